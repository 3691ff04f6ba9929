"""Optimizers by a recipe's names: torch's own, fused into few kernels where the device can do that."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import nn
from torch.optim import Optimizer

from ...compiler.recipe import Chosen

_METHODS: dict[str, type[Optimizer]] = {
    "sgd": torch.optim.SGD,
    "rmsprop": torch.optim.RMSprop,
    "adagrad": torch.optim.Adagrad,
    "adam": torch.optim.Adam,
    "adamw": torch.optim.AdamW,
    "nadam": torch.optim.NAdam,
    "radam": torch.optim.RAdam,
}
_FUSED = frozenset({"sgd", "adam", "adamw"})


def optimizer_for(chosen: Chosen, parameters: Iterable[nn.Parameter], device: torch.device) -> Optimizer:
    """The optimizer with its arguments.

    With `decay_all=false` the parameters of one axis, biases and those of normalisations, have no weight decay, as in
    the training of ConvNeXt (Liu et al. 2022, section A.1) and others.
    """
    given = dict(chosen.arguments)
    if "beta1" in given:
        given["betas"] = (given.pop("beta1"), given.pop("beta2"))
    if chosen.name in _FUSED and device.type == "cuda":
        given["fused"] = True
    trained = [parameter for parameter in parameters if parameter.requires_grad]
    if given.pop("decay_all", True):
        return _METHODS[chosen.name](trained, **given)
    weights = [parameter for parameter in trained if parameter.ndim > 1]
    others = [parameter for parameter in trained if parameter.ndim <= 1]
    groups = [{"params": weights}, {"params": others, "weight_decay": 0.0}]
    return _METHODS[chosen.name]([group for group in groups if group["params"]], **given)


def set_rate(optimizer: Optimizer, rate: float) -> None:
    """The learning rate of the next step."""
    for group in optimizer.param_groups:
        group["lr"] = rate
