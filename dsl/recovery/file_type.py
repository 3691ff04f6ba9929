"""What a file is that is no spec, as far as its first lines say."""

from __future__ import annotations

import re

from ..problems.words import NotASpec
from ..span import Source, Span

_FIRST_LINE = (
    ("JSON", re.compile(r"[\[{]\s*([\"\[{\]}]|-?\d|$)")),
    ("XML or HTML", re.compile(r"<[!?A-Za-z]")),
    ("a prototxt of Caffe", re.compile(r"(name:\s*\"|layers?\s*\{)")),
    ("a configuration of Darknet", re.compile(r"\[(net|network|convolutional)\]\s*$")),
    ("a configuration in INI or TOML", re.compile(r"\[[\w.]+\]\s*$")),
    ("a graph of Graphviz", re.compile(r"(strict )?(di)?graph\b.*\{")),
    ("YAML", re.compile(r"(---|- |%YAML|[\w-]+:(\s|$))")),
    ("Markdown", re.compile(r"[-=]{4,}\s*$")),
    ("plain text", re.compile(r"[^\W\d_]+(,? [\w*'`-]+){4,}[.:,]?$")),
)
_ANY_LINE = (
    ("Python", re.compile(r"^(import [\w.]+( as \w+)?\s*$|(class|def) \w+.*:\s*$|\w+ = (\w+\.)+\w+\()", re.MULTILINE)),
    ("Python", re.compile(r"^(\w+ = [A-Z]\w*\(|\w+\.\w+(\.\w+)*\()", re.MULTILINE)),
    ("Python", re.compile(r"^from (torch|keras|tensorflow|jax|flax)\b", re.MULTILINE)),
)


def unlike(source: Source) -> NotASpec | None:
    """The problem that a file without definitions is in another language; None where it is in none that is known."""
    start = _first(source.text)
    line = source.text[start:].split("\n", 1)[0].rstrip()
    language = next((name for name, pattern in _ANY_LINE if pattern.search(source.text)), None)
    language = language or next((name for name, pattern in _FIRST_LINE if pattern.match(line)), None)
    return NotASpec(Span(source, start, start + len(line)), language) if language else None


def _first(text: str) -> int:
    """Where the first line begins that is neither blank nor a comment."""
    offset = 0
    for line in text.split("\n"):
        content = line.lstrip()
        if content.strip() and not content.startswith("#"):
            return offset + len(line) - len(content)
        offset += len(line) + 1
    return 0
