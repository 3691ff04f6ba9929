"""The loss functions. In: logits and targets; out: the mean loss over the examples.

Since it is a mean over examples, the loss of a batch is that of its microbatches, each weighted by its share.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from ....compiler.graph.recipe import Chosen
from ...io.refusal import Refusal
from ..data.examples import IGNORE_INDEX

Loss = Callable[[Tensor, Tensor], Tensor]
"""Takes logits (n, classes) and classes (n) or class probabilities (n, classes); or, in segmentation, logits
(n, classes, height, width) and masks (n, height, width), which are center-cropped if they are larger."""


def loss_for(head: str | None, chosen: Chosen | None = None) -> Loss:
    """The loss in the recipe; by default binary cross entropy for a `sigmoid` head, else cross entropy.

    Raises Refusal for a `step` head, which has no gradient.
    """
    if head == "step":
        raise Refusal(
            "cannot train a net that ends in `step`: it has no gradient", "end the net in `sigmoid` or `softmax`"
        )
    name = chosen.name if chosen else "binary_cross_entropy" if head == "sigmoid" else "cross_entropy"
    loss = {"cross_entropy": _cross_entropy, "binary_cross_entropy": _binary_cross_entropy}[name]
    return partial(loss, smoothing=chosen.arguments["label_smoothing"] if chosen else 0.0)


def total_loss(output: Any, targets: Tensor, loss: Loss) -> Tensor:
    """The loss of a generated module's output in training mode: of its logits, plus its auxiliary heads by weight."""
    if isinstance(output, Tensor):
        return loss(output, targets)
    value = loss(output.logits, targets)
    for auxiliary in output.auxiliary:
        value = value + auxiliary.weight * loss(auxiliary.logits, targets)
    return value


def center_crop(masks: Tensor, size: tuple[int, int]) -> Tensor:
    """The center of masks (n, height, width) that are larger than `size`, as for a U-Net without padding."""
    height, width = masks.shape[-2] - size[0], masks.shape[-1] - size[1]
    if height < 0 or width < 0:
        raise Refusal(
            f"the net predicts maps of {size[0]}x{size[1]}, larger than the masks of "
            f"{masks.shape[-2]}x{masks.shape[-1]}"
        )
    top, left = height // 2, width // 2
    return masks[..., top : top + size[0], left : left + size[1]]


def _cross_entropy(logits: Tensor, targets: Tensor, smoothing: float) -> Tensor:
    logits = _at_least_float32(logits)
    if logits.ndim == 2:
        return functional.cross_entropy(logits, targets, label_smoothing=smoothing)
    masks = center_crop(targets, (logits.shape[2], logits.shape[3]))
    each = functional.cross_entropy(
        logits, masks, ignore_index=IGNORE_INDEX, label_smoothing=smoothing, reduction="none"
    )
    return _mean_over_examples(each, masks != IGNORE_INDEX)


def _binary_cross_entropy(logits: Tensor, targets: Tensor, smoothing: float) -> Tensor:
    logits = _at_least_float32(logits)
    if logits.ndim == 2:
        probabilities = targets if targets.is_floating_point() else functional.one_hot(targets, logits.shape[1])
        expected = probabilities.to(logits.dtype) * (1 - smoothing) + smoothing / 2
        return functional.binary_cross_entropy_with_logits(logits, expected)
    masks = center_crop(targets, (logits.shape[2], logits.shape[3]))
    labeled = masks != IGNORE_INDEX
    expected = functional.one_hot(masks.where(labeled, 0), logits.shape[1]).movedim(-1, 1).to(logits.dtype)
    expected = expected * (1 - smoothing) + smoothing / 2
    each = functional.binary_cross_entropy_with_logits(logits, expected, reduction="none").mean(dim=1)
    return _mean_over_examples(each, labeled)


def _at_least_float32(logits: Tensor) -> Tensor:
    """Half precision is too coarse for sums of exponentials."""
    return logits.to(torch.promote_types(logits.dtype, torch.float32))


def _mean_over_examples(each: Tensor, labeled: Tensor) -> Tensor:
    """The mean over the examples of the mean over their labeled pixels; 0 for an example without any."""
    sums = (each * labeled).sum(dim=(1, 2))
    return (sums / labeled.sum(dim=(1, 2)).clamp(min=1)).mean()
