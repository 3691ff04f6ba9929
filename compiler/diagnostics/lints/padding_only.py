"""Finds convolutions whose outermost windows read only padding."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...operators.conv import Conv
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Convolutions padded by at least the size of their window."""
    for node in network.nodes(Conv):
        operator = node.operator
        assert isinstance(operator, Conv)
        if operator.pad == "same":
            continue
        windows = [d * (k - 1) + 1 for d, k in zip(operator.dilation, operator.kernel, strict=True)]
        axis = next((axis for axis in (0, 1) if operator.pad[axis] >= windows[axis]), None)
        if axis is not None:
            from ...problems.warnings.windows import PaddingOnly

            span = node.origin.arguments.get("pad", node.origin.span)
            yield PaddingOnly(span, operator.pad[axis], windows[axis])
