"""Problems as text for terminals and logs."""

from __future__ import annotations

from collections.abc import Sequence

from ..problem import Problem, truncated
from .excerpt import Row
from .report import location, report, severity
from .terminal_text import shortened

__all__ = ["concise", "omission_note", "render", "render_all"]


def render(problem: Problem, color: bool = False) -> str:
    """A problem with its source lines, without a final line ending; with ANSI colors if `color`."""
    return "\n".join(_painted(row, color) for row in report(problem))


def render_all(problems: Sequence[Problem], color: bool = False, limit: int | None = None) -> str:
    """The problems in the order given, at most `limit` of them, and their number; empty without problems."""
    if not problems:
        return ""
    shown = problems if limit is None else truncated(problems, limit)
    summary = _summary(problems)
    if len(shown) < len(problems):
        summary += f"\n{omission_note(problems, len(shown))}"
    return "\n\n".join([*(render(problem, color) for problem in shown), summary])


def omission_note(problems: Sequence[Problem], shown: int) -> str:
    """The last line if not all problems are shown: `and 400 more; ...`."""
    return f"and {len(problems) - shown:,} more; `--limit problems={len(problems)}` shows all of them"


def concise(problem: Problem) -> str:
    """`file:line:column: error[E0405]: title`, or `file: error[E0702]: title`, for editors and logs."""
    return f"{location(problem)}: {severity(problem)}[{problem.code}]: {shortened(problem.title)}"


def _summary(problems: Sequence[Problem]) -> str:
    errors = sum(problem.is_error for problem in problems)
    return ", ".join(
        f"{count:,} {word}{'s' if count > 1 else ''}"
        for count, word in ((errors, "error"), (len(problems) - errors, "warning"))
        if count
    )


def _painted(row: Row, color: bool) -> str:
    plain = "".join(text for text, _ in row).rstrip(" ")
    if not color:
        return plain
    painted = ""
    left = len(plain)
    for text, style in row:
        kept = text[:left]
        left -= len(kept)
        painted += f"\x1b[{style}m{kept}\x1b[0m" if style and kept.strip() else kept
    return painted
