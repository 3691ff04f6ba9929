"""The seed corpus: shipped specs and, in a checkout, stories, examples of the language reference, old findings."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from textwrap import indent

from ....compiler.operators.base.discovery import names
from ....compiler.pipeline import compile_source
from ....dsl.span import Source
from ....dsl.text.scanner import scan
from ...io.spec_names import SHIPPED, SUFFIX
from ...library.specs import find_shipped

ROOT = SHIPPED.parent
FINDINGS = ROOT / "tests" / "fuzz_findings"
"""Minimized inputs that once revealed faults."""


@cache
def shipped() -> tuple[str, ...]:
    """The shipped specs, which are long and compile."""
    return tuple(_read(path) for path in sorted(SHIPPED.glob(f"*{SUFFIX}")))


@cache
def short() -> tuple[str, ...]:
    """Short specs, some with errors; only short shipped specs if the package is installed without its tests."""
    found = [*_stories(), *_examples(), *(_read(path) for path in sorted(FINDINGS.glob("*.txt")))]
    return tuple(found) or tuple(text for text in shipped() if len(text) < 1_500)


@cache
def valid() -> tuple[str, ...]:
    """The short specs that compile."""
    return tuple(text for text in short() if compile_source(Source("", text), find_shipped).ok)


@cache
def token_texts() -> dict[str, tuple[str, ...]]:
    """The texts of each terminal in the corpus; names include all operators."""
    found: dict[str, dict[str, None]] = {"NAME": dict.fromkeys(names())}
    for text in (*short(), *shipped()):
        for token in scan(Source("", text)).tokens:
            found.setdefault(token.type, {})[str(token)] = None
    return {kind: tuple(texts) for kind, texts in found.items()}


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="ignore")


def _stories() -> list[str]:
    stories = [f"\n{_read(path)}" for path in sorted((ROOT / "tests" / "stories").rglob("*.story"))]
    sections = [section for story in stories for section in story.split("\n=== ") if section.startswith("source")]
    return [section.partition("\n")[2] for section in sections]


def _examples() -> list[str]:
    page = ROOT / "dsl" / "README.md"
    if not page.is_file():
        return []
    pieces = re.findall(r"^```cnn[^\n]*\n(.*?)^```$", _read(page), re.MULTILINE | re.DOTALL)
    return [text if re.search("^net ", text, re.MULTILINE) else _in_net(text) for text in pieces]


def _in_net(text: str) -> str:
    return f"net Example {{\n    input 16x32x32\n{indent(text, '    ')}}}\n"
