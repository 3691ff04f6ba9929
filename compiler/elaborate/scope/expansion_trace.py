"""The expansion trace of a problem: the blocks, loops and variants around a place, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ....dsl.problem import Enclosing
from ...graph.origin import Derivation, Expansion, Iteration
from .scope import brief

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_MOST = 6
"""Values that are shown for one expansion at most."""


def within(trail: Sequence[Derivation | Expansion | Iteration]) -> tuple[Enclosing, ...]:
    """Innermost first: "in `Unit`, expanded at net.cnn:4:5, third of 4, with width = 64"."""
    return tuple(
        Enclosing(f"in {_part(part)}", part.span, "" if isinstance(part, Iteration) else part.name)
        for part in reversed(trail)
    )


def _part(part: Derivation | Expansion | Iteration) -> str:
    if isinstance(part, Derivation):
        return f"`{part.name}`, of which `{part.variant}` is a variant at {part.span}{_with(part.values)}"
    if isinstance(part, Iteration):
        return f"the {_ordinal(part.index + 1)} of {part.count:,} rounds at {part.span}{_with(part.values)}"
    which = f", {_ordinal(part.index + 1)} of {part.count:,}" if part.count > 1 else ""
    return f"`{part.name}`, expanded at {part.span}{which}{_with(part.values)}"


def _ordinal(number: int) -> str:
    """`first`, `tenth`, `11th`, `22nd`."""
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def _with(values: Mapping[str, Any]) -> str:
    told = [f"{name} = {said}" for name, value in values.items() if (said := brief(value))]
    return f", with {', '.join(told[:_MOST])}" if told else ""
