"""An exponential moving average of the weights, which often scores better than the last weights do."""

from __future__ import annotations

from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn


class Average:
    """weights <- decay * weights + (1 - decay) * the module's, after every step; buffers are the module's.

    `module` is a copy that holds the average and can be evaluated. The first steps would hardly move it, so the decay
    of step n is at most (1 + n) / (10 + n), as in TensorFlow's ExponentialMovingAverage with `num_updates`.
    """

    def __init__(self, module: nn.Module, decay: float) -> None:
        self._decay = decay
        self._averaged = AveragedModel(module, multi_avg_fn=get_ema_multi_avg_fn(decay))

    @property
    def module(self) -> nn.Module:
        return self._averaged.module

    def update(self, module: nn.Module, step: int) -> None:
        """Move the average towards the module, after step number `step`, counted from 0."""
        decay = min(self._decay, (1 + step) / (10 + step))
        self._averaged.multi_avg_fn = get_ema_multi_avg_fn(decay)
        self._averaged.update_parameters(module)

    def tensors(self) -> dict[str, Tensor]:
        """What has to be kept to go on: the weights by name."""
        return dict(self.module.state_dict())

    def load(self, tensors: dict[str, Tensor]) -> None:
        """Go on from what `tensors` gave."""
        self.module.load_state_dict(tensors, strict=True)
        self._averaged.n_averaged.fill_(1)
