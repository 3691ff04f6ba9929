"""What parsing makes: tokens and a tree of them, children by kind, and the place of anything in the source."""

from __future__ import annotations

from ..span import Source, Span


class Token(str):
    """A word, a number or a sign: its text, the terminal that it is, and where it stands."""

    __slots__ = ("end_pos", "start_pos", "type")

    type: str
    start_pos: int
    end_pos: int

    def __new__(cls, kind: str, text: str, start: int, end: int) -> Token:
        token = super().__new__(cls, text)
        token.type, token.start_pos, token.end_pos = kind, start, end
        return token

    def update(self, kind: str | None = None, text: str | None = None) -> Token:
        """The token as another terminal, or with another text, in the same place."""
        return Token(kind or self.type, self if text is None else text, self.start_pos, self.end_pos)


class Node:
    """What a rule has made of its children; `start` and `end` are -1 where there was nothing to make it of.

    `start_pos` and `end_pos` say how much of the source it takes up: more than it says where it stands in parentheses.
    """

    __slots__ = ("children", "data", "end", "end_pos", "start", "start_pos")

    def __init__(self, data: str, children: list[Node | Token]) -> None:
        self.data = data
        self.children = children
        self.start = self.end = self.start_pos = self.end_pos = -1

    def surround(self, parts: list[Node | Token]) -> None:
        """It takes up what the parts do, and says so where it does not yet."""
        self.start_pos = next((part.start_pos for part in parts if part.start_pos >= 0), self.start_pos)
        self.end_pos = next((part.end_pos for part in reversed(parts) if part.end_pos >= 0), self.end_pos)
        if self.start < 0:
            self.start, self.end = self.start_pos, self.end_pos


def span(node: Node | Token, source: Source) -> Span:
    """Where a tree or a token stands; a tree's span includes its punctuation."""
    if isinstance(node, Token):
        return Span(source, node.start_pos, node.end_pos)
    return Span(source, node.start, node.end)


def trees(node: Node) -> list[Node]:
    """The children that are trees."""
    return [child for child in node.children if isinstance(child, Node)]


def tokens(node: Node, kind: str) -> list[Token]:
    """The children that are tokens of terminal `kind`."""
    return [child for child in node.children if isinstance(child, Token) and child.type == kind]


def find(node: Node, rule: str) -> Node | None:
    """The first child that was made by `rule`, where there is one."""
    return next((child for child in trees(node) if child.data == rule), None)


def by_rule(node: Node) -> dict[str, Node]:
    """The children that are trees, by the rules that made them; of several alike the last."""
    return {child.data: child for child in node.children if isinstance(child, Node)}


def the(node: Node, rule: str) -> Node:
    """The child that the grammar promises."""
    return next(child for child in trees(node) if child.data == rule)
