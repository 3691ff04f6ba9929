"""The state of one elaboration: problems, nodes, shapes, and the use of limits."""

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
    """No source has the name, only those `known`; or the source cannot be read because of `fault`."""

    known: tuple[str, ...] = ()
    fault: Problem | None = None


Finder = Callable[[tuple[str, ...], Source], Source | Absent | None]
"""From a dotted name and the importing source to the imported source, or why there is none."""


PartialApplier = Callable[[Any, Call, Any], Any]
"""From a block or operator, a call and its context to the partial application with these arguments."""


@record
class Decision(Record):
    """A comparison that had one result for all sizes that the network accepts up to that place."""

    sign: str
    left: Any
    right: Any
    held: bool
    span: Span


class Abandoned(Exception):
    """A limit is exceeded; the problem is reported and elaboration stops."""


@dataclass(eq=False)
class Elaboration:
    """The mutable state that all parts of one elaboration share."""

    find: Finder
    limits: Limits
    apply_partially: PartialApplier
    """Set from outside, since binding arguments evaluates expressions in turn."""
    problems: list[Problem] = field(default_factory=list[Problem])
    nodes: dict[str, Node | InputNode] = field(default_factory=dict[str, Node | InputNode])
    shapes: dict[str, Shape] = field(default_factory=dict[str, Shape])
    """Shapes of the nodes, untraced."""
    written_sizes: dict[str, tuple[int | str, ...]] = field(default_factory=dict[str, "tuple[int | str, ...]"])
    """Sizes of the inputs as written, with names."""
    open_sizes: dict[str, Span] = field(default_factory=dict[str, Span])
    """Open sizes and the first place of each."""
    settings: Mapping[str, object] = field(default_factory=dict[str, object])
    """Values that the caller gives to open sizes."""
    domain: Domain | None = None
    """The constraints of all layers so far; None where no size is open."""
    decisions: list[Decision] = field(default_factory=list[Decision])
    """Comparisons of open sizes in expressions."""
    sources: dict[str, Source] = field(default_factory=dict[str, Source])
    syntax: list[File] = field(default_factory=list[File])
    """Syntax of the files, in reading order."""
    files: dict[Source, Scope | None] = field(default_factory=dict[Source, "Scope | None"])
    """Scopes of the files; None while a file is being read."""
    uses: dict[str, int] = field(default_factory=dict[str, int])
    """Uses of each shared module, by path."""
    steps: int = 0
    pinned: list[set[str]] = field(default_factory=lambda: [set[str]()])
    """For the net and each block being expanded: names fixed at their value, since structure depends on them."""
    unreadable: list[Span] = field(default_factory=list[Span])
    """Spans with syntax errors, whose values are unknown."""
    nesting: int = 0
    trail: Trail = ()
    """The expansions and iterations in progress, outermost first."""
    variants: tuple[Derivation, ...] = ()
    """The variants that the net being expanded derives from, outermost first."""
    undecided: int = 0
    """The number of `if` and `for` skipped because of a reported problem."""
    expanded: set[Span] = field(default_factory=set[Span])
    """Spans of the names of expanded definitions."""
    without_values: bool = False
    """Check without values: follow both branches of an `if`, run a `for` once, expand no block."""
    index: Index | None = None
    """An index of all names, built for the first problem that needs it."""
    missing: dict[Span, UnknownLayer] = field(default_factory=dict[Span, "UnknownLayer"])
    """Unknown layers by the place of their use."""
    mistakes: int = 0
    """The number of errors among the problems."""
    _reported: set[tuple[str, Span]] = field(default_factory=set[tuple[str, Span]])

    def report(self, problem: Problem) -> Unknown:
        """Add a problem, once per place however often it is expanded; the result stands for the missing value.

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
        """Whether a problem with this code was reported at a place."""
        return (kind.code, span) in self._reported

    def written(self) -> Index:
        """The index of all names in the files."""
        from .similar_names import Index

        if self.index is None or len(self.index.files) != len(self.syntax):
            self.index = Index(tuple(self.syntax))
        return self.index

    def pin(self, value: object) -> None:
        """Fix a traced value at its number: the structure of the current definition depends on it."""
        if isinstance(value, tuple | list):
            for item in cast("list[object] | tuple[object, ...]", value):
                self.pin(item)
        elif is_traced(value):
            self.pinned[-1] |= symbols(expression(value))

    def use_again(self, path: str) -> int:
        """The number of another use of a module, from 2."""
        self.uses[path] = self.uses.get(path, 1) + 1
        return self.uses[path]

    def spend(self, span: Span, amount: int = 1) -> None:
        """Count steps of work; raises Abandoned past the limit."""
        self.steps += amount
        if self.steps > self.limits.steps:
            what = f"expanding the network takes too many steps, at {len(self.nodes):,} layers so far"
            self.abandon(TooLarge(span, what, self.limits.steps, "steps"))

    @contextmanager
    def inside(self, part: Expansion | Iteration) -> Generator[None]:
        """Enter an expansion or iteration: nodes and problems inside get it as their origin."""
        outer = self.trail
        self.trail = (*outer, part)
        yield
        self.trail = outer

    @contextmanager
    def deeper(self, span: Span) -> Generator[None]:
        """Enter one level of nesting; raises Abandoned past the limit."""
        self.nesting += 1
        if self.nesting > self.limits.depth:
            self.abandon(TooLarge(span, "blocks, groups and loops are nested too deeply", self.limits.depth, "depth"))
        yield
        self.nesting -= 1

    def abandon(self, problem: Problem) -> NoReturn:
        """Report an exceeded limit; raises Abandoned."""
        self.problems.append(problem)
        raise Abandoned
