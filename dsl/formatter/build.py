"""Syntax tree to layout tree.

Operands and blocks come from the syntax tree, so that the grammar's terminals are not repeated here. The text between
them consists of keywords, signs and comments.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Literal, cast

from .. import syntax
from ..syntax import Argument, Body, Chain, Comment, Conditional, File, Syntax
from .layout_tree import Block, CommentPiece, Entry, Piece, Pieces, Word, block, bracket

_OPERANDS = (syntax.Identifier, syntax.Number, syntax.Boolean, syntax.String, syntax.Reference, syntax.Size)
_SIGN = re.compile(r"[A-Za-z_]+|->|==|!=|<=|>=|~=|\*\*|//|\.\.|[^\s;]")
_KINDS: dict[str, Literal["arrow", "comma", "colon", "tight"]] = {
    "->": "arrow",
    ",": "comma",
    ":": "colon",
    "**": "tight",
    "..": "tight",
}
_CLOSING = {"(": ")", "[": "]"}


def file_entries(file: File) -> tuple[Entry, ...]:
    """The file's items and the comments between them."""
    return _entries(file, file.items, 0, len(file.span.source.text))[1]


def _entries(file: File, nodes: Sequence[Syntax], start: int, end: int) -> tuple[str, tuple[Entry, ...]]:
    """The comment after the brace before `[start, end)`, and the nodes and comment lines in that range."""
    text = file.span.source.text
    opening = ""
    found: list[Entry] = []
    for node in (*nodes, None):
        for comment in _comments(file, start, node.span.start if node else end):
            lines_above = text.count("\n", start, comment.span.start)
            written = comment.span.text.rstrip()
            if lines_above or start == 0:
                found.append(Entry("comment", (CommentPiece(written, own_line=True),), lines_above > 1))
            elif found:
                found[-1] = replace(found[-1], comment=written)
            else:
                opening = written
            start = comment.span.end
        if node:
            blank_above = text.count("\n", start, node.span.start) > 1
            found.append(Entry(type(node).__name__.lower(), _pieces(file, node), blank_above, row=_row(node)))
            start = node.span.end
    return opening, tuple(found)


def _comments(file: File, start: int, end: int) -> tuple[Comment, ...]:
    """The comments that begin in `[start, end)`."""
    low, high = (bisect_left(file.comments, offset, key=lambda comment: comment.span.start) for offset in (start, end))
    return file.comments[low:high]


def _row(node: Syntax) -> tuple[str, str] | None:
    """For a chain, the operators on both sides of its first arrow, unless they have bodies."""
    if not isinstance(node, Chain):
        return None
    ends = [element.target.text for element in node.elements[:2] if element.target and not element.body]
    names = ["from", *ends] if node.source else ends
    return (names[0], names[1]) if len(names) > 1 else None


# One item or statement -----------------------------------------------------------------------------------------------


def _pieces(file: File, node: Syntax) -> Pieces:
    nodes = list(_below(node))
    tuples = [n for n in nodes if isinstance(n, syntax.Sequence) and n.brackets == "()"]
    (pieces,) = _nested(_words(file, node, nodes), {n.span.start for n in tuples if len(n.items) == 1}, "")
    return pieces


def _below(value: object) -> Iterator[Syntax]:
    """A node, or the nodes of a tuple, with all descendants outside of operands and blocks."""
    if isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from _below(part)
    if not isinstance(value, Syntax):
        return
    yield value
    if not _is_piece(value):
        for field in fields(value):
            yield from _below(getattr(value, field.name))


def _is_piece(node: Syntax) -> bool:
    """Whether it becomes one piece: an operand, or a body in braces. The body of an `else if` has no braces."""
    return isinstance(node, _OPERANDS) or (isinstance(node, Body) and _is_braced(node))


def _is_braced(body: Body) -> bool:
    return body.span.source.text.startswith("{", body.span.start)


