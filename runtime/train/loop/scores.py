"""How well a net does on examples that it has not seen: sums that add up over batches and over processes."""

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
    """How well a net does on one class; None where nothing is known: the class was never there, or never guessed."""

    count: int
    """Examples of the class, or pixels."""
    precision: float | None
    """The part that is right of what was taken for the class."""
    recall: float | None
    """The part of the class that was taken for it."""
    iou: float | None
    """What is both of the class and taken for it, of what is either."""


@dataclass(frozen=True)
class Scores:
    """The outcome of an evaluation."""

    measure: str
    """`accuracy`, the part of the images whose greatest logit is that of their class; or `mean_iou`."""
    score: float
    """From 0 to 1; the higher the better."""
    loss: float
    examples: int
    top5: float | None = None
    """The part of the images whose class is among the five greatest logits; None for pixels, and up to five classes."""
    confusion: Tensor = field(default_factory=lambda: torch.zeros(0, 0), repr=False, compare=False)
    """How often (row) examples, or pixels, of a class were taken for another (column)."""

    @property
    def accuracy(self) -> float:
        """The part of the images, or of the pixels that are judged, that is right."""
        return _ratio(self.confusion.diagonal().sum().item(), self.confusion.sum().item()) or 0.0

    @property
    def classes(self) -> list[ClassScores]:
        """The scores of each class, in the order of their index."""
        there, guessed = to_list(self.confusion.sum(1)), to_list(self.confusion.sum(0))
        right = to_list(self.confusion.diagonal())
        return [
            ClassScores(int(count), _ratio(hit, taken), _ratio(hit, count), _ratio(hit, count + taken - hit))
            for count, taken, hit in zip(there, guessed, right, strict=True)
        ]


class Tally:
    """The sums of an evaluation that is under way."""

    def __init__(self, task: Task, classes: int, device: torch.device) -> None:
        self._task: Task = task
        self._confusion = torch.zeros(classes, classes, dtype=torch.int64, device=device)
        self._sums = torch.zeros(3, dtype=torch.float64, device=device)

    def add(self, logits: Tensor, targets: Tensor, loss: Tensor) -> None:
        """Count a batch of logits (n, classes, ...) with their classes (n, ...); `loss` is its mean."""
        count, classes = len(logits), len(self._confusion)
        if targets.ndim == 3:
            targets = center_crop(targets, (logits.shape[2], logits.shape[3]))
        valid = targets < classes
        pairs = targets[valid] * classes + logits.argmax(dim=1)[valid]
        self._confusion += torch.bincount(pairs, minlength=classes**2).reshape(classes, classes)
        near = torch.zeros_like(loss)
        if self._has_top:
            near = (logits.topk(_TOP, dim=1).indices == targets.unsqueeze(1)).sum()
        self._sums += torch.stack(
            [loss.double() * count, near.double(), torch.full_like(near, count, dtype=torch.float64)]
        )

    def scores(self, summed: Callable[[Tensor], Tensor]) -> Scores:
        """The outcome, over all processes by their `summed`."""
        confusion, sums = summed(self._confusion), summed(self._sums)
        loss, near, count = to_list(sums)
        confusion = confusion.cpu()
        exact = confusion.double()
        right = exact.diagonal()
        if self._task == "classification":
            measure, score = "accuracy", (right.sum() / exact.sum()).item()
        else:
            union = exact.sum(0) + exact.sum(1) - right
            measure, score = "mean_iou", (right / union)[union > 0].mean().item()
        top5 = near / count if self._has_top else None
        return Scores(measure, score, loss / count, round(count), top5, confusion)

    @property
    def _has_top(self) -> bool:
        return self._task == "classification" and len(self._confusion) > _TOP


def to_list(values: Tensor) -> list[Any]:
    """The numbers of a tensor; of a matrix a list a row."""
    return cast("Any", values).tolist()


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None
