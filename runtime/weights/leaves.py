"""The layers of a network and those of a checkpoint, as far as names and shapes of tensors tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ...compiler.operators.base.shape import Shape
from ...compiler.passes.analyses.state import Slot

Kind = tuple[tuple[str, Shape], ...]
"""Names and shapes of a layer's tensors; trailing ones are dropped, for a 1x1 convolution is a linear layer."""

_USUAL = ("weight", "bias", "running_mean", "running_var")
COUNTER = "num_batches_tracked"
"""Not counted among a layer's tensors: no output depends on it, and old checkpoints lack it."""


@dataclass(frozen=True)
class Leaf:
    """A layer with weights: `tensors` are its keys, by the names they are compared under."""

    path: str
    tensors: Mapping[str, str] = field(hash=False)
    kind: Kind = ()


@dataclass(frozen=True)
class Tree:
    """A module of a checkpoint as its names tell: a layer, or modules by name."""

    name: str
    path: str
    leaf: Leaf | None
    children: Mapping[str, Tree] = field(hash=False)

    @property
    def leaves(self) -> Iterator[Leaf]:
        """The layers inside, in the file's order."""
        if self.leaf:
            yield self.leaf
        for child in self.children.values():
            yield from child.leaves


def leaves_of(wanted: Mapping[str, Slot]) -> list[Leaf]:
    """The layers of a network in the order in which they compute."""
    groups: dict[str, dict[str, str]] = {}
    for key, slot in wanted.items():
        if slot.name != COUNTER:
            groups.setdefault(slot.node.path, {})[slot.name] = key
    return [
        _leaf(path, tensors, {key: wanted[key].shape for key in tensors.values()}) for path, tensors in groups.items()
    ]


def tree_of(found: Mapping[str, Shape]) -> Tree:
    """The modules of a checkpoint from the names and shapes of its tensors."""
    return _tree("", "", {name: shape for name, shape in found.items() if name.rpartition(".")[2] != COUNTER}, found)


def _tree(name: str, path: str, inside: Mapping[str, Shape], found: Mapping[str, Shape]) -> Tree:
    """`inside` has the names below `path`."""
    own = [key for key in inside if "." not in key]
    below: dict[str, dict[str, Shape]] = {}
    for key, shape in inside.items():
        first, dot, rest = key.partition(".")
        if dot:
            below.setdefault(first, {})[rest] = shape
    start = f"{path}." if path else ""
    if not below:
        return Tree(name, path, _leaf(path, {key: start + key for key in own}, found), {})
    children = {first: _tree(first, start + first, rest, found) for first, rest in below.items()}
    # a module with tensors of its own beside modules inside: nothing says when it uses them
    if own and all(key in _USUAL for key in own):
        children["(own)"] = Tree("(own)", path, _leaf(path, {key: start + key for key in own}, found), {})
    elif own:
        children |= {key: Tree(key, start + key, _leaf(start + key, {key: start + key}, found), {}) for key in own}
    return Tree(name, path, None, children)


def _leaf(path: str, tensors: Mapping[str, str], shapes: Mapping[str, Shape]) -> Leaf:
    """A tensor that stands alone is a weight, whatever it is called."""
    names = {"weight": next(iter(tensors.values()))} if len(tensors) == 1 else dict(tensors)
    kind = tuple(sorted((name, _without_ones(shapes[key])) for name, key in names.items()))
    return Leaf(path, names, kind)


def _without_ones(shape: Shape) -> Shape:
    while shape and shape[-1] == 1:
        shape = shape[:-1]
    return shape


def numbered(name: str) -> tuple[str, int] | None:
    """Stem and number of a name that ends in one: `conv2`, `layer3`, `7`; None of others."""
    found = re.fullmatch(r"(.*?)(\d+)", name)
    return (found[1], int(found[2])) if found else None
