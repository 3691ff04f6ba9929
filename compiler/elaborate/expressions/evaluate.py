"""Expressions to values: Python's precedence and meaning, without Python."""

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
    Text,
    Unary,
)
from ...algebra.expression import COMPARISON, Operation
from ...algebra.open import Open, has_open
from ...algebra.traced import combine, expression, is_traced, plain, traced
from ...operators.base.discovery import names as operator_names
from ...problems.definitions import WrongKind
from ...problems.names import UnknownName
from ...problems.values import WrongValue
from ..scope.context import Where
from ..scope.scope import UNKNOWN, Defined, Filled, OperatorName, described
from .arithmetic import arithmetic, is_number
from .bounds import READ, Items, bounded, cannot_compute, depends_on_open, too_long
from .functions import FUNCTIONS, TRACING
from .iterations import rounds, unknown_round
from .references import reference, size


def evaluate(syntax: Expression, where: Where) -> Any:  # noqa: C901 (one case a kind of expression)
    """The value, or UNKNOWN where a problem has been reported (here or in what it depends on)."""
    where.elaboration.spend(syntax.span)
    if where.elaboration.unreadable and _is_unreadable(syntax.span, where):
        return UNKNOWN
    match syntax:
        case Number() | Boolean():
            return bounded(syntax.value, syntax.span, where)
        case Text():
            return text(syntax, where)
        case Reference():
            return reference(syntax, where)
        case Size():
            return size(syntax, where)
        case Unary():
            return _unary(syntax, where)
        case Binary():
            return _logic(syntax, where) if syntax.operator in ("and", "or") else _binary(syntax, where)
        case Comparison():
            return _comparison(syntax, where)
        case Conditional():
            return _conditional(syntax, where)
        case Range():
            return _range(syntax, where)
        case Sequence():
            return _sequence(syntax, where)
        case Comprehension():
            return _comprehension(syntax, where)
        case Index():
            return _index(syntax, where)
        case Call():
            return _call(syntax, where)


def _is_unreadable(span: Span, where: Where) -> bool:
    return any(
        place.source == span.source and place.start < span.end and span.start < place.end
        for place in where.elaboration.unreadable
    )


def _conditional(syntax: Conditional, where: Where) -> Any:
    condition = truth(syntax.condition, where)
    if condition is UNKNOWN:
        for branch in (syntax.then, syntax.otherwise) if where.elaboration.blind else ():
            evaluate(branch, where)
        return UNKNOWN
    where.elaboration.pin(condition)
    return evaluate(syntax.then if condition else syntax.otherwise, where)


def truth(syntax: Expression, where: Where) -> Any:
    """A boolean, traced or not; anything else is a problem, and UNKNOWN."""
    value = evaluate(syntax, where)
    if value is UNKNOWN or isinstance(plain(value), bool):
        return value
    return where.elaboration.report(WrongValue(syntax.span, "a condition", "true or false", described(value)))


def integer(syntax: Expression, where: Where, what: str, least: int = 0) -> Any:
    """An integer from `least` on; anything else is a problem, and UNKNOWN."""
    value = evaluate(syntax, where)
    if value is UNKNOWN:
        return UNKNOWN
    if isinstance(value, int) and not isinstance(value, bool) and value >= least:
        return value
    if isinstance(value, Open):
        return depends_on_open(value, what, syntax.span, where)
    return where.elaboration.report(WrongValue(syntax.span, what, f"an integer from {least}", described(value)))


def text(syntax: Text, where: Where) -> Any:
    """A string with its braces filled in."""
    pieces: list[str] = []
    for part in syntax.parts:
        value = part if isinstance(part, str) else evaluate(part, where)
        if value is UNKNOWN:
            return UNKNOWN
        if isinstance(value, Open):
            return depends_on_open(value, "a place in a string", syntax.span, where)
        if not isinstance(value, str | int | float) or isinstance(value, bool):
            assert not isinstance(part, str)
            return where.elaboration.report(
                WrongValue(part.span, "a place in a string", "a number or a string", described(value))
            )
        where.elaboration.pin(value)
        pieces.append(value if isinstance(value, str) else str(plain(value)))
    return bounded("".join(pieces), syntax.span, where)


