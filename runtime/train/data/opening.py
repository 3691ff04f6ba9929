"""Which data there are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ....compiler.recipe import Chosen
from ...refusal import Refusal, shown
from .digits import open_digits
from .examples import Data, Task
from .synthetic import open_synthetic


def open_data(
    name: str | Path,
    task: Task,
    input_shape: tuple[int, ...],
    augment: Sequence[Chosen],  # noqa: ARG001
    seed: int,
    classes: int | None = None,
) -> Data:
    """The data of that name: `digits`, `synthetic`, or a folder.

    `input_shape` is the net's, without the batch; `augment` are the recipe's lines; `classes` is how many the net tells
    apart: `synthetic` has as many, or 10. Raises Refusal.
    """
    if name == "digits" and task == "classification":
        return open_digits(input_shape, seed)
    if name == "synthetic":
        return open_synthetic(task, input_shape, classes or 10, seed)
    raise Refusal(f"there is no data {shown(name)}", "use digits or synthetic")
