"""The specs that ship with cnnc, a row each: what they are, whose, how large."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from ..compiler.comparison import Paper, published
from ..compiler.pipeline import measure_source
from ..compiler.shape import text
from ..dsl.parser import parse
from ..dsl.span import Source
from ..dsl.syntax import Definition, Variant
from .library import find, open_spec, shipped_names

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


def entries(names: Sequence[str] | None = None) -> list[Entry]:
    """Rows of the named specs, by default of all that ship, in the order in which people count."""
    chosen = in_order(shipped_names() if names is None else names)
    processes = min(_processors(), len(chosen) // _FEW)
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


def _last_net(source: Source) -> tuple[str, str]:
    """Name and doc comment of the net that the file ends with."""
    nets = [item for item in parse(source).file.items if isinstance(item, Definition | Variant)]
    return (nets[-1].name.text, nets[-1].doc) if nets else ("", "")


def _natural(name: str) -> list[str | int]:
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)]


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
