"""Profiles a few steps with torch.profiler, and writes a trace for chrome://tracing and Perfetto."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from ...io.refusal import Refusal, printable, reason

WAIT, WARM_UP, TRACED = 2, 2, 6
"""The numbers of steps that are skipped, that warm up the profiler, and that are traced."""


@contextmanager
def profiled(path: Path | None, report: Callable[[str], None]) -> Generator[Callable[[], object]]:
    """Yields a function to call after each step, which writes one trace to `path`, or does nothing with None."""
    if path is None:
        yield lambda: None
        return
    os.environ.setdefault("KINETO_LOG_LEVEL", "6")  # PyTorch 2.13's profiler otherwise logs every start and stop
    profiler: Any = import_module("torch.profiler")

    def write_trace(trace: Any) -> None:
        try:
            trace.export_chrome_trace(str(path))
        except (OSError, RuntimeError) as error:
            message = reason(error) if isinstance(error, OSError) else str(error)
            raise Refusal(f"cannot write {printable(path)}: {message}") from None
        report(f"{printable(path)}  trace of {TRACED} steps, for chrome://tracing or ui.perfetto.dev")

    wanted = {profiler.ProfilerActivity.CPU, profiler.ProfilerActivity.CUDA}
    schedule = profiler.schedule(wait=WAIT, warmup=WARM_UP, active=TRACED, repeat=1)
    activities = wanted & profiler.supported_activities()
    with profiler.profile(activities=activities, schedule=schedule, on_trace_ready=write_trace) as profile:
        yield profile.step
