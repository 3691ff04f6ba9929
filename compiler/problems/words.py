"""Wording that several problems share."""

from __future__ import annotations

from collections.abc import Iterable

from ...dsl.problem import Edit, Fix
from ...dsl.span import Span

LONGEST = 80
"""Characters of a name for which another one is guessed: comparing takes their square."""

_MOST = 200
"""Names that are compared with one that is not known: those whose length is nearest to its own."""


def closest(name: str, known: Iterable[str], least: float = 0.6) -> str | None:
    """The known name that was probably meant, or None where nothing is near: `least` is 1 for equal names."""
    from difflib import get_close_matches

    candidates = set(known)
    exact = same_but_for_case(name, candidates)
    if exact or len(name) > LONGEST:
        return exact
    near = sorted(candidates, key=lambda other: (abs(len(other) - len(name)), other))[:_MOST]
    short = sorted(other for other in near if len(other) <= LONGEST)
    return next(iter(get_close_matches(name, short, n=1, cutoff=least)), None)


def shortened(name: str, known: Iterable[str]) -> str | None:
    """The one known name that begins with this one, or with which this one begins."""
    found = [other for other in known if other.startswith(name) or name.startswith(other)]
    return found[0] if len(found) == 1 and name else None


def same_but_for_case(name: str, known: Iterable[str]) -> str | None:
    """The known name that differs in upper and lower case and in underscores alone."""
    wanted = _folded(name)
    return min((candidate for candidate in known if _folded(candidate) == wanted), default=None)


def _folded(name: str) -> str:
    return name.lower().replace("_", "")


def meant(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Help lines: the probable name, or else the names there are."""
    guess = closest(name, known)
    if guess:
        return (f"did you mean `{guess}`?",)
    return (f"there is {listed(known)}",) if 0 < len(known) <= 12 else ()


def guesses(span: Span, name: str, known: Iterable[str]) -> tuple[Fix, ...]:
    """The known name that was probably meant, as a replacement."""
    guess = closest(name, known)
    return (Fix(f"did you mean `{guess}`?", Edit(span, guess)),) if guess else ()


def listed(names: Iterable[str]) -> str:
    """`a`, `b` and `c`."""
    return enumerated([f"`{name}`" for name in names])


def enumerated(words: list[str]) -> str:
    """Words with commas between them, and `and` in front of the last one."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def counted(number: int, noun: str) -> str:
    """`1 argument`, `3 arguments`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
