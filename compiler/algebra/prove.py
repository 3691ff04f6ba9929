"""What is known of named sizes, and which conditions follow from it for all of their values.

A condition in one name is solved exactly (`solve`) and compared with the values that the name can have. A condition in
several names, or with too long a period, is decided by bounds where they suffice: of each term alone, or of the whole
expression between two planes. What none of these decides stays undecided; nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, lcm

from .solve import NOTHING, PERIOD, Condition, Values, first, normalized, solved
from .terms import Atom, Floor, Name, Product, Sum, Terms, direction, expanded, is_constant, names, value


@dataclass(frozen=True)
class Domain:
    """Assumptions about named sizes: the values of each, and conditions beyond these."""

    values: tuple[tuple[str, Values], ...] = ()
    also: tuple[Condition, ...] = ()

    def of(self, name: str) -> Values:
        """The values that a name can have."""
        return dict(self.values).get(name, Values())

    @property
    def empty(self) -> bool:
        """The assumptions contradict each other. Not every contradiction is detected."""
        return any(values.empty for _, values in self.values) or any(
            _by_bounds(condition, self) is False for condition in self.also
        )

    def where(self, condition: Condition) -> Domain:
        """The domain with one condition more."""
        found = names(condition.terms)
        if len(found) == 1:
            (name,) = found
            values = _fitting(condition, name, self)
            if values is not None:
                return Domain(tuple(sorted({**dict(self.values), name: values}.items())), self.also)
        return Domain(self.values, (*self.also, condition))

    def both(self, other: Domain) -> Domain:
        """The intersection of two domains."""
        if self is other or other == Domain():
            return self
        joined = dict(self.values)
        for name, values in other.values:
            joined[name] = _common(joined.get(name, Values()), values)
        return Domain(tuple(sorted(joined.items())), tuple(dict.fromkeys((*self.also, *other.also))))


def _common(left: Values, right: Values) -> Values:
    """The members of both. Where the common period exceeds PERIOD the right side's remainders are dropped."""
    ends = [high for high in (left.high, right.high) if high is not None]
    low, high = max(left.low, right.low), min(ends) if ends else None
    period = lcm(left.period, right.period)
    if period > PERIOD:
        return normalized(Values(low, high, left.period, left.remainders))
    remainders = tuple(
        number
        for number in range(period)
        if number % left.period in left.remainders and number % right.period in right.remainders
    )
    return normalized(Values(low, high, period, remainders))


def example(condition: Condition, domain: Domain) -> tuple[str, int] | None:
    """The only name in a condition, and its least value in the domain that meets it; None where none is found.

    A domain with conditions beyond the values of each name is not searched.
    """
    found = names(condition.terms)
    if len(found) != 1 or domain.also:
        return None
    (name,) = found
    values = domain.of(name)
    fitting = (number for number in values.below(values.low + PERIOD) if condition.holds({name: number}))
    least = next(fitting, None)
    return None if least is None else (name, least)


def decided(condition: Condition, domain: Domain) -> bool | None:
    """Whether a condition holds for all values of a domain (True), for none (False), or undecided (None)."""
    terms = expanded(condition.terms)
    if is_constant(terms):
        return Condition(terms, condition.relation).holds({})
    if condition in domain.also:
        return True
    if condition.negated in domain.also:
        return False
    found = names(terms)
    if len(found) == 1:
        (name,) = found
        fitting = _fitting(Condition(terms, condition.relation), name, domain)
        if fitting is not None:
            return True if fitting == domain.of(name) else False if fitting.empty else None
    return _by_bounds(condition, domain)


def only(terms: Terms, domain: Domain) -> int | None:
    """The only value of a sum in a domain, by its bounds; None where it may have several."""
    low, high = _bounds(terms, domain)
    return low if low == high else None


def _fitting(condition: Condition, name: str, domain: Domain) -> Values | None:
    """The exact values of the only name that meet a condition; None where they are not known."""
    fitting = solved(condition, domain.of(name))
    if fitting is None and condition.relation == "==":
        equal = equal_sides(condition, domain)
        return None if equal is None else _common(domain.of(name), equal)
    return fitting


def _by_bounds(condition: Condition, domain: Domain) -> bool | None:
    for low, high in (_bounds(condition.terms, domain), _between_planes(expanded(condition.terms), domain)):
        answer = _decided_between(condition, low, high)
        if answer is not None:
            return answer
    return None


