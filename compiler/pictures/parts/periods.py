"""What `--fold all` draws once beyond blocks in a row: equal layers, and sequences that come again in other numbers."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from itertools import groupby

from .naming import Columns
from .parts import Badge, Chain, Frame, Layer, Part, layers

_LONGEST = 4
"""Parts of a sequence that may come again."""

Window = Sequence[Part]
Key = Callable[[Part], Hashable]
Merge = Callable[[list[Part], Columns], Part]
Name = Callable[[str, str], str]


def equal_layers(parts: Sequence[Part], between: Name) -> list[Part]:
    """Layers in a row whose call, badges and written shape are the same as one frame, with how often they come."""
    found: list[Part] = []
    for same, run in groupby(parts, _written):
        alike = list(run)
        first, last = alike[0], alike[-1]
        if same is None or len(alike) == 1 or not isinstance(first, Layer) or not isinstance(last, Layer):
            found += alike
            continue
        tip = f"{len(alike)} equal layers, each on the last:\n{first.tip}\n{last.tip}"
        found.append(Frame(between(first.path, last.path), "", Chain((first,)), tip, count=len(alike)))
    return found


def _written(part: Part) -> Hashable:
    """What is drawn of a layer; None for what is never counted."""
    if not isinstance(part, Layer) or not part.call:
        return None
    return (part.kind, part.words, part.call, _calls(part.badges), part.shape)


def _calls(badges: tuple[Badge, ...]) -> tuple[str, ...]:
    return tuple(badge.call or badge.text for badge in badges)


def periods(parts: Sequence[Part], key: Key, merge: Merge, between: Name) -> list[Part]:
    """Sequences of two parts or more that come again in other numbers as one frame, with a row for each time."""
    found: list[Part] = []
    place = 0
    while place < len(parts):
        size, times = _best(parts, place, key)
        if times < 2:
            found.append(parts[place])
            place += 1
            continue
        windows = [parts[start : start + size] for start in range(place, place + size * times, size)]
        frame = _tabled(windows, merge, between)
        found += [frame] if frame else parts[place : place + size * times]
        place += size * times
    return found


def _best(parts: Sequence[Part], place: int, key: Key) -> tuple[int, int]:
    """The length of the sequence that begins there, and how often it comes: of those that hold most, the shortest."""
    best = (1, 1)
    for size in range(2, _LONGEST + 1):
        window = parts[place : place + size]
        if not _may_repeat(window):
            continue
        keys = [key(_once(part)) for part in window]
        times = 1
        while [key(_once(part)) for part in parts[place + size * times : place + size * (times + 1)]] == keys:
            times += 1
        if times > 1 and size * times > best[0] * best[1]:
            best = (size, times)
    return best


def _may_repeat(window: Window) -> bool:
    """A sequence within one group that holds a frame, and none with a table of its own."""
    frames = [part for part in window if isinstance(part, Frame)]
    return bool(frames) and not any(frame.rows for frame in frames) and len({_group(part) for part in window}) == 1


def _once(part: Part) -> Part:
    """The part without how often it comes."""
    return replace(part, count=1) if isinstance(part, Frame) else part


def _tabled(windows: Sequence[Window], merge: Merge, between: Name) -> Frame | None:
    """One frame around the sequence, whose numbers are named and stand in a table."""
    names = [_name(window, windows, between) for window in windows]
    columns = Columns()
    inside: list[Part] = []
    for alike in zip(*windows, strict=True):
        part = merge([_once(part) for part in alike], columns)
        counts = [str(part.count) for part in alike if isinstance(part, Frame)]
        if isinstance(part, Frame):
            times = columns.title("n", counts) if len(set(counts)) > 1 else ""
            part = replace(part, count=int(counts[0]), times=times)
        inside.append(part)
    name = between(_first(windows[0][0]), _last(windows[-1][-1]))
    group = _group(windows[-1][0])
    if group != _group(windows[0][0]):
        name = between(_group(windows[0][0]), group)
    if not columns.cells:
        same = all(list(map(_drawn, window)) == list(map(_drawn, windows[0])) for window in windows)
        return Frame(name, "", Chain(tuple(windows[0])), f"{len(windows)} times", count=len(windows)) if same else None
    rows = tuple((names[row], tuple(cells[row] for cells in columns.cells.values())) for row in range(len(names)))
    tip = f"{len(windows)} times the same layers in other numbers"
    return Frame(name, "", Chain(tuple(inside)), tip, columns=tuple(columns.cells), rows=rows)


def _drawn(part: Part) -> Hashable:
    return tuple(_written(layer) for layer in layers(part))


def _name(window: Window, windows: Sequence[Window], between: Name) -> str:
    """The group that a sequence stands in, or else its first and last part."""
    groups = {_group(other[0]) for other in windows}
    if len(groups) == len(windows):
        return _group(window[0]).rpartition(".")[2]
    return between(_first(window[0]), _last(window[-1])).rpartition(".")[2]


def _group(part: Part) -> str:
    return _first(part).rpartition(".")[0]


def _first(part: Part) -> str:
    return (part.name if isinstance(part, Frame) else next(layers(part)).path).partition("–")[0]


def _last(part: Part) -> str:
    """`layer1.2` of `layer1.1–2`."""
    if not isinstance(part, Frame) or "–" not in part.name:
        return _first(part)
    path, dot, _ = _first(part).rpartition(".")
    return f"{path}{dot}{part.name.rpartition('–')[2]}"
