"""Binding arguments to parameters, by one rule for operators, blocks and nets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from ....dsl.problems.tokens import WrongToken
from ....dsl.record import Record, record
from ....dsl.span import Span
from ....dsl.syntax import Argument, Comparison, Expression, Identifier, Parameter, Reference
from ....dsl.syntax import Call as Applied
from ...algebra.open import has_open
from ...algebra.traced import plain
from ...operators.base.argument_types import ArgumentType
from ...operators.base.discovery import Field, signature
from ...operators.base.discovery import names as operator_names
from ...operators.base.operator import Operator
from ...problems import other_libraries
from ...problems.arguments import ArgumentCalled, DuplicateArgument, MissingArgument, TooManyArguments, UnknownArgument
from ...problems.values import WrongValue
from ...problems.words import closest, shortened
from ..scope.context import Context
from ..scope.scope import UNKNOWN, PartialApplication, described
from .bounds import depends_on_open
from .evaluate import evaluate
from .functions import FUNCTIONS


@record
class Call(Record):
    """A call: the name of the callee, its arguments, and those of a partial application."""

    name: str
    span: Span
    arguments: tuple[Argument, ...]
    partial: PartialApplication | None = None
    of_operator: bool = False

    @property
    def before(self) -> Mapping[str, Any]:
        """The arguments of the partial application."""
        return self.partial.values if self.partial else {}


def bind_operator(operator: type[Operator], call: Call, context: Context) -> tuple[Operator, Mapping[str, Span]] | None:
    """The operator with its arguments, and their spans; None where a problem was reported."""
    bound = bind_fields(signature(operator), replace(call, of_operator=True), context)
    return (operator(**bound[0]), bound[1]) if bound else None


def bind_fields(
    signature: tuple[Field, ...], call: Call, context: Context
) -> tuple[dict[str, Any], Mapping[str, Span]] | None:
    """The given values by field name, and their spans; None where a problem was reported."""
    fields = {field.name: field for field in signature}
    given = match(call, tuple(fields), context)
    required = tuple(name for name, field in fields.items() if field.required)
    complete = _complete(call, given, required, _signature(fields), context)
    values = {name: field_value(call.name, fields[name], syntax, context) for name, syntax in given.items()}
    if not complete or not _fits(call, tuple(fields)) or any(value is UNKNOWN for value in values.values()):
        return None
    spans = {name: syntax.span for name, syntax in given.items()}
    return (values, spans) if call.partial is None else ({**call.before, **values}, {**call.partial.spans, **spans})


def bind_parameters(
    parameters: tuple[Parameter, ...], call: Call, context: Context, inside: Context
) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """Values and defaults of a definition's parameters, by name; None where a problem was reported.

    Arguments are evaluated where the call stands, defaults inside the definition.
    """
    names = tuple(parameter.name.text for parameter in parameters)
    given = match(call, names, context)
    required = tuple(parameter.name.text for parameter in parameters if parameter.default is None)
    complete = _complete(call, given, required, written(parameters), context)
    defaults = {p.name.text: evaluate(p.default, inside) for p in parameters if p.default is not None}
    values = {
        name: _settled(evaluate(given[name], context), context) if name in given else defaults.get(name, UNKNOWN)
        for name in names
    }
    values.update(call.before)
    return (values, defaults) if complete and _fits(call, names) else None


def _settled(value: Any, context: Context) -> Any:
    """A value as it enters a definition: numbers stay traced, containers of numbers are pinned."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    context.elaboration.pin(value)
    return plain(value)


def match(call: Call, names: tuple[str, ...], context: Context) -> dict[str, Expression]:
    """The expression of each argument by parameter name; arguments without a parameter are reported."""
    report = context.elaboration.report
    given: dict[str, Expression] = {}
    arguments = tuple(_named(argument, call, names, context) for argument in call.arguments)
    unnamed = [argument for argument in arguments if argument.name is None]
    free = [name for name in names if name not in call.before]
    if len(unnamed) > len(free):
        span = unnamed[len(free)].span.to(unnamed[-1].span)
        report(TooManyArguments(span, call.name, len(free), len(unnamed), ", ".join(free)))
    given.update(zip(free, (argument.value for argument in unnamed), strict=False))
    for argument in arguments:
        if argument.name is None:
            continue
        name = argument.name.text
        if name not in names:
            report(UnknownArgument(argument.name.span, name, call.name, names, argument.span, call.of_operator))
        elif name in given:
            report(DuplicateArgument(argument.span, name, call.name, given[name].span))
        elif call.partial and name in call.before:
            report(DuplicateArgument(argument.span, name, call.name, call.partial.spans[name]))
        else:
            given[name] = argument.value
    return given


