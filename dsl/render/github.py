"""Problems as workflow commands of GitHub Actions, which shows them as annotations beside the code.

Syntax and escapes: docs.github.com, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from ..problem import Problem
from .excerpt import within
from .message import message
from .report import severity
from .terminal_text import escaped, shortened


def annotation(problem: Problem) -> str:
    """`::error file=x.cnn,line=4,...::message`, on one line; with columns if the span is within a line."""
    span = within(problem.span)
    properties: dict[str, str | int] = {"file": span.source.name}
    if problem.has_place:
        properties |= {"line": span.first.line, "endLine": span.last.line}
    if problem.has_place and span.first.line == span.last.line:
        properties |= {"col": span.first.column, "endColumn": max(span.last.column, span.first.column + 1)}
    properties["title"] = f"{severity(problem)}[{problem.code}]"
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{severity(problem)} {written}::{_data(message(problem))}"


def unplaced(level: str, text: str) -> str:
    """A workflow command for a message without a place."""
    return f"::{level}::{_data(text)}"


def _data(text: str) -> str:
    """Text with `%0A` for line endings and without other control characters, since logs are read in terminals."""
    return "%0A".join(shortened(line).replace("%", "%25") for line in text.split("\n"))


def _property(text: str) -> str:
    return escaped(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
