"""`init` lines as rules: the function, and the tensors as the line names them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...dsl.record import Record, record
from ...dsl.span import Span
from ...dsl.syntax import Init
from ..algebra.traced import plain
from ..graph.initializers import INITIALIZERS, Initializer
from ..problems.initialization import UnknownInitializer
from ..problems.values import WrongValue
from .expressions.bind import Call, bind_fields
from .scope.context import Context


@record
class Rule(Record):
    """A valid `init` line: the target as written, and the function with its arguments."""

    target: tuple[str, ...]
    span: Span
    function: str
    function_span: Span
    arguments: Mapping[str, Any]

    @property
    def initialiser(self) -> Initializer:
        return INITIALIZERS[self.function]


def rule(statement: Init, context: Context) -> Rule | None:
    """The rule of a line; None where a problem was reported."""
    name = statement.function
    initialiser = INITIALIZERS.get(name.text)
    if initialiser is None:
        context.elaboration.report(UnknownInitializer(name.span, name.text, tuple(INITIALIZERS)))
        return None
    bound = bind_fields(initialiser.fields, Call(name.text, name.span, statement.arguments), context)
    if bound is None:
        return None
    values, spans = bound
    arguments = {field.name: plain(values.get(field.name, field.default)) for field in initialiser.fields}
    if initialiser.ordered is not None:
        low, high = initialiser.ordered
        if arguments[low] > arguments[high]:
            what, least = f"`{high}` of `{name.text}`", f"a number from {arguments[low]:g}, its `{low}`"
            place = spans.get(high, spans.get(low, name.span))
            context.elaboration.report(WrongValue(place, what, least, f"the number {arguments[high]:g}"))
            return None
    given = {key: plain(value) for key, value in values.items() if plain(value) != _default(initialiser, key)}
    target = statement.target
    return Rule(target.path, target.span, name.text, name.span, given)


def _default(initialiser: Initializer, name: str) -> Any:
    return next(field.default for field in initialiser.fields if field.name == name)
