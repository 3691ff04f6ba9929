"""Examples that are made up as they are asked for: for measuring, with no file to wait for."""

from __future__ import annotations

from functools import cache

import torch
from torch import Tensor

from ....io.refusal import Refusal
from ..examples import Data, Examples, Key, Task
from ..normalization import Normalization
from ..seeds import derived_seed

COUNT = 2560
HELD_OUT = 512
_SPAN = 2**16
_BLOCKS = 8


def open_synthetic(task: Task, shape: tuple[int, ...], classes: int, seed: int) -> Data:
    """Noise with a pattern for each class, so that there is something to learn; of any shape and number of classes.

    For segmentation the image is a board of 8 by 8 fields, each of a class, and brighter the higher its index. Raises
    Refusal where the input has no pixels to have a class.
    """
    if task == "segmentation" and len(shape) != 3:
        raise Refusal(f"an input of {'x'.join(map(str, shape))} has no pixels to segment")
    channels = shape[0] if len(shape) == 3 else 1
    train, held_out = (
        Synthetic(task, shape, classes, seed, part, count) for part, count in (("train", COUNT), ("held out", HELD_OUT))
    )
    names = tuple(str(index) for index in range(classes))
    return Data("synthetic", task, names, Normalization((0.0,) * channels, (1.0,) * channels), train, held_out)


class Synthetic(Examples):
    """Images of unit variance; they depend on the seed and the index, and on no epoch."""

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
        chance = derived_seed(self._seed, self._part, index[1])
        noise = self._noise(chance)
        if self._task == "segmentation":
            mask = self._board(chance)
            return (noise + torch.linspace(-1, 1, self._classes)[mask]) / 2**0.5, mask
        target = index[1] % self._classes
        return (noise + self._noise(derived_seed(self._seed, "class", target))) / 2**0.5, torch.tensor(target)

    def name(self, index: int) -> str:
        return f"synthetic {index}"

    def _noise(self, chance: int) -> Tensor:
        """A part of one long row of noise: to draw it anew for each image would take longer than a fast net does."""
        size = torch.Size(self._shape).numel()
        start = chance % _SPAN
        return _row(self._seed, size + _SPAN)[start : start + size].reshape(self._shape)

    def _board(self, chance: int) -> Tensor:
        fields = torch.randint(self._classes, (_BLOCKS, _BLOCKS), generator=torch.Generator().manual_seed(chance))
        rows, columns = (torch.arange(size) * _BLOCKS // size for size in self._shape[1:])
        return fields[rows][:, columns]


@cache
def _row(seed: int, size: int) -> Tensor:
    return torch.randn(size, generator=torch.Generator().manual_seed(derived_seed(seed, "noise")))
