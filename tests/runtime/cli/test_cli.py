"""The command line: what each command prints and writes, and the exit status that it gives."""

from __future__ import annotations

import ast
import io
import json
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import cnnc
from cnnc.compiler.reports.quantity import rounded
from cnnc.runtime.cli.commands import explain
from cnnc.runtime.cli.main import command_names, main
from cnnc.runtime.library import compiling

TINY = """\
## Two layers.
net Tiny(classes = 10) {
    input 1x8x8

    conv(4, 3) -> relu
    flatten
    linear(classes) -> softmax

    expect depth == 2
}
"""
BROKEN = TINY.replace("conv(4, 3)", "conv(4, 9)")


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CNNC_TRACEBACK", raising=False)
    Path("tiny.cnn").write_text(TINY)
    Path("broken.cnn").write_text(BROKEN)


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own."""
    command = [sys.executable, "-m", "cnnc", *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, env={**os.environ, **environment})


# The frame -----------------------------------------------------------------------------------------------------------


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]):
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert {"check", "compile", "explain", "fmt", "show", "train", "verify"} <= set(command_names())
    for name in command_names():
        help = import_module(f"cnnc.runtime.cli.commands.{name}").HELP
        assert re.search(rf"^  {name} +{re.escape(help)}$", out, re.MULTILINE)


@pytest.mark.parametrize("name", command_names())
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]):
    assert main([name, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: cnnc {name} ")


def test_version(capsys: pytest.CaptureFixture[str]):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"cnnc {cnnc.__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "usage: cnnc"),
        (["chekc"], "there is no command 'chekc'; did you mean `check`?"),
        (["--verbose"], "unrecognized arguments: --verbose"),
        (["compile"], "required: SPEC"),
        (["compile", "tiny.cnn", "--ne", "Tiny"], "unrecognized arguments: --ne"),
        (["compile", "tiny.cnn", "--set", "classes"], "'classes' is not NAME=VALUE"),
        (["compile", "tiny.cnn", "--set", "a b=1"], "'a b=1' is not NAME=VALUE"),
        (["compile", "tiny.cnn", "--set", "classes=1e999"], "1e999 is larger than any floating-point number"),
        (["explain", "E9999"], "no such code: E9999"),
        (["train", "tiny.cnn", "--epochs", "0"], "'0' is not an integer from 1"),
        (["train", "tiny.cnn", "--lr", "nan"], "nan is not a positive number"),
    ],
)
def test_bad_usage_is_2_with_a_message(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]):
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert message in captured.err


def test_a_mistake_of_ours_is_70_and_asks_for_a_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def fail(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(compiling, "compile_source", fail)
    assert main(["check", "tiny.cnn"]) == 70
    err = capsys.readouterr().err
    assert err.startswith("internal error: RecursionError: too deep\n")
    assert "Please report it" in err
    assert "Traceback" not in err
    monkeypatch.setenv("CNNC_TRACEBACK", "1")
    assert main(["check", "tiny.cnn"]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupt_is_130(monkeypatch: pytest.MonkeyPatch):
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(compiling, "compile_source", interrupt)
    assert main(["check", "tiny.cnn"]) == 130


def test_a_reader_that_goes_away_is_no_reason_to_complain():
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "cnnc", "compile", "tiny.cnn", "-o", "-"]
    done = subprocess.run(command, check=False, stdout=writer, stderr=subprocess.PIPE, text=True)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


def test_colour_is_for_terminals_only_and_can_be_declined(monkeypatch: pytest.MonkeyPatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def errors(stream: io.StringIO) -> str:
        monkeypatch.setattr(sys, "stderr", stream)
        assert main(["check", "broken.cnn", "none.cnn"]) == 1
        return stream.getvalue()

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert errors(Terminal()).count("\x1b[1;31m") >= 2
    assert "\x1b" not in errors(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in errors(Terminal())


# compile and check ---------------------------------------------------------------------------------------------------


LINE = r"Tiny: depth 2, 4 nodes, 1,490 parameters, 2\.74 K MACs at 1x8x8"


def test_compile_writes_a_file_and_prints_one_line(capsys: pytest.CaptureFixture[str]):
    assert main(["compile", "tiny.cnn"]) == 0
    captured = capsys.readouterr()
    assert re.fullmatch(rf"tiny\.py  {LINE}, \d+ ms\n", captured.out)
    assert captured.err == ""
    names = [item.name for item in ast.parse(Path("tiny.py").read_text()).body if isinstance(item, ast.ClassDef)]
    assert "Tiny" in names


def test_compile_to_a_file_a_folder_and_the_standard_output(capsys: pytest.CaptureFixture[str]):
    Path("folder").mkdir()
    assert main(["compile", "tiny.cnn", "-o", "folder"]) == 0
    assert main(["compile", "tiny.cnn", "-o", "other.py"]) == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("folder/tiny.py  Tiny:")
    assert main(["compile", "tiny.cnn", "-o", "-"]) == 0
    captured = capsys.readouterr()
    assert captured.out == Path("folder/tiny.py").read_text() == Path("other.py").read_text()
    assert captured.err.startswith("tiny  Tiny:")


@pytest.mark.parametrize("output", ["none/tiny.py", "none/"])
def test_compile_into_a_folder_that_is_not_there(output: str, capsys: pytest.CaptureFixture[str]):
    assert main(["compile", "tiny.cnn", "-o", output]) == 1
    assert capsys.readouterr().err == "error: no such folder: none\n"


def test_compile_keeps_what_it_did_not_write(capsys: pytest.CaptureFixture[str]):
    Path("tiny.py").write_text("mine\n")
    assert main(["compile", "tiny.cnn"]) == 1
    assert "error: tiny.py was not generated by cnnc\n  help: " in capsys.readouterr().err
    assert Path("tiny.py").read_text() == "mine\n"
    assert main(["compile", "tiny.cnn", "--force"]) == 0


def test_compile_with_mistakes_writes_nothing(capsys: pytest.CaptureFixture[str]):
    assert main(["compile", "broken.cnn"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("error[E0403]: ")
    assert "broken.cnn:5:13" in captured.err
    assert not Path("broken.py").exists()


def test_settings_and_the_net_are_chosen_on_the_command_line(capsys: pytest.CaptureFixture[str]):
    Path("two.cnn").write_text(TINY + TINY.replace("Tiny", "Other"))
    assert main(["check", "two.cnn", "--net", "Tiny", "--set", "classes=7"]) == 0
    assert capsys.readouterr().out.startswith("two  Tiny: depth 2, 4 nodes, 1,055 parameters")
    assert main(["check", "two.cnn"]) == 0
    assert capsys.readouterr().out.startswith("two  Other: ")
    assert main(["check", "two.cnn", "--net", "Third"]) == 1
    assert "error[E0209]" in capsys.readouterr().err


def test_check_goes_on_after_mistakes_and_says_all(capsys: pytest.CaptureFixture[str]):
    assert main(["check", "none.cnn", "broken.cnn", "tiny.cnn", "lenet5"]) == 1
    captured = capsys.readouterr()
    assert re.match(rf"tiny  {LINE}\nlenet5  LeNet5: ", captured.out)
    assert "none.cnn does not exist" in captured.err
    assert "error[E0403]" in captured.err
    assert not list(Path().glob("*.py"))


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0"), (999, "999"), (61_706, "61.7 K"), (999_999, "1.00 M"), (4_089_184_256, "4.09 G"), (10**30, "1.00e+30")],
)
def test_counts_are_rounded_to_three_digits(count: int, text: str):
    assert rounded(count) == text


# show, fmt, explain --------------------------------------------------------------------------------------------------


def test_show_prints_a_table_and_json(capsys: pytest.CaptureFixture[str]):
    assert main(["show", "tiny.cnn"]) == 0
    table = capsys.readouterr().out
    assert "conv" in table
    assert "1,490" in table
    assert main(["show", "tiny.cnn", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)
    assert main(["show", "broken.cnn"]) == 1


def test_show_prints_the_graph_after_any_pass(capsys: pytest.CaptureFixture[str]):
    assert main(["show", "tiny.cnn", "--after", "elaborate"]) == 0
    assert "softmax1 = softmax <- linear1" in capsys.readouterr().out
    assert main(["show", "tiny.cnn", "--after", "heads"]) == 0
    assert "softmax1 =" not in capsys.readouterr().out
    assert main(["show", "tiny.cnn", "--after", "lunch"]) == 2
    assert "there is no pass 'lunch'\n  help: the passes are parse, elaborate, " in capsys.readouterr().err


UGLY = "net A{input 3x8x8 # three\nconv( 4,3 )->relu}\n"


def test_fmt_writes_the_canonical_layout_once(capsys: pytest.CaptureFixture[str]):
    Path("ugly.cnn").write_text(UGLY)
    assert main(["fmt", "ugly.cnn"]) == 0
    assert capsys.readouterr().out == "ugly.cnn formatted\n"
    assert "conv(4, 3) -> relu" in Path("ugly.cnn").read_text()
    assert "# three" in Path("ugly.cnn").read_text()
    assert main(["fmt", "ugly.cnn", "tiny.cnn"]) == 0
    assert capsys.readouterr().out == ""
    assert Path("tiny.cnn").read_text() == TINY


def test_fmt_check_and_diff_write_nothing(capsys: pytest.CaptureFixture[str]):
    Path("ugly.cnn").write_text(UGLY)
    assert main(["fmt", "--check", "ugly.cnn", "tiny.cnn"]) == 1
    assert capsys.readouterr().err == "ugly.cnn would change\n"
    assert main(["fmt", "--diff", "ugly.cnn", "tiny.cnn"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("--- ugly.cnn\n+++ ugly.cnn (formatted)\n")
    assert "-conv( 4,3 )->relu}\n" in out
    assert main(["fmt", "--check", "tiny.cnn"]) == 0
    assert Path("ugly.cnn").read_text() == UGLY


def test_fmt_formats_the_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(UGLY.encode())))
    assert main(["fmt", "-"]) == 0
    formatted = capsys.readouterr().out
    Path("formatted.cnn").write_text(formatted)
    assert main(["fmt", "--check", "formatted.cnn"]) == 0


def test_fmt_reports_mistakes_and_leaves_the_file_alone(capsys: pytest.CaptureFixture[str]):
    Path("ugly.cnn").write_text("net {\n")
    assert main(["fmt", "ugly.cnn", "none.cnn"]) == 1
    err = capsys.readouterr().err
    assert "error[E01" in err
    assert "none.cnn does not exist" in err
    assert Path("ugly.cnn").read_text() == "net {\n"


def test_fmt_writes_nothing_that_could_not_be_read_again(capsys: pytest.CaptureFixture[str]):
    nested = "net Small { input 3x8x8; " + "{ " * 28 + "relu; " * 1_500 + "}" * 29
    Path("nested.cnn").write_text(nested, encoding="utf-8")
    assert main(["fmt", "nested.cnn"]) == 1
    assert Path("nested.cnn").read_text(encoding="utf-8") == nested
    assert "the limit is 131,072" in capsys.readouterr().err


def test_explain_prints_the_page_of_every_code(capsys: pytest.CaptureFixture[str]):
    assert len(explain.problem_classes()) > 20
    for code in explain.problem_classes():
        assert main(["explain", code.lower()]) == 0
        assert capsys.readouterr().out.startswith(f"{code}: ")
    assert main(["explain"]) == 0
    listed = capsys.readouterr().out.partition("\n\n")[0]
    assert listed.count("\n") + 1 == len(explain.problem_classes())


def test_explain_covers_the_code_of_every_problem_that_a_spec_can_give(capsys: pytest.CaptureFixture[str]):
    assert main(["check", "broken.cnn"]) == 1
    code = re.match(r"error\[(E\d+)]", capsys.readouterr().err)
    assert code is not None
    assert code[1] in explain.problem_classes()


def test_explain_suggests_a_code(capsys: pytest.CaptureFixture[str]):
    assert main(["explain", "E05O1"]) == 2
    assert "did you mean E0501?" in capsys.readouterr().err


# verify --------------------------------------------------------------------------------------------------------------


def verified(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = main(["verify", *arguments])
    return status, capsys.readouterr().out


def test_verify_accepts_what_was_just_generated(capsys: pytest.CaptureFixture[str]):
    for spec in ("tiny.cnn", "lenet5"):
        assert main(["compile", spec, "--set", "classes=10"]) == 0
        capsys.readouterr()
        name = spec.removesuffix(".cnn")
        said = f"{name}.py is what cnnc {cnnc.__version__} generates from {name}.cnn, unedited\n"
        assert verified(capsys, f"{name}.py") == (0, said)


def test_verify_says_what_is_wrong(capsys: pytest.CaptureFixture[str]):
    assert main(["compile", "tiny.cnn"]) == 0
    capsys.readouterr()
    code = Path("tiny.py").read_text()

    Path("tiny.py").write_text(code + "# mine\n")
    assert verified(capsys, "tiny.py") == (1, "no: it was edited after it was generated\n")

    Path("tiny.py").write_text(code.replace(f"cnnc {cnnc.__version__} from", "cnnc 0.0.1 from"))
    said = f"no: cnnc 0.0.1 generated it, and this is {cnnc.__version__}\n"
    assert verified(capsys, "tiny.py") == (1, said)

    Path("tiny.py").write_text(code)
    Path("tiny.cnn").write_text(TINY + "# a comment\n")
    assert verified(capsys, "tiny.py") == (1, "no: tiny.cnn, or a spec that it imports, has changed since\n")

    Path("tiny.cnn").write_text(BROKEN)
    assert verified(capsys, "tiny.py") == (1, "no: tiny.cnn has mistakes; see `cnnc check`\n")

    Path("tiny.cnn").unlink()
    assert verified(capsys, "tiny.py") == (1, "no: its spec tiny.cnn is not found; name it with --spec\n")


def test_verify_finds_an_edit_whose_author_mended_the_digest(capsys: pytest.CaptureFixture[str]):
    from cnnc.compiler.pytorch import header
    from cnnc.dsl.span import Source

    body = "import os\n"
    forged = header.write(cnnc.__version__, "tiny", "Tiny", {}, [Source("tiny.cnn", TINY)], body)
    Path("tiny.py").write_text(forged)
    said = "no: its text is not, byte for byte, what cnnc generates from tiny.cnn\n"
    assert verified(capsys, "tiny.py") == (1, said)


def test_verify_looks_beside_the_file_here_and_where_it_is_told(capsys: pytest.CaptureFixture[str]):
    Path("code").mkdir()
    assert main(["compile", "tiny.cnn", "-o", "code"]) == 0
    capsys.readouterr()
    assert verified(capsys, "code/tiny.py")[0] == 0
    Path("code/tiny.cnn").write_text(TINY + "# another\n")
    assert verified(capsys, "code/tiny.py")[0] == 0
    assert verified(capsys, "code/tiny.py", "--spec", "code/tiny.cnn")[0] == 1
    assert verified(capsys, "code/tiny.py", "--spec", "tiny.cnn")[0] == 0


def test_verify_of_a_file_that_cnnc_did_not_generate(capsys: pytest.CaptureFixture[str]):
    Path("mine.py").write_text("import os\n")
    assert main(["verify", "mine.py"]) == 1
    assert "mine.py does not begin with the header" in capsys.readouterr().err


# As a process --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "tiny.cnn"], ["compile", "resnet50"], ["show", "tiny.cnn"], ["fmt", "tiny.cnn"]]
)
def test_start_up_imports_neither_torch_nor_numpy(arguments: list[str]):
    script = (
        "import sys; from cnnc.runtime.cli.main import main; status = main(sys.argv[1:]); "
        "heavy = {'torch', 'numpy', 'sklearn', 'sympy', 'tqdm'} & set(sys.modules); "
        "sys.exit(f'imported {heavy}' if heavy else status)"
    )
    done = subprocess.run([sys.executable, "-c", script, *arguments], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_what_cnnc_says_of_itself_imports_no_command(argument: str):
    script = (
        "import sys; from cnnc.runtime.cli.main import main; main(sys.argv[1:]); "
        "found = [name for name in sys.modules if name.startswith(('cnnc.dsl', 'cnnc.runtime.cli.commands'))]; "
        "sys.exit(', '.join(found) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", script, argument], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_generated_bytes_depend_on_the_spec_alone():
    codes = [process("compile", "resnet50", "-o", "-", PYTHONHASHSEED=seed).stdout for seed in ("0", "1")]
    assert codes[0].startswith("# Generated by cnnc ")
    assert codes[0] == codes[1]


def test_file_names_that_are_not_utf8_do_no_harm():
    name = os.fsdecode(b"\xff.cnn")
    Path(name).write_text(TINY)
    done = process("compile", name, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\udcff.py  Tiny:" in done.stdout
    assert Path(os.fsdecode(b"\xff.py")).read_text().startswith("# Generated by cnnc ")


def test_show_opens_as_many_levels_as_asked_for(capsys: pytest.CaptureFixture[str]):
    assert main(["show", "resnet50", "--depth", "0"]) == 0
    shallow = capsys.readouterr().out
    assert main(["show", "resnet50", "--depth", "1"]) == 0
    deeper = capsys.readouterr().out
    assert "layer1" in shallow
    assert "Bottleneck" not in shallow
    assert "Bottleneck(planes=64) x 2" in deeper
    assert "downsample" not in deeper


def test_show_after_parse_shows_the_syntax(capsys: pytest.CaptureFixture[str]):
    assert main(["show", "lenet5", "--after", "parse"]) == 0
    out = capsys.readouterr().out
    assert "\nnet LeNet5" in out
    assert "linear" in out


def test_a_net_whose_only_layer_is_its_head_has_a_table_and_a_memory(capsys: pytest.CaptureFixture[str]):
    Path("bare.cnn").write_text("net Bare {\n    input 10\n    softmax\n}\n", encoding="utf-8")
    assert main(["table", "bare.cnn"]) == 0
    assert main(["show", "bare.cnn", "--batch", "2"]) == 0
    assert "Bare" in capsys.readouterr().out


def test_show_all_of_a_family_tells_of_its_members(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "resnet", "--all"]) == 0
    rows = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("ResNet")]
    assert rows == ["ResNet101", "ResNet152", "ResNet18", "ResNet34", "ResNet50"]
    assert main(["show", "lenet5", "mlp"]) == 0
    assert "61,706" not in capsys.readouterr().err


def test_a_product_among_the_sizes_of_an_input_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = tmp_path / "a.cnn"
    spec.write_text("net A {\n    input 3 x 2*H x W\n    conv(4, 3, pad=1)\n}\n")
    assert main(["check", str(spec)]) == 1
    said = capsys.readouterr().err
    assert "the size of an input must be a number or a name, not a product" in said
    assert "expect H % 2 == 0" in said


def test_a_limit_is_raised_for_one_command(capsys: pytest.CaptureFixture[str]):
    Path("large.cnn").write_text("net Large { input 3x4x4; { relu } x 4000 }\n")
    assert main(["check", "large.cnn"]) == 1
    problems = capsys.readouterr().err
    assert "the limit `steps` is 100,000" in problems
    assert "raise the limit: `--limit steps=200000`" in problems
    assert main(["check", "large.cnn", "--limit", "steps=200000"]) == 0
    assert "4000 nodes" in capsys.readouterr().out
    assert main(["check", "large.cnn"]) == 1


@pytest.mark.parametrize("text", ["step=9", "steps", "steps=", "steps=0", "depth=81", "steps=1e9", "number=9"])
def test_a_limit_that_is_none(text: str, capsys: pytest.CaptureFixture[str]):
    assert main(["check", "lenet5", "--limit", text]) == 2
    assert "argument --limit" in capsys.readouterr().err


def test_a_tool_whose_reader_is_gone_says_nothing():
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "cnnc.runtime.fuzz.planted", "--help"],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert done.stderr == ""
