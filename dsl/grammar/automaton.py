"""The automaton of the grammar: parsing by its tables, and asking what would happen without anything happening."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from ..record import Record, record
from . import tables
from .grammar import Rule, is_terminal, rules, states
from .parse_tree import Node, Token

END = "$END"
"""The terminal behind the last token."""


@record
class Machine(Record):
    """The states of the automaton: what each does at a terminal, and where it goes with a finished rule."""

    states: Sequence[Mapping[str, int]]
    rules: Sequence[Rule]
    end: int


class Stack:
    """A parse under way: the states that it is in, and what was made in each but the first."""

    def __init__(self) -> None:
        self.states = [0]
        self.values: list[Node | Token] = []


@cache
def machine() -> Machine:
    """The automaton of the grammar's start rule `file`."""
    return Machine(states(), rules(), tables.END)


def push(automaton: Machine, stack: Stack, kind: str, token: Token) -> Node | None:
    """Takes a token that can stand there, as terminal `kind`; returns the file's tree once its end was taken."""
    while True:
        target = automaton.states[stack.states[-1]][kind]
        if target >= 0:
            stack.states.append(target)
            stack.values.append(token)
            return None
        rule = automaton.rules[~target]
        first = len(stack.values) - len(rule.expansion)
        made = _made(rule, stack.values[first:])
        del stack.values[first:], stack.states[first + 1 :]
        stack.values.append(made)
        stack.states.append(automaton.states[stack.states[-1]][rule.origin])
        if kind == END and stack.states[-1] == automaton.end:
            assert isinstance(made, Node)
            return made


def _made(rule: Rule, parts: list[Node | Token]) -> Node | Token:
    """What a finished rule makes of its parts."""
    children: list[Node | Token] = []
    for index, opens in rule.kept:
        part = parts[index]
        if not (opens and isinstance(part, Node)):
            children.append(part)
        elif children:
            children += part.children
        else:
            children = part.children  # a long list grows in place
    made = children[0] if rule.folds and len(children) == 1 else Node(rule.node, children)
    if isinstance(made, Node):
        made.surround(parts)
    return made


def advance(automaton: Machine, stack: Sequence[int], kind: str) -> tuple[int, list[int]] | None:
    """How the stack changes when a terminal comes: how much of it stays, and what is put on that.

    None where the terminal cannot stand there, however many rules could be finished before it.
    """
    states, kept, pushed = automaton.states, len(stack), list[int]()
    while True:
        target = states[pushed[-1] if pushed else stack[kept - 1]].get(kind)
        if target is None:
            return None
        if target >= 0:
            return kept, [*pushed, target]
        rule = automaton.rules[~target]
        size = len(rule.expansion)
        above = min(size, len(pushed))
        del pushed[len(pushed) - above :]
        kept -= size - above
        below = pushed[-1] if pushed else stack[kept - 1]
        pushed.append(states[below][rule.origin])
        if kind == END and pushed[-1] == automaton.end:
            return kept, pushed


def acceptable(automaton: Machine, stack: Sequence[int]) -> list[str]:
    """The terminals that can come next, in the table's order."""
    kinds = [kind for kind in automaton.states[stack[-1]] if is_terminal(kind)]
    return [kind for kind in kinds if advance(automaton, stack, kind)]
