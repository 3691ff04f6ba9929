"""Names of the specs in a folder and of those that ship with cnnc."""

from __future__ import annotations

import os
from functools import cache
from itertools import islice
from pathlib import Path

SUFFIX = ".cnn"
_MAX_FILES = 10_000
"""Files of a folder that are searched for specs."""

SHIPPED = Path(__file__).parents[2] / "specs"


def spec_names_in(folder: Path) -> tuple[str, ...]:
    """Return the names of the specs in a folder, without suffix; a large folder is searched in part."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in islice(entries, _MAX_FILES)]
    except (OSError, ValueError):
        return ()
    return tuple(sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)))


@cache
def shipped_names() -> tuple[str, ...]:
    """Return the names of the specs that ship with cnnc, sorted."""
    return tuple(sorted(path.stem for path in SHIPPED.glob(f"*{SUFFIX}")))
