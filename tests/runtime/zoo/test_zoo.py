"""The zoo: shipped networks against their references, and differences that it must find."""

from __future__ import annotations

from pathlib import Path

import pytest

import cnnc
from cnnc.runtime.zoo import __main__ as zoo
from cnnc.runtime.zoo.__main__ import main
from cnnc.runtime.zoo.compare import compare
from cnnc.runtime.zoo.device_run import run
from cnnc.runtime.zoo.references import reference_of
from cnnc.runtime.zoo.row import EVALUATION, TRAINING
from cnnc.runtime.zoo.run_table import MODES, DeviceRun
from cnnc.runtime.zoo.table import TITLES

from ...support.torch_support import NETWORKS, network

SPEC = """\
block Early(classes) {
    globalavgpool -> flatten
    fc: linear(classes)
}

net Small(classes = 10) {
    input 3x16x16
    stem: conv(8, 3, pad=1, bias=false) -> bn1: bn -> relu
    conv2: conv(8, 3, stride=2, pad=1) -> bn2: bn -> relu -> dropout(0.5)
    globalavgpool -> flatten
    fc: linear(classes)
    aux early: Early(classes) from stem weight 0.5
}
"""
THEIRS = """\
from torch import nn


class Early(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(8, 10)

    def forward(self, x):
        return self.fc(nn.functional.adaptive_avg_pool2d(x, 1).flatten(1))


class Small(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(8)
        self.conv2 = nn.Conv2d(8, 8, 3, stride=2, padding=1)
        self.bn2 = nn.BatchNorm2d(8)
        self.drop = nn.Dropout(0.5)
        self.fc = nn.Linear(8, 10)
        self.early = Early()

    def forward(self, x):
        stem = self.stem(x)
        x = nn.functional.relu(self.bn1(stem))
        x = self.drop(nn.functional.relu(self.bn2(self.conv2(x))))
        logits = self.fc(nn.functional.adaptive_avg_pool2d(x, 1).flatten(1))
        return {"aux": self.early(stem), "out": logits} if self.training else logits
"""
FLAT = """\
from torch import nn


class Small(nn.Sequential):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 2, 3, stride=4)
        self.flatten = nn.Flatten()
        self.fc = nn.Linear(5000, 10)
"""


@pytest.fixture(autouse=True)
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("small.cnn").write_text(SPEC)


def theirs(old: str = "", new: str = "") -> str:
    """The reference network with one change."""
    assert old in THEIRS
    Path("theirs.py").write_text(THEIRS.replace(old, new, 1))
    return "theirs.py:Small"


def test_the_same_network_is_bitwise_equal() -> None:
    row = compare("small.cnn", theirs())
    assert row.equal
    assert row.errors is not None
    assert row.errors.exact


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("bias=False", "bias=True", " parameters, not "),
        ("bias=False", "bias=True", "1 tensor missing, first stem.bias"),
        ("self.drop", "self.bn3 = nn.BatchNorm2d(8, affine=False)\n        self.drop", "first bn3.running_mean"),
        ("stride=2", "stride=1", "MACs, not "),
        ("self.fc(nn", "0 * self.fc(nn", "its output does not depend on the images"),
    ],
)
def test_structural_differences_are_reported(old: str, new: str, fault: str) -> None:
    reference = theirs("logits = " + old, "logits = " + new) if old.startswith("self.fc") else theirs(old, new)
    row = compare("small.cnn", reference)
    assert not row.equal
    assert any(fault in found for found in row.faults), row.faults


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("self.bn1 = nn.BatchNorm2d(8)", "self.bn1 = nn.BatchNorm2d(8, eps=1e-3)", "evaluation"),
        ("self.bn1 = nn.BatchNorm2d(8)", "self.bn1 = nn.BatchNorm2d(8, momentum=0.2)", "statistics"),
        ('"aux": self.early(stem)', '"aux": self.early(x)', "loss"),
        ('"aux": self.early(stem)', '"aux": self.early(stem.detach())', "gradients"),
    ],
)
def test_numerical_differences_are_reported(old: str, new: str, where: str) -> None:
    row = compare("small.cnn", theirs(old, new))
    assert not row.equal
    assert getattr(row.errors, where) > 1e-5


def test_the_reference_has_the_name_of_the_spec_or_is_in_the_table() -> None:
    assert reference_of("resnet18") == "torchvision:resnet18"
    assert reference_of("resnet50d") == "timm:resnet50d"
    assert reference_of("alexnet") is None
    assert reference_of("lenet5") is None


def test_the_command_prints_a_line_per_network_and_the_total(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["shufflenet_v2_x1_0", "resnet", "lenet5"]) == 0
    out = capsys.readouterr().out
    assert (
        out.splitlines()[2].split()
        == "shufflenet_v2_x1_0 torchvision:shufflenet_v2_x1_0 2,278,604 144,907,992 224x224 = = = =".split()
    )
    assert "1 of 1 networks agree with their references" in out
    assert out.endswith("Without a reference: lenet5.\n")


