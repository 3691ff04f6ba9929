"""Writes values, calls and docstrings as Python source, laid out like common formatters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..algebra.expression import Expression, Named, Operation, fold, python
from ..graph.reserved import variable
from ..operators.base.emission import Custom, Emission, Function, Module, Option, Parameter
from .plan import Plan, Slot

WIDTH = 88
"""Most columns of a line of generated code."""


class Numbers:
    """Writes the numbers of one class: folded, with a variable for each `let` that is used more than once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        used = [named for expression in _expressions(plan) for named in _named(fold(expression, plan.known))]
        counts = Counter(used)
        names = Counter(named.name for named in counts)
        self.kept = {
            named
            for named, count in counts.items()
            if count > 1 and names[named.name] == 1 and named.name not in plan.parameters
        }

    def source(self, expression: Expression) -> str:
        """The Python source of an expression."""
        return python(self._inline(fold(expression, self.plan.known)), variable)

    def value(self, expression: Expression) -> Expression:
        """The expression with known symbols replaced by their values."""
        return fold(expression, self.plan.known)

    def lets(self) -> Iterator[str]:
        """The assignments at the start of the constructor."""
        for named in sorted(self.kept, key=lambda named: (named.size, named.name)):
            yield f"{variable(named.name)} = {python(self._inline(named.value), variable)}"

    def _inline(self, expression: Expression) -> Expression:
        match expression:
            case Named():
                return expression if expression in self.kept else self._inline(expression.value)
            case Operation(sign, left, right):
                return Operation(sign, self._inline(left) if left else None, self._inline(right))
            case _:
                return expression


def _expressions(plan: Plan) -> Iterator[Expression]:
    def walk(slots: Iterable[Slot]) -> Iterator[Expression]:
        for slot in slots:
            yield from slot.numbers
            if slot.plan is not None:
                yield from (slot.arguments[name] for name in slot.plan.parameters)
            if slot.guard is not None:
                yield slot.guard.condition
            yield from walk(slot.inner)

    return walk(plan.slots)


def _named(expression: Expression) -> Iterator[Named]:
    match expression:
        case Named():
            yield expression
            yield from _named(expression.value)
        case Operation(_, left, right):
            yield from _named(left) if left else ()
            yield from _named(right)
        case _:
            pass


def arguments(emission: Emission, expressions: Iterator[Expression], numbers: Numbers) -> list[str]:
    """The arguments of an emission's call; `expressions` are those of its numbers, in order."""
    positional = emission.args if isinstance(emission, Module | Custom | Parameter) else ()
    keywords: Mapping[str, Any] = emission.kwargs if isinstance(emission, Module | Custom | Function) else {}
    items = [_value_text(value, expressions, numbers)[0] for value in positional]
    for name, value in keywords.items():
        text, is_default = _value_text(value, expressions, numbers)
        if not is_default:
            items.append(f"{name}={text}")
    return items


def _value_text(value: Any, expressions: Iterator[Expression], numbers: Numbers) -> tuple[str, bool]:
    """The source of a value, and whether it is an option's default."""
    if isinstance(value, Option):
        text, _ = _value_text(value.value, expressions, numbers)
        return text, text == _default_text(value.default)
    if isinstance(value, tuple):
        items: list[str] = [_value_text(item, expressions, numbers)[0] for item in value]  # pyright: ignore
        return _tuple_text(items), False
    if isinstance(value, int | float) and not isinstance(value, bool):
        return numbers.source(next(expressions)), False
    return string_literal(value) if isinstance(value, str) else repr(value), False


def _default_text(value: Any) -> str:
    if isinstance(value, tuple):
        return _tuple_text([repr(item) for item in value])  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return string_literal(value) if isinstance(value, str) else repr(value)


def _tuple_text(items: list[str]) -> str:
    """Writes a pair of equal items once, as is usual in PyTorch code."""
    if len(items) == 2 and items[0] == items[1]:
        return items[0]
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def string_literal(text: str) -> str:
    """An ASCII string literal in double quotes."""
    inner = ascii(text)[1:-1]
    if ascii(text)[0] == "'":
        inner = inner.replace("\\'", "'").replace('"', '\\"')
    return f'"{inner}"'


def docstring(text: str, indent: str) -> list[str]:
    """Lines of a docstring with this untrusted text, escaped."""
    safe = "".join(c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in text.replace("\\", "\\\\"))
    safe = safe.strip().replace('"""', '\\"\\"\\"')
    if safe.endswith('"') and not safe.endswith('\\"\\"\\"'):
        safe = f'{safe[:-1]}\\"'
    lines = [line.rstrip() for line in safe.split("\n")]
    if len(lines) == 1:
        return [f'{indent}"""{lines[0]}"""']
    return [f'{indent}"""{lines[0]}', *(f"{indent}{line}" if line else "" for line in lines[1:]), f'{indent}"""']


def call(
    head: str, items: list[str], indent: str, tail: str = "", open_: str = "(", close: str = ")", together: bool = True
) -> list[str]:
    """`head(items)tail` on one line if it fits, else the items on one line if `together`, else one per line."""
    flat = f"{indent}{head}{open_}{', '.join(items)}{close}{tail}"
    if len(flat) <= WIDTH and not any("\n" in item for item in items):
        return [flat]
    inner = f"{indent}    {', '.join(items)}"
    if together and len(inner) <= WIDTH and not any("\n" in item for item in items) and len(items) > 1 and open_ == "(":
        return [f"{indent}{head}{open_}", inner, f"{indent}{close}{tail}"]
    lines = [f"{indent}{head}{open_}"]
    for item in items:
        lines += [f"{indent}    {line}" if line else "" for line in f"{item},".split("\n")]
    return [*lines, f"{indent}{close}{tail}"]
