"""An operator's refusal as a located problem: the guilty argument, what arrives, and who decided it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ....dsl.problem import Enclosing, Label
from ....dsl.span import Span
from ...algebra.perhaps_open import same
from ...algebra.traced import plain
from ...graph.graph import InputNode, Node
from ...graph.origin import Origin
from ...operators.base.reject import Broadcast, KernelTooLarge, NotDivisible, Reject, ShapeClash, WrongRank
from ...operators.base.shape import Shape
from ...operators.base.shape import text as shape_text
from ...problems.shapes import CannotApply, DoesNotDivide, NoBroadcast, RankMismatch, ShapeMismatch, WindowTooLarge
from ..scope.elaboration import Elaboration
from ..scope.expansion_trace import within
from ..scope.frame import Value
from .candidate_fixes import candidate_fixes
from .size_history import shrinking
from .size_origins import axis_names, decided, decider, ledger

_PROBLEMS: Mapping[type[Reject], type[CannotApply]] = {
    Reject: CannotApply,
    WrongRank: RankMismatch,
    KernelTooLarge: WindowTooLarge,
    NotDivisible: DoesNotDivide,
    ShapeClash: ShapeMismatch,
    Broadcast: NoBroadcast,
}


def report_rejected(
    rejected: Reject, name: str, arriving: tuple[Value, ...], origin: Origin, elaboration: Elaboration
) -> None:
    """Report the problem that a refusal is, at the guilty argument or at the call, once for a place."""
    kind, span = _PROBLEMS[type(rejected)], origin.arguments.get(rejected.argument or "", origin.span)
    if not elaboration.has_reported(kind, span):
        elaboration.report(_explained(kind, span, rejected, name, arriving, origin, elaboration))


def _explained(
    kind: type[CannotApply],
    span: Span,
    rejected: Reject,
    name: str,
    arriving: tuple[Value, ...],
    origin: Origin,
    elaboration: Elaboration,
) -> CannotApply:
    arrives = tuple(shape_text(plain(value.shape)) for value in arriving if value.shape is not None)
    labels = [Label(origin.arguments[key], said) for key, said in rejected.beside.items() if key in origin.arguments]
    if isinstance(rejected, ShapeClash):
        labels += _clash(rejected, arriving, origin, elaboration)
    else:
        labels += _source(rejected, arriving[0], origin, elaboration)
    facts = tuple(_facts(rejected, arriving, elaboration))
    elsewhere = tuple(_elsewhere(rejected, arriving, origin, elaboration))
    tries = tuple(candidate_fixes(rejected, name, arriving, origin, elaboration))
    advice = rejected.help or (_SHRUNK if isinstance(rejected, KernelTooLarge) and (facts or elsewhere) else None)
    return kind(span, name, rejected.message, arrives, advice, tuple(labels), facts, elsewhere, tries)


_SHRUNK = "leave out one of the layers that shrink the map, pad them, or begin with a larger input"


def _source(rejected: Reject, value: Value, origin: Origin, elaboration: Elaboration) -> Iterator[Label]:
    """Who decided the sizes that are at fault, or, where the whole shape is, where it comes from."""
    if rejected.beside and not rejected.axes:
        return
    shape = elaboration.shapes[value.id]
    if not rejected.axes or len(rejected.axes) == len(shape):
        node = elaboration.nodes[value.id]
        yield Label(node.origin.span, f"{shape_text(shape)} comes from here{_by(node, origin)}")
        return
    yield from decided(value.id, rejected.axes, origin, elaboration)


def _by(node: Node | InputNode, origin: Origin) -> str:
    """Which expansion of the line it is, where there may be several."""
    return "" if node.origin.trail == origin.trail[: len(node.origin.trail)] else f", from `{node.id}`"


def _clash(rejected: ShapeClash, arriving: tuple[Value, ...], origin: Origin, elaboration: Elaboration) -> list[Label]:
    first, second = (arriving[operand] for operand in rejected.operands)
    left, right = plain(first.shape), plain(second.shape)
    labels = [
        Label(value.span, f"this branch gives {shape_text(shape)}") for value, shape in ((first, left), (second, right))
    ]
    axes, branches = _differing(rejected, left, right), {first.span, second.span}
    for value in (first, second):
        found = decided(value.id, axes, origin, elaboration)
        labels += [label for label in found if label.span not in branches and label not in labels]
    return labels


def _differing(rejected: ShapeClash, left: Shape, right: Shape) -> tuple[int, ...]:
    if len(left) != len(right):
        return ()
    return tuple(axis for axis in range(int(rejected.joins), len(left)) if not same(left[axis], right[axis]))


def _facts(rejected: Reject, arriving: tuple[Value, ...], elaboration: Elaboration) -> Iterator[str]:
    if isinstance(rejected, KernelTooLarge):
        yield from shrinking(arriving[0].id, rejected.axes, elaboration)
    elif isinstance(rejected, ShapeClash) and rejected.joins and len(arriving) > 2:
        shapes = [plain(value.shape) for value in arriving]
        yield f"the branches give {', '.join(map(shape_text, shapes))}"
        if len({len(shape) for shape in shapes}) == 1:
            yield f"joined they would have {ledger(shapes)} {axis_names(shapes[0])[0]}"


def _elsewhere(
    rejected: Reject, arriving: tuple[Value, ...], origin: Origin, elaboration: Elaboration
) -> Iterator[Label]:
    """Where the expansions stand of those who decided a size in another block than the refusing one."""
    told: set[tuple[Enclosing, ...]] = set()
    operands = [arriving[index] for index in rejected.operands] if isinstance(rejected, ShapeClash) else arriving[:1]
    for value in operands:
        for axis in _axes(rejected, operands):
            node = decider(value.id, axis, elaboration)
            words = within(node.origin.trail)
            if words and node.origin.trail != origin.trail[: len(words)] and words not in told:
                told.add(words)
                yield Label(words[0].span, f"`{node.id}` is {words[0].text}")


def _axes(rejected: Reject, operands: Sequence[Value]) -> tuple[int, ...]:
    """The axes along which sizes are at fault."""
    if isinstance(rejected, ShapeClash):
        first, second = operands
        return _differing(rejected, plain(first.shape), plain(second.shape))
    return rejected.axes