def test_a_run_resumes_from_stored_rows(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The combined files of two partial runs give the whole table without running anything."""
    parts = ["squeezenet1_1", "shufflenet_v2_x0_5"]
    for name in parts:
        assert main([name, "--results", f"{name}.jsonl"]) == 0
    Path("all.jsonl").write_text("".join(Path(f"{name}.jsonl").read_text() for name in parts))
    monkeypatch.setattr(zoo, "compare", None)
    capsys.readouterr()
    assert main([*parts, "--results", "all.jsonl", "--markdown"]) == 0
    out = capsys.readouterr().out
    assert "| squeezenet1_1 | torchvision:squeezenet1_1 | 1,235,496 | 349,151,936 | 224x224 | = | = | = | = |" in out
    assert "2 of 2 networks agree" in out


def test_a_file_with_other_content_is_rejected(capsys: pytest.CaptureFixture[str]) -> None:
    Path("other.json").write_text("[1, 2]\n")
    assert main(["squeezenet1_1", "--results", "other.json"]) == 1
    assert "other.json is not a results file" in capsys.readouterr().err
    assert Path("other.json").read_text() == "[1, 2]\n"


def test_expensive_networks_get_smaller_images() -> None:
    """A network that pools its features accepts any size; one that flattens maps accepts one."""
    Path("flat.cnn").write_text("net Small { input 3x200x200; conv(2, 3, stride=4) -> flatten -> fc: linear(10) }")
    Path("flat.py").write_text(FLAT)
    assert compare("small.cnn", theirs(), most_macs=0).images == "16x16"
    assert compare("flat.cnn", "flat.py:Small", most_macs=0).images == "200x200"
    Path("small.cnn").write_text(SPEC.replace("3x16x16", "3x200x200"))
    assert compare("small.cnn", theirs(), most_macs=0).images == "96x96"
    assert compare("small.cnn", theirs()).images == "200x200"


def test_an_unknown_name_is_rejected(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resnet19"]) == 1
    assert "there is no spec resnet19" in capsys.readouterr().err


# The table of all ----------------------------------------------------------------------------------------------------

README = Path(cnnc.__file__).parent / "specs" / "README.md"


def printed_rows() -> list[list[str]]:
    """The rows of the table in specs/README.md."""
    text = README.read_text(encoding="utf-8").partition("<!-- zoo -->\n")[2].partition("<!-- /zoo -->")[0]
    titles, _, *rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|")]
    assert titles == list(TITLES)
    return rows


def test_the_table_has_every_network_with_a_reference() -> None:
    """After adding a network, run `python -m cnnc.runtime.zoo --results zoo.jsonl --markdown`."""
    references = {name: reference for name in NETWORKS if (reference := reference_of(name))}
    assert {row[0]: row[1] for row in printed_rows()} == references


def test_its_parameters_and_macs_are_current() -> None:
    for name, _, params, macs, *_ in printed_rows():
        figures = network(name).figures
        assert (name, params, macs) == (name, f"{figures.training_params:,}", f"{figures.macs:,}")


def test_its_numbers_are_small() -> None:
    for row in printed_rows():
        evaluation, *training = (0.0 if cell == "=" else float(cell) for cell in row[-4:])
        assert evaluation <= EVALUATION, row
        assert max(training) <= TRAINING, row


# On a device ---------------------------------------------------------------------------------------------------------


def test_every_network_runs_in_four_modes(capsys: pytest.CaptureFixture[str]) -> None:
    """On the CPU in place of a GPU; the perceptron ends in a threshold, which has no gradient."""
    assert main(["lenet5", "perceptron", "--device", "cpu", "--results", "runs.jsonl"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[2].split()[:3] == ["lenet5", "32x32", "="]
    assert "2 of 2 networks run forward and backward in all four modes on cpu, torch " in out
    assert main(["lenet5", "perceptron", "--device", "cpu", "--results", "runs.jsonl", "--markdown"]) == 0
    assert "| spec | images | float32 | float32 cl | bfloat16 | bfloat16 cl |" in capsys.readouterr().out


def test_autocast_rounds_and_the_memory_format_does_not() -> None:
    found = run("small.cnn", "cpu", 0)
    single, single_cl, half, half_cl = found.differences
    assert found.passes
    assert found.images == "16x16"
    assert single == 0
    assert single_cl < 1e-5
    assert 1e-4 < half < 0.1
    assert 1e-4 < half_cl < 0.1


def test_a_loss_that_is_not_finite_is_reported() -> None:
    Path("small.cnn").write_text("net Small { input 3x4x4; conv(2, 3) -> times(1e38) -> times(1e38) -> flatten }")
    found = run("small.cnn", "cpu", 0)
    assert not found.passes
    assert found.fault.startswith("float32: the loss is ")


def test_a_large_difference_does_not_pass() -> None:
    assert DeviceRun("a", "1x1", (0, 1e-4, 0.2, 0.2)).passes
    assert not DeviceRun("a", "1x1", (0, 2e-3, 0.2, 0.2)).passes
    assert not DeviceRun("a", "1x1", (0, 0, 0, 0.3)).passes
    assert len(MODES) == 4


@pytest.mark.parametrize("device", ["nonsense", "meta", "cuda:99"])
def test_a_missing_device_is_rejected(device: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lenet5", "--device", device]) == 1
    assert f"cannot use the device {device}: " in capsys.readouterr().err
