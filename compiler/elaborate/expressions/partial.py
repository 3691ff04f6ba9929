"""Partial application: blocks and operators with some of their arguments, as values."""

from __future__ import annotations

from typing import Any

from ....dsl.syntax import Call as Written
from ....dsl.syntax import Definition
from ...algebra.traced import plain
from ...operators.base.discovery import operator as operator_class
from ...operators.base.discovery import signature
from ..scope.context import Context
from ..scope.scope import UNKNOWN, Defined, OperatorName, PartialApplication
from .bind import Call, field_value, match
from .evaluate import evaluate


def apply_partially(value: Defined | OperatorName | PartialApplication, syntax: Written, context: Context) -> Any:
    """The block or operator with the arguments of a call added; UNKNOWN where a problem was reported."""
    earlier = value if isinstance(value, PartialApplication) else PartialApplication(value, {}, {})
    callee = earlier.callee
    call = Call(syntax.function.text, syntax.span, syntax.arguments, earlier)
    if isinstance(callee, OperatorName):
        operator = operator_class(callee.name)
        assert operator is not None
        fields = {field.name: field for field in signature(operator)}
        given = match(call, tuple(fields), context)
        values = {name: field_value(call.name, fields[name], given[name], context) for name in given}
    else:
        assert isinstance(callee.definition, Definition)
        given = match(call, tuple(parameter.name.text for parameter in callee.definition.parameters), context)
        values = {name: evaluate(given[name], context) for name in given}
    if any(value is UNKNOWN for value in values.values()):
        return UNKNOWN
    spans = {name: given[name].span for name in given}
    kept = {name: _kept(value, context) for name, value in values.items()}
    return PartialApplication(callee, {**earlier.values, **kept}, {**earlier.spans, **spans})


def _kept(value: Any, context: Context) -> Any:
    """A value that leaves its definition, and so loses its trace."""
    context.elaboration.pin(value)
    return plain(value)
