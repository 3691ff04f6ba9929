"""Statements in a body: what each does to the current value."""

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
from .expressions.iterations import rounds, unknown_round
from .scope.context import Where
from .scope.frame import Frame, Value
from .scope.scope import UNKNOWN, Bound, Scope

Visit = Callable[[Statement, Scope], None]


def run(body: Body, frame: Frame, scope: Scope, current: Value) -> Value:
    """The value after the body's statements, applied in turn to the current one."""
    value = current

    def visit(statement: Statement, inner: Scope) -> None:
        nonlocal value
        value = chain_value(statement, frame, inner, value)

    walk(body, frame, scope, lambda: value, visit)
    return value


def branches(body: Body, frame: Frame, scope: Scope, current: Value) -> list[tuple[Value, Span]]:
    """The values of a merge's branches: every statement starts from the same incoming value."""
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
    """Run `let`, `for` and `if`, and hand every other statement to `visit` with the scope it stands in."""
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
        where = Where(frame.elaboration, inner, current().shape)
        match statement:
            case Let():
                let(statement, where, frame)
            case For():
                _repeat(statement, frame, where, lambda s, body=statement.body: walk(body, frame, s, current, visit))
            case If():
                _decide(statement, frame, where, lambda taken, s=inner: walk(taken, frame, s, current, visit))
            case _:
                visit(statement, inner)


def let(statement: Let, where: Where, frame: Frame | None = None) -> None:
    """Bind a name in the innermost scope, of a body's `frame` where it stands in one; binding it twice is a problem."""
    name = statement.name.text
    if (first := where.scope.names.get(name)) is not None:
        where.elaboration.report(DuplicateName(statement.name.span, name, first.span))
    value = named(name, evaluate(statement.value, where))
    where.scope.names[name] = Bound(frame.remember(name, value) if frame else value, statement.name.span)


def _repeat(statement: For, frame: Frame, where: Where, go: Callable[[Scope], None]) -> None:
    items = evaluate(statement.iterable, where)
    if items is not UNKNOWN:
        for loop_scope in rounds(items, statement.names, statement.iterable, where):
            go(loop_scope)
        return
    where.elaboration.undecided += 1
    if where.elaboration.blind:
        with frame.perhaps():
            go(unknown_round(statement.names, where))


def _decide(statement: If, frame: Frame, where: Where, go: Callable[[Body], None]) -> None:
    condition = truth(statement.condition, where)
    if condition is UNKNOWN:
        where.elaboration.undecided += 1
        for body in (statement.then, statement.otherwise) if where.elaboration.blind else ():
            if body is not None:
                with frame.perhaps():
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
    """The value of a chain; statements that belong to a net alone are a problem."""
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
    """The value after the chain's elements."""
    value = current if statement.source is None else tap(statement.source, frame)
    for element in statement.elements:
        value = frame.apply(element, frame, scope, value)
    return value


def tap(source: Reference, frame: Frame) -> Value:
    """The value of a label."""
    frame.keep_chain(source.span, f"`from {'.'.join(source.path)}` goes back to an earlier value")
    labelled = frame.find(source.path)
    if labelled is None:
        if frame.elaboration.blind and frame.may_have(source.path):
            return Value("", None, source.span)
        from .scope.similar_names import label_elsewhere

        elsewhere = label_elsewhere(source.path, source.span, frame.elaboration.written())
        frame.elaboration.report(UnknownLabel(source.span, ".".join(source.path), frame.known(source.path), elsewhere))
        return Value("", None, source.span)
    return replace(labelled.value, span=source.span)


def aux_element(statement: Aux) -> Element:
    """An auxiliary head's chain as one element that bears the head's name."""
    elements = statement.chain.elements
    if len(elements) == 1 and elements[0].label is None and elements[0].target is not None:
        return replace(elements[0], label=statement.name)
    body = Body(statement.chain.span, (statement.chain,))
    return Element(statement.span, statement.name, None, None, body, None)
