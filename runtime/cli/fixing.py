"""`cnnc check --fix`: specs mended on disk, or the difference shown."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ...compiler.compilation import Compilation, Setting
from ...compiler.diagnostics.fixes import apply_fixes
from ...compiler.pipeline import compile_source
from ...dsl.span import Source
from ..io.files import has_byte_order_mark, read_text, write
from ..io.limits import current_limits
from ..io.refusal import Refusal, printable
from ..library.compiling import drop_imported_warnings
from ..library.specs import find, open_spec

_MARK = "\ufeff"


@dataclass(frozen=True)
class Fixed:
    """A spec before and after, what the latter compiles to, and how many mistakes are gone."""

    spec: str
    """As it was named."""
    before: Source
    after: Source
    compilation: Compilation
    count: int


def fixed(spec: str, net: str | None, settings: Mapping[str, Setting]) -> Fixed:
    """A spec with all certain edits applied, in memory. Raises Refusal where it cannot be read."""
    before, limits = open_spec(spec), current_limits()
    found = apply_fixes(before, lambda source: compile_source(source, find, net, settings, limits).problems)
    after = drop_imported_warnings(compile_source(found.source, find, net, settings, limits))
    return Fixed(spec, before, found.source, after, len(found.fixed))


def save(found: Fixed) -> None:
    """Write a mended spec in place of the old one, in one step; raises Refusal."""
    path = Path(found.before.name)
    if found.before.name != found.spec:
        raise Refusal(
            f"{printable(found.spec)} ships with cnnc and is not changed", "copy it, and name the copy by its path"
        )
    if read_text(path) != found.before.text:
        raise Refusal(f"{printable(path)} was changed by someone else meanwhile", "check it again")
    text = _MARK + found.after.text if has_byte_order_mark(path) else found.after.text
    write(path, text.encode("utf-8"))


def print_difference(before: Source, after: Source, word: str) -> None:
    """A unified diff to standard output; on a terminal without characters that it could obey."""
    from ...dsl.render.terminal_text import escaped

    for line in difference(before, after, word):
        sys.stdout.write(f"{escaped(line[:-1])}\n" if sys.stdout.isatty() else line)


def difference(before: Source, after: Source, word: str) -> Iterator[str]:
    """The lines of a unified diff, each with its line ending; `word` says what the second text is."""
    from difflib import unified_diff

    name = printable(before.name)
    old, new = (source.text.splitlines(keepends=True) for source in (before, after))
    for line in unified_diff(old, new, name, f"{name} ({word})"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
