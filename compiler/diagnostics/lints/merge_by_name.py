"""Finds a group with the name of a merge, such as `Concat { ... }` or `residual { ... }`."""

from __future__ import annotations

from collections.abc import Iterator

from ....dsl.problem import Problem
from ....dsl.span import Span
from ....dsl.syntax import (
    Body,
    Chain,
    Definition,
    Element,
    For,
    Identifier,
    If,
    Let,
    Parameter,
    Reference,
    Statement,
    Syntax,
)
from ....dsl.walk import nodes
from ...operators.base.discovery import is_merge
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """Groups with such names, outside of merges, that contain no merge and are not referenced by name."""
    groups: list[tuple[Identifier, Body]] = []
    for item in network.file.items:
        if isinstance(item, Definition):
            _collect(item.body, groups)
    if not groups:
        return
    from ...problems.warnings.library_habits import GroupNamedLikeMerge, meant_by

    known = {name for node in nodes(network.file) for name in _names(node)}
    for name, body in groups:
        meant = None if name.text in known else meant_by(name.text)
        if meant is not None:
            yield GroupNamedLikeMerge(
                name.span, name.text, meant, Span(name.span.source, name.span.start, body.span.end)
            )


def _names(node: Syntax) -> tuple[str, ...]:
    """Names that are referenced, and those of parameters and `let`s, which may be operators."""
    if isinstance(node, Reference):
        return node.path
    return (node.name.text,) if isinstance(node, Parameter | Let) else ()


def _collect(body: Body, groups: list[tuple[Identifier, Body]]) -> bool:
    """Collect the groups outside of merges that contain none; return whether the body contains a merge."""
    found = [_in_statement(statement, groups) for statement in body.statements]
    return any(found)


def _in_statement(statement: Statement, groups: list[tuple[Identifier, Body]]) -> bool:
    match statement:
        case For():
            return _collect(statement.body, groups)
        case If():
            found = [_collect(body, groups) for body in (statement.then, statement.otherwise) if body]
        case Chain():
            found = [_in_element(element, groups) for element in statement.elements]
        case _:
            found = []
    return any(found)


def _in_element(element: Element, groups: list[tuple[Identifier, Body]]) -> bool:
    if element.body is None:
        return False
    if element.target is not None and is_merge(element.target.text):
        return True
    contains_merge = _collect(element.body, groups)
    if element.target is not None and not contains_merge:
        groups.append((element.target, element.body))
    return contains_merge
