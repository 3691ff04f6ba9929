"""A convolution written as other libraries have it, with the channels that arrive in front."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Edit, Fix, Problem
from ....dsl.span import Span
from ...operators.conv import Conv
from ..linted import LintedNetwork

_LARGEST = 12
"""No published network has larger kernels but for ConvNets of 31x31, which have no stride of their size."""


def find(network: LintedNetwork) -> Iterator[Problem]:
    """`conv(16, 32, 3)` where 16 channels arrive: 16 go out, and windows of 32x32 are laid 3 apart."""
    for node in network.nodes(Conv):
        given = node.origin.arguments
        if not {"out", "kernel", "stride"} <= given.keys() or not isinstance(node.operator, Conv):
            continue
        out, kernel, stride = (given[name] for name in ("out", "kernel", "stride"))
        plain = all(span.text.isdigit() for span in (out, kernel, stride)) and out.end < kernel.start < stride.start
        unnamed = "=" not in out.source.text[out.start : stride.end]
        same = node.operator.out == network.arriving(node)[0] and node.operator.kernel[0] > _LARGEST
        if plain and unnamed and same:
            from ...problems.warnings.library_habits import ChannelsGiven

            sizes = node.operator.out, node.operator.kernel[0], node.operator.stride[0]
            advice = "the first argument is the number of channels that go out; those that arrive are known"
            edit = Edit(Span(out.source, out.start, kernel.start), "")
            yield ChannelsGiven(node.origin.span, *sizes, (Fix(advice, edit),))
