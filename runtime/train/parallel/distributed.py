"""Who trains: one process, or several that share each batch, as torchrun starts them on one machine or on many."""

from __future__ import annotations

import atexit
import os
import sys
import warnings
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal, TypeVar, cast

import torch
import torch.distributed
from torch import Tensor, nn

from ...io.refusal import Refusal
from ..settings.modes import device_for
from .sharding import shard

Sharding = Literal["none", "fsdp"]
TIMEOUT = timedelta(minutes=10)
"""How long a process waits for the others before it gives up."""

T = TypeVar("T")

dist: Any = torch.distributed


class ProcessLost(Refusal):
    """Another process ended, or does not answer."""

    def __init__(self) -> None:
        super().__init__(
            "another process ended, or does not answer", "go on from the newest checkpoint with --resume auto"
        )


@dataclass(frozen=True)
class World:
    """This process among all that train together: number `rank` of `size`, and the device that it computes on."""

    rank: int
    size: int
    device: torch.device
    sharding: Sharding = "none"
    control: Any = None
    """The group in which processes tell each other what is no tensor of the device, over the network single_process."""

    @property
    def is_main_process(self) -> bool:
        """Whether this is the one process that writes files and speaks."""
        return self.rank == 0

    @property
    def local_size(self) -> int:
        """Processes on this machine."""
        return int(os.environ.get("LOCAL_WORLD_SIZE", "1")) if self.control is not None else 1

    def sharded(self, module: nn.Module) -> nn.Module:
        """The module, or this process's part of each of its weights; before an optimizer is made of them."""
        return shard(module, self.size, self.device) if self.sharding == "fsdp" else module

    def data_parallel(self, module: nn.Module) -> nn.Module:
        """The module as it is called while training, so that gradients become the mean over all processes.

        Statistics in buffers stay each process's own; those of the first are kept in the end.
        """
        if self.size == 1 or self.sharding == "fsdp":
            return module
        devices = [self.device] if self.device.type == "cuda" else None
        wrapper: Any = nn.parallel.DistributedDataParallel
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # torch 2.13 has another name for it, which 2.11 lacks
            return wrapper(module, device_ids=devices, broadcast_buffers=False, gradient_as_bucket_view=True)

    def gradient_sync(self, wrapped: nn.Module, is_last: bool) -> AbstractContextManager[object]:
        """Gradients stay this process's own until the last part of its share."""
        if self.sharding == "fsdp":
            cast("Any", wrapped).set_requires_gradient_sync(is_last)
        elif self.size > 1 and not is_last:
            return cast("Any", wrapped).no_sync()
        return nullcontext()

    def all_reduce_sum(self, tensor: Tensor) -> Tensor:
        """The sum over all processes of equally shaped tensors."""
        if self.size == 1:
            return tensor
        total = tensor.detach().clone()
        with detect_lost_process():
            dist.all_reduce(total)
        return total

    def all_reduce_max(self, value: int) -> int:
        """The greatest of the processes' numbers, so that all decide alike."""
        if self.size == 1:
            return value
        found = torch.tensor(value)
        with detect_lost_process():
            dist.all_reduce(found, dist.ReduceOp.MAX, group=self.control)
        return int(found.item())

    def run_on_main(self, make: Callable[[], T]) -> T:
        """What the first process makes, for all of them; a Refusal that it raises is raised in all."""
        if self.size == 1:
            return make()
        message: list[Any] = [_outcome(make) if self.is_main_process else None]
        with detect_lost_process():
            dist.broadcast_object_list(message, group=self.control)
        if isinstance(message[0], Refusal):
            raise message[0]
        return message[0]

    def broadcast_buffers(self, module: nn.Module) -> None:
        """All buffers become those of the first process."""
        if self.size == 1:
            return
        with detect_lost_process():
            for buffer in module.buffers():
                dist.broadcast(buffer, 0)


def _outcome(make: Callable[[], Any]) -> Any:
    try:
        return make()
    except Refusal as refusal:
        return refusal


@contextmanager
def detect_lost_process() -> Generator[None]:
    """Raises ProcessLost where another process does not answer any more."""
    try:
        yield
    except RuntimeError as error:
        if not is_connection_error(error):
            raise
        raise ProcessLost from error


def is_connection_error(error: RuntimeError) -> bool:
    """Whether a collective operation failed because of the other processes."""
    return is_distributed() and (isinstance(error, dist.DistError) or "gloo" in str(error))


def single_process(device: torch.device) -> World:
    """The world of a single process."""
    return World(0, 1, device)


def join_world(device: str, sharding: Sharding = "none") -> World:
    """The world that torchrun started this process in, by its variables in the environment; without it, single_process.

    Raises Refusal where there is no such device, or none for each process.
    """
    size = int(os.environ.get("WORLD_SIZE", "1")) if is_distributed() else 1
    if size == 1 and sharding == "none":
        return single_process(device_for(device))
    found = device_for(device)
    if found.type == "cuda":
        found = torch.device("cuda", _index(torch.cuda.device_count()))
        torch.cuda.set_device(found)
    if not is_distributed():
        raise Refusal(
            "--sharding fsdp shares a network among processes, and this is one", "add --gpus N, or use torchrun"
        )
    if not dist.is_initialized():
        dist.init_process_group("nccl" if found.type == "cuda" else "gloo", timeout=TIMEOUT)
        atexit.register(_leave_at_exit)
    control = dist.new_group(backend="gloo", timeout=TIMEOUT)
    return World(dist.get_rank(), size, found, sharding, control)


def _index(devices: int) -> int:
    local = int(os.environ.get("LOCAL_RANK", "0"))
    if local >= devices:
        raise Refusal(
            f"process {local + 1} of this machine has no GPU to itself: torch finds {devices}",
            f"start {devices} processes a machine: --nproc-per-node {devices}, or --gpus {devices}",
        )
    return local


def is_distributed() -> bool:
    """Whether torchrun started this process, with others or without."""
    return "RANK" in os.environ


def is_first_report(text: str | None = None) -> bool:
    """Whether no process has said this yet, so that what all of them find is told once; by default, anything at all."""
    if not is_distributed():
        return True
    attempt = os.environ.get("TORCHELASTIC_RESTART_COUNT", "0")
    try:
        where, port = os.environ["MASTER_ADDR"], int(os.environ["MASTER_PORT"])
        store = dist.TCPStore(where, port, is_master=False, wait_for_workers=False, timeout=timedelta(seconds=10))
        times = store.add(f"cnnc/{attempt}/anything", 1)
        return (times if text is None else store.add(f"cnnc/{attempt}/{text}", 1)) == 1
    except (RuntimeError, KeyError, ValueError):
        return True


def shut_down(status: int) -> int:
    """Say farewell to the other processes; after a failure without ceremony, for they might be waited for in vain."""
    if not (dist.is_available() and dist.is_initialized()):
        return status
    if status:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    dist.destroy_process_group()
    return status


def _leave_at_exit() -> None:
    """For a program of one's own around a Trainer: with groups left standing torch may abort as Python ends.

    Their threads then let go of tensors for which there is no interpreter any more (pytorch/pytorch#179291). After an
    exception nothing is awaited, for the other processes may be in the middle of an operation.
    """
    if dist.is_initialized() and not hasattr(sys, "last_value"):
        dist.destroy_process_group()
