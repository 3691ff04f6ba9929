"""What running one shipped network on a device gave, and the table of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .table import aligned, as_markdown, number, rule

MODES = ("float32", "float32 cl", "bfloat16", "bfloat16 cl")
SINGLE, HALF = 1e-3, 0.25
"""Relative differences from the CPU's float32 up to which float32, and bfloat16 with its 8 bits, count as the same."""
LEGEND = """\
Each network ran forward and backward in four ways: in float32 (without TF32) and in autocast to bfloat16, with the
memory of images and weights in PyTorch's usual order and in `channels_last` (cl). Losses and all gradients were finite.
The numbers are largest relative differences of the outputs in evaluation from those of float32 on the CPU, `=` where
equal to the last bit; weights and images were random.
"""
_WIDTHS = (26, 9, *(11 for _ in MODES))
_WORDS = 1


@dataclass(frozen=True)
class Run:
    """Differences of one network's outputs, one for each of `MODES` unless it failed."""

    spec: str
    images: str
    differences: tuple[float, ...]
    fault: str = ""
    """What went wrong first, with its mode."""

    @property
    def good(self) -> bool:
        limits = [SINGLE if mode.startswith("float") else HALF for mode in MODES]
        pairs = zip(self.differences, limits, strict=False)
        return not self.fault and all(found <= limit for found, limit in pairs)


def read_run(fields: Mapping[str, Any]) -> Run:
    """The run whose `dataclasses.asdict` these are, or were before they went through JSON."""
    given: dict[str, Any] = {**fields, "differences": tuple(fields["differences"])}
    return Run(**given)


def heading() -> str:
    """The titles, and a rule below them."""
    return f"{aligned(('spec', 'images', *MODES), _WIDTHS, _WORDS)}\n{rule(_WIDTHS)}"


def line(run: Run) -> str:
    """One network for a terminal."""
    if run.fault:
        return f"{run.spec:<{_WIDTHS[0]}}  FAILS: {run.fault}"
    return aligned(_cells(run), _WIDTHS, _WORDS) + ("" if run.good else "  DIFFERS")


def total(runs: Sequence[Run], device: str) -> str:
    """How many run, and on what."""
    good = sum(run.good for run in runs)
    return f"{good} of {len(runs)} networks run forward and backward in all four ways on {device}."


def markdown(runs: Sequence[Run], device: str) -> str:
    """The same as a page shows it."""
    body = [(run.spec, run.images, run.fault) if run.fault else _cells(run) for run in runs]
    return f"{as_markdown([('spec', 'images', *MODES), *body], _WORDS)}\n\n{total(runs, device)}\n"


def _cells(run: Run) -> tuple[str, ...]:
    return (run.spec, run.images, *map(number, run.differences))
