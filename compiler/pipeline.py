"""The one place that knows the order of everything between a spec's text and its generated code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from ..dsl.allow import allowances
from ..dsl.problem import Problem, in_order
from ..dsl.record import Record, record
from ..dsl.span import Source
from .algebra.open import TooComplex
from .consequences import without_consequences
from .elaborate.network import Elaborated, Network, elaborate
from .elaborate.state import Abandoned, Absent, Elaboration, Finder
from .elaborate.unexpanded import look_through
from .graph import Graph
from .limits import Limits
from .linting import Subject, lint
from .passes.cost import Cost, count_costs
from .passes.expectations import Facts, check_claims
from .passes.figures import Figures, count_figures
from .passes.heads import mixed_heads, split_heads
from .passes.initial import Start, find_starts
from .passes.inplace import find_accumulating, find_in_place
from .passes.prune import prune
from .passes.shapes import infer_shapes
from .problems.arguments import NeedsValues
from .problems.sharing import MixedHead
from .problems.sizes import CannotDecide
from .quantity import rounded
from .recipe import Recipe
from .shape import Shape
from .silence import objections, silence
from .spelled import operator_name
from .unit import Unit
from .version import VERSION

if TYPE_CHECKING:
    from .passes.symbolic import Symbolic

Setting = int | float | bool | str
"""A value that replaces a net parameter's default: `--set classes=10`."""

DEFAULT_LIMITS = Limits()

_PROVING = 20_000
"""Steps that may be spent on each replacement that is tried."""
_ALL_STEPS, _ALL_CHARACTERS = 40_000, 80_000
"""Steps, and characters read, after which no more replacements are tried."""


@record
class Compiled(Record):
    """A network without mistakes: every state it went through, what is known of it, and its code."""

    name: str
    states: Mapping[str, Graph]
    """The graph after each stage, by the stage's name."""
    graph: Graph
    unit: Unit
    """The tree of modules of the final graph."""
    shapes: Mapping[str, Shape]
    costs: Mapping[str, Cost]
    figures: Figures
    generate: Callable[[], str] = field(repr=False, compare=False)
    """What writes `code`."""
    recipe: Recipe | None = None
    """How the spec says that it was trained."""
    starts: tuple[Start, ...] = ()
    """How the spec says that weights start, where PyTorch's own way is not meant."""
    symbolic: Symbolic | None = None
    """What holds for all sizes of the input, where some of them stay open; sizes in `shapes` are then expressions."""

    @cached_property
    def code(self) -> str:
        """The whole generated file, header included."""
        return self.generate()


@record
class Measured(Record):
    """What can be said of a net without generating its code."""

    name: str
    doc: str
    graph: Graph
    figures: Figures


@record
class Compilation(Record):
    """What compiling a spec gave: problems, and the network unless one of them is an error."""

    source: Source
    sources: tuple[Source, ...]
    """The spec and everything that it imports."""
    problems: tuple[Problem, ...]
    """Errors and warnings, sorted by place."""
    result: Compiled | None
    steps: int = 0
    """What the expansion took, as `--limit steps` counts."""
    unchecked: int = 0
    """Expectations that were not checked, because settings replace the values they speak of."""

    @property
    def ok(self) -> bool:
        """No problem is an error."""
        return self.result is not None

    @property
    def is_family(self) -> bool:
        """Nothing is wrong but that the net has parameters without a value, for variants in other files to give."""
        errors = [problem for problem in self.problems if problem.is_error]
        return bool(errors) and all(isinstance(problem, NeedsValues) for problem in errors)

    def _repr_svg_(self) -> str | None:
        return self.svg()

    def _repr_html_(self) -> str | None:
        return self.page()

    def svg(self) -> str | None:
        """The network's picture, by which a notebook shows a compilation."""
        if self.result is None:
            return None
        from .pictures.fold import folded
        from .pictures.formats.svg import svg
        from .pictures.page import page
        from .pictures.structure import picture

        return svg(page(folded(picture(self.result), "auto"), 1000))

    def page(self, note: str = "") -> str | None:
        """HTML of the picture, to be scrolled where it is wider than a notebook, with the figures and a note below."""
        shown = self.svg()
        if shown is None or self.result is None:
            return None
        figures = self.result.figures
        said = f"{self.result.name}: depth {figures.depth}, {figures.params:,} parameters, {rounded(figures.macs)} MACs"
        return f'<figure style="margin:0;overflow-x:auto">{shown}<figcaption>{said}{note}</figcaption></figure>'


