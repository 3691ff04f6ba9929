"""Which data there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from .....compiler.graph.recipe import Chosen
from ....io.refusal import Refusal
from ..examples import Data, Task
from ..fit import as_map
from ..normalisation import Normalisation, of_photos
from ..preparation import Preparation, refuse_other_channels
from ..transforms import default_augment
from .digits import open_digits
from .folder import open_folder
from .segmentation import open_segmentation
from .synthetic import open_synthetic

OWN = frozenset({"digits", "synthetic"})
"""Data that lie in no folder."""


def open_data(
    name: str | Path,
    task: Task,
    input_shape: tuple[int, ...],
    augment: Sequence[Chosen],
    seed: int,
    classes: int | None = None,
    normalisation: Normalisation | None = None,
) -> Data:
    """The data of that name: `digits`, `synthetic`, or a folder (`./digits` where it is called like one of them).

    `input_shape` is the net's, without the batch; `augment` are the recipe's lines, without any the data's own are
    taken, and `none` is for leaving it; `classes` is how many the net tells apart: `synthetic` has as many, or 10, and
    masks no other; images of a folder are normalised as ImageNet's where `normalisation` is None. Raises Refusal.
    """
    if name == "synthetic":
        return open_synthetic(task, input_shape, classes or 10, seed)
    if name == "digits":
        if task == "segmentation":
            raise Refusal("digits have classes and no masks", "give a folder of images and masks")
        return open_digits(input_shape, augment, seed)
    channels, height, width = as_map(input_shape)
    refuse_other_channels(input_shape)
    preparation = Preparation(input_shape, normalisation or of_photos(channels))
    lines = tuple(augment) or default_augment(task, (height, width))
    if task == "segmentation":
        data = open_segmentation(Path(name), preparation, lines, seed, classes)
    else:
        data = open_folder(Path(name), preparation, lines, seed)
    if augment:
        return data
    return replace(data, said=(*data.said, f"augmentation, since the recipe names none: {_spelled(lines)}"))


def _spelled(lines: Sequence[Chosen]) -> str:
    return ", ".join(
        f"{line.name}({', '.join(f'{name}={value}' for name, value in line.arguments.items())})" for line in lines
    )
