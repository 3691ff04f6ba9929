"""Adapts images to a net's input shape, a map or a vector."""

from __future__ import annotations

from math import isqrt, prod

from torch import Tensor
from torch.nn import functional

from ...io.refusal import Refusal


def image_shape(shape: tuple[int, ...]) -> tuple[int, int, int]:
    """Channels, height and width of the images for an input; a vector is a square gray image, row by row.

    Raises Refusal if the input is neither channels x height x width nor a vector of a square number of values.
    """
    if len(shape) == 3:
        return shape[0], shape[1], shape[2]
    side = isqrt(prod(shape))
    if len(shape) != 1 or side**2 != shape[0]:
        raise Refusal(
            f"images do not fit an input of {'x'.join(map(str, shape))}",
            "the input must be channels x height x width, or a vector with one value for each pixel of a square image",
        )
    return 1, side, side


def resized_to_input(images: Tensor, shape: tuple[int, ...]) -> Tensor:
    """Gray images (n, 1, height, width), resized bilinearly to a net's input, with their channel repeated."""
    channels, height, width = image_shape(shape)
    resized = functional.interpolate(images, size=(height, width), mode="bilinear", align_corners=False)
    return resized.expand(-1, channels, -1, -1).reshape(-1, *shape)
