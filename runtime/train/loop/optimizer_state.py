"""The state of an optimizer, by parameter name instead of PyTorch's parameter index."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from torch import Tensor, nn
from torch.optim import Optimizer

from ..parallel.sharding import laid_out_like

Scalars = dict[str, dict[str, Any]]
"""The values in an optimizer's state that are not tensors, by parameter name and key."""


def state_of(optimizer: Optimizer, module: nn.Module) -> tuple[dict[str, Tensor], Scalars]:
    """The tensors, by names such as `conv1.weight/exp_avg`, and the scalars."""
    tensors: dict[str, Tensor] = {}
    scalars: Scalars = {}
    names = _names(module)
    for parameter, values in optimizer.state.items():
        for key, value in values.items():
            if isinstance(value, Tensor):
                tensors[f"{names[parameter]}/{key}"] = value
            else:
                scalars.setdefault(names[parameter], {})[key] = value
    return tensors, scalars


def restore(optimizer: Optimizer, module: nn.Module, tensors: Mapping[str, Tensor], scalars: Scalars) -> None:
    """Load the state that `state_of` returned into an optimizer of the same parameters."""
    values: Scalars = {name: dict(of_parameter) for name, of_parameter in scalars.items()}
    for name, tensor in tensors.items():
        parameter, _, key = name.rpartition("/")
        values.setdefault(parameter, {})[key] = tensor
    names = _names(module)
    ordered = [parameter for group in optimizer.param_groups for parameter in group["params"]]
    state = {
        index: {key: _laid_out_like(parameter, value) for key, value in values[names[parameter]].items()}
        for index, parameter in enumerate(ordered)
        if names[parameter] in values
    }
    optimizer.load_state_dict({"state": state, "param_groups": optimizer.state_dict()["param_groups"]})


def _names(module: nn.Module) -> dict[Tensor, str]:
    return {parameter: name for name, parameter in module.named_parameters()}


def _laid_out_like(parameter: nn.Parameter, value: Any) -> Any:
    """The value in its parameter's memory layout, as fused optimizers require."""
    if not isinstance(value, Tensor) or value.shape != parameter.shape:
        return value
    return laid_out_like(parameter, value)
