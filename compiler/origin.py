"""Where a node comes from: the call that made it, its arguments, and the expansions that led there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..dsl.span import Span


@dataclass(frozen=True)
class Expansion:
    """One application of a block: its name, the call, and which repetition this is (`third of 4`)."""

    name: str
    span: Span
    index: int = 0
    count: int = 1

    def __str__(self) -> str:
        place = f"`{self.name}`, expanded at {self.span}"
        return place if self.count == 1 else f"{place}, {self.index + 1} of {self.count}"


@dataclass(frozen=True)
class Origin:
    """The span of a call, of each of its arguments by field name, and the blocks around it, outermost first."""

    span: Span
    arguments: Mapping[str, Span] = field(default_factory=dict[str, Span])
    expansions: tuple[Expansion, ...] = ()
