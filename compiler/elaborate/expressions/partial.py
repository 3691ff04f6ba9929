"""Blocks and operators with arguments as values: what is given stays, the rest is given where they are applied."""

from __future__ import annotations

from typing import Any

from ....dsl.syntax import Call as Written
from ....dsl.syntax import Definition
from ...algebra.traced import plain
from ...operators.base.discovery import operator as operator_class
from ...operators.base.discovery import signature
from ..scope.context import Where
from ..scope.scope import UNKNOWN, Defined, Filled, OperatorName
from .bind import Call, field_value, match
from .evaluate import evaluate


def filled(value: Defined | OperatorName | Filled, syntax: Written, where: Where) -> Any:
    """The block or operator with the arguments of a call, and those it had; UNKNOWN where a problem was reported."""
    earlier = value if isinstance(value, Filled) else Filled(value, {}, {})
    callee = earlier.callee
    call = Call(syntax.function.text, syntax.span, syntax.arguments, earlier)
    if isinstance(callee, OperatorName):
        operator = operator_class(callee.name)
        assert operator is not None
        fields = {field.name: field for field in signature(operator)}
        given = match(call, tuple(fields), where)
        values = {name: field_value(call.name, fields[name], given[name], where) for name in given}
    else:
        assert isinstance(callee.definition, Definition)
        given = match(call, tuple(parameter.name.text for parameter in callee.definition.parameters), where)
        values = {name: evaluate(given[name], where) for name in given}
    if any(value is UNKNOWN for value in values.values()):
        return UNKNOWN
    spans = {name: given[name].span for name in given}
    kept = {name: _kept(value, where) for name, value in values.items()}
    return Filled(callee, {**earlier.values, **kept}, {**earlier.spans, **spans})


def _kept(value: Any, where: Where) -> Any:
    """A value that leaves the definition that it was computed in, and so cannot say how that was done."""
    where.elaboration.pin(value)
    return plain(value)
