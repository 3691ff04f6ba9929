"""The context of an expression."""

from __future__ import annotations

from ....dsl.record import Record, record
from ...operators.base.shape import Shape
from .elaboration import Elaboration
from .scope import Scope


@record
class Context(Record):
    """The names that an expression can use, and the shape of the current value.

    `arrives` is None where a problem keeps the shape unknown; where `in_body` is false nothing arrives at all.
    """

    elaboration: Elaboration
    scope: Scope
    arrives: Shape | None = None
    in_body: bool = True
