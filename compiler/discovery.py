"""Operators are found by their file's name, and imported only when a spec uses them."""

from __future__ import annotations

import dataclasses
import pkgutil
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from . import operators
from .kinds import Kind
from .operator import Operator


@dataclass(frozen=True)
class Field:
    """One argument of an operator."""

    name: str
    kind: Kind
    required: bool
    default: Any


@cache
def names() -> tuple[str, ...]:
    """Names of all operators, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(operators.__path__)))


@cache
def operator(name: str) -> type[Operator] | None:
    """The operator's class, or None where there is none of this name."""
    if name not in names():
        return None
    module = import_module(f"{operators.__name__}.{name}")
    (found,) = (v for v in vars(module).values() if isinstance(v, type) and issubclass(v, Operator) and v is not Operator)
    return found


@cache
def signature(cls: type[Operator]) -> tuple[Field, ...]:
    """An operator's arguments in order."""
    return tuple(
        Field(f.name, f.type.__metadata__[0], f.default is dataclasses.MISSING, f.default)
        for f in dataclasses.fields(cls)
    )
