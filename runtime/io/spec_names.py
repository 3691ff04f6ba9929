"""Which specs there are: those in a folder, and those that ship with cnnc."""

from __future__ import annotations

import os
from functools import cache
from itertools import islice
from pathlib import Path

SUFFIX = ".cnn"
_MOST = 10_000
"""Files of a folder that are looked at for a name that is nearly the one asked for."""

SHIPPED = Path(__file__).parents[2] / "specs"


def names_beside(folder: Path) -> tuple[str, ...]:
    """Names of the specs in a folder, without their suffix; of a large folder some."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in islice(entries, _MOST)]
    except (OSError, ValueError):
        return ()
    return tuple(sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)))


@cache
def shipped_names() -> tuple[str, ...]:
    """Names of the specs that ship with cnnc, sorted."""
    return tuple(sorted(path.stem for path in SHIPPED.glob(f"*{SUFFIX}")))
