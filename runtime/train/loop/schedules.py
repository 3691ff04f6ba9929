"""Learning rate and momentum as functions of the step: nothing need be saved, but for what `plateau` has seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi
from typing import Any

from ....compiler.graph.recipe import Chosen, Recipe

_CONSTANT = Chosen("constant", {})


@dataclass(frozen=True)
class PlateauState:
    """What a plateau schedule has seen of a run."""

    least: float | None = None
    """The least loss of an epoch."""
    waited: int = 0
    """Epochs since then."""
    lowered: int = 0
    """How often the rate was lowered."""


class Schedule:
    """The learning rate along a run, in parts of the optimizer's `lr`."""

    def __init__(self, recipe: Recipe, steps: int) -> None:
        """`steps` are those of the optimizer in one epoch; the recipe must say for how many epochs."""
        assert recipe.epochs is not None
        self._schedule = recipe.schedule or _CONSTANT
        self._warmup = recipe.warmup
        self._steps = steps
        self._total = recipe.epochs * steps
        self._warm: float = recipe.warmup.arguments["epochs"] * steps if recipe.warmup else 0
        self._seen = PlateauState()

    def factor(self, step: int) -> float:
        """The part of `lr` that step number `step`, counted from 0, takes.

        A warm-up comes before the schedule, which runs over the steps that are left; what a schedule does at certain
        epochs it does at those of the run.
        """
        if self._warmup and step < self._warm:
            start: float = self._warmup.arguments["start"]
            return interpolate(start, 1.0, step / self._warm) if self._warmup.name == "linear" else start
        name, given = self._schedule.name, self._schedule.arguments
        if name == "constant":
            return 1.0
        if name == "plateau":
            return given["factor"] ** self._seen.lowered
        if name in _BY_EPOCH:
            return _BY_EPOCH[name](step, self._steps, given)
        return _BY_PART[name](step - self._warm, max(self._total - self._warm, 1), given)

    def momentum(self, step: int) -> float | None:
        """The momentum, or `beta1`, that step number `step` takes; None where the schedule leaves it as it is."""
        if self._schedule.name != "one_cycle":
            return None
        given, total = self._schedule.arguments, max(self._total - self._warm, 1)
        least, most = given["least_momentum"], given["most_momentum"]
        return _cycled(max(step - self._warm, 0), total, given["rise"], (most, least, most))

    def observe(self, loss: float) -> None:
        """Tell the mean loss of an epoch; `plateau` waits for one that is less by more than a ten-thousandth."""
        if self._schedule.name != "plateau":
            return
        seen = self._seen
        if seen.least is None or loss < seen.least * (1 - 1e-4):
            self._seen = PlateauState(loss, 0, seen.lowered)
        elif seen.waited < self._schedule.arguments["patience"]:
            self._seen = PlateauState(seen.least, seen.waited + 1, seen.lowered)
        else:
            self._seen = PlateauState(seen.least, 0, seen.lowered + 1)

    def state(self) -> dict[str, Any]:
        """What `restore` needs to go on, as JSON has it."""
        return {"least": self._seen.least, "waited": self._seen.waited, "lowered": self._seen.lowered}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` told."""
        self._seen = PlateauState(**state)


def interpolate(first: float, last: float, part: float) -> float:
    """The value that lies `part` of the way from `first` to `last`."""
    return first + (last - first) * part


def _waved(part: float) -> float:
    """From 0 to 1 along half a cosine."""
    return (1 - cos(pi * part)) / 2


def _cosine(step: float, total: float, given: Mapping[str, Any]) -> float:
    """Equation 5 of SGDR (Loshchilov and Hutter 2017), without restarts."""
    return interpolate(1.0, given["end"], _waved(step / total))


def _linear(step: float, total: float, given: Mapping[str, Any]) -> float:
    return interpolate(1.0, given["end"], step / total)


def _polynomial(step: float, total: float, given: Mapping[str, Any]) -> float:
    return interpolate(given["end"], 1.0, (1 - min(step / total, 1.0)) ** given["power"])


def _one_cycle(step: float, total: float, given: Mapping[str, Any]) -> float:
    """Up, and down to far below the start (Smith and Topin 2018, arXiv:1708.07120)."""
    return _cycled(step, total, given["rise"], (given["start"], 1.0, given["end"]))


def _cycled(step: float, total: float, rise: float, values: tuple[float, float, float]) -> float:
    """From the first value along half a cosine to the second, which is there after a part `rise` of the steps, and
    along another to the third."""
    first, middle, third = values
    peak, last = rise * total - 1, total - 1
    if step < peak:
        return interpolate(first, middle, _waved(step / peak))
    return interpolate(middle, third, _waved((step - peak) / (last - peak))) if step > peak else middle


def _step(step: int, steps: int, given: Mapping[str, Any]) -> float:
    # what is a whole number but for rounding counts as one
    return given["factor"] ** int(step / steps / given["every"] + 1e-9)


def _exponential(step: int, steps: int, given: Mapping[str, Any]) -> float:
    return given["factor"] ** (step / steps / given["every"])


def _milestones(step: int, steps: int, given: Mapping[str, Any]) -> float:
    return given["factor"] ** sum(step >= epoch * steps for epoch in given["at"])


_BY_PART = {
    "cosine": _cosine,
    "linear": _linear,
    "polynomial": _polynomial,
    "one_cycle": _one_cycle,
}
_BY_EPOCH = {"step": _step, "exponential": _exponential, "milestones": _milestones}
