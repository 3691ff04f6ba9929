"""Image files as pictures of 8 bits a channel, grey or RGB, upright."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from ...io.refusal import Refusal, printable, reason

if TYPE_CHECKING:
    from PIL.Image import Image

SUFFIXES = frozenset(".jpg .jpeg .png .bmp .gif .webp .tif .tiff .ppm .pgm .pbm".split())
"""Of the names that count as images, in any case."""
_FORMATS = ("JPEG", "PNG", "BMP", "GIF", "WEBP", "TIFF", "PPM")
"""What PIL may take a file for: others that it knows start programs, and the files are strangers'."""
_DEEP = ("I", "I;16", "I;16B", "I;16L", "I;16N")
_UNREADABLE = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, OverflowError, struct.error)
"""What PIL raises for files that are broken in one way or another."""


def read_image(path: Path, channels: int) -> Image:
    """The picture in a file, grey for one channel and RGB for three: turned upright as its EXIF says.

    16 bits become 8, transparent pixels white, palettes colours; of several pictures the first is taken. Raises Refusal
    for what cannot be read.
    """
    with open_image(path) as image:
        return _flat(_upright(image), "L" if channels == 1 else "RGB", path)


def read_mask(path: Path) -> Tensor:
    """The class indices (height, width) of a grey or palette picture, as uint8 where they fit, else as int32.

    Raises Refusal for what cannot be read, and for colours.
    """
    import numpy as np

    with open_image(path) as image:
        image = _upright(image)
        if image.mode not in ("1", "L", "P", *_DEEP):
            raise Refusal(
                f"{printable(path)} is a mask in colours ({image.mode})",
                "a mask holds class indices: save it as a grey or a palette PNG",
            )
        values = np.array(image)
    kind = np.uint8 if values.dtype == bool or values.max() < 2**8 else np.int32
    return torch.from_numpy(values.astype(kind))  # pyright: ignore[reportUnknownMemberType]


@contextmanager
def open_image(path: Path) -> Generator[Image]:
    """The picture of a file, decoded; raises Refusal for what cannot be read, also for what PIL calls a bomb."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a doubtful tag is no reason to speak, and in a worker nobody listens
            with Image.open(path, formats=_FORMATS) as image:
                image.load()
                yield image
    except Image.DecompressionBombError:
        raise Refusal(
            f"{printable(path)} has more than {2 * (Image.MAX_IMAGE_PIXELS or 0):,} pixels",
            "make it smaller, or remove it: so many are taken for an attack",
        ) from None
    except UnidentifiedImageError:
        raise Refusal(f"{printable(path)} {_nature(path)}", "replace it, or remove it") from None
    except _UNREADABLE as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise Refusal(f"{printable(path)} cannot be read: {reason(error)}") from None
        raise Refusal(f"{printable(path)} is damaged: {error}", "replace it, or remove it") from None
    except MemoryError:
        raise Refusal(f"{printable(path)} does not fit into memory", "make it smaller, or use fewer workers") from None


def _nature(path: Path) -> str:
    return "is empty" if path.stat().st_size == 0 else "is no image that can be read"


def _upright(image: Image) -> Image:
    """As it was seen by who took it; a tag that cannot be read turns nothing."""
    from PIL import ImageOps

    try:
        return ImageOps.exif_transpose(image)
    except _UNREADABLE:
        return image


def _flat(image: Image, mode: str, path: Path) -> Image:
    if image.mode == "F":
        raise Refusal(f"{printable(path)} has pixels of 32-bit floats", "save it with 8 or 16 bits a channel")
    if image.mode in _DEEP:
        image = _shallow(image, path)
    if image.has_transparency_data:
        image = _on_white(image)
    return image.convert(mode)


def _shallow(image: Image, path: Path) -> Image:
    """8 bits of 16: PIL's own conversion would make everything above 255 white."""
    import numpy as np
    from PIL import Image

    values = np.asarray(image)
    if values.min() < 0 or values.max() >= 2**16:
        raise Refusal(f"{printable(path)} has pixels of more than 16 bits", "save it with 8 or 16 bits a channel")
    return Image.fromarray(((values.astype(np.uint32) + 128) // 257).astype(np.uint8))


def _on_white(image: Image) -> Image:
    from PIL import Image

    image = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")
