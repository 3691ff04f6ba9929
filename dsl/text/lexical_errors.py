"""Text that no terminal matches: other notations, other quotes, conflict markers, invalid characters."""

from __future__ import annotations

import re
from bisect import bisect_right

from ..number_literals import parse_number
from ..problems.characters import ConflictMarker, InvalidCharacters, InvisibleCharacter
from ..problems.literals import InvalidNumber
from ..problems.tokens import WrongToken
from ..span import Span
from .scan_state import ScanState, append_sign, append_token, open_string

INVISIBLE = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069\ud800-\udfff]+|\r+(?!\n)|(?<!\\A)\ufeff+"
)
_NUMBER_LIKE = re.compile(r"[0-9]\w*(?:\.\w+)*|(?<![\w.])\.[0-9]+(?:[eE][+-]?[0-9]+)?(?![\w.])")
_INVALID = re.compile(r"(?:[^\w \t\r\n!-~]|[!$&'.?@\\^`|~])+|.", re.DOTALL)
_QUOTED = re.compile("'[^'\n]*'|[\u2018-\u201e][^\u2018-\u201e\n]*[\u2018-\u201e]")
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_LOOKALIKES = re.compile(
    "[\u2212\u2013\u2014]>|[\u2192\u27f6\xd7\u2212\u2013\u2014\u2264\u2265\u2260\u3001\uff08\uff09\uff0c\uff1a\uff1d\uff3b\uff3d\uff5b\uff5d]|&&|\\|\\||[!^]"
)
_REPLACEMENTS = {
    "\u2192": ("ARROW", "->"),
    "\u27f6": ("ARROW", "->"),
    "\xd7": ("X", "x"),
    "\u2212": ("MINUS", "-"),
    "\u2013": ("MINUS", "-"),
    "\u2014": ("MINUS", "-"),
    "\u2264": ("ATMOST", "<="),
    "\u2265": ("ATLEAST", ">="),
    "\u2260": ("UNEQUAL", "!="),
    "|": ("ARROW", "->"),
    ".": ("ARROW", "->"),
    "\u3001": ("COMMA", ","),
    "\uff08": ("LPAR", "("),
    "\uff09": ("RPAR", ")"),
    "\uff0c": ("COMMA", ","),
    "\uff1a": ("COLON", ":"),
    "\uff1d": ("ASSIGN", "="),
    "\uff3b": ("LSQB", "["),
    "\uff3d": ("RSQB", "]"),
    "\uff5b": ("LBRACE", "{"),
    "\uff5d": ("RBRACE", "}"),
    "&&": ("AND", "and"),
    "||": ("OR", "or"),
    "!": ("NOT", "not"),
    "^": ("POWER", "**"),
}
"""Signs of other notations, each with the terminal and text that is meant."""

_LAYER_JOIN = re.compile(r"\|(?![|])|\.(?=[A-Za-z_])")
"""A sign that joins two layers in other languages."""

CONFLICT_MARKERS = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\n]*)?\r?$", re.MULTILINE)
"""The lines that git writes around two versions."""

_DASHES = ("\u2013", "\u2014")
_EXPRESSION_LINES = ("let", "for", "if", "else", "}", "expect", "input")
"""First words of lines that can contain an expression outside of parentheses."""

_MAX_INDENTATION = 200
"""Characters of a line in which its first word is searched."""


def scan_unmatched(state: ScanState, start: int) -> int:
    """Report what no terminal matches, append the token that is probably meant, and return the position after it."""
    text = state.source.text
    if invisible := INVISIBLE.match(text, start):
        return invisible.end()
    if spaces := _SPACES.match(text, start):
        state.problems.append(InvisibleCharacter(Span(state.source, start, spaces.end())))
        return spaces.end()
    if number := _NUMBER_LIKE.match(text, start):
        problem = InvalidNumber(Span(state.source, start, number.end()))
        state.problems.append(problem)
        is_known = problem.meant != "" and parse_number(problem.meant) is not None
        append_token(state, "NUMBER", start, number.end(), problem.meant if is_known else "0")
        return number.end()
    if quoted := _QUOTED.match(text, start):
        return _scan_quoted(state, start, quoted.end())
    join = _LAYER_JOIN.match(text, start) if state.tokens and state.tokens[-1].type in ("NAME", "RPAR") else None
    if sign := join or _LOOKALIKES.match(text, start):
        kind, meant = _REPLACEMENTS["\u2192" if _is_arrow(state, sign.group()) else sign.group()]
        state.problems.append(WrongToken(Span(state.source, *sign.span()), meant))
        append_sign(state, kind, *sign.span(), meant)
        return sign.end()
    invalid = _INVALID.match(text, start)
    end = invalid.end() if invalid else start + 1
    state.problems.append(InvalidCharacters(Span(state.source, start, end)))
    return end


def _is_arrow(state: ScanState, sign: str) -> bool:
    """Whether a dash, into which word processors turn `->`, is between two layers or before a `>`."""
    if sign not in _DASHES:
        return sign[1:] == ">"
    line = state.source.text[state.line_start : state.line_start + _MAX_INDENTATION].split()
    is_statement = state.brackets[-1].kind in ("FILE", "LBRACE") and not open_string(state)
    return is_statement and bool(line) and line[0] not in _EXPRESSION_LINES


def _scan_quoted(state: ScanState, start: int, end: int) -> int:
    """Scan a string in quotes of another kind."""
    state.problems.append(WrongToken(Span(state.source, start, start + 1), '"'))
    append_token(state, "QUOTE", start, start + 1)
    append_token(state, "TEXT", start + 1, end - 1)
    append_token(state, "QUOTE", end - 1, end)
    return end


def skip_conflict(state: ScanState, marker: re.Match[str]) -> int:
    """The position after a conflict marker and, at the end of the first version, after the second one.

    The marker's start if the line is not a marker after all.
    """
    start, sign = marker.start(), marker.group()[0]
    if sign in "|=":
        if not state.in_conflict:
            return start
        last = _next_marker(state, ">", start)
        state.line_start = start if last is None else last
        return marker.end() if last is None else last
    if sign == "<" or not state.in_conflict:
        ends = [_next_marker(state, end, start) for end in "=>"] if sign == "<" else []
        spans = tuple(Span(state.source, at, at + 7) for at in ends if at is not None)
        state.problems.append(ConflictMarker(Span(state.source, start, start + 7), spans))
    state.in_conflict = sign == "<"
    return marker.end()


def _next_marker(state: ScanState, sign: str, start: int) -> int | None:
    """The offset of the next conflict marker of a character, if any."""
    if not state.markers:
        state.markers = {"=": [], ">": [], "<": [], "|": []}
        for marker in CONFLICT_MARKERS.finditer(state.source.text):
            state.markers[marker.group()[0]].append(marker.start())
    at = bisect_right(state.markers[sign], start)
    return state.markers[sign][at] if at < len(state.markers[sign]) else None
