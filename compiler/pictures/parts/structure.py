"""From a compiled network to the parts of its picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

from ....dsl.record import Record, record
from ...algebra.open import has_open
from ...algebra.perhaps_open import same
from ...algebra.traced import plain
from ...compilation import Compiled
from ...graph.graph import InputNode, Node, Result
from ...graph.origin import Origin
from ...graph.unit import Step, Unit
from ...operators.base.operator import Style
from ...operators.base.operator_text import operator_name, operator_source
from ...operators.base.shape import Shape
from ...operators.base.shape import text as shape_text
from .box_text import words
from .nest import ARRIVES, Joined, nest
from .parts import Badge, Chain, Frame, Hanging, Kind, Layer, Parallel, Part, Picture, Tangle

_BADGES = {Style.NORMALIZATION, Style.ACTIVATION, Style.REGULARIZATION}
_SILENT = {"flatten", "identity"}


@record
class _Piece(Record):
    """A step with its place among the others: what it makes, and which of them it reads."""

    what: Node | InputNode | Unit
    step: Step | None
    ids: frozenset[str]
    reads: tuple[str, ...]


def picture(compiled: Compiled, depth: int | None = None) -> Picture:
    """What is to be drawn of a network; blocks inside `depth` others are not opened, all are where it is None."""
    builder = _Builder(compiled, depth)
    needed = compiled.graph.needed(compiled.graph.outputs)
    inputs = [_Piece(node, None, frozenset({node.id}), ()) for node in compiled.graph.inputs]
    pieces = [*inputs, *builder.pieces(compiled.unit)]
    main = [piece for piece in pieces if piece.ids & needed]
    chain = builder.chain(main, 0, tuple(result.value for result in compiled.graph.outputs))
    for result in compiled.graph.outputs:
        chain = _with_head(chain, result)
    hanging = tuple(builder.hanging(result, pieces, needed) for result in compiled.graph.auxiliary)
    return Picture(compiled.name, chain, hanging)


class _Builder:
    def __init__(self, compiled: Compiled, depth: int | None) -> None:
        self.compiled = compiled
        self.depth = depth

    def pieces(self, unit: Unit) -> Iterator[_Piece]:
        """The steps of a unit; groups, which only name things, are opened."""
        for step in unit.steps:
            if isinstance(step.what, Node):
                yield _Piece(step.what, step, frozenset({step.what.id}), _read(step.what))
            elif step.what.kind == "group" and self.depth is None:
                yield from self.pieces(step.what)
            else:
                ids = frozenset(_ids(step.what))
                nodes = self.compiled.graph.nodes
                inner = (node for node in (nodes[id] for id in ids) if isinstance(node, Node))
                reads = tuple(source for node in inner for source in _read(node) if source not in ids)
                yield _Piece(step.what, step, ids, tuple(dict.fromkeys(reads)))

    def chain(self, pieces: Sequence[_Piece], depth: int, leaving: tuple[str, ...]) -> Chain:
        """Pieces as a nest of chains and lanes; `leaving` are the values that go on from there."""
        owners = {id: index for index, piece in enumerate(pieces) for id in piece.ids}
        feeds = [[owners.get(source, ARRIVES) for source in piece.reads] or [ARRIVES] for piece in pieces]
        read = {feed for those in feeds for feed in those}
        ends = [index for index in range(len(pieces)) if index not in read]
        ends += [owners[value] for value in leaving if value in owners and owners[value] not in ends]
        if len(ends) > 1:
            feeds.append(ends)
        return Chain(tuple(_with_badges(self._parts(nest(feeds), pieces, feeds, depth))))

    def _parts(
        self, joined: tuple[Joined, ...], pieces: Sequence[_Piece], feeds: Sequence[Sequence[int]], depth: int
    ) -> Iterator[Part | Badge]:
        for item in joined:
            piece = pieces[item.step] if item.step < len(pieces) else None
            if item.tangled:
                yield self._tangle(item, pieces, feeds, depth)
                continue
            if item.lanes:
                lanes = tuple(
                    Chain(tuple(_with_badges(self._parts(lane, pieces, feeds, depth)))) for lane in item.lanes
                )
                merges = piece is not None and isinstance(piece.what, Node) and piece.what.operator.is_merge
                yield Parallel(lanes, self._layer(piece) if merges and piece else None)
                if merges:
                    continue
            if piece is not None:
                yield self._part(piece, depth)

    def _tangle(self, item: Joined, pieces: Sequence[_Piece], feeds: Sequence[Sequence[int]], depth: int) -> Tangle:
        steps = [step for step in (*item.tangled, item.step) if step < len(pieces)]
        places = {step: place for place, step in enumerate(steps)}
        parts = tuple(Chain(tuple(_with_badges([self._part(pieces[step], depth)]))) for step in steps)
        return Tangle(parts, tuple(tuple(places.get(feed, ARRIVES) for feed in feeds[step]) for step in steps))

    def _part(self, piece: _Piece, depth: int) -> Part | Badge:
        if not isinstance(piece.what, Unit):
            badge = isinstance(piece.what, Node) and (
                piece.what.operator.style in _BADGES or operator_name(piece.what.operator) in _SILENT
            )
            return self._badge(cast(Node, piece.what)) if badge else self._layer(piece)
        unit = piece.what
        assert piece.step is not None
        if self.depth is not None and depth >= self.depth:
            return self._closed(unit, piece.step)
        inside = self.chain(tuple(self.pieces(unit)), depth + 1, (unit.output,))
        return Frame(
            unit.path,
            "" if unit.kind == "group" else unit.name,
            inside,
            self._tip(unit.path, _call(unit), unit.output, _ids(unit), unit.origin),
            _values(unit),
            arrives=tuple(_shape(shape) for shape in piece.step.input_shapes),
            framed=unit.kind != "group",
        )

    def _badge(self, node: Node) -> Badge:
        name = operator_name(node.operator)
        call = name if node.operator.style is Style.REGULARIZATION else operator_source(node.operator)
        return Badge(name, _kind(node), node.id, call)

    def _layer(self, piece: _Piece) -> Layer:
        node = piece.what
        assert not isinstance(node, Unit)
        shape = self.compiled.shapes[node.id] if isinstance(node, Node) else node.shape
        if isinstance(node, InputNode):
            name = (node.id,)
            return Layer(node.id, "input", name, name, _shape(shape), _place(node.origin), shape)
        assert piece.step is not None
        inputs = piece.step.input_shapes
        before = self.compiled.shapes.get(node.inputs[0]) if node.inputs else None
        shown = "" if before is not None and same(before[1:], shape[1:]) else _shape(shape)
        tip = self._tip(node.id, operator_source(node.operator), node.id, [node.id], node.origin)
        plain, general = words(node.operator, inputs), words(node.operator, inputs, general=True)
        return Layer(node.id, _kind(node), plain, general, shown, tip, shape, operator_source(node.operator))

    def _closed(self, unit: Unit, step: Step) -> Layer:
        before = self.compiled.shapes.get(step.inputs[0]) if step.inputs else None
        shape = self.compiled.shapes[unit.output]
        lines = (_short(unit.path), unit.name) if unit.kind != "group" else (unit.name,)
        tip = self._tip(unit.path, _call(unit), unit.output, _ids(unit), unit.origin)
        shown = "" if same(before, shape) else _shape(shape)
        return Layer(unit.path, "block", lines, lines, shown, tip, shape, self._equal(unit, step))

    def _equal(self, unit: Unit, step: Step) -> str:
        """What closed blocks have in common that are drawn as one: all that they are made of; nothing of a group."""
        if unit.kind == "group":
            return ""
        made = [node for node in map(self.compiled.graph.nodes.get, _ids(unit)) if isinstance(node, Node)]
        layers = [f"{operator_source(node.operator)} on {self._feeds(node, unit)}" for node in made]
        return "\n".join([_call(unit), *map(_shape, step.input_shapes), *layers])

    def _feeds(self, node: Node, unit: Unit) -> str:
        """Inputs by their names inside of a unit; what arrives from outside has none."""
        return ", ".join(id.removeprefix(unit.path) if id.startswith(f"{unit.path}.") else "" for id in node.inputs)

    def _tip(self, path: str, call: str, output: str, ids: Sequence[str] | Iterator[str], origin: Origin) -> str:
        costs = [self.compiled.costs[id] for id in ids if id in self.compiled.costs]
        figures = [f"output {_shape(self.compiled.shapes[output])}"]
        params, macs = sum(cost.params for cost in costs), sum(cost.macs for cost in costs)
        figures += [f"{params:,} parameters"] if params else []
        figures += [f"{macs:,} MACs"] if has_open((macs,)) or macs else []
        return f"{path}: {call}\n{', '.join(figures)}\n{_place(origin)}"

    def hanging(self, result: Result, pieces: Sequence[_Piece], needed: set[str]) -> Hanging:
        """The head of an auxiliary result: what only it needs."""
        own = self.compiled.graph.needed((result,)) - needed
        mine = [piece for piece in pieces if piece.ids & own]
        sources = [source for piece in mine for source in piece.reads if source in needed]
        chain = self.chain(mine, 0, (result.value,))
        inner = chain.parts[0] if len(chain.parts) == 1 else None
        inside = inner.inside if isinstance(inner, Frame) else chain
        source = sources[0] if sources else result.value
        return Hanging(result.name, (source,), cast(float, result.weight), _with_head(inside, result))


def _with_badges(parts: Iterator[Part | Badge] | Sequence[Part | Badge]) -> Iterator[Part]:
    """Badges go onto the layer in front of them, or stand together on a layer without words."""
    last: Layer | None = None
    for part in parts:
        if isinstance(part, Badge):
            bare = Layer(part.path, part.kind, (), (), "", "")
            last = replace(last or bare, badges=(*(last.badges if last else ()), part))
            continue
        if last is not None:
            yield last
        last = part if isinstance(part, Layer) else None
        if last is None:
            yield part
    if last is not None:
        yield last


def _with_head(chain: Chain, result: Result) -> Chain:
    """The head's activation as the last badge."""
    if result.head is None or not chain.parts or not isinstance(chain.parts[-1], Layer):
        return chain
    badge = Badge(operator_name(result.head.operator), "activation", result.name)
    last = chain.parts[-1]
    return Chain((*chain.parts[:-1], replace(last, badges=(*last.badges, badge))))