def _unary(syntax: Unary, where: Where) -> Any:
    if syntax.operator == "not":
        value = truth(syntax.operand, where)
        if value is UNKNOWN or not is_traced(value):
            return value if value is UNKNOWN else not value
        return traced(not value, Operation("not", None, expression(value)))
    value = evaluate(syntax.operand, where)
    if value is UNKNOWN:
        return UNKNOWN
    if isinstance(value, bool) or not isinstance(value, int | float | Open):
        return cannot_compute(syntax.span, f"cannot change the sign of {described(value)}", where)
    number = cast(int, value)
    return -number if syntax.operator == "-" else number


def _logic(syntax: Binary, where: Where) -> Any:
    left = truth(syntax.left, where)
    if left is UNKNOWN:
        if where.elaboration.blind:
            truth(syntax.right, where)
        return UNKNOWN
    decided = bool(left) == (syntax.operator == "or")
    if decided and not is_traced(left):
        return left
    right = truth(syntax.right, where)
    if right is UNKNOWN:
        return left if decided else UNKNOWN
    return combine(syntax.operator, left, right, lambda a, b: (a or b) if syntax.operator == "or" else (a and b))


def _binary(syntax: Binary, where: Where) -> Any:
    left, right = evaluate(syntax.left, where), evaluate(syntax.right, where)
    if left is UNKNOWN or right is UNKNOWN:
        return UNKNOWN
    if is_number(left) and is_number(right):
        return arithmetic(syntax, left, right, where)
    if has_open((left, right)):
        from .open_sizes import combined

        return combined(syntax, left, right, where)
    if syntax.operator == "+" and type(left) is type(right) and isinstance(left, tuple | list):
        return bounded(left + right, syntax.span, where)  # pyright: ignore[reportOperatorIssue]
    if syntax.operator == "*" and isinstance(left, list) and isinstance(right, int) and not isinstance(right, bool):
        if len(left) * right > where.elaboration.limits.length:  # pyright: ignore[reportUnknownArgumentType]
            return too_long(syntax.span, where)
        where.elaboration.pin(right)
        return bounded(left * right, syntax.span, where)
    return cannot_compute(syntax.span, f"cannot compute {described(left)} {syntax.operator} {described(right)}", where)


def _comparison(syntax: Comparison, where: Where) -> Any:
    result: Any = True
    left = evaluate(syntax.first, where)
    for sign, operand in syntax.rest:
        right = evaluate(operand, where)
        if left is UNKNOWN or right is UNKNOWN:
            return UNKNOWN
        if sign not in COMPARISON:
            return cannot_compute(syntax.span, f"`{sign}` can be used in an `expect` line only", where)
        if has_open((left, right)):
            from .open_sizes import compared

            held = compared(sign, left, right, syntax.span, where)
            if held is UNKNOWN:
                return UNKNOWN
            where.elaboration.pin(result)
            result, left = bool(result) and held, right
            continue
        if sign not in ("==", "!=") and not (is_number(left) and is_number(right)):
            return cannot_compute(syntax.span, f"cannot compare {described(left)} with {described(right)}", where)
        if is_number(left) and is_number(right):
            held = combine(sign, left, right, COMPARISON[sign])
        else:
            where.elaboration.pin([left, right])
            held = COMPARISON[sign](plain(left), plain(right))
        result = held if result is True else combine("and", result, held, lambda a, b: a and b)
        left = right
    return result


def _range(syntax: Range, where: Where) -> Any:
    start, end = integer(syntax.start, where, "a range's start"), integer(syntax.end, where, "a range's end")
    if start is UNKNOWN or end is UNKNOWN:
        return UNKNOWN
    where.elaboration.pin([start, end])
    numbers = range(plain(start), plain(end))
    return too_long(syntax.span, where) if len(numbers) > where.elaboration.limits.length else numbers


