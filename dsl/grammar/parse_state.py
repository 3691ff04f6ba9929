"""Parsing under way: the tokens, how far they were read, and what is open."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from ..record import Record, record
from ..span import Source, Span
from .automaton import Machine, Stack, advance, push
from .parse_tree import Node, Token
from .terminals import CLOSERS, keywords

DEFINITIONS = ("net", "block", "seq")
"""Words that open definitions."""


@record
class Checkpoint(Record):
    """The parser's stack and the open brackets where a statement begins, so that it can be given up."""

    stack: int
    brackets: int


@dataclass
class Reading:
    """The state of one parse; `brackets` are the open ones, `checkpoints` one for the file and each open body."""

    source: Source
    tokens: Sequence[Token]
    machine: Machine
    parsed: Stack
    position: int = 0
    brackets: list[Token] = field(default_factory=list[Token])
    checkpoints: list[Checkpoint] = field(default_factory=lambda: [Checkpoint(1, 0)])
    tree: Node | None = None
    """The file's tree, once its end was read."""
    suspect: Token | None = None
    """The first brace whose closing brace is indented less than its line, so that one of its own was forgotten."""

    @property
    def stack(self) -> list[int]:
        return self.parsed.states

    @property
    def token(self) -> Token:
        return self.tokens[self.position]

    @property
    def after(self) -> Token:
        """The token behind the current one; at the end that one itself."""
        return self.tokens[min(self.position + 1, len(self.tokens) - 1)]

    def span(self, token: Token) -> Span:
        return Span(self.source, token.start_pos, token.end_pos)


def kind_at(tokens: Sequence[Token], position: int, accepted: Container[str], open_kinds: Sequence[str]) -> str | None:
    """The terminal that a token is in its place; None for a line's end between round or square brackets.

    A keyword that is not reserved counts where the parser can take it, and where an item plainly begins.
    """
    token = tokens[position]
    if ends_line(token) and open_kinds and open_kinds[-1] in ("LPAR", "LSQB"):
        return None
    if token.type != "NAME" or token not in keywords():
        return token.type
    keyword = keywords()[token]
    return keyword if keyword in accepted or (open_kinds and begins_item(tokens, position)) else token.type


def begins_item(tokens: Sequence[Token], position: int) -> bool:
    """A definition or an import plainly begins here, whatever is open."""
    first, second = tokens[position : position + 2] if position + 1 < len(tokens) else (tokens[position], None)
    if second is None or (position and tokens[position - 1].type != "_SEPARATOR"):
        return False
    imports = first == "from" and tokens[min(position + 2, len(tokens) - 1)] == "import"
    return imports or (first in DEFINITIONS and second.type == "NAME")


def ends_line(token: Token) -> bool:
    return str(token) == "\n"


def brackets_after(open_kinds: list[str], kind: str) -> None:
    """Keeps a list of open brackets when the parser has taken a terminal."""
    if open_kinds and CLOSERS[open_kinds[-1]] == kind:
        open_kinds.pop()
    elif kind in CLOSERS:
        open_kinds.append(kind)


def take(reading: Reading) -> bool:
    """Reads the next token; False where it cannot stand there."""
    kinds = [bracket.type for bracket in reading.brackets[-1:]]
    kind = kind_at(reading.tokens, reading.position, reading.machine.states[reading.stack[-1]], kinds)
    if kind and advance(reading.machine, reading.stack, kind) is None:
        return False
    if kind:
        feed(reading, kind, reading.token)
    reading.position += 1
    return True


def feed(reading: Reading, kind: str, token: Token) -> None:
    """Gives the parser a token that it can take, as terminal `kind`, and keeps account of what is open."""
    reading.tree = push(reading.machine, reading.parsed, kind, token if token.type == kind else token.update(kind=kind))
    inner = reading.brackets[-1] if reading.brackets else None
    if inner and CLOSERS[inner.type] == kind:
        _close(reading, inner, token)
    elif kind in CLOSERS:
        reading.brackets.append(token.update(kind=kind))
        if kind == "LBRACE" and not in_text(inner):
            reading.checkpoints.append(_checkpoint(reading))
    elif kind == "_SEPARATOR":
        reading.checkpoints[-1] = _checkpoint(reading)


def give_up(reading: Reading) -> None:
    """Forgets the statement, or the item, that is under way."""
    mark = reading.checkpoints[-1]
    del reading.parsed.states[mark.stack :]
    del reading.parsed.values[mark.stack - 1 :]
    del reading.brackets[mark.brackets :]


def in_text(bracket: Token | None) -> bool:
    """What is right inside the bracket belongs to a text: a brace there holds an expression."""
    return bracket is not None and bracket.type == "QUOTE"


def _checkpoint(reading: Reading) -> Checkpoint:
    return Checkpoint(len(reading.stack), len(reading.brackets))


def _close(reading: Reading, opener: Token, closer: Token) -> None:
    reading.brackets.pop()
    if opener.type != "LBRACE" or in_text(reading.brackets[-1] if reading.brackets else None):
        return
    reading.checkpoints.pop()
    if not reading.suspect and _indent(reading, opener) > _indent(reading, closer):
        reading.suspect = opener


def _indent(reading: Reading, token: Token) -> int:
    """How far the token's line is indented, in characters."""
    line = reading.source.line(reading.span(token).first.line)
    return len(line) - len(line.lstrip())
