"""What a picture of a network is made of, before anything has a place: layers in chains, lanes and frames."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ....dsl.record import Record, record

Kind = Literal[
    "input",
    "convolution",
    "linear",
    "pooling",
    "normalization",
    "activation",
    "regularization",
    "merge",
    "shape",
    "block",
]
"""What a thing is drawn as: an operator's style, an input, or a block that is not opened."""


@record
class Badge(Record):
    """A normalisation, activation or the like, drawn small on the layer that it follows."""

    text: str
    kind: Kind
    path: str
    call: str = ""
    """The operator with its arguments; of a regularisation only its name, since its rate changes no shape."""


@record
class Layer(Record):
    """One box: its words, the badges on it, and the shape of what comes out where that is another one than came in.

    `general` are the words with the parameters of the block around in place of numbers; `tip` is for those who point
    at the box: the call, its figures and its line in the spec.
    """

    path: str
    kind: Kind
    words: tuple[str, ...]
    general: tuple[str, ...]
    shape: str
    tip: str
    size: tuple[int, ...] = ()
    """The shape of what comes out, in numbers."""
    call: str = ""
    """The operator with all its arguments: layers are equal only where these are."""
    badges: tuple[Badge, ...] = ()
    covers: tuple[str, ...] = ()
    """The paths of the closed blocks that are drawn as this one."""


@record
class Chain(Record):
    """Parts one after another."""

    parts: tuple[Part, ...]


@record
class Parallel(Record):
    """Lanes from one value to a merge; an empty lane passes the value on."""

    lanes: tuple[Chain, ...]
    merge: Layer | None


@record
class Frame(Record):
    """A block: its name, the chain inside, and how often it stands there.

    Where blocks of one structure differ in numbers, `columns` are what differs and `rows` their values, a row for
    each block under its name.
    """

    name: str
    title: str
    inside: Chain
    tip: str
    values: tuple[tuple[str, str], ...] = ()
    """The parameters of the block, by name."""
    count: int = 1
    times: str = ""
    """The column that says how often, where that differs from row to row of a table around it."""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[str, ...]], ...] = ()
    arrives: tuple[str, ...] = ()
    """Shapes of what arrives: blocks are equal only where these are."""
    framed: bool = True
    """Drawn with a border where that says something; a group is not."""
    covers: tuple[str, ...] = ()
    """The names of the blocks that are drawn as this one, where it is not itself alone."""


@record
class Tangle(Record):
    """Parts that are no nest of chains and lanes: what feeds each, by index; -1 is the value that arrives.

    The last part is the one that the rest leads to.
    """

    parts: tuple[Chain, ...]
    feeds: tuple[tuple[int, ...], ...]


@record
class Hanging(Record):
    """An auxiliary head: exists in training only, and hangs on the part that holds the value it reads.

    Heads of one structure on one part are drawn once, and then have several sources.
    """

    name: str
    sources: tuple[str, ...]
    weight: float
    inside: Chain


@record
class Picture(Record):
    """A network to be drawn."""

    name: str
    chain: Chain
    hanging: tuple[Hanging, ...]


Part = Layer | Parallel | Frame | Tangle


def layers(part: Part | Chain) -> Iterator[Layer]:
    """All layers of a part, in order."""
    match part:
        case Layer():
            yield part
        case Chain():
            for inner in part.parts:
                yield from layers(inner)
        case Parallel():
            for lane in part.lanes:
                yield from layers(lane)
            if part.merge is not None:
                yield part.merge
        case Frame():
            yield from layers(part.inside)
        case Tangle():
            for chain in part.parts:
                yield from layers(chain)


def holds(part: Part, path: str) -> bool:
    """Whether the value of this id is made inside a part."""
    if isinstance(part, Frame) and any(path.startswith(f"{name}.") for name in part.covers or (part.name,)):
        return True
    if isinstance(part, Frame) and part.rows:
        folder = part.name.rpartition(".")[0]
        return any(path.startswith(f"{folder}.{row}." if folder else f"{row}.") for row, _ in part.rows)
    return any(_makes(layer, path) for layer in layers(part))


def _makes(layer: Layer, path: str) -> bool:
    if layer.path == path or any(badge.path == path for badge in layer.badges):
        return True
    return layer.kind == "block" and any(path.startswith(f"{name}.") for name in layer.covers or (layer.path,))


def opened(chain: Chain, inside: bool = False) -> tuple[Part, ...]:
    """The parts with those frames dissolved that say nothing: of groups, of one layer, and inside another frame."""
    found: list[Part] = []
    for part in chain.parts:
        if (
            isinstance(part, Frame)
            and part.count == 1
            and not part.times
            and not part.rows
            and (inside or _is_plain(part))
        ):
            found += opened(part.inside, inside)
        else:
            found.append(part)
    return tuple(found)


def _is_plain(frame: Frame) -> bool:
    parts = opened(frame.inside)
    if not frame.framed or len(parts) != 1:
        return not frame.framed
    only = parts[0]
    return isinstance(only, Layer) or (isinstance(only, Frame) and (only.count > 1 or bool(only.rows)))
