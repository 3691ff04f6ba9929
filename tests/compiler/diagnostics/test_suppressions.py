"""`# allow: W0203`: which warnings it silences, and what is said of one that silences none."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from cnnc.compiler.pipeline import compile_source
from cnnc.dsl.formatter import format_source
from cnnc.dsl.parsing.parser import parse
from cnnc.dsl.span import Source
from cnnc.dsl.text.suppression_comments import suppressions
from cnnc.runtime.cli.main import main
from cnnc.runtime.library.specs import find, find_shipped


def codes(text: str, net: str | None = None, **settings: int) -> list[str]:
    """`CODE` and the line of every problem."""
    problems = compile_source(Source("a.cnn", text), find_shipped, net, settings).problems
    return [f"{problem.code}:{problem.span.first.line}" for problem in problems]


def net(*lines: str) -> str:
    body = "".join(f"    {line}\n" for line in ("input 4x8x8", "stem: conv(4, 3)", *lines))
    return f"net A {{\n{body}    from stem -> flatten -> linear(2)\n}}\n"


UNUSED = "from stem -> conv(8, 3)"


@pytest.mark.parametrize(
    "lines",
    [
        (f"{UNUSED}  # allow: W0101",),
        (f"{UNUSED}  #allow:w0101",),
        (f"{UNUSED}  # allow: W0101 it is tried out",),
        ("# allow: W0101", UNUSED),
        ("# allow: W0101", "", "# more", UNUSED),
        ("from stem", "  -> conv(8, 3)", "  -> relu  # allow: W0101"),
        ("# allow: W0101", "from stem", "  -> conv(8, 3)", "  -> relu"),
        ("from stem", "  # allow: W0101", "  -> conv(8, 3)"),
        ("from stem -> head { conv(8, 3) }  # allow: W0101",),
        ("from stem", "# allow: W0101", "head {", "    relu", "    conv(8, 3)", "}"),
        ("# allow: W0101", "if true {", f"    {UNUSED}", "}"),
    ],
)
def test_a_warning_is_silenced_where_it_begins(lines: tuple[str, ...]):
    text = net(*lines)
    assert any(code.startswith("W0101") for code in codes(text.replace("allow", "allowed")))
    assert codes(text) == []


def test_one_comment_may_hold_several_codes():
    line = "from stem -> scale{}"
    assert codes(net("scale: conv(4, 1)", line.format(""))) == ["W0101:4", "W0101:5", "W0110:5"]
    assert codes(net("scale: conv(4, 1)", line.format("  # allow: W0110 , W0101"))) == ["W0101:4"]


def test_a_comment_speaks_of_its_own_statement_only():
    assert codes(net(f"{UNUSED}  # allow: W0101", UNUSED)) == ["W0101:5"]
    assert codes(net("# allow: W0101", UNUSED, UNUSED)) == ["W0101:6"]
    assert codes(net("head {  # allow: W0101", "    conv(8, 3)", "}")) == ["W0901:4", "W0101:5"]
    assert codes(net("head {", "    conv(8, 3)", "}  # allow: W0101")) == ["W0101:5", "W0901:6"]


def test_one_that_silences_nothing_is_a_warning_of_its_own():
    assert codes(net("# allow: W0101")) == ["W0901:4"]
    assert codes("# allow: W0101\n" + net()) == ["W0901:1"]
    assert codes(net() + "# allow: W0101\n") == ["W0901:6"]
    assert codes("let a = 3  # allow: W0101\n" + net("conv(a, 1)")) == ["W0901:1", "W0101:5"]


def test_what_was_not_expanded_may_need_it():
    other = net(f"{UNUSED}  # allow: W0101").replace("A {", "B {")
    assert codes(other + net()) == []
    assert codes("# allow: W0101\n" + other.replace("# allow: W0101", "") + net()) == []
    assert codes(net("if in.channels == 5 {", "    from stem -> relu  # allow: W0101", "}")) == []
    assert codes(net("for i in 0..0 {", "    # allow: W0101", "    from stem -> relu", "}")) == []


def test_nothing_is_useless_while_there_are_errors():
    assert codes(net("# allow: W0101", "conv(0, 3)")) == ["E0305:5"]


def test_errors_cannot_be_silenced():
    assert codes(net("conv(8, 30)  # allow: E0403")) == ["E0403:4", "W0902:4"]


def test_a_code_that_does_not_exist_gets_a_suggestion(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    assert codes(net("# allow: W0111", UNUSED)) == ["W0903:4", "W0101:5"]
    (tmp_path / "a.cnn").write_text(net("# allow: W01O1", UNUSED))
    assert main(["check", str(tmp_path / "a.cnn")]) == 0
    assert "did you mean `W0101`?" in capsys.readouterr().err


@pytest.mark.parametrize(
    "comment", ["# allow: negative values", "# allow W0101", "# W0101", "# disallow: W0101", "# allow:"]
)
def test_other_comments_say_nothing(comment: str):
    assert codes(net(f"{UNUSED}  {comment}")) == ["W0101:4"]


def test_an_imported_spec_keeps_its_own(tmp_path: Path):
    block = "block Twig {\n    stem: relu\n    conv(8, 3)  # allow: W0101\n    from stem  # allow: W0110\n}\n"
    (tmp_path / "twig.cnn").write_text(block)
    source = Source(str(tmp_path / "a.cnn"), "from twig import Twig\n\nnet A {\n    input 3x8x8\n    Twig\n}\n")
    assert [problem.code for problem in compile_source(source, find).problems] == []


@pytest.mark.parametrize(
    "line",
    [
        "from stem->conv( 8,3 )   #   allow: W0101",
        "#   allow: W0101\n\n    from stem->conv( 8,3 )",
        "from stem -> " + " -> ".join(["conv(8, 1, bias=false)"] * 4) + " # allow: W0101",
        "let a=1; from stem->conv(8, 3) # allow: W0101",
        "head{conv(8,3)} # allow: W0101",
        "head{ # allow: W0101\nconv(8,3)} # allow: W0101",
    ],
)
def test_the_formatter_keeps_the_meaning(line: str):
    text = net(line)
    formatted = format_source(Source("a.cnn", text))
    assert formatted is not None
    assert [code.partition(":")[0] for code in codes(formatted)] == [code.partition(":")[0] for code in codes(text)]
    assert formatted.count("# ") == text.count("allow")


def test_a_spec_full_of_them_is_no_burden():
    text = net(*[f"{UNUSED}  # allow: W0101"] * 1500, *["# allow: W0101"] * 3000, UNUSED)
    start = perf_counter()
    found = suppressions(parse(Source("a.cnn", text)).file)
    assert len(found) == 4500
    assert perf_counter() - start < 3
