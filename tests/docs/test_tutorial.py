"""The tutorial is true: its files are written, its commands and Python run, and what they print is what it shows.

`pytest --update` writes what is printed into the page.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

import cnnc
from cnnc.dsl.formatter import format_source
from cnnc.dsl.span import Source
from cnnc.runtime.cli.main import main

PAGE = Path(cnnc.__file__).parent / "docs" / "tutorial.md"
LONGEST = 410
"""Lines that a newcomer may be asked to read."""
_PIECE = re.compile(r"^```(\w+)(?: (\S+))?\n((?:.*\n)*?)```$", re.MULTILINE)


def told(page: str, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    """The page with what its pieces really print, run in order in the working directory."""
    end = 0
    ran = ""
    for piece in _PIECE.finditer(page):
        yield page[end : piece.start()]
        end = piece.end()
        language, name, text = piece.groups()
        if language == "cnn":
            Path(name).write_text(text, encoding="utf-8")
        elif language == "console":
            text = "\n".join(_console(line, capsys) for line in text.splitlines() if line.startswith("$ "))
        elif language == "python":
            exec(compile(text, "tutorial", "exec"), {})
            ran = capsys.readouterr().out
        elif language == "text":
            text = ran
        yield f"```{language}{f' {name}' if name else ''}\n{text}```"
    yield page[end:]


def _console(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    command, *arguments = shlex.split(line.removeprefix("$ "))
    assert command == "cnnc"
    main(arguments)
    said = capsys.readouterr()
    return f"{line}\n{said.out}{said.err}"


def test_every_step_prints_what_the_page_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(tmp_path)
    page = PAGE.read_text(encoding="utf-8")
    actual = "".join(told(page, capsys))
    if request.config.getoption("--update"):
        PAGE.write_text(actual, encoding="utf-8")
    assert actual == page


def test_the_files_are_laid_out_as_fmt_does() -> None:
    for language, name, text in _PIECE.findall(PAGE.read_text(encoding="utf-8")):
        if language == "cnn":
            assert format_source(Source(name, text)) == text


def test_the_page_is_short_and_the_readme_leads_to_it() -> None:
    assert len(PAGE.read_text(encoding="utf-8").splitlines()) <= LONGEST
    assert "docs/tutorial.md" in (PAGE.parents[1] / "README.md").read_text(encoding="utf-8")
