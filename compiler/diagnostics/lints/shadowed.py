"""Finds a name that hides another one."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ....dsl.span import Span
from ....dsl.syntax import Body, Definition, Element, File, For, If, Import, Let, Statement, Variant
from ...operators.base.discovery import names as operator_names
from ..linted import LintedNetwork

Names = dict[str, Span]


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Parameters that hide definitions, `let`s and loop variables that hide any outer name, and names of operators.

    A parameter or a `let` may have the name of an operator, such as `dropout = 0.5`; applying it is E0210.
    """
    found = [*_in_file(network.file), *_operators(network.file)]
    if not found:
        return
    from ...problems.warnings.shadowing import Shadowed

    for name, span, hidden in found:
        yield Shadowed(span, name, hidden)


def _operators(file: File) -> Iterator[tuple[str, Span, None]]:
    for item in file.items:
        names = () if isinstance(item, Let) else item.names if isinstance(item, Import) else (item.name,)
        yield from ((name.text, name.span, None) for name in names if name.text in operator_names())


def _in_file(file: File) -> Iterator[tuple[str, Span, Span]]:
    outer = _items(file)
    for item in file.items:
        if isinstance(item, Definition | Variant):
            inner = {parameter.name.text: parameter.name.span for parameter in item.parameters}
            yield from ((name, span, outer[name]) for name, span in inner.items() if name in outer)
            if isinstance(item, Definition):
                yield from _in_body(item.body, outer | inner)


def _items(file: File) -> Names:
    names: Names = {}
    for item in file.items:
        for name in item.names if isinstance(item, Import) else (item.name,):
            names.setdefault(name.text, name.span)
    return names


def _in_body(body: Body, around: Names) -> Iterator[tuple[str, Span, Span]]:
    here: Names = {}
    for statement in body.statements:
        if isinstance(statement, Let):
            name = statement.name
            if name.text in around:
                yield name.text, name.span, around[name.text]
            here[name.text] = name.span
        else:
            yield from _in_statement(statement, around | here)


def _in_statement(statement: Statement, around: Names) -> Iterator[tuple[str, Span, Span]]:
    if isinstance(statement, For):
        own = {name.text: name.span for name in statement.names}
        yield from ((name, span, around[name]) for name, span in own.items() if name in around)
        yield from _in_body(statement.body, around | own)
    elif isinstance(statement, If):
        for body in (statement.then, statement.otherwise):
            yield from _in_body(body, around) if body else ()
    else:
        for element in getattr(statement, "elements", ()):
            if isinstance(element, Element) and element.body:
                yield from _in_body(element.body, around)
