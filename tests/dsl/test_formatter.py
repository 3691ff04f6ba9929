"""Formatting keeps the meaning of a spec, and every comment in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings

import cnnc
from cnnc.dsl.dump import without_spans
from cnnc.dsl.formatter import format_source
from cnnc.dsl.parsing.parser import parse
from cnnc.dsl.span import Source
from cnnc.dsl.syntax import Comment, File, Item, Statement, Syntax

from ..support import stories
from ..support.spec_texts import spec_texts

SPECS = sorted((Path(cnnc.__file__).parent / "specs").glob("*.cnn"))


def formatted(text: str) -> str:
    result = format_source(Source("a.cnn", text))
    assert result is not None
    return result


def checked(text: str) -> str:
    """The formatted text, after checking that it is equivalent and stable."""
    result = formatted(text)
    before, after = (parse(Source("a.cnn", version)).file for version in (text, result))
    assert without_spans(after) == without_spans(before)
    assert formatted(result) == result
    assert not result.startswith("\n")
    assert result == "" or result.endswith("\n")
    assert "\n\n\n" not in result
    assert "\r" not in result
    assert comment_places(after) == comment_places(before)
    return result


def statements(value: object) -> Iterator[Item | Statement]:
    """All items and statements, outer ones first."""
    if isinstance(value, Item | Statement):
        yield value
    if isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from statements(part)
    elif isinstance(value, Syntax):
        for field in fields(value):
            yield from statements(getattr(value, field.name))


def comment_places(file: File) -> list[tuple[str, int | None, int | None, int | None]]:
    """Each comment with the numbers of the statements around, before and after it."""
    numbered = list(enumerate(statements(file.items)))
    return [(comment.span.text.rstrip(), *_comment_place(comment, numbered)) for comment in file.comments]


def _comment_place(
    comment: Comment, numbered: list[tuple[int, Item | Statement]]
) -> tuple[int | None, int | None, int | None]:
    start = comment.span.start
    text = comment.span.source.text
    around = [i for i, s in numbered if s.span.start <= start < s.span.end]
    behind = [i for i, s in numbered if s.span.end <= start and not text[s.span.end : start].strip(" \t;")]
    after = [i for i, s in numbered if s.span.start > start]
    return (around or [None])[-1], (behind or [None])[0], (after or [None])[0]


@settings(max_examples=150, deadline=None)
@given(spec_texts())
def test_any_spec_keeps_its_meaning_and_its_comments(text: str):
    assert not parse(Source("a.cnn", text)).problems
    checked(text)


@pytest.mark.parametrize("path", stories.paths(), ids=lambda path: path.stem)
def test_formatting_the_sources_of_stories_twice_changes_nothing(path: Path):
    sources = [section.text for section in stories.read(path.read_text()) if section.name == "source"]
    for text in sources:
        problems = parse(Source("a.cnn", text)).problems
        if any(problem.is_error for problem in problems):
            assert format_source(Source("a.cnn", text)) is None
        else:
            checked(text)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_shipped_specs_are_in_canonical_layout(path: Path):
    assert checked(path.read_text()) == path.read_text()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("\n\n", ""),
        ("# only a comment", "# only a comment\n"),
        ("\ufefflet a = 1\r\nlet b = 2\r\n", "let a = 1\nlet b = 2\n"),
        ("let a = 1;;; let b = 2;", "let a = 1\nlet b = 2\n"),
        ("let a = (1,)", "let a = (1,)\n"),
        ('let a = "  kept   as # it is"', 'let a = "  kept   as # it is"\n'),
        ("let a = 1 # behind\n\n\n\n# below\n", "let a = 1  # behind\n\n# below\n"),
    ],
)
def test_small_texts(text: str, expected: str):
    assert checked(text) == expected


def test_text_with_syntax_errors_is_not_formatted():
    assert format_source(Source("a.cnn", "net A {")) is None


def test_breakable_lines_are_at_most_a_hundred_columns_wide():
    links = " -> ".join(f"conv({i}, [{', '.join(str(k) for k in range(i))}])" for i in range(60))
    result = checked(f"net A {{ input 3x8x8; group {{ {links} }} }}")
    assert max(len(line) for line in result.splitlines()) <= 100


def test_deep_nesting_is_formatted():
    depth = 40
    checked("net A " + "{ a " * depth + "}" * depth)
    checked("let a = " + "(" * depth + "1" + ")" * depth)
