"""A compiled network beside PyTorch: every node's shape, weights and cost, and what the generated module computes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from inspect import signature
from itertools import zip_longest
from types import ModuleType
from typing import Any, cast

import torch
from torch import Tensor, nn

from ....compiler.algebra.size import Size
from ....compiler.compilation import Compiled
from ....compiler.operators.base.shape import Shape
from ...compare.random_weights import outputs, randomize_weights
from ..texts.trial import Broken
from .interpreter import Interpreter, Trace, arriving, seed_by_path
from .leniency import Refused, leniency
from .modules import BATCH, build, quiet, run, said

Sizes = Mapping[str, int]
"""Values of the sizes that stay open, by name."""


_CANCELS = 1e4
"""Gradients are not compared beyond: large ones cancel, and the order of their sum shows."""


def generated_class(result: Compiled) -> Any:
    """The class that the generated code defines."""
    module = ModuleType("generated")
    exec(compile(result.code, "<generated>", "exec"), module.__dict__)  # noqa: S102  the emitter's own output
    return getattr(module, result.name)


def numbers_of(made: Any) -> dict[str, int]:
    """The whole numbers that the class's constructor takes, with their defaults."""
    parameters = signature(made).parameters
    return {name: one.default for name, one in parameters.items() if type(one.default) is int}


class Pair:
    """A generated module, and the graph that it was generated from, with the same random weights; raises Broken."""

    def __init__(self, result: Compiled, model: nn.Module) -> None:
        self.result = result
        self.interpreter = Interpreter(result)
        self.model = seed_by_path(randomize_weights(model.double()))
        own, theirs = dict(self.interpreter.state()), dict(self.model.state_dict())
        if own.keys() != theirs.keys():
            raise Broken("other weights", "names", f"{sorted(own.keys() ^ theirs.keys())}")
        for name, tensor in own.items():
            if tensor.shape != theirs[name].shape:
                raise Broken("other weights", "sizes", f"{name}: {tuple(tensor.shape)}, {tuple(theirs[name].shape)}")
            tensor.copy_(theirs[name])
        self._compare_counts()

    def compare(self, sizes: Sizes) -> None:
        """Everything at one size of the input, in evaluation and in training; raises Broken."""
        shapes = {id: at(shape, sizes) for id, shape in self.result.shapes.items()}
        inputs = arriving({node.id: shapes[node.id] for node in self.result.graph.inputs}, BATCH, 0)
        with quiet():
            self._evaluate(shapes, sizes, inputs)
            self._train(inputs)

    def refuses(self, sizes: Sizes) -> None:
        """One node refuses this size, and PyTorch does so too, or takes what makes no sense; raises Broken."""
        shapes = {node.id: at(self.result.shapes[node.id], sizes) for node in self.result.graph.inputs}
        needed = self.result.graph.needed(self.result.graph.outputs)
        for node in self.result.graph.operations:
            if node.id not in needed:
                continue
            inputs = tuple(shapes[source] for source in node.inputs)
            shape = said(node.operator, *inputs)
            built = node.operator.emit(*(self.result.shapes[source] for source in node.inputs))
            if shape is None or node.operator.emit(*inputs) != built:
                theirs = run(node.operator, inputs, training=False)
                if theirs is not None and shape is None and not leniency(Refused(node.operator, inputs, theirs)):
                    raise Broken("size refused", type(node.operator).__name__, f"{node.id}: {inputs}, {theirs}")
                return
            shapes[node.id] = shape
        raise Broken("size refused", "by no node", f"{sizes}")

    def _compare_counts(self) -> None:
        seen: set[str] = set()
        for node in self.result.graph.operations:
            module, cost = self.interpreter.modules[node.path], self.result.costs[node.id]
            first = node.path not in seen
            seen.add(node.path)
            trained = sum(tensor.numel() for tensor in module.parameters()) if first else 0
            kept = sum(tensor.numel() for tensor in module.state_dict().values()) - trained if first else 0
            if (cost.params, cost.buffers) != (trained, kept):
                raise Broken("other count", type(node.operator).__name__, f"{node.id}: {cost}, {trained}, {kept}")
        total = sum(tensor.numel() for tensor in self.model.parameters())
        if total != self.result.figures.training_params:
            raise Broken("other count", "total", f"{self.result.figures.training_params}, {total}")

    def _evaluate(self, shapes: Mapping[str, Shape], sizes: Sizes, inputs: Mapping[str, Tensor]) -> None:
        with torch.no_grad():
            trace = self.interpreter.run(inputs, training=False, counts=True)
            self._compare_nodes(trace, shapes, sizes)
            made = self.model.eval()(*inputs.values())
            _compare_values(outputs(made), trace.outputs, "evaluation")
            if hasattr(self.model, "predict"):
                predicted = cast(Any, self.model).predict(*inputs.values())
                _compare_values(outputs(predicted), list(self._headed(trace)), "predict")

    def _compare_nodes(self, trace: Trace, shapes: Mapping[str, Shape], sizes: Sizes) -> None:
        for id, value in trace.values.items():
            if tuple(value.shape[1:]) != shapes[id]:
                raise Broken("other shape", self._kind(id), f"{id}: {shapes[id]}, {tuple(value.shape[1:])}")
        for id, macs in trace.macs.items():
            (expected,) = at((self.result.costs[id].macs,), sizes)
            if macs != expected * BATCH:
                raise Broken("other macs", self._kind(id), f"{id}: {expected * BATCH}, {macs}")

    def _kind(self, id: str) -> str:
        return type(getattr(self.result.graph.nodes[id], "operator", None)).__name__

    def _headed(self, trace: Trace) -> Iterator[Tensor]:
        for result, value in zip(self.result.graph.outputs, trace.outputs, strict=True):
            head = result.head
            yield build(head.operator.emit(self.result.shapes[result.value]))(value) if head else value

    def _train(self, constant: Mapping[str, Tensor]) -> None:
        inputs = {name: value.clone().requires_grad_() for name, value in constant.items()}
        trace = self.interpreter.run(inputs, training=True)
        made = outputs(self.model.train()(*inputs.values()))
        _compare_values(made, trace.outputs, "training")
        if all(float(value.detach().abs().max()) < _CANCELS for value in trace.values.values()):
            self._compare_gradients(trace, made, inputs)
        state = self.model.state_dict()
        for name, tensor in self.interpreter.state():
            if not _equal(tensor, state[name]):
                raise Broken("other state after training", self._kind_of_weight(name), name)

    def _compare_gradients(self, trace: Trace, made: Sequence[Tensor], inputs: Mapping[str, Tensor]) -> None:
        """Those of the inputs too: a `gn` without one in channels_last is written to address 0 by torch 2.13's CPU."""
        own = {**dict(self.interpreter.parameters()), **inputs}
        theirs = {**dict(self.model.named_parameters()), **inputs}
        gradients = (_gradients(trace.outputs, list(own.values())), _gradients(made, [theirs[name] for name in own]))
        for name, one, other in zip(own, *gradients, strict=True):
            if (one is None) != (other is None) or (one is not None and not _close(one, cast(Tensor, other))):
                kind = "input" if name in inputs else self._kind_of_weight(name)
                raise Broken("other gradient", kind, f"{name}: {one}, {other}")

    def _kind_of_weight(self, name: str) -> str:
        path = name if name in self.interpreter.modules else name.rpartition(".")[0]
        return type(self.interpreter.modules[path]).__name__


