"""Characters that no terminal matches: signs of other notations, quotes of other kinds, marks that git has left."""

from __future__ import annotations

import re
from bisect import bisect_right

from ..digits import value
from ..problems.characters import ConflictMark, HiddenCharacter, MalformedNumber, StrayCharacters
from ..problems.structure import WrongSign
from ..span import Span
from .tokens import Scan, add_sign, append, open_text

HIDDEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069\ud800-\udfff]+|\r+(?!\n)|(?<!\\A)\ufeff+"
)
_NUMBERLIKE = re.compile(r"[0-9]\w*(?:\.\w+)*|(?<![\w.])\.[0-9]+(?:[eE][+-]?[0-9]+)?(?![\w.])")
_STRAY = re.compile(r"(?:[^\w \t\r\n!-~]|[!$&'.?@\\^`|~])+|.", re.DOTALL)
_QUOTED = re.compile("'[^'\n]*'|[\u2018-\u201e][^\u2018-\u201e\n]*[\u2018-\u201e]")
_BLANKS = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_LOOKALIKES = re.compile(
    "[\u2212\u2013\u2014]>|[\u2192\u27f6\xd7\u2212\u2013\u2014\u2264\u2265\u2260\u3001\uff08\uff09\uff0c\uff1a\uff1d\uff3b\uff3d\uff5b\uff5d]|&&|\\|\\||[!^]"
)
_MEANT = {
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
"""Signs that other notations use, and the token that is meant."""

_PIPE = re.compile(r"\|(?![|])|\.(?=[A-Za-z_])")
"""What joins two layers in other languages, behind the name of one or its arguments."""

CONFLICT_MARKS = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\n]*)?\r?$", re.MULTILINE)
"""The lines that git writes around what two sides have changed."""

_DASHES = ("\u2013", "\u2014")
_EVALUATED = ("let", "for", "if", "else", "}", "expect", "input")
"""How a line begins that may compute something outside of parentheses."""

_OPENING = 200
"""Characters of a line in which its first word is looked for."""


def unreadable(found: Scan, start: int) -> int:
    """Reports what no terminal matches and puts in what was probably meant."""
    text = found.source.text
    if hidden := HIDDEN.match(text, start):
        return hidden.end()
    if blanks := _BLANKS.match(text, start):
        found.problems.append(HiddenCharacter(Span(found.source, start, blanks.end())))
        return blanks.end()
    if number := _NUMBERLIKE.match(text, start):
        problem = MalformedNumber(Span(found.source, start, number.end()))
        found.problems.append(problem)
        is_known = problem.meant != "" and value(problem.meant) is not None
        append(found, "NUMBER", start, number.end(), problem.meant if is_known else "0")
        return number.end()
    if quoted := _QUOTED.match(text, start):
        return _single_quoted(found, start, quoted.end())
    piped = _PIPE.match(text, start) if found.tokens and found.tokens[-1].type in ("NAME", "RPAR") else None
    if sign := piped or _LOOKALIKES.match(text, start):
        kind, meant = _MEANT["\u2192" if _is_arrow(found, sign.group()) else sign.group()]
        found.problems.append(WrongSign(Span(found.source, *sign.span()), meant))
        add_sign(found, kind, *sign.span(), meant)
        return sign.end()
    stray = _STRAY.match(text, start)
    end = stray.end() if stray else start + 1
    found.problems.append(StrayCharacters(Span(found.source, start, end)))
    return end


def _is_arrow(found: Scan, sign: str) -> bool:
    """A dash, of which word processors make `->`, stands between two layers, or in front of a `>`."""
    if sign not in _DASHES:
        return sign[1:] == ">"
    line = found.source.text[found.line_start : found.line_start + _OPENING].split()
    is_statement = found.brackets[-1].kind in ("FILE", "LBRACE") and not open_text(found)
    return is_statement and bool(line) and line[0] not in _EVALUATED


def _single_quoted(found: Scan, start: int, end: int) -> int:
    found.problems.append(WrongSign(Span(found.source, start, start + 1), '"'))
    append(found, "QUOTE", start, start + 1)
    append(found, "TEXT", start + 1, end - 1)
    append(found, "QUOTE", end - 1, end)
    return end


def conflict(found: Scan, mark: re.Match[str]) -> int:
    """The end of what is passed over at a mark: the second of two versions too; the start of one that is none."""
    start, sign = mark.start(), mark.group()[0]
    if sign in "|=":
        if not found.in_conflict:
            return start
        last = _next_mark(found, ">", start)
        found.line_start = start if last is None else last
        return mark.end() if last is None else last
    if sign == "<" or not found.in_conflict:
        ends = [_next_mark(found, end, start) for end in "=>"] if sign == "<" else []
        spans = tuple(Span(found.source, at, at + 7) for at in ends if at is not None)
        found.problems.append(ConflictMark(Span(found.source, start, start + 7), spans))
    found.in_conflict = sign == "<"
    return mark.end()


def _next_mark(found: Scan, sign: str, start: int) -> int | None:
    """Where the next mark of a sort stands, if there is one."""
    if not found.marks:
        found.marks = {"=": [], ">": [], "<": [], "|": []}
        for mark in CONFLICT_MARKS.finditer(found.source.text):
            found.marks[mark.group()[0]].append(mark.start())
    at = bisect_right(found.marks[sign], start)
    return found.marks[sign][at] if at < len(found.marks[sign]) else None
