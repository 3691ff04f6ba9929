"""Problems as text: where, what, why, and a way out."""

from __future__ import annotations

from collections.abc import Sequence

from ..problem import Problem, truncated
from .excerpt import Row
from .report import kind, report, where
from .visible import brief

__all__ = ["concise", "render", "render_all", "untold"]


def render(problem: Problem, colour: bool = False) -> str:
    """A problem with the lines it is about, without a final line ending; ANSI colours where asked for."""
    return "\n".join(_painted(row, colour) for row in report(problem))


def render_all(problems: Sequence[Problem], colour: bool = False, most: int | None = None) -> str:
    """Every problem in the order given, or `most` of them, then how many there are; nothing for no problems."""
    if not problems:
        return ""
    told = problems if most is None else truncated(problems, most)
    summary = _summary(problems)
    if len(told) < len(problems):
        summary += f"\n{untold(problems, len(told))}"
    return "\n\n".join([*(render(problem, colour) for problem in told), summary])


def untold(problems: Sequence[Problem], told: int) -> str:
    """`and 400 more; ...`: the last line where not all problems are told."""
    return f"and {len(problems) - told:,} more; `--limit problems={len(problems)}` tells all of them"


def concise(problem: Problem) -> str:
    """`file:line:column: error[E0405]: title`, or `file: error[E0702]: title`, for editors and logs."""
    return f"{where(problem)}: {kind(problem)}[{problem.code}]: {brief(problem.title)}"


def _summary(problems: Sequence[Problem]) -> str:
    errors = sum(problem.is_error for problem in problems)
    return ", ".join(
        f"{count:,} {word}{'s' if count > 1 else ''}"
        for count, word in ((errors, "error"), (len(problems) - errors, "warning"))
        if count
    )


def _painted(row: Row, colour: bool) -> str:
    plain = "".join(text for text, _ in row).rstrip(" ")
    if not colour:
        return plain
    painted = ""
    left = len(plain)
    for text, style in row:
        kept = text[:left]
        left -= len(kept)
        painted += f"\x1b[{style}m{kept}\x1b[0m" if style and kept.strip() else kept
    return painted
