"""The loop: epochs of steps, an evaluation after each, and checkpoints from which it goes on as if nothing had been."""

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
"""Rows of metrics about steps in an epoch, at most."""


@dataclass(frozen=True)
class Callbacks:
    """What the loop needs of the world around it."""

    row: Callable[[Row], None]
    """Keep a row of metrics."""
    save: Callable[[Position, Scores | None], None]
    """Write a checkpoint; with the scores of the epoch that it ends, if it ends one."""
    stopping: Callable[[], int]
    """The signal that asks to stop, or 0."""
    traced: Callable[[], object]
    """Called after each step."""
    workers: int
    """Processes that load data."""
    save_every: int | None
    """Steps between two checkpoints within an epoch."""


class Stopped(Exception):
    """Training was asked to stop by the signal `number`; everything is saved."""

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
        outside: Callbacks,
    ) -> None:
        self._engine, self._data, self._run, self._at = engine, data, run, position
        self._progress, self._outside = progress, outside
        self._world = engine.world
        self._steps = engine.steps
        self._unread: tuple[Tensor, int, int] | None = None
        """Loss, examples and number of a step whose loss was not looked at."""
        self._last_loss = math.nan
        self._speed = Speed()

    def fit(self) -> None:
        """Train until the last epoch, or until scores no longer rise where the recipe says so.

        Raises Stopped after a signal, Refusal where the loss or a weight is no longer finite.
        """
        while not is_over(self._at, self._run):
            self._learn_epoch()
            self._end_epoch()

    def _learn_epoch(self) -> None:
        epoch = self._at.epoch + 1
        cut = batched(
            shuffled_indices(len(self._data.train), self._run.seed, epoch), self._run.batch, self._engine.min_batch
        )
        left = cut[self._at.step - self._at.epoch * self._steps :]
        self._speed = Speed()
        loaded = self._loaded(self._data.train, left, epoch, self._engine.min_share)
        for batch, (images, targets) in zip(left, loaded, strict=True):
            loss = self._engine.step(self._at.step, images, targets, len(batch))
            self._read_loss()
            self._at.step += 1
            self._unread = loss, len(batch), self._at.step
            if self._world.device.type == "cpu":
                self._read_loss()
            self._speed.count(len(batch))
            self._after_step(epoch)
        self._read_loss()

    def _after_step(self, epoch: int) -> None:
        step = self._at.step
        self._outside.traced()
        title = f"epoch {epoch}/{self._run.epochs}"
        self._progress.step(title, step, self._last_loss, self._speed.recent())
        if step % math.ceil(self._steps / ROWS) == 0:
            self._read_loss()
            row = {"event": "step", "step": step, "epoch": epoch, "loss": self._last_loss}
            self._outside.row(
                {**row, "lr": self._engine.learning_rate(step - 1), "images_per_second": self._speed.recent()}
            )
        stopping = self._world.all_reduce_max(self._outside.stopping())
        due = self._outside.save_every and step % self._outside.save_every == 0
        if stopping or (due and step < epoch * self._steps):
            self._save(None)
        if stopping:
            raise Stopped(stopping)

    def _end_epoch(self) -> None:
        at, epoch = self._at, self._at.epoch + 1
        loss, lr = at.loss / at.examples, self._engine.learning_rate(at.step - 1)
        try:
            cut = batched(range(len(self._data.validation)), self._run.batch)
            scores = self._engine.evaluate(self._held_out(cut), map(len, cut))
        except Stopped:
            self._save(None)
            raise
        self._engine.schedule.observe(loss)
        speed = self._speed.mean()
        is_best = at.finish_epoch(scores.score)
        figures: dict[str, Any] = {"loss": loss, "held_out_loss": _finite(scores.loss), scores.measure: scores.score}
        self._outside.row(
            {"event": "epoch", "step": at.step, "epoch": epoch, **figures, "measure": scores.measure, "lr": lr}
            | ({"images_per_second": speed} if speed else {})
        )
        told = f"epoch {epoch}/{self._run.epochs}  loss {loss:.4f}  local_tensor out {scores.loss:.4f}"
        told += f"  {scores.measure.replace('_', ' ')} {scores.score:.2%}{' best' if is_best else '     '}  lr {lr:.3g}"
        self._progress.line(told + (f"  {speed:,.0f} images/s" if speed else ""))
        self._save(scores)

    def _held_out(self, cut: Sequence[Sequence[int]]) -> Iterator[tuple[Tensor, Tensor]]:
        """This process's share of the local_tensor-out examples; a signal ends the run before it is through."""
        for batch in self._loaded(self._data.validation, cut, 0):
            stopping = self._world.all_reduce_max(self._outside.stopping())
            if stopping:
                raise Stopped(stopping)
            yield batch

    def _loaded(
        self, examples: Examples, cut: Sequence[Sequence[int]], epoch: int, least: int = 1
    ) -> Iterator[tuple[Tensor, Tensor]]:
        mine = [local_share(batch, self._world.rank, self._world.size, least) for batch in cut]
        return load_batches(examples, mine, epoch, self._outside.workers, self._world.device.type == "cuda")

    def _read_loss(self) -> None:
        """Take in the loss of the step before, which is done by now: waiting for the last one would idle the device."""
        if self._unread is None:
            return
        value, examples, step = self._unread
        self._unread = None
        self._last_loss = value.item()
        if not math.isfinite(self._last_loss):
            raise self._diverged(f"the loss is {self._last_loss}", step)
        self._at.learned(self._last_loss, examples)

    def _save(self, scores: Scores | None) -> None:
        self._read_loss()
        spoilt = next((name for name, value in self._engine.module.state_dict().items() if not _is_finite(value)), None)
        if self._world.all_reduce_max(spoilt is not None):
            raise self._diverged(f"{spoilt or 'a weight'} holds numbers that are not finite", self._at.step)
        self._outside.save(self._at, scores)

    def _diverged(self, what: str, step: int) -> Refusal:
        rate = self._engine.learning_rate(step - 1)
        return Refusal(
            f"{what} at step {step:,}, in epoch {self._at.epoch + 1}, at a learning rate of {rate:.3g}",
            "begin anew with a lower --lr, a longer warm-up, or --set clip=1",
        )


class Speed:
    """Images a second, without evaluations and what else happens between epochs."""

    def __init__(self) -> None:
        self._start = self._mark = monotonic()
        self._images = self._since = 0
        self._recent = 0.0

    def count(self, images: int) -> None:
        """A step is done."""
        self._images += images
        self._since += images
        passed = monotonic() - self._mark
        if passed > 1 or not self._recent:
            self._recent = self._since / passed
            self._mark, self._since = monotonic(), 0

    def recent(self) -> float:
        """Over the last second or so."""
        return self._recent

    def mean(self) -> float:
        """Since the epoch began; 0 where no step was done."""
        return self._images / (monotonic() - self._start) if self._images else 0.0


def is_over(position: Position, run: Configuration) -> bool:
    """Whether the run is at its end: all epochs are finished, or scores have not risen for as long as is waited."""
    patience = run.recipe.early_stop
    waited = position.epoch - position.best_epoch
    return position.epoch >= run.epochs or (patience is not None and position.epoch > 0 and waited >= patience)


def _is_finite(value: Tensor) -> bool:
    return not value.is_floating_point() or bool(local_tensor(value).isfinite().all())


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
