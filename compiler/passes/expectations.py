"""Analysis: claims against figures."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ...dsl.problem import Problem
from ...dsl.syntax import Expression, Number, Reference
from ..algebra.traced import plain
from ..elaborate.evaluate import Where, evaluate
from ..elaborate.frame import Labelled
from ..elaborate.network import Claim
from ..elaborate.scope import UNKNOWN, described
from ..elaborate.state import Elaboration
from ..problems.expectations import CannotExpect, ExpectationFails
from ..problems.names import UnknownLabel
from ..shape import text as shape_text
from .cost import Cost
from .figures import Figures

_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(frozen=True)
class Facts:
    """What is known of a network that a claim may speak of."""

    figures: Figures
    costs: Mapping[str, Cost]
    labels: Mapping[str, Labelled]

    def figure(self, path: tuple[str, ...]) -> int | None:
        """A figure by the name that a claim uses: `params`, `training.params`."""
        return {
            "params": self.figures.params,
            "training.params": self.figures.training_params,
            "macs": self.figures.macs,
            "training.macs": self.figures.training_macs,
            "depth": self.figures.depth,
            "layers": self.figures.layers,
        }.get(".".join(path))


def check_claims(claims: tuple[Claim, ...], facts: Facts, elaboration: Elaboration) -> list[Problem]:
    """The claims that do not hold, or that say nothing that can be checked."""
    return [problem for claim in claims if (problem := _check(claim, facts, elaboration)) is not None]


def _check(claim: Claim, facts: Facts, elaboration: Elaboration) -> Problem | None:
    expect = claim.expect
    left = _side(expect.left, claim, facts, elaboration)
    right = _side(expect.right, claim, facts, elaboration)
    if left is UNKNOWN or right is UNKNOWN:
        return None
    if isinstance(left, tuple) and len(left) == 1 and isinstance(right, int):
        right = (right,)
    if isinstance(left, tuple) != isinstance(right, tuple) or not _is_comparable(left) or not _is_comparable(right):
        return CannotExpect(expect.span, f"{_spoken(left)} cannot be compared with {_spoken(right)}")
    if isinstance(left, tuple) and expect.operator not in ("==", "!="):
        return CannotExpect(expect.span, "sizes are equal or not: use `==` or `!=`")
    if expect.operator == "~=":
        if not isinstance(expect.right, Number):
            return CannotExpect(expect.right.span, "`~=` rounds to the digits of a number: write one")
        held = _is_rounded(left, expect.right.text)
    else:
        held = _COMPARE[expect.operator](left, right)
    return None if held else _failure(claim, left, right, facts)


def _side(syntax: Expression, claim: Claim, facts: Facts, elaboration: Elaboration) -> Any:
    if isinstance(syntax, Reference):
        figure = facts.figure(syntax.path)
        if figure is not None:
            return figure
        found = labelled(syntax.path, facts.labels)
        if found is not None and found.value.shape is not None:
            return plain(found.value.shape)
        if claim.scope.find(syntax.path[0]) is None:
            known = (*facts.labels, "params", "macs", "depth", "layers", "training.params", "training.macs")
            return elaboration.report(UnknownLabel(syntax.span, ".".join(syntax.path), tuple(known)))
    return plain(evaluate(syntax, Where(elaboration, claim.scope, in_body=False)))


def labelled(path: tuple[str, ...], labels: Mapping[str, Labelled]) -> Labelled | None:
    """What a label stands for, dotted into groups."""
    found = labels.get(path[0])
    if found is None or len(path) == 1:
        return found
    return labelled(path[1:], found.inside.labels) if found.inside else None


def _is_comparable(value: Any) -> bool:
    return isinstance(value, tuple | int | float) and not isinstance(value, bool)


def _is_rounded(value: float, written: str) -> bool:
    """Whether `value`, rounded to the digits written, is the number written: 25,557,032 is `26M` and `25.6M`."""
    digits = written.replace("_", "")
    unit = Decimal({"K": 10**3, "M": 10**6, "G": 10**9}.get(digits[-1], 1))
    claimed = Decimal(digits.rstrip("KMG"))
    step = Decimal((0, (1,), int(claimed.as_tuple().exponent)))
    return abs(Decimal(value) / unit - claimed) * 2 <= step


def _failure(claim: Claim, left: Any, right: Any, facts: Facts) -> ExpectationFails:
    expect = claim.expect
    what = expect.left.span.text
    relation = "" if expect.operator == "==" else f"{expect.operator} "
    if isinstance(left, tuple):
        return ExpectationFails(expect.span, f"`{what}`", relation + shape_text(right), shape_text(left), None, ())
    figure = expect.left.path if isinstance(expect.left, Reference) else ()
    return ExpectationFails(
        expect.span,
        f"`{what}`",
        f"{relation}{right:,}",
        f"{left:,}",
        f"{left - right:+,}" if expect.operator == "==" else None,
        _most(figure, facts),
    )


def _most(figure: tuple[str, ...], facts: Facts) -> tuple[str, ...]:
    """The three nodes that contribute most to a figure."""
    if not figure or figure[-1] not in ("params", "macs"):
        return ()
    amounts = {id: cost.params if figure[-1] == "params" else cost.macs for id, cost in facts.costs.items()}
    largest = sorted(amounts, key=lambda id: -amounts[id])[:3]
    return tuple(f"`{id}` ({amounts[id]:,})" for id in largest if amounts[id])


def _spoken(value: Any) -> str:
    return f"the size {shape_text(value)}" if isinstance(value, tuple) else described(value)
