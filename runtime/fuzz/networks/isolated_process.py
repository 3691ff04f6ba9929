"""Examine networks in a separate process, because they can crash PyTorch."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from ..texts.oracle import Fault
from .fuzzer import Tally, examine, prepare


@dataclass
class IsolatedProcess:
    """Examines networks in a process, which is restarted after a crash."""

    seed: int
    process: ProcessPoolExecutor | None = None

    def __call__(self, text: str, index: int, tally: Tally) -> Fault | None:
        """Return the first fault of a spec, as `fuzzer.examine` does; a crash of the process is a fault."""
        if self.process is None:
            spawn = multiprocessing.get_context("spawn")
            self.process = ProcessPoolExecutor(1, spawn, prepare, (self.seed,))
        try:
            fault, seen = self.process.submit(_examined, text, index).result()
        except BrokenProcessPool:
            self.process = None
            return Fault("process died", f"input {index}", text)
        tally.add(seen)
        return fault


def _examined(text: str, index: int) -> tuple[Fault | None, Tally]:
    tally = Tally()
    return examine(text, index, tally), tally
