"""The state of a scan: the tokens, comments and problems found, and the open brackets."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..grammar.parse_tree import Token
from ..grammar.terminals import CLOSERS
from ..problem import Problem
from ..problems.limits import NestingTooDeep
from ..span import Source, Span
from ..syntax import Comment

MAX_DEPTH = 100
"""Nesting levels: open brackets, and the operators in each since its last comma."""

_OPENERS = {closer: opener for opener, closer in CLOSERS.items()}
_DEEPENING = frozenset(
    ("OR", "AND", "NOT", "ELSE", "PLUS", "MINUS", "TIMES", "DIVIDE", "FLOORDIVIDE", "REMAINDER", "POWER", "RSQB")
)
"""Terminals that make a tree one level deeper: operators, and the end of an index, which another may follow."""


@dataclass
class OpenBracket:
    """An open bracket or quote, and the number of operators in it since its last comma or statement."""

    kind: str
    start: int
    operators: int = 0


@dataclass
class ScanState:
    """What a scan has found so far, and in the end its result."""

    source: Source
    tokens: list[Token] = field(default_factory=list[Token])
    comments: list[Comment] = field(default_factory=list[Comment])
    problems: list[Problem] = field(default_factory=list[Problem])
    brackets: list[OpenBracket] = field(default_factory=lambda: [OpenBracket("FILE", 0)])
    depth: int = 0
    line_start: int = 0
    stopped: bool = False
    """Whether the nesting was too deep and the rest was not scanned."""
    in_conflict: bool = False
    """Whether the position is in the first version of a merge conflict."""
    markers: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    """Offsets of the conflict markers by character, once one is found."""


def append_token(state: ScanState, kind: str, start: int, end: int, text: str | None = None) -> None:
    written = state.source.text[start:end] if text is None else text
    state.tokens.append(Token(kind, written, start, end))


def append_sign(state: ScanState, kind: str, start: int, end: int, text: str | None = None) -> None:
    """Append a bracket, an operator, punctuation or a reserved word; `text` replaces another notation of it."""
    if kind in ("ARROW", "ELSE") and state.tokens and state.tokens[-1] == "\n":
        state.tokens.pop()
    append_token(state, kind, start, end, text)
    if kind in CLOSERS:
        open_bracket(state, kind, start)
    elif kind in _OPENERS:
        _close_to(state, kind)
    elif kind == "COMMA":
        reset_operators(state)
    if kind in _DEEPENING:
        state.brackets[-1].operators += 1
        _deepen(state, start)


def open_bracket(state: ScanState, kind: str, start: int) -> None:
    state.brackets.append(OpenBracket(kind, start))
    _deepen(state, start)


def _deepen(state: ScanState, position: int) -> None:
    state.depth += 1
    if state.depth > MAX_DEPTH:
        state.stopped = True
        state.problems.append(NestingTooDeep(Span(state.source, position, position + 1), MAX_DEPTH))


def _close_to(state: ScanState, kind: str) -> None:
    """Close the innermost bracket of the kind and all inside it, unless a string is in between."""
    for bracket in reversed(state.brackets):
        if bracket.kind in ("QUOTE", "FILE"):
            return
        if bracket.kind == _OPENERS[kind]:
            break
    while close_bracket(state).kind != _OPENERS[kind]:
        pass


def close_bracket(state: ScanState) -> OpenBracket:
    bracket = state.brackets.pop()
    state.depth -= bracket.operators + 1
    return bracket


def reset_operators(state: ScanState) -> None:
    """End an argument or statement, whose operators no longer count."""
    state.depth -= state.brackets[-1].operators
    state.brackets[-1].operators = 0


def open_string(state: ScanState) -> OpenBracket | None:
    """The outermost open string."""
    return next((bracket for bracket in state.brackets if bracket.kind == "QUOTE"), None)
