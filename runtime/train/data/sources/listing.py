"""Lists a folder of images, and chooses the validation data."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from ....io.refusal import Refusal, printable, reason
from ..images import SUFFIXES

TRAIN = "train"
VALIDATION = ("val", "valid", "validation", "test")
"""The names of the validation folder; the first that exists is used."""
_VALIDATION_FRACTION = 0.2
NO_SPLIT = "{count:,} images of {folder}, chosen by name, are the validation data: it has no train/ and val/"
"""The notice for a folder that is not split."""


def split_folders(folder: Path) -> tuple[Path, Path | None]:
    """The training and validation folders; the folder itself and None if it is not split. Raises Refusal."""
    if not folder.is_dir():
        raise Refusal(
            f"{printable(folder)} is not a folder"
            if os.path.lexists(folder)
            else f"no such folder: {printable(folder)}",
            "give a folder of images, digits or synthetic",
        )
    inside = folders(folder)
    validation = next((folder / name for name in VALIDATION if name in inside), None)
    if TRAIN in inside:
        return folder / TRAIN, validation
    if validation is not None and len(inside) == 1:
        raise Refusal(f"{printable(folder)} has {validation.name}/ but no train/", "put the training data into train/")
    return folder, None


def folders(folder: Path) -> list[str]:
    """The sorted names of the folders in a folder, except hidden ones; raises Refusal."""
    return [entry.name for entry in _entries(folder) if entry.is_dir()]


def images_below(folder: Path) -> list[str]:
    """The sorted relative paths of all images below a folder, without hidden files and symlink loops.

    Raises Refusal if a folder cannot be read, or an image is a broken symlink.
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
                raise Refusal(f"{printable(folder / entry.name)} is not a file, or a broken symlink", "remove it")
            yield prefix + entry.name


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted((entry for entry in entries if entry.name[0] != "."), key=lambda entry: entry.name)
    except OSError as error:
        raise Refusal(f"cannot read {printable(folder)}: {reason(error)}") from None


def validation_names(names: Sequence[str]) -> set[str]:
    """The names chosen for validation in a folder that is not split: about a fifth, each by its own SHA-256.

    So a file stays in its part when others are added or removed. With two names or more, each part has at least one.
    """
    if len(names) < 2:
        return set()
    ranks: Mapping[str, float] = {name: int.from_bytes(sha256(name.encode()).digest()[:8], "big") for name in names}
    chosen = {name for name, rank in ranks.items() if rank < _VALIDATION_FRACTION * 2**64}
    if not chosen:
        return {min(names, key=ranks.__getitem__)}
    return chosen - {max(names, key=ranks.__getitem__)} if len(chosen) == len(names) else chosen
