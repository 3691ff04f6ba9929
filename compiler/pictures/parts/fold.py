"""Equal blocks in a row as one, and blocks that differ in numbers alone as one with a table."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Literal

from .naming import Columns
from .parts import Chain, Frame, Hanging, Layer, Parallel, Part, Picture, Tangle, holds, layers

Folding = Literal["auto", "none", "all"]


def folded(picture: Picture, folding: Folding) -> Picture:
    """The picture with its repetitions drawn once.

    `none` leaves them; `auto` joins blocks in a row that are equal, and those that differ only in numbers, which then
    stand in a table; `all` also joins layers in a row that are equal, and sequences that come again in other numbers.
    """
    if folding == "none":
        return picture
    chain = _chain(picture.chain)
    if folding == "all":
        chain = _all(chain)
    heads: dict[Hashable, Hanging] = {}
    for head in picture.hanging:
        place = next((index for index, part in enumerate(chain.parts) if holds(part, head.sources[0])), -1)
        key = (place, head.weight, _key(head.inside, exact=False))
        same = heads.get(key)
        heads[key] = _both(same, head) if same else head
    return replace(picture, chain=chain, hanging=tuple(heads.values()))


def _both(first: Hanging, second: Hanging) -> Hanging:
    return replace(first, name=f"{first.name}, {second.name}", sources=first.sources + second.sources)


def _chain(chain: Chain) -> Chain:
    parts = [_inside(part) for part in chain.parts]
    joined = _joined(_closed(parts), exact=True)
    return Chain(tuple(_joined(joined, exact=False)))


def _all(chain: Chain) -> Chain:
    from .parts import opened
    from .periods import equal_layers, periods

    parts = equal_layers(opened(chain), between)
    return Chain(tuple(periods(parts, partial(_key, exact=False), merged, between)))


def _inside(part: Part) -> Part:
    match part:
        case Frame():
            return replace(part, inside=_chain(part.inside))
        case Parallel():
            return replace(part, lanes=tuple(_chain(lane) for lane in part.lanes))
        case Tangle():
            return replace(part, parts=tuple(_chain(chain) for chain in part.parts))
        case Layer():
            return part


def _closed(parts: Sequence[Part]) -> list[Part]:
    """Closed blocks in a row that are equal as one, with how often they come."""
    found: list[Part] = []
    for same, run in groupby(parts, _closed_key):
        alike = list(run)
        blocks = [part for part in alike if isinstance(part, Layer)]
        if same is None or len(blocks) == 1:
            found += alike
            continue
        first, last = blocks[0], blocks[-1]
        words = (between(first.words[0], last.words[0]), f"{first.words[1]} ×{len(blocks)}")
        paths = tuple(block.path for block in blocks)
        path = between(first.path, last.path)
        found.append(replace(first, path=path, words=words, general=words, covers=paths))
    return found


def _closed_key(part: Part) -> Hashable:
    if not isinstance(part, Layer) or part.kind != "block" or not part.call:
        return None
    return (part.call, tuple(badge.call for badge in part.badges))


def _joined(parts: list[Part], exact: bool) -> list[Part]:
    """Neighbours that are the same, exactly or but for numbers, as one frame."""
    found: list[Part] = []
    run: list[Frame] = []
    for part in parts:
        if run and isinstance(part, Frame) and _key(part, exact) == _key(run[0], exact):
            run.append(part)
            continue
        found += _one(run, exact)
        run = [part] if isinstance(part, Frame) else []
        found += [] if run else [part]
    return [*found, *_one(run, exact)]


def _one(run: list[Frame], exact: bool) -> list[Frame]:
    if len(run) < 2:
        return run
    if not exact and len(list(layers(run[0].inside))) == 1:
        return run
    name = between(run[0].name, run[-1].name)
    covers = tuple(own for frame in run for own in frame.covers or (frame.name,))
    if exact:
        return [replace(run[0], name=name, count=len(run), covers=covers)]
    return [replace(_tabled(run, name), covers=covers)]


def _tabled(run: list[Frame], name: str) -> Frame:
    """One frame whose boxes name the numbers that differ, with a row of them for each block."""
    columns = Columns()
    inside = merged(list(run), columns)
    assert isinstance(inside, Frame)
    names = [frame.name.rpartition(".")[2] for frame in run]
    if not columns.cells:
        columns.cells["arrives"] = [", ".join(frame.arrives) for frame in run]
    rows = tuple((names[row], tuple(cells[row] for cells in columns.cells.values())) for row in range(len(run)))
    return replace(inside, name=name, columns=tuple(columns.cells), rows=rows)


def merged(parts: list[Part], columns: Columns) -> Part:
    """One part for all, with names from the columns for the numbers in which they differ."""
    first = parts[0]
    match first:
        case Layer():
            return _merged_layer([part for part in parts if isinstance(part, Layer)], columns)
        case Frame():
            frames = [part for part in parts if isinstance(part, Frame)]
            before = columns.own
            if frames[0].framed:
                columns.begin(frames)
            inside = _merged([frame.inside for frame in frames], columns)
            columns.own = before
            return replace(first, inside=inside)
        case Parallel():
            lanes = zip(*(part.lanes for part in parts if isinstance(part, Parallel)), strict=True)
            merges = [part.merge for part in parts if isinstance(part, Parallel) and part.merge is not None]
            merge = _merged_layer(merges, columns) if merges else None
            return Parallel(tuple(_merged(list(lane), columns) for lane in lanes), merge)
        case Tangle():
            chains = zip(*(part.parts for part in parts if isinstance(part, Tangle)), strict=True)
            return replace(first, parts=tuple(_merged(list(chain), columns) for chain in chains))


def _merged(chains: list[Chain], columns: Columns) -> Chain:
    together = zip(*(chain.parts for chain in chains), strict=True)
    return Chain(tuple(merged(list(parts), columns) for parts in together))


def _merged_layer(layers: list[Layer], columns: Columns) -> Layer:
    """One layer; no shape where the shapes differ."""
    first = layers[0]
    shape = first.shape if all(layer.shape == first.shape for layer in layers) else ""
    lines = zip(first.general, *(layer.words for layer in layers), strict=True)
    return replace(first, words=tuple(_line(general, list(words), columns) for general, *words in lines), shape=shape)


def _line(general: str, lines: list[str], columns: Columns) -> str:
    """A line of words whose numbers are named where they differ."""
    words = zip(general.split(" "), *(line.split(" ") for line in lines), strict=True)
    return " ".join(own[0] if len(set(own)) == 1 else columns.word(name, own) for name, *own in words)


def _key(part: Part | Chain, exact: bool) -> Hashable:
    """What two parts have in common that are drawn as one."""
    match part:
        case Layer():
            badges = tuple(badge.call if exact else badge.text for badge in part.badges)
            return (
                "layer",
                part.kind,
                (part.words, part.call) if exact else part.general,
                badges,
                exact and part.shape,
            )
        case Chain():
            return tuple(_key(inner, exact) for inner in part.parts)
        case Parallel():
            merge = _key(part.merge, exact) if part.merge else None
            return ("lanes", tuple(_key(lane, exact) for lane in part.lanes), merge)
        case Frame():
            own = part.arrives if exact else tuple(name for name, _ in part.values)
            return ("frame", part.title, own, part.count, part.columns, _key(part.inside, exact))
        case Tangle():
            return ("tangle", tuple(_key(chain, exact) for chain in part.parts), part.feeds)


def between(first: str, last: str) -> str:
    """One name for all from the first to the last: `layer1.1–3`, `inception4a–4e`."""
    path, dot, end = first.rpartition(".")
    other, _, tail = last.rpartition(".")
    if path != other:
        return f"{first}–{last}"
    common = 0
    while common < min(len(end), len(tail)) and end[common] == tail[common] and not tail[common].isdigit():
        common += 1
    return f"{path}{dot}{end}–{tail[common:]}"
