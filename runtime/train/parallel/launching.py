"""Several processes on this machine, started and watched by torch's own launcher, torchrun."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from ...io.refusal import Refusal


def launch(count: int, device: str, given: Sequence[str]) -> int:
    """Run `cnnc train` with the given arguments in `count` processes, and return the exit status.

    Each has a GPU to itself, unless the device is the CPU. A signal goes on to all of them, which save and end; one
    that fails ends the others. Raises Refusal where there are fewer GPUs.
    """
    import torch

    found = torch.cuda.device_count()
    if device != "cpu" and found < count:
        many = "no GPU" if not found else f"{found} GPU{'s' if found > 1 else ''}"
        raise Refusal(f"--gpus asks for {count}, and torch finds {many} here", "ask for fewer, or add --device cpu")
    os.environ.setdefault("OMP_NUM_THREADS", str(max(1, (os.cpu_count() or 1) // count)))
    logging.disable(logging.CRITICAL)  # what the launcher says of a failure is less than the process itself does
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
