"""Finds an input whose channels are written last."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...operators.base.shape import looks_channels_last
from ...operators.conv import Conv
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """`input 224x224x3` in a net with convolutions."""
    if not any(network.nodes(Conv)):
        return
    for node in network.graph.inputs:
        if looks_channels_last(network.shapes[node.id]):
            from ...problems.warnings.library_habits import ChannelsLast

            yield ChannelsLast(node.origin.span, network.shapes[node.id])
