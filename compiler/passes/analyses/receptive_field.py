"""Analysis: which part of the input a value depends on, and how far apart neighbouring values look.

Araujo, Norris and Sim 2019 ("Computing receptive fields of convolutional neural networks", Distill), sections 2 and 3,
from the input to the output: behind a layer of kernel k, stride s and padding p, the jump j' = j s, the size
r' = r + (k - 1) j, and the start u' = u - p j, in pixels of the input. Where branches meet, the field is the union, and
the jumps must agree. What the borders cut off, or mirror, is counted as if the map went on. Behind a layer that
enlarges, values that lie on one step of the smaller map differ in where they begin, by less than that step.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ...algebra.open import has_open
from ...graph.graph import Graph, InputNode, Node
from ...operators.base.operator import Reach
from ...operators.base.shape import Shape


@dataclass(frozen=True)
class Field:
    """The input's pixels behind a value, along one axis: `size` of them from `start`, for the first value.

    The next value's begin `jump` further on: the stride of the network up to there. Fractions come from layers that
    enlarge.
    """

    size: Fraction
    jump: Fraction
    start: Fraction


Fields = tuple[Field, Field]
"""Along height and width."""

_PIXEL = Field(Fraction(1), Fraction(1), Fraction(0))


def find_fields(graph: Graph, shapes: Mapping[str, Shape]) -> dict[str, Fields | None]:
    """Receptive fields by node id; None for a value that may depend on all of the input, place by no place."""
    fields: dict[str, Fields | None] = {}
    for node in graph.nodes.values():
        if isinstance(node, InputNode):
            fields[node.id] = (_PIXEL, _PIXEL) if len(node.shape) == 3 else None
        else:
            fields[node.id] = _behind(node, fields, shapes)
    return fields


def _behind(node: Node, fields: Mapping[str, Fields | None], shapes: Mapping[str, Shape]) -> Fields | None:
    arriving = [fields[source] for source in node.inputs]
    inputs = [shapes[source] for source in node.inputs]
    reach = node.operator.reach(*inputs)
    if reach is None:
        return None
    known = [field for field in arriving if field is not None]
    if len(known) < len(arriving):
        return None
    height, width = (_along(axis, known, inputs, reach) for axis in (0, 1))
    return (height, width) if height and width else None


def _along(axis: int, arriving: list[Fields], inputs: list[Shape], reach: Reach) -> Field | None:
    """One axis of the field; None where the branches' values do not lie on one grid, or sizes say how they lie."""
    if any(has_open((shape[axis + 1] - inputs[0][axis + 1],)) for shape in inputs):
        return None
    joined = _union(list(_cropped(axis, arriving, inputs)))
    if joined is None:
        return None
    size = joined.size + (reach.size[axis] - 1) * joined.jump
    jump = joined.jump * reach.stride[axis] / reach.up[axis]
    return Field(size, jump, joined.start - reach.pad[axis] * joined.jump)


def _cropped(axis: int, arriving: list[Fields], inputs: list[Shape]) -> Iterator[Field]:
    """The branches' fields; of maps that a merge crops to the smallest, that of the first value that remains."""
    least = min(shape[axis + 1] for shape in inputs)
    for fields, shape in zip(arriving, inputs, strict=True):
        field = fields[axis]
        yield Field(field.size, field.jump, field.start + (shape[axis + 1] - least) // 2 * field.jump)


def _union(fields: list[Field]) -> Field | None:
    if len({field.jump for field in fields}) > 1:
        return None
    start = min(field.start for field in fields)
    end = max(field.start + field.size for field in fields)
    return Field(end - start, fields[0].jump, start)
