"""What a net is trained on: images with their classes or masks, each made when it is asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor
from torch.utils.data import Dataset

from .normalization import Normalization

Task = Literal["classification", "segmentation"]
Key = tuple[int, int]
"""Epoch and index of an example: all that its augmentation depends on, beside the run's seed."""


class Examples(Dataset[tuple[Tensor, Tensor]]):
    """Images (channels, height, width), normalised, each with its class, or with the classes of its pixels."""

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def __getitem__(self, index: Key) -> tuple[Tensor, Tensor]:
        """The image as float32, and its class or its mask (height, width) as int64; raises Refusal for a bad file."""

    @abstractmethod
    def name(self, index: int) -> str:
        """What messages call the example: its file's name."""

    def batch(self, keys: Sequence[Key]) -> tuple[Tensor, Tensor]:
        """The examples of these keys, stacked; the same bytes as one by one."""
        images, targets = zip(*(self[key] for key in keys), strict=True)
        return torch.stack(images), torch.stack(targets)


@dataclass(frozen=True)
class Data:
    """Examples to train on, and those that a net never sees before it is judged."""

    name: str
    """`digits`, `synthetic`, or the folder's name."""
    task: Task
    classes: tuple[str, ...]
    """Their names, in the order of their index."""
    normalization: Normalization
    train: Examples
    validation: Examples
    """Never augmented."""
    notices: tuple[str, ...] = ()
    """What was decided and not asked for, a sentence each: to be printed before the training."""
