"""How well a net does on examples that it has not seen: sums that add up over batches and over processes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor

from .configuration import Task
from .loss import centred


@dataclass(frozen=True)
class Scores:
    """The outcome of an evaluation."""

    measure: str
    """`accuracy`, the part of the images whose greatest logit is that of their class; or `mean_iou`."""
    score: float
    """From 0 to 1; the higher the better."""
    loss: float
    examples: int


class Tally:
    """The sums of an evaluation that is under way."""

    def __init__(self, task: Task, classes: int, device: torch.device) -> None:
        self._task: Task = task
        self._confusion = torch.zeros(classes, classes, dtype=torch.int64, device=device)
        self._sums = torch.zeros(2, dtype=torch.float64, device=device)

    def add(self, logits: Tensor, targets: Tensor, loss: Tensor) -> None:
        """Count a batch of logits (n, classes, ...) with their classes (n, ...); `loss` is its mean."""
        count, classes = len(logits), len(self._confusion)
        if targets.ndim == 3:
            targets = centred(targets, (logits.shape[2], logits.shape[3]))
        valid = targets < classes
        pairs = targets[valid] * classes + logits.argmax(dim=1)[valid]
        self._confusion += torch.bincount(pairs, minlength=classes**2).reshape(classes, classes)
        self._sums += torch.stack([loss.double() * count, torch.full_like(loss, count, dtype=torch.float64)])

    def scores(self, summed: Callable[[Tensor], Tensor]) -> Scores:
        """The outcome, over all processes by their `summed`."""
        confusion, sums = summed(self._confusion).double(), summed(self._sums)
        loss, count = sums[0].item(), sums[1].item()
        right = confusion.diagonal()
        if self._task == "classification":
            return Scores("accuracy", (right.sum() / confusion.sum()).item(), loss / count, round(count))
        union = confusion.sum(0) + confusion.sum(1) - right
        return Scores("mean_iou", (right / union)[union > 0].mean().item(), loss / count, round(count))
