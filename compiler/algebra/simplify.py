"""Shorter forms of sizes, where more is known of the names than that they are positive."""

from __future__ import annotations

from fractions import Fraction
from math import lcm

from .prove import Domain
from .size import Size
from .terms import Floor, Name, Product, Terms, constant, divided, named, names, offset, plus


def simplified(size: Size, domain: Domain) -> Size:
    """The same in the fewest floors where remainders are known: where 16 divides H, 16 floor(H / 16) is H.

    And floor((H - 1) / 16) + 1 is floor(H / 16), which is H / 16.
    """
    found = names(size.terms)
    slope, rest = Fraction(0), Fraction(0)
    for product, factor in size.terms:
        line = _line(product, domain)
        if line is None or len(found) != 1:
            return size
        slope, rest = slope + factor * line[0], rest + factor * line[1]
    (name,) = found
    divisor = lcm(slope.denominator, rest.denominator)
    line = plus(constant(int(rest * divisor)), named(name), int(slope * divisor))
    return Size(divided(line, divisor), size.domain)


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
