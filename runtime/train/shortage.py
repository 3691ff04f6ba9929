"""Memory that did not suffice, told with what the compiler counts."""

from __future__ import annotations

from ...compiler.passes.amounts import Setting
from ...compiler.passes.memory import count_memory
from ...compiler.pipeline import Compiled
from ...compiler.quantity import in_bytes
from ..refusal import Refusal
from .configuration import Configuration
from .distributed import World

_WORDS = ("can't allocate memory", "not enough memory", "out of memory")
_WITH_MOMENTS = frozenset({"adam", "adamw", "nadam", "radam"})


def is_shortage(error: BaseException) -> bool:
    """Whether an exception says that there was too little memory; torch has a class for that on CUDA alone."""
    return isinstance(error, MemoryError) or any(words in str(error) for words in _WORDS)


def shortage(result: Compiled, run: Configuration, world: World) -> Refusal:
    """What to tell a user who ran out of memory."""
    assert run.recipe.optimizer is not None
    optimizer = "adamw" if run.recipe.optimizer.name in _WITH_MOMENTS else "sgd"
    part = -(-run.batch // (world.size * (run.recipe.accumulate or 1)))
    device = world.device.type
    needed = count_memory(result, Setting("float32", optimizer, device)).training.at(part)
    parts = (run.recipe.accumulate or 1) * 2
    return Refusal(
        f"the memory of the {device} device does not suffice for a step of {part:,} examples",
        f"at float32 it takes {in_bytes(needed)}, by `cnnc show {run.spec} --batch {part} --optimizer {optimizer}`; "
        f"lower --batch-size, or compute a batch in parts with --set accumulate={parts}",
    )
