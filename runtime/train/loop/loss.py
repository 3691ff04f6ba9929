"""The loss that belongs to a net's head: nets return logits, and their losses want logits.

A loss is the mean over the examples, so the loss of a batch is that of its parts, each weighted by its share.
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

IGNORE_INDEX = 255
"""The class of a pixel that is not judged, as in the annotations of PASCAL VOC."""

Loss = Callable[[Tensor, Tensor], Tensor]
"""Of logits (n, classes) and classes (n), or parts of classes (n, classes); of maps (n, classes, height, width) and the
class of each pixel (n, height, width), where the margins of larger masks do not count."""


def loss_for(head: str | None, said: Chosen | None = None) -> Loss:
    """The loss that a recipe names, else cross entropy, or for a sigmoid one binary cross entropy a class.

    Raises Refusal where no gradient exists.
    """
    if head == "step":
        raise Refusal(
            "a net that ends in `step` has no gradient to train by", "end it in `sigmoid` or `softmax` to train it"
        )
    name = said.name if said else "binary_cross_entropy" if head == "sigmoid" else "cross_entropy"
    loss = {"cross_entropy": _cross_entropy, "binary_cross_entropy": _binary_cross_entropy}[name]
    return partial(loss, smoothing=said.arguments["label_smoothing"] if said else 0.0)


def total_loss(output: Any, targets: Tensor, loss: Loss) -> Tensor:
    """Loss of what a generated module returns in training mode: its logits', and its auxiliary heads' weighted."""
    if isinstance(output, Tensor):
        return loss(output, targets)
    value = loss(output.logits, targets)
    for auxiliary in output.auxiliary:
        value = value + auxiliary.weight * loss(auxiliary.logits, targets)
    return value


def center_crop(masks: Tensor, size: tuple[int, int]) -> Tensor:
    """The middle of masks (n, height, width) that are larger than `size`; a U-Net without padding predicts no more."""
    height, width = masks.shape[-2] - size[0], masks.shape[-1] - size[1]
    if height < 0 or width < 0:
        raise Refusal(
            f"the net gives maps of {size[0]}x{size[1]}, more than the {masks.shape[-2]}x{masks.shape[-1]} of the masks"
        )
    top, left = height // 2, width // 2
    return masks[..., top : top + size[0], left : left + size[1]]


def _cross_entropy(logits: Tensor, targets: Tensor, smoothing: float) -> Tensor:
    logits = _precise(logits)
    if logits.ndim == 2:
        return functional.cross_entropy(logits, targets, label_smoothing=smoothing)
    masks = center_crop(targets, (logits.shape[2], logits.shape[3]))
    each = functional.cross_entropy(
        logits, masks, ignore_index=IGNORE_INDEX, label_smoothing=smoothing, reduction="none"
    )
    return _mean_of_examples(each, masks != IGNORE_INDEX)


def _binary_cross_entropy(logits: Tensor, targets: Tensor, smoothing: float) -> Tensor:
    logits = _precise(logits)
    if logits.ndim == 2:
        wanted = _parts(targets, logits.shape[1]).to(logits.dtype) * (1 - smoothing) + smoothing / 2
        return functional.binary_cross_entropy_with_logits(logits, wanted)
    masks = center_crop(targets, (logits.shape[2], logits.shape[3]))
    judged = masks != IGNORE_INDEX
    wanted = functional.one_hot(masks.where(judged, 0), logits.shape[1]).movedim(-1, 1).to(logits.dtype)
    wanted = wanted * (1 - smoothing) + smoothing / 2
    each = functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none").mean(dim=1)
    return _mean_of_examples(each, judged)


def _precise(logits: Tensor) -> Tensor:
    """In 32 bits at the least: sums of exponentials want them."""
    return logits.to(torch.promote_types(logits.dtype, torch.float32))


def _parts(targets: Tensor, count: int) -> Tensor:
    return targets if targets.is_floating_point() else functional.one_hot(targets, count)


def _mean_of_examples(each: Tensor, judged: Tensor) -> Tensor:
    """The mean over the examples of the mean over their pixels that are judged; 0 for an example without any."""
    sums = (each * judged).sum(dim=(1, 2))
    return (sums / judged.sum(dim=(1, 2)).clamp(min=1)).mean()
