"""Writes the rows of metrics as TensorBoard events."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ...io.refusal import Refusal
from .metrics import Row

_PLACES = frozenset({"step", "epoch"})


def refuse_without_tensorboard() -> None:
    """Raises Refusal if the package is missing."""
    if find_spec("tensorboard") is None:
        raise Refusal("--tensorboard needs tensorboard", "pip install tensorboard")


@contextmanager
def tensorboard_writer(path: Path | None, step: int) -> Generator[Callable[[Row], object]]:
    """Yields a function that writes a row's numbers to `path`, or does nothing with None; drops events after `step`."""
    if path is None:
        yield lambda _: None
        return
    tensorboard: Any = import_module("torch.utils.tensorboard")
    with tensorboard.SummaryWriter(str(path), purge_step=step + 1) as writer:

        def add(row: Row) -> None:
            for name, value in row.items():
                if isinstance(value, int | float) and name not in _PLACES:
                    writer.add_scalar(f"{row['event']}/{name}", value, row["step"])

        yield add
