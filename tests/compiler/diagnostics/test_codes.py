"""`cnnc explain`, and the page of all codes that it writes."""

from __future__ import annotations

from pathlib import Path

import pytest

import cnnc
from cnnc.compiler.diagnostics.codes import problem_classes
from cnnc.dsl.render.page import examples, heading, page, prose
from cnnc.runtime.cli.codes_page import codes_page
from cnnc.runtime.cli.main import main

PAGE = Path(cnnc.__file__).parent / "docs" / "codes.md"
KINDS = problem_classes()


def test_the_page_of_all_codes_is_what_the_command_writes(
    pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
):
    assert main(["explain", "--markdown"]) == 0
    written = capsys.readouterr().out
    if pytestconfig.getoption("update"):
        PAGE.write_text(written, encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == written, "cnnc explain --markdown > docs/codes.md"


def test_every_code_has_an_entry_with_the_message_that_its_example_gives():
    text = codes_page(KINDS)
    for code, kind in KINDS.items():
        entry = text.split(f"\n### {code}\n")[1].split("\n### ")[0]
        assert heading(kind) in entry
        assert ("Wrong" in examples(kind)) == (f"[{code}]: " in entry)


@pytest.mark.parametrize("code", KINDS)
def test_a_page_begins_with_a_sentence_and_is_taken_apart_whole(code: str):
    kind = KINDS[code]
    assert heading(kind).endswith(".")
    assert "Wrong:" not in prose(kind)
    assert all(text.strip() in page(kind).replace("\n    ", "\n") for text in examples(kind).values())


@pytest.mark.parametrize(("written", "meant"), [("E05O1", "E0501"), ("e405", "E0405"), ("W101", "W0101")])
def test_a_code_that_does_not_exist(written: str, meant: str, capsys: pytest.CaptureFixture[str]):
    assert main(["explain", written]) == 2
    assert f"no such code: {written}; did you mean {meant}?" in capsys.readouterr().err


def test_all_codes_are_listed_with_what_they_mean(capsys: pytest.CaptureFixture[str]):
    assert main(["explain"]) == 0
    lines = capsys.readouterr().out.partition("\n\n")[0].splitlines()
    assert [line[:5] for line in lines] == list(KINDS)
    assert "E0405  The branches of a merge differ in a size that must be equal." in lines
