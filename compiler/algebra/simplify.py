"""Shorter forms of sizes, where more is known of the names than that they are positive."""

from __future__ import annotations

from fractions import Fraction

from .prove import Domain
from .size import Size
from .terms import Floor, Name, Product, Terms, constant, named, names, offset, plus


def simplified(size: Size, domain: Domain) -> Size:
    """The same without floors where remainders are known: 16 floor(H / 16) is H where 16 divides H."""
    found = names(size.terms)
    slope, rest = Fraction(0), Fraction(0)
    for product, factor in size.terms:
        line = _line(product, domain)
        if line is None or len(found) != 1:
            return size
        slope, rest = slope + factor * line[0], rest + factor * line[1]
    if slope.denominator > 1 or rest.denominator > 1:
        return size
    (name,) = found
    return Size(plus(constant(rest.numerator), named(name), slope.numerator), size.domain)


def _line(product: Product, domain: Domain) -> tuple[Fraction, Fraction] | None:
    """Slope and rest of a term that is a line in the domain; None for another.

    Where x = k p + r, and n divides a p, floor((a x + c) / n) = a (x - r) / n + floor((a r + c) / n).
    """
    match product:
        case ():
            return Fraction(0), Fraction(1)
        case (Name(),):
            return Fraction(1), Fraction(0)
        case (Floor(numerator, divisor),):
            return _floor_line(numerator, divisor, domain)
        case _:
            return None


def _floor_line(numerator: Terms, divisor: int, domain: Domain) -> tuple[Fraction, Fraction] | None:
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
    return step, (slope * remainder + offset(numerator)) // divisor - step * remainder
