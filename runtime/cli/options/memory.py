"""The options of a memory budget: `--batch 32 --dtype float16 --optimizer adamw --memory 24GiB`."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ....compiler.compilation import Compiled
    from ....compiler.reports.memory_budget import Budget

_UNITS = {
    "B": 1,
    **{f"{prefix}B": 1000**power for power, prefix in enumerate("KMGT", 1)},
    **{f"{prefix}iB": 1024**power for power, prefix in enumerate("KMGT", 1)},
}
_DTYPES = ("float32", "float16", "bfloat16")


def add_budget_arguments(parser: ArgumentParser) -> None:
    """Add `--batch`, `--dtype`, `--optimizer` and `--memory`."""
    parser.add_argument(
        "--batch",
        metavar="N",
        type=positive_integer,
        help="add the memory for inference and training at this batch size",
    )
    parser.add_argument("--dtype", choices=_DTYPES, help="dtype of weights and activations; default: float32")
    parser.add_argument("--optimizer", choices=["sgd", "adamw"], help="default: sgd, with momentum")
    parser.add_argument(
        "--memory", metavar="SIZE", type=byte_size, help="add the largest batch sizes that fit into SIZE, such as 24GiB"
    )


def is_requested(options: Namespace) -> bool:
    """Whether the command line has an option of a memory budget."""
    return any(option is not None for option in (options.batch, options.dtype, options.optimizer, options.memory))


def requested_budget(compiled: Compiled, options: Namespace) -> Budget | None:
    """Return the budget that the options ask for, with batch size 1 by default; None without such an option."""
    if not is_requested(options):
        return None
    from ....compiler.memory.amounts import Setting
    from ....compiler.memory.memory import count_memory
    from ....compiler.reports.memory_budget import Budget

    setting = Setting(options.dtype or "float32", options.optimizer or "sgd")
    return Budget(count_memory(compiled, setting), setting, options.batch or 1, options.memory)


def positive_integer(text: str) -> int:
    """Parse an integer from 1; raises ArgumentTypeError."""
    if not re.fullmatch(r"0*[1-9]\d{0,8}", text, re.ASCII):
        raise ArgumentTypeError(f"{text!r} is not an integer from 1 to 999,999,999")
    return int(text)


def byte_size(text: str) -> int:
    """Parse `24GiB`, `80 GB` or `512MiB` to bytes; raises ArgumentTypeError."""
    found = re.fullmatch(r"(\d{1,9}(?:\.\d{1,9})?) ?([KMGT]?i?B)", text, re.ASCII)
    if found is None or found[2] not in _UNITS:
        raise ArgumentTypeError(f"{text!r} is not a memory size such as 24GiB or 80GB")
    return int(float(found[1]) * _UNITS[found[2]])
