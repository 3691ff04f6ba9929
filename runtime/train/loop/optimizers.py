"""Creates the PyTorch optimizer that a recipe names, with fused kernels on CUDA."""

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

    With `decay_all=false`, biases and weights with one value per channel get no weight decay, as in ConvNeXt.
    """
    given = dict(chosen.arguments)
    if "beta1" in given:
        given["betas"] = (given.pop("beta1"), given.pop("beta2"))
    if chosen.name in _FUSED and device.type == "cuda":
        given["fused"] = True
    trainable = [parameter for parameter in module.parameters() if parameter.requires_grad]
    if given.pop("decay_all"):
        return _METHODS[chosen.name](trainable, **given)
    small = {parameter for parameter in trainable if parameter.ndim == 0 or parameter.numel() == parameter.shape[0]}
    weights = {"params": [parameter for parameter in trainable if parameter not in small]}
    others = {"params": [parameter for parameter in trainable if parameter in small], "weight_decay": 0.0}
    return _METHODS[chosen.name]([group for group in (weights, others) if group["params"]], **given)


def set_momentum(optimizer: Optimizer, momentum: float) -> None:
    """Set an optimizer's momentum, or its `beta1`; an optimizer without momentum is left alone."""
    for group in optimizer.param_groups:
        if "betas" in group:
            group["betas"] = (momentum, group["betas"][1])
        elif optimizer.defaults.get("momentum"):
            group["momentum"] = momentum
