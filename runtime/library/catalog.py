"""The table of the specs that ship with cnnc: net, paper, parameters and MACs of each.

Compiling all of them takes seconds, so the table is stored in `specs/index.json` with a hash of the specs; after an
edit it is computed. `python -m cnnc.runtime.library.catalog` rewrites the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from ...compiler.operators.base.shape import text
from ...compiler.pipeline import measure_source
from ...compiler.reports.comparison import Paper, published
from ...dsl.parsing.parser import parse
from ...dsl.span import Source
from ...dsl.syntax import Definition, Variant
from ..io.processors import processor_count
from ..io.spec_names import SHIPPED, SUFFIX, shipped_names
from .specs import find, open_spec

INDEX = SHIPPED / "index.json"

_SPECS_PER_PROCESS = 8
"""Fewer specs compile faster than another process starts."""


@dataclass(frozen=True)
class Entry:
    """A shipped spec; a family has no figures, because its net has parameters without defaults."""

    name: str
    net: str
    paper: Paper | None
    family: bool
    input: str = ""
    """Shapes of the inputs, without the batch."""
    params: int = 0
    """Trained parameters, without auxiliary heads."""
    macs: int = 0
    """MACs of convolutions and linear layers for one example, at inference."""


def entries() -> list[Entry]:
    """Return the entries of all shipped specs in natural order."""
    return _stored_entries() or compute_entries(shipped_names())


def compute_entries(names: Sequence[str]) -> list[Entry]:
    """Compile the named specs and return their entries in natural order."""
    ordered = natural_order(names)
    processes = min(processor_count(), len(ordered) // _SPECS_PER_PROCESS)
    if processes < 2:
        return [compute_entry(name) for name in ordered]
    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(compute_entry, ordered, chunksize=4))


def compute_entry(name: str) -> Entry:
    """Return the entry of one shipped spec; raises Refusal where no spec has that name."""
    source = open_spec(name)
    measured = measure_source(source, find)
    if measured is None:
        net, doc = _last_net(source)
        return Entry(name, net, published(doc), family=True)
    inputs = ", ".join(text(node.shape) for node in measured.graph.inputs)
    figures = measured.figures
    return Entry(name, measured.name, published(measured.doc), False, inputs, figures.params, figures.macs)


def natural_order(names: Sequence[str]) -> list[str]:
    """Sort names with their numbers as numbers: `resnet18` before `resnet101`."""
    return sorted(names, key=_natural_key)


def index_text(rows: Sequence[Entry]) -> str:
    """Return the content of `index.json` for these entries."""
    return json.dumps({"digest": _digest(), "specs": [asdict(row) for row in rows]}, indent=1) + "\n"


def _stored_entries() -> list[Entry] | None:
    """Read `index.json`; returns None where a spec was edited after it was written."""
    try:
        stored = json.loads(INDEX.read_bytes())
    except OSError:
        return None
    return [_from_json(row) for row in stored["specs"]] if stored["digest"] == _digest() else None


def _from_json(row: dict[str, Any]) -> Entry:
    fields: dict[str, Any] = {**row, "paper": Paper(*row["paper"]) if row["paper"] else None}
    return Entry(**fields)


def _digest() -> str:
    """Hash the names and bytes of all shipped specs."""
    found = sha256()
    for name in shipped_names():
        data = (SHIPPED / f"{name}{SUFFIX}").read_bytes()
        found.update(f"{name} {len(data)}\n".encode() + data)
    return found.hexdigest()


def _last_net(source: Source) -> tuple[str, str]:
    """Return the name and the doc comment of the last net in a file."""
    nets = [item for item in parse(source).file.items if isinstance(item, Definition | Variant)]
    return (nets[-1].name.text, nets[-1].doc) if nets else ("", "")


def _natural_key(name: str) -> list[str | int]:
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)]


if __name__ == "__main__":
    INDEX.write_text(index_text(compute_entries(shipped_names())), encoding="utf-8")
