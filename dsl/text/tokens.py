"""What scanning a source finds, and how it grows: tokens, and the brackets that are open."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..grammar.parse_tree import Token
from ..grammar.terminals import CLOSERS
from ..problem import Problem
from ..problems.limits import NestedTooDeep
from ..span import Source, Span
from ..syntax import Comment

DEEPEST = 100
"""Brackets that may be open at once, together with the operators that stand in each since its last comma."""

_OPENERS = {closer: opener for opener, closer in CLOSERS.items()}
_DEEPENING = frozenset(
    ("OR", "AND", "NOT", "ELSE", "PLUS", "MINUS", "TIMES", "DIVIDE", "FLOORDIVIDE", "REMAINDER", "POWER", "RSQB")
)
"""What makes a tree one level deeper: operators, and an index after an index."""


@dataclass
class Bracket:
    """An open bracket or quote, and how many operators stand in it since its last comma or statement."""

    kind: str
    start: int
    operators: int = 0


@dataclass
class Scan:
    """All that scanning one source finds; while it is under way, `brackets` are the open ones."""

    source: Source
    tokens: list[Token] = field(default_factory=list[Token])
    comments: list[Comment] = field(default_factory=list[Comment])
    problems: list[Problem] = field(default_factory=list[Problem])
    brackets: list[Bracket] = field(default_factory=lambda: [Bracket("FILE", 0)])
    depth: int = 0
    line_start: int = 0
    stopped: bool = False
    """Nested too deep: the rest was not read."""
    in_conflict: bool = False
    """Between the lines that git writes around two versions, of which the first is read."""
    marks: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    """Where these lines stand, by their sign, once one was met."""


def add_sign(found: Scan, kind: str, start: int, end: int, meant: str | None = None) -> None:
    """A bracket, an operator, punctuation or a reserved word; `meant` where it is written in another notation."""
    if kind in ("ARROW", "ELSE") and found.tokens and found.tokens[-1] == "\n":
        found.tokens.pop()
    append(found, kind, start, end, meant)
    if kind in CLOSERS:
        open_bracket(found, kind, start)
    elif kind in _OPENERS:
        _close_to(found, kind)
    elif kind == "COMMA":
        settle(found)
    if kind in _DEEPENING:
        found.brackets[-1].operators += 1
        _deepen(found, start)


def open_bracket(found: Scan, kind: str, start: int) -> None:
    found.brackets.append(Bracket(kind, start))
    _deepen(found, start)


def _deepen(found: Scan, position: int) -> None:
    found.depth += 1
    if found.depth > DEEPEST:
        found.stopped = True
        found.problems.append(NestedTooDeep(Span(found.source, position, position + 1), DEEPEST))


def _close_to(found: Scan, kind: str) -> None:
    """Closes the innermost bracket of the kind, and all in it, unless that would leave a text."""
    for bracket in reversed(found.brackets):
        if bracket.kind in ("QUOTE", "FILE"):
            return
        if bracket.kind == _OPENERS[kind]:
            break
    while close_bracket(found).kind != _OPENERS[kind]:
        pass


def close_bracket(found: Scan) -> Bracket:
    bracket = found.brackets.pop()
    found.depth -= bracket.operators + 1
    return bracket


def settle(found: Scan) -> None:
    """An argument or a statement is complete: its operators nest no deeper."""
    found.depth -= found.brackets[-1].operators
    found.brackets[-1].operators = 0


def append(found: Scan, kind: str, start: int, end: int, text: str | None = None) -> None:
    written = found.source.text[start:end] if text is None else text
    found.tokens.append(Token(kind, written, start, end))


def open_text(found: Scan) -> Bracket | None:
    """The outermost text that is still open."""
    return next((bracket for bracket in found.brackets if bracket.kind == "QUOTE"), None)
