"""Networks beside each other: one row a network, as text, Markdown, TeX, CSV or JSON."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from ...dsl.render.terminal_text import escaped, width
from ..algebra.open import has_open
from ..compilation import Compiled
from ..memory.amounts import Setting
from ..memory.memory import count_memory
from ..operators.base.operator import Style
from ..operators.base.shape import text as shape_text

_NAME = r"[^\W\d_]\w{0,40}(?:[-'\u2019]\w{1,40}){0,3}"
_PAPER = re.compile(rf"\b(?P<first>{_NAME})(?P<others> et al\.?| (?:and|&) {_NAME}|),? \(?(?P<year>(?:18|19|20)\d\d)\b")
_KINDS = {
    "conv": Style.CONVOLUTION,
    "linear": Style.LINEAR,
    "pool": Style.POOLING,
    "norm": Style.NORMALIZATION,
}


class Paper(NamedTuple):
    """Who published a network, and when."""

    first: str
    """Surname of the first author."""
    others: str
    """What follows it: ` et al.`, ` and Zisserman`, or nothing."""
    year: int


@dataclass(frozen=True)
class Compared:
    """What a table says of one network; layers are those of inference, as `parameters`, `macs` and `depth` are."""

    name: str
    paper: str
    year: int | None
    input: str
    depth: int
    conv: int
    linear: int
    pool: int
    norm: int
    parameters: int
    macs: int | str
    """An expression where it depends on sizes that stay open; then nothing can be said of memory."""
    live: int | None
    """Bytes of the values alive at one time of inference, at most, for one example in float32."""
    kept: int | None
    """Bytes that autograd keeps for the backward pass, for one example in float32; auxiliary heads count."""


def published(doc: str) -> Paper | None:
    """The first `Author YEAR`, `Author et al. YEAR` or `Author and Author YEAR` in a doc comment.

    Authors begin with a capital; a comma may stand before the year, or a parenthesis around it.
    """
    found = (match for match in _PAPER.finditer(" ".join(doc.split())) if match["first"][0].isupper())
    first = next(found, None)
    return Paper(first["first"], first["others"], int(first["year"])) if first else None


def compared(compiled: Compiled) -> Compared:
    """The row of a network."""
    graph, figures = compiled.graph, compiled.figures
    needed = graph.needed(graph.outputs)
    styles = Counter(node.operator.style for node in graph.operations if node.id in needed)
    memory = None if compiled.symbolic else count_memory(compiled, Setting())
    paper = published(compiled.unit.doc)
    return Compared(
        name=compiled.name,
        paper=paper.first + paper.others if paper else "",
        year=paper.year if paper else None,
        input=", ".join(shape_text(node.shape) for node in graph.inputs),
        depth=figures.depth,
        **{name: styles[style] for name, style in _KINDS.items()},
        parameters=figures.params,
        macs=str(figures.macs) if has_open((figures.macs,)) else figures.macs,
        live=memory.live.at(1) if memory else None,
        kept=memory.kept.at(1) if memory else None,
    )


# Forms ---------------------------------------------------------------------------------------------------------------


_TITLES = ("net", "paper", "input", "depth", "conv", "linear", "pool", "norm", "params", "MACs", "kept")
_UNITS = ("", "", "", "", "", "", "", "", "M", "G", "MiB")
_LEFT = 3
"""Columns that are words; figures stand to the right."""
LEGEND = """\
Depth, layers, parameters and MACs are those of inference; MACs (multiply-accumulates) and what
autograd keeps for the backward pass (kept) are those of one example, the latter in float32.
"""


def _cells(row: Compared, paper: str) -> tuple[str, ...]:
    """One row, in the order of the titles."""
    counts = (row.depth, row.conv, row.linear, row.pool, row.norm)
    macs = "open" if isinstance(row.macs, str) else _digits(row.macs / 1e9)
    kept = "open" if row.kept is None else _digits(row.kept / 2**20)
    layers = (str(count) if count else "" for count in counts)
    return (row.name, paper, row.input, *layers, _digits(row.parameters / 1e6), macs, kept)


def _digits(value: float) -> str:
    """Three digits from 0.1 on, fewer below, and never an exponent."""
    if 0 < value < 0.00005:
        return "<0.0001"
    places = next((places for places, least in enumerate((99.95, 9.995, 0.9995, 0.0005)) if value >= least), 4)
    return f"{value:,.{places}f}"


def _paper(row: Compared) -> str:
    return " ".join(part for part in (row.paper, str(row.year) if row.year else "") if part)


def _short_paper(row: Compared) -> str:
    """`He 2015`: the first author alone, so that a row fits into 100 columns."""
    return " ".join(part for part in (row.paper.partition(" ")[0], str(row.year) if row.year else "") if part)


def as_text(rows: Sequence[Compared]) -> str:
    """For a terminal; the legend says what the figures are."""
    lines = [_TITLES, _UNITS, *([escaped(cell) for cell in _cells(row, _short_paper(row))] for row in rows)]
    widths = [max(width(line[column]) for line in lines) for column in range(len(_TITLES))]
    text = ["  ".join(map(_placed, line, widths, range(len(line)))).rstrip() for line in lines]
    rule = "-" * (sum(widths) + 2 * (len(widths) - 1))
    return "\n".join([*text[:2], rule, *text[2:], rule, LEGEND])


def _placed(cell: str, columns: int, index: int) -> str:
    blanks = " " * (columns - width(cell))
    return cell + blanks if index < _LEFT else blanks + cell


def as_markdown(rows: Sequence[Compared]) -> str:
    """A pipe table as GitHub and Pandoc read it."""
    titles = [f"{title} ({unit})" if unit else title for title, unit in zip(_TITLES, _UNITS, strict=True)]
    marks = ["---" if index < _LEFT else "---:" for index in range(len(titles))]
    body = [[_markdown(cell) for cell in _cells(row, _paper(row))] for row in rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (titles, marks, *body)) + "\n"


def as_tex(rows: Sequence[Compared]) -> str:
    """A `tabular` with the rules of the package booktabs."""
    titles = [f"{title} ({unit})" if unit else title for title, unit in zip(_TITLES, _UNITS, strict=True)]
    body = [" & ".join(map(_tex, _cells(row, _paper(row)))) + r" \\" for row in rows]
    return "\n".join(
        [
            "% needs \\usepackage{booktabs}",
            rf"\begin{{tabular}}{{{'l' * _LEFT}{'r' * (len(titles) - _LEFT)}}}",
            r"\toprule",
            " & ".join(titles) + r" \\",
            r"\midrule",
            *body,
            r"\bottomrule",
            r"\end{tabular}",
            "",
        ]
    )


def as_csv(rows: Sequence[Compared]) -> str:
    """Exact figures, memory in bytes, a line of titles first."""
    import csv
    import io

    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(Compared.__dataclass_fields__), lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _plain(value) for key, value in asdict(row).items()} for row in rows)
    return stream.getvalue()


def _plain(value: Any) -> Any:
    """A text that no spreadsheet takes for a formula."""
    if not isinstance(value, str):
        return value
    value = escaped(value)
    return f"'{value}" if value.startswith(("=", "+", "-", "@")) else value


def as_json(rows: Sequence[Compared]) -> str:
    """Exact figures, memory in bytes."""
    import json

    return json.dumps([asdict(row) for row in rows], indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Compared]], str]] = {
    "text": as_text,
    "md": as_markdown,
    "tex": as_tex,
    "csv": as_csv,
    "json": as_json,
}


_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_{}"},
    **{character: f"{{{character}}}" for character in "<>\"'`[]|"},
}


def _tex(text: str) -> str:
    """Words as TeX prints them, whatever characters are in them."""
    return "".join(_TEX.get(character, character) for character in escaped(text))


def _markdown(text: str) -> str:
    """Words as Markdown shows them: every character that could mean something is escaped."""
    return "".join(
        f"\\{character}" if character in "\\`*_{}[]<>()#+!|&~$" else character for character in escaped(text)
    )
