"""What an operator becomes in PyTorch, as data; the emitter alone writes text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ....dsl.record import Record, record


@dataclass(frozen=True)
class Module:
    """A submodule: `nn.Conv2d(64, 128, 3, stride=2)`; arguments are numbers, booleans, strings, None and tuples."""

    path: str
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True)
class Custom:
    """A submodule whose class stands in the generated file itself: `source` is its complete definition."""

    name: str
    source: str
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict[str, Any])
    imports: tuple[str, ...] = ()
    """Further import lines that the source needs, beside torch, nn, Tensor and functional as F."""


@record
class Parameter(Record):
    """A parameter of the class itself, which the input is multiplied by: `self.gamma * x`, made by `start(*args)`."""

    start: str
    args: tuple[Any, ...]


@record
class Infix(Record):
    """The inputs joined by a Python operator: `x + y`."""

    symbol: str


@dataclass(frozen=True)
class Function:
    """A function of the list of all inputs: `torch.cat([x, y], dim=1)`."""

    path: str
    kwargs: Mapping[str, Any] = field(default_factory=dict[str, Any])


Emission = Module | Custom | Parameter | Infix | Function


@dataclass(frozen=True)
class Option:
    """A keyword argument that is written where it differs from PyTorch's default."""

    value: Any
    default: Any


def options(**given: tuple[Any, Any]) -> dict[str, Option]:
    """Keyword arguments with PyTorch's defaults: `options(stride=(self.stride, 1), bias=(self.bias, True))`."""
    return {name: Option(value, default) for name, (value, default) in given.items()}
