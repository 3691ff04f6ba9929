"""`cnnc check --against`: the first difference from a reference network."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnnc.runtime.cli.main import main

SPEC = """\
net Small(classes = 10) {
    input 3x16x16
    stem: conv(8, 3, pad=1, bias=false)
      -> bn1: bn
      -> relu
      -> maxpool(3, stride=2)
    last: conv(8, 3, stride=1)
      -> bn2: bn
      -> relu
    globalavgpool -> flatten -> dropout(0.5)
    fc: linear(classes)
}
"""
THEIRS = """\
from torch import nn


class Small(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(8)
        self.relu = nn.ReLU()
        self.pool = nn.MaxPool2d(3, stride=2)
        self.last = nn.Conv2d(8, 8, 3)
        self.bn2 = nn.BatchNorm2d(8)
        self.drop = nn.Dropout(0.5)
        self.fc = nn.Linear(8, 10)

    def forward(self, x):
        x = self.pool(self.relu(self.bn1(self.stem(x))))
        x = self.relu(self.bn2(self.last(x)))
        return self.fc(self.drop(nn.functional.adaptive_avg_pool2d(x, 1).flatten(1)))
"""


@pytest.fixture(autouse=True)
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("small.cnn").write_text(SPEC)


def compared(text: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    Path("theirs.py").write_text(text)
    status = main(["check", "small.cnn", "--against", "theirs.py:Small"])
    return status, *capsys.readouterr()


@pytest.mark.parametrize(
    "names", [{}, {"stem": "first", "bn1": "norm", "last": "second", "bn2": "other", "fc": "head"}]
)
def test_names_of_submodules_may_differ(names: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    text = THEIRS
    for old, new in names.items():
        text = text.replace(f"self.{old}", f"self.{new}")
    status, out, _ = compared(text, capsys)
    assert (status, "are the same" in out) == (0, True)


@pytest.mark.parametrize(
    ("old", "new", "difference", "line"),
    [
        (
            "BatchNorm2d(8)",
            "BatchNorm2d(8, eps=0.001)",
            "bn1: eps is 1e-05 in the spec, 0.001 in the reference's `bn1`",
            4,
        ),
        ("BatchNorm2d(8)", "BatchNorm2d(8, momentum=0.2)", "bn1: momentum is 0.1 in the spec, 0.2 in the ref", 4),
        ("Conv2d(8, 8, 3)", "Conv2d(8, 8, 3, stride=2)", "last: stride is 1 in the spec, 2 in the ref", 7),
        ("Conv2d(8, 8, 3)", "Conv2d(8, 8, 3, padding=1)", "last: padding is 0 in the spec, 1 in the ref", 7),
        ("Conv2d(8, 8, 3)", "Conv2d(8, 8, 3, bias=False)", "last: bias is 8 in the spec, absent in the ref", 7),
        ("Conv2d(8, 8, 3)", "Conv2d(8, 8, 5)", "last: weight is 8x8x3x3 in the spec, 8x8x5x5 in", 7),
        ("stride=2)", "stride=2, ceil_mode=True)", "last: its input is 8x7x7 in the spec, 8x8x8 in", 7),
        ("Dropout(0.5)", "Dropout(0.2)", "dropout1: p is 0.5 in the spec, 0.2 in", 10),
        ("self.relu(self.bn2", "(self.bn2", "fc: its input differs from that of the reference's `fc` by", 11),
        (
            "self.relu(self.bn2",
            "nn.functional.gelu(self.bn2",
            "fc: its input differs from that of the reference's `fc` by",
            11,
        ),
        (".flatten(1)", ".flatten(1).tanh()", "fc: its input differs from that of the reference's `fc` by", 11),
        ("return self.fc(", "return 2 * self.fc(", "the output: it differs by", 11),
        ("self.bn2(self.last", "(self.last", "bn2: BatchNorm2d in the spec, Linear in", 8),
    ],
)
def test_the_first_difference_is_reported_with_its_line(
    old: str, new: str, difference: str, line: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert old in THEIRS
    status, out, _ = compared(THEIRS.replace(old, new, 1), capsys)
    assert status == 1
    assert f"differ, first at {difference}" in out
    assert f"--> small.cnn:{line}:" in out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("import nothing_of_this_name\n", "running theirs.py failed: ModuleNotFoundError"),
        ("def Small():\n    return 3\n", "theirs.py:Small is not a network: calling it returns int"),
        ("class Smal:\n    pass\n", "theirs.py has no class Small\n  help: did you mean `Smal`?"),
        (THEIRS.replace("Linear(8", "Linear(9"), "Small cannot run on the spec's input"),
    ],
)
def test_a_failing_file_is_reported_as_the_users(text: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = compared(text, capsys)
    assert (status, out) == (1, "")
    assert message in err


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        ("torchvision:resnet81", "torchvision has no network resnet81"),
        ("resnet50", "resnet50 does not name a reference network"),
        ("nothing.py:Net", "no such file: nothing.py"),
        ("keras:resnet", "keras is neither torchvision nor timm nor a Python file"),
    ],
)
def test_unknown_networks_are_rejected(reference: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "small.cnn", "--against", reference]) == 1
    assert message in capsys.readouterr().err


def test_a_network_of_timm_agrees(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "mobilenet_v2", "--against", "timm:mobilenetv2_100"]) == 0
    assert "are the same" in capsys.readouterr().out
