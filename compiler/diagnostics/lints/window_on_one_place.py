"""Finds kernels larger than 1x1 on 1x1 maps."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ...algebra.open import has_open
from ...elaborate.scope.expansion_trace import within
from ...operators.conv import Conv
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Convolutions of which all weights but one multiply padding."""
    for node in network.nodes(Conv):
        kernel = getattr(node.operator, "kernel", (1, 1))
        arrives = network.input_shape(node)
        if kernel != (1, 1) and not has_open(arrives) and arrives[1:] == (1, 1):
            from ...problems.warnings.windows import WindowOnOnePlace

            yield WindowOnOnePlace(node.origin.span, kernel, within=within(node.origin.trail))
