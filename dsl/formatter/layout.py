"""Layout tree to lines: line breaks, indentation and the alignment of arrows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .layout_tree import Block, Bracket, CommentPiece, Entry, Piece, Pieces, Word, flat, gap

WIDTH = 100
INDENT = 4
CONTINUATION = 2
MAX_PADDING = 8
"""Spaces that may be inserted before an arrow to align it."""


def lines_of(entries: Sequence[Entry], indent: int = 0) -> list[str]:
    """The lines of the entries of a block or file, without blank lines at either end."""
    lines: list[str] = []
    for entry, laid in zip(entries, _aligned(entries, indent), strict=True):
        if entry.blank_above and lines:
            lines.append("")
        lines += laid
        if entry.comment:
            lines[-1] += f"  {entry.comment}"
    return lines


# Tables --------------------------------------------------------------------------------------------------------------


def _aligned(entries: Sequence[Entry], indent: int) -> list[list[str]]:
    """The lines of each entry, with the first arrows of tables aligned."""
    laid = [_statement(entry.pieces, indent) for entry in entries]
    heads = [_head(entry) if len(lines) == 1 else "" for entry, lines in zip(entries, laid, strict=True)]
    for table in _tables(entries, heads):
        width = max(len(heads[i]) for i in table)
        padded = [" " * indent + heads[i].ljust(width) + laid[i][0][indent + len(heads[i]) :] for i in table]
        if all(len(row) <= WIDTH for row in padded):
            for i, row in zip(table, padded, strict=True):
                laid[i] = [row]
    return laid


def _head(entry: Entry) -> str:
    """The text before a chain's first arrow; empty if it cannot be aligned."""
    return (flat(next(_links(entry.pieces))) or "") if entry.row else ""


def _tables(entries: Sequence[Entry], heads: Sequence[str]) -> Iterator[list[int]]:
    """Indexes of the rows of each table.

    Rows are adjacent chains on one line each, with the same operators on both sides of the first arrow, and with heads
    whose lengths differ by at most MAX_PADDING.
    """
    table: list[int] = []
    for i, entry in enumerate(entries):
        lengths = [len(heads[k]) for k in (*table, i)]
        is_separate = not table or entry.blank_above or entry.row != entries[i - 1].row or not heads[i]
        if table and (is_separate or max(lengths) - min(lengths) > MAX_PADDING):
            yield table
            table = []
        if heads[i]:
            table.append(i)
    if table:
        yield table


# One statement -------------------------------------------------------------------------------------------------------


def _statement(pieces: Pieces, indent: int) -> list[str]:
    """The lines of an item, a statement or a comment; a chain keeps its line breaks, and gets more if too wide."""
    if isinstance(pieces[0], CommentPiece):
        return [" " * indent + pieces[0].text]
    links = list(_links(pieces))
    row, hang = indent, indent + CONTINUATION if len(links) > 1 else indent
    lines = [" " * indent]
    for i, link in enumerate(links):
        if i and (_starts_line(link) or len(lines[-1]) + 1 + _min_width(link) > WIDTH):
            row = hang
            lines.append(" " * row)
        elif i:
            lines[-1] += " "
        first, *rest = _layout(link, row, len(lines[-1]), hang)
        lines[-1] += first
        lines += rest
    return lines


def _links(pieces: Pieces) -> Iterator[Pieces]:
    """The pieces before the first arrow, then each arrow with the pieces after it."""
    start = 0
    for i, piece in enumerate(pieces):
        if isinstance(piece, Word) and piece.kind == "arrow":
            yield pieces[start:i]
            start = i
    yield pieces[start:]


def _starts_line(link: Pieces) -> bool:
    return isinstance(link[0], Word) and link[0].starts_line


def _min_width(link: Pieces) -> int:
    """Columns of a link up to the first possible line break."""
    whole = flat(link)
    return len(_unbreakable_prefix(None, link) if whole is None else whole)


def _unbreakable_prefix(before: Piece | None, pieces: Pieces) -> str:
    """The text up to the first possible line break."""
    text = ""
    for piece in pieces:
        if isinstance(piece, CommentPiece):
            break
        if isinstance(piece, Bracket | Block):
            return text + gap(before, piece) + ("{" if isinstance(piece, Block) else piece.opening)
        text += gap(before, piece) + piece.text
        before = piece
    return text


