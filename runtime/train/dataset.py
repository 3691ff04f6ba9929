"""Examples to train on: images and classes, split once and for all into those for training and those held out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from math import isqrt, prod, radians
from typing import Any, cast

import torch
from torch import Tensor
from torch.nn import functional

from ..refusal import Refusal

HELD_OUT = 0.2
_SPLIT_SEED = 0


@dataclass(frozen=True)
class Examples:
    """Images (n, channels, height, width), normalised, and their classes (n)."""

    images: Tensor
    classes: Tensor

    def __len__(self) -> int:
        return len(self.classes)

    def batches(self, size: int, seed: int | None = None) -> Iterator[Examples]:
        """All examples in batches of at most `size`, as even as possible; shuffled by `seed`, else in order."""
        order = torch.arange(len(self))
        if seed is not None:
            order = torch.randperm(len(self), generator=torch.Generator().manual_seed(seed))
        for chosen in order.tensor_split(-(-len(self) // size)):
            yield Examples(self.images[chosen], self.classes[chosen])


def moved(examples: Examples, seed: int) -> Examples:
    """The same examples, each turned, scaled and shifted a little, by chance that depends on `seed` alone.

    By up to 10 degrees, a tenth in size, and a tenth of width and height; what moves in is background, the least value.
    """
    count = len(examples)
    chance = 2 * torch.rand(4, count, generator=torch.Generator().manual_seed(seed)) - 1
    angle, size = chance[0] * radians(10), 1 + chance[1] / 10
    cosine, sine = size * angle.cos(), size * angle.sin()
    shift = chance[2:] / 5  # in halves of width and height, as affine_grid counts
    transform = torch.stack([cosine, -sine, shift[0], sine, cosine, shift[1]], dim=1).reshape(count, 2, 3)
    background = examples.images.min()
    grid = functional.affine_grid(transform, list(examples.images.shape), align_corners=False)
    images = functional.grid_sample(examples.images - background, grid, align_corners=False) + background
    return Examples(images, examples.classes)


@dataclass(frozen=True)
class Dataset:
    """What a net is trained on and what it never sees before it is judged."""

    name: str
    count: int
    """Number of classes."""
    train: Examples
    test: Examples
    vary: Callable[[Examples, int], Examples]
    """Examples of the same classes that differ from the given ones by chance, which depends on the seed."""


def digits() -> Dataset:
    """1,797 handwritten digits of 8x8 pixels, which scikit-learn ships; a fifth is held out, the same in every run.

    The held-out fifth has every digit in the same proportion. Both parts are normalised by the training part.
    """
    datasets, selection = (cast("Any", import_module(f"sklearn.{name}")) for name in ("datasets", "model_selection"))
    bunch = datasets.load_digits()
    parts = selection.train_test_split(
        bunch.images, bunch.target, test_size=HELD_OUT, random_state=_SPLIT_SEED, stratify=bunch.target
    )
    train_images, test_images = (torch.tensor(part, dtype=torch.float32).unsqueeze(1) for part in parts[:2])
    train_classes, test_classes = (torch.tensor(part, dtype=torch.int64) for part in parts[2:])
    mean, deviation = train_images.mean(), train_images.std()
    return Dataset(
        "digits",
        10,
        Examples((train_images - mean) / deviation, train_classes),
        Examples((test_images - mean) / deviation, test_classes),
        moved,
    )


DATASETS = {"digits": digits}


def fit(images: Tensor, shape: tuple[int, ...]) -> Tensor:
    """Grey images resized bilinearly to a net's input, their channel repeated; for a vector, row by row.

    Raises Refusal where the input is neither channels x height x width nor a vector of a square's size.
    """
    channels, height, width = _as_map(shape)
    resized = functional.interpolate(images, size=(height, width), mode="bilinear", align_corners=False)
    return resized.expand(-1, channels, -1, -1).reshape(-1, *shape)


def _as_map(shape: tuple[int, ...]) -> tuple[int, int, int]:
    if len(shape) == 3:
        return shape[0], shape[1], shape[2]
    side = isqrt(prod(shape))
    if len(shape) != 1 or side**2 != shape[0]:
        raise Refusal(
            f"images do not fit an input of {'x'.join(map(str, shape))}",
            "the input must be channels x height x width, or a vector as long as a square image has pixels",
        )
    return 1, side, side
