"""The layout tree: words, comments, brackets and blocks, and their text on one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Word:
    """A name, literal, keyword or sign; `starts_line` if it begins a line in the source."""

    text: str
    kind: Literal["operand", "keyword", "sign", "prefix", "tight", "comma", "colon", "arrow"]
    starts_line: bool = False


@dataclass(frozen=True)
class CommentPiece:
    """A comment, on its own line or after code."""

    text: str
    own_line: bool


@dataclass(frozen=True)
class Bracket:
    """Round or square brackets with their items; a tuple of one item has a trailing comma."""

    opening: str
    items: tuple[Pieces, ...]
    closing: str
    trailing_comma: bool
    flat: str | None
    """The text on one line; None if there are comments."""


@dataclass(frozen=True)
class Block:
    """Statements in braces."""

    entries: tuple[Entry, ...]
    comment: str
    """The comment after the opening brace."""
    flat: str | None
    """The text on one line; None unless it is a single statement that is on one line in the source."""


Piece = Word | CommentPiece | Bracket | Block
Pieces = tuple[Piece, ...]


@dataclass(frozen=True)
class Entry:
    """An entry of a block or file: an item, a statement, or a comment on its own line."""

    kind: str
    """The class name of the node, in lower case."""
    pieces: Pieces
    blank_above: bool
    comment: str = ""
    """The comment after it on the same line."""
    row: tuple[str, str] | None = None
    """For a chain, the operators on both sides of its first arrow, which the rows of a table share."""


def bracket(opening: str, items: Sequence[Pieces], closing: str, trailing_comma: bool) -> Bracket:
    """A bracket with its text on one line."""
    texts = [flat(item) for item in items]
    inside = None if None in texts else ", ".join(text for text in texts if text is not None)
    whole = None if inside is None else f"{opening}{inside}{',' if trailing_comma else ''}{closing}"
    return Bracket(opening, tuple(items), closing, trailing_comma, whole)


def block(entries: Sequence[Entry], comment: str, on_one_line: bool) -> Block:
    """A block with its text on one line, if it has one."""
    if not entries and not comment:
        return Block((), "", "{}")
    inside = None
    if on_one_line and len(entries) == 1 and entries[0].kind not in ("for", "if"):
        inside = flat(entries[0].pieces)
    return Block(tuple(entries), comment, None if inside is None else f"{{ {inside} }}")


def flat(pieces: Pieces) -> str | None:
    """The pieces on one line; None if a comment or a block prevents it."""
    texts: list[str] = []
    before: Piece | None = None
    for piece in pieces:
        text = piece.text if isinstance(piece, Word) else None if isinstance(piece, CommentPiece) else piece.flat
        if text is None:
            return None
        texts += (gap(before, piece), text)
        before = piece
    return "".join(texts)


def gap(before: Piece | None, piece: Piece) -> str:
    """The separator between two neighbors on a line: a space or nothing."""
    if before is None or (isinstance(before, Word) and before.kind in ("prefix", "tight")):
        return ""
    if isinstance(piece, Word) and piece.kind in ("tight", "comma", "colon"):
        return ""
    is_callee = isinstance(before, Bracket) or (isinstance(before, Word) and before.kind == "operand")
    return "" if isinstance(piece, Bracket) and is_callee else " "
