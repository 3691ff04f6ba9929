"""Compare one training step of a generated and a hand-written network on the CPU: numbers, time and memory."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import nn

from ..compare.measured_memory import saved_bytes, training_peak
from ..compare.random_weights import difference
from ..zoo.compare import FAINT
from ..zoo.row import TRAINING
from .pair import Pair, Training, build_pair
from .timing import Ratio, interleaved, ratio

NETWORKS = ("resnet50", "inception_v1", "vgg16")
ALLOWED = 1.02
"""The largest accepted ratio of a step's time to that of the hand-written network."""


@dataclass(frozen=True)
class Numbers:
    """Largest relative differences of a step; 0 means bitwise equal."""

    loss: float
    gradients: float
    worst: str
    """The parameter whose gradient differs most."""

    @property
    def are_equal(self) -> bool:
        return max(self.loss, self.gradients) <= TRAINING


@dataclass(frozen=True)
class Memory:
    """Bytes that autograd saves for the backward pass, and the peak of live bytes, including gradients."""

    saved: int
    peak: int


@dataclass(frozen=True)
class Comparison:
    """All measurements of one pair."""

    pair: Pair = field(repr=False)
    batch: int
    side: int | None
    numbers: Numbers
    ours: Memory
    theirs: Memory
    wall: Ratio
    processor: Ratio
    """The ratio of CPU times, which decides: with one thread it is the wall time on an idle machine."""
    noise: Ratio
    """The ratio of two runs of the reference in the same round."""
    seconds: float
    """CPU time of the fastest step of the reference."""

    @property
    def saves_memory(self) -> bool:
        """Whether the generated network needs no more memory."""
        return self.ours.saved <= self.theirs.saved and self.ours.peak <= self.theirs.peak

    @property
    def speed(self) -> str:
        """Whether the confidence interval of the time lies within ALLOWED."""
        if self.processor.high <= ALLOWED:
            return "within 2%"
        return "slower" if self.processor.low > ALLOWED else "undecided: measure more rounds"

    @property
    def passes(self) -> bool:
        return self.numbers.are_equal and self.saves_memory and self.speed != "slower"


def compare(spec: str, batch: int, rounds: int, side: int | None = None) -> Comparison:
    """Build, compare and time one pair; both networks share the storage of their weights for equal memory placement.

    Raises Refusal and CompileError.
    """
    pair = build_pair(spec)
    pair.theirs.load_state_dict(pair.ours.state_dict(), assign=True)
    for buffer in pair.theirs.buffers():
        buffer.data = buffer.data.clone()
    ours, theirs = (_training(module, pair, batch, side) for module in (pair.ours, pair.theirs))
    numbers = _numbers(ours, theirs)
    memory = [_memory(training) for training in (ours, theirs)]
    for warm_up in (ours, theirs, ours, theirs):
        warm_up()
    times = interleaved((ours, theirs, theirs), rounds)
    wall = [[time.wall for time in round_] for round_ in times]
    processor = [[time.processor for time in round_] for round_ in times]
    return Comparison(
        pair,
        batch,
        side,
        numbers,
        *memory,
        wall=ratio((mine, (one + other) / 2) for mine, one, other in wall),
        processor=ratio((mine, (one + other) / 2) for mine, one, other in processor),
        noise=ratio((one, other) for _, one, other in processor),
        seconds=min(min(one, other) for _, one, other in processor),
    )


def _training(module: nn.Module, pair: Pair, batch: int, side: int | None) -> Training:
    optimizer = torch.optim.SGD(module.parameters(), lr=1e-4, momentum=0.9)
    return Training(module, pair.images(batch, side), pair.loss_weights, optimizer)


def _numbers(ours: Training, theirs: Training) -> Numbers:
    """Compare one step from the same weights."""
    expected_loss, loss = theirs.backward(), ours.backward()
    expected = {name: parameter.grad for name, parameter in theirs.module.named_parameters()}
    faint = FAINT * max(float(gradient.abs().max()) for gradient in expected.values() if gradient is not None)
    errors: dict[str, float] = {}
    for name, parameter in ours.module.named_parameters():
        found, reference = parameter.grad, expected[name]
        if found is None or reference is None:
            errors[name] = float("inf")
            continue
        errors[name] = difference(found, reference, max(float(reference.abs().max()), faint))
    worst = max(errors, key=lambda name: errors[name])
    return Numbers(difference(loss, expected_loss), errors[worst], worst)


def _memory(training: Training) -> Memory:
    training.optimizer.zero_grad(set_to_none=True)
    saved = saved_bytes(training.module, (training.images,))
    peak = training_peak(training.module, (training.images,))
    training.optimizer.zero_grad(set_to_none=True)
    return Memory(saved, peak)


# Text ----------------------------------------------------------------------------------------------------------------


def description(found: Comparison) -> str:
    """A paragraph for a terminal."""
    pair, numbers = found.pair, found.numbers
    size = "x".join(map(str, pair.images(1, found.side).shape[1:]))
    gradients = f", in {numbers.worst}" if numbers.gradients else ""
    return "\n".join(
        [
            f"{pair.spec} against {pair.reference}, batch {found.batch} of {size}",
            f"  loss       {_error(numbers.loss)}",
            f"  gradients  {_error(numbers.gradients)}{gradients}",
            f"  saved      {_amounts(found.ours.saved, found.theirs.saved)}",
            f"  peak       {_amounts(found.ours.peak, found.theirs.peak)}",
            f"  CPU time   {found.processor} of {found.seconds * 1000:,.0f} ms: {found.speed}",
            f"  noise      {found.noise} reference against itself; interquartile range {found.noise.spread:.1%}",
            f"  wall time  {found.wall}",
        ]
    )


def _error(error: float) -> str:
    return f"differ by {error:.1e} at most" if error else "bitwise equal"


def _amounts(ours: int, theirs: int) -> str:
    return f"{ours:,} bytes, {'equal' if ours == theirs else f'reference {theirs:,}'}"


def total(found: list[Comparison]) -> str:
    """The number of networks that pass each check."""
    equal = sum(one.numbers.are_equal for one in found)
    within, slower = (sum(one.speed == speed for one in found) for speed in ("within 2%", "slower"))
    return (
        f"of {len(found)}: {equal} with equal loss and gradients up to {TRAINING:.0e}, "
        f"{sum(one.saves_memory for one in found)} with no more memory, {within} within 2% of the time, {slower} slower"
    )
