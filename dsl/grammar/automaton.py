"""Lark's parse table, asked what would happen without anything happening."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, cast

from lark.parsers.lalr_analysis import Shift
from lark.parsers.lalr_interactive_parser import InteractiveParser

from ..record import Record, record
from .grammar import grammar

END = "$END"
"""The terminal behind the last token."""


@record
class Machine(Record):
    """The states of the automaton: what each does at a terminal, and where it goes with a finished rule."""

    states: Mapping[int, Mapping[str, tuple[Any, Any]]]
    start: int
    end: int


@cache
def machine() -> Machine:
    """The automaton of the grammar's start rule `file`."""
    conf = state(begin()).parse_conf
    return Machine(conf.states, conf.start_state, conf.end_state)


def begin() -> InteractiveParser:
    """A parser at the start of a file."""
    return cast("Any", grammar()).parse_interactive(start="file")


def state(parser: InteractiveParser) -> Any:
    """Lark's state of a parse, whose types it leaves open: a stack of states and one of their values."""
    return cast("Any", parser).parser_state


def advance(automaton: Machine, stack: Sequence[int], kind: str) -> tuple[int, list[int]] | None:
    """How the stack changes when a terminal comes: how much of it stays, and what is put on that.

    None where the terminal cannot stand there, however many rules could be finished before it.
    """
    states, kept, pushed = automaton.states, len(stack), list[int]()
    while True:
        action = states[pushed[-1] if pushed else stack[kept - 1]].get(kind)
        if action is None:
            return None
        if action[0] is Shift:
            return kept, [*pushed, action[1]]
        size = len(action[1].expansion)
        above = min(size, len(pushed))
        del pushed[len(pushed) - above :]
        kept -= size - above
        below = pushed[-1] if pushed else stack[kept - 1]
        pushed.append(states[below][action[1].origin.name][1])
        if kind == END and pushed[-1] == automaton.end:
            return kept, pushed


def acceptable(automaton: Machine, stack: Sequence[int]) -> list[str]:
    """The terminals that can come next, in the table's order."""
    kinds = [kind for kind in automaton.states[stack[-1]] if kind.isupper()]
    return [kind for kind in kinds if advance(automaton, stack, kind)]
