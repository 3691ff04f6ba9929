"""From an image file to what a net takes, without chance: as in evaluation, prediction and export."""

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
"""Least side of an input from which images are treated as ImageNet's are."""
_MARGIN = 256 / 224
"""To which a large image is resized before its centre is cut out, as He et al. 2015 and torchvision evaluate."""
_LONGEST = 16
"""Sides to one another; beyond that a resized image could take more memory than there is."""


@dataclass(frozen=True)
class Preprocessing:
    """The shape of a net's input, and the normalization of its images."""

    shape: tuple[int, ...]
    normalization: Normalization

    @property
    def size(self) -> tuple[int, int]:
        """Height and width of the image."""
        return image_shape(self.shape)[1:]

    def read(self, path: Path) -> Image:
        """The picture in a file, grey or RGB as the net takes it; raises Refusal."""
        return read_image(path, image_shape(self.shape)[0])

    def load(self, path: Path) -> Tensor:
        """The image in a file as the net takes it; raises Refusal."""
        return self.tensor(center_cropped(self.read(path), self.size))

    def tensor(self, image: Image) -> Tensor:
        """A picture of the right size as float32, normalised, in the input's shape."""
        return self.normalization.of(pixels(image)).reshape(self.shape)


def refuse_other_channels(shape: tuple[int, ...]) -> None:
    """Raises Refusal where no picture fits an input: one that is neither grey nor RGB."""
    channels, height, width = image_shape(shape)
    if channels not in (1, 3):
        raise Refusal(
            f"an input of {channels}x{height}x{width} takes {channels} channels, and images have 1 or 3",
            "begin the net with `input 3x...` for colours, or `input 1x...` for grey",
        )


def pixels(image: Image) -> Tensor:
    """A picture as (channels, height, width), from 0 to 1."""
    import numpy as np

    values = torch.from_numpy(np.array(image))  # pyright: ignore[reportUnknownMemberType]
    return (values if values.ndim == 3 else values.unsqueeze(2)).permute(2, 0, 1).float() / 255


def center_cropped(image: Image, size: tuple[int, int]) -> Image:
    """The centre of a picture, in the size (height, width) of the input.

    For inputs from 128 pixels on it is resized to 256/224 of the input before the centre is cut out, for smaller ones
    to the input's size. One that has the right size is left as it is.
    """
    height, width = size
    if (image.height, image.width) == size:
        return image
    margin = _MARGIN if min(size) >= LARGE else 1
    image = resized_to_cover(image, (round(height * margin), round(width * margin)))
    left, top = round((image.width - width) / 2), round((image.height - height) / 2)
    return image.crop((left, top, left + width, top + height))


def resized_to_cover(image: Image, size: tuple[int, int]) -> Image:
    """A picture resized, its sides in proportion, so that it just covers a size (height, width)."""
    from PIL.Image import Resampling

    image = _shortened(image)
    height, width = covering_size((image.height, image.width), size)
    return image if image.size == (width, height) else image.resize((width, height), Resampling.BILINEAR)


def covering_size(original: tuple[int, int], size: tuple[int, int]) -> tuple[int, int]:
    """The least height and width with the proportions of an original that cover a size."""
    (old_height, old_width), (height, width) = original, size
    if old_width * height >= old_height * width:
        return height, max(width, int(height * old_width / old_height))
    return max(height, int(width * old_height / old_width)), width


def _shortened(image: Image) -> Image:
    """Without the ends of a very long or very high picture."""
    width = min(image.width, image.height * _LONGEST)
    height = min(image.height, image.width * _LONGEST)
    if (width, height) == image.size:
        return image
    left, top = (image.width - width) // 2, (image.height - height) // 2
    return image.crop((left, top, left + width, top + height))
