"""The results of compiling: a network with its graph, shapes, costs and code, and the problems of its spec."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING

from ..dsl.problem import Problem
from ..dsl.record import Record, record
from ..dsl.span import Source
from .graph.graph import Graph
from .graph.recipe import Recipe
from .graph.unit import Unit
from .operators.base.shape import Shape
from .passes.analyses.cost import Cost
from .passes.analyses.figures import Figures
from .passes.analyses.initialization import Initialization
from .problems.nets import MissingNetArguments

if TYPE_CHECKING:
    from .passes.analyses.symbolic import Symbolic

Setting = int | float | bool | str
"""A value that replaces a net parameter's default: `--set classes=10`."""


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
    initializations: tuple[Initialization, ...] = ()
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
        return bool(errors) and all(isinstance(problem, MissingNetArguments) for problem in errors)
