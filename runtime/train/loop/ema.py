"""An exponential moving average of the weights, which often scores better than the last weights do."""

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
    """average <- decay * average + (1 - decay) * weights, after every step; so too for the statistics in buffers.

    It starts as the weights that training starts with, and with a decay near 1 would keep them for long: so the decay
    of step n is at most (1 + n) / (10 + n), as in TensorFlow's ExponentialMovingAverage with `num_updates`.
    """

    def __init__(self, module: nn.Module, decay: float) -> None:
        self._decay = decay
        self._average = _copies(module)

    def update(self, module: nn.Module, step: int) -> None:
        """Move the average towards the module, after step number `step`, counted from 0."""
        move = cast(_Move, get_ema_multi_avg_fn(min(self._decay, (1 + step) / (10 + step))))
        current = _tensors(module)
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
        """The average by the names of a state_dict."""
        return dict(self._average)

    def load(self, tensors: Mapping[str, Tensor]) -> None:
        """Go on from what `tensors` gave."""
        for name, tensor in self._average.items():
            tensor.copy_(laid_out_like(tensor, tensors[name]))


@contextmanager
def temporary_weights(tensors: Mapping[str, Tensor] | None, module: nn.Module) -> Generator[None]:
    """The module has these for its weights and buffers; afterwards its own again. With None it has its own."""
    if tensors is None:
        yield
        return
    own = _copies(module)
    try:
        _fill(module, tensors)
        yield
    finally:
        _fill(module, own)


def _tensors(module: nn.Module) -> dict[str, Tensor]:
    """Weights and buffers, which share their memory with the module's."""
    return dict(module.state_dict())


def _copies(module: nn.Module) -> dict[str, Tensor]:
    return {name: tensor.clone() for name, tensor in _tensors(module).items()}


def _fill(module: nn.Module, tensors: Mapping[str, Tensor]) -> None:
    with torch.no_grad():
        for name, tensor in _tensors(module).items():
            value = tensors[name]
            tensor.copy_(laid_out_like(tensor, value) if is_sharded(tensor) and not is_sharded(value) else value)
