"""The learning rate as a function of the step: nothing of it need be saved, but for what `plateau` has seen."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import cos, inf, pi
from typing import Any

from ...compiler.recipe import Chosen


@dataclass
class Waiting:
    """What a plateau schedule has seen: the least loss, and for how many epochs there was none lower."""

    least: float = inf
    waited: int = 0
    lowered: int = 0
    """How often the rate was lowered."""


@dataclass
class Pace:
    """The learning rate along a run of `epochs` epochs with `steps` steps each, in parts of the optimizer's `lr`."""

    schedule: Chosen
    warmup: Chosen | None
    epochs: int
    steps: int
    waiting: Waiting = field(default_factory=Waiting)

    def factor(self, step: int) -> float:
        """The part of `lr` that step number `step`, counted from 0, takes.

        During the warm-up the schedule does not run; it runs over the epochs that are left.
        """
        warm = self.warmup.arguments["epochs"] * self.steps if self.warmup else 0
        if self.warmup and step < warm:
            start: float = self.warmup.arguments["start"]
            return start + (1 - start) * step / warm if self.warmup.name == "linear" else start
        return self._scheduled(step - warm, max(self.epochs * self.steps - warm, 1), step)

    def observe(self, loss: float) -> None:
        """Tell the mean loss of an epoch, which a plateau waits for to fall by more than a ten-thousandth."""
        if self.schedule.name != "plateau":
            return
        waiting = self.waiting
        if loss < waiting.least * (1 - 1e-4):
            waiting.least, waiting.waited = loss, 0
            return
        waiting.waited += 1
        if waiting.waited > self.schedule.arguments["patience"]:
            waiting.waited, waiting.lowered = 0, waiting.lowered + 1

    def _scheduled(self, done: float, total: float, step: int) -> float:
        given = self.schedule.arguments
        part = min(done / total, 1.0)
        match self.schedule.name:
            case "cosine":  # SGDR without restarts: Loshchilov and Hutter 2017, equation 5
                return between(1.0, given["end"], (1 - cos(pi * part)) / 2)
            case "linear":
                return between(1.0, given["end"], part)
            case "polynomial":
                return between(1.0, given["end"], 1 - (1 - part) ** given["power"])
            case "one_cycle":
                return _one_cycle(part, given)
            case "step":
                return given["factor"] ** int(step / self.steps / given["every"] + 1e-9)
            case "milestones":
                return given["factor"] ** sum(step >= epoch * self.steps for epoch in given["at"])
            case "plateau":
                return given["factor"] ** self.waiting.lowered
            case _:
                return 1.0


def between(first: float, last: float, part: float) -> float:
    """The value that lies `part` of the way from `first` to `last`."""
    return first + (last - first) * part


def _one_cycle(part: float, given: Any) -> float:
    """Up along half a cosine, and down along another to far below the start (Smith and Topin 2018)."""
    rise: float = given["rise"]
    if part < rise:
        return between(given["start"], 1.0, (1 - cos(pi * part / rise)) / 2)
    return between(1.0, given["end"], (1 - cos(pi * (part - rise) / (1 - rise))) / 2 if rise < 1 else 1.0)
