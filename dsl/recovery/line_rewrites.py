"""Lines that other languages write otherwise: each is read from its beginning once more, as what it means here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..grammar.parse_state import Reading, ends_line
from ..grammar.parse_tree import Token
from ..grammar.terminals import keywords
from ..problem import Edit
from ..span import Span
from .other_languages import Reread, said

_LONGEST = 24
"""Tokens that a line of another language may have."""

_AROUND = ("LPAR", "RPAR", "LSQB", "RSQB", "COMMA", "TIMES", "COLON")
"""What stands around and between the sizes of an input elsewhere, besides `x`."""

_SIZE = re.compile(r"[0-9]{1,18}(?:x(?:[0-9]{1,18}|[A-Za-wyz_][A-Za-wyz_0-9]*))*")
"""A size of an input that can be read, with numbers of no more digits than one may have."""

_RECIPE = ("augment", "batch", "epochs", "loss", "optimizer", "schedule")
"""What a recipe speaks of, and other libraries say of a network."""


def restatements(reading: Reading) -> Iterator[Reread]:
    """What the line may be in another language, where its first words could be read: tokens in place of all of it."""
    line = _line(reading)
    if line is None:
        return
    start, end = line
    tokens = reading.tokens[start:end]
    first = str(tokens[0])
    if first == "input":
        yield from _sizes(reading, tokens, end)
    if first == "return" and len(tokens) == 2 and tokens[1].type == "NAME":
        taken = (_keyword(tokens[0], "from"), tokens[1])
        hint = f"a net gives its last value; `output name from {tokens[1]}` gives another one too"
        yield taken, end, said(reading, hint)
    if first in _RECIPE and reading.token.type in ("NAME", "NUMBER") and reading.position == start + 1:
        written = _text(reading, tokens)
        yield _nothing(tokens), end, said(reading, f"how a net is trained stands in a recipe: `recipe {{ {written} }}`")
    if first == "output" and len(tokens) > 1:
        yield from _output(reading, tokens, end)
    if reading.token.type == "PLUS":
        yield from _sum(reading, tokens, end)
    yield from _counted(reading, tokens, end)
    yield from _dashed(reading, tokens, start)


def _sizes(reading: Reading, tokens: Sequence[Token], end: int) -> Iterator[Reread]:
    """`input 3, 224, 224`, `input (3, 224, 224)`, `input: 3x224x224`: the sizes of an input, joined otherwise."""
    named = 2 if len(tokens) > 3 and tokens[1].type == "NAME" and tokens[2].type == "COLON" else 0
    written = tokens[1 + named :]
    sizes = [one for one in written if one.type in ("NUMBER", "SIZE") or (one.type == "NAME" and one[0] != "x")]
    others = [one for one in written if one not in sizes]
    if not 1 <= len(sizes) <= 3 or not all(one.type in _AROUND or one == "x" for one in others):
        return
    text = "x".join(map(str, sizes))
    if not _SIZE.fullmatch(text):
        return
    kind = "SIZE" if "x" in text else "NUMBER"
    read = (_keyword(tokens[0], "input"), *tokens[1 : 1 + named], sizes[0].update(kind, text))
    place = _span(reading, written)
    space = "" if reading.source.text[place.start - 1 : place.start].isspace() else " "
    fix = Edit(place, f"{space}{text}")
    yield read, end, said(reading, f"write the sizes of an input as `input {text}`", fix)


def _output(reading: Reading, tokens: Sequence[Token], end: int) -> Iterator[Reread]:
    if reading.token.type == "NUMBER":
        hint = "an output has a name, and its size is that of the value: `output logits` behind `linear(10)`"
        yield _nothing(tokens), end, said(reading, hint)
    if reading.token.type == "COLON" and tokens[1].type == "NAME":
        hint = f"an output names the value of the line above: write the layers there, and `output {tokens[1]}` below"
        yield _nothing(tokens), end, said(reading, hint)


def _sum(reading: Reading, tokens: Sequence[Token], end: int) -> Iterator[Reread]:
    """`y + x` of two values."""
    if [token.type for token in tokens] == ["NAME", "PLUS", "NAME"]:
        text = f"add {{ from {tokens[0]}; from {tokens[2]} }}"
        fix = Edit(_span(reading, tokens), text)
        yield _nothing(tokens), end, said(reading, f"values are added in braces: `{text}`", fix)
    else:
        yield _nothing(tokens), end, said(reading, "values are added in braces: `add { from a; from b }`")


def _counted(reading: Reading, tokens: Sequence[Token], end: int) -> Iterator[Reread]:
    """`3 x conv(8, 3)`: the count stands in front."""
    token = reading.token
    if token is tokens[0] and token.type == "NUMBER" and len(tokens) > 2 and str(tokens[1]) in ("x", "*"):
        layer = _text(reading, tokens[2:])
        fix = Edit(_span(reading, tokens), f"{layer} x {token}")
        yield _nothing(tokens), end, said(reading, f"a count stands behind what is repeated: `{layer} x {token}`", fix)


def _dashed(reading: Reading, tokens: Sequence[Token], start: int) -> Iterator[Reread]:
    """`res-block: conv(8, 3)`: a label with a dash."""
    types = [token.type for token in tokens[:4]]
    if types != ["NAME", "MINUS", "NAME", "COLON"] or reading.position != start + 1:
        return
    name = f"{tokens[0]}_{tokens[2]}"
    label = tokens[0].update("NAME", name)
    fix = Edit(_span(reading, tokens[:3]), name)
    yield (label,), start + 3, said(reading, f"a name has underscores and no dashes: `{name}`", fix)


def _line(reading: Reading) -> tuple[int, int] | None:
    """The first token of the statement's line and the one behind its last; None for a line that is too long."""
    start = reading.position
    while start and not _bounds(reading.tokens[start - 1]):
        start -= 1
        if reading.position - start > _LONGEST:
            return None
    end = reading.position
    while not _bounds(reading.tokens[end]) and reading.tokens[end].type not in ("RBRACE", "$END"):
        end += 1
        if end - start > _LONGEST:
            return None
    return (start, end) if start < end else None


def _bounds(token: Token) -> bool:
    return ends_line(token) or token.type in ("_SEPARATOR", "LBRACE")


def _nothing(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A layer that changes nothing, in place of the line."""
    return (tokens[0].update("NAME", "identity"),)


def _keyword(token: Token, word: str) -> Token:
    return token.update(keywords()[word], word)


def _span(reading: Reading, tokens: Sequence[Token]) -> Span:
    return reading.span(tokens[0]).to(reading.span(tokens[-1]))


def _text(reading: Reading, tokens: Sequence[Token]) -> str:
    return _span(reading, tokens).text
