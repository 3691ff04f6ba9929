"""From a spec to an expanded network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...dsl.problem import Problem
from ...dsl.record import Record, record
from ...dsl.span import Source
from ..algebra.traced import is_traced, symbol
from ..graph.graph import Graph, Result
from ..graph.origin import Origin
from ..graph.recipe import Recipe
from ..graph.unit import Unit
from ..limits import Limits
from .apply import apply
from .body import walk
from .expectations import Expectation, report_misspelt
from .expressions.partial import apply_partially
from .initialization import Rule
from .modules import load
from .net_statements import NetBody, net_statement
from .scope.elaboration import Abandoned, Elaboration, Finder
from .scope.frame import Frame, Labelled, Value
from .scope.scope import Defined
from .selection import ChosenNet, choose_values, select_net


@record
class Network(Record):
    """An expanded net: its graph, its tree of units, its labels and its expectations."""

    name: str
    graph: Graph
    unit: Unit
    labels: Mapping[str, Labelled]
    expectations: tuple[Expectation, ...]
    rules: tuple[Rule, ...]
    recipe: Recipe | None


@record
class Elaborated(Record):
    """The result of elaboration: a network unless there are errors, all problems, and every source that was read."""

    network: Network | None
    problems: tuple[Problem, ...]
    sources: tuple[Source, ...]
    elaboration: Elaboration


def elaborate(source: Source, find: Finder, net: str | None, settings: Mapping[str, Any], limits: Limits) -> Elaborated:
    """Expand a net of a source: the named one, or the last; raises nothing, and reports every problem."""
    elaboration = Elaboration(find, limits, apply_partially)
    try:
        file, scope = load(source, elaboration)
        top = select_net(file, net, scope, elaboration)
        chosen = choose_values(top, settings, elaboration) if top else None
        network = _expand(top, chosen, elaboration) if top and chosen else None
    except Abandoned:
        network = None
    sources = tuple(elaboration.sources.values())
    return Elaborated(network, tuple(elaboration.problems), sources, elaboration)


def _expand(top: Defined, chosen: ChosenNet, elaboration: Elaboration) -> Network | None:
    definition, name = chosen.definition, top.name
    elaboration.expanded.add(definition.name.span)
    elaboration.variants = chosen.variants
    frame = Frame(elaboration, apply, (), False, (name,))
    begun = Value("", None, definition.name.span)
    body = NetBody(begun)
    walk(
        definition.body,
        frame,
        chosen.scope,
        lambda: body.value,
        lambda statement, scope: net_statement(statement, scope, frame, body),
    )
    if not frame.steps and not elaboration.problems:
        from ..problems.nets import NoLayers

        elaboration.report(NoLayers(definition.name.span, name, body.has_input))
    if not body.outputs and body.value.shape is not None:
        body.outputs.append(Result("output", body.value.id, Origin(body.value.span)))
    expectations = (*chosen.expectations, *body.expectations)
    if not body.outputs or any(problem.is_error for problem in elaboration.problems):
        report_misspelt(expectations, frame)
        return None
    graph = Graph(dict(elaboration.nodes), tuple(body.outputs), tuple(body.auxiliary))
    unit = _unit(top, chosen, graph, frame)
    return Network(name, graph, unit, frame.labels, expectations, tuple(body.rules), body.recipe)


def _unit(top: Defined, chosen: ChosenNet, graph: Graph, frame: Frame) -> Unit:
    """The net's own unit: its parameters on which no structure depends may stay parameters of its class."""
    numbers = {key: item for key, item in chosen.defaults.items() if is_traced(symbol(key, item))}
    return Unit(
        kind="net",
        name=top.name,
        path="",
        doc=top.definition.doc or chosen.definition.doc,
        inputs=tuple(node.id for node in graph.inputs),
        output=graph.outputs[0].value,
        parameters=numbers,
        sizes={},
        lets={},
        defaults={key: item for key, item in numbers.items() if key not in frame.elaboration.pinned[-1]},
        steps=tuple(frame.steps),
        origin=Origin(top.definition.name.span),
    )
