"""Finds a bias that a normalization subtracts again."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Edit, Fix, Problem
from ....dsl.span import Span
from ...graph.graph import Node
from ...operators.base.operator_text import operator_name
from ...operators.bn import Bn
from ...operators.instancenorm import Instancenorm
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Layers whose value is used only by batch or instance normalizations, which subtract the mean of each channel.

    A normalization that is passed to its block as an argument may be another one elsewhere, which keeps the bias.
    """
    for node in network.nodes():
        users = network.users[node.id]
        if not getattr(node.operator, "bias", False) or not users or node.id in network.returned:
            continue
        if all(_subtracts(user) for user in users):
            from ...problems.warnings.layer_order import BiasBeforeNorm

            names = operator_name(node.operator), operator_name(users[0].operator)
            yield BiasBeforeNorm(node.origin.span, *names, users[0].origin.span, _without(node))


def _subtracts(node: Node) -> bool:
    return isinstance(node.operator, Bn | Instancenorm) and operator_name(node.operator) in node.origin.span.text


def _without(node: Node) -> tuple[Fix, ...]:
    given, span = node.origin.arguments.get("bias"), node.origin.span
    advice = "leave the bias out: `bias=false`"
    if given is not None:
        return (Fix(advice, Edit(given, "false")),) if given.text == "true" else ()
    if not span.text.endswith(")"):
        return ()
    return (Fix(advice, Edit(Span(span.source, span.end - 1, span.end - 1), ", bias=false")),)
