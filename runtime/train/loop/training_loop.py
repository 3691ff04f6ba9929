"""The training loop: epochs of steps, an evaluation after each, and checkpoints to resume from."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any

from torch import Tensor

from ...io.refusal import Refusal
from ..data.examples import Data, Examples
from ..data.loader import load_batches
from ..data.sampling import batched, shuffled_indices
from ..parallel.sharding import local_tensor
from ..reporting.metrics import Row
from ..reporting.progress import Progress
from ..settings.configuration import Configuration
from .engine import Engine
from .microbatches import local_share
from .position import Position
from .scores import Scores

ROWS = 20
"""The largest number of `step` rows that an epoch adds to the metrics."""


@dataclass(frozen=True)
class Callbacks:
    """The functions that the loop calls, and the options of a run that it needs."""

    log: Callable[[Row], None]
    """Adds a row to the metrics."""
    save: Callable[[Position, Scores | None], None]
    """Writes a checkpoint; at the end of an epoch with its scores."""
    stop_signal: Callable[[], int]
    """The signal received so far, or 0."""
    after_step: Callable[[], object]
    workers: int
    """Processes that load data."""
    save_every: int | None
    """Steps between checkpoints within an epoch."""


class Stopped(Exception):
    """Training was stopped by the signal `number`, after everything was saved."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class TrainingLoop:
    """Training from a position to the end."""

    def __init__(
        self,
        engine: Engine,
        data: Data,
        run: Configuration,
        position: Position,
        progress: Progress,
        callbacks: Callbacks,
    ) -> None:
        self._engine, self._data, self._run, self._at = engine, data, run, position
        self._progress, self._callbacks = progress, callbacks
        self._world = engine.world
        self._steps = engine.steps
        self._pending: tuple[Tensor, int, int] | None = None
        """Loss, examples and number of a step whose loss has not been read from the device."""
        self._last_loss = math.nan
        self._throughput = Throughput()

    def fit(self) -> None:
        """Train until the last epoch, or until `early_stop` ends the run.

        Raises Stopped after a signal, Refusal if the loss or a weight is not finite.
        """
        while not is_finished(self._at, self._run):
            self._train_epoch()
            self._end_epoch()

    def _train_epoch(self) -> None:
        epoch = self._at.epoch + 1
        indices = shuffled_indices(len(self._data.train), self._run.seed, epoch)
        global_batches = batched(indices, self._run.batch, self._engine.min_batch)
        remaining = global_batches[self._at.step - self._at.epoch * self._steps :]
        self._throughput = Throughput()
        loaded = self._load(self._data.train, remaining, epoch, self._engine.min_share)
        for batch, (images, targets) in zip(remaining, loaded, strict=True):
            loss = self._engine.step(self._at.step, images, targets, len(batch))
            self._read_loss()
            self._at.step += 1
            self._pending = loss, len(batch), self._at.step
            if self._world.device.type == "cpu":
                self._read_loss()
            self._throughput.count(len(batch))
            self._after_step(epoch)
        self._read_loss()

    def _after_step(self, epoch: int) -> None:
        step = self._at.step
        self._callbacks.after_step()
        title = f"epoch {epoch}/{self._run.epochs}"
        self._progress.step(title, step, self._last_loss, self._throughput.recent())
        if step % math.ceil(self._steps / ROWS) == 0:
            self._read_loss()
            row = {"event": "step", "step": step, "epoch": epoch, "loss": self._last_loss}
            self._callbacks.log(
                {**row, "lr": self._engine.learning_rate(step - 1), "images_per_second": self._throughput.recent()}
            )
        signal = self._world.all_reduce_max(self._callbacks.stop_signal())
        is_due = self._callbacks.save_every and step % self._callbacks.save_every == 0
        if signal or (is_due and step < epoch * self._steps):
            self._save(None)
        if signal:
            raise Stopped(signal)

    def _end_epoch(self) -> None:
        at, epoch = self._at, self._at.epoch + 1
        loss, lr = at.loss / at.examples, self._engine.learning_rate(at.step - 1)
        try:
            global_batches = batched(range(len(self._data.validation)), self._run.batch)
            scores = self._engine.evaluate(self._validation(global_batches), map(len, global_batches))
        except Stopped:
            self._save(None)
            raise
        self._engine.schedule.observe(loss)
        throughput = self._throughput.mean()
        is_best = at.finish_epoch(scores.score)
        figures: dict[str, Any] = {"loss": loss, "held_out_loss": _finite(scores.loss), scores.measure: scores.score}
        self._callbacks.log(
            {"event": "epoch", "step": at.step, "epoch": epoch, **figures, "measure": scores.measure, "lr": lr}
            | ({"images_per_second": throughput} if throughput else {})
        )
        line = f"epoch {epoch}/{self._run.epochs}  loss {loss:.4f}  validation loss {scores.loss:.4f}"
        line += f"  {scores.measure.replace('_', ' ')} {scores.score:.2%}{' best' if is_best else '     '}  lr {lr:.3g}"
        self._progress.line(line + (f"  {throughput:,.0f} images/s" if throughput else ""))
        self._save(scores)

    def _validation(self, global_batches: Sequence[Sequence[int]]) -> Iterator[tuple[Tensor, Tensor]]:
        """This process's shares of the validation batches; raises Stopped after a signal."""
        for batch in self._load(self._data.validation, global_batches, 0):
            signal = self._world.all_reduce_max(self._callbacks.stop_signal())
            if signal:
                raise Stopped(signal)
            yield batch

    def _load(
        self, examples: Examples, global_batches: Sequence[Sequence[int]], epoch: int, least: int = 1
    ) -> Iterator[tuple[Tensor, Tensor]]:
        shares = [local_share(batch, self._world.rank, self._world.size, least) for batch in global_batches]
        return load_batches(examples, shares, epoch, self._callbacks.workers, self._world.device.type == "cuda")

    def _read_loss(self) -> None:
        """Read the pending loss from the device. Reading the last step's at once would leave the device idle."""
        if self._pending is None:
            return
        value, examples, step = self._pending
        self._pending = None
        self._last_loss = value.item()
        if not math.isfinite(self._last_loss):
            raise self._diverged(f"the loss is {self._last_loss}", step)
        self._at.add_batch(self._last_loss, examples)

    def _save(self, scores: Scores | None) -> None:
        self._read_loss()
        name = next((name for name, value in self._engine.module.state_dict().items() if not _is_finite(value)), None)
        if self._world.all_reduce_max(name is not None):
            raise self._diverged(f"{name or 'a weight'} has values that are not finite", self._at.step)
        self._callbacks.save(self._at, scores)

    def _diverged(self, what: str, step: int) -> Refusal:
        rate = self._engine.learning_rate(step - 1)
        return Refusal(
            f"{what} at step {step:,}, in epoch {self._at.epoch + 1}, at a learning rate of {rate:.3g}",
            "start again with a lower --lr, a longer warm-up, or --set clip=1",
        )


class Throughput:
    """Images per second within an epoch, without evaluation."""

    def __init__(self) -> None:
        self._start = self._mark = monotonic()
        self._images = self._images_since_mark = 0
        self._recent = 0.0

    def count(self, images: int) -> None:
        """Count a finished step."""
        self._images += images
        self._images_since_mark += images
        passed = monotonic() - self._mark
        if passed > 1 or not self._recent:
            self._recent = self._images_since_mark / passed
            self._mark, self._images_since_mark = monotonic(), 0

    def recent(self) -> float:
        """Over about the last second."""
        return self._recent

    def mean(self) -> float:
        """Since the epoch started; 0 before its first step."""
        return self._images / (monotonic() - self._start) if self._images else 0.0


def is_finished(position: Position, run: Configuration) -> bool:
    """Whether all epochs are finished, or the score has not risen for `early_stop` epochs."""
    patience = run.recipe.early_stop
    waited = position.epoch - position.best_epoch
    return position.epoch >= run.epochs or (patience is not None and position.epoch > 0 and waited >= patience)


def _is_finite(value: Tensor) -> bool:
    return not value.is_floating_point() or bool(local_tensor(value).isfinite().all())


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
