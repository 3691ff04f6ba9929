"""The origin of a node: its call, the arguments, and the expansions that led there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from ...dsl.record import Record, record
from ...dsl.span import Span


@record
class Expansion(Record):
    """One expansion of a block: its name, its call, the repetition (`index` of `count`), and the parameter values."""

    name: str
    span: Span
    index: int
    count: int
    values: Mapping[str, Any] = field(compare=False)


@record
class Iteration(Record):
    """One iteration of a `for`: the span of the iterable, `index` of `count`, and the values of the loop names."""

    span: Span
    index: int
    count: int
    values: Mapping[str, Any] = field(compare=False)


@record
class Derivation(Record):
    """A net that a variant derives from: its name, the variant, the span that names it, and the parameters."""

    name: str
    variant: str
    span: Span
    values: Mapping[str, Any] = field(compare=False)


Trail = tuple[Expansion | Iteration, ...]
"""The expansions and iterations around a place, outermost first."""


@record
class Origin(Record):
    """The span of a call, the spans of its arguments by field name, and the expansions around it."""

    span: Span
    arguments: Mapping[str, Span] = field(default_factory=dict[str, Span])
    trail: Trail = ()
