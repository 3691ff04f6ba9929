"""What comparing one shipped network gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

EVALUATION, TRAINING = 1e-6, 1e-5
"""Relative differences up to which outputs in evaluation, and losses, gradients and statistics, count as equal."""


@dataclass(frozen=True)
class Errors:
    """Largest relative differences; 0 is equal to the last bit."""

    evaluation: float
    loss: float
    gradients: float
    statistics: float
    """Of the running statistics that the step of training leaves."""

    @property
    def exact(self) -> bool:
        return not any((self.evaluation, self.loss, self.gradients, self.statistics))

    @property
    def small(self) -> bool:
        return self.evaluation <= EVALUATION and max(self.loss, self.gradients, self.statistics) <= TRAINING


@dataclass(frozen=True)
class Row:
    """Figures of the spec and, where the structures are equal, differences in numbers."""

    spec: str
    counterpart: str
    params: int
    """Auxiliary heads included."""
    macs: int
    faults: tuple[str, ...] = ()
    """What differs in structure, a phrase each."""
    images: str = ""
    """The size on which numbers were compared."""
    errors: Errors | None = None

    @property
    def equal(self) -> bool:
        return not self.faults and self.errors is not None and self.errors.small


def read_row(fields: Mapping[str, Any]) -> Row:
    """The row whose `dataclasses.asdict` these are, or were before they went through JSON."""
    errors = fields["errors"]
    given: dict[str, Any] = {**fields, "faults": tuple(fields["faults"]), "errors": errors and Errors(**errors)}
    return Row(**given)
