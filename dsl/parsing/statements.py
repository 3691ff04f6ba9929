"""Parse tree to syntax tree: the file, its items and their statements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, cast

from ..grammar.parse_tree import Node, Token, by_rule, find, required, span, subtrees, tokens
from ..span import Source, Span
from ..syntax import (
    Aux,
    Body,
    Chain,
    Choice,
    Comment,
    Definition,
    Element,
    Expect,
    File,
    For,
    Identifier,
    If,
    Import,
    Init,
    Input,
    Item,
    Let,
    Output,
    Parameter,
    Recipe,
    Reference,
    Statement,
    String,
    Variant,
)
from ..text.doc_comments import DocComments, doc_comments
from .expressions import arguments, dimensions, expression, identifier, reference, text


def file(node: Node, source: Source, comments: tuple[Comment, ...]) -> File:
    """The file; its span is the whole text."""
    docs = doc_comments(comments)
    items = tuple(_item(child, source, docs) for child in subtrees(node))
    return File(Span(source, 0, len(source.text)), items, comments)


# Items ---------------------------------------------------------------------------------------------------------------


def _item(node: Node, source: Source, docs: DocComments) -> Item:
    match node.data:
        case "import":
            return _import(node, source)
        case "let":
            return _let(node, source)
        case "definition":
            return _definition(node, source, docs)
        case _:
            return _variant(node, source, docs)


def _import(node: Node, source: Source) -> Import:
    names = tuple(identifier(name, source) for name in tokens(node, "NAME"))
    return Import(span(node, source), reference(required(node, "reference"), source), names)


def _definition(node: Node, source: Source, docs: DocComments) -> Definition:
    keyword = cast("Token", node.children[0])
    (name,) = tokens(node, "NAME")
    place = span(node, source)
    return Definition(
        place,
        cast("Literal['net', 'block', 'seq']", str(keyword)),
        identifier(name, source),
        _parameters(node, source),
        _body(required(node, "body"), source),
        docs.get(place.start, ""),
    )


def _variant(node: Node, source: Source, docs: DocComments) -> Variant:
    name, base = (identifier(token, source) for token in tokens(node, "NAME"))
    arguments_node = find(node, "arguments")
    place = span(node, source)
    return Variant(
        place,
        name,
        _parameters(node, source),
        base,
        arguments(arguments_node, source) if arguments_node else (),
        _own_body(node, source),
        docs.get(place.start, ""),
    )


def _parameters(node: Node, source: Source) -> tuple[Parameter, ...]:
    parameters = find(node, "parameters")
    return tuple(_parameter(child, source) for child in subtrees(parameters)) if parameters else ()


def _parameter(node: Node, source: Source) -> Parameter:
    name, *default = node.children
    return Parameter(
        span(node, source),
        identifier(cast("Token", name), source),
        expression(default[0], source) if default else None,
    )


# Statements ----------------------------------------------------------------------------------------------------------


def _body(node: Node, source: Source) -> Body:
    return Body(span(node, source), tuple(_statement(child, source) for child in subtrees(node)))


def _own_body(node: Node, source: Source) -> Body | None:
    body = find(node, "body")
    return _body(body, source) if body else None


def _statement(node: Node, source: Source) -> Statement:
    return _BUILDERS[node.data](node, source)


def _chain(node: Node, source: Source) -> Chain:
    elements = tuple(_element(child, source) for child in subtrees(node) if child.data == "element")
    return Chain(span(node, source), _source(node, source), elements)


def _source(node: Node, source: Source) -> Reference | None:
    origin = find(node, "source")
    return reference(required(origin, "reference"), source) if origin else None


def _element(node: Node, source: Source) -> Element:
    parts = by_rule(node)
    label = parts.get("label") or parts.get("heading")
    target, arguments_node, body, repeat = (parts.get(rule) for rule in ("target", "arguments", "body", "repeat"))
    return Element(
        span(node, source),
        _label(label, source) if label else None,
        identifier(cast("Token", target.children[0]), source) if target else None,
        arguments(arguments_node, source) if arguments_node else None,
        _body(body, source) if body else None,
        expression(repeat.children[0], source) if repeat else None,
    )


def _label(node: Node, source: Source) -> Identifier | String:
    (name,) = node.children
    return identifier(name, source) if isinstance(name, Token) else text(name, source)


def _input(node: Node, source: Source) -> Input:
    name = next((identifier(token, source) for token in tokens(node, "NAME")), None)
    return Input(span(node, source), name, dimensions(required(node, "dimensions"), source))


def _output(node: Node, source: Source) -> Output:
    (name,) = tokens(node, "NAME")
    return Output(span(node, source), identifier(name, source), _source(node, source))


def _aux(node: Node, source: Source) -> Aux:
    (name,) = tokens(node, "NAME")
    weight = find(node, "weight")
    return Aux(
        span(node, source),
        identifier(name, source),
        _chain(required(node, "links"), source),
        _source(node, source),
        expression(weight.children[0], source) if weight else None,
    )


def _expect(node: Node, source: Source) -> Expect:
    left, sign, right = node.children
    return Expect(span(node, source), expression(left, source), str(sign), expression(right, source))


def _init(node: Node, source: Source) -> Init:
    (name,) = tokens(node, "NAME")
    arguments_node = find(node, "arguments")
    return Init(
        span(node, source),
        reference(required(node, "reference"), source),
        identifier(name, source),
        arguments(arguments_node, source) if arguments_node else (),
    )


def _recipe(node: Node, source: Source) -> Recipe:
    return Recipe(span(node, source), _body(required(node, "choices"), source))


def _choice(node: Node, source: Source) -> Choice:
    name, value = node.children
    return Choice(span(node, source), identifier(cast("Token", name), source), expression(value, source))


def _let(node: Node, source: Source) -> Let:
    name, value = node.children
    return Let(span(node, source), identifier(cast("Token", name), source), expression(value, source))


def _for(node: Node, source: Source) -> For:
    *_, iterable, body = node.children
    names = tuple(identifier(name, source) for name in tokens(node, "NAME"))
    return For(span(node, source), names, expression(iterable, source), _body(cast("Node", body), source))


def _if(node: Node, source: Source) -> If:
    condition, then, *otherwise = node.children
    return If(
        span(node, source),
        expression(condition, source),
        _body(cast("Node", then), source),
        _otherwise(cast("Node", otherwise[0]), source) if otherwise else None,
    )


def _otherwise(node: Node, source: Source) -> Body:
    """The body after `else`; for `else if`, a body whose only statement is the `if`."""
    return _body(node, source) if node.data == "body" else Body(span(node, source), (_if(node, source),))


_BUILDERS: dict[str, Callable[[Node, Source], Statement]] = {
    "chain": _chain,
    "input": _input,
    "output": _output,
    "aux": _aux,
    "expect": _expect,
    "init": _init,
    "recipe": _recipe,
    "choice": _choice,
    "let": _let,
    "for": _for,
    "if": _if,
}
