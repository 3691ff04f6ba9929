"""Parse tree to syntax tree: expressions, arguments and strings."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Any, cast

from ..grammar.parse_tree import Node, Token, span, subtrees, tokens
from ..number_literals import parse_number
from ..span import Source, Span
from ..syntax import (
    Argument,
    Binary,
    Boolean,
    Call,
    Comparison,
    Comprehension,
    Conditional,
    Expression,
    Identifier,
    Index,
    Number,
    Range,
    Reference,
    Sequence,
    Size,
    String,
    Unary,
)


def expression(node: Node | Token, source: Source) -> Expression:
    """The expression of a node, or of a number, size or boolean token."""
    if isinstance(node, Token):
        return _literal(node, source)
    return _BUILDERS[node.data](node, source)


def identifier(token: Token, source: Source) -> Identifier:
    return Identifier(span(token, source), str(token))


def reference(node: Node, source: Source) -> Reference:
    return Reference(span(node, source), tuple(str(node.children[0]).split(".")))


def arguments(node: Node, source: Source) -> tuple[Argument, ...]:
    return tuple(_argument(child, source) for child in subtrees(node))


def _argument(node: Node, source: Source) -> Argument:
    *names, argument = node.children
    name = identifier(cast("Token", names[0]), source) if names else None
    return Argument(span(node, source), name, expression(argument, source))


def dimensions(node: Node, source: Source) -> Size:
    """The size of an input, with or without blanks: `3x224x224`, `3 x H x W`."""
    dims = (dim for token in node.children for dim in _dims(cast("Token", token)))
    return Size(span(node, source), tuple(dims))


def text(node: Node, source: Source) -> String:
    """A string: its plain parts, with escapes resolved, and its expressions."""
    return String(span(node, source), tuple(_part(child, source) for child in node.children))


def _part(part: Node | Token, source: Source) -> str | Expression:
    return _plain(part) if isinstance(part, Token) else expression(part.children[0], source)


def _plain(token: Token) -> str:
    characters = iter(token)
    return "".join(_escaped(next(characters, "")) if c == "\\" else c for c in characters)


def _escaped(character: str) -> str:
    return "\n" if character == "n" else character


def _literal(token: Token, source: Source) -> Expression:
    place = span(token, source)
    if token.type == "NUMBER":
        return Number(place, str(token), parse_number(token) or 0)
    if token.type == "SIZE":
        return Size(place, tuple(_dims(token)))
    return Boolean(place, token.type == "TRUE")


def _dims(token: Token) -> list[int | str]:
    if token.type == "NAME":
        return [str(token)]
    if token.type == "NUMBER":
        return [cast("int", parse_number(token) or 0)]
    return [int(parse_number(dim) or 0) if dim.isdigit() else dim for dim in token.split("x")]


def _operations(node: Node, source: Source) -> Expression:
    """A chain of operators of one precedence, which are left-associative."""
    first, *rest = node.children

    def apply(left: Expression, step: tuple[Token, Node | Token]) -> Expression:
        right = expression(step[1], source)
        place = Span(source, node.start, span(step[1], source).end)
        return Binary(place, cast("Any", str(step[0])), left, right)

    steps = zip(cast("list[Token]", rest[::2]), rest[1::2], strict=True)
    return reduce(apply, steps, expression(first, source))


def _power(node: Node, source: Source) -> Expression:
    base, _, exponent = node.children
    return Binary(span(node, source), "**", expression(base, source), expression(exponent, source))


def _unary(node: Node, source: Source) -> Expression:
    sign, operand = node.children
    return Unary(span(node, source), cast("Any", str(sign)), expression(operand, source))


def _comparison(node: Node, source: Source) -> Expression:
    first, *rest = node.children
    steps = zip(rest[::2], rest[1::2], strict=True)
    return Comparison(
        span(node, source),
        expression(first, source),
        tuple((str(sign), expression(operand, source)) for sign, operand in steps),
    )


def _conditional(node: Node, source: Source) -> Expression:
    then, condition, otherwise = (expression(child, source) for child in node.children)
    return Conditional(span(node, source), then, condition, otherwise)


def _range(node: Node, source: Source) -> Expression:
    start, end = (expression(child, source) for child in node.children)
    return Range(span(node, source), start, end)


def _index(node: Node, source: Source) -> Expression:
    sequence, index = (expression(child, source) for child in node.children)
    return Index(span(node, source), sequence, index)


def _sequence(node: Node, source: Source) -> Expression:
    brackets = {"tuple": "()", "list": "[]", "formula": ""}[node.data]
    return Sequence(
        span(node, source), cast("Any", brackets), tuple(expression(child, source) for child in node.children)
    )


def _comprehension(node: Node, source: Source) -> Expression:
    value, *names, iterable = node.children
    identifiers = tuple(identifier(cast("Token", name), source) for name in names)
    return Comprehension(span(node, source), expression(value, source), identifiers, expression(iterable, source))


def _group(node: Node, source: Source) -> Expression:
    return expression(node.children[0], source)


def _call(node: Node, source: Source) -> Expression:
    (name,) = tokens(node, "NAME")
    (arguments_node,) = subtrees(node)
    return Call(span(node, source), identifier(name, source), arguments(arguments_node, source))


_BUILDERS: dict[str, Callable[[Node, Source], Expression]] = {
    "conditional": _conditional,
    "disjunction": _operations,
    "conjunction": _operations,
    "unary": _unary,
    "comparison": _comparison,
    "range": _range,
    "sum": _operations,
    "product": _operations,
    "power": _power,
    "index": _index,
    "group": _group,
    "tuple": _sequence,
    "list": _sequence,
    "formula": _sequence,
    "comprehension": _comprehension,
    "text": text,
    "reference": reference,
    "call": _call,
}
