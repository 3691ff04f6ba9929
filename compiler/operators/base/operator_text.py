"""An operator as source text of a spec."""

from __future__ import annotations

from typing import Any

from ...algebra.traced import plain
from .discovery import signature
from .operator import Operator


def operator_name(operator: Operator) -> str:
    """The operator's name in the language: that of its file."""
    return type(operator).__module__.rpartition(".")[2]


def operator_source(operator: Operator) -> str:
    """`conv(64, 7, stride=2, pad=3)`: required arguments by position, the others by name unless they are defaults."""
    items: list[str] = []
    for field in signature(type(operator)):
        value = plain(getattr(operator, field.name))
        if field.required or value != field.default:
            text = (field.kind.format or value_text)(value)
            items.append(text if field.required else f"{field.name}={text}")
    return f"{operator_name(operator)}({', '.join(items)})" if items else operator_name(operator)


def value_text(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case (int() as first, int() as second) if first == second:
            return str(first)
        case (int() as first, int() as second):
            return f"{first}x{second}" if first and second else f"({first}, {second})"
        case tuple():
            return f"[{', '.join(value_text(item) for item in value)}]"  # pyright: ignore[reportUnknownVariableType]
        case _:
            return str(value)
