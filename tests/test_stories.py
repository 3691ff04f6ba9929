"""Every story is still true."""

from __future__ import annotations

from pathlib import Path

import pytest

from .support import stories


def _id(path: Path) -> str:
    return path.relative_to(stories.FOLDER).with_suffix("").as_posix()


@pytest.mark.parametrize("path", stories.paths(), ids=_id)
def test_story(path: Path, pytestconfig: pytest.Config):
    text = path.read_bytes().decode("utf-8")  # line endings as they are
    now = stories.written(stories.told(stories.read(text)))
    if pytestconfig.getoption("update"):
        path.write_text(now, encoding="utf-8", newline="\n")
    elif now != text:
        pytest.fail(stories.difference(text, now), pytrace=False)


def test_every_file_among_the_stories_is_one():
    strangers = [path for path in stories.FOLDER.rglob("*") if path.is_file() and path not in stories.paths()]
    assert not strangers


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("net A {}\n", "begins with"),
        ("=== source\nnet A {}\n", "at least one output"),
        ("=== syntax\n", "has a source"),
        ("=== source\n\n=== sintax\n", "unknown sections: sintax"),
    ],
)
def test_what_is_no_story_is_refused(text: str, message: str):
    with pytest.raises(ValueError, match=message):
        stories.read(text)


def test_an_output_that_is_not_true_any_more_is_found_and_shown():
    sections = stories.read("=== source\nlet  a=1\n\n=== format\nlet a = 2\n")
    now = stories.told(sections)
    assert [section.text for section in now] == ["let  a=1\n", "let a = 1\n"]
    assert "-let a = 2\n+let a = 1" in stories.difference(stories.written(sections), stories.written(now))


def test_the_last_source_is_compiled_under_its_name():
    sections = stories.read("=== source other.cnn\n\n=== source main.cnn\n)\n\n=== problems\n")
    assert "main.cnn:1:1" in stories.told(sections)[-1].text
