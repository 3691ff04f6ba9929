"""Turns exceptions of PyTorch that the user can act on into refusals: out of memory, a failed torch.compile."""

from __future__ import annotations

from ....compiler.compilation import Compiled
from ....compiler.memory.amounts import Setting
from ....compiler.memory.memory import count_memory
from ....compiler.reports.quantity import in_bytes
from ...io.refusal import Refusal, printable
from ..parallel.distributed import World
from ..settings.configuration import Configuration

_WORDS = ("can't allocate memory", "not enough memory", "out of memory")
_WITH_MOMENTS = frozenset({"adam", "adamw", "nadam", "radam"})


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an exception means out of memory; outside CUDA, PyTorch has no class for that."""
    return isinstance(error, MemoryError) or any(words in str(error) for words in _WORDS)


def is_compiler_error(error: BaseException) -> bool:
    """Whether an exception comes from torch.compile."""
    return any(kind.__module__.startswith(("torch._dynamo", "torch._inductor")) for kind in type(error).__mro__)


def compiler_failure(error: BaseException) -> Refusal:
    """The refusal for a network that torch.compile cannot compile."""
    words = [line.strip() for line in str(error).splitlines() if line.strip()][:2]
    return Refusal(
        f"torch.compile failed: {printable(' '.join(words) or type(error).__name__)}",
        "train without --compile, in another folder",
    )


def out_of_memory(result: Compiled, run: Configuration, world: World) -> Refusal:
    """The refusal for a step that does not fit into memory, with the memory that it needs."""
    assert run.recipe.optimizer is not None
    optimizer = "adamw" if run.recipe.optimizer.name in _WITH_MOMENTS else "sgd"
    microbatch = -(-run.batch // (world.size * (run.recipe.accumulate or 1)))
    device = world.device.type
    needed = count_memory(result, Setting("float32", optimizer, device)).training.at(microbatch)
    accumulate = (run.recipe.accumulate or 1) * 2
    return Refusal(
        f"the {device} device ran out of memory in a step of {microbatch:,} examples",
        f"in float32 it needs {in_bytes(needed)}, according to `cnnc show {run.spec} --batch {microbatch} "
        f"--optimizer {optimizer}`; lower --batch-size, or split each batch with --set accumulate={accumulate}",
    )
