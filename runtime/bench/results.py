"""The results file: JSON that a later run continues, and Markdown tables beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch

from ...compiler.version import VERSION
from ..io.files import read_text, write
from ..io.refusal import Refusal, printable
from .device import Device
from .roofline import Peaks
from .throughput import Case, Rate, Row
from .timing import Ratio


@dataclass(frozen=True)
class Machine:
    """The device and the versions; results of different machines do not go into one file."""

    device: str
    torch: str
    cnnc: str
    cuda: str | None


@dataclass
class Results:
    """All measurements so far."""

    machine: Machine
    peaks: Peaks | None = None
    rows: list[Row] = field(default_factory=list[Row])
    learned: dict[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    """Results of the learning experiments, by name."""

    def has(self, case: Case) -> bool:
        return any(row.case == case for row in self.rows)


def this_machine(device: Device) -> Machine:
    return Machine(device.model, torch.__version__, VERSION, torch.version.cuda if device.is_gpu else None)


def read(path: Path, device: Device) -> Results:
    """Read a results file; empty if it does not exist. Raises Refusal if it is from another machine or invalid."""
    here = this_machine(device)
    if not path.exists():
        return Results(here)
    text = read_text(path)
    try:
        found = json.loads(text)
        peaks = Peaks(**found["peaks"]) if found["peaks"] else None
        results = Results(Machine(**found["machine"]), peaks, [_row(row) for row in found["rows"]], found["learned"])
    except (ValueError, KeyError, TypeError):
        raise Refusal(f"{printable(path)} is not a results file", "choose another file for --output") from None
    if results.machine != here:
        difference = f"{_description(results.machine)}, but this is {_description(here)}"
        raise Refusal(f"{printable(path)} has results of {difference}", "choose another file for --output")
    return results


def _row(found: dict[str, Any]) -> Row:
    return Row(
        Case(**found["case"]),
        found["reference"],
        Rate(**found["ours"]),
        Rate(**found["theirs"]),
        Ratio(**found["ratio"]),
    )


def _description(machine: Machine) -> str:
    return f"{machine.device} with torch {machine.torch} and cnnc {machine.cnnc}"


def save(results: Results, path: Path) -> None:
    """Write both files atomically."""
    write(path, (json.dumps(asdict(results), indent=1) + "\n").encode())
    write(path.with_suffix(".md"), markdown(results).encode())


# Text ----------------------------------------------------------------------------------------------------------------

_ROOFLINE = (
    "The roofline is the minimum time that these allow, layer by layer for convolutions and linear layers, as part of "
    "the measured time."
)
_HEAD = (
    "network",
    "reference",
    "batch",
    "images/s",
    "theirs",
    "ratio (95% interval)",
    "roofline",
    "theirs",
    "peak MiB",
    "theirs",
)


def markdown(results: Results) -> str:
    """A table for each task and mode, then the learning experiments."""
    found, peaks = results.machine, results.peaks
    parts = [f"# Generated against hand-written networks\n\n{_description(found)}, bfloat16, channels_last.\n"]
    if peaks:
        parts.append(f"{peaks_line(peaks)}. {_ROOFLINE}\n")
    for task, mode in dict.fromkeys((row.case.task, row.case.mode) for row in results.rows):
        rows = [row for row in results.rows if (row.case.task, row.case.mode) == (task, mode)]
        parts.append(f"## {task.capitalize()}, {mode}\n\n{_table(rows)}")
    if results.learned:
        lines = [f"- {learned_line(name, values)}" for name, values in results.learned.items()]
        parts.append("## Learning\n\n" + "\n".join(lines) + "\n")
    return "\n".join(parts)


def _table(rows: list[Row]) -> str:
    marks = ["---", "---", *["---:"] * (len(_HEAD) - 2)]
    body = [_cells(row) for row in sorted(rows, key=lambda row: (row.case.spec, row.case.batch))]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (_HEAD, marks, *body))


def _cells(row: Row) -> tuple[str, ...]:
    sides = (row.ours, row.theirs)
    return (
        row.case.spec,
        row.reference,
        str(row.case.batch),
        *(f"{side.images:,.1f}" for side in sides),
        str(row.ratio),
        *(f"{side.roofline:.1%}" for side in sides),
        *(f"{side.peak / 2**20:,.0f}" if side.peak else "" for side in sides),
    )


def learned_line(name: str, values: Mapping[str, Any]) -> str:
    """The result of a learning experiment."""
    numbers = {what: f"{value:.4g}" if isinstance(value, float) else value for what, value in values.items()}
    return f"{name}: " + ", ".join(f"{what} {value}" for what, value in numbers.items())


def peaks_line(peaks: Peaks) -> str:
    """The measured peaks of the device."""
    return (
        f"peaks: {peaks.flops / 1e12:,.3g} TFLOP/s in a bfloat16 matrix product, "
        f"{peaks.bandwidth / 1e9:,.3g} GB/s in a copy"
    )


def line(row: Row) -> str:
    """A row for a terminal."""
    case = row.case
    return (
        f"{case.spec:<16} {case.task:<9} {case.mode:<8} {case.batch:>4}  {row.ours.images:>10,.1f} images/s, "
        f"{row.ratio} times {row.reference}'s, {row.ours.roofline:.1%} of the roofline"
    )
