"""`cnnc check --fix`: what is certain to mend a spec is applied, and nothing is ever made worse."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnnc.compiler.diagnostics.fixes import apply_edits, apply_fixes, without_overlaps
from cnnc.compiler.pipeline import compile_source
from cnnc.dsl.parsing.parser import parse
from cnnc.dsl.problem import Edit, Problem
from cnnc.dsl.record import record
from cnnc.dsl.span import Source, Span
from cnnc.runtime.cli import fixing
from cnnc.runtime.cli.main import main
from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.io.spec_names import SHIPPED
from cnnc.runtime.library.specs import find_shipped

FAULTY = """net Small(a = 3 b = 4)
{
    input 1x8x8
    conv(4 3, stride: 1) ->
        relu  # \u00d7 and ! stay in comments
    conv(4, 3, bias=!true) -> bn \u00d72
    {relu} x2
    conv(a, 3, bias=true && false)
    'x': relu
}
"""
MENDED = """net Small(a = 3, b = 4) {
    input 1x8x8
    conv(4, 3, stride=1)
        -> relu  # \u00d7 and ! stay in comments
    conv(4, 3, bias=not true) -> bn x 2
    {relu} x 2
    conv(a, 3, bias=true and false)
    "x": relu
}
"""


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("faulty.cnn").write_text(FAULTY, encoding="utf-8")


def problems(source: Source) -> tuple[Problem, ...]:
    return compile_source(source, find_shipped).problems


# What is mended ------------------------------------------------------------------------------------------------------


def test_all_that_is_certain_is_mended(capsys: pytest.CaptureFixture[str]):
    assert main(["check", "--fix", "faulty.cnn"]) == 0
    assert Path("faulty.cnn").read_text(encoding="utf-8") == MENDED
    assert capsys.readouterr().out.startswith("faulty.cnn: 10 problems fixed\nfaulty  Small: ")
    assert main(["check", "--fix", "faulty.cnn"]) == 0
    assert "fixed" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("conv(4, 3) ->\n    relu", "conv(4, 3)\n    -> relu"),
        ("conv(4, 3) ->  # why\n    relu", None),
        ("head # why\n    { relu }", None),
        ("'a\"b': relu", None),
        ("conv(4, 3) relu", None),
        ("rleu", None),
        ("re\u200blu", "relu"),
        ("conv(4, 3) \u2192 relu", "conv(4, 3) -> relu"),
        ("relu\xd72", "relu x 2"),
        ("if true&&!false { relu }", "if true and not false { relu }"),
        ("conv\uff084\uff0c3\uff09", "conv(4,3)"),
        ("\u201cstem\u201d: relu", '"stem": relu'),
        ("conv(4,\xa03)", "conv(4, 3)"),
        ("conv(4, 3) \u2013 relu", "conv(4, 3) -> relu"),
        ("conv(4, 3) \u2013> relu", "conv(4, 3) -> relu"),
        ("conv(4 \u2013 1, 3)", "conv(4 - 1, 3)"),
        ("dropout(.5)", "dropout(0.5)"),
        ("conv(1k, 3)", "conv(1K, 3)"),
        ("conv(4, 3px)", None),
        ("relu\r    tanh", "relu\n    tanh"),
        ("conv(4,\n        3\n        pad=1)", "conv(4,\n        3,\n        pad=1)"),
        ("conv(4,\n        3  # why\n        pad=1)", None),
    ],
)
def test_what_is_not_certain_is_left_alone(written: str, mended: str | None):
    form = "net A {{\n    input 4x8x8\n    {}\n}}\n"
    source = Source("a.cnn", form.format(written))
    assert problems(source)
    assert apply_fixes(source, problems).source.text == form.format(mended or written)


def test_what_remains_is_reported(capsys: pytest.CaptureFixture[str]):
    Path("faulty.cnn").write_text(FAULTY.replace("{relu}", "{relo}"), encoding="utf-8")
    assert main(["check", "--fix", "--format", "concise", "faulty.cnn"]) == 1
    captured = capsys.readouterr()
    assert captured.out.startswith("faulty.cnn:6:6: error[E0201]: ")
    assert "10 problems fixed" in captured.err


def test_a_spec_with_hundreds_of_mistakes_is_mended_in_rounds():
    source = Source("a.cnn", "net A {\n    input 1x8x8\n" + "    relu \u2192 relu\n" * 300 + "}\n")
    found = apply_fixes(source, problems)
    assert not any(problem.is_error for problem in problems(found.source))
    assert len(found.fixed) == 300


# How -----------------------------------------------------------------------------------------------------------------


def test_diff_shows_and_writes_nothing(capsys: pytest.CaptureFixture[str]):
    assert main(["check", "--diff", "faulty.cnn"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("--- faulty.cnn\n+++ faulty.cnn (fixed)\n")
    assert "-    {relu} x2\n" in out
    assert "+    {relu} x 2\n" in out
    assert Path("faulty.cnn").read_text(encoding="utf-8") == FAULTY
    assert main(["check", "--diff", "lenet5"]) == 0
    assert main(["check", "--diff", "--format", "json", "faulty.cnn"]) == 2


def test_everything_else_about_the_file_stays():
    data = b"\xef\xbb\xbf" + FAULTY.replace("\n", "\r\n").encode()
    Path("real.cnn").write_bytes(data)
    Path("real.cnn").chmod(0o640)
    Path("link.cnn").symlink_to("real.cnn")
    assert main(["check", "--fix", "link.cnn"]) == 0
    assert Path("link.cnn").is_symlink()
    assert Path("real.cnn").read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()
    assert stat.S_IMODE(Path("real.cnn").stat().st_mode) == 0o640


def test_a_write_that_fails_leaves_the_file(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    assert main(["check", "--fix", "faulty.cnn"]) == 1
    assert "cannot write faulty.cnn: no space left on device" in capsys.readouterr().err
    assert Path("faulty.cnn").read_text(encoding="utf-8") == FAULTY
    assert [path.name for path in Path().iterdir()] == ["faulty.cnn"]


def test_a_file_that_changes_meanwhile_is_left_alone():
    found = fixing.fix_spec("faulty.cnn", None, {})
    Path("faulty.cnn").write_text("# mine\n", encoding="utf-8")
    with pytest.raises(Refusal, match="was changed while it was checked"):
        fixing.save(found)
    assert Path("faulty.cnn").read_text(encoding="utf-8") == "# mine\n"


def test_a_shipped_spec_is_not_changed():
    source = Source("/somewhere/lenet5.cnn", FAULTY)
    found = fixing.FixedSpec("lenet5", source, source, compile_source(source, find_shipped), 1)
    with pytest.raises(Refusal, match="lenet5, which ships with cnnc"):
        fixing.save(found)


def test_only_specs_that_are_named_are_changed():
    Path("parts.cnn").write_text("block Part {\n    relu \u2192 relu\n}\n", encoding="utf-8")
    Path("whole.cnn").write_text("from parts import Part\n\nnet A {\n    input 4x8x8\n    Part\n}\n", encoding="utf-8")
    assert main(["check", "--fix", "whole.cnn"]) == 1
    assert "\u2192" in Path("parts.cnn").read_text(encoding="utf-8")
    assert main(["check", "--fix", "parts.cnn", "whole.cnn"]) == 1
    assert main(["check", "whole.cnn"]) == 0


# Never worse ---------------------------------------------------------------------------------------------------------


@record
class Claimed(Problem):
    """A mistake with the edit that it is given."""

    code = "E0101"
    change: Edit

    @property
    def title(self) -> str:
        return "a mistake"

    @property
    def edit(self) -> Edit:
        return self.change


def claims(text: str, *changes: tuple[int, int, str]) -> list[Claimed]:
    source = Source("a.cnn", text)
    return [Claimed(Span(source, a, b), Edit(Span(source, a, b), new)) for a, b, new in changes]


def test_edits_that_overlap_or_touch_are_applied_one_at_a_time():
    found = claims("abcdef", (0, 2, "X"), (1, 3, "Y"), (2, 2, "Z"), (4, 5, ""), (5, 6, "W"))
    assert [(problem.span.start, problem.span.end) for problem in without_overlaps(found)] == [(0, 2), (4, 5)]
    assert apply_edits(found[0].span.source, [problem.change for problem in without_overlaps(found)]).text == "Xcdf"


def test_an_edit_that_makes_it_worse_is_not_kept():
    def check(source: Source) -> list[Claimed]:
        """Each `a` is a mistake whose edit is right, each `b` one whose edit brings two more."""
        changes = [(i, i + 1, {"a": "-", "b": "bbb"}[c]) for i, c in enumerate(source.text) if c in "ab"]
        return claims(source.text, *changes)

    found = apply_fixes(Source("a.cnn", "a b a"), check)
    assert (found.source.text, len(found.fixed)) == ("- b -", 2)


def syntax_errors(text: str) -> int:
    return len(parse(Source("a.cnn", text)).problems)


SEEDS = [(SHIPPED / f"{name}.cnn").read_text(encoding="utf-8") for name in ("lenet5", "resnet", "unet")]
SLIPS = {
    "->": "\u2192",
    "=": ":",
    ", ": " ",
    "x ": "x",
    "(": "",
    ")": "))",
    "{": "\n{",
    "-> ": "->\n",
    '"': "'",
    "r": "\u200br",
}


@st.composite
def mistaken(draw: st.DrawFn) -> str:
    """A shipped spec with up to six slips of the pen."""
    text = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(1, 6))):
        written, slip = draw(st.sampled_from(list(SLIPS.items())))
        places = [place.start() for place in re.finditer(re.escape(written), text)]
        if places:
            place = draw(st.sampled_from(places))
            text = text[:place] + slip + text[place + len(written) :]
    return text


@settings(max_examples=60, deadline=None)
@given(text=mistaken())
def test_any_text_is_left_with_no_more_mistakes(text: str):
    source = Source("a.cnn", text)
    found = apply_fixes(source, problems)
    assert syntax_errors(found.source.text) <= syntax_errors(text)
    assert bool(found.fixed) == (found.source != source)
    assert apply_fixes(found.source, problems).source == found.source
