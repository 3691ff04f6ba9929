"""Turns an operator's rejection into a problem: the argument at fault, the input, and where its size was set."""

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
from .size_history import size_history
from .size_origins import axis_names, channel_sum, origin_labels, size_origin

_PROBLEMS: Mapping[type[Reject], type[CannotApply]] = {
    Reject: CannotApply,
    WrongRank: RankMismatch,
    KernelTooLarge: WindowTooLarge,
    NotDivisible: DoesNotDivide,
    ShapeClash: ShapeMismatch,
    Broadcast: NoBroadcast,
}


def report_rejection(
    rejection: Reject, name: str, inputs: tuple[Value, ...], origin: Origin, elaboration: Elaboration
) -> None:
    """Report a rejection at the argument at fault, or at the call, once for each place."""
    kind, span = _PROBLEMS[type(rejection)], origin.arguments.get(rejection.argument or "", origin.span)
    if not elaboration.has_reported(kind, span):
        elaboration.report(_explained(kind, span, rejection, name, inputs, origin, elaboration))


def _explained(
    kind: type[CannotApply],
    span: Span,
    rejection: Reject,
    name: str,
    inputs: tuple[Value, ...],
    origin: Origin,
    elaboration: Elaboration,
) -> CannotApply:
    shapes = tuple(shape_text(plain(value.shape)) for value in inputs if value.shape is not None)
    labels = [Label(origin.arguments[key], said) for key, said in rejection.related.items() if key in origin.arguments]
    if isinstance(rejection, ShapeClash):
        labels += _clash(rejection, inputs, origin, elaboration)
    else:
        labels += _source(rejection, inputs[0], origin, elaboration)
    facts = tuple(_facts(rejection, inputs, elaboration))
    expansions = tuple(_expansions(rejection, inputs, origin, elaboration))
    fixes = tuple(candidate_fixes(rejection, name, inputs, origin, elaboration))
    advice = rejection.help or (_SHRUNK if isinstance(rejection, KernelTooLarge) and (facts or expansions) else None)
    return kind(span, name, rejection.message, shapes, advice, tuple(labels), facts, expansions, fixes)


_SHRUNK = "remove a layer that shrinks the map, pad these layers, or use a larger input"


def _source(rejection: Reject, value: Value, origin: Origin, elaboration: Elaboration) -> Iterator[Label]:
    """Where the sizes at fault were set or, if the whole shape is at fault, where it comes from."""
    if rejection.related and not rejection.axes:
        return
    shape = elaboration.shapes[value.id]
    if not rejection.axes or len(rejection.axes) == len(shape):
        node = elaboration.nodes[value.id]
        yield Label(node.origin.span, f"{shape_text(shape)} comes from here{_by(node, origin)}")
        return
    yield from origin_labels(value.id, rejection.axes, origin, elaboration)


def _by(node: Node | InputNode, origin: Origin) -> str:
    """Which expansion of the line it is, if there may be several."""
    return "" if node.origin.trail == origin.trail[: len(node.origin.trail)] else f", from `{node.id}`"


def _clash(rejection: ShapeClash, inputs: tuple[Value, ...], origin: Origin, elaboration: Elaboration) -> list[Label]:
    first, second = (inputs[operand] for operand in rejection.operands)
    left, right = plain(first.shape), plain(second.shape)
    labels = [
        Label(value.span, f"this branch has shape {shape_text(shape)}")
        for value, shape in ((first, left), (second, right))
    ]
    axes, branches = _differing(rejection, left, right), {first.span, second.span}
    for value in (first, second):
        found = origin_labels(value.id, axes, origin, elaboration)
        labels += [label for label in found if label.span not in branches and label not in labels]
    return labels


def _differing(rejection: ShapeClash, left: Shape, right: Shape) -> tuple[int, ...]:
    if len(left) != len(right):
        return ()
    return tuple(axis for axis in range(int(rejection.joins), len(left)) if not same(left[axis], right[axis]))


def _facts(rejection: Reject, inputs: tuple[Value, ...], elaboration: Elaboration) -> Iterator[str]:
    if isinstance(rejection, KernelTooLarge):
        yield from size_history(inputs[0].id, rejection.axes, elaboration)
    elif isinstance(rejection, ShapeClash) and rejection.joins and len(inputs) > 2:
        shapes = [plain(value.shape) for value in inputs]
        yield f"the branches have shapes {', '.join(map(shape_text, shapes))}"
        if len({len(shape) for shape in shapes}) == 1:
            yield f"joined, they would have {channel_sum(shapes)} {axis_names(shapes[0])[0]}"


def _expansions(
    rejection: Reject, inputs: tuple[Value, ...], origin: Origin, elaboration: Elaboration
) -> Iterator[Label]:
    """Where other blocks were expanded whose layers set a size at fault."""
    mentioned: set[tuple[Enclosing, ...]] = set()
    operands = [inputs[index] for index in rejection.operands] if isinstance(rejection, ShapeClash) else inputs[:1]
    for value in operands:
        for axis in _axes(rejection, operands):
            node = size_origin(value.id, axis, elaboration)
            trace = within(node.origin.trail)
            if trace and node.origin.trail != origin.trail[: len(trace)] and trace not in mentioned:
                mentioned.add(trace)
                yield Label(trace[0].span, f"`{node.id}` is {trace[0].text}")


def _axes(rejection: Reject, operands: Sequence[Value]) -> tuple[int, ...]:
    """The axes whose sizes are at fault."""
    if isinstance(rejection, ShapeClash):
        first, second = operands
        return _differing(rejection, plain(first.shape), plain(second.shape))
    return rejection.axes
