"""`--batch 32 --dtype float16 --memory 24GiB` on a command line, as a network's budget."""

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
    """`--batch`, `--dtype`, `--optimizer` and `--memory`."""
    parser.add_argument(
        "--batch", metavar="N", type=positive, help="add memory, in inference and training, at this batch"
    )
    parser.add_argument("--dtype", choices=_DTYPES, help="of weights and values alike; default: float32")
    parser.add_argument("--optimizer", choices=["sgd", "adamw"], help="sgd is that with momentum, the default")
    parser.add_argument("--memory", metavar="SIZE", type=size, help="add the largest batches that fit into it: 24GiB")


def is_asked(options: Namespace) -> bool:
    """The command line asks for memory."""
    return any(option is not None for option in (options.batch, options.dtype, options.optimizer, options.memory))


def budget(compiled: Compiled, options: Namespace) -> Budget | None:
    """The budget that the options ask for, of batch 1 where they name none; None where they ask for nothing."""
    if not is_asked(options):
        return None
    from ....compiler.memory.amounts import Setting
    from ....compiler.memory.memory import count_memory
    from ....compiler.reports.memory_budget import Budget

    setting = Setting(options.dtype or "float32", options.optimizer or "sgd")
    return Budget(count_memory(compiled, setting), setting, options.batch or 1, options.memory)


def positive(text: str) -> int:
    """A number from 1, on a command line; raises ArgumentTypeError."""
    if not re.fullmatch(r"0*[1-9]\d{0,8}", text, re.ASCII):
        raise ArgumentTypeError(f"{text!r} is not an integer from 1 to 999,999,999")
    return int(text)


def size(text: str) -> int:
    """Bytes: `24GiB`, `80 GB`, `512MiB`; raises ArgumentTypeError."""
    found = re.fullmatch(r"(\d{1,9}(?:\.\d{1,9})?) ?([KMGT]?i?B)", text, re.ASCII)
    if found is None or found[2] not in _UNITS:
        raise ArgumentTypeError(f"{text!r} is not an amount of memory, such as 24GiB or 80GB")
    return int(float(found[1]) * _UNITS[found[2]])
