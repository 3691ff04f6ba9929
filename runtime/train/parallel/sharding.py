"""Weights of which each process holds a part: FSDP2, for networks that do not fit one device."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Any, cast

import torch
from torch import Tensor, nn


def shard(module: nn.Module, size: int, device: torch.device) -> nn.Module:
    """Shard every weight; a block's weights are gathered only while it computes."""
    from torch.distributed.device_mesh import init_device_mesh
    from torch.distributed.fsdp import fully_shard

    mesh = init_device_mesh(device.type, (size,))
    for part in (*_parts(module, type(module).__module__), module):
        fully_shard(part, mesh=mesh, reshard_after_forward=True)
    return module


def _parts(module: nn.Module, generated: str) -> Iterator[nn.Module]:
    """The modules to shard: the blocks, inner ones first, and other modules with weights and no block inside."""
    for child in module.children():
        blocks = any(type(inner).__module__ == generated for inner in child.modules() if inner is not child)
        if blocks:
            yield from _parts(child, generated)
        is_block = type(child).__module__ == generated
        if (is_block or not blocks) and any(True for _ in child.parameters()):
            yield child


def is_sharded(tensor: Tensor) -> bool:
    """Whether the tensor is sharded. If any tensor is, `torch.distributed.tensor` is already imported."""
    module = sys.modules.get("torch.distributed.tensor")
    return module is not None and isinstance(tensor, module.DTensor)


def full_tensor(tensor: Tensor) -> Tensor:
    """The full tensor of a sharded one; a collective operation."""
    return cast("Any", tensor.detach()).full_tensor() if is_sharded(tensor) else tensor


def gather_full(tensors: Mapping[str, Tensor], keep: bool) -> dict[str, Tensor]:
    """The full tensors, sharded ones on the CPU, in the processes that `keep` them; a collective operation."""
    found: dict[str, Tensor] = {}
    for name, tensor in tensors.items():
        value = full_tensor(tensor).cpu() if is_sharded(tensor) else tensor
        if keep:
            found[name] = value
    return found


def local_tensor(tensor: Tensor) -> Tensor:
    """This process's shard of a tensor, sharing its memory; a tensor that is not sharded itself."""
    return cast("Any", tensor).to_local() if is_sharded(tensor) else tensor


def laid_out_like(own: Tensor, value: Tensor) -> Tensor:
    """A full_tensor value laid out in memory, and in parts among processes, as `own` is; fused optimizers want that."""
    if not is_sharded(own):
        return torch.empty_like(own, dtype=value.dtype).copy_(value)
    from torch.distributed.tensor import distribute_tensor

    where: Any = own
    return distribute_tensor(value.to(own.device), where.device_mesh, where.placements, src_data_rank=None)
