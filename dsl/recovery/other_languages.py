"""What other languages write where a spec has another form: how it is read, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

from ..grammar.parse_state import Reading, ends_line
from ..grammar.parse_tree import Token
from ..grammar.terminals import RESERVED
from ..problem import Edit, Problem
from ..problems.structure import DottedLayer, Unexpected
from ..span import Span
from .expected import found_in_words

Reread = tuple[tuple[Token, ...], int, Callable[[], Problem]]
"""The tokens to read instead, the position of the one to go on with, and the problem."""

_TYPES = ("Any", "Tensor", "bool", "dict", "double", "float", "int", "list", "number", "str", "string", "tuple")
_LONGEST = 40
"""Tokens between the parentheses of a `for`."""

_FEW = 5
"""More names of a loop than are repeated in a hint."""

_WORD = 18
"""Characters of the number, or the name, at which a `for` ends."""


def rereadings(reading: Reading) -> Iterator[Reread]:
    """All that the place may be in another language, the likelier first."""
    token, before = reading.token, reading.tokens[reading.position - 1]
    if before == "for" and token.type == "LPAR":
        yield from _loop_in_parentheses(reading)
    if token.type == "COLON" and before.type == "NAME" and reading.brackets and reading.brackets[-1].type == "LPAR":
        yield from _typed_parameter(reading)
    if token.type == "ASSIGN" and before.type == "NAME":
        yield from _argument_in_parentheses(reading)
    if before == "in" and reading.tokens[reading.position - 2] == "for":
        start = reading.span(before).start
        fix = Edit(Span(reading.source, start, start), "i ")
        problem = said(reading, "name what the loop counts: `for i in 0..3 { ... }`", fix)
        yield (before.update("IN", "in"),), reading.position, problem
    if token.type == "DOTTED":
        last = token.update("NAME", token.rpartition(".")[2])
        yield (last,), reading.position + 1, lambda: DottedLayer(reading.span(token))


def _loop_in_parentheses(reading: Reading) -> Iterator[Reread]:
    """`for (i in 0..3)`, `for (i, n) in list` and `for (i = 0; i < 3; i++)`."""
    start = reading.position + 1
    end = _closing(reading.tokens, start)
    if end is None:
        return
    inside = tuple(_keyword(token) for token in reading.tokens[start:end] if not ends_line(token))
    if not any(token.type == "_SEPARATOR" for token in inside):
        names = [str(token) for token in takewhile(lambda token: token.type != "IN", inside) if token.type == "NAME"]
        written = f"{', '.join(names)} in ..." if 1 < len(names) < _FEW else "i in 0..3"
        yield inside, end + 1, said(reading, f"write it without the parentheses: `for {written} {{ ... }}`")
        return
    for name, assign in pairwise(inside):
        if name.type == "NAME" and assign.type == "ASSIGN":
            first, last = _ends(inside, name)
            problem = said(reading, f"write `for {name} in {first}..{last} {{ ... }}`")
            yield (name, assign.update("IN", "in"), first, last.update("RANGE", ".."), last), end + 1, problem
            return


def _keyword(word: Token) -> Token:
    return word.update(kind="IN") if word == "in" else word


def _ends(inside: Sequence[Token], name: Token) -> tuple[Token, Token]:
    """The first value and the one behind the last of `i = 0; i < 3; ...`; 0 and 3 where it is more complicated."""
    parts = [str(token) for token in inside[inside.index(name) + 2 :]][:6]
    whole = len(parts) == 6
    first, last = (parts[0], parts[4]) if whole else ("0", "")
    compares = whole and parts[1:4] in ([";", name, "<"], [";", name, "<="]) and parts[5] == ";" and len(last) <= _WORD
    if compares and parts[3] == "<=" and last.isdecimal():
        last = str(int(last) + 1)
    elif not compares or parts[3] == "<=" or not (last.isdecimal() or (last.isidentifier() and last not in RESERVED)):
        last = "3"
    first = first if first.isdecimal() else "0"
    return name.update("NUMBER", first), name.update("NUMBER" if last.isdecimal() else "NAME", last)


def _closing(tokens: Sequence[Token], start: int) -> int | None:
    """The position of the parenthesis that closes the one in front of `start`, if it is near."""
    depth = 1
    for position in range(start, min(start + _LONGEST, len(tokens))):
        depth += (tokens[position].type == "LPAR") - (tokens[position].type == "RPAR")
        if not depth:
            return position
        if tokens[position].type in ("LBRACE", "RBRACE"):
            break
    return None


def _typed_parameter(reading: Reading) -> Iterator[Reread]:
    """`width: int = 3`."""
    name, behind = reading.tokens[reading.position - 1], reading.position + 2
    if str(reading.tokens[reading.position + 1]) not in _TYPES:
        return
    given = reading.tokens[behind].type == "ASSIGN"
    written = f"{name} = {reading.tokens[behind + 1]}" if given else str(name)
    yield (), behind, said(reading, f"parameters have no types: write `{written}`")


def _argument_in_parentheses(reading: Reading) -> Iterator[Reread]:
    """`conv(8, (kernel=3))`; it is read as a comparison, which is taken for the argument that is meant."""
    tokens, position = reading.tokens, reading.position
    opens = [token.type for token in tokens[max(0, position - 3) : position - 1]]
    if opens not in (["COMMA", "LPAR"], ["LPAR", "LPAR"]):
        return
    name, value = tokens[position - 1], tokens[position + 1]
    problem = said(reading, f"an argument has no parentheses of its own: write `{name}={value}`")
    yield (reading.token.update(kind="EQUAL", text="=="),), position + 1, problem


def said(reading: Reading, hint: str, fix: Edit | None = None) -> Callable[[], Problem]:
    """That the token cannot stand here, and the way out."""
    token = reading.token
    return lambda: Unexpected(reading.span(token), found_in_words(token), "", hint=hint, fix=fix)
