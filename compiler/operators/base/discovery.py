"""Which operators there are, found by the names of their files."""

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
from .argument_types import Kind
from .operator import Operator


class Required(Enum):
    """The default of an argument that has none."""

    REQUIRED = "required"


REQUIRED: Final = Required.REQUIRED


@record
class Field(Record):
    """One argument of an operator; `default` is REQUIRED where it must be given."""

    name: str
    kind: Kind
    default: Any = REQUIRED

    @property
    def required(self) -> bool:
        return self.default is REQUIRED


@cache
def names() -> tuple[str, ...]:
    """Names of all operators, sorted; none is imported."""
    found = (module.name for module in pkgutil.iter_modules(operators.__path__) if not module.ispkg)
    return tuple(sorted(name for name in found if not name.startswith("_")))


@cache
def operator(name: str) -> type[Operator] | None:
    """The operator of a name, or None where there is none; imports its file alone."""
    if name not in names():
        return None
    module = import_module(f"{operators.__name__}.{name}")
    own = [value for value in vars(module).values() if _is_operator(value) and value.__module__ == module.__name__]
    if len(own) != 1:
        raise CompilerBug(f"{module.__name__} defines {len(own)} operators, where one is expected")
    return own[0]


def merges(name: str) -> bool:
    """Whether an operator of this name joins branches."""
    kind = operator(name)
    return kind is not None and kind.merges


@cache
def signature(operator: type[Operator]) -> tuple[Field, ...]:
    """An operator's arguments in positional order."""
    return tuple(_field(operator, field) for field in fields(operator))


def _field(operator: type[Operator], field: dataclasses.Field[Any]) -> Field:
    kinds = [said for said in get_args(field.type) if isinstance(said, Kind)]
    if len(kinds) != 1:
        raise CompilerBug(f"the argument {field.name} of {operator.__name__} has {len(kinds)} kinds")
    return Field(field.name, kinds[0], REQUIRED if field.default is dataclasses.MISSING else field.default)


def _is_operator(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Operator)
