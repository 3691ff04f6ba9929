"""Draws a confusion matrix."""

from __future__ import annotations

import io
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from torch import Tensor

from ...io.files import write
from ...io.refusal import Refusal, printable

KINDS = ("svg", "png")
_MOST_WITH_COUNTS = 20
"""The largest number of classes for which the cells show their counts."""
_MOST_WITH_NAMES = 60
"""The largest number of classes for which the axes show their names."""
_MAX_NAME_LENGTH = 24


def draw_confusion(confusion: Tensor, names: Sequence[str], title: str, path: Path) -> None:
    """Write the matrix as SVG or PNG, by the path's suffix, with each row normalized by its class's count.

    The same numbers give the same bytes. Raises Refusal for other suffixes.
    """
    kind = refuse_other_kind(path)
    mpl: Any = import_module("matplotlib")
    buffer = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "cnnc", "text.parse_math": False}):
        figure = _figure(confusion, [_short(name) for name in names], title)
        figure.savefig(buffer, format=kind, metadata={"Date": None} if kind == "svg" else None, dpi=120)
    write(path, buffer.getvalue())


def refuse_other_kind(path: Path) -> str:
    """`svg` or `png`, by the suffix; raises Refusal for any other."""
    kind = path.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        raise Refusal(f"{printable(path)} is neither .svg nor .png", "choose one of these suffixes")
    return kind


def _figure(confusion: Tensor, names: Sequence[str], title: str) -> Any:
    count = len(names)
    shares = confusion.double() / confusion.sum(1, keepdim=True).clamp(min=1)
    side = min(12.0, 3 + 0.35 * count)
    figure = import_module("matplotlib.figure").Figure(figsize=(side + 1, side), layout="constrained")
    axes = figure.subplots()
    shown_shares = axes.imshow(shares.numpy(), cmap="Blues", vmin=0, vmax=1)
    figure.colorbar(shown_shares, ax=axes, label="share of the class", fraction=0.04)
    axes.set_title(title, loc="left", fontsize="medium")
    axes.set_xlabel("predicted")
    axes.set_ylabel("class")
    if count <= _MOST_WITH_NAMES:
        axes.set_xticks(range(count), names, rotation=90)
        axes.set_yticks(range(count), names)
    if count <= _MOST_WITH_COUNTS:
        for row, column in [(row, column) for row in range(count) for column in range(count) if confusion[row, column]]:
            ink = "white" if shares[row, column] > 0.5 else "black"
            number = f"{int(confusion[row, column]):,}"
            axes.text(column, row, number, ha="center", va="center", color=ink, fontsize=8 if len(number) < 6 else 5)
    return figure


def _short(name: str) -> str:
    name = printable(name)
    return name if len(name) <= _MAX_NAME_LENGTH else f"{name[: _MAX_NAME_LENGTH - 3]}..."
