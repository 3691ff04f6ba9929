"""From text to tokens, in one pass of linear time."""

from __future__ import annotations

import re

from ..digits import value
from ..grammar.terminals import CLOSERS, RESERVED, code_pattern, keywords, text_pattern
from ..problems.characters import ForeignLetter, HiddenCharacter, LoneBrace, NumberTooLarge, UnclosedText, UnknownEscape
from ..span import Source, Span
from ..syntax import Comment
from .lexical_errors import CONFLICT_MARKS, HIDDEN, conflict, unreadable
from .tokens import Bracket, Scan, add_sign, append, close_bracket, open_bracket, open_text, settle

_ESCAPE = re.compile(r"\\.", re.DOTALL)


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
    if open_text(found):
        _close_line(found, len(source.text))
    return found


def _report_hidden(found: Scan) -> None:
    for match in HIDDEN.finditer(found.source.text):
        found.problems.append(HiddenCharacter(Span(found.source, *match.span())))


# Code ----------------------------------------------------------------------------------------------------------------


def _in_code(found: Scan, position: int) -> int:
    """Scans one token outside a text; returns the position behind it."""
    if position == found.line_start and (marker := CONFLICT_MARKS.match(found.source.text, position)):
        end = conflict(found, marker)
        if end > position:
            return end
    match = code_pattern().match(found.source.text, position)
    if not match:
        return unreadable(found, position)
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
        add_sign(found, kind, position, end)
    return end


def _separator(found: Scan, position: int) -> None:
    newline = found.source.text[position] == "\n"
    if newline and open_text(found):
        _close_line(found, position)
    if newline:
        found.line_start = position + 1
    settle(found)
    if not found.tokens or found.tokens[-1].type != "_SEPARATOR":
        append(found, "_SEPARATOR", position, position + 1)
    elif not newline:
        found.tokens.pop()
        append(found, "_SEPARATOR", position, position + 1)


def _word(found: Scan, kind: str, start: int, end: int) -> None:
    text = found.source.text[start:end]
    if not text.isascii():
        at = start + next(i for i, character in enumerate(text) if not character.isascii())
        found.problems.append(ForeignLetter(Span(found.source, at, at + 1)))
    if text in RESERVED:
        add_sign(found, keywords()[text], start, end)
        return
    if kind == "NUMBER" and value(text) is None:
        found.problems.append(NumberTooLarge(Span(found.source, start, end)))
    append(found, kind, start, end)


# Texts ---------------------------------------------------------------------------------------------------------------


def _in_text(found: Scan, position: int) -> int:
    """Scans one part of a text; returns the position behind it."""
    match = text_pattern().match(found.source.text, position)
    if not match:
        return _broken_text(found, position)
    kind, end = str(match.lastgroup), match.end()
    append(found, kind, position, end)
    if kind == "TEXT":
        _check_escapes(found, position, end)
    elif kind == "QUOTE":
        close_bracket(found)
    else:
        open_bracket(found, kind, position)
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


def _close_line(found: Scan, end: int) -> None:
    """Reports a text that is still open at its line's end, and closes it with all that it may have swallowed."""
    text = open_text(found)
    if not text:
        return
    found.problems.append(UnclosedText(Span(found.source, text.start, end)))
    body = found.tokens[-1] if found.tokens[-1].type == "LBRACE" else None
    if body:
        close_bracket(found)
        found.tokens.pop()
    if any(bracket.kind == "LBRACE" for bracket in found.brackets[found.brackets.index(text) :]):
        _as_plain_text(found, text, end)
    while open_text(found) or _swallowed(found, text.start, end):
        append(found, CLOSERS[close_bracket(found).kind], end, end)
    if body:
        append(found, "LBRACE", end, end)
        open_bracket(found, "LBRACE", end)


def _as_plain_text(found: Scan, text: Bracket, end: int) -> None:
    """What an open brace in a text has swallowed is no expression, and would be a second mistake."""
    while found.tokens[-1].start_pos != text.start:
        found.tokens.pop()
    while found.brackets[-1] is not text:
        close_bracket(found)
    append(found, "TEXT", text.start + 1, end)


def _swallowed(found: Scan, start: int, end: int) -> bool:
    """The innermost bracket was opened on this line, so the unclosed text has probably swallowed what closes it."""
    bracket = found.brackets[-1]
    if bracket.start < found.line_start or bracket.kind == "FILE":
        return False
    return bracket.kind != "LBRACE" or "}" in found.source.text[start:end]
