"""The functions that an `init` line can name: those of `torch.nn.init`, with their arguments as data.

Names, order and defaults are those of torch 2.13, without the trailing underscore and without `generator`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from ...dsl.record import Record, record
from ..operators.base.argument_types import ArgumentType, Real, one_of
from ..operators.base.discovery import REQUIRED, Field

_GAINS = ("linear", "conv1d", "conv2d", "conv3d", "sigmoid", "tanh", "relu", "leaky_relu", "selu")


@record
class Initializer(Record):
    """One function: its arguments, the ranks of tensors that it can fill, and two arguments that must be ordered."""

    fields: tuple[Field, ...] = ()
    ranks: range = range(1, 8)
    ordered: tuple[str, str] | None = None


def _real(name: str, default: Any = REQUIRED) -> Field:
    (kind,) = (said for said in get_args(Real) if isinstance(said, ArgumentType))
    return Field(name, kind, default)


def _deviation(name: str, default: Any) -> Field:
    return Field(name, ArgumentType("a number from 0", _real_from_0), default)


def _positive(name: str, default: Any) -> Field:
    return Field(name, ArgumentType("a positive number", _real_above_0), default)


def _real_above_0(value: Any) -> float:
    if not _real_from_0(value):
        raise ValueError
    return value


def _real_from_0(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
        raise ValueError
    return value


_KAIMING = (
    _real("a", 0.0),
    Field("mode", one_of("fan_in", "fan_out"), "fan_in"),
    Field("nonlinearity", one_of(*_GAINS), "leaky_relu"),
)
_XAVIER = (_deviation("gain", 1.0),)
_MATRICES = range(2, 8)

INITIALIZERS: Mapping[str, Initializer] = {
    "zeros": Initializer(),
    "ones": Initializer(),
    "constant": Initializer((_real("val"),)),
    "normal": Initializer((_real("mean", 0.0), _deviation("std", 1.0))),
    "uniform": Initializer((_real("a", 0.0), _real("b", 1.0)), ordered=("a", "b")),
    "trunc_normal": Initializer(
        (_real("mean", 0.0), _positive("std", 1.0), _real("a", -2.0), _real("b", 2.0)), ordered=("a", "b")
    ),
    "xavier_normal": Initializer(_XAVIER, _MATRICES),
    "xavier_uniform": Initializer(_XAVIER, _MATRICES),
    "kaiming_normal": Initializer(_KAIMING, _MATRICES),
    "kaiming_uniform": Initializer(_KAIMING, _MATRICES),
    "orthogonal": Initializer(_XAVIER, _MATRICES),
    "dirac": Initializer(ranks=range(3, 6)),
}
"""The functions by name: Glorot and Bengio 2010 (xavier), He et al. 2015 (kaiming), Saxe et al. 2013 (orthogonal)."""
