"""An operator's refusal as a located problem: the guilty argument, what arrives, and who decided it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...dsl.problem import Label
from ...dsl.span import Span
from ..algebra.open import has_open
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
    axes = [axis for axis, (one, other) in enumerate(zip(left, right, strict=True)) if not _same(one, other)]
    for value in (first, second):
        yield from _deciders(value, axes, elaboration)


def _deciders(value: Value, axes: list[int], elaboration: Elaboration) -> Iterator[Label]:
    """The nodes that gave a value its sizes along the axes, unless the branch's own label says it already."""
    found: dict[Span, list[str]] = {}
    for axis in axes:
        node = _decider(value.id, axis, elaboration)
        size = elaboration.shapes[node.id][axis]
        noun = _AXES[len(elaboration.shapes[node.id])][axis]
        said = f"{size} {noun}" if noun in ("channels", "features") else f"{noun} {size}"
        if node.origin.span != value.span:
            found.setdefault(node.origin.span, []).append(said)
    for span, sizes in found.items():
        yield Label(span, f"{' and '.join(sizes)}: decided here")


def _decider(id: str, axis: int, elaboration: Elaboration) -> Node | InputNode:
    """The node that gave a value its size along an axis: the last one upstream whose input has another."""
    node = elaboration.nodes[id]
    size = elaboration.shapes[id][axis]
    while (parent := _parent(node, axis, size, elaboration.shapes)) is not None:
        node = elaboration.nodes[parent]
    return node


def _parent(node: Node | InputNode, axis: int, size: int, shapes: Mapping[str, Shape]) -> str | None:
    for source in node.inputs:
        shape = shapes[source]
        if len(shape) == len(shapes[node.id]) and _same(shape[axis], size):
            return source
    return None


def _same(left: int, right: int) -> bool:
    """Whether two sizes are equal, for all inputs where they are not known."""
    if not has_open((left, right)):
        return left == right
    from ..algebra.size import same

    return same(left, right)
