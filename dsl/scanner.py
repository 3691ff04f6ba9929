"""From text to tokens, in one pass of linear time."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lark import Token

from .digits import value
from .problem import Problem
from .problems.characters import (
    ConflictMark,
    ForeignLetter,
    HiddenCharacter,
    LoneBrace,
    MalformedNumber,
    NumberTooLarge,
    StrayCharacters,
    UnclosedText,
    UnknownEscape,
)
from .problems.limits import NestedTooDeep
from .problems.structure import WrongSign
from .span import Source, Span
from .syntax import Comment
from .terminals import CLOSERS, RESERVED, code_pattern, keywords, text_pattern

DEEPEST = 100
"""Brackets that may be open at once, together with the operators that stand in each since its last comma."""

_OPENERS = {closer: opener for opener, closer in CLOSERS.items()}
_DEEPENING = frozenset(
    ("OR", "AND", "NOT", "ELSE", "PLUS", "MINUS", "TIMES", "DIVIDE", "FLOORDIVIDE", "REMAINDER", "POWER", "RSQB")
)
"""What makes a tree one level deeper: operators, and an index after an index."""

_HIDDEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069\ud800-\udfff]+|\r+(?!\n)|(?<!\\A)\ufeff+"
)
_NUMBERLIKE = re.compile(r"[0-9]\w*(?:\.\w+)*|(?<![\w.])\.[0-9]+(?:[eE][+-]?[0-9]+)?(?![\w.])")
_STRAY = re.compile(r"(?:[^\w \t\r\n!-~]|[!$&'.?@\\^`|~])+|.", re.DOTALL)
_QUOTED = re.compile("'[^'\n]*'|[\u2018-\u201e][^\u2018-\u201e\n]*[\u2018-\u201e]")
_BLANKS = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_ESCAPE = re.compile(r"\\.", re.DOTALL)
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

_MARKERS = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\n]*)?(?=\n|\Z)")
"""The lines that git writes around what two sides have changed."""
_DASHES = ("\u2013", "\u2014")
_EVALUATED = ("let", "for", "if", "else", "}", "expect", "input")
"""How a line begins that may compute something outside of parentheses."""

_OPENING = 200
"""Characters of a line in which its first word is looked for."""


@dataclass
class Bracket:
    """An open bracket or quote, and how many operators stand in it since its last comma or statement."""

    kind: str
    start: int
    operators: int = 0


@dataclass
class Scan:
    """All that scanning one source finds; while it is under way, `brackets` are the open ones."""

    source: Source
    tokens: list[Token] = field(default_factory=list[Token])
    comments: list[Comment] = field(default_factory=list[Comment])
    problems: list[Problem] = field(default_factory=list[Problem])
    brackets: list[Bracket] = field(default_factory=lambda: [Bracket("FILE", 0)])
    depth: int = 0
    line_start: int = 0
    stopped: bool = False
    """Nested too deep: the rest was not read."""
    in_conflict: bool = False
    """Between the lines that git writes around two versions, of which the first is read."""


def scan(source: Source) -> Scan:
    """The tokens of a source, its comments, and what is wrong with single characters, texts and numbers.

    Every word that is not reserved is a NAME. Runs of separators are one token; a line's end before `->` or `else` is
    none. Brackets need not match here, save that a text ends with its line.
    """
    found = Scan(source)
    _report_hidden(found)
    position = 0
    while position < len(source.text) and not found.stopped:
        step = _in_text if found.brackets[-1].kind == "QUOTE" else _in_code
        position = step(found, position)
    if _open_text(found):
        _close_line(found, len(source.text))
    return found


def _report_hidden(found: Scan) -> None:
    for match in _HIDDEN.finditer(found.source.text):
        found.problems.append(HiddenCharacter(Span(found.source, *match.span())))


# Code ----------------------------------------------------------------------------------------------------------------


def _in_code(found: Scan, position: int) -> int:
    """Scans one token outside a text; returns the position behind it."""
    if position == found.line_start and (marker := _MARKERS.match(found.source.text, position)):
        end = _conflict(found, marker)
        if end > position:
            return end
    match = code_pattern().match(found.source.text, position)
    if not match:
        return _unreadable(found, position)
    kind, end = str(match.lastgroup), match.end()
    if kind == "BLANK":
        return end
    if kind == "COMMENT":
        found.comments.append(Comment(Span(found.source, position, position + len(match.group().rstrip("\r")))))
    elif kind == "_SEPARATOR":
        _separator(found, position)
    elif kind in ("NAME", "DOTTED", "SIZE", "NUMBER"):
        _word(found, kind, position, end)
    else:
        _sign(found, kind, position, end)
    return end


def _conflict(found: Scan, marker: re.Match[str]) -> int:
    """The end of what is passed over at a marker: the second of two versions too; `marker`'s start where it is none."""
    text, start, sign = found.source.text, marker.start(), marker.group()[0]
    if sign in "|=" and found.in_conflict:
        closes = text.find("\n>>>>>>>", start)
        found.line_start = closes + 1 if closes >= 0 else found.line_start
        return closes + 1 if closes >= 0 else marker.end()
    if sign in "|=":
        return start
    if sign == "<" or not found.in_conflict:
        middle, last = text.find("\n=======", start), text.find("\n>>>>>>>", start)
        ends = tuple(Span(found.source, at + 1, at + 8) for at in (middle, last) if at >= 0)
        found.problems.append(ConflictMark(Span(found.source, start, start + 7), ends if sign == "<" else ()))
    found.in_conflict = sign == "<"
    return marker.end()


