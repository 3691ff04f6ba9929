"""The one place that knows the order of everything between a spec's text and its generated code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from ..dsl.problem import Problem, in_source_order
from ..dsl.span import Source
from ..dsl.text.suppression_comments import suppressions
from .algebra.open import TooComplex
from .compilation import Compilation, Compiled, Measured, Setting
from .diagnostics.linted import LintedNetwork
from .diagnostics.linting import lint
from .diagnostics.suppressions import check_unused, suppress
from .elaborate.network import Elaborated, Network, elaborate
from .elaborate.scope.elaboration import Abandoned, Absent, Elaboration, Finder
from .elaborate.unused_definitions import check_unused_definitions
from .graph.graph import Graph
from .graph.unit import Unit
from .limits import Limits
from .operators.base.operator_text import operator_name
from .passes.analyses.cost import count_costs
from .passes.analyses.expectations import Facts, check_expectations
from .passes.analyses.figures import count_figures
from .passes.analyses.initialization import Initialization, find_initializations
from .passes.analyses.inplace import find_accumulating, find_in_place
from .passes.analyses.shapes import infer_shapes
from .passes.rewrites.heads import mixed_heads, split_heads
from .passes.rewrites.prune import prune
from .problems.cascading import without_cascading
from .problems.open_sizes import InexpressibleSize
from .problems.sharing import MixedHead
from .version import VERSION

if TYPE_CHECKING:
    from .passes.analyses.symbolic import Symbolic

DEFAULT_LIMITS = Limits()

_PROVING = 20_000
"""Steps for compiling each candidate fix."""
_ALL_STEPS, _ALL_CHARACTERS = 40_000, 80_000
"""Steps, and characters read, after which no more candidate fixes are compiled."""


def compile_source(
    source: Source,
    find: Finder,
    net: str | None = None,
    settings: Mapping[str, Setting] | None = None,
    limits: Limits = DEFAULT_LIMITS,
    generate: bool = True,
) -> Compilation:
    """Compile the named net of a spec, or its last one; without `generate` the code is generated when it is first read.

    Raises CompilerBug for a bug in cnnc.
    """
    chosen = dict(settings or {})
    compilation = _compile(source, find, net, chosen, limits)
    if generate and compilation.result:
        _ = compilation.result.code
    if not any(problem.candidate_fixes for problem in compilation.problems):
        return compilation
    from .diagnostics.verified_fixes import verify_fixes

    bounded = replace(limits, steps=min(limits.steps, _PROVING))
    characters = sum(len(read.text) for read in {source, *compilation.sources})
    tries = min(_ALL_STEPS // (min(compilation.steps, _PROVING) + 1), _ALL_CHARACTERS // (characters + 1))

    def check(original: Source, fixed: Source) -> tuple[Problem, ...]:
        def find_fixed(module: tuple[str, ...], importer: Source) -> Source | Absent | None:
            found = find(module, importer)
            return fixed if found == original else found

        return _compile(fixed if original == source else source, find_fixed, net, chosen, bounded).problems

    problems = verify_fixes(compilation.problems, source, check, tries)
    return replace(compilation, problems=tuple(problems))


def _compile(
    source: Source, find: Finder, net: str | None, chosen: Mapping[str, Setting], limits: Limits
) -> Compilation:
    elaborated = elaborate(source, find, net, chosen, limits)
    network, beside = elaborated.network, check_unused_definitions(elaborated)
    if network is None:
        return _failed(source, elaborated, beside, chosen)
    try:
        return _completed(source, elaborated, network, beside, chosen)
    except Abandoned:
        late = elaborated.elaboration.problems[len(elaborated.problems) :]
        return _failed(source, elaborated, [*late, *beside], chosen)


def _completed(
    source: Source, elaborated: Elaborated, network: Network, beside: list[Problem], chosen: Mapping[str, Setting]
) -> Compilation:
    """The stages after elaboration; raises Abandoned where checking expectations exceeds a limit."""
    states = dict(_rewrites(network.graph))
    graph = states["prune"]
    symbolic, faults = _symbolic(graph, elaborated.elaboration)
    if faults:
        return _failed(source, elaborated, [*faults, *beside], chosen)
    shapes = symbolic.settled if symbolic else infer_shapes(graph)
    try:
        costs = count_costs(graph, shapes)
        figures = count_figures(graph, costs)
    except TooComplex:
        return _failed(source, elaborated, [InexpressibleSize(network.unit.origin.span, network.name), *beside], chosen)
    facts = Facts(figures, costs, network.labels)
    broken = [] if chosen else _broken(network, graph, facts, elaborated.elaboration)
    initializations, faults = find_initializations(
        network.rules, states["elaborate"], graph, elaborated.elaboration.shapes
    )
    broken += faults
    broken += _mixed(states["elaborate"], states["heads"])
    broken += [problem for problem in beside if problem.is_error]
    broken += elaborated.elaboration.problems[len(elaborated.problems) :]
    linted = LintedNetwork(elaborated.elaboration.syntax[0], states["elaborate"], elaborated.elaboration.shapes)
    warnings = [*elaborated.problems, *lint(linted), *(problem for problem in beside if not problem.is_error)]
    if broken:
        return _failed(source, elaborated, [*broken, *warnings], chosen)
    unit = _trimmed(network, states, symbolic)
    generate = partial(_generated, network.name, unit, graph, initializations, (source, *elaborated.sources), chosen)
    result = Compiled(
        network.name, states, graph, unit, shapes, costs, figures, generate, network.recipe, initializations, symbolic
    )
    unchecked = len(network.expectations) if chosen else 0
    problems, steps = _reported(warnings, source, elaborated, chosen), elaborated.elaboration.steps
    return Compilation(source, elaborated.sources, problems, result, steps, unchecked)


def measure_source(source: Source, find: Finder, net: str | None = None) -> Measured | None:
    """Name, graph and figures of a net, for half the work of compiling it; None where it has errors."""
    elaborated = elaborate(source, find, net, {}, DEFAULT_LIMITS)
    network = elaborated.network
    if network is None:
        return None
    graph = dict(_rewrites(network.graph))["prune"]
    symbolic, faults = _symbolic(graph, elaborated.elaboration)
    if faults:
        return None
    shapes = symbolic.settled if symbolic else infer_shapes(graph)
    try:
        figures = count_figures(graph, count_costs(graph, shapes))
    except TooComplex:
        return None
    return Measured(network.name, network.unit.doc, graph, figures)


def _broken(network: Network, graph: Graph, facts: Facts, elaboration: Elaboration) -> list[Problem]:
    """The problems of expectations that fail; those that name an input size must hold for every size."""
    named = {dim for dims in elaboration.written_sizes.values() for dim in dims if isinstance(dim, str)}
    if named <= elaboration.open_sizes.keys():
        return check_expectations(network.expectations, facts, elaboration)
    from .passes.analyses.size_expectations import check_size_expectations, names_a_size

    of_sizes = tuple(expectation for expectation in network.expectations if names_a_size(expectation, elaboration))
    others = tuple(expectation for expectation in network.expectations if expectation not in of_sizes)
    broken = check_expectations(others, facts, elaboration)
    return broken + check_size_expectations(of_sizes, network.graph, graph, facts, elaboration)


def _symbolic(graph: Graph, elaboration: Elaboration) -> tuple[Symbolic | None, list[Problem]]:
    """Symbolic shapes where sizes are open; problems where pruning changed a result that elaboration relied on."""
    if not elaboration.open_sizes:
        return None, []
    from .passes.analyses.open_sizes import infer

    return infer(graph, elaboration)


def _rewrites(graph: Graph) -> Iterator[tuple[str, Graph]]:
    """The graph after each stage; `passes.verify` states the invariants of each, and the tests check them."""
    yield "elaborate", graph
    graph = split_heads(graph)
    yield "heads", graph
    # after the heads: an activation taken off an output is not an unused layer
    graph = prune(graph)
    yield "prune", graph


def _trimmed(network: Network, states: Mapping[str, Graph], symbolic: Symbolic | None) -> Unit:
    """The tree of modules of the final graph."""
    from .pytorch.trim import trim

    unit = trim(network.unit, states["elaborate"], states["prune"])
    if symbolic is None:
        return unit
    from .passes.analyses.open_sizes import simplify

    return simplify(unit, symbolic.settled)


def _generated(
    name: str,
    unit: Unit,
    graph: Graph,
    initializations: tuple[Initialization, ...],
    sources: tuple[Source, ...],
    settings: Mapping[str, Setting],
) -> str:
    """The generated file."""
    from .pytorch.emit import emit
    from .pytorch.header import write

    body = emit(unit, graph, find_in_place(graph) | find_accumulating(graph), initializations)
    spec = sources[0].name.rpartition("/")[2].removesuffix(".cnn")
    return write(VERSION, spec, name, settings, dict.fromkeys(sources), body)


def _mixed(before: Graph, after: Graph) -> Iterator[Problem]:
    for head, layer in mixed_heads(before, after):
        yield MixedHead(head.origin.span, operator_name(head.operator), layer.origin.span)


def _failed(
    source: Source, elaborated: Elaborated, more: list[Problem], settings: Mapping[str, Setting]
) -> Compilation:
    problems = without_cascading([*elaborated.problems, *more])
    reported = _reported(problems, source, elaborated, settings)
    return Compilation(source, elaborated.sources, reported, None, elaborated.elaboration.steps)


def _reported(
    problems: Sequence[Problem], source: Source, elaborated: Elaborated, settings: Mapping[str, Setting]
) -> tuple[Problem, ...]:
    """Problems in source order, without suppressed warnings."""
    allowed = [suppression for file in elaborated.elaboration.syntax for suppression in suppressions(file)]
    if not allowed:
        return tuple(in_source_order(list(problems)))
    kept, unused = suppress(problems, allowed)
    # errors can hide warnings, and so can settings
    complete = not settings and not any(problem.is_error for problem in problems)
    origins = [node.origin for node in elaborated.elaboration.nodes.values()] if complete else None
    return tuple(in_source_order([*kept, *check_unused(unused, source, origins)]))