def _words(file: File, node: Syntax, nodes: Sequence[Syntax]) -> Iterator[tuple[int, Piece]]:
    """The pieces with their offsets; brackets are separate signs."""
    text = file.span.source.text
    formulas = [n.span for n in nodes if isinstance(n, syntax.Sequence) and not n.brackets]
    named = {n.name.span.start for n in nodes if isinstance(n, Argument) and n.name and not _needs_spaces(n)}
    before: Word | Block | None = None
    before_start = end = node.span.start
    for start, stop, part in _source_tokens(file, node, [n for n in nodes if _is_piece(n)]):
        starts_line = "\n" in text[end:start]
        end = stop
        if isinstance(part, Comment):
            yield start, CommentPiece(text[start:end].rstrip(), starts_line)
            continue
        if isinstance(part, Body):
            before = _block(file, part)
        elif part:
            written = text[start:end]
            before = Word(" ".join(written.split()) if isinstance(part, syntax.Size) else written, "operand")
        elif text[start:end] == "=" and before_start in named:
            before = Word("=", "tight")
        else:
            before = _sign(text[start:end], before, starts_line)
            if before.kind == "sign" and any(span.start <= start < span.end for span in formulas):
                before = replace(before, kind="tight")
        before_start = start
        yield start, before


def _needs_spaces(argument: Argument) -> bool:
    """Whether the value has several words without brackets: `stride = 1 if first else 2`."""
    return isinstance(argument.value, Conditional) and argument.value.span.end == argument.span.end


def _source_tokens(file: File, node: Syntax, piece_nodes: Sequence[Syntax]) -> Iterator[tuple[int, int, Syntax | None]]:
    """The bounds of all tokens, in order; of pieces and comments with their node."""
    offset = node.span.start
    for piece_node in (*sorted(piece_nodes, key=lambda n: n.span.start), None):
        end = piece_node.span.start if piece_node else node.span.end
        for stop in (*_comments(file, offset, end), piece_node):
            for match in _SIGN.finditer(file.span.source.text, offset, stop.span.start if stop else end):
                yield match.start(), match.end(), None
            if stop:
                yield stop.span.start, stop.span.end, stop
                offset = stop.span.end


def _sign(text: str, before: Word | Block | None, starts_line: bool) -> Word:
    if text in _KINDS:
        return Word(text, _KINDS[text], starts_line)
    after_operand = isinstance(before, Word) and (before.kind == "operand" or before.text in _CLOSING.values())
    if text in ("+", "-") and not after_operand:
        return Word(text, "prefix")
    return Word(text, "keyword" if text.isalpha() else "sign")


def _block(file: File, body: Body) -> Block:
    opening, found = _entries(file, body.statements, body.span.start + 1, body.span.end - 1)
    return block(found, opening, "\n" not in body.span.text)


def _is_comprehension(items: Sequence[Sequence[Piece]]) -> bool:
    """Whether the brackets contain `value for name`, so that further commas separate names and not items."""
    return any(isinstance(piece, Word) and (piece.text, piece.kind) == ("for", "keyword") for piece in items[0])


def _nested(words: Iterator[tuple[int, Piece]], tuples_of_one: set[int], closing: str) -> list[Pieces]:
    """The words up to the closing bracket, split at commas; without a closing bracket, all words as one item."""
    items: list[list[Piece]] = [[]]
    for start, piece in words:
        sign = piece.text if isinstance(piece, Word) else ""
        if sign and sign == closing:
            break
        if sign in _CLOSING:
            inside = _nested(words, tuples_of_one, _CLOSING[sign])
            items[-1].append(bracket(sign, inside, _CLOSING[sign], start in tuples_of_one))
        elif sign == "," and closing and not _is_comprehension(items):
            items.append([])
        elif isinstance(piece, CommentPiece) and not piece.own_line and not items[-1] and len(items) > 1:
            items[-2].append(replace(piece, own_line=bool(items[-2]) and isinstance(items[-2][-1], CommentPiece)))
        else:
            items[-1].append(piece)
    if closing and not items[-1]:
        items.pop()
    return [tuple(item) for item in items]
