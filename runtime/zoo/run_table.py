"""The results of running networks on a device, and their table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .table import aligned, as_markdown, number, rule

MODES = ("float32", "float32 cl", "bfloat16", "bfloat16 cl")
SINGLE, HALF = 1e-3, 0.25
"""Relative differences from float32 on the CPU up to which float32, and bfloat16 with its 8 bits, count as equal."""
LEGEND = """\
Each network ran forward and backward in four modes: in float32 (without TF32) and under autocast to bfloat16, with
images and weights in the contiguous and the `channels_last` (cl) memory format. Losses and all gradients were finite.
The numbers are the largest relative differences of the outputs in evaluation from float32 on the CPU; `=` means bitwise
equal. Weights and images were random.
"""
_WIDTHS = (26, 9, *(11 for _ in MODES))
_TEXT_COLUMNS = 1


@dataclass(frozen=True)
class DeviceRun:
    """Differences of one network's outputs, one for each of `MODES` unless it failed."""

    spec: str
    images: str
    differences: tuple[float, ...]
    fault: str = ""
    """The first error, with its mode."""

    @property
    def passes(self) -> bool:
        limits = [SINGLE if mode.startswith("float") else HALF for mode in MODES]
        pairs = zip(self.differences, limits, strict=False)
        return not self.fault and all(found <= limit for found, limit in pairs)


def read_run(fields: Mapping[str, Any]) -> DeviceRun:
    """The inverse of `dataclasses.asdict`, also after a round trip through JSON."""
    values: dict[str, Any] = {**fields, "differences": tuple(fields["differences"])}
    return DeviceRun(**values)


def heading() -> str:
    """The titles with a rule below them."""
    return f"{aligned(('spec', 'images', *MODES), _WIDTHS, _TEXT_COLUMNS)}\n{rule(_WIDTHS)}"


def line(run: DeviceRun) -> str:
    """The row of one network for a terminal."""
    if run.fault:
        return f"{run.spec:<{_WIDTHS[0]}}  FAILS: {run.fault}"
    return aligned(_cells(run), _WIDTHS, _TEXT_COLUMNS) + ("" if run.passes else "  DIFFERS")


def total(runs: Sequence[DeviceRun], device: str) -> str:
    """The number of networks that pass."""
    passed = sum(run.passes for run in runs)
    return f"{passed} of {len(runs)} networks run forward and backward in all four modes on {device}."


def markdown(runs: Sequence[DeviceRun], device: str) -> str:
    """The table and the total as Markdown."""
    body = [(run.spec, run.images, run.fault) if run.fault else _cells(run) for run in runs]
    return f"{as_markdown([('spec', 'images', *MODES), *body], _TEXT_COLUMNS)}\n\n{total(runs, device)}\n"


def _cells(run: DeviceRun) -> tuple[str, ...]:
    return (run.spec, run.images, *map(number, run.differences))
