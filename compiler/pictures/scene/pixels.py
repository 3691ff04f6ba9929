"""Grey pictures made of pixels: read, filtered by a kernel, and written as PNG."""

from __future__ import annotations

from dataclasses import dataclass
from struct import pack
from zlib import compress, crc32

from ...operators.base.worked_examples import Rows

_MAGIC = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True)
class Pixels:
    """Row by row from the top left, each from 0, black, to 255, white."""

    width: int
    height: int
    values: bytes


def from_pgm(data: bytes) -> Pixels:
    """The pixels of a PGM file of one byte each (format P5)."""
    lines = data.split(b"\n")
    head = [line for line in lines[:8] if not line.startswith(b"#")]
    width, height = (int(number) for number in head[1].split())
    return Pixels(width, height, data[-width * height :])


def filtered(pixels: Pixels, kernel: Rows) -> Pixels:
    """The picture convolved with a kernel of odd size, as large as before: pixels of its border stand for those beyond.

    What is below black or above white is cut off.
    """
    wide, high, values = pixels.width, pixels.height, pixels.values
    down, across = len(kernel) // 2, len(kernel[0]) // 2
    weights = [
        (row - down, column - across, weight)
        for row, line in enumerate(kernel)
        for column, weight in enumerate(line)
        if weight
    ]
    found = bytearray()
    for y in range(high):
        rows = [(min(max(y + dy, 0), high - 1) * wide, dx, weight) for dy, dx, weight in weights]
        for x in range(wide):
            total = sum(weight * values[start + min(max(x + dx, 0), wide - 1)] for start, dx, weight in rows)
            found.append(min(max(round(total), 0), 255))
    return Pixels(wide, high, bytes(found))


def smaller(pixels: Pixels, factor: int) -> Pixels:
    """The mean of each square of so many pixels."""
    wide, high = pixels.width // factor, pixels.height // factor
    places = [row * pixels.width + column for row in range(factor) for column in range(factor)]
    corners = [y * factor * pixels.width + x * factor for y in range(high) for x in range(wide)]
    means = [sum(pixels.values[corner + place] for place in places) // factor**2 for corner in corners]
    return Pixels(wide, high, bytes(means))


def png(pixels: Pixels) -> bytes:
    """A PNG file."""
    wide = pixels.width
    lines = b"".join(b"\0" + pixels.values[y * wide : (y + 1) * wide] for y in range(pixels.height))
    header = pack(">IIBBBBB", wide, pixels.height, 8, 0, 0, 0, 0)
    # stored, not packed: packing saves little of a photograph, and versions of zlib differ in what they make of it
    return _MAGIC + _chunk(b"IHDR", header) + _chunk(b"IDAT", compress(lines, 0)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))