def _sequence(syntax: Sequence, where: Where) -> Any:
    items = [evaluate(item, where) for item in syntax.items]
    if any(item is UNKNOWN for item in items):
        return UNKNOWN
    return bounded(items if syntax.brackets == "[]" else tuple(items), syntax.span, where)


def _comprehension(syntax: Comprehension, where: Where) -> Any:
    items = evaluate(syntax.iterable, where)
    if items is UNKNOWN:
        if where.elaboration.blind:
            evaluate(syntax.value, replace(where, scope=unknown_round(syntax.names, where)))
        return UNKNOWN
    scopes = rounds(items, syntax.names, syntax.iterable, where)
    found = [evaluate(syntax.value, replace(where, scope=scope)) for scope in scopes]
    if not isinstance(items, tuple | list | range) or UNKNOWN in found:
        return UNKNOWN
    is_whole = len(found) == len(cast("Items | range", items))
    return bounded(found, syntax.span, where) if is_whole else UNKNOWN


def _index(syntax: Index, where: Where) -> Any:
    value, index = evaluate(syntax.value, where), evaluate(syntax.index, where)
    if value is UNKNOWN or index is UNKNOWN:
        return UNKNOWN
    if isinstance(value, tuple | list | range) and isinstance(index, range) and index.stop <= len(value):  # pyright: ignore
        return value[index.start : index.stop]  # pyright: ignore[reportUnknownVariableType]
    if not isinstance(value, tuple | list | range) or isinstance(index, bool) or not isinstance(index, int):
        return cannot_compute(syntax.span, f"cannot take an item of {described(value)} by {described(index)}", where)
    items = cast("Items | range", value)
    if not -len(items) <= index < len(items):
        return cannot_compute(syntax.span, f"there is no item {index} in {described(items)}", where)
    where.elaboration.pin(index)
    return items[index]


def _call(syntax: Call, where: Where) -> Any:
    name = syntax.function.text
    function = FUNCTIONS.get(name)
    if function is None:
        return _no_function(name, syntax, where)
    arguments: list[Any] = []
    for argument in syntax.arguments:
        if argument.name is not None:
            return cannot_compute(argument.span, f"`{name}` takes no named arguments", where)
        arguments.append(evaluate(argument.value, where))
    if any(argument is UNKNOWN for argument in arguments):
        return UNKNOWN
    if name not in TRACING:
        where.elaboration.pin(arguments)
    if has_open(arguments):
        return depends_on_open(arguments, f"`{name}`", syntax.span, where)
    lengths = [len(cast("Items", argument)) for argument in arguments if isinstance(argument, tuple | list | range)]
    where.elaboration.spend(syntax.span, sum(lengths) // READ)
    try:
        return bounded(function(*arguments), syntax.span, where)
    except (TypeError, ValueError, OverflowError, ZeroDivisionError):
        given = ", ".join(described(argument) for argument in arguments) or "nothing"
        return cannot_compute(syntax.span, f"cannot compute `{name}` of {given}", where)


def _no_function(name: str, syntax: Call, where: Where) -> Any:
    """An operator or a block with some of its arguments; anything else is a problem."""
    bound = where.scope.find(name)
    value = bound.value if bound else OperatorName(name) if name in operator_names() else None
    if isinstance(value, OperatorName | Filled) or (isinstance(value, Defined) and not value.is_net):
        return where.elaboration.partial(value, syntax, where)
    if value is UNKNOWN:
        return UNKNOWN
    if bound is not None:
        hides = name in operator_names()
        sort = WrongKind(syntax.span, name, described(value), "a function or a block", bound.span, hides)
        return where.elaboration.report(sort)
    return where.elaboration.report(UnknownName(syntax.function.span, name, tuple(FUNCTIONS), is_function=True))
