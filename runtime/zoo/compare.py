"""One shipped network beside its counterpart: figures, names of weights, outputs, a step of training; needs torch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from ...compiler.pipeline import Compiled
from ..compiling import compile_spec
from ..counterpart import builder
from ..loading import checked, class_of
from ..randomising import difference, has_fixed_buffers, on_meta, outputs, randomised, without_chance

BATCH = 2
EVALUATION, TRAINING = 1e-6, 1e-5
"""Relative differences up to which outputs in evaluation, and losses, gradients and statistics, count as equal."""
FAINT = 1e-6
"""A gradient's difference is relative to its tensor's largest, or to this part of the network's if that is more."""


@dataclass(frozen=True)
class Errors:
    """Largest relative differences; 0 is equal to the last bit."""

    evaluation: float
    loss: float
    gradients: float
    statistics: float
    """Of the running statistics that the step of training leaves."""

    @property
    def exact(self) -> bool:
        return not any((self.evaluation, self.loss, self.gradients, self.statistics))

    @property
    def small(self) -> bool:
        return self.evaluation <= EVALUATION and max(self.loss, self.gradients, self.statistics) <= TRAINING


@dataclass(frozen=True)
class Row:
    """What comparing gave: figures of the spec and, where the structures are equal, differences in numbers."""

    spec: str
    counterpart: str
    params: int
    macs: int
    faults: tuple[str, ...] = ()
    """What differs in structure, a phrase each."""
    errors: Errors | None = None

    @property
    def equal(self) -> bool:
        return not self.faults and self.errors is not None and self.errors.small


def compare(spec: str, reference: str) -> Row:
    """The row of a shipped spec. Raises Refusal and CompileError."""
    compilation = checked(compile_spec(spec))
    compiled, generated = compilation.result, class_of(compilation)
    assert compiled is not None
    build = builder(reference, auxiliary=bool(compiled.graph.auxiliary))
    ours, theirs = on_meta(generated), on_meta(build)
    figures = compiled.figures
    faults = tuple(_faults(compiled, ours, theirs))
    row = Row(spec, reference, figures.training_params, figures.macs, faults)
    if faults:
        return row
    theirs = randomised(theirs, build)
    ours = generated() if has_fixed_buffers(ours) else ours
    ours.load_state_dict(theirs.state_dict(), strict=True, assign=True)
    images = _images(compiled, "cpu")
    evaluation = _evaluate(ours, theirs, images)
    if evaluation is None:
        return Row(spec, reference, row.params, row.macs, ("its output says nothing about the images",))
    return Row(spec, reference, row.params, row.macs, (), Errors(evaluation, *_train(compiled, ours, theirs, images)))


def _images(compiled: Compiled, device: str) -> list[Tensor]:
    generator = torch.Generator().manual_seed(1)
    shapes = [(BATCH, *map(int, node.shape)) for node in compiled.graph.inputs]
    return [torch.randn(shape, generator=generator).to(device) for shape in shapes]


# Structure -----------------------------------------------------------------------------------------------------------


def _faults(compiled: Compiled, ours: nn.Module, theirs: nn.Module) -> Iterator[str]:
    params = sum(parameter.numel() for parameter in theirs.parameters())
    if params != compiled.figures.training_params:
        yield f"{params:,} parameters, not {compiled.figures.training_params:,}"
    yield from _keys(_shapes(ours), _shapes(theirs))
    images = _images(compiled, "meta")
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        extra = len(outputs(theirs.eval()(*images))) > len(compiled.graph.outputs)
    macs = counter.get_total_flops() // (2 * BATCH)
    # torchvision's segmentation networks compute their auxiliary output in evaluation, too
    expected = compiled.figures.training_macs if extra else compiled.figures.macs
    if macs != expected:
        yield f"{macs:,} MACs, not {expected:,}"


def _shapes(model: nn.Module) -> dict[str, tuple[int, ...]]:
    return {key: tuple(tensor.shape) for key, tensor in model.state_dict().items()}


def _keys(ours: dict[str, tuple[int, ...]], theirs: dict[str, tuple[int, ...]]) -> Iterator[str]:
    """What differs first, and in how many places."""
    for what, keys in (
        ("missing", [key for key in theirs if key not in ours]),
        ("surplus", [key for key in ours if key not in theirs]),
        ("of another shape", [key for key in theirs if key in ours and ours[key] != theirs[key]]),
    ):
        if keys:
            yield f"{len(keys)} tensor{'s' if len(keys) > 1 else ''} {what}, first {keys[0]}"


# Numbers -------------------------------------------------------------------------------------------------------------


def _evaluate(ours: nn.Module, theirs: nn.Module, images: Sequence[Tensor]) -> float | None:
    """The difference in evaluation; None where the outputs of the two images are the same or not finite."""
    with torch.inference_mode():
        expected = outputs(theirs.eval()(*images))
        found = outputs(ours.eval()(*images))
    main = expected[0]
    if not main.isfinite().all() or difference(main[0], main[1]) < 0.001:
        return None
    # torchvision's segmentation networks give their auxiliary output in evaluation, too
    return max(difference(one, other) for one, other in zip(found, expected, strict=False))


def _train(
    compiled: Compiled, ours: nn.Module, theirs: nn.Module, images: Sequence[Tensor]
) -> tuple[float, float, float]:
    """Differences of loss, gradients and running statistics after one step; the two share their weights' memory."""
    for buffer in ours.buffers():
        buffer.data = buffer.data.clone()
    weights = [1.0, *(head.weight or 0.0 for head in compiled.graph.auxiliary)]
    expected_loss = _loss(without_chance(theirs.train())(*images), weights)
    torch.autograd.backward(expected_loss)
    expected = {name: parameter.grad for name, parameter in theirs.named_parameters()}
    largest = max(float(grad.abs().max()) for grad in expected.values() if grad is not None)
    errors: list[float] = []
    for name, parameter in ours.named_parameters():
        _compare_when_ready(parameter, expected[name], FAINT * largest, errors)
    loss = _loss(without_chance(ours.train())(*images), weights)
    torch.autograd.backward(loss)
    if len(errors) != sum(grad is not None for grad in expected.values()):
        errors.append(float("inf"))
    buffers = theirs.state_dict()
    statistics = [difference(buffer, buffers[name]) for name, buffer in ours.named_buffers() if name in buffers]
    return difference(loss.detach(), expected_loss.detach()), max(errors), max(statistics, default=0.0)


def _compare_when_ready(parameter: nn.Parameter, expected: Tensor | None, faint: float, errors: list[float]) -> None:
    """Compare a gradient as soon as it is there and drop it, so that all of them are never in memory at once."""

    def compare_gradient(ready: Tensor) -> None:
        if ready.grad is None or expected is None:
            errors.append(float("inf"))
            return
        errors.append(difference(ready.grad, expected, max(float(expected.abs().max()), faint)))
        ready.grad = None

    parameter.register_post_accumulate_grad_hook(compare_gradient)  # pyright: ignore[reportUnknownMemberType]


def _loss(result: object, weights: Sequence[float]) -> Tensor:
    """Weighted sum of the cross-entropies of all outputs; the first example is of class 0, the second of class 1."""
    losses: list[Tensor] = []
    for logits, weight in zip(outputs(result), weights, strict=True):
        target = torch.arange(BATCH).view(-1, *[1] * (logits.dim() - 2)).expand(BATCH, *logits.shape[2:])
        losses.append(weight * nn.functional.cross_entropy(logits, target))
    return torch.stack(losses).sum()
