"""Shorter forms of sizes, by what a domain says about the names in them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import lcm

from .prove import Domain
from .size import Size
from .terms import Atom, Floor, Name, Sum, Terms, constant, divided, named, offset, plus, times

Polynomial = Mapping[tuple[str, ...], Fraction]
"""Coefficients by sorted product of names; the empty product is the constant."""


def simplified(size: Size, domain: Domain) -> Size:
    """The size without floors where remainders are known: where 16 divides H, 16 floor(H / 16) is H.

    And floor((H - 1) / 16) + 1 is floor(H / 16), which is H / 16. Where 2 divides H and W,
    floor(H / 2) * floor(W / 2) * 36 + H * W is 10 * H * W.
    """
    found = _polynomial(size.terms, domain) if _has_floor(size.terms) else None
    if found is None:
        return size
    divisor = lcm(*(factor.denominator for factor in found.values()))
    if divisor > 1 and (len({name for product in found for name in product}) > 1 or max(map(len, found)) > 1):
        return size
    terms: Terms = ()
    for product, factor in found.items():
        monomial = constant(1)
        for name in product:
            monomial = times(monomial, named(name))
        terms = plus(terms, monomial, int(factor * divisor))
    return Size(divided(terms, divisor), size.domain)


def _has_floor(terms: Terms) -> bool:
    atoms = [atom for product, _ in terms for atom in product]
    return any(isinstance(atom, Floor) or (isinstance(atom, Sum) and _has_floor(atom.terms)) for atom in atoms)


def _polynomial(terms: Terms, domain: Domain) -> Polynomial | None:
    """The polynomial that a sum is in the domain; None where it is none."""
    total: dict[tuple[str, ...], Fraction] = {}
    for product, factor in terms:
        part: Polynomial = {(): Fraction(factor)}
        for atom in product:
            inner = _of_atom(atom, domain)
            if inner is None:
                return None
            part = _multiplied(part, inner)
        for key, value in part.items():
            total[key] = total.get(key, Fraction(0)) + value
    return {key: value for key, value in total.items() if value}


def _multiplied(left: Polynomial, right: Polynomial) -> Polynomial:
    product: dict[tuple[str, ...], Fraction] = {}
    for one, first in left.items():
        for other, second in right.items():
            key = tuple(sorted((*one, *other)))
            product[key] = product.get(key, Fraction(0)) + first * second
    return product


def _of_atom(atom: Atom, domain: Domain) -> Polynomial | None:
    match atom:
        case Name(text):
            return {(text,): Fraction(1)}
        case Sum(terms):
            return _polynomial(terms, domain)
        case Floor(numerator, divisor):
            return _line(numerator, divisor, domain)


def _line(numerator: Terms, divisor: int, domain: Domain) -> Polynomial | None:
    """The linear expression that a floor is in the domain; None where it is none.

    Where x = k p + r, and n divides a p, floor((a x + c) / n) = a (x - r) / n + floor((a r + c) / n).
    """
    varying = [(product, factor) for product, factor in numerator if product]
    match varying:
        case [((Name(name),), slope)]:
            values = domain.of(name)
        case _:
            return None
    if len(values.remainders) != 1 or slope * values.period % divisor:
        return None
    remainder = values.remainders[0]
    step = Fraction(slope, divisor)
    rest = (slope * remainder + offset(numerator)) // divisor - step * remainder
    return {(name,): step, (): rest} if rest else {(name,): step}
