"""Why a file cannot be read as a spec: looked into once it is known that it cannot."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ...compiler.problems.files import BinaryFile, CannotRead, FileTooLarge, LinkOutsideFolder, NoSuchFile, NotAFile, NotUtf8
from ...dsl.span import Source, Span
from .refusal import Unreadable, reason
from .spec_names import SUFFIX, names_beside, shipped_names

_BEGINNINGS = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, such as a checkpoint of PyTorch"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89HDF", "an HDF5 file, such as a model of Keras"),
    (b"\x80\x02", "a pickle of Python"),
    (b"\x08\x07\x12", "a model in ONNX"),
    (b"\xff\xfe", "text in UTF-16"),
    (b"\xfe\xff", "text in UTF-16"),
)
"""First bytes of files that are taken for specs now and then."""


def no_spec(argument: str) -> Unreadable:
    """Neither a file nor a shipped spec has this name."""
    near = (argument + SUFFIX,) if os.path.isfile(argument + SUFFIX) else shipped_names()
    return Unreadable(NoSuchFile(_nowhere(argument), argument, near, is_path=False))


def unopened(path: Path, error: OSError | ValueError) -> Unreadable:
    """A path that could not be opened."""
    name, span = str(path), _nowhere(str(path))
    if isinstance(error, FileNotFoundError):
        return Unreadable(NoSuchFile(span, name, _near(path)))
    if isinstance(error, ValueError):
        return Unreadable(CannotRead(span, name, "that is no file name"))
    if os.path.isdir(path):
        return no_file(path, stat.S_IFDIR)
    return Unreadable(CannotRead(span, name, reason(error)))


def no_file(path: Path, mode: int) -> Unreadable:
    """What is there is no regular file; `mode` is that of `os.stat`."""
    name, near = str(path), tuple[str, ...]()
    kind = "a FIFO" if stat.S_ISFIFO(mode) else "a device or a socket"
    if stat.S_ISDIR(mode):
        kind, near = "a directory", tuple(str(path / (stem + SUFFIX)) for stem in names_beside(path))
    return Unreadable(NotAFile(_nowhere(name), name, kind, near))


def undecodable(data: bytes, name: str, largest: int) -> Unreadable:
    """Bytes that are no text in UTF-8, or too many."""
    if len(data) > largest:
        return Unreadable(FileTooLarge(_nowhere(name), name, largest >> 20))
    looks_like = next((what for start, what in _BEGINNINGS if data.startswith(start)), "")
    if b"\0" in data or looks_like:
        return Unreadable(BinaryFile(_nowhere(name), name, data.find(0), looks_like))
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        source = Source(name, data.decode("utf-8", "replace"))
        span = Span(source, len(before), len(before) + 1)
        return Unreadable(NotUtf8(span, name, data[error.start], span.first.line, span.first.column))
    raise AssertionError(f"{name} can be decoded")


def outside(path: Path, folder: Path) -> Unreadable:
    """A symbolic link leads out of the folder in which imports are looked for."""
    return Unreadable(LinkOutsideFolder(_nowhere(str(path)), str(path), str(folder)))


def _near(path: Path) -> tuple[str, ...]:
    """Specs in the same folder, and shipped ones where no folder is named."""
    beside = tuple(str(path.parent / (stem + SUFFIX)) for stem in names_beside(path.parent))
    return (*beside, *shipped_names()) if path.parent == Path() else beside


def _nowhere(name: str) -> Span:
    return Span(Source(name, ""), 0, 0)
