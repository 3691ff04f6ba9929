"""Removes from a tree of units the nodes that a rewritten graph no longer has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..graph.graph import Graph
from ..graph.unit import Step, Unit


def trim(unit: Unit, before: Graph, after: Graph) -> Unit:
    """The unit without the steps of removed nodes, whose readers now read their inputs."""
    moved = {id: node.inputs[0] for id, node in before.nodes.items() if id not in after.nodes and node.inputs}
    return _mark_reused(_trim(unit, after, moved), "", set())


def _trim(unit: Unit, graph: Graph, moved: Mapping[str, str]) -> Unit:
    steps: list[Step] = []
    for step in unit.steps:
        what = _trim(step.what, graph, moved) if isinstance(step.what, Unit) else step.what
        if not (what.steps if isinstance(what, Unit) else what.id in graph.nodes):
            continue
        inputs = what.inputs if isinstance(what, Unit) else tuple(_source(id, moved) for id in step.inputs)
        output = what.output if isinstance(what, Unit) else step.output
        steps.append(replace(step, what=what, inputs=inputs, output=output))
    inputs = tuple(_source(id, moved) for id in unit.inputs)
    output = _source(unit.output, moved)
    if steps and output not in graph.nodes:
        output = steps[-1].output
    arrives = _source(unit.arrives, moved)
    return replace(unit, steps=tuple(steps), inputs=inputs, output=output, arrives=arrives)


def _mark_reused(unit: Unit, home: str, made: set[str]) -> Unit:
    """The unit with each step marked `again` whose module an earlier remaining step constructs.

    `home` is the path of the unit in its class, with a trailing dot; `made` are the paths of modules constructed there.
    """
    return replace(unit, steps=tuple(_mark_step(step, home, made) for step in unit.steps))


def _mark_step(step: Step, home: str, made: set[str]) -> Step:
    path = step.module or f"{home}{step.name}"
    if isinstance(step.what, Unit) and step.what.kind == "group":
        return replace(step, what=_mark_reused(step.what, f"{path}.", made))
    again = path in made
    made.add(path)
    what = _mark_reused(step.what, "", set()) if isinstance(step.what, Unit) else step.what
    return replace(step, what=what, again=again)


def _source(id: str, moved: Mapping[str, str]) -> str:
    while id in moved:
        id = moved[id]
    return id
