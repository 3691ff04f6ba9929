"""Finds a convolution whose first argument is the number of input channels, as in other libraries."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Edit, Fix, Problem
from ....dsl.span import Span
from ...operators.conv import Conv
from ..linted import LintedNetwork

_LARGEST = 12
"""Published networks with larger kernels (up to 31x31) have no strides in their arguments."""


def find(network: LintedNetwork) -> Iterator[Problem]:
    """`conv(16, 32, 3)` with 16 input channels: this has 16 output channels, a 32x32 kernel and a stride of 3."""
    for node in network.nodes(Conv):
        given = node.origin.arguments
        if not {"out", "kernel", "stride"} <= given.keys() or not isinstance(node.operator, Conv):
            continue
        out, kernel, stride = (given[name] for name in ("out", "kernel", "stride"))
        plain = all(span.text.isdigit() for span in (out, kernel, stride)) and out.end < kernel.start < stride.start
        unnamed = "=" not in out.source.text[out.start : stride.end]
        same = node.operator.out == network.input_shape(node)[0] and node.operator.kernel[0] > _LARGEST
        if plain and unnamed and same:
            from ...problems.warnings.library_habits import ChannelsGiven

            sizes = node.operator.out, node.operator.kernel[0], node.operator.stride[0]
            advice = "the first argument is the number of output channels; the number of input channels is inferred"
            edit = Edit(Span(out.source, out.start, kernel.start), "")
            yield ChannelsGiven(node.origin.span, *sizes, (Fix(advice, edit),))
