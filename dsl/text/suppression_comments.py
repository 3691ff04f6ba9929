"""`# allow: W0203`: comments that silence a warning, and the part of the spec that each speaks of."""

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
class Allowance(Record):
    """One code in a comment, and the range of offsets in which the warnings begin that it silences."""

    span: Span
    """Of the code."""
    start: int
    end: int
    around: tuple[Node, ...]
    """The items and statements that the comment stands in, outermost first, and what it stands above."""

    @property
    def code(self) -> str:
        return self.span.text.upper()


def allowances(file: File) -> tuple[Allowance, ...]:
    """Those of all comments, in order.

    Behind a statement a comment speaks of that statement; behind a brace that opens, of that line; behind one that
    closes what began further up, of nothing. A comment with a line to itself speaks of the whole statement or item that
    comes next inside the same braces.
    """
    return tuple(allowance for comment in file.comments for allowance in _read(comment, file))


def _read(comment: Comment, file: File) -> Iterator[Allowance]:
    found = _FORM.match(comment.span.text)
    if not found or not any(_CODE.fullmatch(word) for word in re.findall(r"\w+", found[1])):
        return
    around, beside = _surroundings(comment, file)
    before = _count_before(comment, beside)
    if _has_line_to_itself(comment):
        following = beside[before : before + 1]
        start, end = _below(comment, around, following)
        around += tuple(following)
    else:
        start, end = _behind(comment, around, beside[:before], bool(beside)), comment.span.start
    offset = comment.span.start + found.start(1)
    for word in re.finditer(r"\w+", found[1]):
        span = Span(comment.span.source, offset + word.start(), offset + word.end())
        yield Allowance(span, start, end, around)


def _surroundings(comment: Comment, file: File) -> tuple[tuple[Node, ...], Sequence[Node]]:
    """What the comment stands in, outermost first, and what stands beside it inside the innermost braces."""
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


def _has_line_to_itself(comment: Comment) -> bool:
    return not comment.span.source.text[_line_start(comment) : comment.span.start].strip()


def _line_start(comment: Comment) -> int:
    return comment.span.source.line_starts[comment.span.first.line - 1]


def _behind(comment: Comment, around: Sequence[Node], before: Sequence[Node], in_braces: bool) -> int:
    """Where that begins which a comment behind something speaks of."""
    line_start = _line_start(comment)
    if before:
        ends_block = before[-1].span.start < line_start and bool(_bodies(before[-1]))
        return comment.span.start if ends_block else before[-1].span.start
    if in_braces and around:
        return max(around[-1].span.start, line_start)
    return line_start


def _below(comment: Comment, around: Sequence[Node], following: Sequence[Node]) -> tuple[int, int]:
    """What a comment with a line to itself speaks of: what follows, else the rest of the chain around it, if any."""
    if following:
        return following[0].span.start, following[0].span.end
    end = comment.span.end
    in_words = bool(around) and not any(_contains(body, comment) for body in _bodies(around[-1]))
    return (end, around[-1].span.end) if in_words else (end, end)


def _count_before(comment: Comment, nodes: Sequence[Node]) -> int:
    """How many of the nodes begin before the comment."""
    return bisect_left(nodes, comment.span.start, key=lambda node: node.span.start)


def _contains(node: Syntax, comment: Comment) -> bool:
    return node.span.start <= comment.span.start < node.span.end


def _bodies(node: Syntax) -> list[Body]:
    """The bodies right inside a node, not those inside of them."""
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
