"""Run a graph node by node on modules built from what the operators emit, without generated code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast
from zlib import crc32

import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from ....compiler.algebra.traced import plain
from ....compiler.compilation import Compiled
from ....compiler.graph.graph import Graph, Node
from ....compiler.operators.base.emission import Custom, Emission, Module, Parameter
from ....compiler.operators.base.shape import Shape
from .modules import Scaled, build


@dataclass(frozen=True)
class Trace:
    """Each node's value and MACs, and the outputs of the network."""

    values: Mapping[str, Tensor]
    macs: Mapping[str, int]
    outputs: tuple[Tensor, ...]


class Interpreter:
    """The modules of a graph, one per path."""

    def __init__(self, result: Compiled) -> None:
        self.graph: Graph = result.graph
        self.modules: dict[str, nn.Module] = {}
        for node in self.graph.operations:
            if node.path not in self.modules:
                emission = node.operator.emit(*(result.shapes[source] for source in node.inputs))
                self.modules[node.path] = _seeded(node.path, build(_plain(emission)).double())

    def state(self) -> Iterator[tuple[str, Tensor]]:
        """The expected state_dict of the generated module."""
        for path, module in self.modules.items():
            for name, tensor in module.state_dict().items():
                yield path if isinstance(module, Scaled) else f"{path}.{name}", tensor

    def parameters(self) -> Iterator[tuple[str, nn.Parameter]]:
        """The named parameters."""
        for path, module in self.modules.items():
            for name, parameter in module.named_parameters():
                yield path if isinstance(module, Scaled) else f"{path}.{name}", parameter

    def run(self, inputs: Mapping[str, Tensor], training: bool, count_macs: bool = False) -> Trace:
        """Run all nodes in order; nodes of auxiliary heads run in training only."""
        results = (*self.graph.outputs, *(self.graph.auxiliary if training else ()))
        needed = self.graph.needed(results)
        values = dict(inputs)
        macs: dict[str, int] = {}
        with FlopCounterMode(display=False) if count_macs else _NoCounter() as counter:
            for node in self.graph.operations:
                if node.id in needed:
                    before = counter.get_total_flops()
                    values[node.id] = self._apply(node, values, training)
                    macs[node.id] = (counter.get_total_flops() - before) // 2
        return Trace(values, macs, tuple(values[result.value] for result in results))

    def _apply(self, node: Node, values: Mapping[str, Tensor], training: bool) -> Tensor:
        module = self.modules[node.path].train(training)
        return module(*(values[source] for source in node.inputs))


class _NoCounter:
    """Replaces FlopCounterMode where MACs are not counted."""

    def __enter__(self) -> _NoCounter:
        return self

    def __exit__(self, *_: object) -> None:
        return

    def get_total_flops(self) -> int:
        return 0


def seed_by_path(model: nn.Module) -> nn.Module:
    """Seed the random generator by the module's path before each module runs."""
    for path, module in cast("Iterator[tuple[str, nn.Module]]", model.named_modules()):
        if not any(True for _ in module.children()):
            _seeded(path, module)
    return model


def _seeded(path: str, module: nn.Module) -> nn.Module:
    def seed(_module: nn.Module, _inputs: Any) -> None:
        torch.default_generator.manual_seed(crc32(path.encode()))

    module.register_forward_pre_hook(seed)
    return module


def random_inputs(shapes: Mapping[str, Shape], batch: int, seed: int) -> dict[str, Tensor]:
    """A batch of random values for each input."""
    generator = torch.Generator().manual_seed(seed)
    return {id: torch.randn(batch, *shape, generator=generator, dtype=torch.float64) for id, shape in shapes.items()}


def _plain(emission: Emission) -> Emission:
    """An emission with plain in place of traced numbers."""
    if isinstance(emission, Module | Custom):
        return replace(emission, args=plain(emission.args), kwargs=_plain_options(emission.kwargs))
    return replace(emission, args=plain(emission.args)) if isinstance(emission, Parameter) else emission


def _plain_options(kwargs: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: replace(value, value=plain(value.value)) if hasattr(value, "value") else plain(value)
        for name, value in kwargs.items()
    }
