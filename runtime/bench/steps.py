"""One training step on the CPU, generated against written by hand: numbers, time and memory."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import nn

from ..compare import measured_memory as measuring
from ..compare.random_weights import difference
from ..zoo.compare import FAINT
from ..zoo.row import TRAINING
from .paired import Ratio, Time, interleaved, ratio
from .rivals import Rivals, Training, rivals

NETWORKS = ("resnet50", "inception_v1", "vgg16")
ALLOWED = 1.02
"""A step may take this many times what it takes when written by hand."""


@dataclass(frozen=True)
class Numbers:
    """Largest relative differences of a step; 0 is equal to the last bit."""

    loss: float
    gradients: float
    worst: str
    """The parameter whose gradient differs most."""

    @property
    def equal(self) -> bool:
        return max(self.loss, self.gradients) <= TRAINING


@dataclass(frozen=True)
class Bytes:
    """What autograd keeps for the backward pass, and the most that is alive at one time, gradients included."""

    kept: int
    peak: int


@dataclass(frozen=True)
class Comparison:
    """All that was measured of one pair."""

    rivals: Rivals = field(repr=False)
    batch: int
    side: int | None
    numbers: Numbers
    ours: Bytes
    theirs: Bytes
    wall: Ratio
    processor: Ratio
    """Of the time that the processor worked for this process. With one thread it is what a clock would show if nobody
    else used the machine, so it is judged by."""
    itself: Ratio
    """The same of their network to a second run of it in the same round: the noise."""
    seconds: float
    """Of the processor, that the fastest of their steps took."""

    @property
    def lean(self) -> bool:
        """No more memory."""
        return self.ours.kept <= self.theirs.kept and self.ours.peak <= self.theirs.peak

    @property
    def speed(self) -> str:
        """What the measurement proves of the time that is allowed."""
        if self.processor.high <= ALLOWED:
            return "within 2%"
        return "slower" if self.processor.low > ALLOWED else "undecided: measure more rounds"

    @property
    def good(self) -> bool:
        return self.numbers.equal and self.lean and self.speed != "slower"


def compare(spec: str, batch: int, rounds: int, side: int | None = None) -> Comparison:
    """Build, compare and time one pair. The two share their weights' memory, so that none has the better place in it.

    Raises Refusal and CompileError.
    """
    pair = rivals(spec)
    pair.theirs.load_state_dict(pair.ours.state_dict(), assign=True)
    for buffer in pair.theirs.buffers():
        buffer.data = buffer.data.clone()
    ours, theirs = (_training(module, pair, batch, side) for module in (pair.ours, pair.theirs))
    numbers = _numbers(ours, theirs)
    memory = [_bytes(training) for training in (ours, theirs)]
    for warm_up in (ours, theirs, ours, theirs):
        warm_up()
    times = interleaved((ours, theirs, theirs), rounds)
    wall, processor = ([_of(times_, clock) for times_ in times] for clock in ("wall", "processor"))
    return Comparison(
        pair,
        batch,
        side,
        numbers,
        *memory,
        wall=ratio((mine, (one + other) / 2) for mine, one, other in wall),
        processor=ratio((mine, (one + other) / 2) for mine, one, other in processor),
        itself=ratio((one, other) for _, one, other in processor),
        seconds=min(min(one, other) for _, one, other in processor),
    )


def _training(module: nn.Module, pair: Rivals, batch: int, side: int | None) -> Training:
    optimizer = torch.optim.SGD(module.parameters(), lr=1e-4, momentum=0.9)
    return Training(module, pair.images(batch, side), pair.loss_weights, optimizer)


def _of(times: tuple[Time, ...], clock: str) -> tuple[float, ...]:
    return tuple(getattr(time, clock) for time in times)


def _numbers(ours: Training, theirs: Training) -> Numbers:
    """Of one step from the same weights."""
    expected_loss, loss = theirs.backward(), ours.backward()
    expected = {name: parameter.grad for name, parameter in theirs.module.named_parameters()}
    faint = FAINT * max(float(gradient.abs().max()) for gradient in expected.values() if gradient is not None)
    errors: dict[str, float] = {}
    for name, parameter in ours.module.named_parameters():
        found, wanted = parameter.grad, expected[name]
        if found is None or wanted is None:
            errors[name] = float("inf")
            continue
        errors[name] = difference(found, wanted, max(float(wanted.abs().max()), faint))
    worst = max(errors, key=lambda name: errors[name])
    return Numbers(difference(loss, expected_loss), errors[worst], worst)


def _bytes(training: Training) -> Bytes:
    training.optimizer.zero_grad(set_to_none=True)
    kept = measuring.kept(training.module, (training.images,))
    peak = measuring.training_peak(training.module, (training.images,))
    training.optimizer.zero_grad(set_to_none=True)
    return Bytes(kept, peak)


# Text ----------------------------------------------------------------------------------------------------------------


def described(found: Comparison) -> str:
    """A paragraph for a terminal."""
    pair, numbers = found.rivals, found.numbers
    size = "x".join(map(str, pair.images(1, found.side).shape[1:]))
    gradients = f", of {numbers.worst}" if numbers.gradients else ""
    return "\n".join(
        [
            f"{pair.spec} against {pair.reference}, batch {found.batch} of {size}",
            f"  loss       {_apart(numbers.loss)}",
            f"  gradients  {_apart(numbers.gradients)}{gradients}",
            f"  kept       {_amounts(found.ours.kept, found.theirs.kept)}",
            f"  peak       {_amounts(found.ours.peak, found.theirs.peak)}",
            f"  time       {found.processor} of {found.seconds * 1000:,.0f} ms: {found.speed}",
            f"  noise      {found.itself} theirs against itself; half of the rounds within {found.itself.spread:.1%}",
            f"  clock      {found.wall}",
        ]
    )


def _apart(error: float) -> str:
    return f"{error:.1e} apart at most" if error else "equal to the last bit"


def _amounts(ours: int, theirs: int) -> str:
    same = "the same" if ours == theirs else f"theirs {theirs:,}"
    return f"{ours:,} bytes, {same}"


def total(found: list[Comparison]) -> str:
    """What holds of how many."""
    count = len(found)
    return (
        f"of {count}: {sum(one.numbers.equal for one in found)} with the same loss and gradients up to {TRAINING:.0e}, "
        f"{sum(one.lean for one in found)} with no more memory, {sum(one.speed == 'within 2%' for one in found)} "
        f"within 2% of the time, {sum(one.speed == 'slower' for one in found)} slower"
    )
