"""Analysis: the part of the input that a value depends on, and the distance between neighboring values' parts.

Araujo, Norris and Sim 2019 ("Computing receptive fields of convolutional neural networks", Distill), sections 2 and 3,
from the input to the output: behind a layer of kernel k, stride s and padding p, the jump j' = j s, the size
r' = r + (k - 1) j, and the start u' = u - p j, in pixels of the input. Where branches meet, the field is the union, and
the jumps must agree. The map counts as unbounded: borders neither crop nor mirror the field. Behind an upsampling layer
the fields of values within one step of the smaller map begin at different places, by less than that step.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ...algebra.open import has_open
from ...graph.graph import Graph, InputNode, Node
from ...operators.base.operator import ReceptiveField
from ...operators.base.shape import Shape


@dataclass(frozen=True)
class Field:
    """The receptive field along one axis, in input pixels: `size` pixels from `start`, for the first value.

    That of the next value begins `jump` pixels later: the stride of the network up to there. Upsampling layers give
    fractions.
    """

    size: Fraction
    jump: Fraction
    start: Fraction


Fields = tuple[Field, Field]
"""Fields along height and width."""

_PIXEL = Field(Fraction(1), Fraction(1), Fraction(0))


def find_fields(graph: Graph, shapes: Mapping[str, Shape]) -> dict[str, Fields | None]:
    """Receptive fields by node id; None for a value that can depend on the whole input."""
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
    reach = node.operator.receptive_field(*inputs)
    if reach is None:
        return None
    known = [field for field in arriving if field is not None]
    if len(known) < len(arriving):
        return None
    height, width = (_along(axis, known, inputs, reach) for axis in (0, 1))
    return (height, width) if height and width else None


def _along(axis: int, arriving: list[Fields], inputs: list[Shape], reach: ReceptiveField) -> Field | None:
    """The field along one axis; None where branches lie on different grids, or open sizes decide the alignment."""
    if any(has_open((shape[axis + 1] - inputs[0][axis + 1],)) for shape in inputs):
        return None
    joined = _union(list(_cropped(axis, arriving, inputs)))
    if joined is None:
        return None
    size = joined.size + (reach.size[axis] - 1) * joined.jump
    jump = joined.jump * reach.stride[axis] / reach.up[axis]
    return Field(size, jump, joined.start - reach.pad[axis] * joined.jump)


def _cropped(axis: int, arriving: list[Fields], inputs: list[Shape]) -> Iterator[Field]:
    """The fields of the branches; where a merge crops, that of the first value that remains."""
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
