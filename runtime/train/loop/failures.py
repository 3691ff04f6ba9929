"""What torch raises and a user can do something about: too little memory, a compilation that fails."""

from __future__ import annotations

from ....compiler.compilation import Compiled
from ....compiler.memory.amounts import Setting
from ....compiler.memory.memory import count_memory
from ....compiler.reports.quantity import in_bytes
from ...io.refusal import Refusal, shown
from ..parallel.distributed import World
from ..settings.configuration import Configuration

_WORDS = ("can't allocate memory", "not enough memory", "out of memory")
_WITH_MOMENTS = frozenset({"adam", "adamw", "nadam", "radam"})


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an exception says that there was too little memory; torch has a class for that on CUDA alone."""
    return isinstance(error, MemoryError) or any(words in str(error) for words in _WORDS)


def is_compiler_error(error: BaseException) -> bool:
    """Whether an exception comes from torch.compile."""
    return any(kind.__module__.startswith(("torch._dynamo", "torch._inductor")) for kind in type(error).__mro__)


def compiler_failure(error: BaseException) -> Refusal:
    """What to tell a user whose network torch.compile does not compile."""
    words = [line.strip() for line in str(error).splitlines() if line.strip()][:2]
    return Refusal(
        f"torch.compile failed: {shown(' '.join(words) or type(error).__name__)}",
        "go on without --compile, in another folder",
    )


def out_of_memory(result: Compiled, run: Configuration, world: World) -> Refusal:
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
