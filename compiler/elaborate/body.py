"""Statements of a body, run in order on the current value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...dsl.span import Span
from ...dsl.syntax import (
    Aux,
    Body,
    Chain,
    Element,
    Expect,
    For,
    If,
    Init,
    Input,
    Let,
    Output,
    Recipe,
    Reference,
    Statement,
)
from ..algebra.traced import expression, is_traced, named, plain
from ..graph.unit import Choice
from ..problems.definitions import DuplicateName
from ..problems.names import UnknownLabel
from .expressions.evaluate import evaluate, truth
from .expressions.iterations import iterations, unknown_iteration
from .scope.context import Context
from .scope.frame import Frame, Value
from .scope.scope import UNKNOWN, Bound, Scope

Visit = Callable[[Statement, Scope], None]


def run(body: Body, frame: Frame, scope: Scope, current: Value) -> Value:
    """The value after all statements of a body."""
    value = current

    def visit(statement: Statement, inner: Scope) -> None:
        nonlocal value
        value = chain_value(statement, frame, inner, value)

    walk(body, frame, scope, lambda: value, visit)
    return value


def branches(body: Body, frame: Frame, scope: Scope, current: Value) -> list[tuple[Value, Span]]:
    """The branches of a merge: each statement starts from the incoming value."""
    found: list[tuple[Value, Span]] = []

    def visit(statement: Statement, inner: Scope) -> None:
        found.append((chain_value(statement, frame, inner, current), statement.span))

    walk(body, frame, scope, lambda: current, visit)
    return found


def walk(
    body: Body,
    frame: Frame,
    scope: Scope,
    current: Callable[[], Value],
    visit: Visit,
) -> None:
    """Run `let`, `for` and `if`; pass every other statement and its scope to `visit`."""
    inner = Scope(scope)
    with frame.elaboration.deeper(body.span):
        _walk(body, frame, inner, current, visit)


def _walk(
    body: Body,
    frame: Frame,
    inner: Scope,
    current: Callable[[], Value],
    visit: Visit,
) -> None:
    for statement in body.statements:
        frame.elaboration.spend(statement.span)
        context = Context(frame.elaboration, inner, current().shape)
        match statement:
            case Let():
                let(statement, context, frame)
            case For():
                _repeat(statement, frame, context, lambda s, body=statement.body: walk(body, frame, s, current, visit))
            case If():
                _decide(statement, frame, context, lambda taken, s=inner: walk(taken, frame, s, current, visit))
            case _:
                visit(statement, inner)


def let(statement: Let, context: Context, frame: Frame | None = None) -> None:
    """Bind a name in the innermost scope; `frame` is that of the body around, if any. A second binding is a problem."""
    name = statement.name.text
    if (first := context.scope.names.get(name)) is not None:
        context.elaboration.report(DuplicateName(statement.name.span, name, first.span))
    value = named(name, evaluate(statement.value, context))
    context.scope.names[name] = Bound(frame.remember(name, value) if frame else value, statement.name.span)


def _repeat(statement: For, frame: Frame, context: Context, go: Callable[[Scope], None]) -> None:
    items = evaluate(statement.iterable, context)
    if items is not UNKNOWN:
        for loop_scope in iterations(items, statement.names, statement.iterable, context):
            go(loop_scope)
        return
    context.elaboration.undecided += 1
    if context.elaboration.without_values:
        with frame.conditionally():
            go(unknown_iteration(statement.names, context))


def _decide(statement: If, frame: Frame, context: Context, go: Callable[[Body], None]) -> None:
    condition = truth(statement.condition, context)
    if condition is UNKNOWN:
        context.elaboration.undecided += 1
        for body in (statement.then, statement.otherwise) if context.elaboration.without_values else ():
            if body is not None:
                with frame.conditionally():
                    go(body)
        return
    frame.elaboration.pin(condition)
    taken = statement.then if condition else statement.otherwise
    if taken is None:
        return
    trace = expression(condition) if is_traced(condition) else None
    outer = frame.choices
    frame.choices = (*outer, Choice(statement.span, trace, bool(plain(condition))))
    go(taken)
    frame.choices = outer


def chain_value(statement: Statement, frame: Frame, scope: Scope, current: Value) -> Value:
    """The value of a chain; statements that only a net can have are a problem."""
    match statement:
        case Chain():
            return chain(statement, frame, scope, current)
        case Input() | Output() | Aux() | Expect() | Init() | Recipe():
            from ..problems.misplaced import Misplaced

            frame.elaboration.report(Misplaced(statement.span, type(statement).__name__.lower()))
            return current
        case _:
            return current


def chain(statement: Chain, frame: Frame, scope: Scope, current: Value) -> Value:
    """The value after the last element of a chain."""
    value = current if statement.source is None else tap(statement.source, frame)
    for element in statement.elements:
        value = frame.apply(element, frame, scope, value)
    return value


def tap(source: Reference, frame: Frame) -> Value:
    """The value of a label, which `from` reads again."""
    frame.require_chain(source.span, f"`from {'.'.join(source.path)}` goes back to an earlier value")
    labelled = frame.find(source.path)
    if labelled is None:
        if frame.elaboration.without_values and frame.may_have(source.path):
            return Value("", None, source.span)
        from .scope.similar_names import label_elsewhere

        elsewhere = label_elsewhere(source.path, source.span, frame.elaboration.written())
        frame.elaboration.report(UnknownLabel(source.span, ".".join(source.path), frame.known(source.path), elsewhere))
        return Value("", None, source.span)
    return replace(labelled.value, span=source.span)


def aux_element(statement: Aux) -> Element:
    """The chain of an auxiliary head as one element with the name of the head."""
    elements = statement.chain.elements
    if len(elements) == 1 and elements[0].label is None and elements[0].target is not None:
        return replace(elements[0], label=statement.name)
    body = Body(statement.chain.span, (statement.chain,))
    return Element(statement.span, statement.name, None, None, body, None)
