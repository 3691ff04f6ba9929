"""Analysis: expectations compared with figures and shapes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context as Precision
from decimal import Decimal, localcontext
from functools import cached_property
from heapq import nlargest
from typing import Any, cast

from ....dsl.problem import Problem
from ....dsl.record import Record, record
from ....dsl.syntax import Expression, Number, Reference
from ...algebra.expression import COMPARISON
from ...algebra.open import has_open
from ...algebra.traced import plain
from ...elaborate.expectations import FIGURES, Expectation
from ...elaborate.expressions.evaluate import evaluate
from ...elaborate.scope.context import Context
from ...elaborate.scope.elaboration import Elaboration
from ...elaborate.scope.frame import Labelled
from ...elaborate.scope.scope import UNKNOWN, described
from ...operators.base.shape import Shape
from ...operators.base.shape import text as shape_text
from ...problems.expectations import CannotExpect, ExpectationFails
from ...problems.limits import ProblemLimitReached
from ...problems.names import UnknownLabel
from .cost import Cost
from .figures import Figures


@record
class Facts(Record):
    """The facts about a network that an expectation can name."""

    figures: Figures
    costs: Mapping[str, Cost]
    labels: Mapping[str, Labelled]

    def inside(self, path: tuple[str, ...]) -> Mapping[str, Cost]:
        """The costs of a label's nodes; of all nodes where the path is empty or `training`."""
        if path in ((), ("training",)):
            return self.costs
        return self._by_label.get(".".join(path), {})

    @cached_property
    def _by_label(self) -> Mapping[str, Mapping[str, Cost]]:
        """The costs of all nodes in each group, and of each node."""
        found: dict[str, dict[str, Cost]] = {}
        for id, cost in self.costs.items():
            names = id.split(".")
            for count in range(len(names)):
                found.setdefault(".".join(names[: count + 1]), {})[id] = cost
        return found

    @cached_property
    def sums(self) -> Mapping[str, tuple[int, int]]:
        """Parameters and multiply-accumulates of all nodes in each group, and of each node."""
        return {
            label: (sum(cost.params for cost in costs.values()), sum(cost.macs for cost in costs.values()))
            for label, costs in self._by_label.items()
        }

    def figure(self, path: tuple[str, ...]) -> int | None:
        """A figure by its name in an expectation: `params`, `training.params`, or `stem.params` of a label."""
        if path[-1] in ("params", "macs") and path[0] != "training" and labelled(path[:-1], self.labels):
            params, macs = self.sums.get(".".join(path[:-1]), (0, 0))
            return params if path[-1] == "params" else macs
        return {
            "params": self.figures.params,
            "training.params": self.figures.training_params,
            "macs": self.figures.macs,
            "training.macs": self.figures.training_macs,
            "depth": self.figures.depth,
            "layers": self.figures.layers,
        }.get(".".join(path))


def check_expectations(expectations: tuple[Expectation, ...], facts: Facts, elaboration: Elaboration) -> list[Problem]:
    """The problems of expectations that fail or cannot be checked, up to the limit on problems."""
    found: list[Problem] = []
    for expectation in expectations:
        problem = _check(expectation, facts, elaboration)
        if problem is not None and len(found) == elaboration.limits.problems:
            return [*found, ProblemLimitReached(problem.span, elaboration.limits.problems)]
        found += [problem] if problem else []
    return found


def _check(expectation: Expectation, facts: Facts, elaboration: Elaboration) -> Problem | None:
    expect = expectation.expect
    left = _side(expect.left, expectation, facts, elaboration)
    right = _side(expect.right, expectation, facts, elaboration)
    if left is UNKNOWN or right is UNKNOWN:
        return None
    if has_open((left, right)):
        return _check_open(expectation, left, right, elaboration)
    if isinstance(left, tuple):
        return _check_size(expectation, cast(Shape, left), right, facts)
    return _check_number(expectation, left, right, facts)


def _check_size(expectation: Expectation, left: Shape, right: Any, facts: Facts) -> Problem | None:
    """Compare the shape of a label with a size; a bare number stands for a shape with one axis."""
    expect = expectation.expect
    size: Any = (right,) if _is_number(right) and len(left) == 1 else right
    if not isinstance(size, tuple) or not all(map(_is_number, cast("tuple[object, ...]", size))):
        return CannotExpect(expect.span, f"the size {shape_text(left)} cannot be compared with {described(right)}")
    if expect.operator not in ("==", "!="):
        return CannotExpect(expect.span, "sizes are equal or not: use `==` or `!=`")
    if COMPARISON[expect.operator](left, size):
        return None
    wanted, what = cast(Shape, size), f"`{expect.left.span.text}`"
    found = labelled(expect.left.path, facts.labels) if isinstance(expect.left, Reference) else None
    return ExpectationFails(
        expect.span,
        what,
        shape_text(wanted),
        shape_text(left),
        _axes(left, wanted) if expect.operator == "==" else None,
        relation=expect.operator,
        origin=found.value.span if found else None,
    )


def _axes(left: Shape, right: Shape) -> str | None:
    """`+2 in height, +2 in width`; None for sizes with different numbers of axes."""
    if len(left) != len(right) or len(left) not in _AXES:
        return None
    pairs = zip(_AXES[len(left)], left, right, strict=True)
    return ", ".join(f"{have - want:+,} in {axis}" for axis, have, want in pairs if have != want)


_AXES = {1: ("features",), 3: ("channels", "height", "width")}