def at(shape: Sequence[Any], sizes: Sizes) -> Shape:
    """A shape where the sizes that stay open have values."""
    return tuple(size.at(sizes) if isinstance(size, Size) else size for size in shape)


def _compare_values(made: Sequence[Tensor], expected: Sequence[Tensor], where: str) -> None:
    for one, other in zip_longest(made, expected):
        if one is None or other is None or one.shape != other.shape or not _equal(one, other):
            raise Broken("other values", where, f"{one}\n{other}")


def _equal(one: Tensor, other: Tensor) -> bool:
    """The very same numbers; what is no number in one is none in the other."""
    return torch.equal(one, other) or torch.allclose(one, other, rtol=1e-12, atol=0, equal_nan=True)


def _close(one: Tensor, other: Tensor) -> bool:
    """The same but for the order in which gradients are added up."""
    scale = float(other.abs().nan_to_num(posinf=0.0).max())
    return torch.allclose(one, other, rtol=1e-6, atol=1e-9 * (1 + scale), equal_nan=True)


def _gradients(values: Sequence[Tensor], weights: Sequence[Tensor]) -> list[Tensor | None]:
    loss = sum((value.square().mean() for value in values if value.requires_grad), torch.zeros(()))
    if not weights or not loss.requires_grad:
        return [None] * len(weights)
    return list(torch.autograd.grad(loss, weights, allow_unused=True))
