"""Two linear layers that are one."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...graph.graph import Node
from ...operators.linear import Linear
from ..linting import Subject

_Sizes = tuple[int, int, int]


def find(subject: Subject) -> Iterator[Problem]:
    """A linear layer right behind another one, which together compute what one does.

    Where the value between them has fewer features than both others, the two are a factorisation and meant.
    """
    for node in subject.nodes(Linear):
        source = subject.source(node)
        if not isinstance(source, Node) or not isinstance(source.operator, Linear):
            continue
        between = subject.arriving(node)[0]
        if len(subject.users[source.id]) > 1 or source.id in subject.leaving:
            continue
        if between >= min(subject.arriving(source)[0], subject.shapes[node.id][0]):
            from ...problems.doubtful import LinearTwice

            yield LinearTwice(node.origin.span, source.origin.span)
