"""A group with the name of something that joins branches."""

from __future__ import annotations

from collections.abc import Iterator

from ...dsl.problem import Problem
from ...dsl.span import Span
from ...dsl.syntax import (
    Body,
    Chain,
    Definition,
    Element,
    File,
    For,
    Identifier,
    If,
    Let,
    Parameter,
    Reference,
    Statement,
    Syntax,
)
from ...dsl.walk import nodes
from ..discovery import operator
from ..linting import Subject


def find(subject: Subject) -> Iterator[Problem]:
    """`Concat { ... }`, `residual { ... }`: groups, whose statements run one after the other.

    In a merge it may be the name of a branch, and a group that merges, or that is tapped by its name, is a group.
    """
    groups = list(_groups(subject.file))
    if not groups:
        return
    from ..problems.merge_by_name import OnlyAName, meant_by

    known = {name for node in nodes(subject.file) for name in _names(node)}
    for name, body in groups:
        meant = None if name.text in known else meant_by(name.text)
        if meant is not None:
            yield OnlyAName(name.span, name.text, meant, Span(name.span.source, name.span.start, body.span.end))


def _names(node: Syntax) -> tuple[str, ...]:
    """Names that mean something: those that are tapped, and parameters and `let`s, which may be operators."""
    if isinstance(node, Reference):
        return node.path
    return (node.name.text,) if isinstance(node, Parameter | Let) else ()


def _groups(file: File) -> Iterator[tuple[Identifier, Body]]:
    """The groups that are in no merge and hold none."""
    for item in file.items:
        if isinstance(item, Definition):
            yield from _in_body(item.body)


def _in_body(body: Body) -> Iterator[tuple[Identifier, Body]]:
    for statement in body.statements:
        yield from _in_statement(statement)


def _in_statement(statement: Statement) -> Iterator[tuple[Identifier, Body]]:
    match statement:
        case For():
            yield from _in_body(statement.body)
        case If():
            for body in (statement.then, statement.otherwise):
                yield from _in_body(body) if body else ()
        case Chain():
            for element in statement.elements:
                yield from _in_element(element)
        case _:
            pass


def _in_element(element: Element) -> Iterator[tuple[Identifier, Body]]:
    if element.body is None or _merges(element):
        return
    if element.target is not None and not any(_merges(inner) for inner in nodes(element.body)):
        yield element.target, element.body
    yield from _in_body(element.body)


def _merges(node: object) -> bool:
    if not isinstance(node, Element) or node.target is None or node.body is None:
        return False
    kind = operator(node.target.text)
    return kind is not None and kind.merges