def _separator(found: Scan, position: int) -> None:
    newline = found.source.text[position] == "\n"
    if newline and _open_text(found):
        _close_line(found, position)
    if newline:
        found.line_start = position + 1
    _settle(found)
    if not found.tokens or found.tokens[-1].type != "_SEPARATOR":
        _append(found, "_SEPARATOR", position, position + 1)
    elif not newline:
        found.tokens.pop()
        _append(found, "_SEPARATOR", position, position + 1)


def _word(found: Scan, kind: str, start: int, end: int) -> None:
    text = found.source.text[start:end]
    if not text.isascii():
        at = start + next(i for i, character in enumerate(text) if not character.isascii())
        found.problems.append(ForeignLetter(Span(found.source, at, at + 1)))
    if text in RESERVED:
        _sign(found, keywords()[text], start, end)
        return
    if kind == "NUMBER" and value(text) is None:
        found.problems.append(NumberTooLarge(Span(found.source, start, end)))
    _append(found, kind, start, end)


def _sign(found: Scan, kind: str, start: int, end: int, meant: str | None = None) -> None:
    """A bracket, an operator, punctuation or a reserved word; `meant` where it is written in another notation."""
    if kind in ("ARROW", "ELSE") and found.tokens and found.tokens[-1] == "\n":
        found.tokens.pop()
    _append(found, kind, start, end, meant)
    if kind in CLOSERS:
        _open(found, kind, start)
    elif kind in _OPENERS:
        _close(found, kind)
    elif kind == "COMMA":
        _settle(found)
    if kind in _DEEPENING:
        found.brackets[-1].operators += 1
        _deepen(found, start)


def _open(found: Scan, kind: str, start: int) -> None:
    found.brackets.append(Bracket(kind, start))
    _deepen(found, start)


def _deepen(found: Scan, position: int) -> None:
    found.depth += 1
    if found.depth > DEEPEST:
        found.stopped = True
        found.problems.append(NestedTooDeep(Span(found.source, position, position + 1), DEEPEST))


def _close(found: Scan, kind: str) -> None:
    """Closes the innermost bracket of the kind, and all in it, unless that would leave a text."""
    for bracket in reversed(found.brackets):
        if bracket.kind in ("QUOTE", "FILE"):
            return
        if bracket.kind == _OPENERS[kind]:
            break
    while _pop(found).kind != _OPENERS[kind]:
        pass


def _pop(found: Scan) -> Bracket:
    bracket = found.brackets.pop()
    found.depth -= bracket.operators + 1
    return bracket


def _settle(found: Scan) -> None:
    """An argument or a statement is complete: its operators nest no deeper."""
    found.depth -= found.brackets[-1].operators
    found.brackets[-1].operators = 0


def _unreadable(found: Scan, start: int) -> int:
    """Reports what no terminal matches and puts in what was probably meant."""
    text = found.source.text
    if hidden := _HIDDEN.match(text, start):
        return hidden.end()
    if blanks := _BLANKS.match(text, start):
        found.problems.append(HiddenCharacter(Span(found.source, start, blanks.end())))
        return blanks.end()
    if number := _NUMBERLIKE.match(text, start):
        problem = MalformedNumber(Span(found.source, start, number.end()))
        found.problems.append(problem)
        _append(
            found,
            "NUMBER",
            start,
            number.end(),
            meant if (meant := problem.meant) and value(meant) is not None else "0",
        )
        return number.end()
    if quoted := _QUOTED.match(text, start):
        return _single_quoted(found, start, quoted.end())
    piped = _PIPE.match(text, start) if found.tokens and found.tokens[-1].type in ("NAME", "RPAR") else None
    if sign := piped or _LOOKALIKES.match(text, start):
        kind, meant = _MEANT["\u2192" if _is_arrow(found, sign.group()) else sign.group()]
        found.problems.append(WrongSign(Span(found.source, *sign.span()), meant))
        _sign(found, kind, *sign.span(), meant)
        return sign.end()
    stray = _STRAY.match(text, start)
    end = stray.end() if stray else start + 1
    found.problems.append(StrayCharacters(Span(found.source, start, end)))
    return end


