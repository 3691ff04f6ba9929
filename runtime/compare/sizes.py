"""Predicted shapes beside those that PyTorch gives, size by size, on its `meta` device, which computes shapes only."""

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
from ..library.compiling import compiled
from ..library.input_sizes import inferred

Pair = tuple[int, int]
"""Height and width of the input."""


@dataclass(frozen=True)
class Agreement:
    """What a comparison found: how many sizes were tried and how many refused, and the first that differs."""

    tried: int
    refused: int
    mixes: bool
    """Height and width meet in the network: every pair of them that it tells apart was tried."""
    difference: str = ""


def compare(compilation: Compilation, most: int, every: bool = False) -> Agreement | Problem | None:
    """Predictions against PyTorch for heights and widths from 1 to `most`; None where no input is a map.

    With `every`, all pairs of them are tried, and else those that stand for all.
    Raises ImportError without torch.
    """
    result = compiled(compilation)
    named = {
        node.id: cast(Shape, (node.shape[0], Size.named("H"), Size.named("W")))
        for node in result.graph.inputs
        if len(node.shape) == 3
    }
    if not named:
        return None
    symbolic = inferred(result, named)
    if not isinstance(symbolic, Symbolic):
        return symbolic
    from .meta_shapes import Hearing

    hearing = Hearing(compilation)
    predictions = _Predictions(symbolic, hearing.watched)
    own = _own(next(node.shape for node in result.graph.inputs if node.id in named), symbolic, most)
    mixed = _mixed(result.graph, symbolic)
    sides = range(1, most + 1)
    chosen = product(sides, sides) if every else _pairs(symbolic, mixed, most, own)
    pairs = dict.fromkeys(chosen)
    refused = 0
    for pair in pairs:
        predicted = predictions.heard(pair)
        found = hearing.shapes([predictions.input(node.id, pair) for node in result.graph.inputs])
        refused += predicted is None
        if predicted != found:
            return Agreement(len(pairs), refused, bool(mixed), _difference(pair, predicted, found))
    return Agreement(len(pairs), refused, bool(mixed))


def _own(shape: Shape, symbolic: Symbolic, most: int) -> Pair:
    """The network's own height and width; of what stays open, the least squares that it takes."""
    if not has_open(shape):
        return shape[1], shape[2]
    fitting = (side for side in range(1, most + 1) if symbolic.accepts({"H": side, "W": side}))
    side = next(fitting, most)
    height, width = (side if has_open((size,)) else size for size in shape[1:])
    return height, width


class _Predictions:
    """What the compiler says of a network's values at each size of its input.

    Many values have one shape, and most sizes depend on the height or on the width alone: each is computed once.
    """

    def __init__(self, symbolic: Symbolic, watched: Mapping[str, str]) -> None:
        self.symbolic = symbolic
        self.watched = {name: _form(symbolic.shapes[id]) for name, id in watched.items()}
        self.forms = tuple(dict.fromkeys(self.watched.values()))
        self.known: dict[tuple[Terms, int, int], int] = {}

    def heard(self, pair: Pair) -> dict[str, Shape] | None:
        """Shapes of the watched values; None where the network refuses the input."""
        if not self.symbolic.accepts({"H": pair[0], "W": pair[1]}):
            return None
        shapes = {form: tuple(self._value(size, pair) for size in form) for form in self.forms}
        return {name: shapes[form] for name, form in self.watched.items()}

    def input(self, id: str, pair: Pair) -> Shape:
        """Shape of an input."""
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
    """A size by its form alone, which is compared at once, and not by proof."""

    terms: Terms
    names: frozenset[str]


def _form(shape: Shape) -> tuple[int | _Known, ...]:
    sizes = cast(tuple[int | Size, ...], shape)
    return tuple(_Known(size.terms, size.names) if isinstance(size, Size) else size for size in sizes)


def _pairs(symbolic: Symbolic, mixed: list[str], most: int, own: Pair) -> Iterator[Pair]:
    """Every height and every width beside the network's own, the squares, and pairs that stand for all others.

    Nothing but the values in `_mixed` reads height and width together: where two inputs give these the same shapes, the
    network goes on in the same way, and one of them is enough.
    """
    for side in range(1, most + 1):
        yield from ((side, own[1]), (own[0], side), (side, side))
    if not mixed:
        return
    sizes = [size for id in mixed for size in _unknown(symbolic.shapes[id])]
    heights, widths = (_told_apart(sizes, name, most) for name in ("H", "W"))
    yield from ((height, width) for height in heights for width in widths)


def _mixed(graph: Graph, symbolic: Symbolic) -> list[str]:
    """The maps of which one size depends on both height and width, or from which such a size is made."""
    return [
        source
        for node in graph.operations
        if any(len(size.names) > 1 for size in _unknown(symbolic.shapes[node.id]))
        for source in (node.id, *node.inputs)
    ]


def _unknown(shape: Shape) -> list[Size]:
    return [size for size in cast(tuple[object, ...], shape) if isinstance(size, Size)]


def _told_apart(sizes: list[Size], name: str, most: int) -> list[int]:
    """One height (or width) for each combination of values that these sizes take."""
    alone = list(dict.fromkeys(size for size in sizes if size.names == frozenset({name})))
    kinds: dict[tuple[int, ...], int] = {}
    for side in range(1, most + 1):
        kinds.setdefault(tuple(size.at({name: side}) for size in alone), side)
    return list(kinds.values())


def _difference(pair: Pair, predicted: Mapping[str, Shape] | None, found: Mapping[str, Shape] | None) -> str:
    where = f"at {shape_text(pair)}"
    if predicted is None or found is None:
        return f"{where} PyTorch {'refuses' if found is None else 'accepts'} what cnnc does not"
    id = next(id for id in predicted if predicted[id] != found.get(id))
    return f"{where} `{id}` is {shape_text(found.get(id, ()))} in PyTorch, and {shape_text(predicted[id])} here"
