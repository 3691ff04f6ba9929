"""Observe the shapes of a generated network on PyTorch's meta device; needs torch.

The output shape of a module depends on its input shapes, its class, its attributes and the shapes of its tensors, so
results are memoized by these. In a network that halves its maps five times, most modules see few distinct shapes.
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
from ..library.compiling import network_of
from ..library.loading import class_of

OUTPUT = "output {}"
"""The name under which an output is observed; labels contain no spaces."""


@dataclass(frozen=True)
class _Result:
    """The shape of a module's output, or None if it rejects its input, and of each value inside it."""

    output: tuple[int, ...] | None
    inside: Mapping[str, Shape]


_layers: dict[Hashable, _Result] = {}
"""Results of layers, shared by all networks of this process."""


class ShapeObserver:
    """A network on the meta device that records the output shape of every module with its own node."""

    def __init__(self, compilation: Compilation) -> None:
        graph = network_of(compilation).graph
        with torch.device("meta"):
            self.model: nn.Module = class_of(compilation)().eval()
        modules: dict[str, nn.Module] = dict(cast(Any, self.model).named_modules())
        needed = graph.needed(graph.outputs)
        self.watched = {
            node.id: node.id
            for node in graph.operations
            if node.id in needed and node.id in modules and not node.module
        }
        """The node of each observed value, by name."""
        self.watched |= {OUTPUT.format(index): result.value for index, result in enumerate(graph.outputs)}
        self.observed: dict[str, Shape] = {}
        self._blocks: dict[Hashable, _Result] = {}
        layers = {node.path for node in graph.operations}
        known: dict[nn.Module, int] = {}
        for path, module in reversed(modules.items()):
            known[module] = _number(fingerprint(module, known))
            if path and layers.isdisjoint(_ancestors(path)):
                module.forward = self._memoized(path, module, known[module], path in layers)

    def shapes(self, inputs: Sequence[Shape]) -> dict[str, Shape] | None:
        """Return the observed shapes for inputs of these shapes, or None if PyTorch rejects them."""
        self.observed = {}
        try:
            with torch.no_grad():
                outputs = self.model(*(torch.empty((2, *shape), device="meta") for shape in inputs))
        except (RuntimeError, ValueError):
            return None
        for index, output in enumerate(tree_leaves(outputs)):
            self.observed[OUTPUT.format(index)] = tuple(output.shape[1:])
        return self.observed

    def _memoized(self, path: str, module: nn.Module, fingerprint: int, is_layer: bool) -> Any:
        """A `forward` that runs the module once per input shape; if a module is used twice, its first use is kept."""
        forward, start, watched = module.forward, len(path) + 1, path in self.watched
        results = _layers if is_layer else self._blocks

        def memoized(*inputs: Tensor) -> Tensor:
            key = (fingerprint, tuple(tuple(tensor.shape) for tensor in inputs))
            known = results.get(key)
            if known is None:
                known = results[key] = self._run(forward, inputs, start)
            if known.output is None:
                raise ValueError(f"{path} rejects its input")
            for name, shape in known.inside.items():
                self.observed.setdefault(f"{path}.{name}", shape)
            if watched:
                self.observed.setdefault(path, known.output[1:])
            return torch.empty(known.output, device="meta")

        return memoized

    def _run(self, forward: Callable[..., Tensor], inputs: tuple[Tensor, ...], start: int) -> _Result:
        """Run a module; the paths of its submodules are cut at `start`."""
        outer, self.observed = self.observed, {}
        try:
            output = tuple(forward(*inputs).shape)
        except (RuntimeError, ValueError):
            output = None
        inside, self.observed = self.observed, outer
        return _Result(output, {name[start:]: shape for name, shape in inside.items()})


def _ancestors(path: str) -> Iterator[str]:
    names = path.split(".")
    return (".".join(names[:count]) for count in range(1, len(names)))


def fingerprint(module: nn.Module, inside: Mapping[nn.Module, int]) -> Hashable:
    """Everything that a module's `forward` can read: modules with equal fingerprints infer equal shapes."""
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
    """A hashable copy of a value; values that cannot be compared are equal to nothing else."""
    if isinstance(value, list | tuple):
        return tuple(map(_hashable, cast("list[Any]", value)))
    if value is None or isinstance(value, int | float | str):
        return (type(value).__name__, value)
    return "empty" if isinstance(value, set) and not value else object()


_numbers: dict[Hashable, int] = {}


def _number(fingerprint: Hashable) -> int:
    """A number for each fingerprint, which compares faster."""
    return _numbers.setdefault(fingerprint, len(_numbers))
