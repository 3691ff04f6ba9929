"""Elements of chains: operators, blocks, merges and groups applied to the current value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ...dsl.span import Span
from ...dsl.syntax import Element, Reference, String
from ..graph.graph import Node
from ..graph.origin import Origin
from ..graph.unit import Step, Unit
from ..limits import APPLYING
from ..operators.base.discovery import is_merge
from ..operators.base.discovery import operator as operator_class
from ..operators.base.operator_text import operator_name
from ..problems.definitions import WrongKind
from ..problems.limits import TooLarge
from ..problems.sharing import CannotShare
from ..problems.warnings.shadowing import LabelHiddenByOperator
from .blocks import block
from .body import branches, run
from .explain.unknown_layers import report_unknown, unknown_layer, unknown_value
from .expressions.bind import Call
from .expressions.evaluate import evaluate, integer, text
from .layers import layer, merge
from .scope.context import Context
from .scope.frame import UNSEEN, Frame, Labelled, Value
from .scope.scope import UNKNOWN, Defined, OperatorName, PartialApplication, Scope, described
from .shared_modules import apply_again


def apply(element: Element, frame: Frame, scope: Scope, current: Value) -> Value:
    """The value after an element, repetitions included."""
    if element.repeat is None:
        return _once(element, frame, scope, current)
    count = integer(element.repeat, Context(frame.elaboration, scope, current.shape), "a repetition")
    if count is UNKNOWN:
        if not frame.elaboration.without_values:
            return unknown_value(element, _label(element, frame, scope, current), frame)
        count = 1
    frame.elaboration.pin(count)
    if count > frame.elaboration.limits.steps:
        what = f"{count:,} repetitions are asked for"
        limit, needed = frame.elaboration.limits.steps, count * 3 * APPLYING
        frame.elaboration.abandon(TooLarge(element.repeat.span, what, limit, "steps", needed))
    single = replace(element, repeat=None)
    if element.label is None:
        return _repeated(single, count, frame, scope, current)
    label = _label(element, frame, scope, current)
    return current if label is None else _numbered(replace(single, label=None), label, count, frame, scope, current)


def _repeated(element: Element, count: int, frame: Frame, scope: Scope, current: Value) -> Value:
    outer = frame.repetition
    for index in range(count):
        frame.elaboration.spend(element.span)
        frame.repetition = (index, count)
        current = _once(element, frame, scope, current)
    frame.repetition = outer
    return current


def _numbered(element: Element, label: str, count: int, frame: Frame, scope: Scope, current: Value) -> Value:
    """A labelled repetition: a group whose children are numbered."""
    name = frame.name(label, label, element.span)
    inner = frame.inside(name, numbered=True)
    value = _repeated(element, count, inner, scope, current)
    return _close(inner, name, frame, current, value, element.span)


def _once(element: Element, frame: Frame, scope: Scope, current: Value) -> Value:
    frame.elaboration.spend(element.span, APPLYING)
    if element.target is not None and (found := scope.find(element.target.text)) and found.value is UNKNOWN:
        return _of_unknown(element, frame, scope, current)
    if element.body is not None and (element.target is None or not _is_merge(element.target.text, scope)):
        if element.arguments is not None:
            from ..problems.misplaced import GroupArguments

            name = (element.target or element.label or element).span.text
            return report_unknown(GroupArguments(element.span, name), element, frame)
        return _braces(element, frame, scope, current)
    assert element.target is not None
    name = element.target.text
    bound = scope.find(name)
    value: Any = bound.value if bound else OperatorName(name)
    partial = value if isinstance(value, PartialApplication) else None
    callee: Any = partial.callee if partial else value
    label = _label(element, frame, scope, current)
    match callee:
        case Defined() if not callee.is_net:
            call = Call(callee.name, element.span, element.arguments or (), partial)
            return block(callee, call, element, label, frame, scope, current)
        case OperatorName():
            operator = operator_class(callee.name)
            if operator is None:
                return _again(element, label, frame, scope, current)
            if bound is None:
                _warn_of_label(name, element, frame)
            if operator.is_merge:
                call = Call(callee.name, element.target.span, element.arguments or (), partial)
                return merge(operator, call, element, label, frame, scope, current)
            call = Call(callee.name, element.span, element.arguments or (), partial)
            return layer(operator, call, element, label, frame, scope, current)
        case _:
            hides = operator_class(name) is not None
            defined = bound.span if bound else None
            sort = WrongKind(element.target.span, name, described(callee), "an operator or a block", defined, hides)
            return report_unknown(sort, element, frame)


def _of_unknown(element: Element, frame: Frame, scope: Scope, current: Value) -> Value:
    """An element whose operator is unknown: evaluate its arguments and run its braces, for their problems."""
    context = Context(frame.elaboration, scope, current.shape)
    for argument in element.arguments or ():
        value = argument.value
        is_word = isinstance(value, Reference) and len(value.path) == 1 and scope.find(value.path[0]) is None
        if not is_word:
            evaluate(value, context)
    if element.body is not None:
        with frame.conditionally():
            branches(element.body, frame, scope, Value("", None, element.span))
    return unknown_value(element, _label(element, frame, scope, current), frame)


def _warn_of_label(name: str, element: Element, frame: Frame) -> None:
    """Warn where the name of an operator is also the label of another layer, which may be meant."""
    made = frame.find_made(name)
    if made is None or element.arguments is not None or element.body is not None:
        return
    if not isinstance(made.step.what, Node) or operator_name(made.step.what.operator) != name:
        frame.elaboration.report(LabelHiddenByOperator(element.span, name, made.step.origin.span))


def _again(element: Element, label: str | None, frame: Frame, scope: Scope, current: Value) -> Value:
    """Apply the module of a label again."""
    assert element.target is not None
    name = element.target.text
    made, labelled = frame.find_made(name), frame.labelled(name)
    if made is not None:
        return apply_again(made, element, label, frame, current)
    if labelled is None and frame.elaboration.without_values and frame.may_compute(name):
        return unknown_value(element, label, frame)
    if labelled is None:
        problem = unknown_layer(element, scope, frame)
        value = report_unknown(problem, element, frame)
        if problem.in_front and problem.is_tapped:
            frame.labels.setdefault(name, Labelled(value, element.span))
        return value
    if labelled.value.shape is None:
        return unknown_value(element, label, frame)
    if labelled.inside is not None:
        return current  # a group of nothing but `identity`
    advice = f"go on from it: `from {name} -> ...`"
    unshared = CannotShare(element.span, name, labelled.span, "it is a value and no layer", advice)
    return report_unknown(unshared, element, frame)


def _is_merge(name: str, scope: Scope) -> bool:
    bound = scope.find(name)
    value = bound.value if bound else None
    value = value.callee if isinstance(value, PartialApplication) else value
    stem = value.name if isinstance(value, OperatorName) else name
    return is_merge(stem)


def _label(element: Element, frame: Frame, scope: Scope, current: Value) -> str | None:
    if not isinstance(element.label, String):
        return element.label.text if element.label else None
    value = text(element.label, Context(frame.elaboration, scope, current.shape))
    if value is UNKNOWN and frame.elaboration.without_values:
        return "".join(part if isinstance(part, str) else UNSEEN for part in element.label.parts)
    return None if value is UNKNOWN else value


def _braces(element: Element, frame: Frame, scope: Scope, current: Value) -> Value:
    """Braces: a group if they have a name, else statements in line."""
    assert element.body is not None
    if not element.body.statements:
        from ..problems.warnings.unused import EmptyBraces

        frame.elaboration.report(EmptyBraces(element.body.span))
    label = element.target.text if element.target else _label(element, frame, scope, current)
    if label is None:
        return run(element.body, frame, scope, current)
    span = (element.target or element.label or element).span
    if element.target is not None and (bound := scope.find(label)) and isinstance(bound.value, Defined):
        sort = WrongKind(span, label, described(bound.value), "a label for this group", bound.span)
        return report_unknown(sort, element, frame)
    name = frame.name(label, label, span)
    inner = frame.inside(name, numbered=True)
    value = run(element.body, inner, scope, current)
    return _close(inner, name, frame, current, value, span)


def _close(inner: Frame, name: str, frame: Frame, current: Value, value: Value, span: Span) -> Value:
    """Add a finished group to the frame around it."""
    frame.labels[name] = Labelled(value, span, inner)
    if not inner.steps or value.shape is None:
        return value
    produced = set(_outputs(inner.steps))
    entering = tuple(dict.fromkeys(i for step in inner.steps for i in step.inputs if i not in produced))
    origin = Origin(span, {}, frame.elaboration.trail)
    arrives = "" if inner.reads_outside else current.id
    path, steps = ".".join(inner.path), tuple(inner.steps)
    unit = Unit("group", name, path, "", entering, value.id, {}, {}, {}, {}, steps, origin, arrives)
    shapes = (current.shape or (),)
    frame.add(Step(name, unit, entering, value.id, shapes, value.shape, frame.choices, origin))
    return value


def _outputs(steps: Iterable[Step]) -> Iterator[str]:
    """Ids of all values computed in a group and in its inner groups, which `from inner.conv` can read."""
    for step in steps:
        yield step.output
        if isinstance(step.what, Unit) and step.what.kind == "group":
            yield from _outputs(step.what.steps)
