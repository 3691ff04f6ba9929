"""Conditions on one size, and all integers that meet them.

Every expression f in one name satisfies f(x + p) = f(x) + s for all integers x; `terms.profile` finds p and s. So
what holds on one full period holds, by induction, on all later ones: f = 0 from m on exactly if s = 0 and f is 0 on
m .. m + p - 1; f >= 0 from m on exactly if s >= 0 and f >= 0 there; and where s is not 0, f = 0 has finitely many
solutions, x + k p with f(x) + k s = 0. A monotone expression is decided at its ends, by bisection, whatever its
period. Evaluating one whole period is therefore a proof, not a sample. Where a period is longer than PERIOD the answer
is "not known", never a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import gcd, lcm
from typing import Literal

from .terms import Terms, constant, direction, divided, names, offset, plus, profile, value, written

PERIOD = 4096
"""The longest period that is evaluated, and the largest finite set."""

Relation = Literal["==", "!=", ">="]
_NEGATED: Mapping[Relation, Relation] = {"==": "!=", "!=": "=="}


@dataclass(frozen=True)
class Condition:
    """`terms` compared with 0."""

    terms: Terms
    relation: Relation

    @staticmethod
    def of(terms: Terms, relation: Relation) -> Condition:
        """The condition without a common factor: 512 x == 25088 is x == 49."""
        common = gcd(*(factor for product, factor in terms if product))
        if common < 2 or (relation != ">=" and offset(terms) % common):
            return Condition(terms, relation)
        return Condition(divided(terms, common), relation)

    @property
    def negated(self) -> Condition:
        """The condition that holds exactly where this one does not: for integers, not t >= 0 is -t - 1 >= 0."""
        if self.relation == ">=":
            return Condition.of(plus(constant(-1), self.terms, -1), ">=")
        return Condition(self.terms, _NEGATED[self.relation])

    def holds(self, values: Mapping[str, int]) -> bool:
        """Whether the condition holds for these values."""
        number = value(self.terms, values)
        return number >= 0 if self.relation == ">=" else (number == 0) == (self.relation == "==")

    def __str__(self) -> str:
        """`floor(H/32) >= 7`: negative terms move to the other side."""
        left = tuple((product, factor) for product, factor in self.terms if product and factor > 0)
        right = plus(left, self.terms, -1)
        sign: str = self.relation
        if not left:
            left, right, sign = right, (), "<=" if sign == ">=" else sign
        return f"{written(left)} {sign} {written(right)}"


@dataclass(frozen=True)
class Values:
    """Integers from `low` to `high` (None: unbounded) whose remainder modulo `period` is one of `remainders`."""

    low: int = 1
    high: int | None = None
    period: int = 1
    remainders: tuple[int, ...] = (0,)

    @property
    def empty(self) -> bool:
        return not self.remainders or (self.high is not None and self.high < self.low)

    def __contains__(self, number: int) -> bool:
        below = self.high is None or number <= self.high
        return self.low <= number and below and number % self.period in self.remainders

    def below(self, end: int) -> Iterator[int]:
        """Members smaller than `end`, ascending."""
        last = end - 1 if self.high is None else min(end - 1, self.high)
        return (number for number in range(self.low, last + 1) if number % self.period in self.remainders)


_Test = Callable[[int], bool]

NOTHING = Values(1, 0, 1, ())


def normalized(values: Values) -> Values:
    """The same set with members as its ends and the shortest period, so that equal sets compare equal."""
    if values.empty:
        return NOTHING
    period = next(
        step
        for step in range(1, values.period + 1)
        if values.period % step == 0 and _repeats(values.remainders, step, values.period)
    )
    remainders = tuple(sorted({remainder % period for remainder in values.remainders}))
    low = min(values.low + (remainder - values.low) % period for remainder in remainders)
    if values.high is None:
        return Values(low, None, period, remainders)
    high = max(values.high - (values.high - remainder) % period for remainder in remainders)
    return Values(low, high, period, remainders) if low <= high else NOTHING


def _repeats(remainders: tuple[int, ...], step: int, period: int) -> bool:
    known = set(remainders)
    return all((remainder + step) % period in known for remainder in remainders)


def _finite(members: list[int]) -> Values:
    if not members:
        return NOTHING
    extent = members[-1] - members[0] + 1
    return normalized(Values(members[0], members[-1], extent, tuple(sorted(number % extent for number in members))))


@lru_cache(maxsize=4096)
def solved(condition: Condition, values: Values) -> Values | None:
    """The members of `values` for which a condition in one name holds, exactly; None where that is no such set."""
    if values.empty:
        return NOTHING
    way = direction(condition.terms)
    if way and condition.relation != "!=":
        return _between(condition, values, way)
    if values.high is not None:
        return _listed(condition, values)
    return _periodic(condition, values)


def _between(condition: Condition, values: Values, way: int) -> Values:
    """Of what never falls, or never rises: a first and a last member, found by bisection."""
    if condition.relation == "==":
        above = _between(Condition(condition.terms, ">="), values, way)
        return above if above.empty else _between(Condition(plus((), condition.terms, -1), ">="), above, -way)
    (name,) = names(condition.terms)
    if way > 0:
        return normalized(_from(values, first(lambda number: condition.holds({name: number}), values.low)))
    return normalized(_until(values, first(lambda number: not condition.holds({name: number}), values.low) - 1))


def _from(values: Values, low: int) -> Values:
    return Values(low, values.high, values.period, values.remainders)


def _until(values: Values, high: int) -> Values:
    last = high if values.high is None else min(high, values.high)
    return Values(values.low, last, values.period, values.remainders)


def first(holds: _Test, low: int) -> int:
    """The least number from `low` on for which something holds that from then on always does."""
    if holds(low):
        return low
    step = 1
    while not holds(low + step):
        step *= 2
    below, above = low + step // 2, low + step
    while above - below > 1:
        middle = (below + above) // 2
        below, above = (below, middle) if holds(middle) else (middle, above)
    return above


def _listed(condition: Condition, values: Values) -> Values | None:
    """Of finitely many values: those that fit, one by one."""
    assert values.high is not None
    if values.high - values.low >= PERIOD:
        return None
    (name,) = names(condition.terms)
    members = list(values.below(values.high + 1))
    fitting = [number for number in members if condition.holds({name: number})]
    return values if fitting == members else _finite(fitting)


def _periodic(condition: Condition, values: Values) -> Values | None:
    """For unbounded values: one full period decides all later ones."""
    found = profile(condition.terms)
    if found is None:
        return None
    period, rise = lcm(found[0], values.period), found[1]
    if period > PERIOD:
        return None
    rise *= period // found[0]
    (name,) = names(condition.terms)
    once = {number: value(condition.terms, {name: number}) for number in values.below(values.low + period)}
    if rise == 0:
        fitting = tuple(sorted(number % period for number in once if condition.holds({name: number})))
        return normalized(Values(values.low, None, period, fitting))
    return _sloping(condition.relation, once, period, rise, values)


def _sloping(relation: Relation, once: dict[int, int], period: int, rise: int, values: Values) -> Values | None:
    """For an expression that changes by `rise` in every period."""
    if relation == "!=":
        equal = _sloping("==", once, period, rise, values)
        return values if equal is not None and equal.empty else None
    if relation == "==":
        hits = [x - found // rise * period for x, found in once.items() if found % rise == 0 and found // rise <= 0]
        return _few(hits)
    if rise > 0:
        return values if min(once.values()) >= 0 else None
    counts = {x: found // -rise + 1 for x, found in once.items() if found >= 0}
    if sum(counts.values()) > PERIOD:
        return None
    return _few([x + index * period for x, count in counts.items() for index in range(count)])


def _few(members: list[int]) -> Values | None:
    ordered = sorted(members)
    return None if ordered and ordered[-1] - ordered[0] >= PERIOD else _finite(ordered)
