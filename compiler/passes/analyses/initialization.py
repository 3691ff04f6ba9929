"""Analysis: the tensors that `init` lines apply to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ....dsl.problem import Problem
from ....dsl.record import Record, record
from ....dsl.span import Span
from ...elaborate.initialization import Rule
from ...graph.graph import Graph, Node
from ...operators.base.discovery import names as operator_names
from ...operators.base.emission import Custom, Module
from ...operators.base.operator_text import operator_name
from ...operators.base.shape import Shape
from ...problems.initialization import CannotInitialize, InitializedTwice, NoSuchTensor, UnknownTarget

_ORDINARY = ("weight", "bias")
"""Tensors that some layers of an operator lack."""


@record
class Initialization(Record):
    """How a tensor is initialized: in all modules of the classes, or in one layer, by the path of the tensor."""

    function: str
    arguments: Mapping[str, Any]
    tensor: str
    classes: tuple[str, ...] = ()
    path: str = ""
    optional: bool = False
    """Some modules of the classes lack the tensor."""

    @property
    def target(self) -> str:
        """The initialized tensors: `nn.Conv2d.weight`, or `stem.weight` of one layer."""
        return self.path or " and ".join(f"{cls}.{self.tensor}" for cls in self.classes)


@record
class _Layer(Record):
    """A layer: its class in PyTorch and the shapes of its parameters."""

    node: Node
    cls: str
    tensors: Mapping[str, Shape]


def find_initializations(
    rules: tuple[Rule, ...], before: Graph, after: Graph, shapes: Mapping[str, Shape]
) -> tuple[tuple[Initialization, ...], list[Problem]]:
    """Initializations in order of execution, and the problems of the lines; `shapes` are those of `before`.

    A line may name a pruned layer. Lines for single layers come after lines for whole operators.
    """
    if not rules:
        return (), []
    layers = {node.path: _layer(node, shapes) for node in before.operations}
    left = {node.path for node in after.operations}
    problems: list[Problem] = []
    common: list[Initialization] = []
    single: list[Initialization] = []
    seen: dict[tuple[str, ...], Span] = {}
    for rule in rules:
        target = (*rule.target, "weight") if _is_whole(rule.target, layers) else rule.target
        if target in seen:
            problems.append(InitializedTwice(rule.span, ".".join(target), seen[target]))
            continue
        seen[target] = rule.span
        found = _found(target, layers)
        fault = _fault(rule, target, found, layers)
        if fault is not None:
            problems.append(fault)
            continue
        kept = [layer for layer in found if layer.node.path in left and target[-1] in layer.tensors]
        if target[0] in operator_names():
            common += _common(rule, target[-1], kept, [layers[path] for path in layers if path in left])
        else:
            single += [_single(rule, target[-1], layer) for layer in kept]
    return (*common, *single), problems


def _layer(node: Node, shapes: Mapping[str, Shape]) -> _Layer:
    inputs = [shapes[source] for source in node.inputs]
    emission = node.operator.emit(*inputs)
    weights = node.operator.weights(*inputs).items()
    cls = emission.path if isinstance(emission, Module) else emission.name if isinstance(emission, Custom) else ""
    return _Layer(node, cls, {name: weight.shape for name, weight in weights if weight.trained})


def _is_whole(target: tuple[str, ...], layers: Mapping[str, _Layer]) -> bool:
    """Whether a line names an operator or a layer without a tensor."""
    return len(target) == 1 or (target[0] not in operator_names() and ".".join(target) in layers)


def _found(target: tuple[str, ...], layers: Mapping[str, _Layer]) -> list[_Layer]:
    if target[0] in operator_names():
        return [layer for layer in layers.values() if operator_name(layer.node.operator) == target[0]]
    path = ".".join(target[:-1])
    return [layers[path]] if path in layers else []


def _fault(rule: Rule, target: tuple[str, ...], found: list[_Layer], layers: Mapping[str, _Layer]) -> Problem | None:
    owner, tensor = ".".join(target[:-1]), target[-1]
    is_operator = target[0] in operator_names()
    if not found and not (is_operator and len(target) == 2):
        known = {operator_name(layer.node.operator) for layer in layers.values() if layer.tensors}
        named = (path for path, layer in layers.items() if layer.tensors)
        return UnknownTarget(rule.span, ".".join(rule.target), (*sorted(known), *named))
    tensors = tuple(dict.fromkeys(name for layer in found for name in layer.tensors))
    may_lack = is_operator and tensors and tensor in _ORDINARY
    if found and tensor not in tensors and not may_lack:
        return NoSuchTensor(rule.span, owner, tensor, tensors)
    ranks = {len(layer.tensors[tensor]) for layer in found if tensor in layer.tensors}
    wrong = sorted(rank for rank in ranks if rank not in rule.initialiser.ranks)
    return CannotInitialize(rule.function_span, rule.function, owner, tensor, wrong[0]) if wrong else None


def _common(rule: Rule, tensor: str, kept: list[_Layer], layers: list[_Layer]) -> Iterator[Initialization]:
    """One initialization for a whole operator; one per layer where another operator has the same class."""
    if not kept:
        return
    name = operator_name(kept[0].node.operator)
    classes = tuple(dict.fromkeys(layer.cls for layer in kept))
    alike = [layer for layer in layers if layer.cls in classes]
    if any(operator_name(layer.node.operator) != name for layer in alike):
        yield from (_single(rule, tensor, layer) for layer in kept)
        return
    optional = tensor == "bias" or any(tensor not in layer.tensors for layer in alike)
    yield Initialization(rule.function, rule.arguments, tensor, classes=classes, optional=optional)


def _single(rule: Rule, tensor: str, layer: _Layer) -> Initialization:
    return Initialization(rule.function, rule.arguments, tensor, path=f"{layer.node.path}.{tensor}")
