"""The small repairs that may get past a token that cannot stand where it does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..grammar.automaton import END, acceptable, advance
from ..grammar.parse_state import Reading, ends_line
from ..grammar.parse_tree import Token
from ..grammar.terminals import CLOSERS, RESERVED, keywords, literals
from ..problem import Problem
from ..problems.structure import (
    BraceOnNextLine,
    ClosesNothing,
    MissingSign,
    NeverClosed,
    ReservedName,
    SameLine,
    TrailingArrow,
    Unexpected,
    WrongSign,
)
from ..problems.words import MisspeltWord
from ..record import Record, record
from ..span import Span
from .expected import found_in_words, in_words
from .hints import hint, statements_like, words_like
from .line_rewrites import restatements
from .other_languages import rereadings

_FOREIGN = -1
"""What a repair of another language's form costs: it is sure, and the tokens that it reads count for something."""

_SKIPPED = 8
"""Tokens of a line that a repair may pass over."""

_CONFUSED = (
    ("COLON", "ASSIGN"),
    ("ASSIGN", "EQUAL"),
    ("ASSIGN", "COLON"),
    ("EQUAL", "ASSIGN"),
    ("TIMES", "X"),
    ("MORE", "ARROW"),
)
"""A sign that is written, and the one that may be meant."""

_DOUBLE = (
    ("COLON", "ASSIGN", "ASSIGN"),
    ("EQUAL", "ASSIGN", "EQUAL"),
    ("ASSIGN", "MORE", "ARROW"),
    ("ASSIGN", "LESS", "ATMOST"),
    ("MORE", "MORE", "ARROW"),
    ("MINUS", "ARROW", "ARROW"),
)
"""The two signs of `:=`, `===`, `=>`, `=<`, `>>` and `-->`, and the one that is meant where neither can stand."""

_FEW, _TRIED = 6, 12
"""Brackets that are closed at once whatever they are, and numbers of them that are tried."""

_FORGETTABLE = ("COMMA", "ASSIGN", "COLON", "IN", "LBRACE")
CLOSING = tuple(CLOSERS.values())


@record
class Repair(Record):
    """Put `inserted` in front of token `position` and go on there; the cost is in tokens that must follow well."""

    cost: float
    inserted: tuple[Token, ...]
    position: int
    problem: Callable[[], Problem]
    restarts: bool = False
    """The statement under way, which is one name so far, begins with `inserted` instead."""


def repairs(reading: Reading) -> Iterator[Repair]:
    """All repairs of the place, the likelier ones first."""
    yield from (Repair(_FOREIGN, *reread) for reread in rereadings(reading))
    yield from (Repair(_FOREIGN, *reread, restarts=True) for reread in restatements(reading))
    yield from _replacements(reading)
    yield from _double_signs(reading)
    yield from _respellings(reading)
    yield from _joined_lines(reading)
    yield from _closings(reading)
    yield from _lone_closer(reading)
    yield from _insertions(reading)
    yield from _omissions(reading)


def _replacements(reading: Reading) -> Iterator[Repair]:
    token, behind = reading.token, reading.position + 1
    span = reading.span(token)
    for written, meant in _CONFUSED:
        if token.type == written:
            sign = literals()[meant]
            yield Repair(1, (renamed(token, meant, sign),), behind, lambda s=sign: WrongSign(span, s))
    if token in RESERVED:
        yield Repair(1, (renamed(token, "NAME", str(token)),), behind, lambda: ReservedName(span))
    if re.fullmatch("x[0-9]{1,9}", token):
        inserted = (renamed(token, "X", "x"), renamed(token, "NUMBER", token[1:]))
        yield Repair(1, inserted, behind, lambda: WrongSign(span, f"x {token[1:]}"))
    if token.type in CLOSING and reading.brackets:
        closer = CLOSERS[reading.brackets[-1].type]
        sign = literals()[closer]
        yield Repair(1.5, (renamed(token, closer, sign),), behind, lambda: WrongSign(span, sign))


def _double_signs(reading: Reading) -> Iterator[Repair]:
    """Signs of two characters that are two signs here: one in place of both, or the second one left out."""
    token, behind = reading.token, reading.position + 1
    before, after = reading.tokens[reading.position - 1], reading.after
    for first, second, meant in _DOUBLE:
        if (token.type, after.type) == (first, second) and token.end_pos == after.start_pos:
            both, sign = reading.span(token).to(reading.span(after)), literals()[meant]
            yield Repair(1, (renamed(token, meant, sign),), behind + 1, lambda b=both, s=sign: WrongSign(b, s))
        if (before.type, token.type) == (first, second) and before.end_pos == token.start_pos:
            both = reading.span(before).to(reading.span(token))
            yield Repair(1, (), behind, lambda b=both: WrongSign(b, str(before)))


def _respellings(reading: Reading) -> Iterator[Repair]:
    """A word of the language is misspelt: here, or at the beginning of the statement, where it was taken for a name."""
    token, before = reading.token, reading.tokens[reading.position - 1]
    if token.type == "NAME":
        accepted = tuple(word for word, kind in keywords().items() if advance(reading.machine, reading.stack, kind))
        for word in words_like(token, accepted) if accepted else ():
            inserted = (renamed(token, keywords()[word], word),)
            yield Repair(1, inserted, reading.position + 1, lambda w=word: MisspeltWord(reading.span(token), w))
    if before.type == "NAME" and len(reading.stack) == reading.checkpoints[-1].stack + 1:
        for word in statements_like(before):
            inserted = (renamed(before, keywords()[word], word),)
            problem = MisspeltWord(reading.span(before), word)
            yield Repair(0.5, inserted, reading.position, lambda p=problem: p, restarts=True)


