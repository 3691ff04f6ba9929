"""Preprocesses images deterministically, for evaluation and prediction: resize, center-crop, normalize."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from ...io.refusal import Refusal
from .images import read_image
from .input_shape import image_shape
from .normalization import Normalization

if TYPE_CHECKING:
    from PIL.Image import Image

LARGE = 128
"""The smallest side of an input for which images are preprocessed as ImageNet's."""
_MARGIN = 256 / 224
"""The ratio of a large image's size before and after the center crop, as in He et al. 2015 and torchvision."""
_MAX_ASPECT_RATIO = 16
"""Images with a more extreme ratio of sides are cropped; resized, they could exhaust memory."""


@dataclass(frozen=True)
class Preprocessing:
    """Preprocessing for an input of the given shape."""

    shape: tuple[int, ...]
    normalization: Normalization

    @property
    def size(self) -> tuple[int, int]:
        """Height and width of the image."""
        return image_shape(self.shape)[1:]

    def read(self, path: Path) -> Image:
        """The image in a file, gray or RGB as the input requires; raises Refusal."""
        return read_image(path, image_shape(self.shape)[0])

    def load(self, path: Path) -> Tensor:
        """The image in a file as an input tensor; raises Refusal."""
        return self.to_tensor(center_cropped(self.read(path), self.size))

    def to_tensor(self, image: Image) -> Tensor:
        """An image of the input's size, as a normalized float32 tensor in the input's shape."""
        return self.normalization.apply(pixels(image)).reshape(self.shape)


def refuse_other_channels(shape: tuple[int, ...]) -> None:
    """Raises Refusal for an input that is neither gray nor RGB."""
    channels, height, width = image_shape(shape)
    if channels not in (1, 3):
        raise Refusal(
            f"an input of {channels}x{height}x{width} has {channels} channels, but images have 1 or 3",
            "start the net with `input 3x...` for RGB, or `input 1x...` for gray",
        )


def pixels(image: Image) -> Tensor:
    """An image as a tensor (channels, height, width) with values from 0 to 1."""
    import numpy as np

    values = torch.from_numpy(np.array(image))  # pyright: ignore[reportUnknownMemberType]
    return (values if values.ndim == 3 else values.unsqueeze(2)).permute(2, 0, 1).float() / 255


def center_cropped(image: Image, size: tuple[int, int]) -> Image:
    """The image, resized and center-cropped to the input's size (height, width).

    It is first resized to cover 256/224 of the input's size, or for inputs below 128 pixels the input's size itself. An
    image of the right size is unchanged.
    """
    height, width = size
    if (image.height, image.width) == size:
        return image
    margin = _MARGIN if min(size) >= LARGE else 1
    image = resized_to_cover(image, (round(height * margin), round(width * margin)))
    left, top = round((image.width - width) / 2), round((image.height - height) / 2)
    return image.crop((left, top, left + width, top + height))


def resized_to_cover(image: Image, size: tuple[int, int]) -> Image:
    """The image, resized with its aspect ratio to the smallest size that covers `size` (height, width)."""
    from PIL.Image import Resampling

    image = _limit_aspect_ratio(image)
    height, width = covering_size((image.height, image.width), size)
    return image if image.size == (width, height) else image.resize((width, height), Resampling.BILINEAR)


def covering_size(original: tuple[int, int], size: tuple[int, int]) -> tuple[int, int]:
    """The smallest height and width that cover a size, with the aspect ratio of the original."""
    (old_height, old_width), (height, width) = original, size
    if old_width * height >= old_height * width:
        return height, max(width, int(height * old_width / old_height))
    return max(height, int(width * old_height / old_width)), width


def _limit_aspect_ratio(image: Image) -> Image:
    """Crops the ends of a very long or very tall image."""
    width = min(image.width, image.height * _MAX_ASPECT_RATIO)
    height = min(image.height, image.width * _MAX_ASPECT_RATIO)
    if (width, height) == image.size:
        return image
    left, top = (image.width - width) // 2, (image.height - height) // 2
    return image.crop((left, top, left + width, top + height))
