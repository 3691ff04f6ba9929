"""Stands in for layers that are unknown or missing, so that elaboration can continue."""

from __future__ import annotations

from ....dsl.problem import Problem
from ....dsl.syntax import Element, Identifier
from ...operators.base.discovery import names as operator_names
from ...problems.names import UnknownLayer
from ..scope.frame import Frame, Labelled, Value
from ..scope.scope import Defined, Scope


def unknown_value(element: Element, label: str | None, frame: Frame) -> Value:
    """An unknown value, with the element's label."""
    value = Value("", None, element.span)
    if label is not None:
        frame.labels[frame.name(label, label, (element.label or element).span)] = Labelled(value, element.span)
    return value


def report_unknown(problem: Problem, element: Element, frame: Frame) -> Value:
    """Report a problem and return an unknown value, whose label yields to an earlier one."""
    frame.elaboration.report(problem)
    value = Value("", None, element.span)
    if isinstance(element.label, Identifier):
        frame.labels.setdefault(element.label.text, Labelled(value, element.label.span))
    return value


def unknown_layer(element: Element, scope: Scope, frame: Frame) -> UnknownLayer:
    """The problem of an unknown layer, created once for each place, however often that is expanded."""
    assert element.target is not None
    made = frame.elaboration.missing
    if element.target.span not in made:
        made[element.target.span] = _unknown_layer(element.target, element, scope, frame)
    return made[element.target.span]


def _unknown_layer(target: Identifier, element: Element, scope: Scope, frame: Frame) -> UnknownLayer:
    from ...problems import other_libraries
    from ...problems.words import same_but_for_case
    from ..scope.similar_names import label_elsewhere
    from .foreign_calls import translations

    name, span = target.text, target.span
    known = _applicable(scope, frame)
    here = same_but_for_case(name, known) or other_libraries.layer(name)
    translated = translations(element, here) if here in operator_names() else ()
    return UnknownLayer(span, name, known, label_elsewhere((name,), span, frame.elaboration.written()), translated)


def _applicable(scope: Scope, frame: Frame) -> tuple[str, ...]:
    found = ((name, scope.find(name)) for name in scope.visible())
    blocks = (name for name, bound in found if bound and isinstance(bound.value, Defined) and not bound.value.is_net)
    return (*operator_names(), *blocks, *frame.applicable())
