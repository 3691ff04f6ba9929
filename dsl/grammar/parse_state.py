"""The state of a parse: the tokens, the position, the parser's stack and the open brackets."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from ..record import Record, record
from ..span import Source, Span
from .automaton import Automaton, Stack, push, simulate
from .parse_tree import Node, Token
from .terminals import CLOSERS, keywords

DEFINITIONS = ("net", "block", "seq")
"""Keywords that begin a definition."""


@record
class Checkpoint(Record):
    """Depth of the stack and number of open brackets at the beginning of a statement, for discarding it."""

    depth: int
    brackets: int


@dataclass
class ParseState:
    """One parse under way; there is a checkpoint for the file and one for each open body."""

    source: Source
    tokens: Sequence[Token]
    automaton: Automaton
    stack: Stack
    position: int = 0
    brackets: list[Token] = field(default_factory=list[Token])
    """The open brackets, outermost first."""
    checkpoints: list[Checkpoint] = field(default_factory=lambda: [Checkpoint(1, 0)])
    tree: Node | None = None
    """The tree of the file, once its end is shifted."""
    suspect: Token | None = None
    """The first `{` whose `}` is indented less than its line: a brace inside is probably missing."""

    @property
    def states(self) -> list[int]:
        return self.stack.states

    @property
    def token(self) -> Token:
        return self.tokens[self.position]

    @property
    def previous(self) -> Token:
        """The token before the current one; at the first token, the last of the file."""
        return self.tokens[self.position - 1]

    @property
    def next(self) -> Token:
        """The token after the current one; at the end, the current one."""
        return self.tokens[min(self.position + 1, len(self.tokens) - 1)]

    def span(self, token: Token) -> Span:
        return Span(self.source, token.start_pos, token.end_pos)


def terminal_at(
    tokens: Sequence[Token], position: int, allowed: Container[str], open_kinds: Sequence[str]
) -> str | None:
    """The terminal of a token in its context; None for a line ending between round or square brackets.

    A keyword that is not reserved is one only where the parser allows it, or where it clearly begins an item.
    """
    token = tokens[position]
    if is_line_end(token) and open_kinds and open_kinds[-1] in ("LPAR", "LSQB"):
        return None
    if token.type != "NAME" or token not in keywords():
        return token.type
    keyword = keywords()[token]
    return keyword if keyword in allowed or (open_kinds and begins_item(tokens, position)) else token.type


def begins_item(tokens: Sequence[Token], position: int) -> bool:
    """Whether a definition or an import clearly begins here, whatever is open."""
    if position + 1 >= len(tokens) or (position and tokens[position - 1].type != "_SEPARATOR"):
        return False
    first, second = tokens[position : position + 2]
    is_import = first == "from" and tokens[min(position + 2, len(tokens) - 1)] == "import"
    return is_import or (first in DEFINITIONS and second.type == "NAME")


def is_line_end(token: Token) -> bool:
    return str(token) == "\n"


def update_brackets(open_kinds: list[str], kind: str) -> None:
    """Update a list of open brackets for a shifted terminal."""
    if open_kinds and CLOSERS[open_kinds[-1]] == kind:
        open_kinds.pop()
    elif kind in CLOSERS:
        open_kinds.append(kind)


def advance(state: ParseState) -> bool:
    """Shift the next token; False if it is not allowed."""
    kinds = [bracket.type for bracket in state.brackets[-1:]]
    kind = terminal_at(state.tokens, state.position, state.automaton.states[state.states[-1]], kinds)
    if kind and simulate(state.automaton, state.states, kind) is None:
        return False
    if kind:
        shift(state, kind, state.token)
    state.position += 1
    return True


def shift(state: ParseState, kind: str, token: Token) -> None:
    """Shift an allowed token as terminal `kind`, and update the brackets and checkpoints."""
    state.tree = push(state.automaton, state.stack, kind, token if token.type == kind else token.update(kind=kind))
    inner = state.brackets[-1] if state.brackets else None
    if inner and CLOSERS[inner.type] == kind:
        _close(state, inner, token)
    elif kind in CLOSERS:
        state.brackets.append(token.update(kind=kind))
        if kind == "LBRACE" and not _is_quote(inner):
            state.checkpoints.append(_checkpoint(state))
    elif kind == "_SEPARATOR":
        state.checkpoints[-1] = _checkpoint(state)


def discard_statement(state: ParseState) -> None:
    """Undo the statement or item that has begun."""
    checkpoint = state.checkpoints[-1]
    del state.stack.states[checkpoint.depth :]
    del state.stack.values[checkpoint.depth - 1 :]
    del state.brackets[checkpoint.brackets :]


def _is_quote(bracket: Token | None) -> bool:
    """Whether the bracket is a string's quote, so that a brace inside holds an expression and no body."""
    return bracket is not None and bracket.type == "QUOTE"


def _checkpoint(state: ParseState) -> Checkpoint:
    return Checkpoint(len(state.states), len(state.brackets))


def _close(state: ParseState, opener: Token, closer: Token) -> None:
    state.brackets.pop()
    if opener.type != "LBRACE" or _is_quote(state.brackets[-1] if state.brackets else None):
        return
    state.checkpoints.pop()
    if not state.suspect and _indentation(state, opener) > _indentation(state, closer):
        state.suspect = opener


def _indentation(state: ParseState, token: Token) -> int:
    """Indentation of the token's line, in characters."""
    line = state.source.line(state.span(token).first.line)
    return len(line) - len(line.lstrip())
