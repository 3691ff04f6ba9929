"""Where a node comes from: the call that made it, its arguments, and the expansions that led there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from ...dsl.record import Record, record
from ...dsl.span import Span


@record
class Expansion(Record):
    """One application of a block: its name, the call, which repetition of how many, and its parameters' values."""

    name: str
    span: Span
    index: int
    count: int
    values: Mapping[str, Any] = field(compare=False)


@record
class Round(Record):
    """One round of a `for`: what it goes over, which round of how many, and the values of its names."""

    span: Span
    index: int
    count: int
    values: Mapping[str, Any] = field(compare=False)


@record
class Derivation(Record):
    """A net as a variant has it: its name, the variant's, where that names it, and its parameters' values."""

    name: str
    variant: str
    span: Span
    values: Mapping[str, Any] = field(compare=False)


Trail = tuple[Expansion | Round, ...]
"""The expansions and rounds around a place, outermost first."""


@record
class Origin(Record):
    """The span of a call, of each of its arguments by field name, and the expansions around it."""

    span: Span
    arguments: Mapping[str, Span] = field(default_factory=dict[str, Span])
    trail: Trail = ()
