"""The position of a run: the counters that a checkpoint stores beside its tensors."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Position:
    """Counted from the start of the run, however often it was resumed."""

    step: int = 0
    """Finished steps."""
    epoch: int = 0
    """Finished epochs, including their evaluation."""
    loss: float = 0.0
    """The sum of the losses of the current epoch's examples so far."""
    examples: int = 0
    """The number of those examples."""
    best: float | None = None
    """The highest validation score so far."""
    best_epoch: int = 0

    def add_batch(self, loss: float, examples: int) -> None:
        """Count a batch, by its mean loss."""
        self.loss += loss * examples
        self.examples += examples

    def finish_epoch(self, score: float) -> bool:
        """Count an evaluated epoch; returns whether its score is the highest so far."""
        self.epoch += 1
        self.loss, self.examples = 0.0, 0
        if self.best is not None and not score > self.best:
            return False
        self.best, self.best_epoch = score, self.epoch
        return True
