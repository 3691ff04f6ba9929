"""Opens the data set that a name stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from .....compiler.graph.recipe import Chosen
from ....io.refusal import Refusal
from ...settings.configuration import Task
from ..examples import Data
from ..input_shape import image_shape
from ..normalization import Normalization, photo_normalization
from ..preprocessing import Preprocessing, refuse_other_channels
from ..transforms import default_augment
from .digits import open_digits
from .folder import open_folder
from .segmentation import open_segmentation
from .synthetic import open_synthetic

BUILT_IN = frozenset({"digits", "synthetic"})
"""The data sets that need no folder."""


def open_data(
    name: str | Path,
    task: Task,
    input_shape: tuple[int, ...],
    augment: Sequence[Chosen],
    seed: int,
    classes: int | None = None,
    normalization: Normalization | None = None,
) -> Data:
    """The data of a name: `digits`, `synthetic`, or a folder (`./digits` for a folder of that name).

    `input_shape` is the net's, without the batch dimension. `augment` are the recipe's lines; without any, the data set
    has its default augmentation, which the line `none` turns off. `classes` is the number of the net's classes:
    `synthetic` has that many, or 10, and masks may have no others. Images of a folder are normalized as ImageNet's if
    `normalization` is None. Raises Refusal.
    """
    if name == "synthetic":
        return open_synthetic(task, input_shape, classes or 10, seed)
    if name == "digits":
        if task == "segmentation":
            raise Refusal("digits has classes but no masks", "give a folder of images and masks")
        return open_digits(input_shape, augment, seed)
    channels, height, width = image_shape(input_shape)
    refuse_other_channels(input_shape)
    preprocessing = Preprocessing(input_shape, normalization or photo_normalization(channels))
    lines = tuple(augment) or default_augment(task, (height, width))
    if task == "segmentation":
        data = open_segmentation(Path(name), preprocessing, lines, seed, classes)
    else:
        data = open_folder(Path(name), preprocessing, lines, seed)
    if augment:
        return data
    return replace(data, notices=(*data.notices, f"default augmentation: {_text(lines)}"))


def _text(lines: Sequence[Chosen]) -> str:
    return ", ".join(
        f"{line.name}({', '.join(f'{name}={value}' for name, value in line.arguments.items())})" for line in lines
    )
