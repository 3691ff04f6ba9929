"""Predicts the classes of images with their probabilities, or a class for every pixel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from ..data.examples import IGNORE_INDEX
from ..data.preprocessing import Preprocessing
from ..loop.scores import to_list
from .model import Model

if TYPE_CHECKING:
    from PIL.Image import Image

Ranked = list[tuple[str, float]]
"""The names of classes with their probabilities, or in segmentation their shares of the image, in descending order."""


def preprocessed(model: Model, path: Path) -> Tensor:
    """The image in a file, preprocessed as for evaluation; raises Refusal."""
    preprocessing = Preprocessing(model.input_shape, model.normalization)
    if model.task == "classification":
        return preprocessing.load(path)
    from ..data.transforms import resized

    return preprocessing.to_tensor(resized(preprocessing.read(path), preprocessing.size))


def probabilities(logits: Tensor, head: str | None) -> Tensor:
    """Apply the head to logits (n, classes, ...); without one, softmax."""
    if head == "sigmoid":
        return logits.sigmoid()
    if head == "step":
        return (logits > 0).to(logits.dtype)
    return logits.softmax(dim=1)


def predict(model: Model, paths: Sequence[Path], device: torch.device, batch: int) -> Iterator[Tensor]:
    """The probabilities (classes, ...) of each image, on the CPU; moves the network to the device.

    Raises Refusal if a file cannot be read.
    """
    network = model.network.to(device)
    for start in range(0, len(paths), batch):
        images = torch.stack([preprocessed(model, path) for path in paths[start : start + batch]])
        with torch.no_grad():
            logits = network(images.to(device)).float().cpu()
        yield from probabilities(logits, model.net.head)


def ranked(model: Model, output: Tensor) -> Ranked:
    """The classes of one image by probability, or in segmentation by their share of the image."""
    if output.ndim > 1:
        output = torch.bincount(output.argmax(dim=0).flatten(), minlength=len(output)) / output[0].numel()
    values, indices = output.sort(descending=True, stable=True)
    return [(model.classes[index], value) for index, value in zip(to_list(indices), to_list(values), strict=True)]


def class_map_picture(model: Model, output: Tensor, path: Path) -> Image:
    """The class of every pixel of the image in a file, as a palette image of its size.

    If the network's maps are smaller than its input, the margin is 255, the class of unlabeled pixels.
    """
    from PIL.Image import Resampling, fromarray

    preprocessing = Preprocessing(model.input_shape, model.normalization)
    height, width = preprocessing.size
    classes = output.argmax(dim=0).to(torch.uint8)
    mask = torch.full((height, width), IGNORE_INDEX, dtype=torch.uint8)
    top, left = (height - classes.shape[0]) // 2, (width - classes.shape[1]) // 2
    mask[top : top + classes.shape[0], left : left + classes.shape[1]] = classes
    picture = fromarray(mask.numpy())
    picture.putpalette(_palette())
    return picture.resize(preprocessing.read(path).size, Resampling.NEAREST)


def _palette() -> list[int]:
    """A color per class: hues a golden angle apart, in three brightnesses; white for unlabeled pixels."""
    from colorsys import hsv_to_rgb

    colors = [hsv_to_rgb(index * 0.618034 % 1, 0.75, (0.95, 0.7, 0.45)[index % 3]) for index in range(IGNORE_INDEX)]
    return [round(255 * value) for color in [*colors, (1.0, 1.0, 1.0)] for value in color]
