"""Handwritten digits from scikit-learn, real images without a download."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from math import radians
from typing import Any, cast

import torch
from torch import Tensor
from torch.nn import functional

from .....compiler.graph.recipe import Chosen
from ..examples import Data, Examples, Key
from ..input_shape import image_shape, resized_to_input
from ..normalization import Normalization
from ..preprocessing import Preprocessing, refuse_other_channels
from ..seeds import derived_seed
from ..transforms import Augmentation, seeded_rng

VALIDATION_FRACTION = 0.2
_SPLIT_SEED = 0
_WHITE = 16


def open_digits(shape: tuple[int, ...], augment: Sequence[Chosen], seed: int) -> Data:
    """The 1,797 handwritten digits of 8x8 pixels that come with scikit-learn; a fixed fifth is the validation data.

    The split is stratified by class. Both parts are normalized by the mean and deviation of the training part. Without
    `augment` lines the digits are jittered. Raises Refusal if images do not fit the input.
    """
    channels, _, _ = image_shape(shape)
    datasets, selection = (cast("Any", import_module(f"sklearn.{name}")) for name in ("datasets", "model_selection"))
    bunch = datasets.load_digits()
    parts = selection.train_test_split(
        bunch.images, bunch.target, test_size=VALIDATION_FRACTION, random_state=_SPLIT_SEED, stratify=bunch.target
    )
    train, validation = (torch.tensor(part, dtype=torch.float32).unsqueeze(1) / _WHITE for part in parts[:2])
    classes, validation_classes = (torch.tensor(part, dtype=torch.int64) for part in parts[2:])
    gray = Normalization((train.mean().item(),), (train.std().item(),))
    notice = "digits are rotated by up to 10 degrees, and scaled and shifted by up to a tenth"
    return Data(
        "digits",
        "classification",
        tuple("0123456789"),
        gray.repeated(channels),
        _augmented(train, classes, Preprocessing(shape, gray.repeated(channels)), augment, seed)
        if augment
        else Digits(gray.apply(train), classes, shape, seed),
        Digits(gray.apply(validation), validation_classes, shape, None),
        () if augment else (notice,),
    )


def _augmented(
    images: Tensor, classes: Tensor, preprocessing: Preprocessing, augment: Sequence[Chosen], seed: int
) -> Examples:
    refuse_other_channels(preprocessing.shape)
    augmentation = Augmentation(augment, preprocessing.size, "classification")
    return AugmentedDigits(images, classes, preprocessing, augmentation, seed)


class AugmentedDigits(Examples):
    """Gray images (n, 1, 8, 8) from 0 to 1 and their classes (n), augmented by a recipe's lines."""

    def __init__(
        self, images: Tensor, classes: Tensor, preprocessing: Preprocessing, augmentation: Augmentation, seed: int
    ) -> None:
        self._images = (images * 255).round().to(torch.uint8)
        self._classes = classes
        self._preprocessing = preprocessing
        self._augmentation = augmentation
        self._seed = seed

    def __len__(self) -> int:
        return len(self._classes)

    def __getitem__(self, index: Key) -> tuple[Tensor, Tensor]:
        from PIL import Image

        at = index[1]
        image = Image.fromarray(self._images[at, 0].numpy())
        image = image.convert("RGB") if image_shape(self._preprocessing.shape)[0] == 3 else image
        with seeded_rng(self._seed, *index):
            image = self._augmentation.erase(self._preprocessing.to_tensor(self._augmentation(image)))
        return image, self._classes[at]

    def name(self, index: int) -> str:
        return f"digit {index}"


class Digits(Examples):
    """Normalized gray images (n, 1, 8, 8) and their classes (n); jittered if there is a seed."""

    def __init__(self, images: Tensor, classes: Tensor, shape: tuple[int, ...], seed: int | None) -> None:
        self._images = images
        self._classes = classes
        self._shape = shape
        self._seed = seed

    def __len__(self) -> int:
        return len(self._classes)

    def __getitem__(self, index: Key) -> tuple[Tensor, Tensor]:
        images, classes = self.batch([index])
        return images[0], classes[0]

    def name(self, index: int) -> str:
        return f"digit {index}"

    def batch(self, keys: Sequence[Key]) -> tuple[Tensor, Tensor]:
        indices = torch.tensor([index for _, index in keys])
        images = self._images[indices]
        if self._seed is not None:
            images = jittered(images, [derived_seed(self._seed, *each) for each in keys])
        return resized_to_input(images, self._shape), self._classes[indices]


def jittered(images: Tensor, keys: Sequence[int]) -> Tensor:
    """The images (n, 1, height, width), each rotated, scaled and shifted at random, with its key as the seed.

    Rotates by up to 10 degrees, scales by up to a tenth, and shifts by up to a tenth of width and height. The
    background is the lowest value.
    """
    generator = torch.Generator()
    uniform = torch.stack([torch.rand(4, generator=generator.manual_seed(each)) for each in keys], dim=1) * 2 - 1
    uniform = uniform.reshape(4, -1, 1, 1)
    angle, size = uniform[0] * radians(10), 1 + uniform[1] / 10
    cosine, sine = size * angle.cos(), size * angle.sin()
    across, down = uniform[2:] / 5  # in units of half the width and height, as in grid_sample
    # not a matrix product, whose rounding may depend on the number of images
    x, y = _pixel_centers(images.shape[3]).reshape(1, 1, -1), _pixel_centers(images.shape[2]).reshape(1, -1, 1)
    grid = torch.stack([cosine * x - sine * y + across, sine * x + cosine * y + down], dim=3)
    background = images.min()
    return functional.grid_sample(images - background, grid, align_corners=False) + background


def _pixel_centers(count: int) -> Tensor:
    """The centers of `count` pixels between -1 and 1."""
    return (2 * torch.arange(count) + 1) / count - 1
