"""The state of an optimizer by the names of the parameters that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from torch import Tensor, nn
from torch.optim import Optimizer

from ..parallel.sharding import laid_out_like

Numbers = dict[str, dict[str, Any]]
"""What an optimizer keeps of a parameter and is no tensor: by the parameter's name, then by its own."""


def state_of(optimizer: Optimizer, module: nn.Module) -> tuple[dict[str, Tensor], Numbers]:
    """Tensors by `parameter/name`, such as `conv1.weight/exp_avg`, and everything else."""
    tensors: dict[str, Tensor] = {}
    numbers: Numbers = {}
    names = _names(module)
    for parameter, kept in optimizer.state.items():
        for key, value in kept.items():
            if isinstance(value, Tensor):
                tensors[f"{names[parameter]}/{key}"] = value
            else:
                numbers.setdefault(names[parameter], {})[key] = value
    return tensors, numbers


def restore(optimizer: Optimizer, module: nn.Module, tensors: Mapping[str, Tensor], numbers: Numbers) -> None:
    """Give an optimizer of the same parameters the state that `state_of` told."""
    kept: dict[str, dict[str, Any]] = {name: dict(values) for name, values in numbers.items()}
    for name, tensor in tensors.items():
        parameter, _, key = name.rpartition("/")
        kept.setdefault(parameter, {})[key] = tensor
    names = _names(module)
    ordered = [parameter for group in optimizer.param_groups for parameter in group["params"]]
    state = {
        index: {key: _like(parameter, value) for key, value in kept[names[parameter]].items()}
        for index, parameter in enumerate(ordered)
        if names[parameter] in kept
    }
    optimizer.load_state_dict({"state": state, "param_groups": optimizer.state_dict()["param_groups"]})


def _names(module: nn.Module) -> dict[Tensor, str]:
    return {parameter: name for name, parameter in module.named_parameters()}


def _like(parameter: nn.Parameter, value: Any) -> Any:
    """A value laid out in memory as its parameter is: fused optimizers want the two alike."""
    if not isinstance(value, Tensor) or value.shape != parameter.shape:
        return value
    return laid_out_like(parameter, value)
