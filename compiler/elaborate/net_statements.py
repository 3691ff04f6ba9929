"""The statements that only a net has: inputs, outputs, auxiliary heads, expectations, `init` lines and recipes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from ...dsl.span import Span
from ...dsl.syntax import Aux, Chain, Expect, Init, Input, Output, Recipe, Statement
from ..algebra.open import has_open
from ..algebra.traced import plain
from ..graph.graph import InputNode, Result
from ..graph.origin import Origin
from ..graph.recipe import Recipe as TrainingRecipe
from ..graph.reserved import why_no_field
from ..operators.base.argument_types import LARGEST
from ..problems.definitions import DuplicateName, UnusableName
from ..problems.recipes import SecondRecipe
from ..problems.values import WrongValue
from . import body as bodies
from .expectations import Expectation
from .expressions.evaluate import evaluate
from .initialization import Rule, rule
from .recipes import recipe
from .scope.context import Context
from .scope.elaboration import Elaboration
from .scope.frame import Frame, Labelled, Value
from .scope.scope import UNKNOWN, Bound, Scope, described


@dataclass(eq=False)
class NetBody:
    """The current value, and what the statements of a net have declared so far."""

    value: Value
    has_input: bool = False
    outputs: list[Result] = field(default_factory=list[Result])
    auxiliary: list[Result] = field(default_factory=list[Result])
    expectations: list[Expectation] = field(default_factory=list[Expectation])
    rules: list[Rule] = field(default_factory=list[Rule])
    recipe: TrainingRecipe | None = None
    names: dict[str, Span] = field(default_factory=dict[str, Span])


def net_statement(statement: Statement, scope: Scope, frame: Frame, net: NetBody) -> None:
    """Run one statement of a net's body."""
    match statement:
        case Input():
            net.has_input = True
            net.value = _input(statement, frame, scope)
        case Output():
            net.outputs += _output(statement, frame, net)
        case Expect():
            net.expectations.append(Expectation(statement, scope))
        case Init():
            found = rule(statement, Context(frame.elaboration, scope, in_body=False))
            net.rules += [found] if found else []
        case Recipe():
            if net.recipe is not None:
                frame.elaboration.report(SecondRecipe(statement.span))
            net.recipe = recipe(statement, Context(frame.elaboration, scope, in_body=False))
        case Aux():
            net.auxiliary += _auxiliary(statement, frame, scope)
        case Chain():
            if not net.has_input and statement.source is None:
                from ..problems.nets import LayerBeforeInput

                frame.elaboration.report(LayerBeforeInput(statement.span))
                net.has_input = True  # the layers below lack the same one
            net.value = bodies.chain(statement, frame, scope, net.value)
        case _:
            pass


def _input(statement: Input, frame: Frame, scope: Scope) -> Value:
    elaboration, span = frame.elaboration, statement.span
    name = statement.name.text if statement.name else "input"
    if name in frame.taken:
        elaboration.report(DuplicateName((statement.name or statement).span, name, frame.taken[name]))
    _open(statement, elaboration, scope)
    size = evaluate(statement.size, Context(elaboration, scope))
    frame.labels[name] = Labelled(Value("", None, span), span)
    if size is UNKNOWN or any(axis is UNKNOWN for axis in size):
        return Value("", None, span)
    known = [axis for axis in size if not has_open((axis,))]
    if len(size) not in (1, 3) or not all(0 < axis <= LARGEST for axis in known):
        expected = "`channels x height x width`, or a number of features, each from 1"
        elaboration.report(WrongValue(statement.size.span, "an input", expected, statement.size.span.text))
        return Value("", None, span)
    frame.taken[name] = span
    elaboration.nodes[name] = InputNode(name, plain(size), Origin(span))
    elaboration.shapes[name] = plain(size)
    elaboration.written_sizes[name] = statement.size.dims
    value = Value(name, size, span)
    frame.labels[name] = Labelled(value, span)
    return value


def _open(statement: Input, elaboration: Elaboration, scope: Scope) -> None:
    """Bind the names of heights and widths: to the value of a setting, else to an open size."""
    for axis, dim in enumerate(statement.size.dims):
        if not isinstance(dim, str) or axis == 0 or scope.find(dim) is not None:
            continue
        if dim in elaboration.settings:
            scope.names[dim] = Bound(elaboration.settings[dim], statement.size.span)
        else:
            from .expressions.open_sizes import declare

            scope.names[dim] = Bound(declare(dim, statement.size.span, elaboration), statement.size.span)


def _output(statement: Output, frame: Frame, net: NetBody) -> list[Result]:
    source = net.value if statement.source is None else bodies.tap(statement.source, frame)
    name = statement.name
    if (first := net.names.get(name.text)) is not None:
        frame.elaboration.report(DuplicateName(name.span, name.text, first))
    elif (why := why_no_field(name.text)) is not None:
        frame.elaboration.report(UnusableName(name.span, name.text, why))
    net.names[name.text] = name.span
    return [Result(statement.name.text, source.id, Origin(statement.span))] if source.shape is not None else []


def _auxiliary(statement: Aux, frame: Frame, scope: Scope) -> list[Result]:
    elaboration = frame.elaboration
    if statement.source is None or statement.weight is None:
        from ..problems.nets import IncompleteAuxiliary

        elaboration.report(IncompleteAuxiliary(statement.span, statement.name.text, statement.source is None))
    source = bodies.tap(statement.source, frame) if statement.source else Value("", None, statement.span)
    domain = elaboration.domain
    weight = evaluate(statement.weight, Context(elaboration, scope)) if statement.weight else UNKNOWN
    if weight is not UNKNOWN and (isinstance(weight, bool) or not isinstance(weight, int | float) or weight < 0):
        assert statement.weight is not None
        weight = elaboration.report(WrongValue(statement.weight.span, "a weight", "a number from 0", described(weight)))
    value = frame.apply(bodies.aux_element(statement), frame, scope, source)
    elaboration.domain = domain  # an auxiliary head constrains training only
    if value.shape is None or weight is UNKNOWN:
        return []
    return [Result(statement.name.text, value.id, Origin(statement.span), weight=float(cast(float, weight)))]
