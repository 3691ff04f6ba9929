"""Suppression comments, `# allow: W0203`, and the part of the spec to which each applies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import cast

from ..record import Record, record
from ..span import Span
from ..syntax import Body, Comment, Definition, File, Item, Statement, Syntax, Variant

_FORM = re.compile(r"#+[ \t]*allow[ \t]*:[ \t]*(\w+(?:[ \t]*,[ \t]*\w+)*)")
_CODE = re.compile(r"[A-Za-z]\d\w*", re.ASCII)

Node = Item | Statement


@record
class Suppression(Record):
    """One code in a suppression comment. It silences the warnings that begin in `[start, end)`."""

    span: Span
    """The span of the code."""
    start: int
    end: int
    around: tuple[Node, ...]
    """The items and statements around the comment, outermost first, and the one below it, if it applies to that."""

    @property
    def code(self) -> str:
        return self.span.text.upper()


def suppressions(file: File) -> tuple[Suppression, ...]:
    """The suppressions of a file, in order.

    A comment on a line of its own applies to the whole next statement or item inside the same braces. A comment after
    a statement applies to that statement, one after an opening brace to that line, and one after the closing brace of
    an earlier line to nothing.
    """
    return tuple(suppression for comment in file.comments for suppression in _parse(comment, file))


def _parse(comment: Comment, file: File) -> Iterator[Suppression]:
    match = _FORM.match(comment.span.text)
    if not match or not any(_CODE.fullmatch(word) for word in re.findall(r"\w+", match[1])):
        return
    around, siblings = _surroundings(comment, file)
    before = _count_before(comment, siblings)
    if _is_alone_on_line(comment):
        following = siblings[before : before + 1]
        start, end = _range_below(comment, around, following)
        around += tuple(following)
    else:
        start, end = _start_before(comment, around, siblings[:before], bool(siblings)), comment.span.start
    offset = comment.span.start + match.start(1)
    for word in re.finditer(r"\w+", match[1]):
        span = Span(comment.span.source, offset + word.start(), offset + word.end())
        yield Suppression(span, start, end, around)


def _surroundings(comment: Comment, file: File) -> tuple[tuple[Node, ...], Sequence[Node]]:
    """The nodes around the comment, outermost first, and those beside it inside the innermost braces."""
    around: list[Node] = []
    nodes: Sequence[Node] = file.items
    while (before := _count_before(comment, nodes)) and _contains(nodes[before - 1], comment):
        outer = nodes[before - 1]
        around.append(outer)
        body = next((body for body in _bodies(outer) if _contains(body, comment)), None)
        if body is None:
            return tuple(around), ()
        nodes = body.statements
    return tuple(around), nodes


def _is_alone_on_line(comment: Comment) -> bool:
    return not comment.span.source.text[_line_start(comment) : comment.span.start].strip()


def _line_start(comment: Comment) -> int:
    return comment.span.source.line_starts[comment.span.first.line - 1]


def _start_before(comment: Comment, around: Sequence[Node], before: Sequence[Node], in_braces: bool) -> int:
    """The start of the range of a comment that follows code on its line."""
    line_start = _line_start(comment)
    if before:
        ends_block = before[-1].span.start < line_start and bool(_bodies(before[-1]))
        return comment.span.start if ends_block else before[-1].span.start
    if in_braces and around:
        return max(around[-1].span.start, line_start)
    return line_start


def _range_below(comment: Comment, around: Sequence[Node], following: Sequence[Node]) -> tuple[int, int]:
    """The range of a comment on a line of its own: the next node, or the rest of the chain around the comment."""
    if following:
        return following[0].span.start, following[0].span.end
    end = comment.span.end
    in_chain = bool(around) and not any(_contains(body, comment) for body in _bodies(around[-1]))
    return (end, around[-1].span.end) if in_chain else (end, end)


def _count_before(comment: Comment, nodes: Sequence[Node]) -> int:
    """The number of nodes that begin before the comment."""
    return bisect_left(nodes, comment.span.start, key=lambda node: node.span.start)


def _contains(node: Syntax, comment: Comment) -> bool:
    return node.span.start <= comment.span.start < node.span.end


def _bodies(node: Syntax) -> list[Body]:
    """The outermost bodies of a node."""
    if isinstance(node, Definition | Variant):
        return [node.body] if node.body else []
    found: list[Body] = []
    for field in fields(node):
        value = getattr(node, field.name)
        parts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
        for part in parts:
            if isinstance(part, Body):
                found.append(part)
            elif isinstance(part, Syntax):
                found += _bodies(part)
    return found
