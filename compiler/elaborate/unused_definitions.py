"""Definitions that were not expanded, checked for problems that do not depend on values."""

from __future__ import annotations

from ...dsl.problem import Problem
from ...dsl.syntax import Aux, Chain, Definition, Init, Input, Output, Recipe, Statement, Variant
from ..problems.limits import ProblemLimitReached, TooLarge
from . import body as bodies
from .apply import apply
from .expressions.bind import Call, match
from .expressions.evaluate import evaluate
from .initialization import rule
from .network import Elaborated
from .recipes import recipe
from .scope.context import Context
from .scope.elaboration import Abandoned, Elaboration
from .scope.frame import Frame, Labelled, Value
from .scope.scope import UNKNOWN, Bound, Defined, Scope
from .selection import base_of, expectations_of


def check_unused_definitions(elaborated: Elaborated) -> list[Problem]:
    """What is wrong in the spec's own nets, blocks and seqs that were not expanded, and is not reported yet.

    Parameters and all that arrives are unknown, and what depends on them stays silent. The work is counted on from
    where the elaboration stopped; what is beyond the limit is not looked at.
    """
    first = elaborated.elaboration
    file = first.syntax[0]
    scope = first.files[file.span.source]
    left = [item for item in file.items if isinstance(item, Definition | Variant)]
    left = [item for item in left if item.name.span not in first.expanded]
    given_up = any(isinstance(problem, ProblemLimitReached) for problem in elaborated.problems)
    if scope is None or not left or given_up:
        return []
    without_values = Elaboration(
        first.find,
        first.limits,
        first.apply_partially,
        syntax=first.syntax,
        files=first.files,
        unreadable=first.unreadable,
        steps=first.steps,
        mistakes=first.mistakes,
        without_values=True,
    )
    try:
        for item in left:
            _look(Defined(item, scope), without_values)
    except Abandoned:
        without_values.problems = [problem for problem in without_values.problems if not isinstance(problem, TooLarge)]
    known = {(problem.code, problem.span) for problem in elaborated.problems}
    return [problem for problem in without_values.problems if (problem.code, problem.span) not in known]


def _look(defined: Defined, elaboration: Elaboration) -> None:
    definition = defined.definition
    scope = Scope(defined.scope)
    for parameter in definition.parameters:
        if parameter.default is not None:
            evaluate(parameter.default, Context(elaboration, defined.scope, in_body=False))
        scope.names[parameter.name.text] = Bound(UNKNOWN, parameter.name.span)
    if isinstance(definition, Variant):
        _variant(defined, definition, scope, elaboration)
        return
    seq = definition.kind == "seq"
    frame = Frame(elaboration, apply, (), seq, (defined.name,), seq=defined.name if seq else "")
    nothing = Value("", None, definition.name.span)
    if definition.kind != "net":
        frame.labels["input"] = Labelled(nothing, nothing.span)
        bodies.run(definition.body, frame, scope, nothing)
        return
    bodies.walk(
        definition.body,
        frame,
        scope,
        lambda: nothing,
        lambda statement, inner: _statement(statement, inner, frame, nothing),
    )


def _variant(defined: Defined, variant: Variant, scope: Scope, elaboration: Elaboration) -> None:
    tuple(expectations_of(variant, scope, elaboration))
    base = base_of(defined, variant, elaboration)
    if base is None:
        return
    context = Context(elaboration, scope, in_body=False)
    names = tuple(parameter.name.text for parameter in base.definition.parameters)
    for given in match(Call(base.name, variant.base.span, variant.arguments), names, context).values():
        evaluate(given, context)


def _statement(statement: Statement, scope: Scope, frame: Frame, nothing: Value) -> None:
    """Check one statement of a net that is not expanded."""
    match statement:
        case Input():
            _input(statement, scope, frame, nothing)
        case Output(source=source) if source is not None:
            bodies.tap(source, frame)
        case Aux():
            _auxiliary(statement, scope, frame, nothing)
        case Init():
            rule(statement, Context(frame.elaboration, scope, in_body=False))
        case Recipe():
            recipe(statement, Context(frame.elaboration, scope, in_body=False))
        case Chain():
            bodies.chain(statement, frame, scope, nothing)
        case _:
            pass


def _input(statement: Input, scope: Scope, frame: Frame, nothing: Value) -> None:
    for dim in statement.size.dims:
        if isinstance(dim, str) and scope.find(dim) is None:
            scope.names[dim] = Bound(UNKNOWN, statement.size.span)
    evaluate(statement.size, Context(frame.elaboration, scope))
    name = statement.name.text if statement.name else "input"
    frame.labels[name] = Labelled(nothing, statement.span)


def _auxiliary(statement: Aux, scope: Scope, frame: Frame, nothing: Value) -> None:
    if statement.source is not None:
        bodies.tap(statement.source, frame)
    if statement.weight is not None:
        evaluate(statement.weight, Context(frame.elaboration, scope))
    apply(bodies.aux_element(statement), frame, scope, nothing)
