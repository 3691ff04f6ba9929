"""Expressions and statements of `forward`, as data."""

from __future__ import annotations

from ...dsl.record import Record, record
from .plan import Slot
from .python_text import WIDTH, call


@record
class Tap(Record):
    """An auxiliary head, collected in training: the path of its value and the weight of its loss."""

    path: str
    weight: float


@record
class Step(Record):
    """One call in `forward`."""

    slot: Slot
    in_training: bool


@record
class Applied(Record):
    """The part at a path applied to variables and other expressions."""

    path: str
    operands: tuple[Applied | str, ...]


@record
class Assignment(Record):
    """A statement that runs at inference: a variable and the expression assigned to it."""

    target: str
    value: Applied
    in_place: bool
    """Whether the value is written into its first operand, which the variable holds."""


@record
class Call(Record):
    """The expression of a step: a call of `head`, or, where that is empty, items joined by an operator."""

    head: str
    items: list[str]
    operator: str = ""
    assignment: str = "="

    @property
    def text(self) -> str:
        return f"{self.head}({', '.join(self.items)})" if self.head else f" {self.operator} ".join(self.items)

    def lines(self, target: str, indent: str, tail: str) -> list[str]:
        """`target = expression` over one or more lines."""
        flat = f"{indent}{target} {self.assignment} {self.text}"
        if len(flat + tail) <= WIDTH:
            return [flat + tail]
        if len(flat) <= WIDTH:
            return [flat]
        if self.head:
            return call(f"{target} {self.assignment} {self.head}", self.items, indent, tail=tail)
        first, *others = self.items
        joined = [first, *(f"{self.operator} {item}" for item in others)]
        return [
            f"{indent}{target} {self.assignment} (",
            *(f"{indent}    {line}" for line in joined),
            f"{indent}){tail}",
        ]


@record
class Pending(Record):
    """An expression that is not assigned yet, because it may be nested in its only reader."""

    text: str
    nesting: int
    reads: frozenset[str]
    """Variables in it."""
    value: Applied | str
    source: tuple[Step, Call] | None = None
    """The step and its call; None for a variable."""
