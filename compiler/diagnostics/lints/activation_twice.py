"""Finds an activation that directly follows another."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...graph.graph import Node
from ...operators.base.operator import Style
from ...operators.base.operator_text import operator_name
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Pairs of activations with nothing between them."""
    for node in network.nodes():
        source = network.source(node)
        if _activates(node) and isinstance(source, Node) and _activates(source):
            from ...problems.warnings.layer_order import ActivationTwice

            names = operator_name(source.operator), operator_name(node.operator)
            yield ActivationTwice(node.origin.span, names, source.origin.span)


def _activates(node: Node) -> bool:
    return node.operator.style is Style.ACTIVATION
