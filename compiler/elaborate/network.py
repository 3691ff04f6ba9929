"""From a spec to an expanded network: which net, with which values, and what it claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from ...dsl.problem import Problem
from ...dsl.record import Record, record
from ...dsl.span import Source, Span
from ...dsl.syntax import Aux, Chain, Definition, Expect, File, Init, Input, Output, Statement, Variant
from ...dsl.syntax import Recipe as RecipeSyntax
from ..algebra.open import has_open
from ..algebra.traced import is_traced, plain, symbol
from ..graph.graph import Graph, InputNode, Result
from ..graph.origin import Derivation, Origin
from ..graph.recipe import Recipe
from ..graph.reserved import why_no_field
from ..graph.unit import Unit
from ..limits import Limits
from ..operators.base.argument_types import LARGEST
from ..problems.arguments import MissingArgument, NeedsValues, UnknownSetting, WrongValue
from ..problems.limits import TooLarge
from ..problems.names import DefinedTwice, UnknownName, UnusableName
from ..problems.recipe import SecondRecipe
from ..problems.structure import Recursion, UnknownNet, WrongSort
from . import body as bodies
from .apply import apply
from .claims import Claim, report_misspelt
from .expressions.bind import Call, match, written
from .expressions.evaluate import evaluate
from .expressions.partial import filled
from .initialization import Rule, rule
from .modules import load
from .recipes import recipe
from .scope.context import Where
from .scope.elaboration import Abandoned, Elaboration, Finder
from .scope.frame import Frame, Labelled, Value
from .scope.scope import UNKNOWN, Bound, Defined, Scope, described


@record
class Network(Record):
    """An expanded net: its graph, its tree of units, the labels that can be spoken of, and what it claims."""

    name: str
    graph: Graph
    unit: Unit
    labels: Mapping[str, Labelled]
    claims: tuple[Claim, ...]
    rules: tuple[Rule, ...]
    recipe: Recipe | None


@record
class Elaborated(Record):
    """What elaboration gives: a network unless there are errors, all problems, and every source that was read."""

    network: Network | None
    problems: tuple[Problem, ...]
    sources: tuple[Source, ...]
    elaboration: Elaboration


@record
class _Chosen(Record):
    """A net's definition with a value for every parameter in its scope."""

    definition: Definition
    scope: Scope
    defaults: Mapping[str, Any]
    """Values of the parameters that the generated class might keep."""
    claims: tuple[Claim, ...]
    variants: tuple[Derivation, ...]


def elaborate(source: Source, find: Finder, net: str | None, settings: Mapping[str, Any], limits: Limits) -> Elaborated:
    """Expand a net of a source: the named one, or the last."""
    elaboration = Elaboration(find, limits, filled)
    network: Network | None = None
    try:
        file, scope = load(source, elaboration)
        network = _network(file, scope, net, settings, elaboration)
    except Abandoned:
        network = None
    sources = tuple(elaboration.sources.values())
    return Elaborated(network, tuple(elaboration.problems), sources, elaboration)


def _network(
    file: File, scope: Scope, net: str | None, settings: Mapping[str, Any], elaboration: Elaboration
) -> Network | None:
    top = _select(file, net, scope, elaboration)
    if top is None:
        return None
    chosen = _choose(top, settings, elaboration)
    if chosen is None:
        return None
    return _expand(top, chosen, elaboration)


def _select(file: File, net: str | None, scope: Scope, elaboration: Elaboration) -> Defined | None:
    nets = {
        item.name.text: item.name.span
        for item in file.items
        if isinstance(item, Variant) or (isinstance(item, Definition) and item.kind == "net")
    }
    name = net if net is not None else next(reversed(nets), None)
    if name is None or name not in nets:
        if not elaboration.problems:
            elaboration.report(UnknownNet(Span(file.span.source, 0, 0), net, tuple(nets)))
        return None
    found = scope.names[name].value
    return found if isinstance(found, Defined) else None


