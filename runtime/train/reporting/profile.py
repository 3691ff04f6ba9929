"""A trace of a few steps, for chrome://tracing and Perfetto."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from ...io.refusal import Refusal, printable, reason

WAIT, WARM_UP, TRACED = 2, 2, 6
"""Steps that are left alone, that are traced and thrown away, and that are kept."""


@contextmanager
def profiled(path: Path | None, told: Callable[[str], None]) -> Generator[Callable[[], object]]:
    """Yields what is to be called after each step; where `path` is given, the trace is written there, once."""
    if path is None:
        yield lambda: None
        return
    os.environ.setdefault("KINETO_LOG_LEVEL", "6")  # the tracer of torch 2.13 else tells every start and stop
    profiler: Any = import_module("torch.profiler")

    def written(trace: Any) -> None:
        try:
            trace.export_chrome_trace(str(path))
        except (OSError, RuntimeError) as error:
            words = reason(error) if isinstance(error, OSError) else str(error)
            raise Refusal(f"{printable(path)} cannot be written: {words}") from None
        told(f"{printable(path)}  trace of {TRACED} steps, for chrome://tracing or ui.perfetto.dev")

    wanted = {profiler.ProfilerActivity.CPU, profiler.ProfilerActivity.CUDA}
    plan = profiler.schedule(wait=WAIT, warmup=WARM_UP, active=TRACED, repeat=1)
    activities = wanted & profiler.supported_activities()
    with profiler.profile(activities=activities, schedule=plan, on_trace_ready=written) as tracing:
        yield tracing.step
