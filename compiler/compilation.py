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
"""A value for a parameter of the net: `--set classes=10`."""


@record
class Compiled(Record):
    """A compiled network: the graph after each stage, the results of the analyses, and the code."""

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
    """Generates `code`."""
    recipe: Recipe | None = None
    """The recipe of the spec."""
    initializations: tuple[Initialization, ...] = ()
    """The `init` lines of the spec; other tensors keep PyTorch's initialization."""
    symbolic: Symbolic | None = None
    """Symbolic shapes and constraints, where sizes are open; `shapes` are then expressions."""

    @cached_property
    def code(self) -> str:
        """The whole generated file, header included."""
        return self.generate()


@record
class Measured(Record):
    """A net with its figures, without code."""

    name: str
    doc: str
    graph: Graph
    figures: Figures


@record
class Compilation(Record):
    """The result of compiling a spec: its problems, and the network unless one of them is an error."""

    source: Source
    sources: tuple[Source, ...]
    """The spec and everything that it imports."""
    problems: tuple[Problem, ...]
    """Errors and warnings, sorted by place."""
    result: Compiled | None
    steps: int = 0
    """Steps of the expansion, as `--limit steps` counts them."""
    unchecked: int = 0
    """Expectations that were not checked, because settings replace values that they depend on."""

    @property
    def ok(self) -> bool:
        """No problem is an error."""
        return self.result is not None

    @property
    def is_family(self) -> bool:
        """The only errors are parameters without a value, which variants in other files give."""
        errors = [problem for problem in self.problems if problem.is_error]
        return bool(errors) and all(isinstance(problem, MissingNetArguments) for problem in errors)
