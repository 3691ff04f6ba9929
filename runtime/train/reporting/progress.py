"""Shows the progress of training: a bar on a terminal, plain lines in a log."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from time import monotonic
from typing import Any, Protocol

SECONDS_BETWEEN_LINES = 30.0
"""Seconds between lines about steps, without a bar."""


class Progress(Protocol):
    def step(self, title: str, step: int, loss: float, rate: float) -> None:
        """Show a finished step; `loss` is the last known one, `rate` is in images per second."""
        ...

    def line(self, text: str) -> None:
        """Print a permanent line."""
        ...


class NoProgress:
    """Shows nothing: for all processes but the main one."""

    def step(self, title: str, step: int, loss: float, rate: float) -> None: ...

    def line(self, text: str) -> None: ...


class ProgressLines:
    """Plain lines on standard output, about steps one every 30 seconds."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._remaining = RemainingTime(total)
        self._last = monotonic()

    def step(self, title: str, step: int, loss: float, rate: float) -> None:
        left = self._remaining.after(step)
        if monotonic() - self._last < SECONDS_BETWEEN_LINES:
            return
        self._last = monotonic()
        print(f"{title}  step {step:,}/{self._total:,}  loss {loss:.4f}  {rate:,.0f} images/s  {left} left", flush=True)

    def line(self, text: str) -> None:
        print(text, flush=True)


class ProgressBar:
    """A bar on standard error over all steps of the run, with throughput and the remaining time."""

    def __init__(self, total: int, done: int) -> None:
        from tqdm import tqdm

        self._bar: Any = tqdm(total=total, initial=done, unit="step", leave=False, dynamic_ncols=True, smoothing=0.05)

    def step(self, title: str, step: int, loss: float, rate: float) -> None:
        self._bar.set_description(title, refresh=False)
        self._bar.set_postfix_str(f"loss {loss:.4f}, {rate:,.0f} images/s", refresh=False)
        self._bar.update(step - self._bar.n)

    def line(self, text: str) -> None:
        self._bar.write(text, file=sys.stdout)
        sys.stdout.flush()

    def close(self) -> None:
        self._bar.close()


class RemainingTime:
    """Estimates the remaining time from the steps after the first, which is slow."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done, self._start = -1, 0.0

    def after(self, step: int) -> str:
        """A time such as `1:02:03`; `?` after the first step."""
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
def progress_display(total: int, done: int, is_main_process: bool) -> Generator[Progress]:
    """The display of a run of `total` steps, `done` of which are finished."""
    if not is_main_process:
        yield NoProgress()
    elif not sys.stderr.isatty():
        yield ProgressLines(total)
    else:
        bar = ProgressBar(total, done)
        try:
            yield bar
        finally:
            bar.close()
