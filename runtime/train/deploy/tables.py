"""Renders the scores of an evaluation as a table of classes, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...io.refusal import printable
from ..loop.scores import ClassScores, to_list
from .evaluation import Evaluation
from .model import Model

MOST = 40
"""The largest number of classes that are printed; the JSON has all of them."""


def report(model: Model, evaluation: Evaluation) -> Iterator[str]:
    """The lines of the table: the scores, and a row for each class, or for the MOST classes with the lowest recall."""
    scores = evaluation.scores
    yield f"{_head(model, evaluation)}, loss {scores.loss:.4f}"
    yield f"{scores.examples:,} images in {evaluation.seconds:.1f} s, {evaluation.images_per_second:,.0f} images/s"
    rows = list(zip(model.classes, scores.classes, strict=True))
    is_cut = len(rows) > MOST
    if is_cut:
        rows = sorted(rows, key=lambda row: (row[1].recall is None, row[1].recall))[:MOST]
    yield ""
    yield from _aligned([_columns(model), *([printable(name), *_cells(model, row)] for name, row in rows)])
    if is_cut:
        yield f"the {MOST} of {len(model.classes):,} classes with the lowest recall; --json has all"


def as_json(model: Model, evaluation: Evaluation) -> dict[str, Any]:
    """The evaluation as JSON, with the confusion matrix by class (row) and prediction (column)."""
    scores = evaluation.scores
    pixels = model.task == "segmentation"
    return {
        "net": model.name,
        "weights": model.origin,
        "examples": scores.examples,
        "loss": scores.loss,
        **({"mean_iou": scores.score, "pixel_accuracy": scores.accuracy} if pixels else {}),
        **({} if pixels else {"top1": scores.score, "top5": scores.top5}),
        "seconds": evaluation.seconds,
        "images_per_second": evaluation.images_per_second,
        "classes": [
            {"class": name, **_by_name(model, row)} for name, row in zip(model.classes, scores.classes, strict=True)
        ],
        "confusion": to_list(scores.confusion),
    }


def _head(model: Model, evaluation: Evaluation) -> str:
    scores = evaluation.scores
    if model.task == "segmentation":
        return f"mean IoU {scores.score:.2%}, pixels {scores.accuracy:.2%}"
    return f"top-1 {scores.score:.2%}" + ("" if scores.top5 is None else f", top-5 {scores.top5:.2%}")


def _by_name(model: Model, row: ClassScores) -> dict[str, float | int | None]:
    values: dict[str, float | int | None] = {"precision": row.precision, "recall": row.recall}
    if model.task == "segmentation":
        values["iou"] = row.iou
    return {**values, "count": row.count}


def _columns(model: Model) -> list[str]:
    return ["class", *_by_name(model, ClassScores(0, None, None, None))]


def _cells(model: Model, row: ClassScores) -> list[str]:
    values = _by_name(model, row)
    return [f"{values.pop('count'):,}" if name == "count" else _percent(values[name]) for name in list(values)]


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{value:.2%}"


def _aligned(rows: list[list[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        numbers = "  ".join(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        yield f"{first:<{widths[0]}}  {numbers}"