def _short(path: str) -> str:
    """The last step of a path, and the one before where that is only a number."""
    *_, last = steps = path.split(".")
    return ".".join(steps[-2:]) if last.isdigit() else last


def _read(node: Node) -> tuple[str, ...]:
    """The values that go into what a node computes."""
    return node.inputs[:-1] if node.operator.sized_by_last else node.inputs


def _kind(node: Node) -> Kind:
    return cast(Kind, node.operator.style.value)


def _ids(unit: Unit) -> Iterator[str]:
    for step in unit.steps:
        if isinstance(step.what, Node):
            yield step.what.id
        else:
            yield from _ids(step.what)


def _values(unit: Unit) -> tuple[tuple[str, str], ...]:
    given = {name: plain(value) for name, value in unit.parameters.items()}
    return tuple((name, str(value)) for name, value in given.items() if isinstance(value, int | float | str))


def _call(unit: Unit) -> str:
    values = ", ".join(f"{name}={value}" for name, value in _values(unit))
    return f"{unit.name}({values})" if values else unit.name


def _shape(shape: Shape) -> str:
    return shape_text(shape).replace("x", "×")


def _place(origin: Origin) -> str:
    """`resnet.cnn:21:14`, without the folder, which is no reader's business."""
    return str(origin.span).rpartition("/")[2]
