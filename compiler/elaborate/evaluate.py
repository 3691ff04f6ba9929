"""Expressions to values: Python's precedence and meaning, without Python."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, cast

from ...dsl.span import Span
from ...dsl.syntax import (
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
from ..algebra.expression import ARITHMETIC, COMPARISON, Operation
from ..algebra.open import Open, has_open
from ..algebra.traced import combine, expression, is_traced, plain, traced
from ..discovery import names as operator_names
from ..problems.arguments import CannotCompute, WrongValue
from ..problems.limits import TooLarge
from ..problems.names import UnknownName
from ..problems.sizes import SizeWithoutValue
from ..problems.structure import WrongSort
from ..shape import Shape
from .functions import FUNCTIONS, TRACING
from .rounds import rounds, unknown_round
from .scope import UNKNOWN, Defined, Filled, OperatorName, Scope, described
from .state import Elaboration

Items = list[Any] | tuple[Any, ...]

_SIZES = {"channels": (3, 0), "height": (3, 1), "width": (3, 2), "features": (1, 0)}


@dataclass(frozen=True)
class Where:
    """The surroundings of an expression: names, and the shape of the value that arrives.

    `arrives` is None where a problem keeps the shape unknown; where `in_body` is false nothing arrives at all.
    """

    elaboration: Elaboration
    scope: Scope
    arrives: Shape | None = None
    in_body: bool = True


def evaluate(syntax: Expression, where: Where) -> Any:  # noqa: C901 (one case a kind of expression)
    """The value, or UNKNOWN where a problem has been reported (here or in what it depends on)."""
    where.elaboration.spend(syntax.span)
    if where.elaboration.unreadable and _is_unreadable(syntax.span, where):
        return UNKNOWN
    match syntax:
        case Number() | Boolean():
            return _bounded(syntax.value, syntax.span, where)
        case Text():
            return text(syntax, where)
        case Reference():
            return _reference(syntax, where)
        case Size():
            return _size(syntax, where)
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
    return _bounded("".join(pieces), syntax.span, where)


def _reference(syntax: Reference, where: Where) -> Any:
    first, *rest = syntax.path
    if first == "in":
        return _arriving(syntax, where)
    bound = where.scope.find(first)
    if bound is None and not rest and first in operator_names():
        return OperatorName(first)
    if bound is None or rest:
        return _no_name(syntax, where)
    _spend_on(bound.value, syntax.span, where)
    return bound.value


def _spend_on(value: object, span: Span, where: Where) -> None:
    """Count what it takes to go through a list."""
    if isinstance(value, tuple | list):
        where.elaboration.spend(span, _extent(cast("Items", value), where.elaboration.limits.steps) // _READ)


_READ = 4
"""So many items of a list are gone through in the time of one step."""


def _no_name(syntax: Reference, where: Where) -> Any:
    from .whereabouts import name_elsewhere

    scope, name = where.scope, ".".join(syntax.path)
    values = [known for known in scope.visible() if not _is_net(scope, known)]
    sizes = ("in.channels", "in.height", "in.width", "in.features") if where.in_body else ()
    elsewhere = name_elsewhere(name, syntax.span, where.elaboration.written())
    return where.elaboration.report(UnknownName(syntax.span, name, (*values, *sizes), operator_names(), elsewhere))


def _is_net(scope: Scope, name: str) -> bool:
    bound = scope.find(name)
    return bound is not None and isinstance(bound.value, Defined) and bound.value.is_net


def _arriving(syntax: Reference, where: Where) -> Any:
    name = syntax.path[1] if len(syntax.path) == 2 else ""
    if name not in _SIZES:
        known = tuple(f"in.{size}" for size in _SIZES)
        return where.elaboration.report(UnknownName(syntax.span, ".".join(syntax.path), known))
    if not where.in_body:
        return _cannot(syntax.span, f"`in.{name}` has no value outside of a body: nothing arrives here", where)
    if where.arrives is None:
        return UNKNOWN
    rank, axis = _SIZES[name]
    if len(where.arrives) != rank:
        arriving = "a map" if len(where.arrives) == 3 else "a vector of features"
        return _cannot(syntax.span, f"`in.{name}` has no value: {arriving} arrives here", where)
    return where.arrives[axis]


def _size(syntax: Size, where: Where) -> Any:
    """Numbers, a name standing for the number that a parameter or `let` has."""
    sizes: list[Any] = []
    for dim in syntax.dims:
        bound = where.scope.find(dim) if isinstance(dim, str) else None
        if isinstance(dim, str) and bound is None:
            return where.elaboration.report(SizeWithoutValue(syntax.span, dim))
        value = bound.value if bound else dim
        if value is UNKNOWN:
            return UNKNOWN
        if not isinstance(value, int | Open) or isinstance(value, bool):
            return where.elaboration.report(WrongValue(syntax.span, "a size", "an integer", described(value)))
        sizes.append(_bounded(value, syntax.span, where))
    return tuple(sizes)


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
        return _cannot(syntax.span, f"cannot change the sign of {described(value)}", where)
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
    if _is_number(left) and _is_number(right):
        return _arithmetic(syntax, left, right, where)
    if has_open((left, right)):
        from .open import combined

        return combined(syntax, left, right, where)
    if syntax.operator == "+" and type(left) is type(right) and isinstance(left, tuple | list):
        return _bounded(left + right, syntax.span, where)  # pyright: ignore[reportOperatorIssue]
    if syntax.operator == "*" and isinstance(left, list) and isinstance(right, int) and not isinstance(right, bool):
        if len(left) * right > where.elaboration.limits.length:  # pyright: ignore[reportUnknownArgumentType]
            return _too_long(syntax.span, where)
        where.elaboration.pin(right)
        return _bounded(left * right, syntax.span, where)
    return _cannot(syntax.span, f"cannot compute {described(left)} {syntax.operator} {described(right)}", where)


def _arithmetic(syntax: Binary, left: Any, right: Any, where: Where) -> Any:
    if syntax.operator in ("/", "//", "%") and right == 0:
        return _cannot(syntax.right.span, "division by zero", where)
    if syntax.operator == "**" and not _small_power(left, right):
        return _too_large(syntax.span, where)
    try:
        value = combine(syntax.operator, left, right, ARITHMETIC[syntax.operator])
    except (OverflowError, ZeroDivisionError):
        return _too_large(syntax.span, where)
    if isinstance(value, complex):
        return _cannot(syntax.span, "a root of a negative number", where)
    if not is_traced(value):
        where.elaboration.pin([left, right])
    return _bounded(value, syntax.span, where)


def _small_power(base: float, exponent: float) -> bool:
    return abs(exponent) <= 1024 and (abs(base) <= 1 or abs(exponent) * math.log2(abs(base)) <= 1024)


def _comparison(syntax: Comparison, where: Where) -> Any:
    result: Any = True
    left = evaluate(syntax.first, where)
    for sign, operand in syntax.rest:
        right = evaluate(operand, where)
        if left is UNKNOWN or right is UNKNOWN:
            return UNKNOWN
        if sign not in COMPARISON:
            return _cannot(syntax.span, f"`{sign}` can be used in an `expect` line only", where)
        if has_open((left, right)):
            from .open import compared

            held = compared(sign, left, right, syntax.span, where)
            if held is UNKNOWN:
                return UNKNOWN
            where.elaboration.pin(result)
            result, left = bool(result) and held, right
            continue
        if sign not in ("==", "!=") and not (_is_number(left) and _is_number(right)):
            return _cannot(syntax.span, f"cannot compare {described(left)} with {described(right)}", where)
        if _is_number(left) and _is_number(right):
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
    return _too_long(syntax.span, where) if len(numbers) > where.elaboration.limits.length else numbers


def _sequence(syntax: Sequence, where: Where) -> Any:
    items = [evaluate(item, where) for item in syntax.items]
    if any(item is UNKNOWN for item in items):
        return UNKNOWN
    return _bounded(items if syntax.brackets == "[]" else tuple(items), syntax.span, where)


def _comprehension(syntax: Comprehension, where: Where) -> Any:
    items = evaluate(syntax.iterable, where)
    if items is UNKNOWN:
        if where.elaboration.blind:
            evaluate(syntax.value, replace(where, scope=unknown_round(syntax.names, where)))
        return UNKNOWN
    scopes = rounds(items, syntax.names, syntax.iterable.span, where)
    found = [evaluate(syntax.value, replace(where, scope=scope)) for scope in scopes]
    if not isinstance(items, tuple | list | range) or UNKNOWN in found:
        return UNKNOWN
    is_whole = len(found) == len(cast("Items | range", items))
    return _bounded(found, syntax.span, where) if is_whole else UNKNOWN


def _index(syntax: Index, where: Where) -> Any:
    value, index = evaluate(syntax.value, where), evaluate(syntax.index, where)
    if value is UNKNOWN or index is UNKNOWN:
        return UNKNOWN
    if isinstance(value, tuple | list | range) and isinstance(index, range) and index.stop <= len(value):  # pyright: ignore
        return value[index.start : index.stop]  # pyright: ignore[reportUnknownVariableType]
    if not isinstance(value, tuple | list | range) or isinstance(index, bool) or not isinstance(index, int):
        return _cannot(syntax.span, f"cannot take an item of {described(value)} by {described(index)}", where)
    items = cast("Items | range", value)
    if not -len(items) <= index < len(items):
        return _cannot(syntax.span, f"there is no item {index} in {described(items)}", where)
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
            return _cannot(argument.span, f"`{name}` takes no named arguments", where)
        arguments.append(evaluate(argument.value, where))
    if any(argument is UNKNOWN for argument in arguments):
        return UNKNOWN
    if name not in TRACING:
        where.elaboration.pin(arguments)
    if has_open(arguments):
        return depends_on_open(arguments, f"`{name}`", syntax.span, where)
    lengths = [len(cast("Items", argument)) for argument in arguments if isinstance(argument, tuple | list | range)]
    where.elaboration.spend(syntax.span, sum(lengths) // _READ)
    try:
        return _bounded(function(*arguments), syntax.span, where)
    except (TypeError, ValueError, OverflowError, ZeroDivisionError):
        given = ", ".join(described(argument) for argument in arguments) or "nothing"
        return _cannot(syntax.span, f"cannot compute `{name}` of {given}", where)


def _no_function(name: str, syntax: Call, where: Where) -> Any:
    """An operator or a block with some of its arguments; anything else is a problem."""
    bound = where.scope.find(name)
    value = bound.value if bound else OperatorName(name) if name in operator_names() else None
    if isinstance(value, OperatorName | Filled) or (isinstance(value, Defined) and not value.is_net):
        from .filled import filled

        return filled(value, syntax, where)
    if value is UNKNOWN:
        return UNKNOWN
    if bound is not None:
        return where.elaboration.report(WrongSort(syntax.span, name, described(value), "a function or a block"))
    return where.elaboration.report(UnknownName(syntax.function.span, name, tuple(FUNCTIONS), is_function=True))


def _bounded(value: Any, span: Span, where: Where) -> Any:
    limits = where.elaboration.limits
    if isinstance(value, int) and abs(value) > limits.number:
        return _too_large(span, where)
    if isinstance(value, float) and not math.isfinite(value):
        return _too_large(span, where)
    if isinstance(value, str) and len(value) > limits.length:
        return _too_long(span, where)
    if isinstance(value, tuple | list):
        items = cast(Items, value)
        if len(items) > limits.length:
            return _too_long(span, where)
        where.elaboration.spend(span, _extent(items, limits.steps))
        return items
    return value


def _extent(items: Items, most: int) -> int:
    """How many items a list has with all lists in it, each as often as it stands there, counted up to `most`."""
    count, waiting = 0, [items]
    while waiting and count <= most:
        inner = waiting.pop()
        count += len(inner)
        waiting += [item for item in inner if isinstance(item, tuple | list)]
    return count


def _too_large(span: Span, where: Where) -> Any:
    return where.elaboration.report(TooLarge(span, "this number is too large", where.elaboration.limits.number))


def _too_long(span: Span, where: Where) -> Any:
    return where.elaboration.report(TooLarge(span, "this is too long", where.elaboration.limits.length, "length"))


def depends_on_open(value: object, what: str, span: Span, where: Where) -> Any:
    """Report that something must be known while compiling, and is made of a size that stays open."""
    from .open import cannot_be

    return where.elaboration.report(cannot_be(value, what, span, where.elaboration))


def _cannot(span: Span, what: str, where: Where) -> Any:
    return where.elaboration.report(CannotCompute(span, what))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
