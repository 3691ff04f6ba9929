"""The interface of data sets: images with their classes or masks, each loaded on access."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.utils.data import Dataset

from ..settings.configuration import Task
from .normalization import Normalization

IGNORE_INDEX = 255
"""The class of unlabeled pixels, as in PASCAL VOC; they count in no loss and no score."""
Key = tuple[int, int]
"""Epoch and index of an example; its augmentation depends on nothing else but the run's seed."""


class Examples(Dataset[tuple[Tensor, Tensor]]):
    """Normalized images (channels, height, width), each with its class or its mask."""

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def __getitem__(self, index: Key) -> tuple[Tensor, Tensor]:
        """The image as float32, and its class or mask (height, width) as int64; raises Refusal if it cannot be read."""

    @abstractmethod
    def name(self, index: int) -> str:
        """The name of the example in messages: its file's path."""

    def batch(self, keys: Sequence[Key]) -> tuple[Tensor, Tensor]:
        """The examples of these keys, stacked; the same bytes as `__getitem__` returns."""
        images, targets = zip(*(self[key] for key in keys), strict=True)
        return torch.stack(images), torch.stack(targets)


@dataclass(frozen=True)
class Data:
    """A data set: its training and validation examples, and its classes."""

    name: str
    """`digits`, `synthetic`, or the folder's name."""
    task: Task
    classes: tuple[str, ...]
    """The names of the classes, by index."""
    normalization: Normalization
    train: Examples
    validation: Examples
    """Never augmented."""
    notices: tuple[str, ...] = ()
    """Decisions that the user did not ask for, such as the split, to be printed before training."""
