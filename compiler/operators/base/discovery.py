"""Finds operators by the names of their files, and their arguments."""

from __future__ import annotations

import dataclasses
import pkgutil
from dataclasses import fields
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any, Final, get_args

from ....dsl.record import Record, record
from ... import operators
from ...bug import CompilerBug
from .argument_types import ArgumentType
from .operator import Operator


class Required(Enum):
    """The default of a required argument."""

    REQUIRED = "required"


REQUIRED: Final = Required.REQUIRED


@record
class Field(Record):
    """One argument of an operator."""

    name: str
    kind: ArgumentType
    default: Any = REQUIRED

    @property
    def required(self) -> bool:
        return self.default is REQUIRED


@cache
def names() -> tuple[str, ...]:
    """Sorted names of all operators; imports none of them."""
    found = (module.name for module in pkgutil.iter_modules(operators.__path__) if not module.ispkg)
    return tuple(sorted(name for name in found if not name.startswith("_")))


@cache
def operator(name: str) -> type[Operator] | None:
    """The operator of this name, or None; imports its file alone."""
    if name not in names():
        return None
    module = import_module(f"{operators.__name__}.{name}")
    own = [value for value in vars(module).values() if _is_operator(value) and value.__module__ == module.__name__]
    if len(own) != 1:
        raise CompilerBug(f"{module.__name__} defines {len(own)} operators instead of one")
    return own[0]


def is_merge(name: str) -> bool:
    """Whether this is the name of a merge."""
    kind = operator(name)
    return kind is not None and kind.is_merge


@cache
def signature(operator: type[Operator]) -> tuple[Field, ...]:
    """An operator's arguments in positional order."""
    return tuple(_field(operator, field) for field in fields(operator))


def _field(operator: type[Operator], field: dataclasses.Field[Any]) -> Field:
    kinds = [item for item in get_args(field.type) if isinstance(item, ArgumentType)]
    if len(kinds) != 1:
        raise CompilerBug(f"the argument {field.name} of {operator.__name__} has {len(kinds)} types instead of one")
    return Field(field.name, kinds[0], REQUIRED if field.default is dataclasses.MISSING else field.default)


def _is_operator(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Operator)
