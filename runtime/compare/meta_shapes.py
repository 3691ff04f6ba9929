"""The generated network on PyTorch's `meta` device, which computes shapes only; needs torch.

What a module makes of a shape depends on its class, its attributes and the shapes of its tensors. So each module is
run for real once for each shape that arrives at it or at another like it, and later its answer is repeated: of a
network that halves its maps five times, most modules see a few shapes only, whatever the size of the input.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.utils._pytree import tree_leaves

from ...compiler.compilation import Compilation
from ...compiler.operators.base.shape import Shape
from ..library.compiling import compiled
from ..library.loading import class_of

OUTPUT = "output {}"
"""What the network's outputs are called among the values that are heard; no label has a space."""


@dataclass(frozen=True)
class _Answer:
    """What a module makes of a shape: the shape of its output, and of each value inside; None where it refuses."""

    output: tuple[int, ...] | None
    inside: Mapping[str, Shape]


_layers: dict[Hashable, _Answer] = {}
"""Answers of single operators' modules, of all networks of this process, which have many layers in common."""


class Hearing:
    """A network with an ear at every module that has a node of its own, and at its outputs."""

    def __init__(self, compilation: Compilation) -> None:
        graph = compiled(compilation).graph
        with torch.device("meta"):
            self.model: nn.Module = class_of(compilation)().eval()
        modules: dict[str, nn.Module] = dict(cast(Any, self.model).named_modules())
        needed = graph.needed(graph.outputs)
        self.watched = {
            node.id: node.id
            for node in graph.operations
            if node.id in needed and node.id in modules and not node.module
        }
        """Node of each value that is heard, by the name under which it is heard."""
        self.watched |= {OUTPUT.format(index): result.value for index, result in enumerate(graph.outputs)}
        self.heard: dict[str, Shape] = {}
        self._blocks: dict[Hashable, _Answer] = {}
        layers = {node.path for node in graph.operations}
        known: dict[nn.Module, int] = {}
        for path, module in reversed(modules.items()):
            known[module] = _number(likeness(module, known))
            if path and layers.isdisjoint(_around(path)):
                module.forward = self._answering(path, module, known[module], path in layers)

    def shapes(self, inputs: Sequence[Shape]) -> dict[str, Shape] | None:
        """The shapes of what is heard for inputs of these sizes; None where PyTorch refuses them."""
        self.heard = {}
        try:
            with torch.no_grad():
                outputs = self.model(*(torch.empty((2, *shape), device="meta") for shape in inputs))
        except (RuntimeError, ValueError):
            return None
        for index, output in enumerate(tree_leaves(outputs)):
            self.heard[OUTPUT.format(index)] = tuple(output.shape[1:])
        return self.heard

    def _answering(self, path: str, module: nn.Module, likeness: int, is_layer: bool) -> Any:
        """A `forward` that runs the module's own once for each shape; of a module used twice, the first use counts."""
        forward, start, watched = module.forward, len(path) + 1, path in self.watched
        answers = _layers if is_layer else self._blocks

        def answer(*inputs: Tensor) -> Tensor:
            key = (likeness, tuple(tuple(tensor.shape) for tensor in inputs))
            known = answers.get(key)
            if known is None:
                known = answers[key] = self._ask(forward, inputs, start)
            if known.output is None:
                raise ValueError(f"{path} refuses what arrives")
            for name, shape in known.inside.items():
                self.heard.setdefault(f"{path}.{name}", shape)
            if watched:
                self.heard.setdefault(path, known.output[1:])
            return torch.empty(known.output, device="meta")

        return answer

    def _ask(self, forward: Callable[..., Tensor], inputs: tuple[Tensor, ...], start: int) -> _Answer:
        """What a module makes of its inputs; `start` is where the names inside it begin."""
        around, self.heard = self.heard, {}
        try:
            output = tuple(forward(*inputs).shape)
        except (RuntimeError, ValueError):
            output = None
        inside, self.heard = self.heard, around
        return _Answer(output, {name[start:]: shape for name, shape in inside.items()})


def _around(path: str) -> Iterator[str]:
    """Paths of the modules that a module is inside of."""
    names = path.split(".")
    return (".".join(names[:count]) for count in range(1, len(names)))


def likeness(module: nn.Module, inside: Mapping[nn.Module, int]) -> Hashable:
    """What modules have in common that make the same of every shape: everything that their `forward` can read."""
    parts: list[Hashable] = [type(module)]
    for name, value in vars(module).items():
        if name == "_modules":
            parts += [(child, None if found is None else inside[found]) for child, found in value.items()]
        elif name in ("_parameters", "_buffers"):
            tensors = cast("dict[str, Tensor | None]", value)
            parts += [(key, None if found is None else tuple(found.shape)) for key, found in tensors.items()]
        elif not name.endswith(("_hooks", "_hooks_with_kwargs", "_hooks_always_called")):
            parts.append((name, _hashable(value)))
    return tuple(parts)


def _hashable(value: Any) -> Hashable:
    """The value itself, or what is in it; what cannot be compared that way is equal to nothing else."""
    if isinstance(value, list | tuple):
        return tuple(map(_hashable, cast("list[Any]", value)))
    if value is None or isinstance(value, int | float | str):
        return (type(value).__name__, value)
    return "empty" if isinstance(value, set) and not value else object()


_numbers: dict[Hashable, int] = {}


def _number(likeness: Hashable) -> int:
    """A number for each likeness, which is faster to compare."""
    return _numbers.setdefault(likeness, len(_numbers))
