"""Finds a softmax whose probabilities another layer receives."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...graph.graph import Node
from ...operators.base.operator import Style
from ...operators.softmax import Softmax
from ..linted import LintedNetwork

_PRESERVES = (Style.REGULARIZATION, Style.SHAPE)
"""Layers that keep probabilities nearly unchanged."""

_COMPUTES = (Style.CONVOLUTION, Style.LINEAR, Style.NORMALIZATION)


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Softmaxes before a weighted layer or a normalization; weighing other values with one (`mul`) is usual."""
    for node in network.nodes(Softmax):
        layer = _computing_layer(node, network)
        if layer is not None:
            from ...problems.warnings.layer_order import SoftmaxInside

            yield SoftmaxInside(node.origin.span, layer.origin.span)


def _computing_layer(node: Node, network: LintedNetwork) -> Node | None:
    for user in network.users[node.id]:
        if user.operator.style in _COMPUTES:
            return user
        found = _computing_layer(user, network) if user.operator.style in _PRESERVES else None
        if found:
            return found
    return None
