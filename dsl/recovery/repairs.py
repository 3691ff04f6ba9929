"""Candidate repairs: small changes of the tokens after which parsing may continue."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from ..grammar.automaton import END, allowed_terminals, simulate
from ..grammar.parse_state import ParseState, is_line_end
from ..grammar.parse_tree import Token
from ..grammar.terminals import CLOSERS, RESERVED, keywords, literals
from ..problem import Problem
from ..problems.brackets import BraceOnNextLine, UnclosedBracket, UnmatchedBracket
from ..problems.keywords import MisspelledKeyword, ReservedWord
from ..problems.statements import MissingLineBreak, TrailingArrow
from ..problems.tokens import MissingToken, UnexpectedToken, WrongToken
from ..record import Record, record
from ..span import Span
from .expected import describe_expected, describe_token
from .hints import hint_for, similar_statement_keywords, similar_words
from .other_language_lines import line_rewrites
from .other_languages import construct_rewrites

_REWRITE_COST = -1
"""Cost of a construct of another language: it is recognized with certainty, and its own tokens count as read."""

_MAX_SKIPPED = 8
"""Tokens of a line that a repair may skip."""

_CONFUSED = (
    ("COLON", "ASSIGN"),
    ("ASSIGN", "EQUAL"),
    ("ASSIGN", "COLON"),
    ("EQUAL", "ASSIGN"),
    ("TIMES", "X"),
    ("MORE", "ARROW"),
)
"""A token, and one that may be meant instead."""

_DOUBLE = (
    ("COLON", "ASSIGN", "ASSIGN"),
    ("EQUAL", "ASSIGN", "EQUAL"),
    ("ASSIGN", "MORE", "ARROW"),
    ("ASSIGN", "LESS", "ATMOST"),
    ("MORE", "MORE", "ARROW"),
    ("MINUS", "ARROW", "ARROW"),
)
"""The two tokens of `:=`, `===`, `=>`, `=<`, `>>` and `-->`, and the one that may be meant instead."""

_MAX_CLOSED, _MAX_TRIED = 6, 12
"""Brackets of any kind that a repair closes, and how many such repairs are tried."""

_FORGETTABLE = ("COMMA", "ASSIGN", "COLON", "IN", "LBRACE")
CLOSING = tuple(CLOSERS.values())


@record
class Repair(Record):
    """Insert tokens and continue at `position`. The cost is a number of tokens that must follow without an error."""

    cost: float
    inserted: tuple[Token, ...]
    position: int
    problem: Callable[[], Problem]
    restarts: bool = False
    """Whether `inserted` replaces the statement read so far."""


def repairs(state: ParseState) -> Iterator[Repair]:
    """All candidate repairs at the current token, the likeliest first."""
    yield from (Repair(_REWRITE_COST, *rewrite) for rewrite in construct_rewrites(state))
    yield from (Repair(_REWRITE_COST, *rewrite, restarts=True) for rewrite in line_rewrites(state))
    yield from _replacements(state)
    yield from _double_signs(state)
    yield from _respellings(state)
    yield from _joined_lines(state)
    yield from _closings(state)
    yield from _unmatched_closer(state)
    yield from _insertions(state)
    yield from _skips(state)


def _replacements(state: ParseState) -> Iterator[Repair]:
    token, following = state.token, state.position + 1
    span = state.span(token)
    for written, meant in _CONFUSED:
        if token.type == written:
            sign = literals()[meant]
            yield Repair(1, (token.update(meant, sign),), following, lambda s=sign: WrongToken(span, s))
    if token in RESERVED:
        yield Repair(1, (token.update("NAME", str(token)),), following, lambda: ReservedWord(span))
    if re.fullmatch("x[0-9]{1,9}", token):
        inserted = (token.update("X", "x"), token.update("NUMBER", token[1:]))
        yield Repair(1, inserted, following, lambda: WrongToken(span, f"x {token[1:]}"))
    if token.type in CLOSING and state.brackets:
        closer = CLOSERS[state.brackets[-1].type]
        sign = literals()[closer]
        yield Repair(1.5, (token.update(closer, sign),), following, lambda: WrongToken(span, sign))


def _double_signs(state: ParseState) -> Iterator[Repair]:
    """Two adjacent tokens that another notation writes as one: replace both, or skip the second."""
    token, following = state.token, state.position + 1
    before, after = state.previous, state.next
    for first, second, meant in _DOUBLE:
        if (token.type, after.type) == (first, second) and token.end_pos == after.start_pos:
            both, sign = state.span(token).to(state.span(after)), literals()[meant]
            yield Repair(1, (token.update(meant, sign),), following + 1, lambda b=both, s=sign: WrongToken(b, s))
        if (before.type, token.type) == (first, second) and before.end_pos == token.start_pos:
            both = state.span(before).to(state.span(token))
            yield Repair(1, (), following, lambda b=both: WrongToken(b, str(before)))


def _respellings(state: ParseState) -> Iterator[Repair]:
    """Misspelled keywords: the token itself, or the one before it, which was read as a name."""
    token, before = state.token, state.previous
    if token.type == "NAME":
        allowed = tuple(word for word, kind in keywords().items() if simulate(state.automaton, state.states, kind))
        for word in similar_words(token, allowed) if allowed else ():
            inserted = (token.update(keywords()[word], word),)
            yield Repair(1, inserted, state.position + 1, lambda w=word: MisspelledKeyword(state.span(token), w))
    if before.type == "NAME" and len(state.states) == state.checkpoints[-1].depth + 1:
        for word in similar_statement_keywords(before):
            inserted = (before.update(keywords()[word], word),)
            problem = MisspelledKeyword(state.span(before), word)
            yield Repair(0.5, inserted, state.position, lambda p=problem: p, restarts=True)


def _joined_lines(state: ParseState) -> Iterator[Repair]:
    """A line ending after an arrow or before a brace: skip it, or add a layer after the arrow."""
    if state.token.type not in ("_SEPARATOR", "RBRACE"):
        return
    following, at_line_end = state.position + 1, state.token.type == "_SEPARATOR"
    before = state.previous
    if before.type == "ARROW":
        if at_line_end:
            yield Repair(0.8, (), following, lambda: TrailingArrow(state.span(before)))
        identity = Token("NAME", "identity", before.end_pos, before.end_pos)
        yield Repair(0.9, (identity,), state.position, lambda: TrailingArrow(state.span(before)))
    after = state.next
    if at_line_end and after.type == "LBRACE":
        yield Repair(1, (), following, lambda: BraceOnNextLine(state.span(after)))


def _closings(state: ParseState) -> Iterator[Repair]:
    """Close the innermost brackets here or, where this token begins a line, at the end of the line above."""
    position = state.position
    at_line_start = position > 0 and is_line_end(state.tokens[position - 1])
    closers = [CLOSERS[bracket.type] for bracket in reversed(state.brackets)]
    above, here = (_unclosed(state, place) for place in (position - 1, position))
    for count in _closable_counts(state.brackets):
        cost = 1 + min(count - 1, 20) / 10
        if at_line_start:
            yield Repair(cost, _missing(state, position - 1, *closers[:count]), position - 1, above)
        yield Repair(cost, _missing(state, position, *closers[:count]), position, here)
        yield Repair(cost + 1, _missing(state, position, *closers[:count], "_SEPARATOR"), position, here)


def _closable_counts(brackets: Sequence[Token]) -> list[int]:
    """Numbers of brackets to close: a few, or all up to a brace. Bounded, so that many open brackets stay cheap."""
    total = len(brackets)
    counts = (n for n in range(1, total + 1) if n <= _MAX_CLOSED or n == total or brackets[-n - 1].type == "LBRACE")
    return [*islice(counts, _MAX_TRIED)]


def _unclosed(state: ParseState, place: int) -> Callable[[], Problem]:
    def problem() -> Problem:
        innermost = state.brackets[-1]
        opener = state.suspect if state.suspect and innermost.type == "LBRACE" else innermost
        return UnclosedBracket(state.span(opener), literals()[CLOSERS[opener.type]], _place(state, place))

    return problem


def _unmatched_closer(state: ParseState) -> Iterator[Repair]:
    if state.token.type in CLOSING and state.token.type != "QUOTE":
        yield Repair(1, (), state.position + 1, lambda: UnmatchedBracket(state.span(state.token)))


def _insertions(state: ParseState) -> Iterator[Repair]:
    position = state.position
    place, found = _place(state, position), describe_token(state.token)
    for kind in ("_SEPARATOR", "ARROW"):
        yield Repair(1, _missing(state, position, kind), position, lambda: MissingLineBreak(place))
    can_compare = simulate(state.automaton, state.states, "ABOUT")
    for kind in (*_FORGETTABLE, "EQUAL") if can_compare else _FORGETTABLE:
        sign = literals()[kind]
        yield Repair(1, _missing(state, position, kind), position, lambda s=sign: MissingToken(place, s, found))


def _skips(state: ParseState) -> Iterator[Repair]:
    """Skip this token, and perhaps more of its line."""
    for count in range(1, _MAX_SKIPPED + 1):
        if state.tokens[state.position + count - 1].type in ("_SEPARATOR", "LBRACE", *CLOSING, END):
            return
        yield Repair(2 * count, (), state.position + count, lambda: unexpected(state))


def _missing(state: ParseState, position: int, *kinds: str) -> tuple[Token, ...]:
    """Tokens of no width, right after the text before `position`."""
    at = _end_before(state, position)
    return tuple(Token(kind, literals().get(kind, "\n"), at, at) for kind in kinds)


def _end_before(state: ParseState, position: int) -> int:
    return state.tokens[position - 1].end_pos if position else 0


def unexpected(state: ParseState) -> Problem:
    """The problem that the current token is unexpected."""
    kinds = allowed_terminals(state.automaton, state.states)
    expected = describe_expected(kinds)
    if state.brackets and CLOSERS[state.brackets[-1].type] in kinds:
        expected = _with_opener(state, expected)
    place = _place(state, state.position)
    return UnexpectedToken(place, describe_token(state.token), expected, _opener(state, place), hint_for(state))


def _opener(state: ParseState, place: Span) -> Span | None:
    """The innermost open bracket, if it is round or square and on an earlier line."""
    if not state.brackets or state.brackets[-1].type == "LBRACE":
        return None
    opener = state.span(state.brackets[-1])
    return opener if opener.first.line < place.first.line else None


def _with_opener(state: ParseState, expected: str) -> str:
    opener = state.brackets[-1]
    closer = f"`{literals()[CLOSERS[opener.type]]}`"
    first = state.span(opener).first
    return expected.replace(closer, f"{closer} to close the `{opener}` at {first.line}:{first.column}")


def _place(state: ParseState, position: int) -> Span:
    """The token's span; for the end of a line or of the file, the place right after the last text."""
    token = state.tokens[position]
    if token.type != END and not is_line_end(token):
        return state.span(token)
    at = _end_before(state, position)
    return Span(state.source, at, at)