def _choose(top: Defined, settings: Mapping[str, Any], elaboration: Elaboration) -> _Chosen | None:
    """Follow variants down to the definition that has a body."""
    recursion = _recursion(top, elaboration.limits.depth)
    if recursion is not None:
        elaboration.report(recursion)
        return None
    choice = _Choice(elaboration, dict(settings))
    current, call, caller = top, Call(top.name, top.definition.name.span, ()), Scope(top.scope)
    variant = ""
    for _ in range(elaboration.limits.depth):
        scope = choice.scope(current, call, caller, current is top)
        if scope is None:
            return None
        if variant:
            names = [parameter.name.text for parameter in current.definition.parameters]
            values = {name: scope.names[name].value for name in names}
            choice.variants.append(Derivation(current.name, variant, call.span, values))
        if isinstance(current.definition, Definition):
            return choice.finished(top, current.definition, scope)
        elaboration.expanded.add(current.definition.name.span)
        choice.claims += claims_of(current.definition, scope, elaboration)
        base = base_of(current, current.definition, elaboration)
        if base is None:
            return None
        call = Call(base.name, current.definition.base.span, current.definition.arguments)
        variant, current, caller = current.name, base, scope
    what = "these nets are variants of variants too deeply"
    return elaboration.abandon(TooLarge(top.definition.name.span, what, elaboration.limits.depth, "depth"))


def _recursion(top: Defined, depth: int) -> Recursion | None:
    """Of variants that come back to one of them: which, whatever their parameters are."""
    path, current = [top], top
    while isinstance(current.definition, Variant) and len(path) <= depth:
        variant = current.definition
        bound = current.scope.find(variant.base.text)
        if bound is None or not isinstance(bound.value, Defined):
            return None
        current = bound.value
        path.append(current)
        again = next(i for i, passed in enumerate(path) if passed.definition.name.span == current.definition.name.span)
        if again < len(path) - 1:
            return Recursion(variant.base.span, tuple(passed.name for passed in path[again:]))
    return None


@dataclass(eq=False)
class _Choice:
    """Values for the parameters of a variant and of what it is a variant of."""

    elaboration: Elaboration
    settings: dict[str, Any]
    defaults: dict[str, Any] = field(default_factory=dict[str, Any])
    known: list[str] = field(default_factory=list[str])
    claims: list[Claim] = field(default_factory=list[Claim])
    variants: list[Derivation] = field(default_factory=list[Derivation])
    """Of which net each is a variant, outermost first."""

    def scope(self, current: Defined, call: Call, caller: Scope, is_top: bool) -> Scope | None:
        """The scope of one level; None where a problem was reported."""
        parameters = current.definition.parameters
        given = match(call, tuple(p.name.text for p in parameters), Where(self.elaboration, caller, in_body=False))
        scope, missing = Scope(current.scope), list[str]()
        for parameter in parameters:
            name = parameter.name.text
            if name in given:
                value = evaluate(given[name], Where(self.elaboration, caller, in_body=False))
            elif name in self.settings:
                value = self._free(name, self.settings[name])
            elif parameter.default is not None:
                value = self._free(
                    name, evaluate(parameter.default, Where(self.elaboration, current.scope, in_body=False))
                )
            else:
                missing.append(name)
                continue
            scope.names[name] = Bound(value, parameter.name.span)
        self.known += [p.name.text for p in parameters if p.name.text not in given]
        if not missing:
            return scope
        if is_top:
            self.elaboration.report(NeedsValues(call.span, current.name, tuple(missing)))
        else:
            self.elaboration.report(MissingArgument(call.span, current.name, tuple(missing), written(parameters)))
        return None

    def finished(self, top: Defined, definition: Definition, scope: Scope) -> _Chosen | None:
        """The chosen net, unless a setting names no parameter of it, nor a size of an input."""
        inputs = [statement for statement in definition.body.statements if isinstance(statement, Input)]
        opened = [dim for statement in inputs for dim in statement.size.dims[1:] if isinstance(dim, str)]
        self.elaboration.settings = {name: self.settings[name] for name in opened if name in self.settings}
        unknown = [name for name in self.settings if name not in (*self.known, *opened)]
        for name in unknown:
            span = top.definition.name.span
            self.elaboration.report(UnknownSetting(span, name, top.name, tuple(self.known)))
        if unknown:
            return None
        return _Chosen(definition, scope, self.defaults, tuple(self.claims), tuple(self.variants))

    def _free(self, name: str, value: Any) -> Any:
        """A value that nobody fixed: a number may stay a parameter of the generated class, under its name."""
        if name in self.defaults or value is UNKNOWN:
            return value
        self.defaults[name] = value
        return symbol(name, value)


