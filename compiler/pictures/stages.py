"""Networks side by side, a row for each size of the maps and blocks in brackets: table 1 of the ResNet paper as LaTeX.

A bracket holds the weighted layers on the longest way through a block. Blocks in a row are counted together where
these are the same, whatever their shortcuts and strides: the paper says in its caption where maps shrink.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..compilation import Compiled
from ..reports.quantity import rounded
from .formats.tex import escaped
from .parts.parts import Chain, Frame, Layer, Parallel, Part, Picture, layers, opened

Size = tuple[int, ...]
"""Height and width; nothing for a vector."""
_APART = r"\raisebox{0pt}[\dimexpr\height+3pt][\dimexpr\depth+3pt]"
"""Brackets do not touch the lines between rows."""


@dataclass(frozen=True)
class Entry:
    """One line of a cell, or several in brackets."""

    lines: tuple[str, ...]
    count: int = 1
    bracketed: bool = False


def stages_table(networks: Sequence[Compiled], pictures: Sequence[Picture]) -> str:
    r"""A `tabular` for `\input`; it needs the package `amsmath`."""
    columns = [_cells(picture) for picture in pictures]
    sizes = list(dict.fromkeys(size for column in columns for size in column))
    sizes.sort(key=lambda size: -size[0] if size else 1)
    rows = [_row(_size(size), [_cell(column.get(size, ())) for column in columns]) for size in sizes]
    rows.append(_row("parameters", [rounded(network.figures.params) for network in networks]))
    rows.append(_row("MACs", [rounded(network.figures.macs) for network in networks]))
    titles = _row("output size", [escaped(network.name) for network in networks])
    head = rf"\begin{{tabular}}{{c|{'|'.join('c' for _ in networks)}}}"
    body = "\n\\hline\n".join([titles, *rows])
    start = "% \\usepackage{amsmath}\n{\\renewcommand{\\arraystretch}{1.3}%\n"
    return f"{start}{head}\n\\hline\n{body}\n\\hline\n\\end{{tabular}}}}\n"


def _cells(picture: Picture) -> Mapping[Size, tuple[Entry, ...]]:
    found: dict[Size, list[Entry]] = {}
    size: Size = ()
    for part in opened(picture.chain):
        made = [layer.size[1:] for layer in layers(part) if layer.size]
        size = made[-1] if made else size
        entries = found.setdefault(size, [])
        for entry in _entries(part):
            _append(entries, entry)
    return {size: tuple(entries) for size, entries in found.items() if entries}


def _append(entries: list[Entry], entry: Entry) -> None:
    last = entries[-1] if entries else None
    if last is not None and entry.bracketed and last.bracketed and last.lines == entry.lines:
        entries[-1] = Entry(entry.lines, last.count + entry.count, bracketed=True)
    else:
        entries.append(entry)


def _entries(part: Part) -> Iterator[Entry]:
    match part:
        case Layer():
            if part.words and part.kind != "input":
                yield Entry((_said(part, stride=True),))
        case Frame():
            yield _block(part)
        case _:
            lines = tuple(_said(layer) for layer in _longest(part))
            if lines:
                yield Entry(lines, bracketed=True)


def _block(frame: Frame) -> Entry:
    """The weighted layers of a block, or its name where it has a table of its own or lanes of equal standing."""
    lines = tuple(_said(layer) for layer in _longest(frame))
    many = any(isinstance(part, Parallel) and _wide(part) for part in frame.inside.parts)
    if frame.rows or many or not lines:
        return Entry((frame.title or frame.name,), len(frame.rows) or frame.count, bracketed=True)
    return Entry(lines, frame.count, bracketed=True)


def _wide(parallel: Parallel) -> bool:
    return sum(len(list(_weighted(lane))) > 1 for lane in parallel.lanes) > 1


def _longest(part: Part | Chain) -> list[Layer]:
    """The weighted layers of the longest way."""
    match part:
        case Layer():
            return [part] if part.kind in ("convolution", "linear") else []
        case Parallel():
            return max((_longest(lane) for lane in part.lanes), key=len)
        case Frame():
            return _longest(part.inside)
        case Chain():
            return [layer for inner in part.parts for layer in _longest(inner)]
        case _:
            return list(_weighted(part))


def _weighted(part: Part | Chain) -> Iterator[Layer]:
    return (layer for layer in layers(part) if layer.kind in ("convolution", "linear"))


def _said(layer: Layer, stride: bool = False) -> str:
    """`3×3, 64`, with `, stride 2` where the map's size changes in the open; pooling and others by their names."""
    first, *rest = layer.words
    details = rest[0].split() if rest else []
    strides = [f"stride {word[1:]}" for word in details if word.startswith("/")] if stride else []
    numbers = [word for word in details if not word.startswith("/")]
    if layer.kind == "convolution":
        name = first.removeprefix("conv ")
        return ", ".join([name, *numbers, *strides])
    if layer.kind == "linear":
        return ", ".join([f"{numbers[0]}-d fc" if numbers else first, *(badge.text for badge in layer.badges)])
    return ", ".join([" ".join([*numbers, first]), *strides])


def _cell(entries: Sequence[Entry]) -> str:
    if not entries:
        return ""
    lines = [_written(entry) for entry in entries]
    return lines[0] if len(lines) == 1 else r"\begin{tabular}{@{}c@{}}" + r"\\ ".join(lines) + r"\end{tabular}"


def _written(entry: Entry) -> str:
    lines = [escaped(line) for line in entry.lines]
    if not entry.bracketed:
        return lines[0]
    inside = r"\\ ".join(rf"\text{{{line}}}" for line in lines)
    count = rf"\times {entry.count}" if entry.count > 1 else ""
    return rf"{_APART}{{$\begin{{bmatrix}}{inside}\end{{bmatrix}}{count}$}}"


def _row(title: str, cells: Sequence[str]) -> str:
    return f"{' & '.join([title, *cells])} \\\\"


def _size(size: Size) -> str:
    return r"$\times$".join(str(number) for number in size) if size else "vector"
