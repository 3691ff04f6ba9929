"""Draws the learning curves of a run: loss, validation score and learning rate by epoch."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ...io.files import write
from .metrics import Row

_COLORS = {"training": "#0072B2", "validation": "#D55E00", "learning rate": "#009E73"}


def draw_curves(rows: Sequence[Row], title: str, folder: Path) -> list[Path]:
    """Write `curves.svg` and `curves.png`, and return their paths; none without matplotlib or before the first epoch.

    The same rows give the same bytes. Raises Refusal if a file cannot be written.
    """
    epochs = [row for row in rows if row["event"] == "epoch"]
    if not epochs or find_spec("matplotlib") is None:
        return []
    figure = _figure(epochs, title)
    written: list[Path] = []
    for kind, metadata in {"svg": {"Date": None}, "png": {}}.items():
        buffer = io.BytesIO()
        figure.savefig(buffer, format=kind, metadata=metadata, dpi=120)
        written.append(folder / f"curves.{kind}")
        write(written[-1], buffer.getvalue())
    return written


def _figure(epochs: Sequence[Row], title: str) -> Any:
    mpl: Any = import_module("matplotlib")
    with mpl.rc_context({"svg.hashsalt": "cnnc", "axes.spines.top": False, "axes.spines.right": False}):
        figure = import_module("matplotlib.figure").Figure(figsize=(10, 3.2), layout="constrained")
        figure.suptitle(title)
        loss, score, rate = figure.subplots(1, 3)
        _plot(loss, "loss", {"training": _series(epochs, "loss"), "validation": _series(epochs, "held_out_loss")})
        name = epochs[0]["measure"]
        _plot(score, name, {"validation": _series(epochs, name)})
        _plot(rate, "learning rate", {"learning rate": _series(epochs, "lr")})
        if len(_series(epochs, "held_out_loss")[0]):
            loss.legend(frameon=False)
    return figure


def _series(epochs: Sequence[Row], name: str) -> tuple[list[int], list[float]]:
    points = [(row["epoch"], row[name]) for row in epochs if name in row]
    return [epoch for epoch, _ in points], [value for _, value in points]


def _plot(axes: Any, title: str, lines: Mapping[str, tuple[list[int], list[float]]]) -> None:
    axes.set_title(title, loc="left", fontsize="medium")
    axes.set_xlabel("epoch")
    axes.grid(visible=True, alpha=0.25)
    axes.xaxis.get_major_locator().set_params(integer=True)
    for label, (epochs, values) in lines.items():
        axes.plot(epochs, values, color=_COLORS[label], label=label, marker="o" if len(epochs) < 3 else None)
