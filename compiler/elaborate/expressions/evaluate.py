"""Expressions to values, with the precedence and meaning of Python."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from ....dsl.span import Span
from ....dsl.syntax import (
    Binary,
    Boolean,
    Call,
    Comparison,
    Comprehension,
    Conditional,
    Expression,
    Index,
    Number,
    Range,
    Reference,
    Sequence,
    Size,
    String,
    Unary,
)
from ...algebra.expression import COMPARISON, Operation
from ...algebra.open import Open, has_open
from ...algebra.traced import combine, expression, is_traced, plain, traced
from ...operators.base.discovery import names as operator_names
from ...problems.definitions import WrongKind
from ...problems.names import UnknownName
from ...problems.values import WrongValue
from ..scope.context import Context
from ..scope.scope import UNKNOWN, Defined, OperatorName, PartialApplication, described
from .arithmetic import arithmetic, is_number
from .bounds import READ, Items, bounded, cannot_compute, depends_on_open, too_long
from .functions import FUNCTIONS, TRACING
from .iterations import iterations, unknown_iteration
from .references import reference, size


def evaluate(syntax: Expression, context: Context) -> Any:  # noqa: C901 (one case a kind of expression)
    """The value; UNKNOWN where a problem was reported, here or in a name that it uses."""
    context.elaboration.spend(syntax.span)
    if context.elaboration.unreadable and _is_unreadable(syntax.span, context):
        return UNKNOWN
    match syntax:
        case Number() | Boolean():
            return bounded(syntax.value, syntax.span, context)
        case String():
            return text(syntax, context)
        case Reference():
            return reference(syntax, context)
        case Size():
            return size(syntax, context)
        case Unary():
            return _unary(syntax, context)
        case Binary():
            return _logic(syntax, context) if syntax.operator in ("and", "or") else _binary(syntax, context)
        case Comparison():
            return _comparison(syntax, context)
        case Conditional():
            return _conditional(syntax, context)
        case Range():
            return _range(syntax, context)
        case Sequence():
            return _sequence(syntax, context)
        case Comprehension():
            return _comprehension(syntax, context)
        case Index():
            return _index(syntax, context)
        case Call():
            return _call(syntax, context)


def _is_unreadable(span: Span, context: Context) -> bool:
    return any(
        place.source == span.source and place.start < span.end and span.start < place.end
        for place in context.elaboration.unreadable
    )


def _conditional(syntax: Conditional, context: Context) -> Any:
    condition = truth(syntax.condition, context)
    if condition is UNKNOWN:
        for branch in (syntax.then, syntax.otherwise) if context.elaboration.without_values else ():
            evaluate(branch, context)
        return UNKNOWN
    context.elaboration.pin(condition)
    return evaluate(syntax.then if condition else syntax.otherwise, context)


def truth(syntax: Expression, context: Context) -> Any:
    """A boolean, traced or not; anything else is a problem, and UNKNOWN."""
    value = evaluate(syntax, context)
    if value is UNKNOWN or isinstance(plain(value), bool):
        return value
    return context.elaboration.report(WrongValue(syntax.span, "a condition", "true or false", described(value)))


def integer(syntax: Expression, context: Context, what: str, least: int = 0) -> Any:
    """An integer from `least` on; anything else is a problem, and UNKNOWN."""
    value = evaluate(syntax, context)
    if value is UNKNOWN:
        return UNKNOWN
    if isinstance(value, int) and not isinstance(value, bool) and value >= least:
        return value
    if isinstance(value, Open):
        return depends_on_open(value, what, syntax.span, context)
    return context.elaboration.report(WrongValue(syntax.span, what, f"an integer from {least}", described(value)))


def text(syntax: String, context: Context) -> Any:
    """A string with its braces filled in."""
    pieces: list[str] = []
    for part in syntax.parts:
        value = part if isinstance(part, str) else evaluate(part, context)
        if value is UNKNOWN:
            return UNKNOWN
        if isinstance(value, Open):
            return depends_on_open(value, "a place in a string", syntax.span, context)
        if not isinstance(value, str | int | float) or isinstance(value, bool):
            assert not isinstance(part, str)
            return context.elaboration.report(
                WrongValue(part.span, "a place in a string", "a number or a string", described(value))
            )
        context.elaboration.pin(value)
        pieces.append(value if isinstance(value, str) else str(plain(value)))
    return bounded("".join(pieces), syntax.span, context)


def _unary(syntax: Unary, context: Context) -> Any:
    if syntax.operator == "not":
        value = truth(syntax.operand, context)
        if value is UNKNOWN or not is_traced(value):
            return value if value is UNKNOWN else not value
        return traced(not value, Operation("not", None, expression(value)))
    value = evaluate(syntax.operand, context)
    if value is UNKNOWN:
        return UNKNOWN
    if isinstance(value, bool) or not isinstance(value, int | float | Open):
        return cannot_compute(syntax.span, f"cannot change the sign of {described(value)}", context)
    number = cast(int, value)
    return -number if syntax.operator == "-" else number


def _logic(syntax: Binary, context: Context) -> Any:
    left = truth(syntax.left, context)
    if left is UNKNOWN:
        if context.elaboration.without_values:
            truth(syntax.right, context)
        return UNKNOWN
    decided = bool(left) == (syntax.operator == "or")
    if decided and not is_traced(left):
        return left
    right = truth(syntax.right, context)
    if right is UNKNOWN:
        return left if decided else UNKNOWN
    return combine(syntax.operator, left, right, lambda a, b: (a or b) if syntax.operator == "or" else (a and b))


def _binary(syntax: Binary, context: Context) -> Any:
    left, right = evaluate(syntax.left, context), evaluate(syntax.right, context)
    if left is UNKNOWN or right is UNKNOWN:
        return UNKNOWN
    if is_number(left) and is_number(right):
        return arithmetic(syntax, left, right, context)
    if has_open((left, right)):
        from .open_sizes import combined

        return combined(syntax, left, right, context)
    if syntax.operator == "+" and type(left) is type(right) and isinstance(left, tuple | list):
        return bounded(left + right, syntax.span, context)  # pyright: ignore[reportOperatorIssue]
    if syntax.operator == "*" and isinstance(left, list) and isinstance(right, int) and not isinstance(right, bool):
        if len(left) * right > context.elaboration.limits.length:  # pyright: ignore[reportUnknownArgumentType]
            return too_long(syntax.span, context)
        context.elaboration.pin(right)
        return bounded(left * right, syntax.span, context)
    return cannot_compute(
        syntax.span, f"cannot compute {described(left)} {syntax.operator} {described(right)}", context
    )


def _comparison(syntax: Comparison, context: Context) -> Any:
    result: Any = True
    left = evaluate(syntax.first, context)
    for sign, operand in syntax.rest:
        right = evaluate(operand, context)
        if left is UNKNOWN or right is UNKNOWN:
            return UNKNOWN
        if sign not in COMPARISON:
            return cannot_compute(syntax.span, f"`{sign}` can be used in an `expect` line only", context)
        if has_open((left, right)):
            from .open_sizes import compared

            held = compared(sign, left, right, syntax.span, context)
            if held is UNKNOWN:
                return UNKNOWN
            context.elaboration.pin(result)
            result, left = bool(result) and held, right
            continue
        if sign not in ("==", "!=") and not (is_number(left) and is_number(right)):
            return cannot_compute(syntax.span, f"cannot compare {described(left)} with {described(right)}", context)
        if is_number(left) and is_number(right):
            held = combine(sign, left, right, COMPARISON[sign])
        else:
            context.elaboration.pin([left, right])
            held = COMPARISON[sign](plain(left), plain(right))
        result = held if result is True else combine("and", result, held, lambda a, b: a and b)
        left = right
    return result


def _range(syntax: Range, context: Context) -> Any:
    start, end = integer(syntax.start, context, "a range's start"), integer(syntax.end, context, "a range's end")
    if start is UNKNOWN or end is UNKNOWN:
        return UNKNOWN
    context.elaboration.pin([start, end])
    numbers = range(plain(start), plain(end))
    return too_long(syntax.span, context) if len(numbers) > context.elaboration.limits.length else numbers


def _sequence(syntax: Sequence, context: Context) -> Any:
    items = [evaluate(item, context) for item in syntax.items]
    if any(item is UNKNOWN for item in items):
        return UNKNOWN
    return bounded(items if syntax.brackets == "[]" else tuple(items), syntax.span, context)


def _comprehension(syntax: Comprehension, context: Context) -> Any:
    items = evaluate(syntax.iterable, context)
    if items is UNKNOWN:
        if context.elaboration.without_values:
            evaluate(syntax.value, replace(context, scope=unknown_iteration(syntax.names, context)))
        return UNKNOWN
    scopes = iterations(items, syntax.names, syntax.iterable, context)
    found = [evaluate(syntax.value, replace(context, scope=scope)) for scope in scopes]
    if not isinstance(items, tuple | list | range) or UNKNOWN in found:
        return UNKNOWN
    is_whole = len(found) == len(cast("Items | range", items))
    return bounded(found, syntax.span, context) if is_whole else UNKNOWN


def _index(syntax: Index, context: Context) -> Any:
    value, index = evaluate(syntax.value, context), evaluate(syntax.index, context)
    if value is UNKNOWN or index is UNKNOWN:
        return UNKNOWN
    if isinstance(value, tuple | list | range) and isinstance(index, range) and index.stop <= len(value):  # pyright: ignore
        return value[index.start : index.stop]  # pyright: ignore[reportUnknownVariableType]
    if not isinstance(value, tuple | list | range) or isinstance(index, bool) or not isinstance(index, int):
        return cannot_compute(syntax.span, f"cannot take an item of {described(value)} by {described(index)}", context)
    items = cast("Items | range", value)
    if not -len(items) <= index < len(items):
        return cannot_compute(syntax.span, f"there is no item {index} in {described(items)}", context)
    context.elaboration.pin(index)
    return items[index]


def _call(syntax: Call, context: Context) -> Any:
    name = syntax.function.text
    function = FUNCTIONS.get(name)
    if function is None:
        return _no_function(name, syntax, context)
    arguments: list[Any] = []
    for argument in syntax.arguments:
        if argument.name is not None:
            return cannot_compute(argument.span, f"`{name}` takes no named arguments", context)
        arguments.append(evaluate(argument.value, context))
    if any(argument is UNKNOWN for argument in arguments):
        return UNKNOWN
    if name not in TRACING:
        context.elaboration.pin(arguments)
    if has_open(arguments):
        return depends_on_open(arguments, f"`{name}`", syntax.span, context)
    lengths = [len(cast("Items", argument)) for argument in arguments if isinstance(argument, tuple | list | range)]
    context.elaboration.spend(syntax.span, sum(lengths) // READ)
    try:
        return bounded(function(*arguments), syntax.span, context)
    except (TypeError, ValueError, OverflowError, ZeroDivisionError):
        given = ", ".join(described(argument) for argument in arguments) or "nothing"
        return cannot_compute(syntax.span, f"cannot compute `{name}` of {given}", context)


def _no_function(name: str, syntax: Call, context: Context) -> Any:
    """A call of an operator or block, which is a partial application; anything else is a problem."""
    bound = context.scope.find(name)
    value = bound.value if bound else OperatorName(name) if name in operator_names() else None
    if isinstance(value, OperatorName | PartialApplication) or (isinstance(value, Defined) and not value.is_net):
        return context.elaboration.apply_partially(value, syntax, context)
    if value is UNKNOWN:
        return UNKNOWN
    if bound is not None:
        hides = name in operator_names()
        sort = WrongKind(syntax.span, name, described(value), "a function or a block", bound.span, hides)
        return context.elaboration.report(sort)
    return context.elaboration.report(UnknownName(syntax.function.span, name, tuple(FUNCTIONS), is_function=True))
