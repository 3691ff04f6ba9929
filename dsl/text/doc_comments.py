"""Doc comments: the `##` lines that belong to what is defined below them."""

from __future__ import annotations

from collections.abc import Mapping

from ..span import Source
from ..syntax import Comment

Docs = Mapping[int, str]
"""The doc comment that ends right above a line, by the offset of that line's first character that is no blank."""

_SAYS_NOTHING = ";"
"""A separator where nothing is parted; the layout leaves it out."""


def docs_by_place(comments: tuple[Comment, ...]) -> Docs:
    """Every doc comment, without the `##` and one space; its lines are joined."""
    lines: dict[int, list[str]] = {}
    for comment in comments:
        written = comment.span.text
        if not written.startswith("##") or written.startswith("###") or not _has_line_to_itself(comment):
            continue
        number = comment.span.first.line
        above = lines.pop(number, [])
        above.append(written[2:].removeprefix(" ").rstrip())
        lines[number + 1] = above
    return {_beginning(comments[0].span.source, number): "\n".join(text) for number, text in lines.items()}


def _beginning(source: Source, number: int) -> int:
    """Offset at which line `number` begins to say something; the text's end behind the last line."""
    if number > len(source.line_starts):
        return len(source.text)
    line = source.line(number)
    return source.line_starts[number - 1] + len(line) - len(line.lstrip(f" \t{_SAYS_NOTHING}"))


def _has_line_to_itself(comment: Comment) -> bool:
    start = comment.span.start
    before = comment.span.source.text[start - comment.span.first.column + 1 : start]
    return not before.strip(f" \t\r\ufeff{_SAYS_NOTHING}")
