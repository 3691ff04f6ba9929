"""Source text to tokens, in one pass of linear time."""

from __future__ import annotations

import re

from ..grammar.terminals import CLOSERS, RESERVED, code_pattern, keywords, string_pattern
from ..number_literals import parse_number
from ..problems.characters import InvisibleCharacter, NonAsciiName
from ..problems.literals import NumberOutOfRange, UnclosedString, UnknownEscape, UnmatchedBraceInString
from ..span import Source, Span
from ..syntax import Comment
from .lexical_errors import CONFLICT_MARKERS, INVISIBLE, scan_unmatched, skip_conflict
from .scan_state import (
    OpenBracket,
    ScanState,
    append_sign,
    append_token,
    close_bracket,
    open_bracket,
    open_string,
    reset_operators,
)

_ESCAPE = re.compile(r"\\.", re.DOTALL)


def scan(source: Source) -> ScanState:
    """The tokens and comments of a source, and the problems of its characters, strings and numbers.

    Every word that is not reserved is a NAME. A run of separators is one token, and a line ending before `->` or
    `else` is none. Brackets need not match, but a string ends with its line.
    """
    state = ScanState(source)
    for match in INVISIBLE.finditer(source.text):
        state.problems.append(InvisibleCharacter(Span(source, *match.span())))
    position = 0
    while position < len(source.text) and not state.stopped:
        step = _scan_string if state.brackets[-1].kind == "QUOTE" else _scan_code
        position = step(state, position)
    if open_string(state):
        _end_line(state, len(source.text))
    return state


# Code ----------------------------------------------------------------------------------------------------------------


def _scan_code(state: ScanState, position: int) -> int:
    """Scan one token outside a string; return the position after it."""
    if position == state.line_start and (marker := CONFLICT_MARKERS.match(state.source.text, position)):
        end = skip_conflict(state, marker)
        if end > position:
            return end
    match = code_pattern().match(state.source.text, position)
    if not match:
        return scan_unmatched(state, position)
    kind, end = str(match.lastgroup), match.end()
    if kind == "BLANK":
        return end
    if kind == "COMMENT":
        state.comments.append(Comment(Span(state.source, position, position + len(match.group().rstrip("\r")))))
    elif kind == "_SEPARATOR":
        _scan_separator(state, position)
    elif kind in ("NAME", "DOTTED", "SIZE", "NUMBER"):
        _scan_word(state, kind, position, end)
    else:
        append_sign(state, kind, position, end)
    return end


def _scan_separator(state: ScanState, position: int) -> None:
    newline = state.source.text[position] == "\n"
    if newline and open_string(state):
        _end_line(state, position)
    if newline:
        state.line_start = position + 1
    reset_operators(state)
    if not state.tokens or state.tokens[-1].type != "_SEPARATOR":
        append_token(state, "_SEPARATOR", position, position + 1)
    elif not newline:
        state.tokens.pop()
        append_token(state, "_SEPARATOR", position, position + 1)


def _scan_word(state: ScanState, kind: str, start: int, end: int) -> None:
    text = state.source.text[start:end]
    if not text.isascii():
        at = start + next(i for i, character in enumerate(text) if not character.isascii())
        state.problems.append(NonAsciiName(Span(state.source, at, at + 1)))
    if text in RESERVED:
        append_sign(state, keywords()[text], start, end)
        return
    if kind == "NUMBER" and parse_number(text) is None:
        state.problems.append(NumberOutOfRange(Span(state.source, start, end)))
    append_token(state, kind, start, end)


# Strings -------------------------------------------------------------------------------------------------------------


def _scan_string(state: ScanState, position: int) -> int:
    """Scan one token of a string; return the position after it."""
    match = string_pattern().match(state.source.text, position)
    if not match:
        return _scan_unmatched_in_string(state, position)
    kind, end = str(match.lastgroup), match.end()
    append_token(state, kind, position, end)
    if kind == "TEXT":
        _check_escapes(state, position, end)
    elif kind == "QUOTE":
        close_bracket(state)
    else:
        open_bracket(state, kind, position)
    return end


def _check_escapes(state: ScanState, start: int, end: int) -> None:
    for match in _ESCAPE.finditer(state.source.text, start, end):
        if match.group()[1] not in '"\\n{}':
            state.problems.append(UnknownEscape(Span(state.source, *match.span())))


def _scan_unmatched_in_string(state: ScanState, position: int) -> int:
    """Skip an unmatched brace; end the line of the string at anything else."""
    if state.source.text[position] == "}":
        state.problems.append(UnmatchedBraceInString(Span(state.source, position, position + 1)))
        return position + 1
    _end_line(state, position)
    return position + (state.source.text[position] == "\\")


def _end_line(state: ScanState, end: int) -> None:
    """Report and close a string that is open at the end of its line, with the brackets that it probably contains."""
    string = open_string(state)
    if not string:
        return
    state.problems.append(UnclosedString(Span(state.source, string.start, end)))
    has_body = state.tokens[-1].type == "LBRACE"
    if has_body:
        close_bracket(state)
        state.tokens.pop()
    if any(bracket.kind == "LBRACE" for bracket in state.brackets[state.brackets.index(string) :]):
        _make_plain(state, string, end)
    while open_string(state) or _is_closed_inside(state, string.start, end):
        append_token(state, CLOSERS[close_bracket(state).kind], end, end)
    if has_body:
        append_token(state, "LBRACE", end, end)
        open_bracket(state, "LBRACE", end)


def _make_plain(state: ScanState, string: OpenBracket, end: int) -> None:
    """Turn a string with an unclosed brace into plain text, so that its contents cause no further problems."""
    while state.tokens[-1].start_pos != string.start:
        state.tokens.pop()
    while state.brackets[-1] is not string:
        close_bracket(state)
    append_token(state, "TEXT", string.start + 1, end)


def _is_closed_inside(state: ScanState, start: int, end: int) -> bool:
    """Whether the unclosed string probably contains the end of the innermost bracket, which began on its line."""
    bracket = state.brackets[-1]
    if bracket.start < state.line_start or bracket.kind == "FILE":
        return False
    return bracket.kind != "LBRACE" or "}" in state.source.text[start:end]
