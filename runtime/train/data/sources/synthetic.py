"""Synthetic examples, generated on access: for benchmarks, without reading files."""

from __future__ import annotations

from functools import cache

import torch
from torch import Tensor

from ....io.refusal import Refusal
from ...settings.configuration import Task
from ..examples import Data, Examples, Key
from ..normalization import Normalization
from ..seeds import derived_seed

COUNT = 2560
VALIDATION_COUNT = 512
_OFFSETS = 2**16
_BLOCKS = 8


def open_synthetic(task: Task, shape: tuple[int, ...], classes: int, seed: int) -> Data:
    """Noise plus a pattern for each class, so that there is something to learn; of any shape and number of classes.

    In segmentation, the image is a board of 8 by 8 fields, each of one class, and brighter the higher its index. Raises
    Refusal if the input has no pixels.
    """
    if task == "segmentation" and len(shape) != 3:
        raise Refusal(f"an input of {'x'.join(map(str, shape))} has no pixels to segment")
    channels = shape[0] if len(shape) == 3 else 1
    counts = {"train": COUNT, "held out": VALIDATION_COUNT}  # the names are parts of the seeds
    train, validation = (Synthetic(task, shape, classes, seed, part, count) for part, count in counts.items())
    names = tuple(str(index) for index in range(classes))
    return Data("synthetic", task, names, Normalization((0.0,) * channels, (1.0,) * channels), train, validation)


class Synthetic(Examples):
    """Images of unit variance, which depend on the seed and the index, but not on the epoch."""

    def __init__(self, task: Task, shape: tuple[int, ...], classes: int, seed: int, part: str, count: int) -> None:
        self._task = task
        self._shape = shape
        self._classes = classes
        self._seed = seed
        self._part = part
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: Key) -> tuple[Tensor, Tensor]:
        seed = derived_seed(self._seed, self._part, index[1])
        noise = self._noise(seed)
        if self._task == "segmentation":
            mask = self._board(seed)
            return (noise + torch.linspace(-1, 1, self._classes)[mask]) / 2**0.5, mask
        target = index[1] % self._classes
        return (noise + self._noise(derived_seed(self._seed, "class", target))) / 2**0.5, torch.tensor(target)

    def name(self, index: int) -> str:
        return f"synthetic {index}"

    def _noise(self, seed: int) -> Tensor:
        """A slice of one long row of noise: drawing noise for each image would take longer than a fast net's step."""
        size = torch.Size(self._shape).numel()
        start = seed % _OFFSETS
        return _row(self._seed, size + _OFFSETS)[start : start + size].reshape(self._shape)

    def _board(self, seed: int) -> Tensor:
        fields = torch.randint(self._classes, (_BLOCKS, _BLOCKS), generator=torch.Generator().manual_seed(seed))
        rows, columns = (torch.arange(size) * _BLOCKS // size for size in self._shape[1:])
        return fields[rows][:, columns]


@cache
def _row(seed: int, size: int) -> Tensor:
    return torch.randn(size, generator=torch.Generator().manual_seed(derived_seed(seed, "noise")))