def base_of(current: Defined, variant: Variant, elaboration: Elaboration) -> Defined | None:
    """The net that a variant is one of."""
    name = variant.base.text
    bound = current.scope.find(name)
    if bound is None:
        elaboration.report(UnknownName(variant.base.span, name, current.scope.visible()))
        return None
    if isinstance(bound.value, Defined) and bound.value.is_net:
        return bound.value
    if bound.value is not UNKNOWN:
        elaboration.report(WrongSort(variant.base.span, name, described(bound.value), "a net", bound.span))
    return None


def claims_of(variant: Variant, scope: Scope, elaboration: Elaboration) -> Iterator[Claim]:
    """What a variant's braces claim; anything else in them is reported."""
    for statement in variant.body.statements if variant.body else ():
        if isinstance(statement, Expect):
            yield Claim(statement, scope)
        else:
            from ..problems.misplaced import MoreThanClaims

            elaboration.report(MoreThanClaims(statement.span))


def _expand(top: Defined, chosen: _Chosen, elaboration: Elaboration) -> Network | None:
    definition, name = chosen.definition, top.name
    elaboration.expanded.add(definition.name.span)
    elaboration.variants = chosen.variants
    frame = Frame(elaboration, apply, (), False, (name,))
    begun = Value("", None, definition.name.span)
    leaving = _Leaving(begun)
    bodies.walk(
        definition.body,
        frame,
        chosen.scope,
        lambda: leaving.value,
        lambda statement, scope: _statement(statement, scope, frame, leaving),
    )
    if not frame.steps and not elaboration.problems:
        from ..problems.misplaced import NoLayers

        elaboration.report(NoLayers(definition.name.span, name, leaving.has_input))
    if not leaving.outputs and leaving.value.shape is not None:
        leaving.outputs.append(Result("output", leaving.value.id, Origin(leaving.value.span)))
    claims = (*chosen.claims, *leaving.claims)
    if not leaving.outputs or any(problem.is_error for problem in elaboration.problems):
        report_misspelt(claims, frame)
        return None
    graph = Graph(dict(elaboration.nodes), tuple(leaving.outputs), tuple(leaving.auxiliary))
    unit = _unit(top, chosen, graph, frame)
    return Network(name, graph, unit, frame.labels, claims, tuple(leaving.rules), leaving.recipe)


def _unit(top: Defined, chosen: _Chosen, graph: Graph, frame: Frame) -> Unit:
    """The net's own unit: its parameters on which no structure depends may stay parameters of its class."""
    numbers = {key: item for key, item in chosen.defaults.items() if is_traced(symbol(key, item))}
    return Unit(
        kind="net",
        name=top.name,
        path="",
        doc=top.definition.doc or chosen.definition.doc,
        inputs=tuple(node.id for node in graph.inputs),
        output=graph.outputs[0].value,
        parameters=numbers,
        sizes={},
        lets={},
        defaults={key: item for key, item in numbers.items() if key not in frame.elaboration.decisive[-1]},
        steps=tuple(frame.steps),
        origin=Origin(top.definition.name.span),
    )