def _layout(pieces: Pieces, indent: int, column: int, hang: int) -> list[str]:
    """The lines of the pieces, of which the first begins at `column`; comment lines are indented by `hang`."""
    whole = flat(pieces)
    if whole is not None and column + len(whole) <= WIDTH:
        return [whole]
    lines = [""]
    before: Piece | None = None
    for i, piece in enumerate(pieces):
        if isinstance(piece, CommentPiece):
            _append_comment(lines, piece, hang)
            before = piece
            continue
        if isinstance(before, CommentPiece):
            lines.append(" " * indent)
            before = None
        lines[-1] += gap(before, piece)
        used = len(lines[-1]) + (column if len(lines) == 1 else 0)
        first, *rest = _expanded(piece, indent, WIDTH - used - len(_unbreakable_prefix(piece, pieces[i + 1 :])))
        lines[-1] += first
        lines += rest
        before = piece
    return lines


def _expanded(piece: Word | Bracket | Block, indent: int, room: int) -> list[str]:
    """The lines of a piece that may need several: a bracket without enough room, and any block."""
    match piece:
        case Word():
            return [piece.text]
        case Bracket():
            fits = piece.flat is not None and (len(piece.flat) <= room or not piece.items)
            return [piece.flat] if piece.flat is not None and fits else _open_bracket(piece, indent)
        case Block():
            if not piece.entries and not piece.comment:
                return ["{}"]
            opening = f"{{  {piece.comment}" if piece.comment else "{"
            return [opening, *lines_of(piece.entries, indent + INDENT), " " * indent + "}"]


def _append_comment(lines: list[str], comment: CommentPiece, indent: int) -> None:
    if comment.own_line:
        lines.append(" " * indent + comment.text)
    else:
        lines[-1] += f"  {comment.text}"


# Brackets ------------------------------------------------------------------------------------------------------------


def _open_bracket(piece: Bracket, indent: int) -> list[str]:
    """The items on separate lines between the brackets; an only item that is a bracket shares the outer lines."""
    opening = piece.opening
    first, *others = piece.items
    if not others and len(first) == 1 and isinstance(first[0], Bracket) and first[0].items:
        start, *middle, end = _open_bracket(first[0], indent)
        return [opening + start, *middle, end + ("," if piece.trailing_comma else "") + piece.closing]
    if isinstance(first[0], CommentPiece) and not first[0].own_line:
        opening += f"  {first[0].text}"
        first = first[1:]
    inside = _items([item for item in (first, *others) if item], piece.trailing_comma, indent + INDENT)
    return [opening, *inside, " " * indent + piece.closing]


def _items(items: Sequence[Pieces], trailing_comma: bool, indent: int) -> list[str]:
    """All items on one line, or as many words as fit on each line, or one item per line."""
    texts = [flat(item) for item in items]
    together = ", ".join(text or "" for text in texts) + ("," if trailing_comma else "")
    if None not in texts and indent + len(together) <= WIDTH:
        return [" " * indent + together]
    if not trailing_comma and all(len(item) == 1 and isinstance(item[0], Word) for item in items):
        return _filled([text or "" for text in texts], indent)
    lines: list[str] = []
    for i, item in enumerate(items):
        has_comma = trailing_comma or any(_core(later) for later in items[i + 1 :])
        lines += _item(item, "," if has_comma else "", indent)
    return lines


def _filled(words: Sequence[str], indent: int) -> list[str]:
    lines = [" " * indent + words[0]]
    for word in words[1:]:
        lines[-1] += ","
        if len(lines[-1]) + len(word) + 2 <= WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(" " * indent + word)
    return lines


def _item(item: Pieces, comma: str, indent: int) -> list[str]:
    """An item and its comma, which precedes the comments after the item."""
    core = _core(item)
    at = next((i for i, piece in enumerate(item) if not isinstance(piece, CommentPiece)), len(item))
    lines = [" " * indent + piece.text for piece in item[:at] if isinstance(piece, CommentPiece)]
    if core:
        first, *rest = _layout(core, indent, indent, indent)
        lines += [" " * indent + first, *rest]
        lines[-1] += comma
    for piece in item[at + len(core) :]:
        if isinstance(piece, CommentPiece):
            _append_comment(lines, piece, indent)
    return lines


def _core(item: Pieces) -> Pieces:
    """An item without the comments before and after it."""
    solid = [i for i, piece in enumerate(item) if not isinstance(piece, CommentPiece)]
    return item[solid[0] : solid[-1] + 1] if solid else ()
