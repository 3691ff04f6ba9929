"""Numbers that carry the expression they were computed by and otherwise behave as plain numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...dsl.record import Record, record
from .expression import ARITHMETIC, LARGEST, Expression, Literal, Named, Operation, Symbol, joined


class Traced(int):
    """An integer with its expression."""

    expression: Expression


class TracedReal(float):
    """A real number with its expression."""

    expression: Expression


@record
class Truth(Record):
    """A boolean with its expression."""

    value: bool
    expression: Expression

    def __bool__(self) -> bool:
        return self.value


def traced(value: Any, expression: Expression) -> Any:
    """`value` with its `expression`; a plain value where that is a literal or too long."""
    if isinstance(expression, Literal) or expression.size > LARGEST:
        return plain(value)
    if isinstance(value, bool):
        return Truth(value, expression)
    if not isinstance(value, int | float):
        return value
    result = Traced(value) if isinstance(value, int) else TracedReal(value)
    result.expression = expression
    return result


def symbol(name: str, value: Any) -> Any:
    """A number known by a name: a parameter or a size of the input."""
    return traced(value, Symbol(name)) if _is_number(value) else value


def named(name: str, value: Any) -> Any:
    """The value of a `let`, which generated code may compute once, under that name."""
    trace = expression(value)
    return traced(plain(value), Named(name, trace)) if isinstance(trace, Operation) and _is_number(value) else value


def plain(value: Any) -> Any:
    """The value without its expression; tuples and lists item by item."""
    if isinstance(value, Traced):
        return int(value)
    if isinstance(value, TracedReal):
        return float(value)
    if isinstance(value, Truth):
        return value.value
    if isinstance(value, tuple | list):
        return type(value)(plain(item) for item in value)  # pyright: ignore
    return value


def expression(value: Any) -> Expression:
    """The expression of a number or truth value; a literal for a plain one."""
    return value.expression if isinstance(value, Traced | TracedReal | Truth) else Literal(value)


def is_traced(value: Any) -> bool:
    return isinstance(value, Traced | TracedReal | Truth)


def combine(sign: str, left: Any, right: Any, compute: Callable[[Any, Any], Any]) -> Any:
    """`compute(left, right)` of the plain values, traced as `left sign right` where either side is traced."""
    result = compute(plain(left), plain(right))
    if not (is_traced(left) or is_traced(right)):
        return result
    return traced(result, joined(sign, expression(left), expression(right)))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _method(sign: str, compute: Callable[[Any, Any], Any], reflected: bool) -> Callable[[Any, Any], Any]:
    def method(self: Any, other: Any) -> Any:
        if not _is_number(other):
            return NotImplemented
        return combine(sign, other, self, compute) if reflected else combine(sign, self, other, compute)

    return method


def _negative(self: Any) -> Any:
    return traced(-plain(self), Operation("-", None, self.expression))


def _install() -> None:
    """Give both classes the arithmetic operators; comparisons are those of plain numbers."""
    names = {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow"}
    for kind in (Traced, TracedReal):
        for sign, name in names.items():
            setattr(kind, f"__{name}__", _method(sign, ARITHMETIC[sign], reflected=False))
            setattr(kind, f"__r{name}__", _method(sign, ARITHMETIC[sign], reflected=True))
        kind.__neg__ = _negative


_install()
