"""How the runtime says that it will not or cannot do what was asked, where no place in a spec is at fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...dsl.problem import Problem


class Refusal(Exception):
    """A request that cannot be met, for a reason outside the specs: `message` is a sentence, `help` a way out."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help


class Unreadable(Refusal):
    """A file that is named as a spec and cannot be read as one: `problem` says why, with a code."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(shown(problem.title), problem.help[0] if problem.help else "")
        self.problem = problem


def reason(error: OSError) -> str:
    """The system's words for why a file operation failed, lower case: "permission denied"."""
    text = error.strerror or str(error) or type(error).__name__
    return text[:1].lower() + text[1:]


def shown(name: object) -> str:
    """A file's name as it can safely be printed: escaped where a terminal could obey it."""
    text = str(name)
    if text.isprintable():
        return text or "''"
    from ...dsl.render.visible import clean

    return clean(text)
