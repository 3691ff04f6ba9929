"""From the parser's tree to the syntax tree: expressions, arguments and texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Any, cast

from ..digits import value
from ..grammar.parse_tree import Node, Token, span, tokens, trees
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
    Text,
    Unary,
)


def expression(node: Node | Token, source: Source) -> Expression:
    """The expression that a tree, or a lone number, size or boolean, stands for."""
    if isinstance(node, Token):
        return _literal(node, source)
    return _BUILDERS[node.data](node, source)


def identifier(token: Token, source: Source) -> Identifier:
    return Identifier(span(token, source), str(token))


def reference(node: Node, source: Source) -> Reference:
    return Reference(span(node, source), tuple(str(node.children[0]).split(".")))


def arguments(node: Node, source: Source) -> tuple[Argument, ...]:
    return tuple(_argument(child, source) for child in trees(node))


def _argument(node: Node, source: Source) -> Argument:
    *names, given = node.children
    name = identifier(cast("Token", names[0]), source) if names else None
    return Argument(span(node, source), name, expression(given, source))


def dimensions(node: Node, source: Source) -> Size:
    """The size of an input, written together or apart: `3x224x224`, `3 x H x W`."""
    dims = (dim for token in node.children for dim in _dims(cast("Token", token)))
    return Size(span(node, source), tuple(dims))


def text(node: Node, source: Source) -> Text:
    """A text's plain parts, their escapes resolved, and the expressions between them."""
    return Text(span(node, source), tuple(_part(child, source) for child in node.children))


def _part(part: Node | Token, source: Source) -> str | Expression:
    return _plain(part) if isinstance(part, Token) else expression(part.children[0], source)


def _plain(token: Token) -> str:
    characters = iter(token)
    return "".join(_escaped(next(characters, "")) if c == "\\" else c for c in characters)


def _escaped(character: str) -> str:
    return "\n" if character == "n" else character


def _literal(token: Token, source: Source) -> Expression:
    where = span(token, source)
    if token.type == "NUMBER":
        return Number(where, str(token), value(token) or 0)
    if token.type == "SIZE":
        return Size(where, tuple(_dims(token)))
    return Boolean(where, token.type == "TRUE")


def _dims(token: Token) -> list[int | str]:
    if token.type == "NAME":
        return [str(token)]
    if token.type == "NUMBER":
        return [cast("int", value(token) or 0)]
    return [int(value(dim) or 0) if dim.isdigit() else dim for dim in token.split("x")]


def _operations(node: Node, source: Source) -> Expression:
    """Operators of one precedence, which bind from the left."""
    first, *rest = node.children

    def apply(left: Expression, step: tuple[Token, Node | Token]) -> Expression:
        right = expression(step[1], source)
        where = Span(source, node.start, span(step[1], source).end)
        return Binary(where, cast("Any", str(step[0])), left, right)

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


def _tuple(node: Node, source: Source) -> Expression:
    return Sequence(span(node, source), "()", tuple(expression(child, source) for child in node.children))


def _list(node: Node, source: Source) -> Expression:
    return Sequence(span(node, source), "[]", tuple(expression(child, source) for child in node.children))


def _formula(node: Node, source: Source) -> Expression:
    return Sequence(span(node, source), "", tuple(expression(child, source) for child in node.children))


def _comprehension(node: Node, source: Source) -> Expression:
    value, *names, iterable = node.children
    found = tuple(identifier(cast("Token", name), source) for name in names)
    return Comprehension(span(node, source), expression(value, source), found, expression(iterable, source))


def _group(node: Node, source: Source) -> Expression:
    return expression(node.children[0], source)


def _call(node: Node, source: Source) -> Expression:
    (name,) = tokens(node, "NAME")
    (given,) = trees(node)
    return Call(span(node, source), identifier(name, source), arguments(given, source))


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
    "tuple": _tuple,
    "list": _list,
    "formula": _formula,
    "comprehension": _comprehension,
    "text": text,
    "reference": reference,
    "call": _call,
}
