"""Shows how a map became too small: the layers that changed its height or width."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ...algebra.perhaps_open import same
from ...graph.graph import InputNode, Node
from ...operators.base.shape import Shape
from ...operators.base.shape import text as shape_text
from ..scope.elaboration import Elaboration

_MOST = 10
"""The most lines shown."""

_LONGEST = 40
"""The most characters shown of a layer."""


def size_history(id: str, axes: Collection[int], elaboration: Elaboration) -> Iterator[str]:
    """A note with one line per layer, from the input on; nothing if no layer changed these axes."""
    path = _path(id, axes, elaboration)
    if len(path) < 2:
        return
    sizes = [shape_text(elaboration.shapes[node.id][1:]) for node in path]
    written = [_written(node) for node in path]
    wide, long = max(map(len, sizes)), max(map(len, written))
    rows = zip(sizes, written, path, strict=True)
    lines = [f"{size:>{wide}}  {text:<{long}}  {node.origin.span}" for size, text, node in rows]
    if len(lines) > _MOST:
        lines[2 : len(lines) - _MOST + 3] = [f"{'...':>{wide}}"]
    yield "\n".join(["how the size shrank:", *lines])


def _path(id: str, axes: Collection[int], elaboration: Elaboration) -> list[Node | InputNode]:
    """The node that produced the map, and every layer from there to the value that changed its size."""
    node, path = elaboration.nodes[id], list[Node | InputNode]()
    while node.inputs:
        source = elaboration.nodes[node.inputs[0]]
        before, after = elaboration.shapes[source.id], elaboration.shapes[node.id]
        if len(before) != len(after):
            break
        if _differ(before, after, axes):
            path.append(node)
        node = source
    return [node, *reversed(path)]


def _differ(before: Shape, after: Shape, axes: Collection[int]) -> bool:
    return any(not same(before[axis], after[axis]) for axis in axes)


def _written(node: Node | InputNode) -> str:
    """The layer as written in the spec, with its path if the line is expanded from a block or loop."""
    text = " ".join(node.origin.span.text.split())
    text = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
    return f"{text} as `{node.id}`" if node.origin.trail else text
