"""Which net is compiled, and the values of its parameters: variants are followed down to a body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...dsl.record import Record, record
from ...dsl.span import Span
from ...dsl.syntax import Definition, Expect, File, Input, Variant
from ..algebra.traced import symbol
from ..graph.origin import Derivation
from ..problems.arguments import MissingArgument
from ..problems.definitions import Recursion, WrongKind
from ..problems.limits import TooLarge
from ..problems.names import UnknownName
from ..problems.nets import MissingNetArguments, UnknownNet, UnknownSetting
from .expectations import Expectation
from .expressions.bind import Call, match, written
from .expressions.evaluate import evaluate
from .scope.context import Context
from .scope.elaboration import Elaboration
from .scope.scope import UNKNOWN, Bound, Defined, Scope, described


@record
class ChosenNet(Record):
    """A net's definition with a value for every parameter in its scope."""

    definition: Definition
    scope: Scope
    defaults: Mapping[str, Any]
    """Values of the parameters that the generated class might keep."""
    expectations: tuple[Expectation, ...]
    variants: tuple[Derivation, ...]


def select_net(file: File, net: str | None, scope: Scope, elaboration: Elaboration) -> Defined | None:
    """The net of a name, or the last one of the file; None where a problem was reported."""
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


def choose_values(top: Defined, settings: Mapping[str, Any], elaboration: Elaboration) -> ChosenNet | None:
    """The definition behind a net's variants, with a value for every parameter; None where a problem was reported."""
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
        choice.expectations += expectations_of(current.definition, scope, elaboration)
        base = base_of(current, current.definition, elaboration)
        if base is None:
            return None
        call = Call(base.name, current.definition.base.span, current.definition.arguments)
        variant, current, caller = current.name, base, scope
    what = "these nets are variants of variants too deeply"
    return elaboration.abandon(TooLarge(top.definition.name.span, what, elaboration.limits.depth, "depth"))


def _recursion(top: Defined, depth: int) -> Recursion | None:
    """The circle in a chain of variants, if there is one."""
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
    """The values given so far, from the outermost variant inwards."""

    elaboration: Elaboration
    settings: dict[str, Any]
    defaults: dict[str, Any] = field(default_factory=dict[str, Any])
    known: list[str] = field(default_factory=list[str])
    expectations: list[Expectation] = field(default_factory=list[Expectation])
    variants: list[Derivation] = field(default_factory=list[Derivation])
    """How each variant derives from its net, outermost first."""

    def scope(self, current: Defined, call: Call, caller: Scope, is_top: bool) -> Scope | None:
        """The scope of one variant's parameters; None where a problem was reported."""
        parameters = current.definition.parameters
        given = match(call, tuple(p.name.text for p in parameters), Context(self.elaboration, caller, in_body=False))
        scope, missing = Scope(current.scope), list[str]()
        for parameter in parameters:
            name = parameter.name.text
            if name in given:
                value = evaluate(given[name], Context(self.elaboration, caller, in_body=False))
            elif name in self.settings:
                value = self._free(name, self.settings[name])
            elif parameter.default is not None:
                value = self._free(
                    name, evaluate(parameter.default, Context(self.elaboration, current.scope, in_body=False))
                )
            else:
                missing.append(name)
                continue
            scope.names[name] = Bound(value, parameter.name.span)
        self.known += [p.name.text for p in parameters if p.name.text not in given]
        if not missing:
            return scope
        if is_top:
            self.elaboration.report(MissingNetArguments(call.span, current.name, tuple(missing)))
        else:
            self.elaboration.report(MissingArgument(call.span, current.name, tuple(missing), written(parameters)))
        return None

    def finished(self, top: Defined, definition: Definition, scope: Scope) -> ChosenNet | None:
        """The chosen net; None where a setting names neither a parameter nor an open size."""
        inputs = [statement for statement in definition.body.statements if isinstance(statement, Input)]
        opened = [dim for statement in inputs for dim in statement.size.dims[1:] if isinstance(dim, str)]
        self.elaboration.settings = {name: self.settings[name] for name in opened if name in self.settings}
        unknown = [name for name in self.settings if name not in (*self.known, *opened)]
        for name in unknown:
            span = top.definition.name.span
            self.elaboration.report(UnknownSetting(span, name, top.name, tuple(self.known)))
        if unknown:
            return None
        return ChosenNet(definition, scope, self.defaults, tuple(self.expectations), tuple(self.variants))

    def _free(self, name: str, value: Any) -> Any:
        """A value that no variant fixes: a number may stay a parameter of the generated class, under its name."""
        if name in self.defaults or value is UNKNOWN:
            return value
        self.defaults[name] = value
        return symbol(name, value)


def base_of(current: Defined, variant: Variant, elaboration: Elaboration) -> Defined | None:
    """The net that a variant derives from; None where a problem was reported."""
    name = variant.base.text
    bound = current.scope.find(name)
    if bound is None:
        elaboration.report(UnknownName(variant.base.span, name, current.scope.visible()))
        return None
    if isinstance(bound.value, Defined) and bound.value.is_net:
        return bound.value
    if bound.value is not UNKNOWN:
        elaboration.report(WrongKind(variant.base.span, name, described(bound.value), "a net", bound.span))
    return None


def expectations_of(variant: Variant, scope: Scope, elaboration: Elaboration) -> Iterator[Expectation]:
    """The expectations in a variant's braces; anything else there is reported."""
    for statement in variant.body.statements if variant.body else ():
        if isinstance(statement, Expect):
            yield Expectation(statement, scope)
        else:
            from ..problems.nets import NotAnExpectation

            elaboration.report(NotAnExpectation(statement.span))
