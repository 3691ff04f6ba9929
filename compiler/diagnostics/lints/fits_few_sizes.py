"""Finds a merge whose branches have the same size only for a few sizes of the input."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Label, Problem
from ...algebra.open import has_open
from ...elaborate.scope.expansion_trace import within
from ...graph.graph import Node
from ...operators.base.operator_text import operator_name
from ...operators.base.shape import Shape, text
from ...operators.mul import Mul
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Merges of maps with the same height or width for finitely many values of an open size."""
    if not has_open(tuple(size for node in network.graph.inputs for size in network.shapes[node.id])):
        return
    for node in network.nodes():
        operator = node.operator
        if not operator.is_merge or operator.sized_by_last or getattr(operator, "align", "") == "crop":
            continue
        fits = _few([network.shapes[source] for source in node.inputs], gates=isinstance(operator, Mul))
        if fits:
            from ...problems.warnings.windows import FitsFewSizes

            branches = tuple(_branches(node, network))
            around = within(node.origin.trail)
            yield FitsFewSizes(node.origin.span, operator_name(operator), *fits, branches, within=around)


def _few(arriving: list[Shape], gates: bool) -> tuple[str, tuple[int, ...]] | None:
    """The first open size with finitely many values for which the branches agree, and these values."""
    from ...algebra.finite_solutions import finite_solutions

    first, *others = arriving
    pairs = [pair for other in others for pair in list(zip(first, other, strict=False))[1:]]
    found = (finite_solutions(*pair) for pair in pairs if not (gates and any(map(_is_one, pair))))
    return next((fits for fits in found if fits), None)


def _is_one(size: object) -> bool:
    return isinstance(size, int) and size == 1


def _branches(node: Node, network: LintedNetwork) -> Iterator[Label]:
    for source in node.inputs:
        yield Label(network.graph.nodes[source].origin.span, f"has shape {text(network.shapes[source])}")
