"""Analysis: shapes and constraints of a pruned network with open sizes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ....dsl.problem import Problem
from ...algebra.open import has_open
from ...elaborate.expressions.open_sizes import fixes, origins, stands
from ...elaborate.scope.elaboration import Elaboration
from ...graph.graph import Graph
from ...graph.unit import Step, Unit
from ...operators.base.operator_text import operator_name
from ...operators.base.shape import Shape
from ...problems.open_sizes import InexpressibleSize, OpenCondition
from .symbolic import NoShape, Symbolic, infer_symbolic


def infer(graph: Graph, elaboration: Elaboration) -> tuple[Symbolic | None, list[Problem]]:
    """Symbolic shapes and constraints of the pruned graph, and problems that only the pruned graph has."""
    try:
        found = infer_symbolic(graph, {}, elaboration.shapes)
    except NoShape as refused:
        return None, [InexpressibleSize(refused.node.origin.span, operator_name(refused.node.operator))]
    elaboration.domain = found.domain
    problems: list[Problem] = []
    for decision in elaboration.decisions:
        if not stands(decision, found.domain):
            labels = tuple(origins(decision.left, decision.right, elaboration=elaboration))
            problems.append(OpenCondition(decision.span, decision.span.text, ("", ""), labels, fixes(elaboration)))
    return found, problems


def simplify(unit: Unit, shapes: Mapping[str, Shape]) -> Unit:
    """The unit with open sizes in their final form; other sizes stay traced."""
    return replace(unit, steps=tuple(_simplify_step(step, shapes) for step in unit.steps))


def _simplify_step(step: Step, shapes: Mapping[str, Shape]) -> Step:
    final = shapes[step.output]
    shape = tuple(short if has_open((size,)) else size for size, short in zip(step.output_shape, final, strict=True))
    what = simplify(step.what, shapes) if isinstance(step.what, Unit) else step.what
    return replace(step, what=what, output_shape=shape)
