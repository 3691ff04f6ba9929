"""Finds a dropout that a batch normalization follows."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...graph.graph import Node
from ...operators.base.operator import Style
from ...operators.bn import Bn
from ...operators.dropout import Dropout
from ..linted import LintedNetwork

_THROUGH = (Style.CONVOLUTION, Style.LINEAR, Style.ACTIVATION, Style.POOLING, Style.SHAPE)


def find(network: LintedNetwork) -> Iterator[Problem]:
    """A dropout before a batch normalization, possibly with layers between them, but no normalization and no merge."""
    for node in network.nodes(Bn):
        dropout = _dropout_before(node, network)
        if dropout is not None:
            from ...problems.warnings.layer_order import DropoutBeforeNorm

            yield DropoutBeforeNorm(dropout.origin.span, node.origin.span)


def _dropout_before(node: Node, network: LintedNetwork) -> Node | None:
    source = network.source(node)
    while isinstance(source, Node):
        if isinstance(source.operator, Dropout) and source.operator.p > 0:
            return source
        if source.operator.style not in _THROUGH:
            return None
        source = network.source(source)
    return None
