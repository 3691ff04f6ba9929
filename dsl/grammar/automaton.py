"""The LALR(1) automaton: parsing by the tables, and simulation of what a token would do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from ..record import Record, record
from . import tables
from .grammar import Rule, is_terminal, rules, states
from .parse_tree import Node, Token

END = "$END"
"""The terminal after the last token."""


@record
class Automaton(Record):
    """The parse table: what each state does at a terminal, and its successor after each reduced rule."""

    states: Sequence[Mapping[str, int]]
    rules: Sequence[Rule]
    end: int


class Stack:
    """The parser's stack: its states, and the value that each but the first holds."""

    def __init__(self) -> None:
        self.states = [0]
        self.values: list[Node | Token] = []


@cache
def automaton() -> Automaton:
    """The automaton of the grammar's start rule `file`."""
    return Automaton(states(), rules(), tables.END)


def push(table: Automaton, stack: Stack, kind: str, token: Token) -> Node | None:
    """Reduce as needed, then shift an allowed token as terminal `kind`. Returns the file's tree at its end."""
    while True:
        target = table.states[stack.states[-1]][kind]
        if target >= 0:
            stack.states.append(target)
            stack.values.append(token)
            return None
        rule = table.rules[~target]
        first = len(stack.values) - len(rule.expansion)
        value = _reduced(rule, stack.values[first:])
        del stack.values[first:], stack.states[first + 1 :]
        stack.values.append(value)
        stack.states.append(table.states[stack.states[-1]][rule.origin])
        if kind == END and stack.states[-1] == table.end:
            assert isinstance(value, Node)
            return value


def _reduced(rule: Rule, parts: list[Node | Token]) -> Node | Token:
    """The value of a reduced rule."""
    children: list[Node | Token] = []
    for index, is_inlined in rule.kept:
        part = parts[index]
        if not (is_inlined and isinstance(part, Node)):
            children.append(part)
        elif children:
            children += part.children
        else:
            children = part.children  # a long list grows in place
    value = children[0] if rule.unwraps and len(children) == 1 else Node(rule.node, children)
    if isinstance(value, Node):
        value.cover(parts)
    return value


def simulate(table: Automaton, states: Sequence[int], kind: str) -> tuple[int, list[int]] | None:
    """The effect of a terminal on a stack of states: how many of them stay, and the states pushed on those.

    None if the terminal is not allowed, which may show only after some reductions.
    """
    kept, pushed = len(states), list[int]()
    while True:
        target = table.states[pushed[-1] if pushed else states[kept - 1]].get(kind)
        if target is None:
            return None
        if target >= 0:
            return kept, [*pushed, target]
        rule = table.rules[~target]
        size = len(rule.expansion)
        above = min(size, len(pushed))
        del pushed[len(pushed) - above :]
        kept -= size - above
        below = pushed[-1] if pushed else states[kept - 1]
        pushed.append(table.states[below][rule.origin])
        if kind == END and pushed[-1] == table.end:
            return kept, pushed


def allowed_terminals(table: Automaton, states: Sequence[int]) -> list[str]:
    """The terminals that can come next, in the table's order."""
    kinds = [kind for kind in table.states[states[-1]] if is_terminal(kind)]
    return [kind for kind in kinds if simulate(table, states, kind)]
