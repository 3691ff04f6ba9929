"""Mutate texts by their syntax: statements, arguments, numbers and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from random import Random
from typing import cast

from ....dsl import syntax as s
from ....dsl.parsing.parser import parse
from ....dsl.span import Source
from .corpus import token_texts
from .mutation import seed_text

_SEPARATORS = {
    "statement": "\n",
    "item": "\n",
    "element": " -> ",
    "argument": ", ",
    "parameter": ", ",
    "expression": ", ",
}
"""The separator between two pieces of a kind."""
_CLASSES: dict[str, tuple[type[s.Syntax], ...]] = {
    "item": (s.Import, s.Definition, s.Variant),
    "statement": (s.Chain, s.Input, s.Output, s.Aux, s.Expect, s.Init, s.Recipe, s.Choice, s.Let, s.For, s.If),
    "element": (s.Element,),
    "argument": (s.Argument,),
    "parameter": (s.Parameter,),
    "number": (s.Number, s.Size),
    "name": (s.Identifier,),
    "expression": (
        *(s.Boolean, s.String, s.Reference, s.Unary, s.Binary, s.Comparison, s.Conditional, s.Range, s.Sequence),
        *(s.Index, s.Call),
    ),
}
_KINDS = {cls: kind for kind, classes in _CLASSES.items() for cls in classes}
_NUMBERS = (
    *"0 1 2 3 5 7 8 16 100 -1 -7 0.5 1.5 1e-5 1e18 1e300 1K 2G 4.1G 2147483647 2147483648 9223372036854775807".split(),
    *"1000000000000000000 99999999999999999999 100_000 3x8x8 1x1 8x8 0x0 3xHxW in.channels in.height // 2 H W".split(),
)
_NAMES = (
    *"self nn torch Tensor class lambda None True forward training input net block __class__ __init__ _a F".split(),
    *"x out aux1 expect params depth identity add concat relu conv weight layer1 i n".split(),
)
_WRAPS: dict[str, tuple[tuple[str, str], ...]] = {
    "statement": (
        *(("{ ", " }"), ("deeper { ", " }"), ("for i in 0..3 { ", " }"), ("if true { ", " }"), ("{ ", " } x 2")),
        *(("add { identity; ", " }"), ("concat { identity; ", " }"), ("tap: { ", " } x 3"), ('"a{1}" { ', " }")),
        *(("if in.channels > 3 { ", " } else { identity }"), ("mul { identity; {", "} }")),
    ),
    "expression": (("(", ")"), ("[", "]"), ("-", ""), ("(", " + 1)"), ("max(", ", 1)"), ("not ", ""), ("2 ** ", "")),
    "element": (
        ("{ ", " }"),
        ("", " x 2"),
        ("again: ", ""),
        ("relu -> ", ""),
        ("", " -> relu"),
        ("", "(3)"),
        ("", " { relu }"),
    ),
}
_WRAPS["number"] = _WRAPS["argument"] = _WRAPS["expression"]


@dataclass(frozen=True)
class Piece:
    """A piece of a spec's text."""

    kind: str
    start: int
    end: int
    text: str


Edit = tuple[int, int, str]
"""Two offsets, and the text that replaces what is between them."""


def by_syntax(rng: Random) -> bytes:
    """A text with some pieces deleted, duplicated, swapped, changed, nested or copied from another text."""
    text = seed_text(rng)
    edits: list[Edit] = []
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        edits += [edit for edit in _edits(rng, text) if not any(_overlap(edit, other) for other in edits)]
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text.encode()


def _overlap(one: Edit, other: Edit) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _edits(rng: Random, text: str) -> list[Edit]:
    found = pieces(text)
    if not found:
        return []
    kind = rng.choice(sorted({piece.kind for piece in found}))
    alike = [piece for piece in found if piece.kind == kind]
    one = rng.choice(alike)
    if kind in ("number", "name") and rng.random() < 0.7:
        return [(one.start, one.end, _replacement(rng, one, alike))]
    form = rng.randrange(6)
    if form == 0:
        return [_delete(text, one)]
    if form == 1:
        return [(one.end, one.end, _SEPARATORS.get(kind, " ") + one.text)]
    if form == 2:
        other = rng.choice(alike)
        swap = [(one.start, one.end, other.text), (other.start, other.end, one.text)]
        return [] if _overlap(swap[0], swap[1]) else swap
    if form == 3 or kind not in _WRAPS:
        there = [piece.text for piece in pieces(seed_text(rng)) if piece.kind == kind]
        return [(one.start, one.end, rng.choice(there))] if there else []
    return [(one.start, one.end, _wrapped(rng, one))]


def _delete(text: str, piece: Piece) -> Edit:
    """Delete a piece and the separator after or before it."""
    separator = re.escape(_SEPARATORS.get(piece.kind, "").strip())
    if not separator:
        return (piece.start, piece.end, "")
    after = re.match(rf"\s*{separator}\s*", text[piece.end :])
    if after:
        return (piece.start, piece.end + after.end(), "")
    before = re.search(rf"\s*{separator}\s*$", text[: piece.start])
    return (before.start() if before else piece.start, piece.end, "")


def _replacement(rng: Random, piece: Piece, alike: list[Piece]) -> str:
    if piece.kind == "number":
        return rng.choice(_NUMBERS)
    if rng.random() < 0.2 and piece.text:
        cut = rng.randrange(len(piece.text))
        return piece.text[:cut] + piece.text[cut + 1 :]
    return rng.choice((rng.choice(alike).text, rng.choice(token_texts()["NAME"]), rng.choice(_NAMES)))


def _wrapped(rng: Random, piece: Piece) -> str:
    """Nest a piece, mostly a few levels, sometimes beyond every limit."""
    text = piece.text
    wrap = rng.choice(_WRAPS[piece.kind])
    for _ in range(rng.choice((1, 1, 1, 2, 3, 10, 40, 120))):
        wrap = rng.choice((wrap, wrap, wrap, rng.choice(_WRAPS[piece.kind])))
        text = wrap[0] + text + wrap[1]
        if len(text) > 20_000:
            break
    return text


@cache
def pieces(text: str) -> tuple[Piece, ...]:
    """All pieces of a text, outer ones first."""
    return tuple(_pieces(parse(Source("", text)).file))


def _pieces(value: object) -> Iterator[Piece]:
    if isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from _pieces(part)
    if not isinstance(value, s.Syntax):
        return
    kind = _KINDS.get(type(value))
    if kind:
        yield Piece(kind, value.span.start, value.span.end, value.span.text)
    for field in fields(value):
        if field.name not in ("span", "comments"):
            yield from _pieces(getattr(value, field.name))