def _statement(statement: Statement, scope: Scope, frame: Frame, leaving: _Leaving) -> None:
    """Run one statement of a net's body."""
    match statement:
        case Input():
            leaving.has_input = True
            leaving.value = _input(statement, frame, scope)
        case Output():
            leaving.outputs += _output(statement, frame, leaving)
        case Expect():
            leaving.claims.append(Claim(statement, scope))
        case Init():
            found = rule(statement, Where(frame.elaboration, scope, in_body=False))
            leaving.rules += [found] if found else []
        case RecipeSyntax():
            if leaving.recipe is not None:
                frame.elaboration.report(SecondRecipe(statement.span))
            leaving.recipe = recipe(statement, Where(frame.elaboration, scope, in_body=False))
        case Aux():
            leaving.auxiliary += _auxiliary(statement, frame, scope)
        case Chain():
            if not leaving.has_input and statement.source is None:
                from ..problems.misplaced import NothingArrives

                frame.elaboration.report(NothingArrives(statement.span))
                leaving.has_input = True  # the layers below lack the same one
            leaving.value = bodies.chain(statement, frame, scope, leaving.value)
        case _:
            pass


@dataclass(eq=False)
class _Leaving:
    """The current value, and what has been declared to leave the net so far."""

    value: Value
    has_input: bool = False
    outputs: list[Result] = field(default_factory=list[Result])
    auxiliary: list[Result] = field(default_factory=list[Result])
    claims: list[Claim] = field(default_factory=list[Claim])
    rules: list[Rule] = field(default_factory=list[Rule])
    recipe: Recipe | None = None
    names: dict[str, Span] = field(default_factory=dict[str, Span])


def _input(statement: Input, frame: Frame, scope: Scope) -> Value:
    elaboration, span = frame.elaboration, statement.span
    name = statement.name.text if statement.name else "input"
    if name in frame.taken:
        elaboration.report(DefinedTwice((statement.name or statement).span, name, frame.taken[name]))
    _open(statement, elaboration, scope)
    size = evaluate(statement.size, Where(elaboration, scope))
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
    """Names that stand for a height or a width and have no value stay open, from here to the end of the net."""
    for axis, dim in enumerate(statement.size.dims):
        if not isinstance(dim, str) or axis == 0 or scope.find(dim) is not None:
            continue
        if dim in elaboration.settings:
            scope.names[dim] = Bound(elaboration.settings[dim], statement.size.span)
        else:
            from .expressions.open_sizes import declare

            scope.names[dim] = Bound(declare(dim, statement.size.span, elaboration), statement.size.span)


def _output(statement: Output, frame: Frame, leaving: _Leaving) -> list[Result]:
    source = leaving.value if statement.source is None else bodies.tap(statement.source, frame)
    name = statement.name
    if (first := leaving.names.get(name.text)) is not None:
        frame.elaboration.report(DefinedTwice(name.span, name.text, first))
    elif (why := why_no_field(name.text)) is not None:
        frame.elaboration.report(UnusableName(name.span, name.text, why))
    leaving.names[name.text] = name.span
    return [Result(statement.name.text, source.id, Origin(statement.span))] if source.shape is not None else []


def _auxiliary(statement: Aux, frame: Frame, scope: Scope) -> list[Result]:
    elaboration = frame.elaboration
    if statement.source is None or statement.weight is None:
        from ..problems.misplaced import HalfAuxiliary

        elaboration.report(HalfAuxiliary(statement.span, statement.name.text, statement.source is None))
    source = bodies.tap(statement.source, frame) if statement.source else Value("", None, statement.span)
    domain = elaboration.domain
    weight = evaluate(statement.weight, Where(elaboration, scope)) if statement.weight else UNKNOWN
    if weight is not UNKNOWN and (isinstance(weight, bool) or not isinstance(weight, int | float) or weight < 0):
        assert statement.weight is not None
        weight = elaboration.report(WrongValue(statement.weight.span, "a weight", "a number from 0", described(weight)))
    value = apply(bodies.aux_element(statement), frame, scope, source)
    elaboration.domain = domain  # what a head demands is demanded in training only
    if value.shape is None or weight is UNKNOWN:
        return []
    return [Result(statement.name.text, value.id, Origin(statement.span), weight=float(cast(float, weight)))]
