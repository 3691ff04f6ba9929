"""The mean and standard deviation by which images are normalized."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class Normalization:
    """The mean and standard deviation of each channel, for values from 0 to 1; its fields are keys in checkpoints."""

    mean: tuple[float, ...]
    deviation: tuple[float, ...]

    def apply(self, images: Tensor) -> Tensor:
        """Normalize images (..., channels, height, width)."""
        mean, deviation = (torch.tensor(values).reshape(-1, 1, 1) for values in (self.mean, self.deviation))
        return (images - mean) / deviation

    def repeated(self, channels: int) -> Normalization:
        """The same for gray images whose channel is repeated."""
        return Normalization(self.mean * channels, self.deviation * channels)


IMAGENET = Normalization((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
"""Of ImageNet's training images, as torchvision's weights expect it (its reference training scripts)."""
_LUMA = (0.299, 0.587, 0.114)
"""The weights of red, green and blue in PIL's conversion to gray, ITU-R BT.601."""


def photo_normalization(channels: int) -> Normalization:
    """ImageNet's normalization; for gray, its equivalent for fully correlated color channels, as photos nearly have."""
    if channels == 3:
        return IMAGENET
    mean, deviation = (
        sum(weight * value for weight, value in zip(_LUMA, values, strict=True))
        for values in (IMAGENET.mean, IMAGENET.deviation)
    )
    return Normalization((mean,), (deviation,))