def _check_open(expectation: Expectation, left: Any, right: Any, elaboration: Elaboration) -> Problem | None:
    """Check open sizes, or a figure that depends on them, for all sizes that the network accepts."""
    from ...elaborate.expressions.open_sizes import inside
    from .proved_expectations import prove_expectation

    if isinstance(left, tuple) and not isinstance(right, tuple) and len(cast(Shape, left)) == 1:
        right = (right,)
    domain = elaboration.domain
    assert domain is not None
    return prove_expectation(expectation, inside(left, domain), inside(right, domain), domain)


def _check_number(expectation: Expectation, left: Any, right: Any, facts: Facts) -> Problem | None:
    expect = expectation.expect
    if not _is_number(left) or not _is_number(right):
        right_side = f"the size {shape_text(cast(Shape, right))}" if isinstance(right, tuple) else described(right)
        return CannotExpect(expect.span, f"{described(left)} cannot be compared with {right_side}")
    if expect.operator == "~=" and not isinstance(expect.right, Number):
        return CannotExpect(expect.right.span, "`~=` rounds to the digits of a number: write one")
    if isinstance(expect.right, Number) and expect.operator == "~=":
        held = _is_rounded(left, expect.right.text)
    else:
        held = COMPARISON[expect.operator](left, right)
    if held:
        return None
    figure = expect.left.path if isinstance(expect.left, Reference) else ()
    return ExpectationFails(
        expect.span,
        f"`{expect.left.span.text}`",
        f"{right:,}",
        f"{left:,}",
        _difference(left, right) if expect.operator != "!=" else None,
        _most(figure, facts),
        expect.operator,
        _rounded(left, expect.right.text) if expect.operator == "~=" and isinstance(expect.right, Number) else "",
    )


def _difference(left: float, right: float) -> str:
    """`-775`; for large figures with the share of the expected number: `+1,024 (0.5%)`."""
    difference = left - right
    whole = int(difference) if difference == int(difference) else difference
    part = abs(difference) / abs(right) if abs(right) >= _LARGE else 0
    return f"{whole:+,} ({part:.1%})" if _LEAST <= part <= _MOST else f"{whole:+,}"


_LARGE, _LEAST, _MOST = 1_000, 0.0005, 10
"""The least figure that is also compared in percent, and the range of shares that are shown."""


def _side(syntax: Expression, expectation: Expectation, facts: Facts, elaboration: Elaboration) -> Any:
    if isinstance(syntax, Reference):
        figure = facts.figure(syntax.path)
        if figure is not None:
            return figure
        found = labelled(syntax.path, facts.labels)
        if found is not None and found.value.shape is not None:
            return plain(found.value.shape)
        if expectation.scope.find(syntax.path[0]) is None:
            known, instead = (*facts.labels, *FIGURES), _instead(syntax.path, facts.labels)
            return elaboration.report(UnknownLabel(syntax.span, ".".join(syntax.path), known, instead=instead))
    return plain(evaluate(syntax, Context(elaboration, expectation.scope, in_body=False)))


def _instead(path: tuple[str, ...], labels: Mapping[str, Labelled]) -> str:
    """The label that `fc.shape`, or `output`, which is no label, stands for; an empty text if none."""
    rest = path[:-1] if path[-1] in ("shape", "size") else path
    if rest != path and rest and labelled(rest, labels):
        return ".".join(rest)
    return next(reversed(tuple(labels)), "") if rest in ((), ("output",), ("out",)) else ""


def labelled(path: tuple[str, ...], labels: Mapping[str, Labelled]) -> Labelled | None:
    """What a dotted label stands for."""
    found = labels.get(path[0]) if path else None
    if found is None or len(path) == 1:
        return found
    return labelled(path[1:], found.inside.labels) if found.inside else None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_rounded(value: float, written: str) -> bool:
    """Whether `value`, rounded to the written digits, is the written number: 25,557,032 is `26M` and `25.6M`."""
    claimed, unit, step = _digits(written)
    with localcontext(_exact(value, written)):
        return abs(Decimal(value) / unit - claimed) * 2 <= step


def _rounded(value: float, written: str) -> str:
    """A figure in the digits and unit of a written number: 25,557,032 is 26M next to 27M."""
    _, unit, step = _digits(written)
    suffix = written[-1] if written[-1] in _UNITS else ""
    with localcontext(_exact(value, written)):
        rounded = (Decimal(value) / unit).quantize(step)
    return f"{rounded:,}{suffix}" if rounded else ""


def _exact(value: float, written: str) -> Precision:
    """Arithmetic that is exact for a figure and a written number."""
    return Precision(prec=len(written) + max(0, Decimal(value).adjusted()) + 4)


def _digits(written: str) -> tuple[Decimal, Decimal, Decimal]:
    """A written number without its unit, the unit, and the place of its last digit."""
    digits = written.replace("_", "")
    claimed = Decimal(digits.rstrip("KMG"))
    return claimed, Decimal(_UNITS.get(digits[-1], 1)), Decimal((0, (1,), int(claimed.as_tuple().exponent)))


_UNITS = {"K": 10**3, "M": 10**6, "G": 10**9}


def _most(figure: tuple[str, ...], facts: Facts) -> tuple[str, ...]:
    """The three nodes that contribute most to a figure."""
    if not figure or figure[-1] not in ("params", "macs"):
        return ()
    inside = facts.inside(figure[:-1])
    amounts = {id: cost.params if figure[-1] == "params" else cost.macs for id, cost in inside.items()}
    largest = nlargest(3, amounts, key=lambda id: amounts[id])
    return tuple(f"`{id}` ({amounts[id]:,})" for id in largest if amounts[id])
