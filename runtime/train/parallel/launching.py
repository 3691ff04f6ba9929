"""Runs `cnnc train` in several processes on this machine, through PyTorch's launcher, torchrun."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from ...io.refusal import Refusal


def launch(count: int, device: str, given: Sequence[str]) -> int:
    """Run `cnnc train` with the given arguments in `count` processes, and return the exit status.

    Each process has its own GPU, unless the device is the CPU. A signal is forwarded to all processes, which save and
    exit; one that fails ends the others. Raises Refusal if there are fewer GPUs.
    """
    import torch

    found = torch.cuda.device_count()
    if device != "cpu" and found < count:
        many = "no GPU" if not found else f"{found} GPU{'s' if found > 1 else ''}"
        raise Refusal(f"--gpus is {count}, but PyTorch finds {many}", "lower --gpus, or add --device cpu")
    os.environ.setdefault("OMP_NUM_THREADS", str(max(1, (os.cpu_count() or 1) // count)))
    logging.disable(logging.CRITICAL)  # the failed process itself prints a better message
    from torch.distributed.elastic.multiprocessing import SignalException
    from torch.distributed.elastic.multiprocessing.errors import ChildFailedError

    launcher: Any = import_module("torch.distributed.run")
    try:
        launcher.main(["--standalone", "--nproc-per-node", str(count), "-m", "cnnc", "train", *given])
    except SignalException as stop:
        return 128 + stop.sigval
    except ChildFailedError as error:
        _, failure = error.get_first_failure()
        return failure.exitcode if failure.exitcode > 0 else 1
    return 0
