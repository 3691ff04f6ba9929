"""The table of a network: layer by layer, indented by block, equal neighbours folded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ..algebra.open import Open, has_open
from ..algebra.perhaps_open import parts
from ..algebra.traced import plain
from ..compilation import Compiled
from ..graph.graph import Graph, Node
from ..graph.unit import Step, Unit, is_again
from ..operators.base.operator_text import operator_name, operator_source
from ..operators.base.shape import Shape
from ..operators.base.shape import text as shape_text
from .memory_budget import Budget
from .quantity import exact, in_bytes, rounded


@dataclass(frozen=True)
class Row:
    """One line: `inside` are the lines of a block or group; `count` equal neighbours are one line."""

    name: str
    layer: str
    shape: str
    params: int
    macs: int
    buffers: int = 0
    """Numbers that are kept with the parameters and not trained."""
    alive: int = 0
    """Bytes of values that are alive at inference while it runs, where a batch was asked for; of a block, the most."""
    kept: int = 0
    """Bytes that autograd keeps because of it."""
    inside: tuple[Row, ...] = ()
    count: int = 1

    @property
    def alike(self) -> tuple[Any, ...]:
        """What neighbours must have in common to be folded into one line."""
        inside = tuple((row.name, row.alike) for row in self.inside)
        return (self.layer, self.shape, self.params, self.macs, self.buffers, self.alive, self.kept, inside)


def rows(compiled: Compiled, budget: Budget | None = None) -> tuple[Row, ...]:
    """The lines of the whole network, inputs first."""
    inputs = tuple(Row(node.id, "", shape_text(node.shape), 0, 0) for node in compiled.graph.inputs)
    return (*inputs, *_folded(tuple(_row(step, compiled, budget) for step in compiled.unit.steps)))


def _row(step: Step, compiled: Compiled, budget: Budget | None) -> Row:
    shape = shape_text(compiled.shapes[step.output])
    if isinstance(step.what, Node):
        cost = compiled.costs[step.what.id]
        layer = f"{step.what.path.rpartition('.')[2]} again" if step.again else operator_source(step.what.operator)
        alive, kept = (budget.alive(step.what.id), budget.kept(step.what.id)) if budget else (0, 0)
        return Row(step.name, layer, shape, cost.params, cost.macs, cost.buffers, alive, kept)
    inside = tuple(_row(inner, compiled, budget) for inner in step.what.steps)
    params, macs = sum(row.params for row in inside), sum(row.macs for row in inside)
    buffers, kept = sum(row.buffers for row in inside), sum(row.kept for row in inside)
    figures = (params, macs, buffers, max((row.alive for row in inside), default=0), kept)
    if step.module and is_again(step):
        return Row(step.name, f"{step.module.rpartition('.')[2]} again", shape, *figures)
    return Row(step.name, _call(step.what), shape, *figures, _folded(inside))


def _call(unit: Unit) -> str:
    """A block with the parameters that are numbers or words: `Bottleneck(planes=64, stride=2)`."""
    if unit.kind == "group":
        return ""
    given = {name: plain(value) for name, value in unit.parameters.items()}
    items = [
        f"{name}={value}"
        for name, value in given.items()
        if isinstance(value, int | float | str) and (name not in unit.defaults or value != plain(unit.defaults[name]))
    ]
    return f"{unit.name}({', '.join(items)})" if items else unit.name


def _folded(inside: tuple[Row, ...]) -> tuple[Row, ...]:
    """Equal neighbours that have lines of their own as one, named from the first to the last."""
    folded: list[Row] = []
    for row in inside:
        last = folded[-1] if folded else None
        if last is not None and row.inside and last.alike == row.alike:
            first = last.name.partition("-")[0]
            folded[-1] = replace(last, name=f"{first}-{row.name}", count=last.count + 1)
        else:
            folded.append(row)
    return tuple(folded)


_WIDEST = 96
"""Columns of a line of a net's MACs, where they are an expression."""
_COUNTED = "of one example, in convolutions and linear layers"
_TITLES = ("name", "layer", "output", "parameters", "MACs")


def table(compiled: Compiled, budget: Budget | None = None, most: int | None = None) -> str:
    """The table as text, with totals; a folded line shows its own figures and how often it stands there.

    Buffers have a column where there are any. With a budget there are columns of memory instead, and figures have
    three digits. `most` is how many levels of blocks and groups are opened, all where it is None.
    """
    whole = rows(compiled, budget)
    more = ("alive", "kept") if budget else ("buffers",) if any(row.buffers for row in whole) else ()
    titles = (*_TITLES, *more)
    lines = [titles, *_cells(whole, 0, most, more)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(titles))]
    total = sum(widths) + 2 * (len(widths) - 1)
    text = [_line(line, widths) for line in lines]
    text[1:1] = ["-" * total]
    return "\n".join([*text, "-" * total, *summary(compiled), *(budget.lines() if budget else ())]) + "\n"


