"""Which data there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from .....compiler.graph.recipe import Chosen
from ....io.refusal import Refusal
from ..examples import Data, Task
from ..input_shape import image_shape
from ..normalization import Normalization, photo_normalization
from ..preprocessing import Preprocessing, refuse_other_channels
from ..transforms import default_augment
from .digits import open_digits
from .folder import open_folder
from .segmentation import open_segmentation
from .synthetic import open_synthetic

BUILT_IN = frozenset({"digits", "synthetic"})
"""Data that lie in no folder."""


def open_data(
    name: str | Path,
    task: Task,
    input_shape: tuple[int, ...],
    augment: Sequence[Chosen],
    seed: int,
    classes: int | None = None,
    normalization: Normalization | None = None,
) -> Data:
    """The data of that name: `digits`, `synthetic`, or a folder (`./digits` where it is called like one of them).

    `input_shape` is the net's, without the batch; `augment` are the recipe's lines, without any the data's own are
    taken, and `none` is for leaving it; `classes` is how many the net tells apart: `synthetic` has as many, or 10, and
    masks no other; images of a folder are normalised as ImageNet's where `normalization` is None. Raises Refusal.
    """
    if name == "synthetic":
        return open_synthetic(task, input_shape, classes or 10, seed)
    if name == "digits":
        if task == "segmentation":
            raise Refusal("digits have classes and no masks", "give a folder of images and masks")
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
    return replace(data, notices=(*data.notices, f"augmentation, since the recipe names none: {_spelled(lines)}"))


def _spelled(lines: Sequence[Chosen]) -> str:
    return ", ".join(
        f"{line.name}({', '.join(f'{name}={value}' for name, value in line.arguments.items())})" for line in lines
    )
