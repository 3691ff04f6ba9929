"""Finds rows and columns at the end of a map that no window reads."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...algebra.open import has_open
from ...elaborate.scope.expansion_trace import within
from ...graph.graph import Node
from ...operators.avgpool import Avgpool
from ...operators.base.operator_text import operator_name
from ...operators.base.shape import text
from ...operators.conv import Conv
from ...operators.maxpool import Maxpool
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Strided windows that leave values at the end of the map unread.

    Gaps are intended where the stride is larger than the window, and padding may stay unread.
    """
    for node in network.nodes(Conv, Maxpool, Avgpool):
        unread = _unread(node, network, 0), _unread(node, network, 1)
        if any(unread):
            from ...problems.warnings.windows import DroppedBorder

            name, size = operator_name(node.operator), text(network.input_shape(node)[1:])
            rounds, trail = not isinstance(node.operator, Conv), within(node.origin.trail)
            yield DroppedBorder(node.origin.span, name, unread, size, rounds, within=trail)


def _unread(node: Node, network: LintedNetwork, axis: int) -> int:
    """The number of rows (axis 0) or columns at the end that no window reads, without padding."""
    window = _window(node, axis)
    if window is None:
        return 0
    extent, stride, pad = window
    if stride > extent or has_open(network.input_shape(node)):
        return 0
    return max(0, (network.input_shape(node)[1 + axis] + 2 * pad - extent) % stride - pad)


def _window(node: Node, axis: int) -> tuple[int, int, int] | None:
    """Extent, stride and padding of a window; None for padding `same` and for sizes that are rounded up."""
    operator = node.operator
    if not isinstance(operator, Conv | Maxpool | Avgpool) or operator.pad == "same":
        return None
    if not isinstance(operator, Conv) and operator.ceil_mode:
        return None
    dilation = 1 if isinstance(operator, Avgpool) else operator.dilation[axis]
    stride = operator.stride or operator.kernel
    return dilation * (operator.kernel[axis] - 1) + 1, stride[axis], operator.pad[axis]
