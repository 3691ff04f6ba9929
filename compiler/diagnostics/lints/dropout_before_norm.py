"""Dropout whose output a batch normalisation measures."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...graph.graph import Node
from ...operators.base.operator import Style
from ...operators.bn import Bn
from ...operators.dropout import Dropout
from ..linting import Subject

_THROUGH = (Style.CONVOLUTION, Style.LINEAR, Style.ACTIVATION, Style.POOLING, Style.SHAPE)


def find(subject: Subject) -> Iterator[Problem]:
    """A dropout above a batch normalisation, perhaps with layers between them, but no normalisation and no merge."""
    for node in subject.nodes(Bn):
        dropout = _above(node, subject)
        if dropout is not None:
            from ...problems.doubtful import DropoutBeforeNorm

            yield DropoutBeforeNorm(dropout.origin.span, node.origin.span)


def _above(node: Node, subject: Subject) -> Node | None:
    source = subject.source(node)
    while isinstance(source, Node):
        if isinstance(source.operator, Dropout) and source.operator.p > 0:
            return source
        if source.operator.style not in _THROUGH:
            return None
        source = subject.source(source)
    return None
