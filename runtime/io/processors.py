"""The number of processors that this process may use."""

from __future__ import annotations

import os


def processor_count() -> int:
    """Return the number of processors in this process's affinity mask, or of all where the system has none."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
