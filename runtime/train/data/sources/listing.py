"""What lies in a folder of images, and which part of it is held out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from ....io.refusal import Refusal, printable, reason
from ..images import SUFFIXES

TRAIN = "train"
HELD_OUT = ("val", "valid", "validation", "test")
"""Names of the folder that is held out; the first that exists is taken."""
_PART = 0.2


def split_folders(folder: Path) -> tuple[Path, Path | None]:
    """The folders to train on and to hold out; the whole folder and None where it is not split. Raises Refusal."""
    if not folder.is_dir():
        raise Refusal(
            f"{printable(folder)} is {'no folder' if os.path.lexists(folder) else 'not there'}",
            "give a folder of images, digits or synthetic",
        )
    inside = folders(folder)
    held_out = next((folder / name for name in HELD_OUT if name in inside), None)
    if TRAIN in inside:
        return folder / TRAIN, held_out
    if held_out is not None and len(inside) == 1:
        raise Refusal(f"{printable(folder)} has {held_out.name}/ and no train/", "put what is to be trained on into train/")
    return folder, None


def folders(folder: Path) -> list[str]:
    """Names of the folders in a folder, sorted; hidden ones are left out. Raises Refusal."""
    return [entry.name for entry in _entries(folder) if entry.is_dir()]


def images_below(folder: Path) -> list[str]:
    """Paths of all images below a folder, relative to it, sorted; hidden files and loops are left out.

    Raises Refusal where a folder cannot be read, or an image is a link to nothing.
    """
    return sorted(_walk(folder, "", frozenset()))


def _walk(folder: Path, prefix: str, above: frozenset[tuple[int, int]]) -> Iterator[str]:
    found = os.stat(folder)
    identity = (found.st_dev, found.st_ino)
    if identity in above:
        return
    for entry in _entries(folder):
        if entry.is_dir():
            yield from _walk(folder / entry.name, f"{prefix}{entry.name}/", above | {identity})
        elif os.path.splitext(entry.name)[1].lower() in SUFFIXES:
            if not entry.is_file():
                raise Refusal(f"{printable(folder / entry.name)} is no file, or a link to nothing", "remove it")
            yield prefix + entry.name


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted((entry for entry in entries if entry.name[0] != "."), key=lambda entry: entry.name)
    except OSError as error:
        raise Refusal(f"{printable(folder)} cannot be read: {reason(error)}") from None


def validation_names(names: Sequence[str]) -> set[str]:
    """The names that are held out where nobody split them: about a fifth, each by the SHA-256 of itself alone.

    So a file stays on its side when others come or go. Of two names or more at least one is on each side.
    """
    if len(names) < 2:
        return set()
    ranks: Mapping[str, float] = {name: int.from_bytes(sha256(name.encode()).digest()[:8], "big") for name in names}
    chosen = {name for name, rank in ranks.items() if rank < _PART * 2**64}
    if not chosen:
        return {min(names, key=ranks.__getitem__)}
    return chosen - {max(names, key=ranks.__getitem__)} if len(chosen) == len(names) else chosen
