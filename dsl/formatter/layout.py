"""From pieces to lines: where a line breaks, how far it is indented, which arrows stand below each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .pieces import Block, Bracket, Entry, Note, Piece, Pieces, Word, flat, gap

WIDTH = 100
INDENT = 4
CONTINUATION = 2
MOST_PADDING = 8
"""Spaces that may be put in front of an arrow to align it."""


def lines_of(entries: Sequence[Entry], indent: int = 0) -> list[str]:
    """The lines of a block's or a file's entries, without a blank line at either end."""
    lines: list[str] = []
    for entry, laid in zip(entries, _aligned(entries, indent), strict=True):
        if entry.blank_above and lines:
            lines.append("")
        lines += laid
        if entry.note:
            lines[-1] += f"  {entry.note}"
    return lines


# Tables --------------------------------------------------------------------------------------------------------------


def _aligned(entries: Sequence[Entry], indent: int) -> list[list[str]]:
    """Each entry's lines, the first arrows of a table's rows below each other."""
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
    """What stands in front of a chain's first arrow; nothing where no arrow may be aligned."""
    return (flat(next(_links(entry.pieces))) or "") if entry.row else ""


def _tables(entries: Sequence[Entry], heads: Sequence[str]) -> Iterator[list[int]]:
    """Indexes of neighbours that make a table: chains on one line each, with nothing between them, the same operators
    on both sides of the first arrow, and heads that differ by MOST_PADDING characters at most."""
    table: list[int] = []
    for i, entry in enumerate(entries):
        lengths = [len(heads[k]) for k in (*table, i)]
        apart = not table or entry.blank_above or entry.row != entries[i - 1].row or not heads[i]
        if table and (apart or max(lengths) - min(lengths) > MOST_PADDING):
            yield table
            table = []
        if heads[i]:
            table.append(i)
    if table:
        yield table


# One statement -------------------------------------------------------------------------------------------------------


def _statement(pieces: Pieces, indent: int) -> list[str]:
    """An item, a statement or a lone comment: a chain keeps the author's breaks, and gets more where it is too wide."""
    if isinstance(pieces[0], Note):
        return [" " * indent + pieces[0].text]
    links = list(_links(pieces))
    row, hang = indent, indent + CONTINUATION if len(links) > 1 else indent
    lines = [" " * indent]
    for i, link in enumerate(links):
        if i and (_starts_line(link) or len(lines[-1]) + 1 + _reach(link) > WIDTH):
            row = hang
            lines.append(" " * row)
        elif i:
            lines[-1] += " "
        first, *rest = _laid(link, row, len(lines[-1]), hang)
        lines[-1] += first
        lines += rest
    return lines


def _links(pieces: Pieces) -> Iterator[Pieces]:
    """The pieces in front of the first arrow, then every arrow with what follows it."""
    start = 0
    for i, piece in enumerate(pieces):
        if isinstance(piece, Word) and piece.kind == "arrow":
            yield pieces[start:i]
            start = i
    yield pieces[start:]


def _starts_line(link: Pieces) -> bool:
    return isinstance(link[0], Word) and link[0].starts_line


def _reach(link: Pieces) -> int:
    """Columns that a link fills before its first line can end."""
    whole = flat(link)
    return len(_stub(None, link) if whole is None else whole)


def _stub(before: Piece | None, pieces: Pieces) -> str:
    """The text up to the first place where a line may end."""
    text = ""
    for piece in pieces:
        if isinstance(piece, Note):
            break
        if isinstance(piece, Bracket | Block):
            return text + gap(before, piece) + ("{" if isinstance(piece, Block) else piece.opening)
        text += gap(before, piece) + piece.text
        before = piece
    return text


def _laid(pieces: Pieces, indent: int, column: int, hang: int) -> list[str]:
    """The pieces from `column` on, the further lines with their indentation; lone comments are indented by `hang`."""
    whole = flat(pieces)
    if whole is not None and column + len(whole) <= WIDTH:
        return [whole]
    lines = [""]
    before: Piece | None = None
    for i, piece in enumerate(pieces):
        if isinstance(piece, Note):
            _append_note(lines, piece, hang)
            before = piece
            continue
        if isinstance(before, Note):
            lines.append(" " * indent)
            before = None
        lines[-1] += gap(before, piece)
        used = len(lines[-1]) + (column if len(lines) == 1 else 0)
        first, *rest = _opened(piece, indent, WIDTH - used - len(_stub(piece, pieces[i + 1 :])))
        lines[-1] += first
        lines += rest
        before = piece
    return lines


def _opened(piece: Word | Bracket | Block, indent: int, room: int) -> list[str]:
    """A piece of what does not go on one line: a bracket opens if there is no room for it, a block in any case."""
    match piece:
        case Word():
            return [piece.text]
        case Bracket():
            fits = piece.flat is not None and (len(piece.flat) <= room or not piece.items)
            return [piece.flat] if piece.flat is not None and fits else _open_bracket(piece, indent)
        case Block():
            if not piece.entries and not piece.note:
                return ["{}"]
            opening = f"{{  {piece.note}" if piece.note else "{"
            return [opening, *lines_of(piece.entries, indent + INDENT), " " * indent + "}"]


def _append_note(lines: list[str], note: Note, indent: int) -> None:
    if note.own_line:
        lines.append(" " * indent + note.text)
    else:
        lines[-1] += f"  {note.text}"


# Brackets ------------------------------------------------------------------------------------------------------------


def _open_bracket(piece: Bracket, indent: int) -> list[str]:
    """The items on lines of their own between the brackets; a bracket alone in another opens together with it."""
    opening = piece.opening
    first, *others = piece.items
    if not others and len(first) == 1 and isinstance(first[0], Bracket) and first[0].items:
        start, *middle, end = _open_bracket(first[0], indent)
        return [opening + start, *middle, end + ("," if piece.keeps_comma else "") + piece.closing]
    if isinstance(first[0], Note) and not first[0].own_line:
        opening += f"  {first[0].text}"
        first = first[1:]
    inside = _items([item for item in (first, *others) if item], piece.keeps_comma, indent + INDENT)
    return [opening, *inside, " " * indent + piece.closing]


def _items(items: Sequence[Pieces], keeps_comma: bool, indent: int) -> list[str]:
    """All items on one line; as many words as fit on each; or one item a line."""
    texts = [flat(item) for item in items]
    together = ", ".join(text or "" for text in texts) + ("," if keeps_comma else "")
    if None not in texts and indent + len(together) <= WIDTH:
        return [" " * indent + together]
    if not keeps_comma and all(len(item) == 1 and isinstance(item[0], Word) for item in items):
        return _filled([text or "" for text in texts], indent)
    lines: list[str] = []
    for i, item in enumerate(items):
        has_comma = keeps_comma or any(_core(later) for later in items[i + 1 :])
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
    """One item with its comma, which goes in front of the comments behind the item."""
    core = _core(item)
    at = next((i for i, piece in enumerate(item) if not isinstance(piece, Note)), len(item))
    lines = [" " * indent + note.text for note in item[:at] if isinstance(note, Note)]
    if core:
        first, *rest = _laid(core, indent, indent, indent)
        lines += [" " * indent + first, *rest]
        lines[-1] += comma
    for note in item[at + len(core) :]:
        if isinstance(note, Note):
            _append_note(lines, note, indent)
    return lines


def _core(item: Pieces) -> Pieces:
    """An item without the comments in front of it and behind it."""
    solid = [i for i, piece in enumerate(item) if not isinstance(piece, Note)]
    return item[solid[0] : solid[-1] + 1] if solid else ()
