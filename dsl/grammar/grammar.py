"""The grammar as data, read once per process from the tables that Lark has made of grammar.lark.

Lark takes some 140 ms to work the tables out, and to import it takes longer than to read a spec by them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from ..record import Record, record
from . import tables


@record
class Terminal(Record):
    """A kind of token: its text where `is_literal`, else a pattern; where several match the highest priority counts."""

    name: str
    is_literal: bool
    pattern: str
    priority: int


@record
class Rule(Record):
    """One way to write what `origin` stands for, and the node that is made of it.

    Of the children those in `kept` stay, each with whether its own children take its place.
    """

    origin: str
    node: str
    expansion: tuple[str, ...]
    kept: tuple[tuple[int, bool], ...]
    folds: bool
    """A lone child that stays is taken for the node."""


@cache
def terminals() -> Mapping[str, Terminal]:
    """All terminals by name."""
    return {row[0]: Terminal(*row) for row in tables.TERMINALS}


@cache
def rules() -> Sequence[Rule]:
    """All rules, as the states number them."""
    return [_rule(line) for line in tables.RULES.splitlines()]


@cache
def states() -> Sequence[Mapping[str, int]]:
    """What each state does at a symbol: go to state n, or, where n is negative, finish rule ~n."""
    rows = (line.split() for line in tables.STATES.splitlines())
    return [dict(zip(row[::2], map(int, row[1::2]), strict=True)) for row in rows]


def is_terminal(symbol: str) -> bool:
    return symbol.isupper()


def _rule(line: str) -> Rule:
    origin, alias, *written = line.split()
    name = origin.removeprefix("?")
    expansion = tuple(symbol.removeprefix("-") for symbol in written)
    kept = tuple(
        (index, symbol.startswith("_") and not is_terminal(symbol))
        for index, symbol in enumerate(written)
        if not symbol.startswith("-")
    )
    return Rule(name, name if alias == "." else alias, expansion, kept, origin != name and alias == ".")
