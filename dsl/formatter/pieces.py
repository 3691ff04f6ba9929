"""A spec without its layout: words, comments, brackets and blocks, and how they are joined on one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Word:
    """A name, literal, keyword or sign as it is written; `starts_line` where the author began a line with it."""

    text: str
    kind: Literal["operand", "keyword", "sign", "prefix", "tight", "comma", "colon", "arrow"]
    starts_line: bool = False


@dataclass(frozen=True)
class Note:
    """A comment, on its own line or behind something."""

    text: str
    own_line: bool


@dataclass(frozen=True)
class Bracket:
    """What stands in round or square brackets, split at its commas; `keeps_comma` for a tuple of one."""

    opening: str
    items: tuple[Pieces, ...]
    closing: str
    keeps_comma: bool
    flat: str | None
    """The whole on one line, or None where comments forbid it."""


@dataclass(frozen=True)
class Block:
    """Statements in braces; `note` is the comment behind the opening brace."""

    entries: tuple[Entry, ...]
    note: str
    flat: str | None
    """The whole on one line, where the author wrote one statement so."""


Piece = Word | Note | Bracket | Block
Pieces = tuple[Piece, ...]


@dataclass(frozen=True)
class Entry:
    """A line of a block or file: an item, a statement, or a comment that has a line to itself."""

    kind: str
    """Name of the syntax, in lower case, or `note`."""
    pieces: Pieces
    blank_above: bool
    note: str = ""
    """The comment behind it."""
    row: tuple[str, str] | None = None
    """For a chain: what stands on both sides of its first arrow; rows of a table have these in common."""


def bracket(opening: str, items: Sequence[Pieces], closing: str, keeps_comma: bool) -> Bracket:
    """A bracket and, where no comment forbids it, its text on one line."""
    texts = [flat(item) for item in items]
    inside = None if None in texts else ", ".join(text for text in texts if text is not None)
    whole = None if inside is None else f"{opening}{inside}{',' if keeps_comma else ''}{closing}"
    return Bracket(opening, tuple(items), closing, keeps_comma, whole)


def block(entries: Sequence[Entry], note: str, on_one_line: bool) -> Block:
    """A block and, where the author wrote a single plain statement on one line, its text on one line."""
    if not entries and not note:
        return Block((), "", "{}")
    inside = None
    if on_one_line and len(entries) == 1 and entries[0].kind not in ("for", "if"):
        inside = flat(entries[0].pieces)
    return Block(tuple(entries), note, None if inside is None else f"{{ {inside} }}")


def flat(pieces: Pieces) -> str | None:
    """The pieces on one line, or None where a comment or a block forbids it."""
    texts: list[str] = []
    before: Piece | None = None
    for piece in pieces:
        text = piece.text if isinstance(piece, Word) else None if isinstance(piece, Note) else piece.flat
        if text is None:
            return None
        texts += (gap(before, piece), text)
        before = piece
    return "".join(texts)


def gap(before: Piece | None, piece: Piece) -> str:
    """What separates two neighbours on a line: a space or nothing."""
    if before is None or (isinstance(before, Word) and before.kind in ("prefix", "tight")):
        return ""
    if isinstance(piece, Word) and piece.kind in ("tight", "comma", "colon"):
        return ""
    called = isinstance(before, Bracket) or (isinstance(before, Word) and before.kind == "operand")
    return "" if isinstance(piece, Bracket) and called else " "
