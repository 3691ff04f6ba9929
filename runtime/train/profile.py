"""A trace of a few steps, for chrome://tracing and Perfetto."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..refusal import Refusal, reason, shown

WAIT, WARM_UP, TRACED = 2, 2, 6
"""Steps that are left alone, that are traced and thrown away, and that are kept."""


@contextmanager
def profiled(path: Path | None, told: Callable[[str], None]) -> Iterator[Callable[[], object]]:
    """Yields what is to be called after each step; where `path` is given, the trace is written there, once."""
    if path is None:
        yield lambda: None
        return
    from torch.profiler import ProfilerActivity, profile, schedule, supported_activities

    def written(profiler: Any) -> None:
        try:
            profiler.export_chrome_trace(str(path))
        except (OSError, RuntimeError) as error:
            words = reason(error) if isinstance(error, OSError) else str(error)
            raise Refusal(f"{shown(path)} cannot be written: {words}") from None
        told(f"{shown(path)}  trace of {TRACED} steps, for chrome://tracing or ui.perfetto.dev")

    activities = {ProfilerActivity.CPU, ProfilerActivity.CUDA} & set(supported_activities())
    plan = schedule(wait=WAIT, warmup=WARM_UP, active=TRACED, repeat=1)
    with profile(activities=activities, schedule=plan, on_trace_ready=written) as profiler:
        yield profiler.step
