"""The mean and the deviation of what a net sees."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class Normalisation:
    """What is taken from each channel of an image with values from 0 to 1, and what the rest is divided by."""

    mean: tuple[float, ...]
    deviation: tuple[float, ...]

    def of(self, images: Tensor) -> Tensor:
        """The images (..., channels, height, width), normalised."""
        mean, deviation = (torch.tensor(values).reshape(-1, 1, 1) for values in (self.mean, self.deviation))
        return (images - mean) / deviation

    def repeated(self, channels: int) -> Normalisation:
        """The same for a grey image whose one channel is repeated."""
        return Normalisation(self.mean * channels, self.deviation * channels)
