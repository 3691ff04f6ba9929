"""Turns the failure to read a file as a spec into a problem with a code."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ...compiler.problems.files import (
    BinaryFile,
    CannotRead,
    FileTooLarge,
    LinkOutsideFolder,
    NoSuchFile,
    NotAFile,
    NotUtf8,
)
from ...dsl.span import Source, Span
from .refusal import UnreadableFile, reason
from .spec_names import SUFFIX, shipped_names, spec_names_in

_BEGINNINGS = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, such as a PyTorch checkpoint"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89HDF", "an HDF5 file, such as a Keras model"),
    (b"\x80\x02", "a Python pickle"),
    (b"\x08\x07\x12", "an ONNX model"),
    (b"\xff\xfe", "text in UTF-16"),
    (b"\xfe\xff", "text in UTF-16"),
)
"""First bytes of files that are easily mistaken for specs."""


def spec_not_found(argument: str) -> UnreadableFile:
    near = (argument + SUFFIX,) if os.path.isfile(argument + SUFFIX) else shipped_names()
    return UnreadableFile(NoSuchFile(_nowhere(argument), argument, near, is_path=False))


def cannot_open(path: Path, error: OSError | ValueError) -> UnreadableFile:
    name, span = str(path), _nowhere(str(path))
    if isinstance(error, FileNotFoundError):
        return UnreadableFile(NoSuchFile(span, name, _near(path)))
    if isinstance(error, ValueError):
        return UnreadableFile(CannotRead(span, name, "it is not a valid file name"))
    if os.path.isdir(path):
        return not_a_regular_file(path, stat.S_IFDIR)
    return UnreadableFile(CannotRead(span, name, reason(error)))


def not_a_regular_file(path: Path, mode: int) -> UnreadableFile:
    """Report a directory, FIFO, device or socket; `mode` is that of `os.stat`."""
    name, near = str(path), tuple[str, ...]()
    kind = "a FIFO" if stat.S_ISFIFO(mode) else "a device or a socket"
    if stat.S_ISDIR(mode):
        kind, near = "a directory", tuple(str(path / (stem + SUFFIX)) for stem in spec_names_in(path))
    return UnreadableFile(NotAFile(_nowhere(name), name, kind, near))


def not_text(data: bytes, name: str, max_bytes: int) -> UnreadableFile:
    """Report data that is too large, binary, or not UTF-8."""
    if len(data) > max_bytes:
        return UnreadableFile(FileTooLarge(_nowhere(name), name, max_bytes >> 20))
    looks_like = next((what for start, what in _BEGINNINGS if data.startswith(start)), "")
    if b"\0" in data or looks_like:
        return UnreadableFile(BinaryFile(_nowhere(name), name, data.find(0), looks_like))
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        source = Source(name, data.decode("utf-8", "replace"))
        span = Span(source, len(before), len(before) + 1)
        return UnreadableFile(NotUtf8(span, name, data[error.start], span.first.line, span.first.column))
    raise AssertionError(f"{name} can be decoded")


def outside_folder(path: Path, folder: Path) -> UnreadableFile:
    """Report a symbolic link that leaves the folder in which imports are resolved."""
    return UnreadableFile(LinkOutsideFolder(_nowhere(str(path)), str(path), str(folder)))


def _near(path: Path) -> tuple[str, ...]:
    """Specs in the same folder, and shipped ones where no folder is named."""
    beside = tuple(str(path.parent / (stem + SUFFIX)) for stem in spec_names_in(path.parent))
    return (*beside, *shipped_names()) if path.parent == Path() else beside


def _nowhere(name: str) -> Span:
    return Span(Source(name, ""), 0, 0)
