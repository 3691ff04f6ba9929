"""How a paper trained its network: what a recipe may say, as data, and what one says, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from .discovery import REQUIRED, Field
from .kinds import Flag, Fraction, Indexes, Kind, Positive, PositiveReal


@dataclass(frozen=True)
class Chosen:
    """A loss, optimizer or schedule by its name, with a value for every argument."""

    name: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class Recipe:
    """What a spec says of training; None where it says nothing. `epochs` are passes over the training set."""

    loss: Chosen | None = None
    optimizer: Chosen | None = None
    schedule: Chosen | None = None
    batch: int | None = None
    epochs: int | None = None


def _kind(annotated: Any) -> Kind:
    return next(said for said in get_args(annotated) if isinstance(said, Kind))


def _field(name: str, annotated: Any, default: Any = REQUIRED) -> Field:
    return Field(name, _kind(annotated), default)


def _below_one(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1:
        raise ValueError
    return value


_BELOW_ONE = Kind("a number from 0 that is less than 1", _below_one)
_RATE = _field("lr", PositiveReal)
_MOMENTUM = _field("momentum", Fraction, 0.0)
_DECAY = _field("weight_decay", Fraction, 0.0)
_MOMENTS = (Field("beta1", _BELOW_ONE, 0.9), Field("beta2", _BELOW_ONE, 0.999))
_FACTOR = Field("factor", _BELOW_ONE, 0.1)

NAMED: Mapping[str, Mapping[str, tuple[Field, ...]]] = {
    "loss": {
        "cross_entropy": (_field("label_smoothing", Fraction, 0.0),),
        "binary_cross_entropy": (),
    },
    "optimizer": {
        "sgd": (_RATE, _MOMENTUM, _DECAY, _field("nesterov", Flag, False)),
        "rmsprop": (_RATE, _field("alpha", Fraction, 0.99), _MOMENTUM, _DECAY, _field("eps", PositiveReal, 1e-8)),
        "adam": (_RATE, *_MOMENTS, _DECAY),
        "adamw": (_RATE, *_MOMENTS, _field("weight_decay", Fraction, 0.01)),
    },
    "schedule": {
        "constant": (),
        "cosine": (),
        "step": (_field("every", Positive), _FACTOR),
        "milestones": (_field("at", Indexes), _FACTOR),
        "plateau": (_FACTOR, _field("patience", Positive, 10)),
    },
}
"""What the trainer knows, with the arguments of each; a schedule's are counted in epochs."""

COUNTED: Mapping[str, Kind] = {"batch": _kind(Positive), "epochs": _kind(Positive)}
"""Choices that are a number."""
