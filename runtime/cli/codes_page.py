"""Writes the page of all codes in Markdown: `cnnc explain --markdown > docs/codes.md`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...compiler.pipeline import compile_source
from ...dsl.problem import Problem
from ...dsl.render import render_all
from ...dsl.render.page import examples, heading, prose
from ...dsl.span import Source
from ..library.specs import find_shipped

_THEMES = {
    "E01": "Syntax",
    "E02": "Names and structure",
    "E03": "Arguments and values",
    "E04": "Shapes",
    "E05": "Expectations",
    "E06": "Limits",
    "E07": "Files",
    "W0": "Warnings",
}
_OPENING = """\
# Codes

The explanation of each code, as `cnnc explain CODE` prints it, and cnnc's output for each wrong example.
`cnnc explain --markdown` writes this page.
"""


def codes_page(kinds: Mapping[str, type[Problem]]) -> str:
    """Return the page: a table of all codes, then an entry for each, by theme."""
    return "\n".join([_OPENING, *_contents(kinds), "", *_entries(kinds)]).rstrip() + "\n"


def _contents(kinds: Mapping[str, type[Problem]]) -> Iterator[str]:
    yield "| code | meaning |"
    yield "|---|---|"
    yield from (f"| [{code}](#{code.lower()}) | {heading(kind)} |" for code, kind in kinds.items())


def _entries(kinds: Mapping[str, type[Problem]]) -> Iterator[str]:
    theme = ""
    for code, kind in kinds.items():
        of_code = next((name for prefix, name in _THEMES.items() if code.startswith(prefix)), "Others")
        if of_code != theme:
            yield f"## {of_code}\n"
        theme = of_code
        yield f"### {code}\n\n{heading(kind)}\n"
        yield from [f"{prose(kind)}\n"] if prose(kind) else []
        yield from _examples(kind)


def _examples(kind: type[Problem]) -> Iterator[str]:
    sections = examples(kind)
    if wrong := sections.get("Wrong"):
        problems = compile_source(Source("wrong.cnn", wrong), find_shipped).problems
        yield f"Wrong:\n\n```cnn\n{wrong}```\n"
        yield f"```\n{render_all(problems)}\n```\n"
    if right := sections.get("Right"):
        yield f"Right:\n\n```cnn\n{right}```\n"
