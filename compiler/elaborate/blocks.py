"""Blocks: the body is expanded in a frame of its own, and becomes a step of the frame around."""

from __future__ import annotations

from typing import Any

from ...dsl.syntax import Definition, Element
from ..algebra.traced import symbol
from ..graph.origin import Expansion, Origin
from ..graph.unit import Step, Unit
from ..operators.base.discovery import operator as operator_class
from ..problems.definitions import Recursion
from .block_inputs import arriving, outside
from .body import run
from .explain.unknown_layers import report_unknown
from .expressions.bind import Call, bind_parameters
from .scope.context import Context
from .scope.frame import Frame, Labelled, Value
from .scope.scope import Bound, Defined, Scope


def block(
    defined: Defined, call: Call, element: Element, label: str | None, frame: Frame, scope: Scope, current: Value
) -> Value:
    """The value after a block; unknown where its body has a problem."""
    definition = defined.definition
    assert isinstance(definition, Definition)
    name = frame.name(defined.name, label, (element.label or element).span)
    if defined.name in frame.active:
        cycle = (*frame.active[frame.active.index(defined.name) :], defined.name)
        hides = operator_class(defined.name) is not None
        return report_unknown(Recursion(element.span, cycle, hides), element, frame)
    inner_scope = Scope(defined.scope)
    context = Context(frame.elaboration, scope, current.shape)
    bound = bind_parameters(
        definition.parameters, call, context, Context(frame.elaboration, inner_scope, in_body=False)
    )
    if bound is None or frame.elaboration.without_values:
        nothing = Value("", None, element.span)
        frame.labels[name] = Labelled(nothing, element.span)
        return nothing
    frame.elaboration.expanded.add(definition.name.span)
    values, defaults = bound
    for parameter in definition.parameters:
        stem = parameter.name.text
        inner_scope.names[stem] = Bound(symbol(stem, values[stem]), parameter.name.span)
    sizes = arriving(current.shape, values)
    arguments = {**values, **sizes}
    inner = _frame(defined, name, frame, arguments)
    entering = tuple(symbol(key, size) for key, size in sizes.items()) if current.shape is not None else None
    arrived = Value(current.id, entering, element.span)
    with frame.elaboration.inside(Expansion(defined.name, element.span, *frame.repetition, values)):
        value = _expanded(definition, inner, inner_scope, arrived, arguments)
    frame.labels[name] = Labelled(value, element.span)
    if not inner.steps or value.shape is None or current.shape is None:
        return value
    origin = Origin(element.span, {}, frame.elaboration.trail)
    unit = Unit(
        kind=definition.kind,
        name=defined.name,
        path=".".join(inner.path),
        doc=definition.doc,
        inputs=(current.id,),
        output=value.id,
        parameters=values,
        sizes=sizes,
        lets={key: item for key, item in arguments.items() if key not in values and key not in sizes},
        defaults=defaults,
        steps=tuple(inner.steps),
        origin=origin,
        arrives=current.id,
    )
    frame.add(Step(name, unit, unit.inputs, value.id, (current.shape,), value.shape, frame.choices, origin))
    return value


def _frame(defined: Defined, name: str, frame: Frame, arguments: dict[str, Any]) -> Frame:
    is_seq = isinstance(defined.definition, Definition) and defined.definition.kind == "seq"
    return Frame(
        frame.elaboration,
        frame.apply,
        (*frame.path, name),
        is_seq,
        (*frame.active, defined.name),
        seq=defined.name if is_seq else "",
        arguments=arguments,
    )


def _expanded(definition: Definition, inner: Frame, scope: Scope, arrived: Value, arguments: dict[str, Any]) -> Value:
    """The output of the body in terms of the definition around, with the values that decide its structure pinned."""
    elaboration = inner.elaboration
    elaboration.pinned.append(set())
    inner.labels["input"] = Labelled(arrived, arrived.span)
    result = run(definition.body, inner, scope, arrived)
    for pinned in elaboration.pinned.pop():
        elaboration.pin(arguments[pinned])
    return Value(result.id, outside(result.shape, arguments), arrived.span)
