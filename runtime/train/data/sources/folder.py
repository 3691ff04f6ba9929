"""A folder of class folders, as people keep photos: train/CLASS/*.jpg and val/CLASS/*.jpg."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from .....compiler.graph.recipe import Chosen
from ....io.refusal import Refusal, printable
from ..examples import Data, Examples, Key
from ..images import SUFFIXES
from ..preprocessing import Preprocessing, center_cropped
from ..transforms import Augmentation, seeded_rng
from .listing import folders, images_below, split_folders, validation_names

Listed = list[tuple[str, int]]
"""Paths of files, and the indices of their classes."""


def open_folder(folder: Path, preprocessing: Preprocessing, augment: Sequence[Chosen], seed: int) -> Data:
    """The images of a folder; without val/ a fifth is held out, by a hash of the files' names.

    Raises Refusal for what is no such folder, and where its two parts do not have the same classes.
    """
    train_folder, held_out_folder = split_folders(folder)
    classes = _classes(train_folder)
    if held_out_folder is None:
        train, held_out = _split(train_folder, classes)
        said = f"{len(held_out):,} images of {printable(folder)} are held out, by their names: it has no train/ and val/"
    else:
        train = _listed(train_folder, classes)
        held_out, said = _held_out(held_out_folder, classes)
    augmentation = Augmentation(augment, preprocessing.size, "classification")
    return Data(
        folder.resolve().name,
        "classification",
        classes,
        preprocessing.normalization,
        LabeledImages(train, preprocessing, augmentation, seed),
        LabeledImages(held_out, preprocessing, None, seed),
        (said,) if said else (),
    )


def _classes(folder: Path) -> tuple[str, ...]:
    classes = tuple(folders(folder))
    if not classes:
        raise Refusal(f"{printable(folder)} has no class folders", "put the images of each class into a folder of its own")
    if len(classes) == 1:
        raise Refusal(f"{printable(folder)} has one class, {printable(classes[0])}", "there must be two or more to tell apart")
    return classes


def _listed(folder: Path, classes: Sequence[str]) -> Listed:
    return [(f"{folder}/{name}/{path}", index) for index, name in enumerate(classes) for path in _images(folder / name)]


def _images(folder: Path) -> list[str]:
    paths = images_below(folder)
    if not paths:
        known = " ".join(sorted(SUFFIXES))
        raise Refusal(f"{printable(folder)} has no images", f"remove it, or put some there: {known}")
    return paths


def _split(folder: Path, classes: Sequence[str]) -> tuple[Listed, Listed]:
    """A class keeps its only image for training."""
    parts: tuple[Listed, Listed] = [], []
    for index, name in enumerate(classes):
        paths = [f"{name}/{path}" for path in _images(folder / name)]
        chosen = validation_names(paths)
        for path in paths:
            parts[path in chosen].append((f"{folder}/{path}", index))
    if not parts[1]:
        raise Refusal(f"{printable(folder)} has one image a class, and none to hold out", "put more images there")
    return parts


def _held_out(folder: Path, classes: tuple[str, ...]) -> tuple[Listed, str]:
    """What is in val/, and a sentence where it lacks a class."""
    present = folders(folder)
    strange = [name for name in present if name not in classes]
    if strange:
        raise Refusal(
            f"{printable(folder)} has a class that is not trained on: {', '.join(map(printable, strange[:5]))}",
            f"the classes are {', '.join(map(printable, classes[:10]))}{', ...' if len(classes) > 10 else ''}",
        )
    if not present:
        raise Refusal(f"{printable(folder)} has no class folders", "it must have those of train/")
    index = {name: at for at, name in enumerate(classes)}
    listed = [(path, index[present[at]]) for path, at in _listed(folder, present)]
    missing = [name for name in classes if name not in present]
    return listed, f"{printable(folder)} lacks {', '.join(map(printable, missing[:5]))}" if missing else ""


class LabeledImages(Examples):
    """Image files and their classes; augmented where they are to be trained on."""

    def __init__(
        self, listed: Listed, preprocessing: Preprocessing, augmentation: Augmentation | None, seed: int
    ) -> None:
        self._paths = [path for path, _ in listed]
        self._classes = torch.tensor([index for _, index in listed])
        self._preparation = preprocessing
        self._augmentation = augmentation
        self._seed = seed

    def __len__(self) -> int:
        return len(self._paths)

    def __getitem__(self, index: Key) -> tuple[Tensor, Tensor]:
        epoch, at = index
        image, target = self._preparation.read(Path(self._paths[at])), self._classes[at]
        if self._augmentation is None:
            return self._preparation.tensor(center_cropped(image, self._preparation.size)), target
        with seeded_rng(self._seed, epoch, at):
            return self._augmentation.erased(self._preparation.tensor(self._augmentation(image))), target

    def name(self, index: int) -> str:
        return self._paths[index]
