"""Stories: text files that hold a spec and what cnnc makes of it.

A section begins with a line `=== NAME`. First come the sources, `=== source` or `=== source NAME.cnn`, of which the
last is compiled and the others can be imported; then any of the sections of OUTPUTS, which `pytest --update` writes.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cnnc
from cnnc.compiler.compilation import Compilation, Compiled
from cnnc.compiler.elaborate.scope.elaboration import Absent
from cnnc.compiler.operators.base.shape import text as shape_text
from cnnc.compiler.passes.analyses.symbolic import Symbolic
from cnnc.compiler.pipeline import compile_source
from cnnc.compiler.pytorch.header import strip_header
from cnnc.compiler.reports.symbolic_table import symbolic_table
from cnnc.compiler.reports.table import graph_text, table
from cnnc.dsl.dump import dump
from cnnc.dsl.formatter import format_source
from cnnc.dsl.parsing.parser import parse
from cnnc.dsl.render import render_all
from cnnc.dsl.span import Source
from cnnc.runtime.library.input_sizes import infer_shapes, parse_input_sizes
from cnnc.runtime.library.specs import find_shipped

FOLDER = Path(cnnc.__file__).parent / "tests" / "stories"
SUFFIX = ".story"
_MARK = "=== "


@dataclass(frozen=True)
class Section:
    """A part of a story; `text` ends with one line ending, or is empty."""

    heading: str
    text: str

    @property
    def name(self) -> str:
        return self.heading.split(" ")[0]


def compilation(sources: Sequence[Source]) -> Compilation:
    """The last source compiled; it can import the others, and then the shipped specs."""

    def find(module: tuple[str, ...], importer: Source) -> Source | Absent:
        name = "/".join(module) + ".cnn"
        beside = next((source for source in sources[:-1] if source.name == name), None)
        if beside is not None:
            return beside
        shipped = find_shipped(module, importer)
        return Source(f"specs/{name}", shipped.text) if isinstance(shipped, Source) else shipped

    return compile_source(sources[-1], find)


def _compiled(sources: Sequence[Source]) -> Compiled:
    found = compilation(sources)
    assert found.result is not None, render_all(found.problems)
    return found.result


def _problems(sources: Sequence[Source]) -> str:
    return render_all(compilation(sources).problems) or "none\n"


def _graph(sources: Sequence[Source]) -> str:
    return graph_text(_compiled(sources).graph)


def _shapes(sources: Sequence[Source]) -> str:
    return "\n".join(f"{id}: {shape_text(shape)}" for id, shape in _compiled(sources).shapes.items())


def _table(sources: Sequence[Source]) -> str:
    return table(_compiled(sources))


def _sizes(sources: Sequence[Source]) -> str:
    """The table with the height and the width of every input open."""
    result = _compiled(sources)
    found = infer_shapes(
        result, parse_input_sizes(result, [f"{node.id}={node.shape[0]}xHxW" for node in result.graph.inputs])
    )
    return symbolic_table(result, found) if isinstance(found, Symbolic) else render_all([found])


def _code(sources: Sequence[Source]) -> str:
    return strip_header(_compiled(sources).code)


def _format(sources: Sequence[Source]) -> str:
    return format_source(sources[-1]) or "not formatted: the source has mistakes\n"


def _syntax(sources: Sequence[Source]) -> str:
    return dump(parse(sources[-1]).file)


OUTPUTS: dict[str, Callable[[Sequence[Source]], str]] = {
    "problems": _problems,
    "format": _format,
    "syntax": _syntax,
    "graph": _graph,
    "shapes": _shapes,
    "table": _table,
    "sizes": _sizes,
    "code": _code,
}
"""What can be told of the sources, by the section's name."""


def paths() -> list[Path]:
    """Every story, in order."""
    return sorted(FOLDER.rglob(f"*{SUFFIX}"))


def read(text: str) -> list[Section]:
    """A story's sections; raises ValueError where it is not one."""
    if not text.startswith(_MARK):
        raise ValueError(f"a story begins with `{_MARK}source`")
    parts = ("\n" + text).split(f"\n{_MARK}")[1:]
    sections = [Section(heading, _ended(body)) for heading, _, body in (part.partition("\n") for part in parts)]
    unknown = [section.heading for section in sections if section.name not in ("source", *OUTPUTS)]
    if unknown:
        raise ValueError(f"unknown sections: {', '.join(unknown)}")
    names = [section.name for section in sections]
    if "source" not in names or set(names) == {"source"}:
        raise ValueError("a story has a source and at least one output")
    return sections


def written(sections: Sequence[Section]) -> str:
    """The story's text."""
    return "\n".join(f"{_MARK}{section.heading}\n{section.text}" for section in sections)


def sources(sections: Sequence[Section]) -> list[Source]:
    """The sources of a story, of which the last is compiled."""
    return [Source(_file_name(section), section.text) for section in sections if section.name == "source"]


def told(sections: Sequence[Section]) -> list[Section]:
    """The sections as they should be: sources as they are, outputs as cnnc makes them now."""
    texts = sources(sections)
    return [
        section if section.name == "source" else replace(section, text=_ended(OUTPUTS[section.name](texts)))
        for section in sections
    ]


def difference(expected: str, actual: str) -> str:
    """What changed, line by line."""
    lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), "the story", "cnnc now", lineterm="")
    return "\n".join(lines)


def _file_name(section: Section) -> str:
    return section.heading.removeprefix("source").strip() or "story.cnn"


def _ended(text: str) -> str:
    stripped = text.rstrip("\n")
    return f"{stripped}\n" if stripped else ""