def _joined_lines(reading: Reading) -> Iterator[Repair]:
    """A line's end is passed over behind an arrow and in front of a brace."""
    if reading.token.type not in ("_SEPARATOR", "RBRACE"):
        return
    behind, is_line_end = reading.position + 1, reading.token.type == "_SEPARATOR"
    before = reading.tokens[reading.position - 1]
    if before.type == "ARROW":
        if is_line_end:
            yield Repair(0.8, (), behind, lambda: TrailingArrow(reading.span(before)))
        nothing = Token("NAME", "identity", before.end_pos, before.end_pos)
        yield Repair(0.9, (nothing,), reading.position, lambda: TrailingArrow(reading.span(before)))
    after = reading.after
    if is_line_end and after.type == "LBRACE":
        yield Repair(1, (), behind, lambda: BraceOnNextLine(reading.span(after)))


def _closings(reading: Reading) -> Iterator[Repair]:
    """The innermost brackets are closed: at the end of the line above where this token begins a line, or here."""
    position = reading.position
    at_line_start = position > 0 and ends_line(reading.tokens[position - 1])
    closers = [CLOSERS[bracket.type] for bracket in reversed(reading.brackets)]
    above, here = (_never_closed(reading, place) for place in (position - 1, position))
    for count in _likely(reading.brackets):
        cost = 1 + min(count - 1, 20) / 10
        if at_line_start:
            yield Repair(cost, _missing(reading, position - 1, *closers[:count]), position - 1, above)
        yield Repair(cost, _missing(reading, position, *closers[:count]), position, here)
        yield Repair(cost + 1, _missing(reading, position, *closers[:count], "_SEPARATOR"), position, here)


def _likely(brackets: Sequence[Token]) -> list[int]:
    """How many brackets may be closed: few, or all up to a brace; so that many open brackets cost no more than some."""
    most = len(brackets)
    return [n for n in range(1, most + 1) if n <= _FEW or n == most or brackets[-n - 1].type == "LBRACE"][:_TRIED]


def _never_closed(reading: Reading, place: int) -> Callable[[], Problem]:
    def problem() -> Problem:
        innermost = reading.brackets[-1]
        opener = reading.suspect if reading.suspect and innermost.type == "LBRACE" else innermost
        return NeverClosed(reading.span(opener), literals()[CLOSERS[opener.type]], _place(reading, place))

    return problem


def _lone_closer(reading: Reading) -> Iterator[Repair]:
    if reading.token.type in CLOSING and reading.token.type != "QUOTE":
        yield Repair(1, (), reading.position + 1, lambda: ClosesNothing(reading.span(reading.token)))


def _insertions(reading: Reading) -> Iterator[Repair]:
    position = reading.position
    place, found = _place(reading, position), found_in_words(reading.token)
    for kind in ("_SEPARATOR", "ARROW"):
        yield Repair(1, _missing(reading, position, kind), position, lambda: SameLine(place))
    compares = advance(reading.machine, reading.stack, "ABOUT")
    for kind in (*_FORGETTABLE, "EQUAL") if compares else _FORGETTABLE:
        sign = literals()[kind]
        yield Repair(1, _missing(reading, position, kind), position, lambda s=sign: MissingSign(place, s, found))


def _omissions(reading: Reading) -> Iterator[Repair]:
    """This token, and perhaps more of its line, are passed over."""
    for count in range(1, _SKIPPED + 1):
        if reading.tokens[reading.position + count - 1].type in ("_SEPARATOR", "LBRACE", *CLOSING, END):
            return
        yield Repair(2 * count, (), reading.position + count, lambda: unexpected(reading))


def renamed(token: Token, kind: str, text: str) -> Token:
    return token.update(kind=kind, text=text)


def _missing(reading: Reading, position: int, *kinds: str) -> tuple[Token, ...]:
    """Tokens that nobody wrote, of no width, right behind what was written before `position`."""
    at = _end_before(reading, position)
    return tuple(Token(kind, literals().get(kind, "\n"), at, at) for kind in kinds)


def _end_before(reading: Reading, position: int) -> int:
    return reading.tokens[position - 1].end_pos if position else 0


def unexpected(reading: Reading) -> Problem:
    kinds = acceptable(reading.machine, reading.stack)
    expected = in_words(kinds)
    if reading.brackets and CLOSERS[reading.brackets[-1].type] in kinds:
        expected = _with_opener(reading, expected)
    place = _place(reading, reading.position)
    return Unexpected(place, found_in_words(reading.token), expected, _opener(reading, place), hint(reading))


def _opener(reading: Reading, place: Span) -> Span | None:
    """The round or square bracket of an earlier line that is still open, and may be what is wrong."""
    if not reading.brackets or reading.brackets[-1].type == "LBRACE":
        return None
    opener = reading.span(reading.brackets[-1])
    return opener if opener.first.line < place.first.line else None


def _with_opener(reading: Reading, expected: str) -> str:
    opener = reading.brackets[-1]
    closer = f"`{literals()[CLOSERS[opener.type]]}`"
    first = reading.span(opener).first
    return expected.replace(closer, f"{closer} to close the `{opener}` at {first.line}:{first.column}")


def _place(reading: Reading, position: int) -> Span:
    """Where the token stands; for the end of a line or of the file, right behind what was written last."""
    token = reading.tokens[position]
    if token.type != END and not ends_line(token):
        return reading.span(token)
    at = _end_before(reading, position)
    return Span(reading.source, at, at)
