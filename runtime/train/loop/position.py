"""Where a run stands: what has to be remembered beside tensors, and goes through checkpoints as plain numbers."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass
class Position:
    """Counted from the beginning of the run, whatever the number of times that it was resumed."""

    step: int = 0
    """Steps that are done."""
    epoch: int = 0
    """Epochs that are finished, their evaluation included."""
    loss: float = 0.0
    """Sum over the examples of the epoch that is under way."""
    examples: int = 0
    """How many that were."""
    best: float | None = None
    """The highest score on held-out examples so far."""
    best_epoch: int = 0

    def learned(self, loss: float, examples: int) -> None:
        """Count a batch with its mean loss."""
        self.loss += loss * examples
        self.examples += examples

    def finish_epoch(self, score: float) -> bool:
        """Count an epoch that was evaluated; returns whether its score is the highest so far."""
        self.epoch += 1
        self.loss, self.examples = 0.0, 0
        if self.best is not None and not score > self.best:
            return False
        self.best, self.best_epoch = score, self.epoch
        return True

    def as_numbers(self) -> dict[str, Any]:
        """What a Position is made of."""
        return asdict(self)
