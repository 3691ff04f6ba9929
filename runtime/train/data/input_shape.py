"""Images as a net takes them: as a map of its size, or as a vector."""

from __future__ import annotations

from math import isqrt, prod

from torch import Tensor
from torch.nn import functional

from ...io.refusal import Refusal


def image_shape(shape: tuple[int, ...]) -> tuple[int, int, int]:
    """Channels, height and width of the image that an input takes; a vector is a grey square, row by row.

    Raises Refusal where the input is neither channels x height x width nor a vector of a square's size.
    """
    if len(shape) == 3:
        return shape[0], shape[1], shape[2]
    side = isqrt(prod(shape))
    if len(shape) != 1 or side**2 != shape[0]:
        raise Refusal(
            f"images do not fit an input of {'x'.join(map(str, shape))}",
            "the input must be channels x height x width, or a vector as long as a square image has pixels",
        )
    return 1, side, side


def resized_to_input(images: Tensor, shape: tuple[int, ...]) -> Tensor:
    """Grey images (n, 1, height, width) resized bilinearly to a net's input, their channel repeated. Raises Refusal."""
    channels, height, width = image_shape(shape)
    resized = functional.interpolate(images, size=(height, width), mode="bilinear", align_corners=False)
    return resized.expand(-1, channels, -1, -1).reshape(-1, *shape)
