"""The specs that ship with cnnc, a row each: what they are, whose, how large.

To compile them all takes seconds, so the rows lie beside the specs, with a hash of these: after an edit of a spec they
are computed. `python -m cnnc.runtime.library.catalogue` writes them anew.
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
from ..io.processors import processors
from ..io.spec_names import SHIPPED, SUFFIX, shipped_names
from .specs import find, open_spec

INDEX = SHIPPED / "index.json"

_FEW = 8
"""So many specs are compiled sooner by one process than others can be started."""


@dataclass(frozen=True)
class Entry:
    """A shipped spec; a family has no figures, for its net waits for the values that a variant gives it."""

    name: str
    net: str
    paper: Paper | None
    family: bool
    input: str = ""
    """Shapes of the inputs, without the batch."""
    params: int = 0
    """Trained numbers, without auxiliary heads."""
    macs: int = 0
    """Multiply-accumulates of convolutions and linear layers for one example, at inference."""


def entries() -> list[Entry]:
    """Rows of all specs that ship, in the order in which people count."""
    return _kept() or computed(shipped_names())


def computed(names: Sequence[str]) -> list[Entry]:
    """The rows of the named specs, each compiled now."""
    chosen = in_order(names)
    processes = min(processors(), len(chosen) // _FEW)
    if processes < 2:
        return [entry(name) for name in chosen]
    with ProcessPoolExecutor(processes) as pool:
        return list(pool.map(entry, chosen, chunksize=4))


def entry(name: str) -> Entry:
    """The row of one shipped spec. Raises Refusal where there is none of that name."""
    source = open_spec(name)
    measured = measure_source(source, find)
    if measured is None:
        net, doc = _last_net(source)
        return Entry(name, net, published(doc), family=True)
    inputs = ", ".join(text(node.shape) for node in measured.graph.inputs)
    figures = measured.figures
    return Entry(name, measured.name, published(measured.doc), False, inputs, figures.params, figures.macs)


def in_order(names: Sequence[str]) -> list[str]:
    """Names in the order in which people count: `resnet18` before `resnet101`."""
    return sorted(names, key=_natural)


def written(rows: Sequence[Entry]) -> str:
    """The file that keeps rows of all shipped specs."""
    return json.dumps({"digest": _digest(), "specs": [asdict(row) for row in rows]}, indent=1) + "\n"


def _kept() -> list[Entry] | None:
    """The rows that were computed of these very specs; None where a spec was edited since."""
    try:
        kept = json.loads(INDEX.read_bytes())
    except OSError:
        return None
    if kept["digest"] != _digest():
        return None
    return [_read(row) for row in kept["specs"]]


def _read(row: dict[str, Any]) -> Entry:
    fields: dict[str, Any] = {**row, "paper": Paper(*row["paper"]) if row["paper"] else None}
    return Entry(**fields)


def _digest() -> str:
    """A hash of every shipped spec's name and bytes."""
    found = sha256()
    for name in shipped_names():
        data = (SHIPPED / f"{name}{SUFFIX}").read_bytes()
        found.update(f"{name} {len(data)}\n".encode() + data)
    return found.hexdigest()


def _last_net(source: Source) -> tuple[str, str]:
    """Name and doc comment of the net that the file ends with."""
    nets = [item for item in parse(source).file.items if isinstance(item, Definition | Variant)]
    return (nets[-1].name.text, nets[-1].doc) if nets else ("", "")


def _natural(name: str) -> list[str | int]:
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)]


if __name__ == "__main__":
    INDEX.write_text(written(computed(shipped_names())), encoding="utf-8")
