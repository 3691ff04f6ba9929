"""Measure the memory that PyTorch uses while a network runs, counted by storage; needs torch."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, nn
from torch.autograd.graph import saved_tensors_hooks
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves


def saved_bytes(model: nn.Module, inputs: tuple[Tensor, ...]) -> int:
    """Bytes that autograd saves in one forward pass of training, without parameters and buffers."""
    own = {_address(tensor) for tensor in (*model.parameters(), *model.buffers())}
    found: dict[int, torch.UntypedStorage] = {}

    def pack(tensor: Tensor) -> Tensor:
        storage = tensor.untyped_storage()
        if storage.data_ptr() not in own:
            found[storage.data_ptr()] = storage
        return tensor

    def unpack(tensor: Tensor) -> Tensor:
        return tensor

    with saved_tensors_hooks(pack, unpack):
        model.train()(*inputs)
    return sum(storage.nbytes() for storage in found.values())


def inference_peak(model: nn.Module, inputs: tuple[Tensor, ...]) -> int:
    """Peak bytes of live values during inference, including inputs, excluding weights."""
    with torch.no_grad():
        return _peak(lambda: model.eval()(*inputs), inputs)


def training_peak(model: nn.Module, inputs: tuple[Tensor, ...]) -> int:
    """Peak bytes of live values during a forward and backward pass, including inputs and parameters' gradients.

    The backward pass starts from the outputs that depend on a parameter.
    """

    def step() -> None:
        outputs = [leaf for leaf in tree_leaves(model.train()(*inputs)) if isinstance(leaf, Tensor)]
        roots = [output for output in outputs if output.requires_grad]
        torch.autograd.backward(roots, [torch.ones_like(output) for output in roots])

    return _peak(step, inputs)


def _peak(run: Callable[[], object], inputs: Iterable[Tensor]) -> int:
    counter = _Allocations()
    for tensor in inputs:
        counter.count(tensor)
    with counter:
        run()
    return counter.peak


def _address(tensor: Tensor) -> int:
    return tensor.untyped_storage().data_ptr()


class _Allocations(TorchDispatchMode):
    """Counts the bytes of each storage from the operation that returns it until it is freed."""

    def __init__(self) -> None:
        super().__init__()  # pyright: ignore[reportUnknownMemberType]
        self.alive = self.peak = 0
        self.seen: dict[int, weakref.ref[torch.UntypedStorage]] = {}

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        before = {_key(leaf) for leaf in tree_leaves((args, kwargs)) if isinstance(leaf, Tensor)}
        result = func(*args, **(kwargs or {}))
        for leaf in tree_leaves(result):
            if isinstance(leaf, Tensor) and _key(leaf) not in before:
                self.count(leaf)
        return result

    def count(self, tensor: Tensor) -> None:
        """Count a tensor's storage unless it is counted already."""
        storage = tensor.untyped_storage()
        key, size = _key(tensor), storage.nbytes()
        if key in self.seen:
            return

        def freed(_: object) -> None:
            del self.seen[key]
            self.alive -= size

        self.seen[key] = weakref.ref(storage, freed)
        self.alive += size
        self.peak = max(self.peak, self.alive)


def _key(tensor: Tensor) -> int:
    """Identity of a storage, also of one without memory."""
    return tensor.untyped_storage()._cdata  # pyright: ignore[reportPrivateUsage]
