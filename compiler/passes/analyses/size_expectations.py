"""Analysis: expectations that name a size of the input, such as `expect H % 32 == 0`, proved for every accepted size.

A net is compiled for the values of its parameters. Where a parameter is a size of the input, an expectation about it is
proved, or refuted, for all values that the network accepts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from functools import cached_property
from typing import Any, cast

from ....dsl.problem import Problem
from ....dsl.syntax import Binary, Expression, Reference, Sequence, Syntax
from ....dsl.syntax import Size as SizeSyntax
from ...algebra.open import TooComplex
from ...algebra.size import Size
from ...algebra.traced import plain
from ...elaborate.expectations import Expectation
from ...elaborate.expressions.evaluate import evaluate
from ...elaborate.scope.context import Context
from ...elaborate.scope.elaboration import Elaboration
from ...elaborate.scope.scope import UNKNOWN
from ...graph.graph import Graph
from ...operators.base.case_analysis import within
from ...operators.base.operator_text import operator_name
from ...operators.base.shape import Shape
from ...problems.expectations import CannotExpect
from ...problems.open_sizes import InexpressibleSize
from .expectations import Facts, labelled
from .figures import count_figures
from .proved_expectations import prove_expectation
from .symbolic import NoShape, Symbolic, infer_symbolic, symbolic_costs

_OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
}


def names_a_size(expectation: Expectation, elaboration: Elaboration) -> bool:
    """Whether an expectation names an input size that has a value."""
    named = set(_named_sizes(elaboration)) - elaboration.open_sizes.keys()
    return bool(named.intersection(_mentioned(expectation.expect)))


def check_size_expectations(
    expectations: tuple[Expectation, ...],
    whole: Graph,
    graph: Graph,
    built: Facts,
    elaboration: Elaboration,
) -> list[Problem]:
    """The problems of expectations that do not hold for all sizes that the network accepts.

    Shapes of labels come from `whole`, the elaborated graph; figures from `graph`, the pruned one.
    """
    if not expectations:
        return []
    sizes = {
        id: cast(Shape, tuple(Size.named(dim) if isinstance(dim, str) else dim for dim in dims))
        for id, dims in elaboration.written_sizes.items()
    }
    try:
        symbolic = infer_symbolic(whole, sizes, elaboration.shapes)
    except NoShape as refused:
        return [InexpressibleSize(refused.node.origin.span, operator_name(refused.node.operator))]
    reader = _Reader(graph, symbolic, built, elaboration)
    return [problem for expectation in expectations if (problem := reader.check(expectation)) is not None]


class _Reader:
    """Evaluates the sides of expectations in terms of the named sizes."""

    def __init__(self, graph: Graph, symbolic: Symbolic, built: Facts, elaboration: Elaboration) -> None:
        self.graph = graph
        self.symbolic = symbolic
        self.built = built
        self.elaboration = elaboration
        self.names = set(_named_sizes(elaboration))

    @cached_property
    def facts(self) -> Facts:
        """Figures as expressions in the sizes."""
        opened, costs = symbolic_costs(self.graph, self.symbolic, self.built.costs)
        return Facts(count_figures(opened, costs), costs, self.built.labels)

    def check(self, expectation: Expectation) -> Problem | None:
        """The problem with an expectation; None where it holds for all sizes."""
        expect = expectation.expect
        try:
            left, right = self._value(expect.left, expectation), self._value(expect.right, expectation)
        except (TooComplex, TypeError, ZeroDivisionError):
            return CannotExpect(expect.span, "this cannot be computed for sizes that stay open")
        if left is UNKNOWN or right is UNKNOWN:
            return None
        return prove_expectation(expectation, left, right, self.symbolic.domain)

    def _value(self, syntax: Expression, expectation: Expectation) -> Any:
        match syntax:
            case Reference() if len(syntax.path) == 1 and syntax.path[0] in self.names:
                return Size.named(syntax.path[0]).within(self.symbolic.domain)
            case Reference() if self.built.figure(syntax.path) is not None:
                figure = self.facts.figure(syntax.path)
                return figure.within(self.symbolic.domain) if isinstance(figure, Size) else figure
            case Reference() if (found := labelled(syntax.path, self.built.labels)) is not None:
                return within(self.symbolic.shapes[found.value.id], self.symbolic.domain)
            case SizeSyntax():
                return tuple(self._dimension(dim, syntax, expectation) for dim in syntax.dims)
            case Sequence() if not syntax.brackets:
                return tuple(self._value(item, expectation) for item in syntax.items)
            case Binary() if syntax.operator in _OPERATORS:
                left, right = self._value(syntax.left, expectation), self._value(syntax.right, expectation)
                return UNKNOWN if UNKNOWN in (left, right) else _OPERATORS[syntax.operator](left, right)
            case _ if self.names.intersection(_mentioned(syntax)):
                raise TypeError
            case _:
                return plain(evaluate(syntax, Context(self.elaboration, expectation.scope, in_body=False)))

    def _dimension(self, dim: int | str, syntax: SizeSyntax, expectation: Expectation) -> Any:
        return self._value(Reference(syntax.span, (dim,)), expectation) if isinstance(dim, str) else dim


def _named_sizes(elaboration: Elaboration) -> Iterator[str]:
    return (dim for dims in elaboration.written_sizes.values() for dim in dims if isinstance(dim, str))


def _mentioned(syntax: Syntax) -> Iterator[str]:
    """The names in an expression that can be sizes."""
    if isinstance(syntax, Reference):
        yield syntax.path[0]
    for field in fields(syntax):
        yield from _names_in(getattr(syntax, field.name), in_size=isinstance(syntax, SizeSyntax))


def _names_in(part: object, in_size: bool) -> Iterator[str]:
    if isinstance(part, Syntax):
        yield from _mentioned(part)
    elif isinstance(part, tuple):
        for item in cast(tuple[object, ...], part):
            yield from _names_in(item, in_size)
    elif in_size and isinstance(part, str):
        yield part
