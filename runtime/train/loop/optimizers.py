"""Optimizers by a recipe's names: torch's own, fused into few kernels where the device can do that."""

from __future__ import annotations

import torch
from torch import nn
from torch.optim import Optimizer

from ....compiler.graph.recipe import Chosen

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


def optimizer_for(chosen: Chosen, module: nn.Module, device: torch.device) -> Optimizer:
    """The optimizer of a module's parameters.

    With `decay_all=false` biases, and the weights of which there is one a channel, have no weight decay: a common
    choice, ConvNeXt's among others.
    """
    given = dict(chosen.arguments)
    if "beta1" in given:
        given["betas"] = (given.pop("beta1"), given.pop("beta2"))
    if chosen.name in _FUSED and device.type == "cuda":
        given["fused"] = True
    trained = [parameter for parameter in module.parameters() if parameter.requires_grad]
    if given.pop("decay_all"):
        return _METHODS[chosen.name](trained, **given)
    small = {parameter for parameter in trained if parameter.ndim == 0 or parameter.numel() == parameter.shape[0]}
    weights = {"params": [parameter for parameter in trained if parameter not in small]}
    others = {"params": [parameter for parameter in trained if parameter in small], "weight_decay": 0.0}
    return _METHODS[chosen.name]([group for group in (weights, others) if group["params"]], **given)


def set_momentum(optimizer: Optimizer, momentum: float) -> None:
    """Give an optimizer another momentum, or another `beta1`; one that was made without stays so."""
    for group in optimizer.param_groups:
        if "betas" in group:
            group["betas"] = (momentum, group["betas"][1])
        elif optimizer.defaults.get("momentum"):
            group["momentum"] = momentum
