"""Networks as they are made up: pieces of a spec, and how each is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast


@dataclass(frozen=True)
class Formula:
    """A number that is computed from one that has a name: `2 * c // 3 + 1`."""

    of: str
    times: int = 1
    by: int = 1
    plus: int = 0

    def value(self, names: Mapping[str, int]) -> int:
        return names[self.of] * self.times // self.by + self.plus

    def __str__(self) -> str:
        text = self.of if self.times == 1 else f"{self.times} * {self.of}"
        text = text if self.by == 1 else f"{text} // {self.by}"
        return text if self.plus == 0 else f"{text} {'+' if self.plus > 0 else '-'} {abs(self.plus)}"


@dataclass(frozen=True)
class Layer:
    """An operator with arguments; one that merges has branches."""

    name: str
    given: Mapping[str, Any]
    branches: tuple[tuple[Statement, ...], ...] = ()


@dataclass(frozen=True)
class Use:
    """A block or seq with values for its parameters."""

    block: Block
    given: Mapping[str, Any]


@dataclass(frozen=True)
class Braces:
    """Statements together: a group where there is a label."""

    body: tuple[Statement, ...]


@dataclass(frozen=True)
class Again:
    """The module of a label once more."""

    label: str


@dataclass(frozen=True)
class Link:
    """One thing applied: labelled, repeated, or neither."""

    what: Layer | Use | Braces | Again
    label: str = ""
    times: Any = None


@dataclass(frozen=True)
class Chain:
    """Links one after the other, on the current value or on that of a label."""

    links: tuple[Link, ...]
    start: str = ""


@dataclass(frozen=True)
class Choice:
    """An `if` that compares a number with another one."""

    left: Formula
    sign: str
    right: int
    then: tuple[Statement, ...]
    other: tuple[Statement, ...] = ()


@dataclass(frozen=True)
class Loop:
    """A `for` over a range or a list."""

    name: str
    values: range | tuple[int, ...]
    body: tuple[Statement, ...]


@dataclass(frozen=True)
class Let:
    """A number that gets a name."""

    name: str
    value: Formula


Statement = Chain | Choice | Loop | Let


@dataclass(frozen=True)
class Block:
    """A definition, with the values that its parameters have by default."""

    name: str
    parameters: Mapping[str, int]
    body: tuple[Statement, ...]
    is_seq: bool = False


def written(value: Any) -> str:
    """A value as a spec has it."""
    match value:
        case bool():
            return str(value).lower()
        case tuple():
            items = [written(item) for item in cast("tuple[Any, ...]", value)]
            return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
        case _:
            return str(value)


def statement(made: Statement) -> str:
    """A statement on one line."""
    match made:
        case Let():
            return f"let {made.name} = {made.value}"
        case Loop():
            values = made.values
            over = f"{values.start}..{values.stop}" if isinstance(values, range) else str(list(values))
            return f"for {made.name} in {over} {_braces(made.body)}"
        case Choice():
            otherwise = f" else {_braces(made.other)}" if made.other else ""
            return f"if {made.left} {made.sign} {made.right} {_braces(made.then)}{otherwise}"
        case Chain():
            pieces = [f"from {made.start}"] if made.start else []
            return " -> ".join([*pieces, *map(_link, made.links)])


def block(made: Block) -> str:
    """A definition as an item of a file."""
    parameters = ", ".join(f"{name} = {value}" for name, value in made.parameters.items())
    return f"{'seq' if made.is_seq else 'block'} {made.name}({parameters}) {{\n{body(made.body)}\n}}"


def body(statements: tuple[Statement, ...]) -> str:
    """Statements on lines of their own."""
    return "\n".join(f"    {statement(made)}" for made in statements)


def _braces(statements: tuple[Statement, ...]) -> str:
    return f"{{ {'; '.join(map(statement, statements))} }}"


def _link(link: Link) -> str:
    label = f'"{link.label}"' if "{" in link.label else link.label
    times = "" if link.times is None else f" x {_in_parentheses(link.times)}"
    match link.what:
        case Braces(body):
            front = f"{label}{':' if times else ''} " if label else ""
            return f"{front}{_braces(body)}{times}"
        case Again(name):
            text = name
        case Use(used, given):
            text = used.name + _call(given)
        case Layer(name, given, branches):
            text = name + _call(given)
            if branches:
                text += f" {{ {'; '.join(_branch(branch) for branch in branches)} }}"
    return (f"{label}: " if label else "") + text + times


def _branch(statements: tuple[Statement, ...]) -> str:
    is_chain = len(statements) == 1 and isinstance(statements[0], Chain)
    return statement(statements[0]) if is_chain else _braces(statements)


def _call(given: Mapping[str, Any]) -> str:
    return f"({', '.join(f'{name}={written(value)}' for name, value in given.items())})" if given else ""


def _in_parentheses(value: Any) -> str:
    return f"({value})" if isinstance(value, Formula) else str(value)
