"""A process of its own for networks that PyTorch may not survive."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from ..texts.trial import Fault
from .networks import Ran, examine, prepare


@dataclass
class Apart:
    """Examines one network after another in a process, and starts another one where that is ended from within."""

    seed: int
    process: ProcessPoolExecutor | None = None

    def __call__(self, text: str, index: int, ran: Ran) -> Fault | None:
        """The first fault of a spec, as `networks.examine` has it; the end of the process is one."""
        if self.process is None:
            spawn = multiprocessing.get_context("spawn")
            self.process = ProcessPoolExecutor(1, spawn, prepare, (self.seed,))
        try:
            fault, seen = self.process.submit(_examined, text, index).result()
        except BrokenProcessPool:
            self.process = None
            return Fault("process lost", f"input {index}", f"{text}\nended the process that examined it")
        ran.add(seen)
        return fault


def _examined(text: str, index: int) -> tuple[Fault | None, Ran]:
    ran = Ran()
    return examine(text, index, ran), ran