def _named(argument: Argument, call: Call, names: tuple[str, ...], context: Context) -> Argument:
    """The argument; `name == value` with the name of a parameter is read as `name=value` and reported."""
    if argument.name is None and isinstance(argument.value, Applied):
        return _called(argument, argument.value, call, names, context)
    compared = argument.value
    if argument.name is not None or not isinstance(compared, Comparison) or not isinstance(compared.first, Reference):
        return argument
    name = ".".join(compared.first.path)
    [sign, value], *more = compared.rest
    if sign != "==" or more or name not in names or context.scope.find(name):
        return argument
    start = compared.span.source.text.find(sign, compared.first.span.end, value.span.start)
    if start >= 0:  # else recovery replaced another sign, and reported it
        context.elaboration.report(WrongToken(Span(compared.span.source, start, start + len(sign)), "="))
    return Argument(argument.span, Identifier(compared.first.span, name), value)


def _called(argument: Argument, applied: Applied, call: Call, names: tuple[str, ...], context: Context) -> Argument:
    """The argument; `kernel(3)` with the name of a parameter is read as `kernel=3` and reported."""
    name = applied.function
    free = name.text in names and name.text not in FUNCTIONS and not context.scope.find(name.text)
    is_value = not call.of_operator and name.text in operator_names()
    if not free or is_value or len(applied.arguments) != 1 or applied.arguments[0].name is not None:
        return argument
    value = applied.arguments[0].value
    context.elaboration.report(ArgumentCalled(argument.span, name.text, call.name, value.span.text))
    return Argument(argument.span, name, value)


def _fits(call: Call, names: tuple[str, ...]) -> bool:
    """Whether every argument has a parameter of its own."""
    unnamed = sum(argument.name is None for argument in call.arguments)
    named = [argument.name.text for argument in call.arguments if argument.name is not None]
    return unnamed <= len(names) and len(set(named)) == len(named) and set(named) <= set(names[unnamed:])


def _complete(
    call: Call, given: Mapping[str, Expression], required: tuple[str, ...], written: str, context: Context
) -> bool:
    stray = [a.name.text for a in call.arguments if a.name and a.name.text not in given]
    misspelt = {
        other_libraries.argument(name, required) or shortened(name, required) or closest(name, required)
        for name in stray
    }
    missing = tuple(name for name in required if name not in given and name not in call.before)
    if not misspelt.issuperset(missing):
        context.elaboration.report(MissingArgument(call.span, call.name, missing, written))
    return not missing


def field_value(callee: str, field: Field, syntax: Expression, context: Context) -> Any:
    """The value of an operator's argument; UNKNOWN where a problem was reported."""
    what = f"`{field.name}` of `{callee}`"
    word = _word(field.kind, syntax, context)
    if word is not None:
        if word in field.kind.keywords:
            return word
        return context.elaboration.report(WrongValue(syntax.span, what, field.kind.description, f"`{word}`"))
    value = evaluate(syntax, context)
    if value is UNKNOWN:
        return UNKNOWN
    if isinstance(plain(value), bool):
        context.elaboration.pin(value)
        value = plain(value)
    context.elaboration.spend(syntax.span, _items(value))
    if has_open((value,)):
        return depends_on_open(value, what, syntax.span, context)
    try:
        return field.kind.parse(value)
    except ValueError:
        usual = "" if field.default is None or field.required else _default(field.default)
        return context.elaboration.report(
            WrongValue(syntax.span, what, field.kind.description, described(value), usual)
        )


def _items(value: object) -> int:
    return len(cast("tuple[object, ...]", value)) if isinstance(value, tuple | list) else 0


def _word(kind: ArgumentType, syntax: Expression, context: Context) -> str | None:
    """The bare word of `pad=same`, where the argument accepts words and no such or similar name is defined."""
    if not kind.keywords or not isinstance(syntax, Reference) or len(syntax.path) != 1:
        return None
    word = syntax.path[0]
    is_name = context.scope.find(word) or (word not in kind.keywords and closest(word, context.scope.visible()))
    return None if is_name else word


def _signature(fields: Mapping[str, Field]) -> str:
    return ", ".join(name if field.required else f"{name}={_default(field.default)}" for name, field in fields.items())


def _default(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        items = cast(tuple[Any, ...], value)
        return _default(items[0]) if len(set(items)) == 1 else "x".join(map(_default, items))
    return "none" if value is None else str(value)


def written(parameters: tuple[Parameter, ...]) -> str:
    return ", ".join(p.name.text if p.default is None else f"{p.name.text} = {p.default.span.text}" for p in parameters)
