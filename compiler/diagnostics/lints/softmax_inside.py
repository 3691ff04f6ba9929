"""Probabilities that a further layer computes with."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...graph.graph import Node
from ...operators.base.operator import Style
from ...operators.softmax import Softmax
from ..linted import LintedNetwork

_THROUGH = (Style.REGULARISATION, Style.SHAPE)
"""What passes probabilities on as they are, or nearly so."""

_COMPUTES = (Style.CONVOLUTION, Style.LINEAR, Style.NORMALISATION)


def find(network: LintedNetwork) -> Iterator[Problem]:
    """A softmax in front of a weighted layer or a normalisation; to weigh other values with it (`mul`) is usual."""
    for node in network.nodes(Softmax):
        layer = _computes(node, network)
        if layer is not None:
            from ...problems.warnings.layer_order import SoftmaxInside

            yield SoftmaxInside(node.origin.span, layer.origin.span)


def _computes(node: Node, network: LintedNetwork) -> Node | None:
    for user in network.users[node.id]:
        if user.operator.style in _COMPUTES:
            return user
        found = _computes(user, network) if user.operator.style in _THROUGH else None
        if found:
            return found
    return None
