"""What a model network says of images: classes with their probabilities, or a class for every pixel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from ..data.preprocessing import Preprocessing
from ..loop.loss import IGNORE_INDEX
from ..loop.scores import to_list
from .model import Model

if TYPE_CHECKING:
    from PIL.Image import Image

Ranked = list[tuple[str, float]]
"""Names of classes and their probabilities, or for pixels the shares of the picture, the greatest first."""


def preprocessed(model: Model, path: Path) -> Tensor:
    """The image in a file as the network saw images when it was evaluated; raises Refusal."""
    preprocessing = Preprocessing(model.input_shape, model.normalization)
    if model.task == "classification":
        return preprocessing.load(path)
    from ..data.transforms import whole

    return preprocessing.tensor(whole(preprocessing.read(path), preprocessing.size))


def probabilities(logits: Tensor, head: str | None) -> Tensor:
    """What the head makes of logits (n, classes, ...): for a sigmoid one a class, else shares that add up to one."""
    if head == "sigmoid":
        return logits.sigmoid()
    if head == "step":
        return (logits > 0).to(logits.dtype)
    return logits.softmax(dim=1)


def predict(model: Model, paths: Sequence[Path], device: torch.device, batch: int) -> Iterator[Tensor]:
    """The probabilities (classes, ...) of each image, on the CPU; the network ends up on the device.

    Raises Refusal for what is no image.
    """
    network = model.network.to(device)
    for start in range(0, len(paths), batch):
        images = torch.stack([preprocessed(model, path) for path in paths[start : start + batch]])
        with torch.no_grad():
            logits = network(images.to(device)).float().cpu()
        yield from probabilities(logits, model.net.head)


def ranked(model: Model, found: Tensor) -> Ranked:
    """The classes of one image's probabilities, the most probable first; of pixels by their part of the picture."""
    if found.ndim > 1:
        found = torch.bincount(found.argmax(dim=0).flatten(), minlength=len(found)) / found[0].numel()
    values, places = found.sort(descending=True, stable=True)
    return [(model.classes[place], value) for place, value in zip(to_list(places), to_list(values), strict=True)]


def class_map_picture(model: Model, found: Tensor, path: Path) -> Image:
    """The class of every pixel of the image in a file, as a palette picture of its size.

    Where the network gives maps smaller than its input, the margin is 255, by which masks mark what counts for nothing.
    """
    from PIL.Image import Resampling, fromarray

    preprocessing = Preprocessing(model.input_shape, model.normalization)
    height, width = preprocessing.size
    classes = found.argmax(dim=0).to(torch.uint8)
    mask = torch.full((height, width), IGNORE_INDEX, dtype=torch.uint8)
    top, left = (height - classes.shape[0]) // 2, (width - classes.shape[1]) // 2
    mask[top : top + classes.shape[0], left : left + classes.shape[1]] = classes
    picture = fromarray(mask.numpy())
    picture.putpalette(_palette())
    return picture.resize(preprocessing.read(path).size, Resampling.NEAREST)


def _palette() -> list[int]:
    """A colour a class: hues a golden angle apart, in three rounds of brightness; what counts for nothing is white."""
    from colorsys import hsv_to_rgb

    colours = [hsv_to_rgb(index * 0.618034 % 1, 0.75, (0.95, 0.7, 0.45)[index % 3]) for index in range(IGNORE_INDEX)]
    return [round(255 * part) for colour in [*colours, (1.0, 1.0, 1.0)] for part in colour]
