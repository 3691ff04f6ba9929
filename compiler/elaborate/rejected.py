"""An operator's refusal as a located problem: the guilty argument, what arrives, and who decided it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...dsl.problem import Label
from ..algebra.traced import plain
from ..graph import InputNode, Node
from ..origin import Origin
from ..problems.shapes import CannotApply, DoesNotDivide, OtherRank, ShapesClash, WindowTooLarge
from ..reject import KernelTooLarge, NotDivisible, Reject, ShapeClash, WrongRank
from ..shape import Shape
from ..shape import text as shape_text
from .frame import Value
from .state import Elaboration

_PROBLEMS: Mapping[type[Reject], type[CannotApply]] = {
    Reject: CannotApply,
    WrongRank: OtherRank,
    KernelTooLarge: WindowTooLarge,
    NotDivisible: DoesNotDivide,
    ShapeClash: ShapesClash,
}
_AXES = {1: ("features",), 3: ("channels", "height", "width")}


def explain(
    rejected: Reject, name: str, arriving: tuple[Value, ...], origin: Origin, elaboration: Elaboration
) -> CannotApply:
    """The problem that a refusal is, at the guilty argument or at the call."""
    span = origin.arguments.get(rejected.argument or "", origin.span)
    arrives = tuple(shape_text(plain(value.shape)) for value in arriving if value.shape is not None)
    if isinstance(rejected, ShapeClash):
        labels = tuple(_clash(rejected, arriving, elaboration))
    else:
        labels = tuple(_source(arriving[0], elaboration))
    problem = _PROBLEMS[type(rejected)]
    return problem(span, name, rejected.message, arrives, rejected.help, labels, origin.expansions)


def _source(value: Value, elaboration: Elaboration) -> Iterator[Label]:
    node = elaboration.nodes[value.id]
    yield Label(node.origin.span, f"{shape_text(elaboration.shapes[value.id])} comes from here")


def _clash(rejected: ShapeClash, arriving: tuple[Value, ...], elaboration: Elaboration) -> Iterator[Label]:
    first, second = (arriving[operand] for operand in rejected.operands)
    left, right = plain(first.shape), plain(second.shape)
    for value, shape in ((first, left), (second, right)):
        yield Label(value.span, f"this branch gives {shape_text(shape)}")
    if len(left) != len(right):
        return
    for axis, (one, other) in enumerate(zip(left, right, strict=True)):
        if one == other:
            continue
        for value in (first, second):
            yield from _decider(value, axis, elaboration)


def _decider(value: Value, axis: int, elaboration: Elaboration) -> Iterator[Label]:
    """The node that gave a value its size along an axis, unless it is within the branch's own label."""
    node: Node | InputNode = elaboration.nodes[value.id]
    size = elaboration.shapes[node.id][axis]
    while (parent := _parent(node, axis, size, elaboration.shapes)) is not None:
        node = elaboration.nodes[parent]
    span = node.origin.span
    within = span.source == value.span.source and value.span.start <= span.start and span.end <= value.span.end
    if within and span == value.span:
        return
    noun = _AXES[len(elaboration.shapes[node.id])][axis]
    count = f"{size} {noun}" if noun in ("channels", "features") else f"{noun} {size}"
    yield Label(span, f"{count} was decided here" if noun in ("height", "width") else f"{count} were decided here")


def _parent(node: Node | InputNode, axis: int, size: int, shapes: Mapping[str, Shape]) -> str | None:
    for source in node.inputs:
        shape = shapes[source]
        if len(shape) == len(shapes[node.id]) and shape[axis] == size:
            return source
    return None
