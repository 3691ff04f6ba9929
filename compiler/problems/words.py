"""Phrases that several problems share, and guesses at misspelled names."""

from __future__ import annotations

from collections.abc import Iterable

from ...dsl.problem import Edit, Fix
from ...dsl.span import Span

LONGEST = 80
"""Longer names are not guessed at: the time to compare two names grows with the product of their lengths."""

_MOST = 200
"""How many known names are compared with an unknown one: those nearest to it in length."""


def closest(name: str, known: Iterable[str], least: float = 0.6) -> str | None:
    """The known name most similar to this one, or None; `least` is the similarity required, 1 for equal names."""
    from difflib import get_close_matches

    candidates = set(known)
    exact = same_but_for_case(name, candidates)
    if exact or len(name) > LONGEST:
        return exact
    near = sorted(candidates, key=lambda other: (abs(len(other) - len(name)), other))[:_MOST]
    short = sorted(other for other in near if len(other) <= LONGEST)
    return next(iter(get_close_matches(name, short, n=1, cutoff=least)), None)


def shortened(name: str, known: Iterable[str]) -> str | None:
    """The only known name that is a prefix of this one, or of which this one is a prefix."""
    found = [other for other in known if other.startswith(name) or name.startswith(other)]
    return found[0] if len(found) == 1 and name else None


def same_but_for_case(name: str, known: Iterable[str]) -> str | None:
    """The known name that differs only in case and underscores."""
    wanted = _folded(name)
    return min((candidate for candidate in known if _folded(candidate) == wanted), default=None)


def _folded(name: str) -> str:
    return name.lower().replace("_", "")


def meant(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """A help line with the most similar name, or else with all known names if they are few."""
    guess = closest(name, known)
    if guess:
        return (f"did you mean `{guess}`?",)
    return (f"known names: {listed(known)}",) if 0 < len(known) <= 12 else ()


def guesses(span: Span, name: str, known: Iterable[str]) -> tuple[Fix, ...]:
    """A fix that replaces the name by the most similar known one."""
    guess = closest(name, known)
    return (Fix(f"did you mean `{guess}`?", Edit(span, guess)),) if guess else ()


def listed(names: Iterable[str]) -> str:
    """`a`, `b` and `c`."""
    return enumerated([f"`{name}`" for name in names])


def enumerated(words: list[str]) -> str:
    """The words separated by commas, with `and` before the last."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def counted(number: int, noun: str) -> str:
    """`1 argument`, `3 arguments`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
