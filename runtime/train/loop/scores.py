"""Scores of an evaluation: loss, accuracy or IoU, and the confusion matrix, summed over batches and processes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

import torch
from torch import Tensor

from ..settings.configuration import Task
from .loss import center_crop

_TOP = 5


@dataclass(frozen=True)
class ClassScores:
    """The scores of one class; a score is None if the class never occurs, or is never predicted."""

    count: int
    """The number of examples, or pixels, of the class."""
    precision: float | None
    """The fraction of the predictions of the class that are correct."""
    recall: float | None
    """The fraction of the class's examples that are predicted correctly."""
    iou: float | None
    """Intersection over union of the class's examples and its predictions."""


@dataclass(frozen=True)
class Scores:
    """The outcome of an evaluation."""

    measure: str
    """The name of `score`: `accuracy` in classification, `mean_iou` in segmentation."""
    score: float
    """From 0 to 1; higher is better."""
    loss: float
    examples: int
    top5: float | None = None
    """Top-5 accuracy; None in segmentation, and with five classes or fewer."""
    confusion: Tensor = field(default_factory=lambda: torch.zeros(0, 0), repr=False, compare=False)
    """Counts of examples, or pixels, by class (row) and prediction (column)."""

    @property
    def accuracy(self) -> float:
        """The fraction of the images, or of the labeled pixels, that are predicted correctly."""
        return _ratio(self.confusion.diagonal().sum().item(), self.confusion.sum().item()) or 0.0

    @property
    def classes(self) -> list[ClassScores]:
        """The scores of each class, in the order of their index."""
        counts, predictions = to_list(self.confusion.sum(1)), to_list(self.confusion.sum(0))
        hits = to_list(self.confusion.diagonal())
        return [
            ClassScores(int(count), _ratio(hit, predicted), _ratio(hit, count), _ratio(hit, count + predicted - hit))
            for count, predicted, hit in zip(counts, predictions, hits, strict=True)
        ]


class Tally:
    """Accumulates the sums of an evaluation, batch by batch."""

    def __init__(self, task: Task, classes: int, device: torch.device) -> None:
        self._task: Task = task
        self._confusion = torch.zeros(classes, classes, dtype=torch.int64, device=device)
        self._sums = torch.zeros(3, dtype=torch.float64, device=device)

    def add(self, logits: Tensor, targets: Tensor, loss: Tensor) -> None:
        """Add a batch of logits (n, classes, ...) and their classes (n, ...); `loss` is the batch's mean."""
        count, classes = len(logits), len(self._confusion)
        if targets.ndim == 3:
            targets = center_crop(targets, (logits.shape[2], logits.shape[3]))
        valid = targets < classes
        pairs = targets[valid] * classes + logits.argmax(dim=1)[valid]
        self._confusion += torch.bincount(pairs, minlength=classes**2).reshape(classes, classes)
        in_top = torch.zeros_like(loss)
        if self._has_top5:
            in_top = (logits.topk(_TOP, dim=1).indices == targets.unsqueeze(1)).sum()
        self._sums += torch.stack(
            [loss.double() * count, in_top.double(), torch.full_like(in_top, count, dtype=torch.float64)]
        )

    def scores(self, all_reduce_sum: Callable[[Tensor], Tensor]) -> Scores:
        """The scores over all processes; `all_reduce_sum` sums a tensor over them."""
        confusion, sums = all_reduce_sum(self._confusion), all_reduce_sum(self._sums)
        loss, in_top, count = to_list(sums)
        confusion = confusion.cpu()
        counts = confusion.double()
        hits = counts.diagonal()
        if self._task == "classification":
            measure, score = "accuracy", (hits.sum() / counts.sum()).item()
        else:
            union = counts.sum(0) + counts.sum(1) - hits
            measure, score = "mean_iou", (hits / union)[union > 0].mean().item()
        top5 = in_top / count if self._has_top5 else None
        return Scores(measure, score, loss / count, round(count), top5, confusion)

    @property
    def _has_top5(self) -> bool:
        return self._task == "classification" and len(self._confusion) > _TOP


def to_list(values: Tensor) -> list[Any]:
    """`Tensor.tolist`, typed."""
    return cast("Any", values).tolist()


def _ratio(part: float, total: float) -> float | None:
    return part / total if total else None
