"""The grammar as data, read once per process from the tables that Lark computes from grammar.lark.

Computing the tables takes Lark about 140 ms, and importing it longer than parsing a spec.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from ..record import Record, record
from . import tables


@record
class Terminal(Record):
    """A kind of token; `pattern` is its text if `is_literal`, else a regular expression. The highest priority wins."""

    name: str
    is_literal: bool
    pattern: str
    priority: int


@record
class Rule(Record):
    """One production: `origin` is the nonterminal, `node` the name of the tree node that it creates."""

    origin: str
    node: str
    expansion: tuple[str, ...]
    kept: tuple[tuple[int, bool], ...]
    """The indexes of the symbols that become children, each with whether its own children are inlined instead."""
    unwraps: bool
    """Whether a single child replaces the node."""


@cache
def terminals() -> Mapping[str, Terminal]:
    """All terminals by name."""
    return {row[0]: Terminal(*row) for row in tables.TERMINALS}


@cache
def rules() -> Sequence[Rule]:
    """All rules, in the order of the numbers by which the states refer to them."""
    return [_rule(line) for line in tables.RULES.splitlines()]


@cache
def states() -> Sequence[Mapping[str, int]]:
    """The action of each state for each symbol: go to state n or, for a negative n, reduce by rule ~n."""
    rows = (line.split() for line in tables.STATES.splitlines())
    return [dict(zip(row[::2], map(int, row[1::2]), strict=True)) for row in rows]


def is_terminal(symbol: str) -> bool:
    return symbol.isupper()


def _rule(line: str) -> Rule:
    origin, alias, *symbols = line.split()
    name = origin.removeprefix("?")
    expansion = tuple(symbol.removeprefix("-") for symbol in symbols)
    kept = tuple(
        (index, symbol.startswith("_") and not is_terminal(symbol))
        for index, symbol in enumerate(symbols)
        if not symbol.startswith("-")
    )
    return Rule(name, name if alias == "." else alias, expansion, kept, origin != name and alias == ".")
