"""Applies fixes to a spec for `cnnc check --fix`, and prints differences."""

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

_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class FixedSpec:
    """A spec before and after its fixes."""

    spec: str
    """The path or name on the command line."""
    before: Source
    after: Source
    compilation: Compilation
    """What `after` compiles to."""
    count: int
    """Problems that were fixed."""


def fix_spec(spec: str, net: str | None, settings: Mapping[str, Setting]) -> FixedSpec:
    """Apply all fixes that are certain, in memory; raises Refusal where the spec cannot be read."""
    before, limits = open_spec(spec), current_limits()
    found = apply_fixes(before, lambda source: compile_source(source, find, net, settings, limits).problems)
    after = drop_imported_warnings(compile_source(found.source, find, net, settings, limits))
    return FixedSpec(spec, before, found.source, after, len(found.fixed))


def save(found: FixedSpec) -> None:
    """Overwrite a spec with its fixed text atomically; raises Refusal."""
    path = Path(found.before.name)
    if found.before.name != found.spec:
        raise Refusal(
            f"cannot change {printable(found.spec)}, which ships with cnnc", "copy it and give the copy's path"
        )
    if read_text(path) != found.before.text:
        raise Refusal(f"{printable(path)} was changed while it was checked", "check it again")
    text = _BYTE_ORDER_MARK + found.after.text if has_byte_order_mark(path) else found.after.text
    write(path, text.encode("utf-8"))


def print_diff(before: Source, after: Source, label: str) -> None:
    """Print a unified diff to standard output, with control characters escaped on a terminal."""
    from ...dsl.render.terminal_text import escaped

    for line in diff_lines(before, after, label):
        sys.stdout.write(f"{escaped(line[:-1])}\n" if sys.stdout.isatty() else line)


def diff_lines(before: Source, after: Source, label: str) -> Iterator[str]:
    """Yield the lines of a unified diff with their line endings; `label` describes the second text."""
    from difflib import unified_diff

    name = printable(before.name)
    old, new = (source.text.splitlines(keepends=True) for source in (before, after))
    for line in unified_diff(old, new, name, f"{name} ({label})"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
