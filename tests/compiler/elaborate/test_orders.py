"""Statements that do not read each other may stand in any order: the figures are the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

import cnnc
from cnnc.compiler.compilation import Compiled
from cnnc.compiler.graph.graph import Node
from cnnc.compiler.memory.amounts import Setting
from cnnc.compiler.memory.memory import count_memory
from cnnc.compiler.operators.base.operator_text import operator_source
from cnnc.compiler.reports.table import as_json
from cnnc.runtime.library.compiling import network_of

BLOCKS = """\
block Mixed(width, gate = false) {
    concat { conv(width, 1); conv(width, 3, pad=1) -> bn -> relu }
    if gate {
        mul { identity; { globalavgpool; conv(2 * width, 1) -> sigmoid } }
    }
    conv(8, 1)
}

seq Plain(width) { conv(width, 3, pad=1) -> relu -> conv(8, 1) }
"""
UNARY = (
    "conv(8, 3, pad=1)",
    "conv(8, 1, bias=false) -> bn -> relu",
    "conv(16, 3, pad=1, groups=2) -> relu -> conv(8, 1)",
    "Mixed(4)",
    "Mixed(2 * 3, gate=true)",
    "Plain(5)",
    "{ conv(8, 3, pad=1) -> relu } x 2",
    "maxpool(3, stride=1, pad=1)",
    "tanh",
)
MERGES = ("add", "mul", "concat")


@dataclass(frozen=True)
class Line:
    """A statement, the label of its value (empty where it has none), and the labels that it needs above it."""

    text: str
    label: str
    needs: frozenset[str]


@st.composite
def lines(draw: st.DrawFn) -> list[Line]:
    """Statements of a net that each begin with `from` or declare something, so that only labels order them."""
    found = [Line("input left: 8 x H x 6", "left", frozenset()), Line("input right: 8 x H x 6", "right", frozenset())]
    values, shared = ["left", "right"], list[str]()
    for index in range(draw(st.integers(1, 7))):
        source, other, label = draw(st.sampled_from(values)), draw(st.sampled_from(values)), f"v{index}"
        match draw(st.integers(0, 4)):
            case 0:
                merge = draw(st.sampled_from(MERGES))
                tail = " -> conv(8, 1)" if merge == "concat" else ""
                text = f"from {source} -> {label}: {{ {merge} {{ identity; from {other} }}{tail} }}"
                found.append(Line(text, label, frozenset({source, other})))
            case 1 if shared:
                module = draw(st.sampled_from(shared))
                found.append(Line(f"from {source} -> {label}: {module}", label, frozenset({source, module})))
            case 2:
                text = f"from {source} -> {label} {{ {draw(st.sampled_from(UNARY))} -> relu }}"
                found.append(Line(text, label, frozenset({source})))
            case _:
                layers = draw(st.sampled_from(UNARY))
                text = f"from {source} -> {label}: {f'{{ {layers} }}' if ' -> ' in layers else layers}"
                found.append(Line(text, label, frozenset({source})))
                shared.append(label)
        values.append(label)
    read = frozenset[str]().union(*(line.needs for line in found))
    found += [Line(f"output o{value} from {value}", "", frozenset({value})) for value in values if value not in read]
    head, weight = draw(st.sampled_from(values)), draw(st.sampled_from(("0.3", "1")))
    text = f"aux side: {{ globalavgpool -> flatten -> linear(3) }} from {head} weight {weight}"
    found.append(Line(text, "side", frozenset({head})))
    found += [Line("let unused = 3", "", frozenset()), Line("expect depth >= 0", "", frozenset())]
    found += [Line("init conv.bias zeros", "", frozenset()), Line("recipe { batch 8 }", "", frozenset())]
    return found


def ordered(found: Sequence[Line], draw: st.DrawFn) -> list[Line]:
    """The same lines, each somewhere below those that it needs."""
    waiting, placed, known = list(found), list[Line](), set[str]()
    while waiting:
        line = draw(st.sampled_from([line for line in waiting if line.needs <= known]))
        waiting.remove(line)
        placed.append(line)
        known.add(line.label)
    return placed


@st.composite
def orders(draw: st.DrawFn) -> tuple[str, str]:
    """A net in two orders of its statements."""
    found = draw(lines())
    first, second = (ordered(found, draw) for _ in range(2))
    return written(first), written(second)


def written(found: Sequence[Line]) -> str:
    body = "\n".join(f"    {line.text}" for line in found)
    return f"{BLOCKS}\nnet Ordered(H = 6) {{\n{body}\n}}\n"


def told(result: Compiled) -> object:
    """The figures, and of each layer with a label of its own, or in a block, its shape and costs."""
    memory = count_memory(result, Setting())
    shapes, costs = result.shapes, result.costs
    nodes = sorted(
        (node.id, operator_source(node.operator), shapes[node.id], str(costs[node.id])) for node in made(result)
    )
    kept = (memory.weights, memory.training_weights, memory.optimizer, memory.kept)
    return result.figures, nodes, kept, as_json(result)["figures"]


def made(result: Compiled) -> list[Node]:
    """The first use of each module; further ones are numbered in the order in which they stand."""
    return [node for node in result.graph.operations if "@" not in node.id]


@settings(deadline=None, max_examples=30)
@given(orders())
def test_any_two_orders_of_independent_statements_give_the_same_figures(pair: tuple[str, str]):
    first, second = (network_of(cnnc.compile_source(text)) for text in pair)
    assert told(first) == told(second)
