"""Rows or columns that no window reads."""

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
    """Strided windows whose last place leaves values unread behind it.

    Where the stride is larger than the window, gaps are plainly meant, and nothing is said. Nor is it of padding that
    is not read.
    """
    for node in network.nodes(Conv, Maxpool, Avgpool):
        unread = _unread(node, network, 0), _unread(node, network, 1)
        if any(unread):
            from ...problems.warnings.windows import DroppedBorder

            name, size = operator_name(node.operator), text(network.arriving(node)[1:])
            rounds, trail = not isinstance(node.operator, Conv), within(node.origin.trail)
            yield DroppedBorder(node.origin.span, name, unread, size, rounds, within=trail)


def _unread(node: Node, network: LintedNetwork, axis: int) -> int:
    """Rows (axis 0) or columns at the end that no window reads, not counting padding."""
    window = _window(node, axis)
    if window is None:
        return 0
    reach, stride, pad = window
    if stride > reach or has_open(network.arriving(node)):
        return 0
    return max(0, (network.arriving(node)[1 + axis] + 2 * pad - reach) % stride - pad)


def _window(node: Node, axis: int) -> tuple[int, int, int] | None:
    """Reach, stride and padding of a window that slides and is not rounded up."""
    operator = node.operator
    if not isinstance(operator, Conv | Maxpool | Avgpool) or operator.pad == "same":
        return None
    if not isinstance(operator, Conv) and operator.ceil_mode:
        return None
    dilation = 1 if isinstance(operator, Avgpool) else operator.dilation[axis]
    stride = operator.stride or operator.kernel
    return dilation * (operator.kernel[axis] - 1) + 1, stride[axis], operator.pad[axis]