def _cells(lines: tuple[Row, ...], depth: int, most: int | None, more: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for row in lines:
        layer = f"{row.layer} x {row.count}".strip() if row.count > 1 else row.layer
        if "kept" in more:
            counted = [rounded(row.params), rounded(row.macs), in_bytes(row.alive), in_bytes(row.kept)]
        else:
            counted = [exact(count) for count in (row.params, row.macs, row.buffers)[: 2 + len(more)]]
        figures = ["" if text in ("0", "0 B") else text for text in counted]
        yield ("  " * depth + row.name, layer, row.shape, *figures)
        if most is None or depth < most:
            yield from _cells(row.inside, depth + 1, most, more)


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    left = [cell.ljust(width) for cell, width in zip(cells[:3], widths[:3], strict=True)]
    right = [cell.rjust(width) for cell, width in zip(cells[3:], widths[3:], strict=True)]
    return "  ".join([*left, *right]).rstrip()


def summary(compiled: Compiled) -> Iterator[str]:
    figures = compiled.figures
    yield f"parameters  {figures.params:,}"
    if figures.training_params != figures.params:
        yield f"            {figures.training_params:,} in training, with the auxiliary heads"
    if figures.buffers:
        yield f"buffers     {figures.buffers:,}  numbers that are stored and not trained"
    yield from _macs(figures.macs)
    yield f"depth       {figures.depth}  weighted layers on the longest path; {figures.layers} in all"


def _macs(count: int) -> Iterator[str]:
    """MACs and FLOPs in full; an expression in as many lines as it needs."""
    if not isinstance(count, Open):
        yield f"MACs        {count:,}  {_COUNTED}"
        yield f"FLOPs       {2 * count:,}  two for each MAC"
        return
    lines = [""]
    for part in parts(count):
        longer = f"{lines[-1]} {part}".strip()
        lines = [*lines[:-1], longer] if len(longer) <= _WIDEST else [*lines, part]
    yield f"MACs        {lines[0]}"
    yield from (f"{'':<12}{line}" for line in (*lines[1:], _COUNTED))
    yield "FLOPs       two for each MAC"


def as_json(compiled: Compiled, budget: Budget | None = None) -> dict[str, Any]:
    """The same for machines: figures, inputs, outputs and every node with its place in the spec.

    Sizes that stay open, and what depends on them, are texts.
    """
    figures = compiled.figures
    return {
        "net": compiled.name,
        "inputs": [{"name": node.id, "shape": _numbers(node.shape)} for node in compiled.graph.inputs],
        "figures": {
            "nodes": figures.nodes,
            "params": figures.params,
            "training_params": figures.training_params,
            "buffers": figures.buffers,
            "macs": _number(figures.macs),
            "training_macs": _number(figures.training_macs),
            "flops": _number(2 * figures.macs),
            "training_flops": _number(2 * figures.training_macs),
            "depth": figures.depth,
            "layers": figures.layers,
        },
        "outputs": [_result(result) for result in compiled.graph.outputs],
        "auxiliary": [{**_result(result), "weight": result.weight} for result in compiled.graph.auxiliary],
        "nodes": [_node(node, compiled, budget) for node in compiled.graph.operations],
        **({"memory": budget.as_json()} if budget else {}),
    }


def _number(count: int) -> int | str:
    return str(count) if has_open((count,)) else count


def _numbers(shape: Shape) -> list[int | str]:
    return [_number(size) for size in shape]


def _result(result: Any) -> dict[str, Any]:
    head = operator_name(result.head.operator) if result.head else None
    return {"name": result.name, "node": result.value, "head": head}


def _node(node: Node, compiled: Compiled, budget: Budget | None) -> dict[str, Any]:
    cost = compiled.costs[node.id]
    return {
        "id": node.id,
        "module": node.path,
        "operator": operator_name(node.operator),
        "text": operator_source(node.operator),
        "inputs": list(node.inputs),
        "shape": _numbers(compiled.shapes[node.id]),
        "params": cost.params,
        "buffers": cost.buffers,
        "macs": _number(cost.macs),
        "flops": _number(2 * cost.macs),
        **({"alive": budget.alive(node.id), "kept": budget.kept(node.id)} if budget else {}),
        "span": str(node.origin.span),
    }


def _node_text(node: Node) -> str:
    again = f", the module {node.module} again" if node.module else ""
    return f"{node.id} = {operator_source(node.operator)} <- {', '.join(node.inputs)}{again}"


def graph_text(graph: Graph) -> str:
    """A graph as text, one node a line: `layer1.0.add1 = add(layer1.0.bn3, layer1.0.downsample.1)`."""
    lines = [f"{node.id} = input {shape_text(node.shape)}" for node in graph.inputs]
    lines += [_node_text(node) for node in graph.operations]
    for result in (*graph.outputs, *graph.auxiliary):
        head = f", then {operator_name(result.head.operator)}" if result.head else ""
        weight = f", in training, weight {result.weight:g}" if result.weight is not None else ""
        lines.append(f"{result.name} <- {result.value}{head}{weight}")
    return "\n".join(lines) + "\n"
