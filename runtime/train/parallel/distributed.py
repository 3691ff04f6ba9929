"""The processes that train together: one, or those that torchrun starts on one machine or several."""

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
"""How long a process waits for the others in a collective operation."""

T = TypeVar("T")

dist: Any = torch.distributed


class ProcessLost(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "another process ended or does not respond", "resume from the newest checkpoint with --resume auto"
        )


@dataclass(frozen=True)
class World:
    """The processes that train together, as this one sees them: its rank, their number, and its device."""

    rank: int
    size: int
    device: torch.device
    sharding: Sharding = "none"
    control: Any = None
    """The Gloo process group for Python objects and CPU tensors; None for a single process."""

    @property
    def is_main_process(self) -> bool:
        """Whether this is the process that writes files and prints."""
        return self.rank == 0

    @property
    def local_size(self) -> int:
        """Processes on this machine."""
        return int(os.environ.get("LOCAL_WORLD_SIZE", "1")) if self.control is not None else 1

    def sharded(self, module: nn.Module) -> nn.Module:
        """The module, sharded with FSDP; must be called before its optimizer is created."""
        return shard(module, self.size, self.device) if self.sharding == "fsdp" else module

    def data_parallel(self, module: nn.Module) -> nn.Module:
        """The module, wrapped so that its gradients are averaged over all processes.

        Each process updates its own buffers; evaluations and checkpoints use those of the main process.
        """
        if self.size == 1 or self.sharding == "fsdp":
            return module
        devices = [self.device] if self.device.type == "cuda" else None
        wrapper: Any = nn.parallel.DistributedDataParallel
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # PyTorch 2.13 has a new name for it, which 2.11 lacks
            return wrapper(module, device_ids=devices, broadcast_buffers=False, gradient_as_bucket_view=True)

    def gradient_sync(self, wrapped: nn.Module, is_last: bool) -> AbstractContextManager[object]:
        """Postpones the synchronization of gradients until the last microbatch of a share."""
        if self.sharding == "fsdp":
            cast("Any", wrapped).set_requires_gradient_sync(is_last)
        elif self.size > 1 and not is_last:
            return cast("Any", wrapped).no_sync()
        return nullcontext()

    def all_reduce_sum(self, tensor: Tensor) -> Tensor:
        """The sum of a tensor over all processes."""
        if self.size == 1:
            return tensor
        total = tensor.detach().clone()
        with detect_lost_process():
            dist.all_reduce(total)
        return total

    def all_reduce_max(self, value: int) -> int:
        """The maximum of a value over all processes, so that all take the same decision."""
        if self.size == 1:
            return value
        found = torch.tensor(value)
        with detect_lost_process():
            dist.all_reduce(found, dist.ReduceOp.MAX, group=self.control)
        return int(found.item())

    def run_on_main(self, make: Callable[[], T]) -> T:
        """Call `make` in the main process only, and return its result in all; a Refusal is raised in all of them."""
        if self.size == 1:
            return make()
        message: list[Any] = [_outcome(make) if self.is_main_process else None]
        with detect_lost_process():
            dist.broadcast_object_list(message, group=self.control)
        if isinstance(message[0], Refusal):
            raise message[0]
        return message[0]

    def broadcast_buffers(self, module: nn.Module) -> None:
        """Copy the buffers of the main process to all processes."""
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
    """Turns a failed collective operation into ProcessLost if another process is gone."""
    try:
        yield
    except RuntimeError as error:
        if not is_connection_error(error):
            raise
        raise ProcessLost from error


def is_connection_error(error: RuntimeError) -> bool:
    """Whether a collective operation failed because another process is gone."""
    return is_distributed() and (isinstance(error, dist.DistError) or "gloo" in str(error))


def single_process(device: torch.device) -> World:
    """The world of a single process."""
    return World(0, 1, device)


def join_world(device: str, sharding: Sharding = "none") -> World:
    """Join the processes that torchrun started, as its environment variables say; without torchrun, a single process.

    Raises Refusal if the device does not exist, or there is none for this process.
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
            "--sharding fsdp needs several processes, but this is a single one", "add --gpus N, or use torchrun"
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
            f"no GPU is left for process {local + 1} on this machine: PyTorch finds {devices}",
            f"start {devices} processes per machine with --nproc-per-node {devices} or --gpus {devices}",
        )
    return local


def is_distributed() -> bool:
    """Whether torchrun started this process, with or without others."""
    return "RANK" in os.environ


def is_first_report(text: str | None = None) -> bool:
    """Whether no process has reported this text yet, or with None any text, so that the processes print it once."""
    if not is_distributed():
        return True
    attempt = os.environ.get("TORCHELASTIC_RESTART_COUNT", "0")
    try:
        host, port = os.environ["MASTER_ADDR"], int(os.environ["MASTER_PORT"])
        store = dist.TCPStore(host, port, is_master=False, wait_for_workers=False, timeout=timedelta(seconds=10))
        times = store.add(f"cnnc/{attempt}/anything", 1)
        return (times if text is None else store.add(f"cnnc/{attempt}/{text}", 1)) == 1
    except (RuntimeError, KeyError, ValueError):
        return True


def shut_down(status: int) -> int:
    """Leave the process group, and return the exit status; after a failure, exit at once without waiting for others."""
    if not (dist.is_available() and dist.is_initialized()):
        return status
    if status:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    dist.destroy_process_group()
    return status


def _leave_at_exit() -> None:
    """Destroy the process group when a user's own program around a Trainer exits, or PyTorch may abort.

    Its threads would release tensors after the interpreter is gone (pytorch/pytorch#179291). After an exception, do not
    wait: the other processes may be in the middle of an operation.
    """
    if dist.is_initialized() and not hasattr(sys, "last_value"):
        dist.destroy_process_group()
