"""Trace a generated network with `torch.fx`, and observe shapes and MACs on the meta device."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from functools import cache
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch.utils.flop_counter import FlopCounterMode

from cnnc.compiler.graph.graph import Graph
from cnnc.compiler.operators.base.shape import Shape

from .torch_support import BATCH, network, on_meta


@dataclass(frozen=True)
class Observed:
    """One operation in PyTorch, under the id of its node."""

    inputs: tuple[str, ...]
    shape: Shape
    macs: int


@dataclass(frozen=True)
class Trace:
    """All operations by id, in order; the output's id; ids and loss weights of the auxiliary heads."""

    operations: dict[str, Observed]
    output: str
    auxiliary: tuple[tuple[str, float], ...]


class _Tracer(fx.Tracer):
    """Treats modules that are nodes of the graph as leaves, and traces into all others."""

    def __init__(self, graph: Graph) -> None:
        super().__init__()
        self.graph_of_network = graph

    def is_leaf_module(self, m: nn.Module, module_qualified_name: str) -> bool:
        return module_qualified_name in self.graph_of_network.nodes


class _Observer(fx.Interpreter):
    """Records the shape and MACs of each value; FlopCounterMode counts two FLOPs per MAC."""

    def __init__(self, module: fx.GraphModule) -> None:
        super().__init__(module)
        self.shapes: dict[fx.Node, Shape] = {}
        self.macs: dict[fx.Node, int] = {}

    def run_node(self, n: fx.Node) -> Any:
        with FlopCounterMode(display=False) as counter:
            value = super().run_node(n)
        if isinstance(value, Tensor) and n.op != "get_attr":
            assert value.shape[0] == BATCH
            self.shapes[n] = tuple(value.shape[1:])
        self.macs[n], rest = divmod(counter.get_total_flops(), 2 * BATCH)
        assert rest == 0
        return value


@cache
def trace(name: str, training: bool) -> Trace:
    """Trace a shipped spec's network; operations without a node in its graph have ids that say so."""
    graph = network(name).graph
    model = on_meta(name, training)
    traced = fx.GraphModule(model, _Tracer(graph).trace(model))
    observer = _Observer(traced)
    with torch.no_grad():
        observer.run(*(torch.empty(BATCH, *node.shape, device="meta") for node in graph.inputs))
    ids, operands = _ids(traced.graph, graph)
    operations = {
        id: Observed(operands[node], observer.shapes[node], observer.macs[node])
        for node, id in ids.items()
        if node.op != "placeholder"
    }
    result: Any = traced.graph.output_node().args[0]
    logits, heads = _fields(result) if training and graph.auxiliary else (result, ())
    auxiliary = [_fields(head) for head in heads]
    return Trace(operations, ids[logits], tuple((ids[node], weight) for node, weight in auxiliary))


def _fields(built: Any) -> tuple[Any, ...]:
    """The fields of a named tuple, which `torch.fx` traces as a call of its class."""
    assert _is_named_tuple(built)
    return built.args


def _is_named_tuple(node: fx.Node) -> bool:
    return node.op == "call_function" and isinstance(node.target, type)


def _ids(traced: fx.Graph, graph: Graph) -> tuple[dict[fx.Node, str], dict[fx.Node, tuple[str, ...]]]:
    """The id of each input and operation, and the ids of its operands.

    An operation has the path of its module or the id of the merge with the same operands. In a sum or product of more
    than two values, PyTorch has an operation for each sign, of which the last is the merge.
    """
    merges = {node.inputs: node.id for node in reversed(list(graph.operations)) if node.operator.is_merge}
    inputs = iter(graph.inputs)
    ids: dict[fx.Node, str] = {}
    operands: dict[fx.Node, tuple[str, ...]] = {}
    partial: dict[fx.Node, tuple[str, ...]] = {}
    for node in traced.nodes:
        if node.op in ("output", "get_attr") or _is_named_tuple(node):
            continue
        read = [partial.pop(source, None) or (ids[source],) for source in _operands(node)]
        operands[node] = tuple(id for part in read for id in part)
        if node.op == "placeholder":
            ids[node] = next(inputs).id
        elif node.op == "call_module":
            ids[node] = str(node.target)
        elif node.op == "call_function" and (parameter := _parameter(node)) is not None:
            ids[node] = parameter
        elif operands[node] in merges:
            ids[node] = merges[operands[node]]
        elif node.target in (operator.add, operator.mul) and len(node.users) == 1:
            partial[node] = operands[node]
        else:
            ids[node] = f"not in the graph: {node}"
    ids.update((node, f"not in the graph: {node}") for node in partial)
    return ids, operands


def _parameter(node: fx.Node) -> str | None:
    """The path of the parameter that is the first factor of a product, if it is one."""
    first = node.args[0] if node.args else None
    return str(first.target) if isinstance(first, fx.Node) and first.op == "get_attr" else None


def _operands(node: fx.Node) -> list[fx.Node]:
    """The operands of a node in order, with repetitions, without parameters."""
    found: list[fx.Node] = []

    def record(source: fx.Node) -> fx.Node:
        if source.op != "get_attr":
            found.append(source)
        return source

    fx.map_arg(node.args, record)
    return found
