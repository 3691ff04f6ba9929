"""Random weights and running statistics for networks that are compared, and relative differences; needs torch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import isnan, sqrt
from typing import Any, cast

import torch
from torch import Tensor, nn


def on_meta(build: Callable[[], nn.Module]) -> nn.Module:
    """Build a network on the meta device, which computes shapes only.

    A network whose constructor reads tensors is built in memory and then moved there.
    """
    try:
        with torch.device("meta"):
            return build()
    except NotImplementedError:
        return build().to("meta")


def materialize(model: nn.Module, build: Callable[[], nn.Module], seed: int = 0) -> nn.Module:
    """Move a network from the meta device into memory, with random weights.

    If the constructor computes buffers that are not in the state_dict, the network is built again to get their values.
    """
    return randomize_weights(build() if _fixed(model) else model.to_empty(device="cpu"), seed)


def randomize_weights(model: nn.Module, seed: int = 0) -> nn.Module:
    """Set each weight and running statistic of a network in memory to a random value."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, tensor in _state(model):
            _fill(name, tensor, generator)
    return model


def has_fixed_buffers(model: nn.Module) -> bool:
    """Whether the constructor computes buffers that are not in the state_dict."""
    return bool(_fixed(model))


def _fixed(model: nn.Module) -> set[str]:
    return {name for name, _ in model.named_buffers()} - model.state_dict().keys()


def _state(model: nn.Module) -> Iterator[tuple[str, Tensor]]:
    fixed = _fixed(model)
    yield from model.named_parameters()
    yield from ((name, buffer) for name, buffer in model.named_buffers() if name not in fixed)


def _fill(name: str, tensor: Tensor, generator: torch.Generator) -> None:
    """Values that keep the scale of signals: weights as in He et al. 2015 (arXiv:1502.01852), others about 1."""
    last = name.rpartition(".")[2]
    inputs = tensor[0].numel() if tensor.dim() > 1 else 1
    if not tensor.is_floating_point():
        tensor.random_(1, 1000, generator=generator)
    elif last == "running_var":
        tensor.uniform_(0.5, 1.5, generator=generator)
    elif last == "running_mean" or last.endswith("bias"):
        tensor.normal_(0, 0.1, generator=generator)
    elif inputs > 1:
        tensor.normal_(0, sqrt(2 / inputs), generator=generator)
    else:
        tensor.uniform_(0.8, 1.2, generator=generator)


def disable_dropout(model: nn.Module) -> nn.Module:
    """Turn off dropout and stochastic depth, so that a training step is deterministic."""
    for module in model.modules():
        if isinstance(module, nn.modules.dropout._DropoutNd):  # pyright: ignore[reportPrivateUsage]
            module.p = 0.0
        elif type(module).__name__ in ("DropPath", "StochasticDepth"):
            setattr(module, "drop_prob" if hasattr(module, "drop_prob") else "p", 0.0)
        elif hasattr(module, "drop_rate"):  # networks of timm that call F.dropout
            vars(module)["drop_rate"] = 0.0
    return model


def outputs(result: Any) -> list[Tensor]:
    """The tensors that a network returns: the main output first, then by name; loss weights are left out."""
    if isinstance(result, Tensor):
        return [result]
    named: Any = result._asdict() if hasattr(result, "_asdict") else result
    if isinstance(named, dict):
        pairs = sorted(cast("dict[str, Any]", named).items(), key=_main_first)
        return [tensor for _, value in pairs for tensor in outputs(value)]
    if isinstance(named, tuple | list):
        return [tensor for value in cast("list[Any]", named) for tensor in outputs(value)]
    return []


def _main_first(pair: tuple[str, Any]) -> tuple[bool, str]:
    return (pair[0] not in ("logits", "out"), pair[0])


def difference(found: Tensor, expected: Tensor, scale: float | None = None) -> float:
    """Largest difference of two tensors, relative to `scale`, by default the largest absolute value expected.

    Infinite if a value is not finite or the shapes differ; 0 if the tensors are bitwise equal.
    """
    if found.shape != expected.shape:
        return float("inf")
    if torch.equal(found, expected):
        return 0.0
    largest = float(expected.abs().max()) if scale is None else scale
    error = float((found.double() - expected.double()).abs().max()) / (largest or 1.0)
    return float("inf") if isnan(error) else error
