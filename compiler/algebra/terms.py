"""Integer expressions in named positive integers: sums of integer multiples of products of names and floors.

A sum is a tuple of (product, coefficient), sorted, without zeros; the empty product carries the constant. `plus`,
`times` and `divided` keep it in normal form: like terms are combined, floor((a n + e) / n) is a + floor(e / n), and
floor(floor(e / a) / b) is floor(e / (a b)) for a, b > 0 (Graham, Knuth and Patashnik 1994, section 3.2). All
arithmetic is exact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import gcd, lcm, prod

from .open import TooComplex

DEEPEST, LONGEST, WIDEST, LARGEST = 24, 64, 2_000, 2**63 - 1
"""Limits of an expression: nested floors, terms of a sum, names and floors in all, and the largest number."""


@dataclass(frozen=True)
class Name:
    """An open size: a positive integer."""

    text: str
    depth = 0
    width = 1


@dataclass(frozen=True)
class Floor:
    """floor(numerator / divisor) in simplest form."""

    numerator: Terms
    divisor: int

    @cached_property
    def depth(self) -> int:
        return 1 + _depth(self.numerator)

    @cached_property
    def width(self) -> int:
        return 1 + _width(self.numerator)

    @cached_property
    def _hash(self) -> int:
        return hash((self.numerator, self.divisor))

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def text(self) -> str:
        return f"floor({_factor(self.numerator)}/{self.divisor})"


@dataclass(frozen=True)
class Sum:
    """A sum as a factor of a product, not multiplied out, so that the product stays readable."""

    terms: Terms

    @cached_property
    def depth(self) -> int:
        return 1 + _depth(self.terms)

    @cached_property
    def width(self) -> int:
        return 1 + _width(self.terms)

    @cached_property
    def _hash(self) -> int:
        return hash((self.terms,))

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def text(self) -> str:
        return _factor(self.terms)


Atom = Name | Floor | Sum
Product = tuple[Atom, ...]
Terms = tuple[tuple[Product, int], ...]


def constant(number: int) -> Terms:
    return (((), number),) if number else ()


def named(name: str) -> Terms:
    return (((Name(name),), 1),)


def is_constant(terms: Terms) -> bool:
    return all(not product for product, _ in terms)


def offset(terms: Terms) -> int:
    """The constant in a sum."""
    return next((factor for product, factor in terms if not product), 0)


def plus(left: Terms, right: Terms, times: int = 1) -> Terms:
    """left + times * right."""
    sums = dict(left)
    for product, factor in right:
        sums[product] = sums.get(product, 0) + times * factor
    return _normal(sums)


def times(left: Terms, right: Terms) -> Terms:
    """left * right; a sum of several terms stays one factor unless the other side is a constant."""
    for number, other in ((left, right), (right, left)):
        if is_constant(number):
            return plus((), other, offset(number))
    (first, one), (second, other) = _as_factor(left), _as_factor(right)
    return _normal({tuple(sorted((*first, *second), key=_key)): one * other})


def _as_factor(terms: Terms) -> tuple[Product, int]:
    if len(terms) == 1:
        return terms[0]
    common = gcd(*(factor for _, factor in terms))
    return (Sum(tuple((product, factor // common) for product, factor in terms)),), common


def divided(terms: Terms, divisor: int) -> Terms:
    """floor(terms / divisor), for a positive divisor."""
    whole: dict[Product, int] = {}
    rest: dict[Product, int] = {}
    for product, factor in terms:
        # variable terms round towards zero and keep their sign; the constant rounds down, to leave a positive rest
        quotient = factor // divisor if factor > 0 or not product else -(-factor // divisor)
        whole[product], rest[product] = quotient, factor - quotient * divisor
    return plus(_normal(whole), _floor(_normal(rest), divisor))


def _floor(terms: Terms, divisor: int) -> Terms:
    varying = [(product, factor) for product, factor in terms if product]
    number = offset(terms)
    if not varying:
        return constant(number // divisor)
    if all(factor < 0 for _, factor in varying):
        return plus((), divided(plus(constant(divisor - 1), terms, -1), divisor), -1)
    common = gcd(divisor, *(factor for _, factor in varying))
    if common > 1:
        smaller = _normal({product: factor // common for product, factor in varying})
        return divided(plus(smaller, constant(number // common)), divisor // common)
    if divisor == 1:
        return terms
    match varying:
        case [((Floor(numerator, inner),), 1)]:
            return divided(plus(numerator, constant(number * inner)), inner * divisor)
        case _:
            return _normal({(Floor(terms, divisor),): 1})


def expanded(terms: Terms) -> Terms:
    """The expression with products of sums multiplied out, for comparison."""
    result: Terms = ()
    for product, factor in terms:
        parts: Terms = constant(factor)
        for atom in product:
            inner = atom.terms if isinstance(atom, Sum) else (((atom,), 1),)
            parts = _distributed(parts, inner)
        result = plus(result, parts)
    return result


def _distributed(left: Terms, right: Terms) -> Terms:
    result: dict[Product, int] = {}
    for first, one in left:
        for second, other in right:
            product = tuple(sorted((*first, *second), key=_key))
            result[product] = result.get(product, 0) + one * other
    return _normal(result)


def _normal(sums: Mapping[Product, int]) -> Terms:
    terms = tuple((product, sums[product]) for product in sorted(sums, key=_order) if sums[product])
    if (
        len(terms) > LONGEST
        or _depth(terms) > DEEPEST
        or _width(terms) > WIDEST
        or any(abs(factor) > LARGEST for _, factor in terms)
    ):
        raise TooComplex
    return terms


def _order(product: Product) -> tuple[bool, list[str]]:
    return not product, [atom.text for atom in product]


def _key(atom: Atom) -> str:
    return atom.text


def _width(terms: Terms) -> int:
    """Names and floors in the written expression, shared parts counted each time."""
    return sum(atom.width for product, _ in terms for atom in product)


def _depth(terms: Terms) -> int:
    return max((atom.depth for product, _ in terms for atom in product), default=0)


def names(terms: Terms) -> frozenset[str]:
    """The names in an expression."""
    return frozenset(name for product, _ in terms for atom in product for name in _names_of(atom))


def _names_of(atom: Atom) -> frozenset[str]:
    match atom:
        case Name(text):
            return frozenset({text})
        case Floor(terms, _) | Sum(terms):
            return names(terms)


def value(terms: Terms, values: Mapping[str, int]) -> int:
    """The number for these values of the names."""
    return sum(factor * prod(_value(atom, values) for atom in product) for product, factor in terms)


def _value(atom: Atom, values: Mapping[str, int]) -> int:
    match atom:
        case Name(text):
            return values[text]
        case Floor(terms, divisor):
            return value(terms, values) // divisor
        case Sum(terms):
            return value(terms, values)


def profile(terms: Terms) -> tuple[int, int] | None:
    """(p, s) such that f(x + p) = f(x) + s for every integer x, for an expression f in one name; None for a product.

    By induction: a name has (1, 1). For a sum, p is the least common multiple of the periods. If g has (p, s) and
    k = n / gcd(s, n), then g(x + k p) = g(x) + k s, and n divides k s, so floor(g / n) has (k p, k s / n).
    """
    period, slopes = 1, list[tuple[int, int, int]]()
    for product, factor in terms:
        if len(product) > 1:
            return None
        for atom in product:
            own = _profile(atom)
            if own is None:
                return None
            period = lcm(period, own[0])
            slopes.append((factor, *own))
    return period, sum(factor * rise * (period // own) for factor, own, rise in slopes)


def _profile(atom: Atom) -> tuple[int, int] | None:
    match atom:
        case Name():
            return 1, 1
        case Sum(terms):
            return profile(terms)
        case Floor(terms, divisor):
            inner = profile(terms)
            if inner is None:
                return None
            period, rise = inner
            times = divisor // gcd(rise, divisor)
            return period * times, rise * times // divisor


def direction(terms: Terms) -> int:
    """1 for an expression that is nondecreasing in every name, -1 for nonincreasing, 0 where that is not known."""
    signs = {_sign(product, factor) for product, factor in terms if product}
    return signs.pop() if len(signs) == 1 else 0


def _sign(product: Product, factor: int) -> int:
    if len(product) != 1:
        return 0
    (atom,) = product
    inner = 1 if isinstance(atom, Name) else direction(atom.numerator if isinstance(atom, Floor) else atom.terms)
    return inner if factor > 0 else -inner


def written(terms: Terms) -> str:
    """The expression as people write it: `floor((H-1)/32)+1`, `2*H-4`."""
    return "".join(summands(terms)).removeprefix("+")


def summands(terms: Terms) -> list[str]:
    """The terms of a sum as text, each with its sign."""
    varying = [(product, factor) for product, factor in terms if product]
    number = offset(terms)
    match varying:
        case [((Floor(numerator, divisor),), 1)]:
            # one floor: the constant goes inside, except the `+1` that counts the first window
            inside = offset(numerator) + number * divisor
            number = (inside + divisor // 2) // divisor if inside > 0 else 0
            shown = plus(numerator, constant(inside - offset(numerator) - number * divisor))
            texts = [f"+{Floor(shown, divisor).text}"]
        case _:
            texts = [_term(product, factor) for product, factor in varying]
    return [*texts, f"{number:+d}"] if number or not texts else texts


def _factor(terms: Terms) -> str:
    """The expression as a factor or before a `/`: in parentheses unless it is a name or one floor."""
    text = written(terms)
    inner = text.removeprefix("floor(")
    one_floor = inner != text and inner.endswith(")") and _balanced(inner[:-1])
    return text if text.isalnum() or one_floor else f"({text})"


def _balanced(text: str) -> bool:
    """No parenthesis closes that was not opened before."""
    depth = 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return False
    return True


def _term(product: Product, factor: int) -> str:
    text = "*".join(atom.text for atom in product)
    size = "" if abs(factor) == 1 else f"{abs(factor)}*"
    return f"{'+' if factor > 0 else '-'}{size}{text}"
