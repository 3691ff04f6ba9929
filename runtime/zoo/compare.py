"""Compare one network with its reference: figures, names of weights, outputs, a training step; needs torch."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from ...compiler.compilation import Compiled
from ..compare.random_weights import difference, disable_dropout, has_fixed_buffers, materialize, on_meta, outputs
from ..compare.reference_network import builder
from ..library.compiling import compile_spec, network_of
from ..library.loading import checked, class_of
from .images import BATCH, affordable, images, sizes_text
from .row import Errors, Row
from .structure import differences

MOST_MACS = 5_000_000_000
"""MACs for one image above which a network is compared on smaller images, if it accepts them."""
FAINT = 1e-6
"""A gradient's difference is relative to its tensor's largest value, or to this part of the network's if larger."""


def compare(spec: str, reference: str, most_macs: int = MOST_MACS, numbers: bool = True) -> Row:
    """Compare a spec with its reference; without `numbers`, the structure alone. Raises Refusal and CompileError."""
    compilation = checked(compile_spec(spec))
    result, generated = network_of(compilation), class_of(compilation)
    build = builder(reference, auxiliary=bool(result.graph.auxiliary))
    ours, theirs = on_meta(generated), on_meta(build)
    figures = result.figures
    found = tuple(differences(result, ours, theirs))
    if found or not numbers:
        return Row(spec, reference, figures.training_params, figures.macs, found)
    sizes = affordable(result, most_macs, ours, theirs)
    theirs = materialize(theirs, build)
    ours = generated() if has_fixed_buffers(ours) else ours
    ours.load_state_dict(theirs.state_dict(), strict=True, assign=True)
    batch = images(sizes)
    evaluation = _evaluate(ours, theirs, batch)
    if evaluation is None:
        constant = ("its output does not depend on the images",)
        return Row(spec, reference, figures.training_params, figures.macs, constant, sizes_text(sizes))
    errors = Errors(evaluation, *_train(result, ours, theirs, batch))
    return Row(spec, reference, figures.training_params, figures.macs, (), sizes_text(sizes), errors)


def _evaluate(ours: nn.Module, theirs: nn.Module, batch: Sequence[Tensor]) -> float | None:
    """The difference in evaluation; None if the outputs of the two images are equal or not finite."""
    with torch.inference_mode():
        expected = outputs(theirs.eval()(*batch))
        found = outputs(ours.eval()(*batch))
    main = expected[0]
    if not main.isfinite().all() or difference(main[0], main[1]) < 0.001:
        return None
    # torchvision's segmentation networks return their auxiliary output in evaluation, too
    return max(difference(one, other) for one, other in zip(found, expected, strict=False))


def _train(result: Compiled, ours: nn.Module, theirs: nn.Module, batch: Sequence[Tensor]) -> tuple[float, float, float]:
    """Differences of loss, gradients and running statistics after one step; the networks share their weights."""
    for buffer in ours.buffers():
        buffer.data = buffer.data.clone()
    expected_loss = loss(result, disable_dropout(theirs.train())(*batch))
    torch.autograd.backward(expected_loss)
    expected = {name: parameter.grad for name, parameter in theirs.named_parameters()}
    largest = max(float(grad.abs().max()) for grad in expected.values() if grad is not None)
    errors: list[float] = []
    for name, parameter in ours.named_parameters():
        _compare_gradient_of(parameter, expected[name], FAINT * largest, errors)
    found_loss = loss(result, disable_dropout(ours.train())(*batch))
    torch.autograd.backward(found_loss)
    if len(errors) != sum(grad is not None for grad in expected.values()):
        errors.append(float("inf"))
    buffers = theirs.state_dict()
    statistics = [difference(buffer, buffers[name]) for name, buffer in ours.named_buffers() if name in buffers]
    return difference(found_loss.detach(), expected_loss.detach()), max(errors), max(statistics, default=0.0)


def _compare_gradient_of(parameter: nn.Parameter, expected: Tensor | None, faint: float, errors: list[float]) -> None:
    """Compare a gradient as soon as it is accumulated and free it, so that only one is in memory at a time."""

    def compare_gradient(ready: Tensor) -> None:
        if ready.grad is None or expected is None:
            errors.append(float("inf"))
            return
        errors.append(difference(ready.grad, expected, max(float(expected.abs().max()), faint)))
        ready.grad = None

    parameter.register_post_accumulate_grad_hook(compare_gradient)  # pyright: ignore[reportUnknownMemberType]


def loss(result: Compiled, returned: object) -> Tensor:
    """The weighted sum of the cross-entropies of all outputs; example i has class i."""
    weights = [*(1.0 for _ in result.graph.outputs), *(head.weight or 0.0 for head in result.graph.auxiliary)]
    losses: list[Tensor] = []
    for logits, weight in zip(outputs(returned), weights, strict=True):
        target = (torch.arange(BATCH, device=logits.device) % logits.shape[1]).view(-1, *[1] * (logits.dim() - 2))
        target = target.expand(BATCH, *logits.shape[2:])
        losses.append(weight * nn.functional.cross_entropy(logits, target))
    return torch.stack(losses).sum()
