"""Whole lines in the form of other languages: the tokens to read instead of the line, and the problem to report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..grammar.parse_state import ParseState, is_line_end
from ..grammar.parse_tree import Token
from ..grammar.terminals import keywords
from ..problem import Edit
from ..span import Span
from .other_languages import Rewrite, unexpected_with_hint

_MAX_LINE = 24
"""Tokens of a line that is rewritten."""

_AROUND_SIZES = ("LPAR", "RPAR", "LSQB", "RSQB", "COMMA", "TIMES", "COLON")
"""Terminals around and between the sizes of an input in other languages, besides `x`."""

_SIZE = re.compile(r"[0-9]{1,18}(?:x(?:[0-9]{1,18}|[A-Za-wyz_][A-Za-wyz_0-9]*))*")
"""The sizes of an input, with numbers of a valid length."""

_RECIPE = ("augment", "batch", "epochs", "loss", "optimizer", "schedule")
"""Settings of a recipe that other libraries keep with the network."""


def line_rewrites(state: ParseState) -> Iterator[Rewrite]:
    """The possible meanings of the current line in another language."""
    line = _line(state)
    if line is None:
        return
    start, end = line
    tokens = state.tokens[start:end]
    first = str(tokens[0])
    if first == "input":
        yield from _sizes(state, tokens, end)
    if first == "return" and len(tokens) == 2 and tokens[1].type == "NAME":
        hint = f"a net returns its last value; use `output name from {tokens[1]}` for a further output"
        yield (_keyword(tokens[0], "from"), tokens[1]), end, unexpected_with_hint(state, hint)
    if first in _RECIPE and state.token.type in ("NAME", "NUMBER") and state.position == start + 1:
        hint = f"training settings belong in a recipe: `recipe {{ {_span(state, tokens).text} }}`"
        yield _identity(tokens), end, unexpected_with_hint(state, hint)
    if first == "output" and len(tokens) > 1:
        yield from _output(state, tokens, end)
    if state.token.type == "PLUS":
        yield from _sum(state, tokens, end)
    yield from _count_first(state, tokens, end)
    yield from _dashed_label(state, tokens, start)


def _sizes(state: ParseState, tokens: Sequence[Token], end: int) -> Iterator[Rewrite]:
    """`input 3, 224, 224`, `input (3, 224, 224)`, `input: 3x224x224`."""
    named = 2 if len(tokens) > 3 and tokens[1].type == "NAME" and tokens[2].type == "COLON" else 0
    written = tokens[1 + named :]
    sizes = [t for t in written if t.type in ("NUMBER", "SIZE") or (t.type == "NAME" and t[0] != "x")]
    others = [t for t in written if t not in sizes]
    if not 1 <= len(sizes) <= 3 or not all(t.type in _AROUND_SIZES or t == "x" for t in others):
        return
    text = "x".join(map(str, sizes))
    if not _SIZE.fullmatch(text):
        return
    size = sizes[0].update("SIZE" if "x" in text else "NUMBER", text)
    place = _span(state, written)
    space = "" if state.source.text[place.start - 1 : place.start].isspace() else " "
    problem = unexpected_with_hint(state, f"write the sizes as `input {text}`", Edit(place, f"{space}{text}"))
    yield (_keyword(tokens[0], "input"), *tokens[1 : 1 + named], size), end, problem


def _output(state: ParseState, tokens: Sequence[Token], end: int) -> Iterator[Rewrite]:
    """`output 10` and `output: linear(10)`."""
    if state.token.type == "NUMBER":
        hint = "an output has a name, and the size of its value: write `output logits` after `linear(10)`"
        yield _identity(tokens), end, unexpected_with_hint(state, hint)
    if state.token.type == "COLON" and tokens[1].type == "NAME":
        hint = f"an output names the value above it: write the layers first, then `output {tokens[1]}` below them"
        yield _identity(tokens), end, unexpected_with_hint(state, hint)


def _sum(state: ParseState, tokens: Sequence[Token], end: int) -> Iterator[Rewrite]:
    """`y + x` of two values."""
    text, fix = "add { from a; from b }", None
    if [token.type for token in tokens] == ["NAME", "PLUS", "NAME"]:
        text = f"add {{ from {tokens[0]}; from {tokens[2]} }}"
        fix = Edit(_span(state, tokens), text)
    yield _identity(tokens), end, unexpected_with_hint(state, f"use `add` to add values: `{text}`", fix)


def _count_first(state: ParseState, tokens: Sequence[Token], end: int) -> Iterator[Rewrite]:
    """`3 x conv(8, 3)`."""
    token = state.token
    if token is tokens[0] and token.type == "NUMBER" and len(tokens) > 2 and str(tokens[1]) in ("x", "*"):
        text = f"{_span(state, tokens[2:]).text} x {token}"
        hint = f"the count comes after the layer: `{text}`"
        yield _identity(tokens), end, unexpected_with_hint(state, hint, Edit(_span(state, tokens), text))


def _dashed_label(state: ParseState, tokens: Sequence[Token], start: int) -> Iterator[Rewrite]:
    """`res-block: conv(8, 3)`."""
    types = [token.type for token in tokens[:4]]
    if types != ["NAME", "MINUS", "NAME", "COLON"] or state.position != start + 1:
        return
    name = f"{tokens[0]}_{tokens[2]}"
    hint = f"use underscores in names, not dashes: `{name}`"
    problem = unexpected_with_hint(state, hint, Edit(_span(state, tokens[:3]), name))
    yield (tokens[0].update("NAME", name),), start + 3, problem


def _line(state: ParseState) -> tuple[int, int] | None:
    """The half-open range of the tokens of the statement's line; None for an empty or long line."""
    start = end = state.position
    while start and not _ends_statement(state.tokens[start - 1]):
        start -= 1
        if state.position - start > _MAX_LINE:
            return None
    while not _ends_statement(state.tokens[end]) and state.tokens[end].type not in ("RBRACE", "$END"):
        end += 1
        if end - start > _MAX_LINE:
            return None
    return (start, end) if start < end else None


def _ends_statement(token: Token) -> bool:
    return is_line_end(token) or token.type in ("_SEPARATOR", "LBRACE")


def _identity(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """An `identity` layer in place of the line."""
    return (tokens[0].update("NAME", "identity"),)


def _keyword(token: Token, word: str) -> Token:
    return token.update(keywords()[word], word)


def _span(state: ParseState, tokens: Sequence[Token]) -> Span:
    return state.span(tokens[0]).to(state.span(tokens[-1]))
