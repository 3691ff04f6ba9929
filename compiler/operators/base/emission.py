"""The PyTorch code of an operator as data; `compiler/pytorch/` turns it into text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from ....dsl.record import Record, record


@record
class Module(Record):
    """A submodule: `nn.Conv2d(64, 128, 3, stride=2)`; arguments are numbers, booleans, strings, None and tuples."""

    path: str
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict[str, Any])


@record
class Custom(Record):
    """A submodule whose class the generated file defines: `source` is the complete definition."""

    name: str
    source: str
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict[str, Any])
    imports: tuple[str, ...] = ()
    """Import lines that the source needs beside torch, nn and Tensor."""


@record
class Parameter(Record):
    """An `nn.Parameter` of the enclosing class, `self.gamma * x`, initialized with `initial(*args)`."""

    initial: str
    args: tuple[Any, ...]


@record
class Infix(Record):
    """The inputs joined by a Python operator: `x + y`."""

    symbol: str


@record
class Function(Record):
    """A function of the list of all inputs: `torch.cat([x, y], dim=1)`."""

    path: str
    kwargs: Mapping[str, Any] = field(default_factory=dict[str, Any])


Emission = Module | Custom | Parameter | Infix | Function


@record
class Option(Record):
    """A keyword argument that is left out where it equals PyTorch's default."""

    value: Any
    default: Any


def options(**given: tuple[Any, Any]) -> dict[str, Option]:
    """Keyword arguments with PyTorch's defaults: `options(stride=(self.stride, 1), bias=(self.bias, True))`."""
    return {name: Option(value, default) for name, (value, default) in given.items()}
