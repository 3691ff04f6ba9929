"""`recipe { ... }` to values: each line is checked against the choices of the trainer."""

from __future__ import annotations

from typing import Any

from ...dsl.span import Span
from ...dsl.syntax import Call as CallSyntax
from ...dsl.syntax import Choice, Reference
from ...dsl.syntax import Recipe as RecipeSyntax
from ..algebra.traced import plain
from ..graph.recipe import CONSTRAINTS, COUNTED, NAMED, REPEATED, Chosen, Recipe
from ..problems.definitions import DuplicateName
from ..problems.recipes import UnknownChoice, UnknownMethod
from ..problems.values import CannotCompute, WrongValue
from .expressions.bind import Call, bind_fields
from .expressions.evaluate import evaluate
from .scope.context import Context
from .scope.scope import UNKNOWN, described


def recipe(statement: RecipeSyntax, context: Context) -> Recipe:
    """The values of the lines; wrong ones are reported and left out."""
    values: dict[str, Any] = {}
    seen: dict[str, Span] = {}
    for choice in statement.body.statements:
        assert isinstance(choice, Choice)
        name = choice.name
        if name.text not in NAMED and name.text not in COUNTED:
            context.elaboration.report(UnknownChoice(name.span, name.text, (*NAMED, *COUNTED)))
        elif name.text in seen and name.text not in REPEATED:
            context.elaboration.report(DuplicateName(name.span, name.text, seen[name.text], in_recipe=True))
        else:
            seen[name.text] = name.span
            value = _named(choice, context) if name.text in NAMED else _counted(choice, context)
            values[name.text] = (*values.get(name.text, ()), value) if name.text in REPEATED else value
    values |= {name: tuple(value for value in values[name] if value) for name in REPEATED & values.keys()}
    _refuse_contradiction(statement, values.get("augment", ()), context)
    return Recipe(**values)


def _refuse_contradiction(statement: RecipeSyntax, augment: tuple[Chosen, ...], context: Context) -> None:
    if len(augment) < 2 or all(chosen.name != "none" for chosen in augment):
        return
    lines = [each for each in statement.body.statements if isinstance(each, Choice) and each.name.text == "augment"]
    span = next(line.value.span for line in lines if line.value.span.text.startswith("none"))
    context.elaboration.report(CannotCompute(span, "`augment none` stands beside other lines of `augment`"))


def _named(choice: Choice, context: Context) -> Chosen | None:
    """A choice with its arguments: `sgd(lr=0.1)`, or `cosine`."""
    match choice.value:
        case CallSyntax(span, function, arguments):
            name, at = function.text, function.span
        case Reference(span, (name,)):
            arguments, at = (), span
        case _:
            known = ", ".join(NAMED[choice.name.text])
            what = f"`{choice.name.text}` takes the name of a method: one of {known}"
            context.elaboration.report(CannotCompute(choice.value.span, what))
            return None
    methods = NAMED[choice.name.text]
    if name not in methods:
        context.elaboration.report(UnknownMethod(at, choice.name.text, name, tuple(methods)))
        return None
    bound = bind_fields(methods[name], Call(name, span, arguments), context)
    if bound is None:
        return None
    values = {field.name: plain(bound[0].get(field.name, field.default)) for field in methods[name]}
    demand = CONSTRAINTS.get(name)
    if demand is not None and not demand.holds(values):
        context.elaboration.report(CannotCompute(bound[1][demand.argument], demand.says))
        return None
    return Chosen(name, values)


def _counted(choice: Choice, context: Context) -> float | None:
    value = evaluate(choice.value, context)
    if value is UNKNOWN:
        return None
    kind = COUNTED[choice.name.text]
    try:
        return plain(kind.parse(value))
    except ValueError:
        context.elaboration.report(
            WrongValue(choice.value.span, f"`{choice.name.text}`", kind.description, described(value))
        )
        return None
