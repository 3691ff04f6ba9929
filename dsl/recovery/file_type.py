"""Detection of files that are not specs, by their first lines."""

from __future__ import annotations

import re

from ..problems.statements import NotASpec
from ..span import Source, Span

_FIRST_LINE = (
    ("JSON", re.compile(r"[\[{]\s*([\"\[{\]}]|-?\d|$)")),
    ("XML or HTML", re.compile(r"<[!?A-Za-z]")),
    ("a Caffe prototxt", re.compile(r"(name:\s*\"|layers?\s*\{)")),
    ("a Darknet configuration", re.compile(r"\[(net|network|convolutional)\]\s*$")),
    ("an INI or TOML file", re.compile(r"\[[\w.]+\]\s*$")),
    ("a Graphviz graph", re.compile(r"(strict )?(di)?graph\b.*\{")),
    ("YAML", re.compile(r"(---|- |%YAML|[\w-]+:(\s|$))")),
    ("Markdown", re.compile(r"[-=]{4,}\s*$")),
    ("plain text", re.compile(r"[^\W\d_]+(,? [\w*'`-]+){4,}[.:,]?$")),
)
_ANY_LINE = (
    ("Python", re.compile(r"^(import [\w.]+( as \w+)?\s*$|(class|def) \w+.*:\s*$|\w+ = (\w+\.)+\w+\()", re.MULTILINE)),
    ("Python", re.compile(r"^(\w+ = [A-Z]\w*\(|\w+\.\w+(\.\w+)*\()", re.MULTILINE)),
    ("Python", re.compile(r"^from (torch|keras|tensorflow|jax|flax)\b", re.MULTILINE)),
)


def not_a_spec(source: Source) -> NotASpec | None:
    """The problem of a file without definitions that is in another language; None if none is recognized."""
    start = _first_content(source.text)
    line = source.text[start:].split("\n", 1)[0].rstrip()
    language = next((name for name, pattern in _ANY_LINE if pattern.search(source.text)), None)
    language = language or next((name for name, pattern in _FIRST_LINE if pattern.match(line)), None)
    return NotASpec(Span(source, start, start + len(line)), language) if language else None


def _first_content(text: str) -> int:
    """Offset of the first text that is not a blank line or a comment; 0 if there is none."""
    offset = 0
    for line in text.split("\n"):
        content = line.lstrip()
        if content.strip() and not content.startswith("#"):
            return offset + len(line) - len(content)
        offset += len(line) + 1
    return 0
