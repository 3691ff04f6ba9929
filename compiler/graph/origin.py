"""Where a node comes from: the call that made it, its arguments, and the expansions that led there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...dsl.span import Span


@dataclass(frozen=True)
class Expansion:
    """One application of a block: its name, the call, which repetition of how many, and its parameters' values."""

    name: str
    span: Span
    index: int
    count: int
    values: Mapping[str, Any] = field(compare=False)


@dataclass(frozen=True)
class Round:
    """One round of a `for`: what it goes over, which round of how many, and the values of its names."""

    span: Span
    index: int
    count: int
    values: Mapping[str, Any] = field(compare=False)


@dataclass(frozen=True)
class Derivation:
    """A net as a variant has it: its name, the variant's, where that names it, and its parameters' values."""

    name: str
    variant: str
    span: Span
    values: Mapping[str, Any] = field(compare=False)


Trail = tuple[Expansion | Round, ...]
"""The expansions and rounds around a place, outermost first."""


@dataclass(frozen=True)
class Origin:
    """The span of a call, of each of its arguments by field name, and the expansions around it."""

    span: Span
    arguments: Mapping[str, Span] = field(default_factory=dict[str, Span])
    trail: Trail = ()
