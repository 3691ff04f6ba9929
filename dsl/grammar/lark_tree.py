"""Reading Lark's trees: children by kind, and the place of anything in the source."""

from __future__ import annotations

from lark import Token, Tree

from ..span import Source, Span

Node = Tree[Token]


def span(node: Node | Token, source: Source) -> Span:
    """Where a tree or a token stands; a tree's span includes its punctuation."""
    if isinstance(node, Token):
        return Span(source, node.start_pos or 0, node.end_pos or 0)
    return Span(source, node.meta.start_pos, node.meta.end_pos)


def trees(node: Node) -> list[Node]:
    """The children that are trees."""
    return [child for child in node.children if isinstance(child, Tree)]


def tokens(node: Node, kind: str) -> list[Token]:
    """The children that are tokens of terminal `kind`."""
    return [child for child in node.children if isinstance(child, Token) and child.type == kind]


def find(node: Node, rule: str) -> Node | None:
    """The first child that was made by `rule`, where there is one."""
    return next((child for child in trees(node) if child.data == rule), None)


def by_rule(node: Node) -> dict[str, Node]:
    """The children that are trees, by the rules that made them; of several alike the last."""
    return {child.data: child for child in node.children if isinstance(child, Tree)}


def the(node: Node, rule: str) -> Node:
    """The child that the grammar promises."""
    return next(child for child in trees(node) if child.data == rule)
