"""Constructs of other languages within a line: the tokens to read instead, and the problem to report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

from ..grammar.parse_state import ParseState, is_line_end
from ..grammar.parse_tree import Token
from ..grammar.terminals import RESERVED
from ..problem import Edit, Problem
from ..problems.tokens import DottedLayerName, UnexpectedToken
from ..span import Span
from .expected import describe_token

Rewrite = tuple[tuple[Token, ...], int, Callable[[], Problem]]
"""The tokens to read instead, the position at which to continue, and the problem."""

_TYPES = ("Any", "Tensor", "bool", "dict", "double", "float", "int", "list", "number", "str", "string", "tuple")
_MAX_HEADER = 40
"""Tokens to search for the closing parenthesis of a `for`."""

_MAX_NAMES = 4
"""Names of a loop that a hint repeats."""

_MAX_BOUND = 18
"""Characters of a loop's bound that a hint repeats."""


def construct_rewrites(state: ParseState) -> Iterator[Rewrite]:
    """The possible meanings of the current token in another language, the likeliest first."""
    token, before = state.token, state.previous
    if before == "for" and token.type == "LPAR":
        yield from _loop_in_parentheses(state)
    if token.type == "COLON" and before.type == "NAME" and state.brackets and state.brackets[-1].type == "LPAR":
        yield from _typed_parameter(state)
    if token.type == "ASSIGN" and before.type == "NAME":
        yield from _argument_in_parentheses(state)
    if before == "in" and state.tokens[state.position - 2] == "for":
        start = state.span(before).start
        fix = Edit(Span(state.source, start, start), "i ")
        problem = unexpected_with_hint(state, "name the loop variable: `for i in 0..3 { ... }`", fix)
        yield (before.update("IN", "in"),), state.position, problem
    if token.type == "DOTTED":
        last = token.update("NAME", token.rpartition(".")[2])
        yield (last,), state.position + 1, lambda: DottedLayerName(state.span(token))


def _loop_in_parentheses(state: ParseState) -> Iterator[Rewrite]:
    """`for (i in 0..3)`, `for (i, n) in list` and `for (i = 0; i < 3; i++)`."""
    start = state.position + 1
    end = _closing(state.tokens, start)
    if end is None:
        return
    inside = tuple(_in_keyword(token) for token in state.tokens[start:end] if not is_line_end(token))
    if not any(token.type == "_SEPARATOR" for token in inside):
        names = [str(token) for token in takewhile(lambda token: token.type != "IN", inside) if token.type == "NAME"]
        header = f"{', '.join(names)} in ..." if 1 < len(names) <= _MAX_NAMES else "i in 0..3"
        hint = f"remove the parentheses: `for {header} {{ ... }}`"
        yield inside, end + 1, unexpected_with_hint(state, hint)
        return
    for name, assign in pairwise(inside):
        if name.type == "NAME" and assign.type == "ASSIGN":
            first, last = _bounds(inside, name)
            problem = unexpected_with_hint(state, f"write `for {name} in {first}..{last} {{ ... }}`")
            yield (name, assign.update("IN", "in"), first, last.update("RANGE", ".."), last), end + 1, problem
            return


def _in_keyword(word: Token) -> Token:
    return word.update(kind="IN") if word == "in" else word


def _bounds(inside: Sequence[Token], name: Token) -> tuple[Token, Token]:
    """The bounds of `i = 0; i < 3; ...`, the second one excluded; 0 and 3 for anything more complicated."""
    parts = [str(token) for token in inside[inside.index(name) + 2 :]][:6]
    is_whole = len(parts) == 6
    first, last = (parts[0], parts[4]) if is_whole else ("0", "")
    is_condition = is_whole and parts[1:4] in ([";", name, "<"], [";", name, "<="]) and parts[5] == ";"
    is_condition = is_condition and len(last) <= _MAX_BOUND
    if is_condition and parts[3] == "<=" and last.isdecimal():
        last = str(int(last) + 1)
    elif (
        not is_condition or parts[3] == "<=" or not (last.isdecimal() or (last.isidentifier() and last not in RESERVED))
    ):
        last = "3"
    first = first if first.isdecimal() else "0"
    return name.update("NUMBER", first), name.update("NUMBER" if last.isdecimal() else "NAME", last)


def _closing(tokens: Sequence[Token], start: int) -> int | None:
    """The position of the parenthesis that closes the one before `start`, if it is near."""
    depth = 1
    for position in range(start, min(start + _MAX_HEADER, len(tokens))):
        depth += (tokens[position].type == "LPAR") - (tokens[position].type == "RPAR")
        if not depth:
            return position
        if tokens[position].type in ("LBRACE", "RBRACE"):
            break
    return None


def _typed_parameter(state: ParseState) -> Iterator[Rewrite]:
    """`width: int = 3`."""
    name, after = state.previous, state.position + 2
    if str(state.tokens[state.position + 1]) not in _TYPES:
        return
    has_default = state.tokens[after].type == "ASSIGN"
    parameter = f"{name} = {state.tokens[after + 1]}" if has_default else str(name)
    yield (), after, unexpected_with_hint(state, f"parameters have no types: write `{parameter}`")


def _argument_in_parentheses(state: ParseState) -> Iterator[Rewrite]:
    """`conv(8, (kernel=3))`, read as a comparison, from which elaboration makes the argument."""
    tokens, position = state.tokens, state.position
    openers = [token.type for token in tokens[max(0, position - 3) : position - 1]]
    if openers not in (["COMMA", "LPAR"], ["LPAR", "LPAR"]):
        return
    hint = f"remove the parentheses around the argument: write `{state.previous}={tokens[position + 1]}`"
    yield (state.token.update(kind="EQUAL", text="=="),), position + 1, unexpected_with_hint(state, hint)


def unexpected_with_hint(state: ParseState, hint: str, fix: Edit | None = None) -> Callable[[], Problem]:
    """Creates the problem that the current token is unexpected, with a hint."""
    token = state.token
    return lambda: UnexpectedToken(state.span(token), describe_token(token), "", hint=hint, fix=fix)
