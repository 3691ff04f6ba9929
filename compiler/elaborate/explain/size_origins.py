"""Finds where a size was set: at the layer, or the input, whose size later layers preserve."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from ....dsl.problem import Label
from ...algebra.perhaps_open import same
from ...graph.graph import InputNode, Node
from ...graph.origin import Origin
from ...operators.base.shape import Shape
from ...operators.base.shape import text as shape_text
from ...problems.words import counted
from ..scope.elaboration import Elaboration

_AXES = {1: ("features",), 3: ("channels", "height", "width")}


def axis_names(shape: Shape) -> tuple[str, ...]:
    """The names of the axes of a shape."""
    return _AXES[len(shape)]


def size_origin(id: str, axis: int, elaboration: Elaboration) -> Node | InputNode:
    """The node that set the size of a value along an axis: the nearest one upstream whose inputs have another size."""
    node = elaboration.nodes[id]
    size = elaboration.shapes[id][axis]
    while (parent := _parent(node, axis, size, elaboration.shapes)) is not None:
        node = elaboration.nodes[parent]
    return node


def origin_labels(id: str, axes: Collection[int], origin: Origin, elaboration: Elaboration) -> Iterator[Label]:
    """A label for each node that set a size of a value along one of the axes; `origin` is the layer at fault."""
    found: dict[str, list[int]] = {}
    for axis in axes:
        found.setdefault(size_origin(id, axis, elaboration).id, []).append(axis)
    for setter, its_axes in found.items():
        node = elaboration.nodes[setter]
        here = node.origin.trail == origin.trail[: len(node.origin.trail)]
        place = "here" if here else f"by `{node.id}`"
        yield Label(node.origin.span, f"{_sizes(node, its_axes, elaboration)} set {place}")


def channel_sum(shapes: Sequence[Shape]) -> str:
    """The number of channels of a concatenation, as a sum: `256 = 64 + 128 + 32 + 32`."""
    channels = [shape[0] for shape in shapes]
    return f"{sum(channels)} = {' + '.join(map(str, channels))}"


def _sizes(node: Node | InputNode, axes: Sequence[int], elaboration: Elaboration) -> str:
    """`64 channels and 28x28`; for a concatenation with the sum of its channels."""
    shape = elaboration.shapes[node.id]
    names = axis_names(shape)
    parts: list[str] = []
    if 0 in axes:
        inputs = [elaboration.shapes[source] for source in node.inputs]
        joined = len(inputs) > 1 and sum(entering[0] for entering in inputs) == shape[0]
        parts.append(f"{channel_sum(inputs)} {names[0]}" if joined else counted(shape[0], names[0][:-1]))
    if 1 in axes and 2 in axes:
        parts.append(shape_text(shape[1:]))
    else:
        parts += [f"{names[axis]} {shape[axis]}" for axis in axes if axis]
    return " and ".join(parts)


def _parent(node: Node | InputNode, axis: int, size: int, shapes: Mapping[str, Shape]) -> str | None:
    for source in node.inputs:
        shape = shapes[source]
        if len(shape) == len(shapes[node.id]) and same(shape[axis], size):
            return source
    return None
