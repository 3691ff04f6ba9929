"""The result of comparing one network with its reference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

EVALUATION, TRAINING = 1e-6, 1e-5
"""Relative differences up to which outputs in evaluation, and loss, gradients and statistics, count as equal."""


@dataclass(frozen=True)
class Errors:
    """Largest relative differences; 0 means bitwise equal."""

    evaluation: float
    loss: float
    gradients: float
    statistics: float
    """Of the running statistics after the training step."""

    @property
    def exact(self) -> bool:
        return not any((self.evaluation, self.loss, self.gradients, self.statistics))

    @property
    def small(self) -> bool:
        return self.evaluation <= EVALUATION and max(self.loss, self.gradients, self.statistics) <= TRAINING


@dataclass(frozen=True)
class Row:
    """Figures of the spec and, if the structures are equal, differences in numbers."""

    spec: str
    counterpart: str
    """The reference network. The name is part of the file format."""
    params: int
    """Including auxiliary heads."""
    macs: int
    faults: tuple[str, ...] = ()
    """Structural differences, one phrase each."""
    images: str = ""
    """The size of the images on which numbers were compared."""
    errors: Errors | None = None

    @property
    def equal(self) -> bool:
        return not self.faults and self.errors is not None and self.errors.small


def read_row(fields: Mapping[str, Any]) -> Row:
    """The inverse of `dataclasses.asdict`, also after a round trip through JSON."""
    errors = fields["errors"]
    values: dict[str, Any] = {**fields, "faults": tuple(fields["faults"]), "errors": errors and Errors(**errors)}
    return Row(**values)
