"""Reads image files and masks. In: a path; out: an upright 8-bit image, gray or RGB, or a tensor of class indices."""

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
"""The suffixes of image files, in lower case."""
_FORMATS = ("JPEG", "PNG", "BMP", "GIF", "WEBP", "TIFF", "PPM")
"""The formats that PIL may open. Some others start programs, which untrusted files must not do."""
_HIGH_DEPTH_MODES = ("I", "I;16", "I;16B", "I;16L", "I;16N")
_UNREADABLE = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, OverflowError, struct.error)
"""The exceptions that PIL raises for damaged files."""


def read_image(path: Path, channels: int) -> Image:
    """The image in a file, rotated as its EXIF says; gray for one channel, RGB for three.

    Converts 16 bits to 8, transparent pixels to white, and palettes to colors; of several frames it takes the first.
    Raises Refusal if the file cannot be read.
    """
    with open_image(path) as image:
        return _converted(_upright(image), "L" if channels == 1 else "RGB", path)


def read_mask(path: Path) -> Tensor:
    """The class indices (height, width) in a gray or palette image, as uint8 if they fit, else as int32.

    Raises Refusal if the file cannot be read, or has colors.
    """
    import numpy as np

    with open_image(path) as image:
        image = _upright(image)
        if image.mode not in ("1", "L", "P", *_HIGH_DEPTH_MODES):
            raise Refusal(
                f"the mask {printable(path)} has colors ({image.mode})",
                "a mask holds class indices: save it as a gray or palette PNG",
            )
        values = np.array(image)
    kind = np.uint8 if values.dtype == bool or values.max() < 2**8 else np.int32
    return torch.from_numpy(values.astype(kind))  # pyright: ignore[reportUnknownMemberType]


@contextmanager
def open_image(path: Path) -> Generator[Image]:
    """The decoded image in a file; raises Refusal if it cannot be read, or is a decompression bomb for PIL."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # PIL warns about unusual tags
            with Image.open(path, formats=_FORMATS) as image:
                image.load()
                yield image
    except Image.DecompressionBombError:
        raise Refusal(
            f"{printable(path)} has more than {2 * (Image.MAX_IMAGE_PIXELS or 0):,} pixels",
            "shrink or remove it: files with so many pixels may be an attack",
        ) from None
    except UnidentifiedImageError:
        what = "is empty" if path.stat().st_size == 0 else "is not an image in a known format"
        raise Refusal(f"{printable(path)} {what}", "replace or remove it") from None
    except _UNREADABLE as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise Refusal(f"cannot read {printable(path)}: {reason(error)}") from None
        raise Refusal(f"{printable(path)} is damaged: {error}", "replace or remove it") from None
    except MemoryError:
        raise Refusal(f"{printable(path)} does not fit into memory", "shrink it, or use fewer workers") from None


def _upright(image: Image) -> Image:
    """The image, rotated as its EXIF tag says; unchanged if the tag cannot be read."""
    from PIL import ImageOps

    try:
        return ImageOps.exif_transpose(image)
    except _UNREADABLE:
        return image


def _converted(image: Image, mode: str, path: Path) -> Image:
    if image.mode == "F":
        raise Refusal(f"{printable(path)} has pixels of 32-bit floats", "save it with 8 or 16 bits per channel")
    if image.mode in _HIGH_DEPTH_MODES:
        image = _to_8_bits(image, path)
    if image.has_transparency_data:
        image = _on_white(image)
    return image.convert(mode)


def _to_8_bits(image: Image, path: Path) -> Image:
    """Scales 16 bits to 8; PIL's own conversion would turn every value above 255 white."""
    import numpy as np
    from PIL import Image

    values = np.asarray(image)
    if values.min() < 0 or values.max() >= 2**16:
        raise Refusal(f"{printable(path)} has pixels of more than 16 bits", "save it with 8 or 16 bits per channel")
    return Image.fromarray(((values.astype(np.uint32) + 128) // 257).astype(np.uint8))


def _on_white(image: Image) -> Image:
    from PIL import Image

    image = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")
