"""Case analysis of open shapes: evaluates an operator for both outcomes of each comparison that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import cast

from ...algebra.open import TooComplex
from ...algebra.prove import Domain, only
from ...algebra.size import Size, Undecided
from ...algebra.solve import Condition
from .reject import Reject
from .shape import Shape

MAX_ROUNDS = 256
"""Most evaluations of an operator for one shape; each costs more, the more conditions on several sizes hold."""


@dataclass(frozen=True)
class Case:
    """A shape, the domain where it holds, and the constraints outside of which the operator rejects."""

    shape: Shape
    domain: Domain
    constraints: tuple[Condition, ...] = ()
    rounds: int = 1
    """Evaluations used, of MAX_ROUNDS."""


_CHEAP = 4
"""Conditions on several sizes that double the cost of an evaluation."""


def infer_by_cases(compute: Callable[..., Shape], inputs: Iterable[Shape], domain: Domain) -> Case:
    """`compute(*inputs)` for all sizes of the domain for which it does not raise Reject.

    Raises Reject if all sizes are rejected, and TooComplex if no single expression covers the shapes of all cases. A
    size with only one value in the remaining domain becomes that number.
    """
    rounds = iter(range(MAX_ROUNDS))
    found = _analyze(compute, tuple(inputs), domain, rounds)
    sizes = cast(tuple[object, ...], found.shape)
    shape = tuple(only(size.terms, found.domain) or size if isinstance(size, Size) else size for size in sizes)
    return replace(found, shape=cast(Shape, shape), rounds=next(rounds, MAX_ROUNDS))


def within(shape: Shape, domain: Domain) -> Shape:
    """The shape under the assumptions of another domain."""
    sizes = cast(tuple[object, ...], shape)
    return cast(Shape, tuple(size.within(domain) if isinstance(size, Size) else size for size in sizes))


def _analyze(compute: Callable[..., Shape], inputs: tuple[Shape, ...], domain: Domain, rounds: Iterator[int]) -> Case:
    cost = 1 + len(domain.also) // _CHEAP
    if len(list(islice(rounds, cost))) < cost:
        raise TooComplex
    try:
        return Case(compute(*(within(shape, domain) for shape in inputs)), domain)
    except Undecided as undecided:
        condition = undecided.condition
    cases: list[tuple[Condition, Case]] = []
    refusal: Reject | None = None
    for assumed in (condition, condition.negated):
        narrower = domain.where(assumed)
        if narrower.empty:
            continue
        try:
            cases.append((assumed, _analyze(compute, inputs, narrower, rounds)))
        except Reject as reject:
            refusal = reject
    match cases:
        case [(assumed, only)]:
            constraints = (assumed, *only.constraints) if refusal else only.constraints
            return Case(only.shape, only.domain, constraints)
        case [(_, first), (_, second)]:
            return _join(first, second, domain)
        case _:
            raise refusal or TooComplex


def _join(first: Case, second: Case, domain: Domain) -> Case:
    """One case for both, which need equal constraints and a shape that covers both; else raises TooComplex."""
    if first.constraints == second.constraints:
        for constraint in first.constraints:
            domain = domain.where(constraint)
        for one, other in ((first, second), (second, first)):
            if _covers(one.shape, other):
                return Case(within(one.shape, domain), domain, first.constraints)
    raise TooComplex


def _covers(shape: Shape, other: Case) -> bool:
    """Whether a shape equals the other case's in the domain of that case."""
    try:
        return within(shape, other.domain) == within(other.shape, other.domain)
    except Undecided:
        return False
