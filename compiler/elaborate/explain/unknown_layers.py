"""What stands for a layer that is not known or not there."""

from __future__ import annotations

from ....dsl.problem import Problem
from ....dsl.syntax import Element, Identifier
from ...operators.base.discovery import names as operator_names
from ...problems.names import UnknownLayer
from ..scope.frame import Frame, Labelled, Value
from ..scope.scope import Defined, Scope


def nothing(element: Element, label: str | None, frame: Frame) -> Value:
    """A value that is not known, which can be spoken of by the element's label."""
    value = Value("", None, element.span)
    if label is not None:
        frame.labels[frame.name(label, label, (element.label or element).span)] = Labelled(value, element.span)
    return value


def unknown(problem: Problem, element: Element, frame: Frame) -> Value:
    """The same of what a problem is reported of, which takes no name from others."""
    frame.elaboration.report(problem)
    value = Value("", None, element.span)
    if isinstance(element.label, Identifier):
        frame.labels.setdefault(element.label.text, Labelled(value, element.label.span))
    return value


def no_layer(element: Element, scope: Scope, frame: Frame) -> UnknownLayer:
    """What is known of a name that nothing here has, looked up once for a place however often that is expanded."""
    assert element.target is not None
    made = frame.elaboration.missing
    if element.target.span not in made:
        made[element.target.span] = _no_layer(element.target, element, scope, frame)
    return made[element.target.span]


def _no_layer(target: Identifier, element: Element, scope: Scope, frame: Frame) -> UnknownLayer:
    from ...problems import foreign
    from ...problems.words import same_but_for_case
    from ..scope.similar_names import label_elsewhere
    from .foreign_calls import translations

    name, span = target.text, target.span
    known = _applicable(scope, frame)
    here = same_but_for_case(name, known) or foreign.layer(name)
    translated = translations(element, here) if here in operator_names() else ()
    return UnknownLayer(span, name, known, label_elsewhere((name,), span, frame.elaboration.written()), translated)


def _applicable(scope: Scope, frame: Frame) -> tuple[str, ...]:
    found = ((name, scope.find(name)) for name in scope.visible())
    blocks = (name for name, bound in found if bound and isinstance(bound.value, Defined) and not bound.value.is_net)
    return (*operator_names(), *blocks, *frame.applicable())
