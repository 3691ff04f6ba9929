"""What a person sees while a net is trained: a bar on a terminal, plain lines in a log."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from time import monotonic
from typing import Any, Protocol

SECONDS_BETWEEN_LINES = 30.0
"""Seconds between two lines about steps, where no bar can be shown."""


class Progress(Protocol):
    """How far the training is; `loss` is that of the last step that is known."""

    def step(self, title: str, step: int, loss: float, rate: float) -> None:
        """A step is done; `rate` is in images a second."""
        ...

    def line(self, text: str) -> None:
        """Something that stays."""
        ...


class NoProgress:
    """Nothing is shown: other processes, and callers that look at the rows of a History."""

    def step(self, title: str, step: int, loss: float, rate: float) -> None:
        """Not shown."""

    def line(self, text: str) -> None:
        """Not shown."""


class ProgressLines:
    """Plain lines on standard output, one in half a minute about steps."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._clock = RemainingTime(total)
        self._last = monotonic()

    def step(self, title: str, step: int, loss: float, rate: float) -> None:
        """Told from time to time."""
        left = self._clock.left(step)
        if monotonic() - self._last < SECONDS_BETWEEN_LINES:
            return
        self._last = monotonic()
        print(f"{title}  step {step:,}/{self._total:,}  loss {loss:.4f}  {rate:,.0f} images/s  {left} left", flush=True)

    def line(self, text: str) -> None:
        """Printed."""
        print(text, flush=True)


class ProgressBar:
    """A bar on standard error over all steps of the run, with throughput and the time left."""

    def __init__(self, total: int, done: int) -> None:
        from tqdm import tqdm

        self._bar: Any = tqdm(total=total, initial=done, unit="step", leave=False, dynamic_ncols=True, smoothing=0.05)

    def step(self, title: str, step: int, loss: float, rate: float) -> None:
        """Moves the bar."""
        self._bar.set_description(title, refresh=False)
        self._bar.set_postfix_str(f"loss {loss:.4f}, {rate:,.0f} images/s", refresh=False)
        self._bar.update(step - self._bar.n)

    def line(self, text: str) -> None:
        """Printed above the bar."""
        self._bar.write(text, file=sys.stdout)
        sys.stdout.flush()

    def close(self) -> None:
        """Take the bar away."""
        self._bar.close()


class RemainingTime:
    """How long the steps that are left will take, by those after the first, which also warms up."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done, self._start = -1, 0.0

    def left(self, step: int) -> str:
        """`1:02:03` after a step, or `?` after the first."""
        if self._done < 0:
            self._done, self._start = step, monotonic()
            return "?"
        return duration((monotonic() - self._start) / (step - self._done) * (self._total - step))


def duration(seconds: float) -> str:
    """`0:05`, `12:34`, `1:02:03`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


@contextmanager
def progress_display(total: int, done: int, speaks: bool) -> Generator[Progress]:
    """The progress of a run of `total` steps that goes on from `done`; a process that does not speak shows none."""
    if not speaks:
        yield NoProgress()
    elif not sys.stderr.isatty():
        yield ProgressLines(total)
    else:
        bar = ProgressBar(total, done)
        try:
            yield bar
        finally:
            bar.close()
