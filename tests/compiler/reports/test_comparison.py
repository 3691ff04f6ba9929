"""The table of several networks: what is counted, whose papers, and every form of it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import cnnc
from cnnc.compiler.reports.comparison import FORMATS, Compared, compared, published
from cnnc.runtime.cli.main import main
from cnnc.runtime.cli.options.networks import split_net
from cnnc.runtime.library.compiling import compile_spec, network_of

FAMILY = """\
## A family, He et al. 2015.
net Family(width) {
    input 1x8x8
    conv(width, 3) -> bn -> relu -> maxpool(2)
    flatten -> linear(10) -> softmax
}

net Small = Family(4)

## Not the first, O'Neil-Smith and Zhou (1999) but again, Li 2001.
net Large_one = Family(64)
"""
HOSTILE = Compared("a|b", r"\x_{1} & $5% #~^ <b> `c` [d](e)", 1999, "1x8x8", 1, 1, 0, 0, 0, 1, 1, 1, 1)


@pytest.fixture
def family(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("family.cnn").write_text(FAMILY)


@pytest.mark.parametrize(
    ("doc", "paper"),
    [
        ("LeNet-5, LeCun et al. 1998, in its common form.", ("LeCun", " et al.", 1998)),
        ("VGG-16, Simonyan and Zisserman\n2014 (arXiv:1409.1556)", ("Simonyan", " and Zisserman", 2014)),
        ("The perceptron, Rosenblatt 1958 (Psychological Review 65)", ("Rosenblatt", "", 1958)),
        ("After O'Neil-Smith & Çelik (2020), not Li 2021.", ("O'Neil-Smith", " & Çelik", 2020)),
        ("in the summer of 2015", None),
        ("version 1998", None),
        ("1x1998 and ResNet20151", None),
        ("", None),
    ],
)
def test_the_paper_is_the_first_author_and_year(doc: str, paper: tuple[str, str, int] | None) -> None:
    assert published(doc) == paper


def test_a_long_doc_comment_is_read_in_linear_time() -> None:
    assert published("A-" * 200_000 + " and " * 50_000) is None


def test_figures() -> None:
    row = compared(network_of(compile_spec("inception_v1")))
    assert (row.name, row.paper, row.year, row.input) == ("InceptionV1", "Szegedy et al.", 2014, "3x224x224")
    assert (row.depth, row.conv, row.linear, row.pool, row.norm) == (22, 57, 1, 14, 2)
    assert (row.parameters, row.macs) == (6_998_552, 1_582_671_872)


def test_inputs_are_all_named() -> None:
    spec = "net Two {\n input left: 4\n input right: 6\n concat { from left; from right } -> linear(2)\n}\n"
    assert compared(network_of(cnnc.compile_source(spec))).input == "4, 6"


@pytest.mark.usefixtures("family")
def test_all_nets_of_a_file_except_those_that_need_values(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["table", "family.cnn", "--all", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["name"], row["paper"], row["year"]) for row in rows] == [
        ("Small", "He et al.", 2015),
        ("Large_one", "O'Neil-Smith and Zhou", 1999),
    ]
    assert main(["show", "family.cnn", "--all", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == rows
    assert main(["show", "family.cnn:Small", "family.cnn", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == rows
    Path("alone.cnn").write_text("net Alone(width) {\n    input 1x8x8\n    conv(width, 3)\n}\n")
    assert main(["table", "alone.cnn", "--all"]) == 1
    assert "cannot compile any net of alone.cnn" in capsys.readouterr().err


@pytest.mark.usefixtures("family")
def test_mistakes_are_all_said_and_no_table_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["table", "family.cnn:Nothing", "nothing.cnn", "lenet5", "family.cnn:Family"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert all(said in captured.err for said in ("E0209", "nothing.cnn does not exist", "width"))


@pytest.mark.usefixtures("family")
def test_a_file_whose_name_has_a_colon_is_a_file() -> None:
    assert split_net("family.cnn:Small") == ("family.cnn", "Small")
    assert split_net("family.cnn") == ("family.cnn", None)
    assert split_net("C:\\family.cnn") == ("C:\\family.cnn", None)
    Path("a:b").write_text(FAMILY)
    assert split_net("a:b") == ("a:b", None)


def test_the_seed_networks_fit_into_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["table", "lenet5", "lenet5_1998", "alexnet", "vgg16", "inception_v1", "resnet50"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 100
    assert "ResNet50         He 2015" in lines[8]
    assert lines[8].split()[-3:] == ["25.6", "4.09", "82.1"]


def test_csv_is_exact_and_holds_no_formula() -> None:
    rows = [Compared("=1+1", "@x", None, "-1", 1, 1, 0, 0, 0, 61_706, 416_520, 1, 36_432)]
    (row,) = csv.DictReader(io.StringIO(FORMATS["csv"](rows)))
    assert (row["name"], row["paper"], row["input"], row["year"]) == ("'=1+1", "'@x", "'-1", "")
    assert (row["parameters"], row["macs"], row["kept"]) == ("61706", "416520", "36432")


def test_tex_prints_what_it_is_given() -> None:
    line = FORMATS["tex"]([HOSTILE]).splitlines()[5]
    assert line.startswith(r"a{|}b & \textbackslash{}x\_\{1\} \& \$5\% \#\textasciitilde{}\textasciicircum{} {<}b{>} ")
    assert line.endswith(r" \\")
    assert line.replace(r"\&", "").count("&") == 10


def test_markdown_shows_what_it_is_given() -> None:
    line = FORMATS["md"]([HOSTILE]).splitlines()[2]
    assert line.replace("\\|", "").count("|") == 12
    assert r"\\x\_\{1\} \& \$5% \#\~^ \<b\> \`c\` \[d\]\(e\)" in line


def test_no_form_lets_control_characters_through() -> None:
    row = Compared("a\x1b[31m", "b\u202e\nc", 1999, "1x8x8", 1, 1, 0, 0, 0, 1, 1, 1, 1)
    for form in FORMATS.values():
        text = form([row])
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert text.count("\n") == form([HOSTILE]).count("\n")
