"""A group with the name of something that joins branches."""

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
from ...operators.base.discovery import merges
from ..linted import LintedNetwork


def find(network: LintedNetwork) -> Iterator[Problem]:
    """`Concat { ... }`, `residual { ... }`: groups, whose statements run one after the other.

    In a merge it may be the name of a branch, and a group that merges, or that is tapped by its name, is a group.
    """
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
    """Names that mean something: those that are tapped, and parameters and `let`s, which may be operators."""
    if isinstance(node, Reference):
        return node.path
    return (node.name.text,) if isinstance(node, Parameter | Let) else ()


def _collect(body: Body, groups: list[tuple[Identifier, Body]]) -> bool:
    """Adds the groups that are in no merge and hold none; whether there is a merge in the body."""
    held = [_in_statement(statement, groups) for statement in body.statements]
    return any(held)


def _in_statement(statement: Statement, groups: list[tuple[Identifier, Body]]) -> bool:
    match statement:
        case For():
            return _collect(statement.body, groups)
        case If():
            held = [_collect(body, groups) for body in (statement.then, statement.otherwise) if body]
        case Chain():
            held = [_in_element(element, groups) for element in statement.elements]
        case _:
            held = []
    return any(held)


def _in_element(element: Element, groups: list[tuple[Identifier, Body]]) -> bool:
    if element.body is None:
        return False
    if element.target is not None and merges(element.target.text):
        return True
    holds_one = _collect(element.body, groups)
    if element.target is not None and not holds_one:
        groups.append((element.target, element.body))
    return holds_one
