"""Exceptions for requests that cannot be met and have no place in a spec to blame."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...dsl.problem import Problem


class Refusal(Exception):
    """A request that cannot be met: `message` says why, and `help` how to fix it."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help


class UnreadableFile(Refusal):
    """A file that cannot be read as a spec: `problem` says why, with a code."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(printable(problem.title), problem.help[0] if problem.help else "")
        self.problem = problem


def reason(error: OSError) -> str:
    """Return the operating system's message in lower case: "permission denied"."""
    text = error.strerror or str(error) or type(error).__name__
    return text[:1].lower() + text[1:]


def printable(name: object) -> str:
    """Return a name with control characters escaped, so that a terminal can print it safely."""
    text = str(name)
    if text.isprintable():
        return text or "''"
    from ...dsl.render.terminal_text import escaped

    return escaped(text)
