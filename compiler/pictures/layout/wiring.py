"""The parts of a picture as boxes with edges between them, for formats that find the places themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..parts.parts import Chain, Frame, Hanging, Layer, Parallel, Part, Picture, Tangle, holds, opened


@dataclass(frozen=True)
class Cluster:
    """Boxes that stand together under a title; `inside` are boxes and further clusters, in order."""

    title: str
    inside: tuple[Spot | Cluster, ...]
    dashed: bool = False


@dataclass(frozen=True)
class Spot:
    """A box with its number."""

    number: int
    layer: Layer


@dataclass(frozen=True)
class Edge:
    """From one box to another; dashed where it exists in training only."""

    source: int
    target: int
    dashed: bool = False


@dataclass(frozen=True)
class Wiring:
    """A network as boxes, clusters and edges."""

    name: str
    inside: tuple[Spot | Cluster, ...]
    edges: tuple[Edge, ...]


def wiring(picture: Picture, first: int = 0) -> Wiring:
    """The boxes of a picture, numbered from `first`."""
    wires = _Wires(first)
    inside, _ = wires.chain(picture.chain, [], top=True)
    for head in picture.hanging:
        inside.append(wires.hanging(head, picture))
    return Wiring(picture.name, tuple(inside), tuple(wires.edges))


def spots(inside: tuple[Spot | Cluster, ...]) -> Iterator[Spot]:
    """All boxes, those in clusters included."""
    for item in inside:
        if isinstance(item, Spot):
            yield item
        else:
            yield from spots(item.inside)


Found = tuple[list[Spot | Cluster], list[int]]
"""What stands there, and the boxes that its value comes out of."""


@dataclass
class _Wires:
    next: int
    edges: list[Edge] = field(default_factory=list[Edge])
    ends: dict[int, list[int]] = field(default_factory=dict[int, list[int]])
    """The boxes that the value of a part of the net's own chain comes out of, by the part's place."""

    def chain(self, chain: Chain, sources: list[int], inside: bool = False, top: bool = False) -> Found:
        found: list[Spot | Cluster] = []
        for index, part in enumerate(opened(chain, inside)):
            items, sources = self._part(part, sources, inside)
            found += items
            if top:
                self.ends[index] = sources
        return found, sources

    def hanging(self, head: Hanging, picture: Picture) -> Cluster:
        parts = opened(picture.chain)
        place = next((i for i, part in enumerate(parts) if holds(part, head.sources[0])), len(parts) - 1)
        before = len(self.edges)
        items, _ = self.chain(head.inside, self.ends[place], inside=True)
        first = self.edges[before]
        self.edges[before] = Edge(first.source, first.target, dashed=True)
        return Cluster(f"{head.name}: in training only, loss × {head.weight:g}", tuple(items), dashed=True)

    def _part(self, part: Part, sources: list[int], inside: bool) -> Found:
        match part:
            case Layer():
                return self._layer(part, sources)
            case Frame():
                items, ends = self.chain(part.inside, sources, inside=True)
                return [Cluster(_title(part), tuple(items))], ends
            case Parallel():
                return self._lanes(part, sources, inside)
            case Tangle():
                return self._tangle(part, sources, inside)

    def _layer(self, layer: Layer, sources: list[int]) -> Found:
        spot = Spot(self.next, layer)
        self.next += 1
        self.edges += [Edge(source, spot.number) for source in sources]
        return [spot], [spot.number]

    def _lanes(self, part: Parallel, sources: list[int], inside: bool) -> Found:
        found: list[Spot | Cluster] = []
        ends: list[int] = []
        for lane in part.lanes:
            items, lane_ends = self.chain(lane, sources, inside)
            found += items
            ends += lane_ends
        if part.merge is None:
            return found, ends
        items, ends = self._layer(part.merge, ends)
        return [*found, *items], ends

    def _tangle(self, part: Tangle, sources: list[int], inside: bool) -> Found:
        found: list[Spot | Cluster] = []
        all_ends: list[list[int]] = []
        for chain, feeds in zip(part.parts, part.feeds, strict=True):
            arriving = [end for feed in feeds for end in (sources if feed < 0 else all_ends[feed])]
            items, ends = self.chain(chain, arriving, inside)
            found += items
            all_ends.append(ends)
        return found, all_ends[-1]


def _title(frame: Frame) -> str:
    count = f" ×{frame.times or frame.count}" if frame.times or frame.count > 1 else ""
    rows = "".join(f"\n{row}: {_row(frame.columns, values)}" for row, values in frame.rows)
    name = frame.name if not frame.title or frame.title == frame.name else f"{frame.name} {frame.title}"
    return f"{name}{count}{rows}"


def _row(columns: tuple[str, ...], values: tuple[str, ...]) -> str:
    return ", ".join(f"{column}={value}" for column, value in zip(columns, values, strict=True))
