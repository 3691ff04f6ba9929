"""What must hold between the stages holds for every shipped network, and a breach of each rule is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import networkx
import pytest

from cnnc.compiler.bug import CompilerBug
from cnnc.compiler.graph.graph import Graph, Node
from cnnc.compiler.operators.base.discovery import operator
from cnnc.compiler.passes.rewrites.prune import prune
from cnnc.compiler.passes.verify import AFTER, verify
from cnnc.compiler.pipeline import compile_source
from cnnc.dsl.span import Source

from ...support.torch_support import SAMPLE, network

TEXT = """
net Small {
    input 1x8x8
    stem: conv(4, 3, pad=1) -> relu
    add { conv(4, 3, pad=1); identity }
    flatten -> linear(2) -> softmax
    aux near: linear(3) from flatten1 weight 0.3
}
"""


def small() -> dict[str, Graph]:
    compilation = compile_source(Source("small.cnn", TEXT), lambda module, source: None)
    assert compilation.result is not None
    return dict(compilation.result.states)


@pytest.mark.parametrize("name", SAMPLE)
def test_every_rule_holds_after_every_stage(name: str):
    states = network(name).states
    assert list(states) == list(AFTER)
    for stage, graph in states.items():
        verify(graph, stage)


def test_the_networkx_graph_is_the_same_graph():
    graph = small()["prune"]
    assert list(networkx.topological_sort(graph.edges)) == list(graph.nodes)
    assert networkx.is_directed_acyclic_graph(graph.edges)
    needed = graph.needed(graph.outputs)
    assert needed == networkx.ancestors(graph.edges, graph.outputs[0].value) | {graph.outputs[0].value}


def test_adding_a_value_to_itself_keeps_both_edges():
    text = "net Twice { input 1x8x8\n conv(2, 3)\n add { identity; identity } }"
    compilation = compile_source(Source("twice.cnn", text), lambda module, source: None)
    assert compilation.result is not None
    graph = compilation.result.graph
    assert graph.nodes["add1"].inputs == ("conv1", "conv1")
    assert graph.edges.number_of_edges("conv1", "add1") == 2


def swap(graph: Graph) -> Graph:
    return replace(graph, nodes=dict(reversed(graph.nodes.items())))


def misname(graph: Graph) -> Graph:
    return replace(graph, nodes={f"{id}x": node for id, node in graph.nodes.items()})


def lose_the_output(graph: Graph) -> Graph:
    return replace(graph, outputs=(replace(graph.outputs[0], value="nowhere"),))


def weigh_the_output(graph: Graph) -> Graph:
    return replace(graph, outputs=(replace(graph.outputs[0], weight=1.0),))


def starve_the_merge(graph: Graph) -> Graph:
    merge = graph.nodes["add1"]
    assert isinstance(merge, Node)
    return replace(graph, nodes={**graph.nodes, "add1": replace(merge, inputs=merge.inputs[:1])})


def end_in_softmax(graph: Graph) -> Graph:
    last = graph.nodes[graph.outputs[0].value]
    assert isinstance(last, Node)
    softmax = operator("softmax")
    assert softmax is not None
    head = Node("softmax9", softmax(), (last.id,), last.origin)
    outputs = (replace(graph.outputs[0], value=head.id),)
    return replace(graph, nodes={**graph.nodes, head.id: head}, outputs=outputs)


def keep_the_unneeded(graph: Graph) -> Graph:
    return replace(graph, auxiliary=())


@pytest.mark.parametrize(
    ("stage", "breach", "rule"),
    [
        ("elaborate", swap, "after its inputs"),
        ("elaborate", misname, "the key of every node is its id"),
        ("elaborate", lose_the_output, "outputs and auxiliary heads exist"),
        ("elaborate", weigh_the_output, "outputs have none"),
        ("elaborate", starve_the_merge, "merges have at least two inputs"),
        ("heads", end_in_softmax, "no output ends in a head's activation"),
        ("prune", keep_the_unneeded, "depends on every operation"),
    ],
)
def test_a_breach_is_found(stage: str, breach: Callable[[Graph], Graph], rule: str):
    with pytest.raises(CompilerBug, match=rule):
        verify(breach(small()[stage]), stage)


def test_pruning_twice_changes_nothing():
    graph = small()["prune"]
    assert prune(graph) == graph
