"""Analysis: one expectation about open sizes, proved for all of a domain or refuted by an example."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any, cast

from ....dsl.problem import Problem
from ...algebra.open import TooComplex
from ...algebra.prove import Domain, example
from ...algebra.size import Undecided
from ...algebra.solve import Condition
from ...elaborate.expectations import Expectation
from ...operators.base.shape import Shape
from ...operators.base.shape import text as shape_text
from ...problems.expectations import CannotExpect
from ...problems.open_sizes import FailsForSizes

_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def prove_expectation(expectation: Expectation, left: Any, right: Any, domain: Domain) -> Problem | None:
    """The problem with an expectation about sizes or shapes; None where it holds for all of the domain."""
    expect = expectation.expect
    if isinstance(left, tuple) != isinstance(right, tuple) or expect.operator not in _COMPARE:
        return CannotExpect(expect.span, "this says nothing about a size: write `H % 32 == 0`, `stem == 64xHxW`")
    if isinstance(left, tuple) and expect.operator not in ("==", "!="):
        return CannotExpect(expect.span, "sizes are equal or not: use `==` or `!=`")
    try:
        held = _COMPARE[expect.operator](left, right)
    except Undecided as undecided:
        # the condition that was asked says the opposite of `<`, and of two shapes that differ
        opposite = expect.operator in ("<", "<=") or (isinstance(left, tuple) and expect.operator == "!=")
        against = undecided.condition if opposite else undecided.condition.negated
        return _failure(expectation, left, _example(against, domain))
    except (TooComplex, TypeError):
        return CannotExpect(expect.span, "this cannot be computed for sizes that stay open")
    return None if held else _failure(expectation, left, None)


def _failure(expectation: Expectation, left: Any, example: str | None) -> FailsForSizes:
    """The problem; `example` is None where the expectation holds for no size."""
    found = shape_text(cast(Shape, left)) if isinstance(left, tuple) else str(left)
    return FailsForSizes(
        expectation.expect.span, example is not None, example or "", expectation.expect.left.span.text, found
    )


def _example(condition: Condition, domain: Domain) -> str:
    """The least size of the domain that meets a condition: `H = 17`; an empty text if none is found."""
    found = example(condition, domain)
    return f"{found[0]} = {found[1]}" if found else ""
