"""Equal blocks in a row as one, and blocks that differ in numbers alone as one with a table."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Literal

from .parts import Chain, Frame, Hanging, Layer, Parallel, Part, Picture, Tangle, holds, layers

Folding = Literal["auto", "none"]


def folded(picture: Picture, folding: Folding) -> Picture:
    """The picture with its repetitions drawn once.

    `none` leaves them; `auto` joins blocks in a row that are equal, and those that differ only in numbers, which then
    stand in a table.
    """
    if folding == "none":
        return picture
    chain = _chain(picture.chain)
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
    joined = _joined(parts, exact=True)
    return Chain(tuple(_joined(joined, exact=False)))


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
    if exact:
        return [replace(run[0], name=name, count=len(run))]
    return [_tabled(run, name)]


def _tabled(run: list[Frame], name: str) -> Frame:
    """One frame whose boxes name the parameters that differ, with a row of their values for each block."""
    columns = tuple(
        column for index, (column, value) in enumerate(run[0].values) if any(f.values[index][1] != value for f in run)
    )
    rows = [(_last(frame.name), [value for column, value in frame.values if column in columns]) for frame in run]
    if not columns:
        columns = ("arrives",)
        rows = [(_last(frame.name), [", ".join(frame.arrives)]) for frame in run]
    inside = _merged([frame.inside for frame in run])
    table = tuple((row, tuple(cells)) for row, cells in rows)
    return replace(run[0], name=name, columns=columns, rows=table, inside=inside)


def _merged(chains: list[Chain]) -> Chain:
    """One chain, with the general words and no shape where those that it stands for differ."""
    columns = zip(*(chain.parts for chain in chains), strict=True)
    return Chain(tuple(_merged_part(list(parts)) for parts in columns))


def _merged_part(parts: list[Part]) -> Part:
    first = parts[0]
    match first:
        case Layer():
            return _merged_layer([part for part in parts if isinstance(part, Layer)])
        case Frame():
            return replace(first, inside=_merged([part.inside for part in parts if isinstance(part, Frame)]))
        case Parallel():
            lanes = zip(*(part.lanes for part in parts if isinstance(part, Parallel)), strict=True)
            merges = [part.merge for part in parts if isinstance(part, Parallel) and part.merge is not None]
            merge = _merged_layer(merges) if merges else None
            return Parallel(tuple(_merged(list(lane)) for lane in lanes), merge)
        case Tangle():
            chains = zip(*(part.parts for part in parts if isinstance(part, Tangle)), strict=True)
            return replace(first, parts=tuple(_merged(list(chain)) for chain in chains))


def _merged_layer(layers: list[Layer]) -> Layer:
    first = layers[0]
    words = first.words if all(layer.words == first.words for layer in layers) else first.general
    shape = first.shape if all(layer.shape == first.shape for layer in layers) else ""
    return replace(first, words=words, shape=shape)


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


def _last(name: str) -> str:
    return name.rpartition(".")[2]
