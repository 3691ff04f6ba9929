"""All codes on one page in Markdown: `cnnc explain --markdown > docs/codes.md`."""

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

What `cnnc explain CODE` says of each code, and what cnnc says of each wrong example. `cnnc explain --markdown` writes
this page.
"""


def codes_page(kinds: Mapping[str, type[Problem]]) -> str:
    """The page of all kinds of problem, by theme, with a list of all on top."""
    return "\n".join([_OPENING, *_contents(kinds), "", *_entries(kinds)]).rstrip() + "\n"


def _contents(kinds: Mapping[str, type[Problem]]) -> Iterator[str]:
    yield "| code | what it means |"
    yield "|---|---|"
    yield from (f"| [{code}](#{code.lower()}) | {heading(kind)} |" for code, kind in kinds.items())


def _entries(kinds: Mapping[str, type[Problem]]) -> Iterator[str]:
    theme = ""
    for code, kind in kinds.items():
        own = next((name for prefix, name in _THEMES.items() if code.startswith(prefix)), "Others")
        if own != theme:
            yield f"## {own}\n"
        theme = own
        yield f"### {code}\n\n{heading(kind)}\n"
        yield from [f"{prose(kind)}\n"] if prose(kind) else []
        yield from _examples(kind)


def _examples(kind: type[Problem]) -> Iterator[str]:
    shown = examples(kind)
    if wrong := shown.get("Wrong"):
        problems = compile_source(Source("wrong.cnn", wrong), find_shipped).problems
        yield f"Wrong:\n\n```cnn\n{wrong}```\n"
        yield f"```\n{render_all(problems)}\n```\n"
    if right := shown.get("Right"):
        yield f"Right:\n\n```cnn\n{right}```\n"
