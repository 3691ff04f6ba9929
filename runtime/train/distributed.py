"""Who trains: one process, or one of several that share each batch."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn


@dataclass(frozen=True)
class World:
    """This process among all that train together: number `rank` of `size`, and the device that it computes on."""

    rank: int
    size: int
    device: torch.device

    @property
    def leads(self) -> bool:
        """Whether this is the one process that writes files and speaks."""
        return self.rank == 0

    def wrapped(self, module: nn.Module) -> nn.Module:
        """The module as it is called while training, so that gradients become the mean over all processes."""
        return module

    def summed(self, tensor: Tensor) -> Tensor:
        """The sum over all processes of equally shaped tensors."""
        return tensor

    def greatest(self, value: int) -> int:
        """The greatest of the processes' numbers, so that all decide alike."""
        return value


def alone(device: torch.device) -> World:
    """The world of a single process."""
    return World(0, 1, device)
