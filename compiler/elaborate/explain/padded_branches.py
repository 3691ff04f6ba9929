"""Proposes padding that keeps the size of the maps in the branches of a merge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....dsl.problem import Edit, Fix
from ....dsl.span import Span
from ...algebra.traced import plain
from ...graph.graph import Node
from ..scope.branch import Branch


def pad_branches(branches: Sequence[Branch]) -> Iterator[Fix]:
    """One fix that pads the windows of all branches whose maps are smaller than the largest."""
    maps = [branch for branch in branches if len(branch.shape) == 3]
    largest = max((plain(branch.shape)[1:] for branch in maps), default=())
    smaller = [branch for branch in maps if plain(branch.shape)[1:] != largest and 1 not in plain(branch.shape)[1:]]
    edits = [edit for branch in smaller for node in branch.layers for edit in _edits(node)]
    if not edits or len(smaller) == len(maps):
        return
    source = edits[0].span.source
    start, end = min(b.value.span.start for b in smaller), max(b.value.span.end for b in smaller)
    text = source.text[start:end]
    for edit in sorted(edits, key=lambda edit: -edit.span.start):
        text = f"{text[: edit.span.start - start]}{edit.text}{text[edit.span.end - start :]}"
    yield Fix("pad the windows that shrink the map", Edit(Span(source, start, end), text))


def _edits(node: Node) -> Iterator[Edit]:
    """Set the padding that keeps the size at stride 1, if it is missing or another; a pool gets the stride too."""
    kernel: tuple[int, int] | None = getattr(node.operator, "kernel", None)
    if kernel is None or kernel[0] != kernel[1] or kernel[0] % 2 == 0:
        return
    pad, stride = str(kernel[0] // 2), getattr(node.operator, "stride", None)
    written, end = node.origin.arguments.get("pad"), node.origin.span.end - 1
    if written is not None:
        if written.text.isdigit() and written.text != pad and stride == (1, 1):
            yield Edit(written, pad)
    elif kernel[0] > 1 and node.origin.span.text.endswith(")"):
        steps = ", stride=1" if stride is None else ""
        yield Edit(Span(node.origin.span.source, end, end), f"{steps}, pad={pad}")
