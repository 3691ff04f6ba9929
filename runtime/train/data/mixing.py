"""Mixes the examples of a batch: mixup and cutmix."""

from __future__ import annotations

from collections.abc import Sequence
from math import isqrt

from torch import Tensor

from ....compiler.graph.recipe import Chosen
from ...library.torchvision_import import torchvision


def mixed(images: Tensor, targets: Tensor, chosen: Sequence[Chosen], classes: int) -> tuple[Tensor, Tensor]:
    """A batch, mixed as the lines in `chosen` say, and its soft targets (n, classes); unchanged without such lines.

    Of several lines, one is picked at random for the whole batch. Zhang et al. 2017, arXiv:1710.09412, and Yun et al.
    2019, arXiv:1905.04899, as in torchvision; draws from PyTorch's global generator.
    """
    v2 = torchvision("transforms.v2") if any(line.name in ("mixup", "cutmix") for line in chosen) else None
    if v2 is None:
        return images, targets
    makers = {"mixup": v2.MixUp, "cutmix": v2.CutMix}
    mixers = [
        makers[line.name](alpha=line.arguments["alpha"], num_classes=classes) for line in chosen if line.name in makers
    ]
    mixer = mixers[0] if len(mixers) == 1 else v2.RandomChoice(mixers)
    shape = images.shape
    if images.ndim == 2:  # a vector is a square image, row by row
        side = isqrt(shape[1])
        images = images.reshape(-1, 1, side, side)
    images, targets = mixer(images, targets)
    return images.reshape(shape), targets
