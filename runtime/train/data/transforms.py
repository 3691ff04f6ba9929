"""Augmentation: a recipe's `augment` lines as torchvision transforms of images and masks."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from ....compiler.graph.recipe import Chosen
from ...io.refusal import Refusal
from ...library.torchvision_import import torchvision
from ..settings.configuration import Task
from .examples import IGNORE_INDEX
from .preprocessing import LARGE, center_cropped, covering_size, resized_to_cover
from .seeds import derived_seed

if TYPE_CHECKING:
    from PIL.Image import Image

_BATCH_TRANSFORMS = ("mixup", "cutmix")
_IMAGE_ONLY = ("trivial_augment", "rand_augment", "auto_augment", *_BATCH_TRANSFORMS)
"""Transforms that would change an image without its mask."""
_MAGNITUDES = 31


def default_augment(task: Task, size: tuple[int, int]) -> tuple[Chosen, ...]:
    """The augmentation for a recipe without `augment` lines: a crop and a flip.

    The crop is a random resized one of at least 8% of the area, as in Szegedy et al. 2014 for ImageNet; with masks, at
    least half. Small images are padded by an eighth and cropped, as in He et al. 2015 for CIFAR.
    """
    flip = Chosen("horizontal_flip", {"p": 0.5})
    if task == "segmentation":
        return Chosen("random_resized_crop", {"smallest": 0.5}), flip
    if min(size) >= LARGE:
        return Chosen("random_resized_crop", {"smallest": 0.08}), flip
    return Chosen("random_crop", {"pad": min(size) // 8}), flip


class Augmentation:
    """The lines of a recipe, applied in order to images of any size; the results have the input's size."""

    def __init__(self, chosen: Sequence[Chosen], size: tuple[int, int], task: Task) -> None:
        self._chosen = tuple(line for line in chosen if line.name not in ("none", *_BATCH_TRANSFORMS))
        self._size = size
        for line in chosen:
            _refuse_unusable(line, task)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "_steps"}

    def __call__(self, image: Image) -> Image:
        """Augment an image, with random numbers from PyTorch's global generator."""
        for step in self._steps:
            image = step(image)
        return image

    def with_mask(self, image: Image, mask: Tensor) -> tuple[Image, Tensor]:
        """Augment an image and its mask (height, width) in the same way."""
        pair: tuple[Any, Any] = (image, torchvision("tv_tensors").Mask(mask))
        for step in self._steps:
            pair = step(*pair)
        return pair[0], pair[1].as_subclass(Tensor)

    def erase(self, image: Tensor) -> Tensor:
        """Apply the `random_erasing` lines to a normalized image."""
        for line in self._chosen:
            if line.name == "random_erasing":
                erase = torchvision("transforms.v2").RandomErasing(line.arguments["p"])
                image = erase(image.reshape(-1, *self._size)).reshape(image.shape)
        return image

    @cached_property
    def _steps(self) -> list[Callable[..., Any]]:
        names = [line.name for line in self._chosen]
        steps: list[Callable[..., Any]] = []
        if "random_shortest_size" not in names and "random_resized_crop" not in names:
            steps.append(self._resized_to_cover if "random_crop" in names else self._center_cropped)
        steps += [self._step(line) for line in self._chosen if line.name != "random_erasing"]
        if "random_shortest_size" in names and "random_crop" not in names:
            steps.append(self._crop(0))
        return steps

    def _step(self, line: Chosen) -> Callable[..., Any]:
        v2, given = torchvision("transforms.v2"), line.arguments
        fill, smooth = _fill(), v2.InterpolationMode.BILINEAR
        makers: dict[str, Callable[[], Any]] = {
            "random_resized_crop": lambda: v2.RandomResizedCrop(self._size, (given["smallest"], 1), antialias=True),
            "random_shortest_size": lambda: v2.RandomShortestSize(
                range(given["smallest"], given["largest"] + 1), antialias=True
            ),
            "random_crop": lambda: self._crop(given["pad"]),
            "horizontal_flip": lambda: v2.RandomHorizontalFlip(given["p"]),
            "vertical_flip": lambda: v2.RandomVerticalFlip(given["p"]),
            "affine": lambda: v2.RandomAffine(
                given["degrees"],
                (given["translate"],) * 2,
                (1 - given["scale"], 1 + given["scale"]),
                interpolation=smooth,
                fill=fill,
            ),
            "color_jitter": lambda: v2.ColorJitter(**given),
            "trivial_augment": v2.TrivialAugmentWide,
            "rand_augment": lambda: v2.RandAugment(given["ops"], given["magnitude"], _MAGNITUDES),
            "auto_augment": v2.AutoAugment,
            "elastic": lambda: v2.ElasticTransform(given["alpha"], given["sigma"], fill=fill),
        }
        return makers[line.name]()

    def _crop(self, pad: int) -> Callable[..., Any]:
        return torchvision("transforms.v2").RandomCrop(self._size, pad or None, pad_if_needed=True, fill=_fill())

    def _center_cropped(self, image: Image, *masks: Tensor) -> Any:
        """The center crop; with a mask the whole image resized, because every pixel counts."""
        if not masks:
            return center_cropped(image, self._size)
        return tuple(resized(each, self._size) for each in (image, *masks))

    def _resized_to_cover(self, image: Image, *masks: Tensor) -> Any:
        if not masks:
            return resized_to_cover(image, self._size)
        size = covering_size((image.height, image.width), self._size)
        return tuple(torchvision("transforms.v2.functional").resize(each, size) for each in (image, *masks))


def resized(image: Any, size: tuple[int, int]) -> Any:
    """An image or a mask, resized to `size` (height, width) without its aspect ratio."""
    return torchvision("transforms.v2.functional").resize(image, size)


def _fill() -> dict[Any, int]:
    return {torchvision("tv_tensors").Mask: IGNORE_INDEX, "others": 0}


def _refuse_unusable(line: Chosen, task: Task) -> None:
    if task == "segmentation" and line.name in _IMAGE_ONLY:
        raise Refusal(f"`augment {line.name}` changes images but not their masks", "remove the line from the recipe")
    if line.name == "rand_augment" and line.arguments["magnitude"] >= _MAGNITUDES:
        raise Refusal(f"the magnitude of rand_augment is {line.arguments['magnitude']}; the maximum is 30")
    if line.name == "affine" and line.arguments["scale"] >= 1:
        raise Refusal("the scale of affine is 1, which can shrink an image to nothing", "0.1 is a tenth")
    if line.name == "color_jitter" and line.arguments["hue"] > 0.5:
        raise Refusal(f"the hue of color_jitter is {line.arguments['hue']}; the maximum is 0.5, every hue")
    if line.name == "random_shortest_size" and line.arguments["smallest"] > line.arguments["largest"]:
        raise Refusal("`smallest` of random_shortest_size is greater than its `largest`", "swap them")


@contextmanager
def seeded_rng(*parts: object) -> Generator[None]:
    """Seeds PyTorch's global generator with a seed derived from the parts, and restores its state on exit.

    Uses one thread, as in a loader's worker, because the rounding of sums may depend on the number of threads.
    """
    threads = torch.get_num_threads()
    with torch.random.fork_rng(devices=[]):  # pyright: ignore[reportUnknownMemberType]
        torch.default_generator.manual_seed(derived_seed(*parts))
        torch.set_num_threads(1)
        try:
            yield
        finally:
            torch.set_num_threads(threads)
