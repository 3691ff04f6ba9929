"""Images in class folders: train/CLASS/*.jpg and val/CLASS/*.jpg."""

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
from .listing import NO_SPLIT, folders, images_below, split_folders, validation_names

LabeledPaths = list[tuple[str, int]]
"""Paths of image files with the indices of their classes."""


def open_folder(folder: Path, preprocessing: Preprocessing, augment: Sequence[Chosen], seed: int) -> Data:
    """The images of a folder; without val/, a fifth is the validation data, chosen by a hash of the files' names.

    Raises Refusal if the folder has another layout, or validation classes that are not in the training data.
    """
    train_folder, validation_folder = split_folders(folder)
    classes = _classes(train_folder)
    if validation_folder is None:
        train, validation = _split(train_folder, classes)
        notice = NO_SPLIT.format(count=len(validation), folder=printable(folder))
    else:
        train = _labeled_paths(train_folder, classes)
        validation, notice = _validation(validation_folder, classes)
    augmentation = Augmentation(augment, preprocessing.size, "classification")
    return Data(
        folder.resolve().name,
        "classification",
        classes,
        preprocessing.normalization,
        LabeledImages(train, preprocessing, augmentation, seed),
        LabeledImages(validation, preprocessing, None, seed),
        (notice,) if notice else (),
    )


def _classes(folder: Path) -> tuple[str, ...]:
    classes = tuple(folders(folder))
    if not classes:
        raise Refusal(
            f"{printable(folder)} has no class folders", "put the images of each class into a separate folder"
        )
    if len(classes) == 1:
        raise Refusal(f"{printable(folder)} has one class, {printable(classes[0])}", "classification needs two or more")
    return classes


def _labeled_paths(folder: Path, classes: Sequence[str]) -> LabeledPaths:
    return [(f"{folder}/{name}/{path}", index) for index, name in enumerate(classes) for path in _images(folder / name)]


def _images(folder: Path) -> list[str]:
    paths = images_below(folder)
    if not paths:
        known = " ".join(sorted(SUFFIXES))
        raise Refusal(f"{printable(folder)} has no images", f"remove it, or add images: {known}")
    return paths


def _split(folder: Path, classes: Sequence[str]) -> tuple[LabeledPaths, LabeledPaths]:
    """The training and validation images; the only image of a class is for training."""
    parts: tuple[LabeledPaths, LabeledPaths] = [], []
    for index, name in enumerate(classes):
        paths = [f"{name}/{path}" for path in _images(folder / name)]
        chosen = validation_names(paths)
        for path in paths:
            parts[path in chosen].append((f"{folder}/{path}", index))
    if not parts[1]:
        raise Refusal(f"{printable(folder)} has one image per class, and none left for validation", "add more images")
    return parts


def _validation(folder: Path, classes: tuple[str, ...]) -> tuple[LabeledPaths, str]:
    """The images in val/, and a notice if it lacks a class."""
    present = folders(folder)
    unknown = [name for name in present if name not in classes]
    if unknown:
        raise Refusal(
            f"{printable(folder)} has a class that train/ lacks: {', '.join(map(printable, unknown[:5]))}",
            f"the classes are {', '.join(map(printable, classes[:10]))}{', ...' if len(classes) > 10 else ''}",
        )
    if not present:
        raise Refusal(f"{printable(folder)} has no class folders", "it needs those of train/")
    index = {name: at for at, name in enumerate(classes)}
    images = [(path, index[present[at]]) for path, at in _labeled_paths(folder, present)]
    missing = [name for name in classes if name not in present]
    return images, f"{printable(folder)} lacks {', '.join(map(printable, missing[:5]))}" if missing else ""


class LabeledImages(Examples):
    """Image files and their classes; with an augmentation for training."""

    def __init__(
        self, images: LabeledPaths, preprocessing: Preprocessing, augmentation: Augmentation | None, seed: int
    ) -> None:
        self._paths = [path for path, _ in images]
        self._classes = torch.tensor([index for _, index in images])
        self._preprocessing = preprocessing
        self._augmentation = augmentation
        self._seed = seed

    def __len__(self) -> int:
        return len(self._paths)

    def __getitem__(self, index: Key) -> tuple[Tensor, Tensor]:
        epoch, at = index
        image, target = self._preprocessing.read(Path(self._paths[at])), self._classes[at]
        if self._augmentation is None:
            return self._preprocessing.to_tensor(center_cropped(image, self._preprocessing.size)), target
        with seeded_rng(self._seed, epoch, at):
            return self._augmentation.erase(self._preprocessing.to_tensor(self._augmentation(image))), target

    def name(self, index: int) -> str:
        return self._paths[index]
