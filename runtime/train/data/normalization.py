"""The mean and the deviation of what a net sees."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class Normalization:
    """What is taken from each channel of an image with values from 0 to 1, and what the rest is divided by."""

    mean: tuple[float, ...]
    deviation: tuple[float, ...]

    def of(self, images: Tensor) -> Tensor:
        """The images (..., channels, height, width), normalised."""
        mean, deviation = (torch.tensor(values).reshape(-1, 1, 1) for values in (self.mean, self.deviation))
        return (images - mean) / deviation

    def repeated(self, channels: int) -> Normalization:
        """The same for a grey image whose one channel is repeated."""
        return Normalization(self.mean * channels, self.deviation * channels)


IMAGENET = Normalization((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
"""Of ImageNet's training images, as torchvision's published weights expect it (its reference training scripts)."""
_LUMA = (0.299, 0.587, 0.114)
"""Of red, green and blue in grey, ITU-R BT.601, which PIL converts by."""


def photo_normalization(channels: int) -> Normalization:
    """ImageNet's; for grey what that is if the three colours rise and fall together, as in photos they nearly do."""
    if channels == 3:
        return IMAGENET
    mean, deviation = (
        sum(part * value for part, value in zip(_LUMA, values, strict=True))
        for values in (IMAGENET.mean, IMAGENET.deviation)
    )
    return Normalization((mean,), (deviation,))
