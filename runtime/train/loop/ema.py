"""An exponential moving average of the weights, which often scores better than the last weights."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import cast

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import get_ema_multi_avg_fn

from ..parallel.sharding import is_sharded, laid_out_like, local_tensor

_Move = Callable[[list[Tensor], list[Tensor], int], None]


class WeightAverage:
    """average <- decay * average + (1 - decay) * weights, after every step; the same for floating-point buffers.

    The average starts as the initial weights, which a decay near 1 would retain for long. So the decay of step n is at
    most (1 + n) / (10 + n), as in TensorFlow's ExponentialMovingAverage with `num_updates`.
    """

    def __init__(self, module: nn.Module, decay: float) -> None:
        self._decay = decay
        self._average = _copies(module)

    def update(self, module: nn.Module, step: int) -> None:
        """Move the average towards the module's weights, after step `step`, counted from 0."""
        move = cast(_Move, get_ema_multi_avg_fn(min(self._decay, (1 + step) / (10 + step))))
        current: dict[str, Tensor] = module.state_dict()
        moving = [name for name, tensor in self._average.items() if tensor.is_floating_point()]
        with torch.no_grad():
            move(
                [local_tensor(self._average[name]) for name in moving],
                [local_tensor(current[name]) for name in moving],
                step,
            )
            for name in self._average.keys() - moving:
                self._average[name].copy_(current[name])

    def tensors(self) -> dict[str, Tensor]:
        """The average, by state_dict key."""
        return dict(self._average)

    def load(self, tensors: Mapping[str, Tensor]) -> None:
        """Restore an average that `tensors` returned."""
        for name, tensor in self._average.items():
            tensor.copy_(laid_out_like(tensor, tensors[name]))


@contextmanager
def temporary_weights(tensors: Mapping[str, Tensor] | None, module: nn.Module) -> Generator[None]:
    """Replaces the module's weights and buffers, and restores them on exit; does nothing with None."""
    if tensors is None:
        yield
        return
    saved = _copies(module)
    try:
        _fill(module, tensors)
        yield
    finally:
        _fill(module, saved)


def _copies(module: nn.Module) -> dict[str, Tensor]:
    return {name: tensor.clone() for name, tensor in module.state_dict().items()}


def _fill(module: nn.Module, tensors: Mapping[str, Tensor]) -> None:
    with torch.no_grad():
        for name, tensor in module.state_dict().items():
            value = tensors[name]
            tensor.copy_(laid_out_like(tensor, value) if is_sharded(tensor) and not is_sharded(value) else value)