def compile_source(
    source: Source,
    find: Finder,
    net: str | None = None,
    settings: Mapping[str, Setting] | None = None,
    limits: Limits = DEFAULT_LIMITS,
    generate: bool = True,
) -> Compilation:
    """Compile the named net of a spec, or its last one; without `generate` code is written only when it is read.

    Raises CompilerBug where something fails that is no mistake in the spec.
    """
    chosen = dict(settings or {})
    compilation = _compile(source, find, net, chosen, limits)
    if generate and compilation.result:
        _ = compilation.result.code
    if not any(problem.remedies for problem in compilation.problems):
        return compilation
    from .proven import prove

    bounded = replace(limits, steps=min(limits.steps, _PROVING))
    characters = sum(len(read.text) for read in {source, *compilation.sources})
    tries = min(_ALL_STEPS // (min(compilation.steps, _PROVING) + 1), _ALL_CHARACTERS // (characters + 1))

    def check(faulty: Source, mended: Source) -> tuple[Problem, ...]:
        def find_mended(module: tuple[str, ...], importer: Source) -> Source | Absent | None:
            found = find(module, importer)
            return mended if found == faulty else found

        return _compile(mended if faulty == source else source, find_mended, net, chosen, bounded).problems

    problems = prove(compilation.problems, source, check, tries)
    return replace(compilation, problems=tuple(problems))


def _compile(
    source: Source, find: Finder, net: str | None, chosen: Mapping[str, Setting], limits: Limits
) -> Compilation:
    elaborated = elaborate(source, find, net, chosen, limits)
    network, beside = elaborated.network, look_through(elaborated)
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
    """All that comes after elaboration; raises Abandoned where what is claimed takes too much."""
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
        return _failed(source, elaborated, [CannotDecide(network.unit.origin.span, network.name), *beside], chosen)
    facts = Facts(figures, costs, network.labels)
    broken = [] if chosen else _broken(network, graph, facts, elaborated.elaboration)
    starts, faults = find_starts(network.rules, states["elaborate"], graph, elaborated.elaboration.shapes)
    broken += faults
    broken += _mixed(states["elaborate"], states["heads"])
    broken += [problem for problem in beside if problem.is_error]
    broken += elaborated.elaboration.problems[len(elaborated.problems) :]
    subject = Subject(elaborated.elaboration.syntax[0], states["elaborate"], elaborated.elaboration.shapes)
    warnings = [*elaborated.problems, *lint(subject), *(problem for problem in beside if not problem.is_error)]
    if broken:
        return _failed(source, elaborated, [*broken, *warnings], chosen)
    unit = _trimmed(network, states, symbolic)
    generate = partial(_generated, network.name, unit, graph, starts, (source, *elaborated.sources), chosen)
    result = Compiled(
        network.name, states, graph, unit, shapes, costs, figures, generate, network.recipe, starts, symbolic
    )
    unchecked = len(network.claims) if chosen else 0
    problems, steps = _told(warnings, source, elaborated, chosen), elaborated.elaboration.steps
    return Compilation(source, elaborated.sources, problems, result, steps, unchecked)


def measure_source(source: Source, find: Finder, net: str | None = None) -> Measured | None:
    """Name, graph and figures of a net, for half the work of compiling it; None where it has mistakes."""
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
    """The claims that do not hold; those that name a size of the input must hold for every size."""
    named = {dim for dims in elaboration.written_sizes.values() for dim in dims if isinstance(dim, str)}
    if named <= elaboration.open_sizes.keys():
        return check_claims(network.claims, facts, elaboration)
    from .passes.size_claims import check_size_claims, speaks_of_sizes

    of_sizes = tuple(claim for claim in network.claims if speaks_of_sizes(claim, elaboration))
    others = tuple(claim for claim in network.claims if claim not in of_sizes)
    broken = check_claims(others, facts, elaboration)
    return broken + check_size_claims(of_sizes, network.graph, graph, facts, elaboration)


def _symbolic(graph: Graph, elaboration: Elaboration) -> tuple[Symbolic | None, list[Problem]]:
    """What holds for all inputs where sizes stay open; problems where it differs from what elaboration relied on."""
    if not elaboration.open_sizes:
        return None, []
    from .passes.open_sizes import infer

    return infer(graph, elaboration)


def _rewrites(graph: Graph) -> Iterator[tuple[str, Graph]]:
    """The graph after each stage; what must hold of each is said, and checked in the tests, by `passes.verify`."""
    yield "elaborate", graph
    graph = split_heads(graph)
    yield "heads", graph
    # after the heads: an activation that is taken off an output is not reported as unused
    graph = prune(graph)
    yield "prune", graph


def _trimmed(network: Network, states: Mapping[str, Graph], symbolic: Symbolic | None) -> Unit:
    """The tree of modules of the final graph."""
    from .pytorch.trim import trim

    unit = trim(network.unit, states["elaborate"], states["prune"])
    if symbolic is None:
        return unit
    from .passes.open_sizes import simplify

    return simplify(unit, symbolic.settled)


def _generated(
    name: str,
    unit: Unit,
    graph: Graph,
    starts: tuple[Start, ...],
    sources: tuple[Source, ...],
    settings: Mapping[str, Setting],
) -> str:
    """The generated file."""
    from .pytorch.emit import emit
    from .pytorch.header import write

    body = emit(unit, graph, find_in_place(graph) | find_accumulating(graph), starts)
    spec = sources[0].name.rpartition("/")[2].removesuffix(".cnn")
    return write(VERSION, spec, name, settings, dict.fromkeys(sources), body)


def _mixed(before: Graph, after: Graph) -> Iterator[Problem]:
    for head, layer in mixed_heads(before, after):
        yield MixedHead(head.origin.span, operator_name(head.operator), layer.origin.span)


def _failed(
    source: Source, elaborated: Elaborated, more: list[Problem], settings: Mapping[str, Setting]
) -> Compilation:
    problems = without_consequences([*elaborated.problems, *more])
    told = _told(problems, source, elaborated, settings)
    return Compilation(source, elaborated.sources, told, None, elaborated.elaboration.steps)


def _told(
    problems: Sequence[Problem], source: Source, elaborated: Elaborated, settings: Mapping[str, Setting]
) -> tuple[Problem, ...]:
    """Problems in order, without the warnings that the spec allows."""
    allowed = [allowance for file in elaborated.elaboration.syntax for allowance in allowances(file)]
    if not allowed:
        return tuple(in_order(list(problems)))
    kept, idle = silence(problems, allowed)
    # errors hide warnings, and so may values that replace those of the spec
    complete = not settings and not any(problem.is_error for problem in problems)
    origins = [node.origin for node in elaborated.elaboration.nodes.values()] if complete else None
    return tuple(in_order([*kept, *objections(idle, source, origins)]))
