"""What no net of a file uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnnc.compiler.elaborate.network import elaborate
from cnnc.compiler.elaborate.unused_definitions import check_unused_definitions
from cnnc.compiler.limits import Limits
from cnnc.compiler.pipeline import compile_source
from cnnc.dsl.span import Source
from cnnc.runtime.cli.main import main
from cnnc.runtime.io.spec_names import shipped_names
from cnnc.runtime.library.specs import find, open_spec

DEMO = """\
block Unit(width) {
    conv(width, 3) -> relu
}

seq Other {
    conv(3, 3) -> relu
}

net Demo {
    input 3x8x8
    flatten -> linear(2)
}
"""
USER = """\
from parts import Unit  # and nothing else

net User {
    input 3x8x8
    Unit(8)
}
"""


def test_a_block_that_a_spec_beside_imports_is_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "parts.cnn").write_text(DEMO)
    assert main(["check", str(tmp_path / "parts.cnn")]) == 0
    assert unused_in(capsys.readouterr().err) == ["`Unit`", "`Other`"]
    (tmp_path / "user.cnn").write_text(USER)
    assert main(["check", str(tmp_path / "parts.cnn")]) == 0
    assert unused_in(capsys.readouterr().err) == ["`Other`"]


def unused_in(text: str) -> list[str]:
    return [line.split()[3] for line in text.splitlines() if line.startswith("warning[W0108]: the ")]


def test_beside_a_net_that_takes_blocks_nothing_is_said_of_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    family = DEMO.replace("Demo", "Demo(act = relu)").replace("(2)\n", "(2) -> act\n")
    (tmp_path / "parts.cnn").write_text(family)
    assert main(["check", str(tmp_path / "parts.cnn")]) == 0
    assert unused_in(capsys.readouterr().err) == []


@pytest.mark.parametrize("name", shipped_names())
def test_nothing_is_wrong_in_what_ships_where_no_value_is_known(name: str):
    nothing_expanded = elaborate(open_spec(name), find, "Nowhere", {}, Limits())
    assert not nothing_expanded.elaboration.expanded
    assert check_unused_definitions(nothing_expanded) == []


def codes(block: str) -> list[str]:
    """What is wrong in a block `Unit(n, layer)` that nothing uses."""
    text = f"net Small {{\n    input 4\n    linear(2)\n}}\n\nblock Unit(n, layer) {{\n{block}\n}}\n"
    problems = compile_source(Source("small.cnn", text), find).problems
    return [problem.code for problem in problems if problem.is_error]


@pytest.mark.parametrize(
    "block",
    [
        "if n > 1 { x: relu } else { x: tanh }; from x -> relu",
        "if n > 1 { x: relu }; if n < 2 { x: tanh }; x",
        'for i in 0..n { "stage{i}": relu }; from stage2 -> stage1',
        '"a{n}" { x: relu }; "b{n}" { x: relu }; from a2.x',
        "{ relu -> conv(n, 3) } x n; from relu7",
        "y: layer(n, pad=same) x n; from y.3 -> twice: y; from twice",
        "layer { a: relu; from a }; layer { a: relu }",
        "for i, d in enumerate(n) { let k = d * i; conv(k, 3) }; relu",
        "conv([8, 16][n], n // 2) -> conv(in.channels if in.height > 3 else 8, 1)",
    ],
)
def test_what_depends_on_values_stays_silent(block: str):
    assert codes(block) == []


@pytest.mark.parametrize(
    ("block", "code"),
    [
        ("if n > 1 { relu } else { rellu }", "E0201"),
        ("x: relu; x: tanh", "E0204"),
        ("if n > 1 { x: relu; x: tanh }", "E0204"),
        ("for i in 0..n { conv(j, 3) }", "E0202"),
        ("conv(8 if n else m, 3)", "E0202"),
        ("conv([m for i in 0..n], 3)", "E0202"),
        ("layer(2 * m)", "E0202"),
        ("{ conv(0, 3) } x n", "E0305"),
        ('for i in 0..n { "stage{i}": relu }; from later', "E0203"),
        ("from x; x: relu", "E0203"),
        ("Unit(8, relu)", "E0211"),
    ],
)
def test_what_is_wrong_whatever_the_values_are_is_reported(block: str, code: str):
    assert codes(block) == [code]


def test_beyond_the_limit_nothing_is_looked_at():
    text = "net Small {\n    input 4\n    linear(2)\n}\nnet Long {\n    input 4\n    relu x 90_000\n    rellu\n}\n"
    source = Source("small.cnn", text)
    assert compile_source(source, find, "Small").ok
