"""Handwritten digits, the real images that need no download."""

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

HELD_OUT = 0.2
_SPLIT_SEED = 0
_WHITE = 16


def open_digits(shape: tuple[int, ...], augment: Sequence[Chosen], seed: int) -> Data:
    """1,797 handwritten digits of 8x8 pixels, which scikit-learn ships; a fifth is held out, the same in every run.

    The held-out fifth has every digit in the same proportion. Both parts are normalised by the training part. Without
    lines of a recipe the digits are jittered a little. Raises Refusal where images do not fit the input.
    """
    channels, _, _ = image_shape(shape)
    datasets, selection = (cast("Any", import_module(f"sklearn.{name}")) for name in ("datasets", "model_selection"))
    bunch = datasets.load_digits()
    parts = selection.train_test_split(
        bunch.images, bunch.target, test_size=HELD_OUT, random_state=_SPLIT_SEED, stratify=bunch.target
    )
    train, held_out = (torch.tensor(part, dtype=torch.float32).unsqueeze(1) / _WHITE for part in parts[:2])
    classes, held_out_classes = (torch.tensor(part, dtype=torch.int64) for part in parts[2:])
    grey = Normalization((train.mean().item(),), (train.std().item(),))
    moving = "digits are turned, scaled and shifted by up to 10 degrees, a tenth, and a tenth"
    return Data(
        "digits",
        "classification",
        tuple("0123456789"),
        grey.repeated(channels),
        _augmented(train, classes, Preprocessing(shape, grey.repeated(channels)), augment, seed)
        if augment
        else Digits(grey.of(train), classes, shape, seed),
        Digits(grey.of(held_out), held_out_classes, shape, None),
        () if augment else (moving,),
    )


def _augmented(
    images: Tensor, classes: Tensor, preprocessing: Preprocessing, augment: Sequence[Chosen], seed: int
) -> Examples:
    refuse_other_channels(preprocessing.shape)
    augmentation = Augmentation(augment, preprocessing.size, "classification")
    return AugmentedDigits(images, classes, preprocessing, augmentation, seed)


class AugmentedDigits(Examples):
    """Grey images (n, 1, 8, 8) from 0 to 1 and their classes (n), augmented as a recipe says."""

    def __init__(
        self, images: Tensor, classes: Tensor, preprocessing: Preprocessing, augmentation: Augmentation, seed: int
    ) -> None:
        self._images = (images * 255).round().to(torch.uint8)
        self._classes = classes
        self._preparation = preprocessing
        self._augmentation = augmentation
        self._seed = seed

    def __len__(self) -> int:
        return len(self._classes)

    def __getitem__(self, index: Key) -> tuple[Tensor, Tensor]:
        from PIL import Image

        at = index[1]
        image = Image.fromarray(self._images[at, 0].numpy())
        image = image.convert("RGB") if image_shape(self._preparation.shape)[0] == 3 else image
        with seeded_rng(self._seed, *index):
            image = self._augmentation.erased(self._preparation.tensor(self._augmentation(image)))
        return image, self._classes[at]

    def name(self, index: int) -> str:
        return f"digit {index}"


class Digits(Examples):
    """Grey images (n, 1, 8, 8), normalised, and their classes (n); jittered a little where there is a seed."""

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
    """The images (n, 1, height, width), each turned, scaled and shifted a little, by chance that its key decides.

    By up to 10 degrees, a tenth in size, and a tenth of width and height; what moves in is background, the least value.
    """
    generator = torch.Generator()
    chance = torch.stack([torch.rand(4, generator=generator.manual_seed(each)) for each in keys], dim=1) * 2 - 1
    chance = chance.reshape(4, -1, 1, 1)
    angle, size = chance[0] * radians(10), 1 + chance[1] / 10
    cosine, sine = size * angle.cos(), size * angle.sin()
    across, down = chance[2:] / 5  # in halves of width and height, as grid_sample counts
    # written out and not a matrix product, whose rounding may depend on how many images there are
    x, y = _centres(images.shape[3]).reshape(1, 1, -1), _centres(images.shape[2]).reshape(1, -1, 1)
    grid = torch.stack([cosine * x - sine * y + across, sine * x + cosine * y + down], dim=3)
    background = images.min()
    return functional.grid_sample(images - background, grid, align_corners=False) + background


def _centres(count: int) -> Tensor:
    """Of pixels in a row that reaches from -1 to 1."""
    return (2 * torch.arange(count) + 1) / count - 1
