"""What one elaboration has found so far: problems, nodes, and how much of the limits is used."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NoReturn, cast

from ....dsl.problem import Problem
from ....dsl.record import Record, record
from ....dsl.span import Source, Span
from ....dsl.syntax import Call, File
from ...algebra.expression import symbols
from ...algebra.traced import expression, is_traced
from ...graph.graph import InputNode, Node
from ...graph.origin import Derivation, Expansion, Iteration, Trail
from ...limits import Limits
from ...operators.base.shape import Shape
from ...problems.limits import ProblemLimitReached, TooLarge
from .expansion_trace import within
from .scope import UNKNOWN, Scope, Unknown

if TYPE_CHECKING:
    from ...algebra.prove import Domain
    from ...problems.names import UnknownLayer
    from .similar_names import Index


@record
class Absent(Record):
    """There is no source of a name, but of these; or there is one, and a fault keeps it from being read."""

    known: tuple[str, ...] = ()
    fault: Problem | None = None


Finder = Callable[[tuple[str, ...], Source], Source | Absent | None]
"""Given a dotted module name and the source that imports it: the imported source, or why there is none."""


Partial = Callable[[Any, Call, Any], Any]
"""Given a block or an operator, a call that names it, and the context of the call: the value with these arguments."""


@record
class Decision(Record):
    """A comparison in an expression that came out one way for all sizes that were accepted up to there."""

    sign: str
    left: Any
    right: Any
    held: bool
    span: Span


class Abandoned(Exception):
    """A limit is reached: the problem has been reported, and going on would take too long."""


@dataclass(eq=False)
class Elaboration:
    """The mutable heart of one elaboration."""

    find: Finder
    limits: Limits
    partial: Partial
    """Makes values of blocks and operators with some arguments: binding these evaluates expressions in turn."""
    problems: list[Problem] = field(default_factory=list[Problem])
    nodes: dict[str, Node | InputNode] = field(default_factory=dict[str, Node | InputNode])
    shapes: dict[str, Shape] = field(default_factory=dict[str, Shape])
    """Shapes of the nodes, as plain numbers."""
    written_sizes: dict[str, tuple[int | str, ...]] = field(default_factory=dict[str, "tuple[int | str, ...]"])
    """Sizes of the inputs as the spec writes them, names and all."""
    open_sizes: dict[str, Span] = field(default_factory=dict[str, Span])
    """Sizes of the inputs that have a name and no value, and where each is written first."""
    settings: Mapping[str, object] = field(default_factory=dict[str, object])
    """Values of sizes of the inputs that a caller has set."""
    domain: Domain | None = None
    """What is known of the open sizes: what all layers up to here demand; None where no size is open."""
    decisions: list[Decision] = field(default_factory=list[Decision])
    """What expressions have found of the open sizes."""
    sources: dict[str, Source] = field(default_factory=dict[str, Source])
    syntax: list[File] = field(default_factory=list[File])
    """The files read, in order."""
    files: dict[Source, Scope | None] = field(default_factory=dict[Source, "Scope | None"])
    """Scopes of the files read; None while one is being read."""
    uses: dict[str, int] = field(default_factory=dict[str, int])
    """How often a module has been applied, by its path, where it was applied again."""
    steps: int = 0
    decisive: list[set[str]] = field(default_factory=lambda: [set[str]()])
    """For the net and each block being expanded: parameters and sizes on which more depends than arithmetic says."""
    unreadable: list[Span] = field(default_factory=list[Span])
    """Where something stands that could not be read, and that therefore has no known value."""
    nesting: int = 0
    trail: Trail = ()
    """The blocks and loops that are being expanded."""
    variants: tuple[Derivation, ...] = ()
    """How the net that is being expanded came by the values of its parameters, outermost first."""
    undecided: int = 0
    """How often an `if` or `for` could not be followed, because of a problem that has been reported."""
    expanded: set[Span] = field(default_factory=set[Span])
    """The names of the definitions that were expanded, where they are defined."""
    blind: bool = False
    """No value is known: both branches of an `if` are followed, a `for` once, and no block from where it is used."""
    index: Index | None = None
    """Where names are written, once a mistake has asked for it."""
    missing: dict[Span, UnknownLayer] = field(default_factory=dict[Span, "UnknownLayer"])
    """Layers that are not known, by where they are applied."""
    mistakes: int = 0
    """How many of the problems are errors."""
    _reported: set[tuple[str, Span]] = field(default_factory=set[tuple[str, Span]])

    def report(self, problem: Problem) -> Unknown:
        """Note a problem, once for a place however often that is expanded; the result stands for what is missing.

        Raises Abandoned past the limit on mistakes.
        """
        key = (problem.code, problem.span)
        if key not in self._reported:
            if self.mistakes == self.limits.problems and problem.is_error:
                self.abandon(ProblemLimitReached(problem.span, self.limits.problems))
            self._reported.add(key)
            self.mistakes += problem.is_error
            around = (*self.variants, *self.trail) if problem.varies else ()
            self.problems.append(replace(problem, within=within(around)) if around else problem)
        return UNKNOWN

    def has_reported(self, kind: type[Problem], span: Span) -> bool:
        """Whether a problem of this kind has been noted for a place."""
        return (kind.code, span) in self._reported

    def written(self) -> Index:
        """Where all names of the files that were read are written."""
        from .similar_names import Index

        if self.index is None or len(self.index.files) != len(self.syntax):
            self.index = Index(tuple(self.syntax))
        return self.index

    def pin(self, value: object) -> None:
        """Note that what is being expanded depends on a value in another way than by arithmetic."""
        if isinstance(value, tuple | list):
            for item in cast("list[object] | tuple[object, ...]", value):
                self.pin(item)
        elif is_traced(value):
            self.decisive[-1] |= symbols(expression(value))

    def use_again(self, path: str) -> int:
        """The number of a further use of a module, from 2."""
        self.uses[path] = self.uses.get(path, 1) + 1
        return self.uses[path]

    def spend(self, span: Span, amount: int = 1) -> None:
        """Count work done for an expansion; raises Abandoned past the limit."""
        self.steps += amount
        if self.steps > self.limits.steps:
            what = f"expanding the network takes too many steps, at {len(self.nodes):,} layers so far"
            self.abandon(TooLarge(span, what, self.limits.steps, "steps"))

    @contextmanager
    def inside(self, part: Expansion | Iteration) -> Generator[None]:
        """One expansion or round more around all that is made or reported while it lasts."""
        outer = self.trail
        self.trail = (*outer, part)
        yield
        self.trail = outer

    @contextmanager
    def deeper(self, span: Span) -> Generator[None]:
        """One level of nesting more while it lasts; raises Abandoned past the limit."""
        self.nesting += 1
        if self.nesting > self.limits.depth:
            self.abandon(TooLarge(span, "blocks, groups and loops are nested too deeply", self.limits.depth, "depth"))
        yield
        self.nesting -= 1

    def abandon(self, problem: Problem) -> NoReturn:
        """Report a limit and give up; raises Abandoned."""
        self.problems.append(problem)
        raise Abandoned
