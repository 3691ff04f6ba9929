"""An input whose channels are written last."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...operators.base.shape import reads_channels_last
from ...operators.conv import Conv
from ..linting import Subject


def find(subject: Subject) -> Iterator[Problem]:
    """`input 224x224x3` in a net with convolutions."""
    if not any(subject.nodes(Conv)):
        return
    for node in subject.graph.inputs:
        if reads_channels_last(subject.shapes[node.id]):
            from ...problems.channels_last import ChannelsLast

            yield ChannelsLast(node.origin.span, subject.shapes[node.id])
