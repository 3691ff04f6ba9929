"""Files to scopes: the definitions of a spec and of those it imports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from ...dsl.parsing.parser import parse
from ...dsl.span import Source, Span
from ...dsl.syntax import Definition, File, Identifier, Import, Let, Parameter, Variant
from ..graph.reserved import why_no_class
from ..problems.cascading import is_unreadable
from ..problems.definitions import DuplicateName, UnusableName
from ..problems.imports import ImportCycle, NotInModule, UnknownModule
from ..problems.limits import TooLarge
from . import body as bodies
from .expressions.referenced_names import referenced_names
from .scope.context import Context
from .scope.elaboration import Absent, Elaboration
from .scope.scope import UNKNOWN, Bound, Defined, Scope


def load(source: Source, elaboration: Elaboration, chain: tuple[str, ...] = ()) -> tuple[File, Scope]:
    """The syntax of a source and the scope of its items; each source is read once."""
    parsed = parse(source, elaboration.limits.characters, elaboration.limits.tokens)
    for problem in parsed.problems:
        elaboration.report(problem)
    elaboration.unreadable += [problem.span for problem in parsed.problems if is_unreadable(problem)]
    scope, used = Scope(), cache(lambda: referenced_names(*parsed.file.items))
    elaboration.syntax.append(parsed.file)
    elaboration.sources[source.name] = source
    elaboration.files[source] = None
    for item in parsed.file.items:
        match item:
            case Import():
                _import(item, scope, elaboration, (*chain, source.name), used)
            case Definition() | Variant():
                _define(item, scope, elaboration)
            case Let():
                pass
    for item in parsed.file.items:
        if isinstance(item, Let):
            bodies.let(item, Context(elaboration, scope, in_body=False))
    elaboration.files[source] = scope
    return parsed.file, scope


def _define(item: Definition | Variant, scope: Scope, elaboration: Elaboration) -> None:
    name = item.name
    if (why := why_no_class(name.text)) is not None:
        elaboration.report(UnusableName(name.span, name.text, why))
    _bind(name, Defined(item, scope), scope, elaboration)
    _distinct(item.parameters, elaboration)


def _distinct(parameters: tuple[Parameter, ...], elaboration: Elaboration) -> None:
    seen: dict[str, Span] = {}
    for parameter in parameters:
        name = parameter.name
        if name.text in seen:
            elaboration.report(DuplicateName(name.span, name.text, seen[name.text]))
        seen[name.text] = name.span


def _bind(name: Identifier, value: object, scope: Scope, elaboration: Elaboration) -> None:
    if (first := scope.names.get(name.text)) is not None:
        elaboration.report(DuplicateName(name.span, name.text, first.span))
        return
    scope.names[name.text] = Bound(value, name.span)


def _import(
    item: Import, scope: Scope, elaboration: Elaboration, chain: tuple[str, ...], used: Callable[[], frozenset[str]]
) -> None:
    found = _imported(item, elaboration, chain)
    module = ".".join(item.module.path)
    for name in item.names:
        bound = found.names.get(name.text) if found else None
        if found is not None and bound is None:
            problem = NotInModule(name.span, name.text, module, tuple(sorted(found.names)), name.text in used())
            elaboration.report(problem)
            if problem.meant in used():
                scope.names.setdefault(problem.meant, Bound(UNKNOWN, name.span))
        _bind(name, bound.value if bound else UNKNOWN, scope, elaboration)


def _imported(item: Import, elaboration: Elaboration, chain: tuple[str, ...]) -> Scope | None:
    """The scope of the imported spec; None where a problem was reported."""
    source = elaboration.find(item.module.path, item.span.source)
    if isinstance(source, Absent) and source.fault is not None:
        elaboration.report(replace(source.fault, span=item.module.span))
        return None
    if source is None or isinstance(source, Absent):
        known = source.known if source else ()
        elaboration.report(UnknownModule(item.module.span, ".".join(item.module.path), known))
        return None
    if source not in elaboration.files:
        if len(elaboration.files) >= elaboration.limits.files:
            what = "too many specs import each other"
            elaboration.abandon(TooLarge(item.span, what, elaboration.limits.files, "files"))
        return load(source, elaboration, chain)[1]
    scope = elaboration.files[source]
    if scope is None:
        elaboration.report(ImportCycle(item.module.span, (*chain[chain.index(source.name) :], source.name)))
    return scope
