"""Tokens, the parse tree that the automaton builds of them, and access to its children."""

from __future__ import annotations

from ..span import Source, Span


class Token(str):
    """A string with the terminal that it is and its offsets in the source."""

    __slots__ = ("end_pos", "start_pos", "type")

    type: str
    start_pos: int
    end_pos: int

    def __new__(cls, kind: str, text: str, start: int, end: int) -> Token:
        token = super().__new__(cls, text)
        token.type, token.start_pos, token.end_pos = kind, start, end
        return token

    def update(self, kind: str | None = None, text: str | None = None) -> Token:
        """The token as another terminal, or with another text, at the same place."""
        return Token(kind or self.type, self if text is None else text, self.start_pos, self.end_pos)


class Node:
    """The tree of a reduced rule. Offsets are -1 for an empty one.

    `start` and `end` are the node's span; `start_pos` and `end_pos` also include parentheses around it.
    """

    __slots__ = ("children", "data", "end", "end_pos", "start", "start_pos")

    def __init__(self, data: str, children: list[Node | Token]) -> None:
        self.data = data
        self.children = children
        self.start = self.end = self.start_pos = self.end_pos = -1

    def cover(self, parts: list[Node | Token]) -> None:
        """Extend the node to all parts of its rule; the span is set the first time only."""
        self.start_pos = next((part.start_pos for part in parts if part.start_pos >= 0), self.start_pos)
        self.end_pos = next((part.end_pos for part in reversed(parts) if part.end_pos >= 0), self.end_pos)
        if self.start < 0:
            self.start, self.end = self.start_pos, self.end_pos


def span(node: Node | Token, source: Source) -> Span:
    """The span of a node, punctuation included, or of a token."""
    if isinstance(node, Token):
        return Span(source, node.start_pos, node.end_pos)
    return Span(source, node.start, node.end)


def subtrees(node: Node) -> list[Node]:
    """The children that are nodes."""
    return [child for child in node.children if isinstance(child, Node)]


def tokens(node: Node, kind: str) -> list[Token]:
    """The children that are tokens of terminal `kind`."""
    return [child for child in node.children if isinstance(child, Token) and child.type == kind]


def find(node: Node, rule: str) -> Node | None:
    """The first child of rule `rule`, if any."""
    return next((child for child in subtrees(node) if child.data == rule), None)


def by_rule(node: Node) -> dict[str, Node]:
    """The children that are nodes, by rule; the last one of each."""
    return {child.data: child for child in subtrees(node)}


def required(node: Node, rule: str) -> Node:
    """The child of rule `rule`, which the grammar guarantees."""
    return next(child for child in subtrees(node) if child.data == rule)
