"""Predicted shapes beside those that PyTorch gives, size by size, on its `meta` device, which computes shapes only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from ..compiler.algebra.open import has_open
from ..compiler.algebra.size import Size
from ..compiler.graph import Graph
from ..compiler.passes.symbolic import Symbolic
from ..compiler.pipeline import Compilation
from ..compiler.shape import Shape
from ..compiler.shape import text as shape_text
from ..dsl.problem import Problem
from .compiling import compiled
from .loading import class_of
from .symbolic import inferred

if TYPE_CHECKING:
    import torch

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


def compare(compilation: Compilation, most: int) -> Agreement | Problem | None:
    """Predictions against PyTorch for heights and widths from 1 to `most`; None where no input is a map.

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
    run = _Run(compilation)
    own = _own(next(node.shape for node in result.graph.inputs if node.id in named), symbolic, most)
    mixed = _mixed(result.graph, symbolic)
    pairs = dict.fromkeys(_pairs(symbolic, mixed, most, own))
    refused = 0
    for height, width in pairs:
        predicted = _predicted(symbolic, {"H": height, "W": width}, run.watched)
        found = run.shapes({id: _at(shape, {"H": height, "W": width}) for id, shape in symbolic.shapes.items()})
        refused += predicted is None
        if predicted != found:
            difference = _difference((height, width), predicted, found)
            return Agreement(len(pairs), refused, bool(mixed), difference)
    return Agreement(len(pairs), refused, bool(mixed))


def _own(shape: Shape, symbolic: Symbolic, most: int) -> Pair:
    """The network's own height and width; of what stays open, the least squares that it takes."""
    if not has_open(shape):
        return shape[1], shape[2]
    fitting = (side for side in range(1, most + 1) if symbolic.accepts({"H": side, "W": side}))
    side = next(fitting, most)
    height, width = (side if has_open((size,)) else size for size in shape[1:])
    return height, width


class _Run:
    """The generated network on the meta device, with an ear at every module."""

    def __init__(self, compilation: Compilation) -> None:
        import torch

        result = compiled(compilation)
        with torch.device("meta"):
            self.model: torch.nn.Module = class_of(compilation)().eval()
        self.inputs = [node.id for node in result.graph.inputs]
        needed = result.graph.needed(result.graph.outputs)
        modules: dict[str, torch.nn.Module] = dict(cast(Any, self.model).named_modules())
        self.watched = [
            node.id for node in result.graph.operations if node.id in needed and node.id in modules and not node.module
        ]
        self.heard: dict[str, Shape] = {}
        for id in self.watched:
            modules[id].register_forward_hook(self._listener(id))

    def _listener(self, id: str) -> Any:
        def listen(_module: object, _arguments: object, output: torch.Tensor) -> None:
            self.heard.setdefault(id, tuple(output.shape[1:]))

        return listen

    def shapes(self, sizes: Mapping[str, Shape]) -> dict[str, Shape] | None:
        """The shapes of what the modules give for inputs of these sizes; None where PyTorch refuses them."""
        import torch

        self.heard = {}
        inputs = [torch.empty((2, *sizes[id]), device="meta") for id in self.inputs]
        try:
            with torch.no_grad():
                self.model(*inputs)
        except (RuntimeError, ValueError):
            return None
        return self.heard


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


def _predicted(symbolic: Symbolic, values: Mapping[str, int], watched: list[str]) -> dict[str, Shape] | None:
    if not symbolic.accepts(values):
        return None
    return {id: _at(symbolic.shapes[id], values) for id in watched}


def _at(shape: Shape, values: Mapping[str, int]) -> Shape:
    sizes = cast(tuple[int | Size, ...], shape)
    return tuple(size.at(values) if isinstance(size, Size) else size for size in sizes)


def _difference(pair: Pair, predicted: Mapping[str, Shape] | None, found: Mapping[str, Shape] | None) -> str:
    where = f"at {shape_text(pair)}"
    if predicted is None or found is None:
        return f"{where} PyTorch {'refuses' if found is None else 'accepts'} what cnnc does not"
    id = next(id for id in predicted if predicted[id] != found.get(id))
    return f"{where} `{id}` is {shape_text(found.get(id, ()))} in PyTorch, and {shape_text(predicted[id])} here"
