"""Compare predicted shapes with those of PyTorch's meta device, for many sizes of the input."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import cast

from ...compiler.algebra.open import has_open
from ...compiler.algebra.size import Size
from ...compiler.algebra.terms import Terms, value
from ...compiler.compilation import Compilation
from ...compiler.graph.graph import Graph
from ...compiler.operators.base.shape import Shape
from ...compiler.operators.base.shape import text as shape_text
from ...compiler.passes.analyses.symbolic import Symbolic
from ...dsl.problem import Problem
from ..library.compiling import network_of
from ..library.input_sizes import infer_shapes

Pair = tuple[int, int]
"""The height and width of the input."""


@dataclass(frozen=True)
class Agreement:
    """The number of sizes tried, the number rejected, and the first difference."""

    tried: int
    rejected: int
    has_mixed_sizes: bool
    """Whether some size depends on both height and width; every pair that such sizes distinguish was then tried."""
    difference: str = ""


def compare(compilation: Compilation, most: int, every: bool = False) -> Agreement | Problem | None:
    """Compare at heights and widths from 1 to `most`; None if no input is a map.

    With `every`, all pairs are tried, otherwise a set of representatives. Raises ImportError without torch.
    """
    result = network_of(compilation)
    named = {
        node.id: cast(Shape, (node.shape[0], Size.named("H"), Size.named("W")))
        for node in result.graph.inputs
        if len(node.shape) == 3
    }
    if not named:
        return None
    symbolic = infer_shapes(result, named)
    if not isinstance(symbolic, Symbolic):
        return symbolic
    from .meta_shapes import ShapeObserver

    observer = ShapeObserver(compilation)
    predictions = _Predictions(symbolic, observer.watched)
    default = _default_size(next(node.shape for node in result.graph.inputs if node.id in named), symbolic, most)
    mixed = _mixed(result.graph, symbolic)
    sides = range(1, most + 1)
    chosen = product(sides, sides) if every else _pairs(symbolic, mixed, most, default)
    pairs = dict.fromkeys(chosen)
    rejected = 0
    for pair in pairs:
        predicted = predictions.shapes(pair)
        found = observer.shapes([predictions.input(node.id, pair) for node in result.graph.inputs])
        rejected += predicted is None
        if predicted != found:
            return Agreement(len(pairs), rejected, bool(mixed), _difference(pair, predicted, found))
    return Agreement(len(pairs), rejected, bool(mixed))


def _default_size(shape: Shape, symbolic: Symbolic, most: int) -> Pair:
    """The declared height and width; for open sizes, the smallest side that makes an accepted square."""
    if not has_open(shape):
        return shape[1], shape[2]
    accepted = (side for side in range(1, most + 1) if symbolic.accepts({"H": side, "W": side}))
    side = next(accepted, most)
    height, width = (side if has_open((size,)) else size for size in shape[1:])
    return height, width


class _Predictions:
    """The predicted shapes of a network's values at each size of its input.

    Many values share a shape, and most sizes depend on the height or the width alone: each is computed once.
    """

    def __init__(self, symbolic: Symbolic, watched: Mapping[str, str]) -> None:
        self.symbolic = symbolic
        self.watched = {name: _form(symbolic.shapes[id]) for name, id in watched.items()}
        self.forms = tuple(dict.fromkeys(self.watched.values()))
        self.known: dict[tuple[Terms, int, int], int] = {}

    def shapes(self, pair: Pair) -> dict[str, Shape] | None:
        """The shapes of the watched values, or None if the network rejects the input."""
        if not self.symbolic.accepts({"H": pair[0], "W": pair[1]}):
            return None
        shapes = {form: tuple(self._value(size, pair) for size in form) for form in self.forms}
        return {name: shapes[form] for name, form in self.watched.items()}

    def input(self, id: str, pair: Pair) -> Shape:
        """The shape of an input."""
        return tuple(self._value(size, pair) for size in _form(self.symbolic.shapes[id]))

    def _value(self, size: int | _Known, pair: Pair) -> int:
        if isinstance(size, int):
            return size
        key = (size.terms, pair[0] if "H" in size.names else 0, pair[1] if "W" in size.names else 0)
        if key not in self.known:
            self.known[key] = value(size.terms, {"H": pair[0], "W": pair[1]})
        return self.known[key]


@dataclass(frozen=True)
class _Known:
    """A size that is compared by its terms, without a proof."""

    terms: Terms
    names: frozenset[str]


def _form(shape: Shape) -> tuple[int | _Known, ...]:
    sizes = cast(tuple[int | Size, ...], shape)
    return tuple(_Known(size.terms, size.names) if isinstance(size, Size) else size for size in sizes)


def _pairs(symbolic: Symbolic, mixed: list[str], most: int, default: Pair) -> Iterator[Pair]:
    """Every height at the default width, every width at the default height, all squares, and representative pairs.

    Only the values in `_mixed` read height and width together: inputs that give these the same shapes behave the same,
    so one of them is enough.
    """
    for side in range(1, most + 1):
        yield from ((side, default[1]), (default[0], side), (side, side))
    if not mixed:
        return
    sizes = [size for id in mixed for size in _symbolic_sizes(symbolic.shapes[id])]
    heights, widths = (_distinct_sides(sizes, name, most) for name in ("H", "W"))
    yield from ((height, width) for height in heights for width in widths)


def _mixed(graph: Graph, symbolic: Symbolic) -> list[str]:
    """The values with a size that depends on both height and width, and the inputs of the nodes that produce them."""
    return [
        source
        for node in graph.operations
        if any(len(size.names) > 1 for size in _symbolic_sizes(symbolic.shapes[node.id]))
        for source in (node.id, *node.inputs)
    ]


def _symbolic_sizes(shape: Shape) -> list[Size]:
    return [size for size in cast(tuple[object, ...], shape) if isinstance(size, Size)]


def _distinct_sides(sizes: list[Size], name: str, most: int) -> list[int]:
    """One height (or width) for each combination of values that these sizes take."""
    alone = list(dict.fromkeys(size for size in sizes if size.names == frozenset({name})))
    found: dict[tuple[int, ...], int] = {}
    for side in range(1, most + 1):
        found.setdefault(tuple(size.at({name: side}) for size in alone), side)
    return list(found.values())


def _difference(pair: Pair, predicted: Mapping[str, Shape] | None, found: Mapping[str, Shape] | None) -> str:
    where = f"at {shape_text(pair)},"
    if predicted is None or found is None:
        one, other = ("cnnc", "PyTorch") if found is None else ("PyTorch", "cnnc")
        return f"{where} {one} accepts an input that {other} rejects"
    id = next(id for id in predicted if predicted[id] != found.get(id))
    return f"{where} `{id}` is {shape_text(found.get(id, ()))} in PyTorch, but {shape_text(predicted[id])} in cnnc"
