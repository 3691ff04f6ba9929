"""Groups tensors into layers: those of a network, and those of a checkpoint by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ...compiler.operators.base.shape import Shape
from ...compiler.passes.analyses.state import Slot

Kind = tuple[tuple[str, Shape], ...]
"""Names and shapes of a layer's tensors without trailing ones, so that a 1x1 convolution equals a linear layer."""

_STANDARD_NAMES = ("weight", "bias", "running_mean", "running_var")
COUNTER = "num_batches_tracked"
"""Ignored: no output depends on it, and old checkpoints lack it."""


@dataclass(frozen=True)
class Layer:
    """A layer with weights; `tensors` maps the names of its tensors to their keys."""

    path: str
    tensors: Mapping[str, str] = field(hash=False)
    kind: Kind = ()


@dataclass(frozen=True)
class LayerTree:
    """A module of a checkpoint: a layer, or modules by name."""

    name: str
    path: str
    layer: Layer | None
    children: Mapping[str, LayerTree] = field(hash=False)

    @property
    def layers(self) -> Iterator[Layer]:
        """Yield the layers inside in the file's order."""
        if self.layer:
            yield self.layer
        for child in self.children.values():
            yield from child.layers


def network_layers(expected: Mapping[str, Slot]) -> list[Layer]:
    """Return the layers of a network in the order in which they are applied."""
    groups: dict[str, dict[str, str]] = {}
    for key, slot in expected.items():
        if slot.name != COUNTER:
            groups.setdefault(slot.node.path, {})[slot.name] = key
    return [
        _layer(path, tensors, {key: expected[key].shape for key in tensors.values()})
        for path, tensors in groups.items()
    ]


def layer_tree(found: Mapping[str, Shape]) -> LayerTree:
    """Build the modules of a checkpoint from the names and shapes of its tensors."""
    return _subtree("", "", {name: shape for name, shape in found.items() if name.rpartition(".")[2] != COUNTER}, found)


def _subtree(name: str, path: str, inside: Mapping[str, Shape], found: Mapping[str, Shape]) -> LayerTree:
    own = [key for key in inside if "." not in key]
    below: dict[str, dict[str, Shape]] = {}
    for key, shape in inside.items():
        first, dot, rest = key.partition(".")
        if dot:
            below.setdefault(first, {})[rest] = shape
    start = f"{path}." if path else ""
    if not below:
        return LayerTree(name, path, _layer(path, {key: start + key for key in own}, found), {})
    children = {first: _subtree(first, start + first, rest, found) for first, rest in below.items()}
    # a module with tensors next to submodules: the names do not say when it uses them
    if own and all(key in _STANDARD_NAMES for key in own):
        children["(own)"] = LayerTree("(own)", path, _layer(path, {key: start + key for key in own}, found), {})
    elif own:
        children |= {
            key: LayerTree(key, start + key, _layer(start + key, {key: start + key}, found), {}) for key in own
        }
    return LayerTree(name, path, None, children)


def _layer(path: str, tensors: Mapping[str, str], shapes: Mapping[str, Shape]) -> Layer:
    """A single tensor counts as a weight, whatever its name."""
    names = {"weight": next(iter(tensors.values()))} if len(tensors) == 1 else dict(tensors)
    kind = tuple(sorted((name, _without_ones(shapes[key])) for name, key in names.items()))
    return Layer(path, names, kind)


def _without_ones(shape: Shape) -> Shape:
    while shape and shape[-1] == 1:
        shape = shape[:-1]
    return shape


def split_number(name: str) -> tuple[str, int] | None:
    """Split `conv2` into `conv` and 2; returns None for a name without a final number."""
    found = re.fullmatch(r"(.*?)(\d+)", name)
    return (found[1], int(found[2])) if found else None
