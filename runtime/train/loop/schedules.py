"""Learning rate and momentum as functions of the step; only `plateau` has a state to save."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from math import cos, pi
from typing import Any

from ....compiler.graph.recipe import Chosen, Recipe

_CONSTANT = Chosen("constant", {})


@dataclass(frozen=True)
class PlateauState:
    """The state of a `plateau` schedule; its fields are keys in checkpoints."""

    least: float | None = None
    """The lowest mean loss of an epoch."""
    waited: int = 0
    """Epochs since then, or since the rate was last lowered."""
    lowered: int = 0
    """The number of times that the rate was lowered."""


class Schedule:
    """The learning rate of each step, as a factor of the optimizer's `lr`, and the momentum."""

    def __init__(self, recipe: Recipe, steps: int) -> None:
        """`steps` is the number of optimizer steps in an epoch; the recipe must set `epochs`."""
        assert recipe.epochs is not None
        self._schedule = recipe.schedule or _CONSTANT
        self._warmup = recipe.warmup
        self._steps = steps
        self._total = recipe.epochs * steps
        self._warm: float = recipe.warmup.arguments["epochs"] * steps if recipe.warmup else 0
        self._plateau = PlateauState()

    def factor(self, step: int) -> float:
        """The factor of `lr` at step `step`, counted from 0.

        The schedule runs over the steps after the warm-up; epochs in a schedule are counted from the start of the run.
        """
        if self._warmup and step < self._warm:
            start: float = self._warmup.arguments["start"]
            return interpolate(start, 1.0, step / self._warm) if self._warmup.name == "linear" else start
        name, given = self._schedule.name, self._schedule.arguments
        if name == "constant":
            return 1.0
        if name == "plateau":
            return given["factor"] ** self._plateau.lowered
        if name in _BY_EPOCH:
            return _BY_EPOCH[name](step, self._steps, given)
        return _BY_PROGRESS[name](step - self._warm, max(self._total - self._warm, 1), given)

    def momentum(self, step: int) -> float | None:
        """The momentum, or `beta1`, at step `step`; None if the schedule does not change it."""
        if self._schedule.name != "one_cycle":
            return None
        given, total = self._schedule.arguments, max(self._total - self._warm, 1)
        least, most = given["least_momentum"], given["most_momentum"]
        return _one_cycle_value(max(step - self._warm, 0), total, given["rise"], (most, least, most))

    def observe(self, loss: float) -> None:
        """Pass the mean loss of an epoch to `plateau`, which counts it as lower if it is lower by more than 0.01%."""
        if self._schedule.name != "plateau":
            return
        state = self._plateau
        if state.least is None or loss < state.least * (1 - 1e-4):
            self._plateau = PlateauState(loss, 0, state.lowered)
        elif state.waited < self._schedule.arguments["patience"]:
            self._plateau = PlateauState(state.least, state.waited + 1, state.lowered)
        else:
            self._plateau = PlateauState(state.least, 0, state.lowered + 1)

    def state_dict(self) -> dict[str, Any]:
        """The state for a checkpoint, as JSON values."""
        return asdict(self._plateau)

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Load the state that `state_dict` returned."""
        self._plateau = PlateauState(**state)


def interpolate(first: float, last: float, fraction: float) -> float:
    """Linear interpolation: `first` at 0, `last` at 1."""
    return first + (last - first) * fraction


def _half_cosine(fraction: float) -> float:
    """Rises from 0 to 1 along half a cosine wave."""
    return (1 - cos(pi * fraction)) / 2


def _cosine(step: float, total: float, given: Mapping[str, Any]) -> float:
    """Equation 5 of SGDR (Loshchilov and Hutter 2017), without restarts."""
    return interpolate(1.0, given["end"], _half_cosine(step / total))


def _linear(step: float, total: float, given: Mapping[str, Any]) -> float:
    return interpolate(1.0, given["end"], step / total)


def _polynomial(step: float, total: float, given: Mapping[str, Any]) -> float:
    return interpolate(given["end"], 1.0, (1 - min(step / total, 1.0)) ** given["power"])


def _one_cycle(step: float, total: float, given: Mapping[str, Any]) -> float:
    """Rises, then falls to far below the start (Smith and Topin 2018, arXiv:1708.07120)."""
    return _one_cycle_value(step, total, given["rise"], (given["start"], 1.0, given["end"]))


def _one_cycle_value(step: float, total: float, rise: float, values: tuple[float, float, float]) -> float:
    """Half a cosine from the first value to the second, during a fraction `rise` of the steps; another to the third."""
    first, middle, third = values
    peak, last = rise * total - 1, total - 1
    if step < peak:
        return interpolate(first, middle, _half_cosine(step / peak))
    return interpolate(middle, third, _half_cosine((step - peak) / (last - peak))) if step > peak else middle


def _step(step: int, steps: int, given: Mapping[str, Any]) -> float:
    # 1e-9: rounding must not turn a whole number into the one below it
    return given["factor"] ** int(step / steps / given["every"] + 1e-9)


def _exponential(step: int, steps: int, given: Mapping[str, Any]) -> float:
    return given["factor"] ** (step / steps / given["every"])


def _milestones(step: int, steps: int, given: Mapping[str, Any]) -> float:
    return given["factor"] ** sum(step >= epoch * steps for epoch in given["at"])


_BY_PROGRESS = {
    "cosine": _cosine,
    "linear": _linear,
    "polynomial": _polynomial,
    "one_cycle": _one_cycle,
}
_BY_EPOCH = {"step": _step, "exponential": _exponential, "milestones": _milestones}