def _is_arrow(found: Scan, sign: str) -> bool:
    """A dash, of which word processors make `->`, stands between two layers, or in front of a `>`."""
    line = found.source.text[found.line_start : found.line_start + _OPENING].split()
    is_statement = found.brackets[-1].kind in ("FILE", "LBRACE") and not _open_text(found)
    between = is_statement and bool(line) and line[0] not in _EVALUATED
    return sign[1:] == ">" or (sign in _DASHES and between)


def _single_quoted(found: Scan, start: int, end: int) -> int:
    found.problems.append(WrongSign(Span(found.source, start, start + 1), '"'))
    _append(found, "QUOTE", start, start + 1)
    _append(found, "TEXT", start + 1, end - 1)
    _append(found, "QUOTE", end - 1, end)
    return end


def _append(found: Scan, kind: str, start: int, end: int, text: str | None = None) -> None:
    written = found.source.text[start:end] if text is None else text
    found.tokens.append(Token(kind, written, start, None, None, None, None, end))


# Texts ---------------------------------------------------------------------------------------------------------------


def _in_text(found: Scan, position: int) -> int:
    """Scans one part of a text; returns the position behind it."""
    match = text_pattern().match(found.source.text, position)
    if not match:
        return _broken_text(found, position)
    kind, end = str(match.lastgroup), match.end()
    _append(found, kind, position, end)
    if kind == "TEXT":
        _check_escapes(found, position, end)
    elif kind == "QUOTE":
        _pop(found)
    else:
        _open(found, kind, position)
    return end


def _check_escapes(found: Scan, start: int, end: int) -> None:
    for match in _ESCAPE.finditer(found.source.text, start, end):
        if match.group()[1] not in '"\\n{}':
            found.problems.append(UnknownEscape(Span(found.source, *match.span())))


def _broken_text(found: Scan, position: int) -> int:
    """A lone brace is reported and passed over; anything else ends the text's line."""
    if found.source.text[position] == "}":
        found.problems.append(LoneBrace(Span(found.source, position, position + 1)))
        return position + 1
    _close_line(found, position)
    return position + (found.source.text[position] == "\\")


def _open_text(found: Scan) -> Bracket | None:
    """The outermost text that is still open."""
    return next((bracket for bracket in found.brackets if bracket.kind == "QUOTE"), None)


def _close_line(found: Scan, end: int) -> None:
    """Reports a text that is still open at its line's end, and closes it with all that it may have swallowed."""
    text = _open_text(found)
    if not text:
        return
    found.problems.append(UnclosedText(Span(found.source, text.start, end)))
    body = found.tokens[-1] if found.tokens[-1].type == "LBRACE" else None
    if body:
        _pop(found)
        found.tokens.pop()
    if any(bracket.kind == "LBRACE" for bracket in found.brackets[found.brackets.index(text) :]):
        _as_plain_text(found, text, end)
    while _open_text(found) or _swallowed(found, text.start, end):
        _append(found, CLOSERS[_pop(found).kind], end, end)
    if body:
        _append(found, "LBRACE", end, end)
        _open(found, "LBRACE", end)


def _as_plain_text(found: Scan, text: Bracket, end: int) -> None:
    """What an open brace in a text has swallowed is no expression, and would be a second mistake."""
    while found.tokens[-1].start_pos != text.start:
        found.tokens.pop()
    while found.brackets[-1] is not text:
        _pop(found)
    _append(found, "TEXT", text.start + 1, end)


def _swallowed(found: Scan, start: int, end: int) -> bool:
    """The innermost bracket was opened on this line, so the unclosed text has probably swallowed what closes it."""
    bracket = found.brackets[-1]
    if bracket.start < found.line_start or bracket.kind == "FILE":
        return False
    return bracket.kind != "LBRACE" or "}" in found.source.text[start:end]
