"""What an operator gives where sizes are not known: each comparison it makes is followed both ways."""

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

ROUNDS = 256
"""How often an operator is asked for one shape at most; a question is dearer the more is known of several sizes."""


@dataclass(frozen=True)
class Settled:
    """A shape, the domain in which it is one, and the conditions that lead there: elsewhere the operator refuses."""

    shape: Shape
    domain: Domain
    constraints: tuple[Condition, ...] = ()
    rounds: int = 1
    """What it took of ROUNDS."""


_CHEAP = 4
"""So many conditions on several sizes make a question twice as dear."""


def settle(compute: Callable[..., Shape], inputs: Iterable[Shape], domain: Domain) -> Settled:
    """`compute(*inputs)` for every size of the domain for which it does not raise Reject.

    Raises Reject where it does so for all of them, and TooComplex where what it gives differs from size to size in a
    way that no one expression says. A size that has one value in all of the domain that is left is that number.
    """
    rounds = iter(range(ROUNDS))
    found = _settle(compute, tuple(inputs), domain, rounds)
    sizes = cast(tuple[object, ...], found.shape)
    shape = tuple(only(size.terms, found.domain) or size if isinstance(size, Size) else size for size in sizes)
    return replace(found, shape=cast(Shape, shape), rounds=next(rounds, ROUNDS))


def within(shape: Shape, domain: Domain) -> Shape:
    """A shape under other assumptions."""
    sizes = cast(tuple[object, ...], shape)
    return cast(Shape, tuple(size.within(domain) if isinstance(size, Size) else size for size in sizes))


def _settle(compute: Callable[..., Shape], inputs: tuple[Shape, ...], domain: Domain, rounds: Iterator[int]) -> Settled:
    price = 1 + len(domain.also) // _CHEAP
    if len(list(islice(rounds, price))) < price:
        raise TooComplex
    try:
        return Settled(compute(*(within(shape, domain) for shape in inputs)), domain)
    except Undecided as undecided:
        condition = undecided.condition
    ways: list[tuple[Condition, Settled]] = []
    refusal: Reject | None = None
    for asked in (condition, condition.negated):
        narrower = domain.where(asked)
        if narrower.empty:
            continue
        try:
            ways.append((asked, _settle(compute, inputs, narrower, rounds)))
        except Reject as reject:
            refusal = reject
    match ways:
        case [(asked, only)]:
            constraints = (asked, *only.constraints) if refusal else only.constraints
            return Settled(only.shape, only.domain, constraints)
        case [(_, first), (_, second)]:
            return _joined(first, second, domain)
        case _:
            raise refusal or TooComplex


def _joined(first: Settled, second: Settled, domain: Domain) -> Settled:
    """Both ways are open: they must constraint the same, and one's shape must say what the other's is."""
    if first.constraints == second.constraints:
        for constraint in first.constraints:
            domain = domain.where(constraint)
        for one, other in ((first, second), (second, first)):
            if _says(one.shape, other):
                return Settled(within(one.shape, domain), domain, first.constraints)
    raise TooComplex


def _says(shape: Shape, other: Settled) -> bool:
    """Whether a shape is the other in all of the other's domain."""
    try:
        return within(shape, other.domain) == within(other.shape, other.domain)
    except Undecided:
        return False