def _decided_between(condition: Condition, low: int | None, high: int | None) -> bool | None:
    if condition.relation == ">=":
        return True if low is not None and low >= 0 else False if high is not None and high < 0 else None
    if (low is not None and low > 0) or (high is not None and high < 0):
        return condition.relation == "!="
    return None


_Bounds = tuple[int | None, int | None]
"""The smallest and the largest value; None where there is none or it is not known."""


def _bounds(terms: Terms, domain: Domain) -> _Bounds:
    low: int | None = 0
    high: int | None = 0
    for product, factor in terms:
        least, most = _product_bounds(product, domain)
        if factor < 0:
            least, most = most, least
        low = None if low is None or least is None else low + factor * least
        high = None if high is None or most is None else high + factor * most
    return low, high


def _product_bounds(product: Product, domain: Domain) -> _Bounds:
    low: int = 1
    high: int | None = 1
    for atom in product:
        least, most = _atom_bounds(atom, domain)
        if least is None or (least < 0 and len(product) > 1):
            return None, None
        low *= least
        high = None if high is None or most is None else high * most
    return low, high


def _atom_bounds(atom: Atom, domain: Domain) -> _Bounds:
    match atom:
        case Name(text):
            values = domain.of(text)
            return values.low, values.high
        case Floor(terms, divisor):
            low, high = _bounds(terms, domain)
            return None if low is None else low // divisor, None if high is None else high // divisor
        case _:
            return _bounds(atom.terms, domain)


_Plane = tuple[dict[str, Fraction], Fraction]
"""A linear expression: the coefficients of names, and a constant."""


def _between_planes(terms: Terms, domain: Domain) -> _Bounds:
    """Bounds from two linear expressions between which the expression lies.

    An integer t has (t - n + 1) / n <= floor(t / n) <= t / n. So H - floor(H / 2) is at least H / 2, where the bounds
    of its terms say nothing.
    """
    low, high = (_extreme(_plane(terms, upper, domain), upper, domain) for upper in (False, True))
    return None if low is None else ceil(low), None if high is None else floor(high)


def _plane(terms: Terms, upper: bool, domain: Domain) -> _Plane | None:
    """A linear expression that is never smaller (`upper`), or never larger; None where there is none."""
    slopes, rest = dict[str, Fraction](), Fraction(0)
    for product, factor in terms:
        found = _product_plane(product, upper == (factor > 0), domain)
        if found is None:
            return None
        for name, slope in found[0].items():
            slopes[name] = slopes.get(name, Fraction(0)) + factor * slope
        rest += factor * found[1]
    return slopes, rest


def _product_plane(product: Product, upper: bool, domain: Domain) -> _Plane | None:
    match product:
        case (Name(text),):
            return {text: Fraction(1)}, Fraction(0)
        case (Sum(terms),):
            return _plane(terms, upper, domain)
        case (Floor(numerator, divisor),):
            inner = _plane(numerator, upper, domain)
            if inner is None:
                return None
            slopes, rest = inner
            lower = 0 if upper else divisor - 1
            return {name: slope / divisor for name, slope in slopes.items()}, (rest - lower) / divisor
        case _:
            bound = _product_bounds(product, domain)[upper]
            return None if bound is None else ({}, Fraction(bound))


def _extreme(plane: _Plane | None, upper: bool, domain: Domain) -> Fraction | None:
    """The largest (`upper`) or smallest value of a linear expression; None where it is unbounded."""
    if plane is None:
        return None
    slopes, total = plane
    for name, slope in slopes.items():
        values = domain.of(name)
        end = values.high if upper == (slope > 0) else values.low
        if slope and end is None:
            return None
        total += slope * (end or 0)
    return total


def equal_sides(condition: Condition, domain: Domain) -> Values | None:
    """The values that solve an equation in several names if all names are equal; None where they are not known.

    They are known for a sum of products of nonnegative, nondecreasing factors, which is itself nondecreasing.
    """
    for product, factor in condition.terms:
        low, _ = _product_bounds(product, domain)
        if low is None or (product and factor < 0) or any(direction((((atom,), 1),)) < 1 for atom in product):
            return None
    found = names(condition.terms)
    least = max(domain.of(name).low for name in found)

    def at(side: int) -> int:
        return value(condition.terms, dict.fromkeys(found, side))

    low, end = first(lambda side: at(side) >= 0, least), first(lambda side: at(side) > 0, least)
    return Values(low, end - 1) if low < end else NOTHING
