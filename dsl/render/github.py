"""A problem as a workflow command of GitHub Actions, which becomes an annotation beside the line.

Form and escapes: docs.github.com, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from ..problem import Problem
from .excerpt import within
from .message import message
from .report import kind
from .visible import brief, clean


def annotation(problem: Problem) -> str:
    """`::error file=x.cnn,line=4,...::message`, one line; columns are given where the place lies on one line."""
    span = within(problem.span)
    properties: dict[str, str | int] = {"file": span.source.name}
    if problem.has_place:
        properties |= {"line": span.first.line, "endLine": span.last.line}
    if problem.has_place and span.first.line == span.last.line:
        properties |= {"col": span.first.column, "endColumn": max(span.last.column, span.first.column + 1)}
    properties["title"] = f"{kind(problem)}[{problem.code}]"
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{kind(problem)} {written}::{_data(message(problem))}"


def unplaced(severity: str, text: str) -> str:
    """A workflow command for what belongs to no line of a file."""
    return f"::{severity}::{_data(text)}"


def _data(text: str) -> str:
    """Line ends stay as `%0A`; other characters that a terminal could obey, for a log is read in one, are shown."""
    return "%0A".join(brief(line).replace("%", "%25") for line in text.split("\n"))


def _property(text: str) -> str:
    return clean(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
