"""Finds a dropout that drops everything."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...operators.base.operator_text import operator_name
from ...operators.drop_path import DropPath
from ...operators.dropout import Dropout
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Dropouts with a probability of 1."""
    for node in network.nodes(Dropout, DropPath):
        if getattr(node.operator, "p", 0) == 1:
            from ...problems.warnings.layer_order import DropsEverything

            span = node.origin.arguments.get("p", node.origin.span)
            yield DropsEverything(span, operator_name(node.operator))
