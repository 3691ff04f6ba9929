"""The syntax of generated networks, and its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast


@dataclass(frozen=True)
class Formula:
    """A number computed from a named one: `2 * c // 3 + 1`."""

    name: str
    factor: int = 1
    divisor: int = 1
    offset: int = 0

    def value(self, names: Mapping[str, int]) -> int:
        return names[self.name] * self.factor // self.divisor + self.offset

    def __str__(self) -> str:
        text = self.name if self.factor == 1 else f"{self.factor} * {self.name}"
        text = text if self.divisor == 1 else f"{text} // {self.divisor}"
        return text if self.offset == 0 else f"{text} {'+' if self.offset > 0 else '-'} {abs(self.offset)}"


@dataclass(frozen=True)
class Layer:
    """An operator with arguments; a merge has branches."""

    name: str
    arguments: Mapping[str, Any]
    branches: tuple[tuple[Statement, ...], ...] = ()


@dataclass(frozen=True)
class BlockUse:
    """A block or seq with arguments."""

    block: Block
    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class Group:
    """Statements in braces."""

    body: tuple[Statement, ...]


@dataclass(frozen=True)
class Reuse:
    """Another application of a label's module."""

    label: str


@dataclass(frozen=True)
class Element:
    """An element of a chain, possibly labeled or repeated."""

    what: Layer | BlockUse | Group | Reuse
    label: str = ""
    times: Any = None


@dataclass(frozen=True)
class Chain:
    """Elements applied in order to the current value, or to that of the label `start`."""

    elements: tuple[Element, ...]
    start: str = ""


@dataclass(frozen=True)
class If:
    """An `if` that compares a formula with a number."""

    left: Formula
    sign: str
    right: int
    then: tuple[Statement, ...]
    other: tuple[Statement, ...] = ()


@dataclass(frozen=True)
class For:
    """A `for` over a range or a list."""

    name: str
    values: range | tuple[int, ...]
    body: tuple[Statement, ...]


@dataclass(frozen=True)
class Let:
    """A named number."""

    name: str
    value: Formula


Statement = Chain | If | For | Let


@dataclass(frozen=True)
class Block:
    """A block or seq whose parameters have defaults."""

    name: str
    parameters: Mapping[str, int]
    body: tuple[Statement, ...]
    is_seq: bool = False


def value_text(value: Any) -> str:
    """The text of an argument's value."""
    match value:
        case bool():
            return str(value).lower()
        case tuple():
            items = [value_text(item) for item in cast("tuple[Any, ...]", value)]
            return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
        case _:
            return str(value)


def statement_text(statement: Statement) -> str:
    """The text of a statement on one line."""
    match statement:
        case Let():
            return f"let {statement.name} = {statement.value}"
        case For():
            values = statement.values
            over = f"{values.start}..{values.stop}" if isinstance(values, range) else str(list(values))
            return f"for {statement.name} in {over} {_braces(statement.body)}"
        case If():
            otherwise = f" else {_braces(statement.other)}" if statement.other else ""
            return f"if {statement.left} {statement.sign} {statement.right} {_braces(statement.then)}{otherwise}"
        case Chain():
            pieces = [f"from {statement.start}"] if statement.start else []
            return " -> ".join([*pieces, *map(_element, statement.elements)])


def block_text(block: Block) -> str:
    """The text of a definition."""
    parameters = ", ".join(f"{name} = {value}" for name, value in block.parameters.items())
    return f"{'seq' if block.is_seq else 'block'} {block.name}({parameters}) {{\n{body_text(block.body)}\n}}"


def body_text(statements: tuple[Statement, ...]) -> str:
    """The text of statements, one per line."""
    return "\n".join(f"    {statement_text(statement)}" for statement in statements)


def _braces(statements: tuple[Statement, ...]) -> str:
    return f"{{ {'; '.join(map(statement_text, statements))} }}"


def _element(element: Element) -> str:
    label = f'"{element.label}"' if "{" in element.label else element.label
    times = "" if element.times is None else f" x {_in_parentheses(element.times)}"
    match element.what:
        case Group(body):
            front = f"{label}{':' if times else ''} " if label else ""
            return f"{front}{_braces(body)}{times}"
        case Reuse(name):
            text = name
        case BlockUse(block, arguments):
            text = block.name + _call(arguments)
        case Layer(name, arguments, branches):
            text = name + _call(arguments)
            if branches:
                text += f" {{ {'; '.join(_branch(branch) for branch in branches)} }}"
    return (f"{label}: " if label else "") + text + times


def _branch(statements: tuple[Statement, ...]) -> str:
    is_chain = len(statements) == 1 and isinstance(statements[0], Chain)
    return statement_text(statements[0]) if is_chain else _braces(statements)


def _call(arguments: Mapping[str, Any]) -> str:
    return f"({', '.join(f'{name}={value_text(value)}' for name, value in arguments.items())})" if arguments else ""


def _in_parentheses(value: Any) -> str:
    return f"({value})" if isinstance(value, Formula) else str(value)
