"""Expressions over a definition's parameters and input sizes: what a traced number remembers."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...dsl.record import Record, record

LARGEST = 64
"""Terms in an expression at most; a longer one is dropped, since nobody would read it in a constructor."""


@record
class Symbol(Record):
    """A parameter of the definition, or a size of the input: `planes`, `in_channels`."""

    name: str

    size = 1


@record
class Literal(Record):
    """A number that is written, or known."""

    value: int | float

    size = 1


@dataclass(frozen=True)
class Operation:
    """`left operator right`; for `not` and unary `-` the left side is None."""

    operator: str
    left: Expression | None
    right: Expression
    size: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "size", 1 + (self.left.size if self.left else 0) + self.right.size)


@record
class Named(Record):
    """A `let`: the expression and the name that the spec gave it."""

    name: str
    value: Expression

    @property
    def size(self) -> int:
        return self.value.size


Expression = Symbol | Literal | Operation | Named

ARITHMETIC: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "**": lambda a, b: a**b,
}
COMPARISON: Mapping[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_BINARY: Mapping[str, Callable[[Any, Any], Any]] = {
    **ARITHMETIC,
    **COMPARISON,
    "and": lambda a, b: a and b,
    "or": lambda a, b: a or b,
}
_UNARY: Mapping[str, Callable[[Any], Any]] = {"-": operator.neg, "not": operator.not_}


def symbols(expression: Expression) -> set[str]:
    """Names of the symbols in an expression."""
    match expression:
        case Symbol(name):
            return {name}
        case Literal():
            return set()
        case Named(_, value):
            return symbols(value)
        case Operation(_, left, right):
            return (symbols(left) if left else set[str]()) | symbols(right)


def substitute(expression: Expression, values: Mapping[str, Any]) -> Any:
    """The value of the expression for these values of its symbols; traced values give a traced result."""
    match expression:
        case Symbol(name):
            return values[name]
        case Literal(value):
            return value
        case Named(_, value):
            return substitute(value, values)
        case Operation(sign, None, right):
            return _UNARY[sign](substitute(right, values))
        case Operation(sign, left, right):
            assert left is not None
            return _BINARY[sign](substitute(left, values), substitute(right, values))


def joined(sign: str, left: Expression, right: Expression) -> Expression:
    """`left sign right`; equal terms of a sum are counted, so that long sums stay short: `a + 3 * b`."""
    if sign == "+" and isinstance(left, Operation) and left.operator == "+" and left.left is not None:
        if left.right == right:
            return Operation("+", left.left, Operation("*", Literal(2), right))
        match left.right:
            case Operation("*", Literal(count), term) if term == right and isinstance(count, int):
                return Operation("+", left.left, Operation("*", Literal(count + 1), right))
            case _:
                pass
    return Operation(sign, left, right)


def fold(expression: Expression, known: Mapping[str, int | float]) -> Expression:
    """The expression with known symbols replaced and constants folded."""
    match expression:
        case Symbol(name):
            return Literal(known[name]) if name in known else expression
        case Literal():
            return expression
        case Named(name, value):
            inner = fold(value, known)
            return Named(name, inner) if isinstance(inner, Operation) else inner
        case Operation(sign, None, right):
            folded = fold(right, known)
            return Literal(_UNARY[sign](folded.value)) if isinstance(folded, Literal) else Operation(sign, None, folded)
        case Operation(sign, left, right):
            assert left is not None
            return _join(sign, fold(left, known), fold(right, known))


_NEUTRAL_RIGHT = {("+", 0), ("-", 0), ("*", 1), ("//", 1), ("**", 1)}
_NEUTRAL_LEFT = {("+", 0), ("*", 1)}


def _join(sign: str, left: Expression, right: Expression) -> Expression:
    if isinstance(left, Literal) and isinstance(right, Literal):
        return Literal(_BINARY[sign](left.value, right.value))
    if isinstance(right, Literal) and (sign, right.value) in _NEUTRAL_RIGHT:
        return left
    if isinstance(left, Literal) and (sign, left.value) in _NEUTRAL_LEFT:
        return right
    match sign, left, right:
        case "+", Operation("+", first, Literal(second)), Literal(third) if first is not None:
            return Operation("+", first, Literal(second + third))
        case _:
            pass
    if sign == "or" and isinstance(left, Literal):
        return left if left.value else right
    if sign == "and" and isinstance(left, Literal):
        return right if left.value else left
    return Operation(sign, left, right)


_LEVELS = (
    ("or",),
    ("and",),
    ("not",),
    ("==", "!=", "<", "<=", ">", ">="),
    ("+", "-"),
    ("*", "/", "//", "%"),
    (),
    ("**",),
)
_PRECEDENCE = {sign: level for level, signs in enumerate(_LEVELS, start=1) for sign in signs}
"""How tightly Python's operators bind; unary minus, at level 7, has no left side."""


def python(expression: Expression, name: Callable[[str], str] = str) -> str:
    """The expression as Python text; `name` maps the name of a symbol or a `let` to the one in the text."""
    return _python(expression, name)[0]


def _python(expression: Expression, name: Callable[[str], str]) -> tuple[str, int]:
    match expression:
        case Symbol(text) | Named(text, _):
            return name(text), 9
        case Literal(value):
            return repr(value), 9 if value >= 0 else 7
        case Operation(sign, None, right):
            level = 7 if sign == "-" else 3
            return f"{'-' if sign == '-' else 'not '}{_inside(right, level, name)}", level
        case Operation(sign, left, right):
            assert left is not None
            level = _PRECEDENCE[sign]
            space = "" if sign == "**" else " "
            first = _inside(left, level + (sign == "**" or level == 4), name)
            second = _inside(right, level + (sign not in ("**", "and", "or")), name)
            return f"{first}{space}{sign}{space}{second}", level


def _inside(expression: Expression, level: int, name: Callable[[str], str]) -> str:
    text, own = _python(expression, name)
    return text if own >= level else f"({text})"
