"""Open sizes: symbols that add, multiply, divide and compare like integers.

A size carries its domain, an immutable set of assumptions about the names in it. A comparison has an answer where it
holds for all values of the domain, or for none; otherwise it raises Undecided with the condition. The caller
(`operators/base/case_analysis.py`) then computes twice: in the domain where the condition holds and in the one where it
does not. So an operator's `shape` stays plain Python and records nothing: the constraints of a network are the
conditions on the paths that no operator rejected.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from . import terms as algebra
from .open import Open
from .prove import Domain, decided
from .solve import Condition, Relation
from .terms import Terms


class Undecided(Exception):
    """A comparison depends on open sizes; `condition` is what it asks."""

    def __init__(self, condition: Condition) -> None:
        super().__init__(str(condition))
        self.condition = condition


@dataclass(frozen=True, eq=False)
class Size(Open):
    """An expression in named sizes. `==` is a proof and can raise Undecided; its hash is that of its terms."""

    terms: Terms
    domain: Domain = field(default_factory=Domain)

    @staticmethod
    def named(name: str) -> Size:
        """A size of which only the name is known: a positive integer."""
        return Size(algebra.named(name))

    @property
    def names(self) -> frozenset[str]:
        return algebra.names(self.terms)

    def at(self, values: Mapping[str, int]) -> int:
        """The number for these values of the names."""
        return algebra.value(self.terms, values)

    def within(self, domain: Domain) -> Size:
        """The same expression in another domain."""
        return Size(self.terms, domain)

    def __str__(self) -> str:
        return algebra.written(self.terms)

    def __format__(self, form: str) -> str:
        """The expression as text; format specifications of numbers are ignored."""
        return str(self)

    def __hash__(self) -> int:
        return hash(self.terms)

    def __neg__(self) -> int | Size:
        return self * -1

    def __add__(self, other: int | Size) -> int | Size:
        return self._with(other, algebra.plus)

    def __sub__(self, other: int | Size) -> int | Size:
        return self._with(other, lambda left, right: algebra.plus(left, right, -1))

    def __rsub__(self, other: int) -> int | Size:
        return -self + other

    def __mul__(self, other: int | Size) -> int | Size:
        return self._with(other, algebra.times)

    __radd__ = __add__
    __rmul__ = __mul__

    def __floordiv__(self, other: int) -> int | Size:
        if not _is_integer(other) or other < 1:
            return NotImplemented
        return _number_or_size(algebra.divided(self.terms, int(other)), self.domain)

    def __mod__(self, other: int) -> int | Size:
        if not _is_integer(other) or other < 1:
            return NotImplemented
        return self - other * (self // other)

    def __bool__(self) -> bool:
        return self != 0

    def __eq__(self, other: object) -> bool:
        return self._compare(other, "==", 0)

    def __ne__(self, other: object) -> bool:
        return self._compare(other, "!=", 0)

    def __ge__(self, other: int | Size) -> bool:
        return self._compare(other, ">=", 0)

    def __gt__(self, other: int | Size) -> bool:
        return self._compare(other, ">=", 1)

    def __lt__(self, other: int | Size) -> bool:
        return not self._compare(other, ">=", 0)

    def __le__(self, other: int | Size) -> bool:
        return not self._compare(other, ">=", 1)

    def _compare(self, other: object, relation: Relation, least: int) -> bool:
        """Whether `self - other - least` has the relation to 0 for all values; raises Undecided where that depends."""
        if not isinstance(other, Size | int) or isinstance(other, bool):
            return NotImplemented
        difference = self - other - least
        if not isinstance(difference, Size):
            return Condition(algebra.constant(difference), relation).holds({})
        condition = Condition.of(difference.terms, relation)
        answer = decided(condition, difference.domain)
        if answer is None:
            raise Undecided(condition)
        return answer

    def _with(self, other: int | Size, compute: Callable[[Terms, Terms], Terms]) -> int | Size:
        if isinstance(other, Size):
            return _number_or_size(compute(self.terms, other.terms), self.domain.both(other.domain))
        if not _is_integer(other):
            return NotImplemented
        return _number_or_size(compute(self.terms, algebra.constant(int(other))), self.domain)


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _number_or_size(terms: Terms, domain: Domain) -> int | Size:
    return algebra.offset(terms) if algebra.is_constant(terms) else Size(terms, domain)
