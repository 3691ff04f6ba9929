"""Doc comments: the `##` lines above a definition."""

from __future__ import annotations

from collections.abc import Mapping

from ..span import Source
from ..syntax import Comment

DocComments = Mapping[int, str]
"""Doc comments by the offset of the first character, other than a blank, of the line below."""

_EMPTY_STATEMENT = ";"
"""A separator that separates nothing; the formatter removes it."""


def doc_comments(comments: tuple[Comment, ...]) -> DocComments:
    """The doc comments, each with its lines joined, without the `##` and one space."""
    lines: dict[int, list[str]] = {}
    for comment in comments:
        text = comment.span.text
        if not text.startswith("##") or text.startswith("###") or not _is_alone_on_line(comment):
            continue
        number = comment.span.first.line
        above = lines.pop(number, [])
        above.append(text[2:].removeprefix(" ").rstrip())
        lines[number + 1] = above
    return {_first_character(comments[0].span.source, number): "\n".join(text) for number, text in lines.items()}


def _first_character(source: Source, number: int) -> int:
    """Offset of the first character of line `number` that is not blank; the end of the text after the last line."""
    if number > len(source.line_starts):
        return len(source.text)
    line = source.line(number)
    return source.line_starts[number - 1] + len(line) - len(line.lstrip(f" \t{_EMPTY_STATEMENT}"))


def _is_alone_on_line(comment: Comment) -> bool:
    start = comment.span.start
    before = comment.span.source.text[start - comment.span.first.column + 1 : start]
    return not before.strip(f" \t\r\ufeff{_EMPTY_STATEMENT}")
