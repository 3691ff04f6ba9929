"""Benchmarks: pairs compute the same, differences are found, and results files can be continued."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch import nn

from cnnc.runtime.bench import steps
from cnnc.runtime.bench.__main__ import main
from cnnc.runtime.bench.pair import Pair, build_pair
from cnnc.runtime.bench.roofline import Layer, Peaks, layers, min_seconds
from cnnc.runtime.bench.timing import interleaved, ratio

from ...support.torch_support import network


def test_runs_are_interleaved_in_every_order() -> None:
    seen: list[str] = []
    times = interleaved([lambda name=name: seen.append(name) for name in "abc"], 12)
    rounds = ["".join(seen[at : at + 3]) for at in range(0, 36, 3)]
    assert sorted(rounds) == sorted(2 * ["abc", "acb", "bac", "bca", "cab", "cba"])
    assert all(len(round_) == 3 for round_ in times)


def test_an_outlier_does_not_move_a_ratio() -> None:
    quiet = [(1.0 + index / 1000, 1.0) for index in range(25)]
    found = ratio(quiet)
    assert found.median == 1.012
    assert (found.low, found.high) == (1.007, 1.017)  # the 8th of 25 from either end: (25 - 1.96 * 5) / 2 = 7.6
    disturbed = ratio([*quiet[:-1], (9.0, 1.0)])
    assert (disturbed.median, disturbed.low, disturbed.high) == (found.median, found.low, found.high)


def test_the_roofline_has_all_macs() -> None:
    for name in ("resnet50", "inception_v1", "efficientnet_b0"):
        figures = network(name).figures
        assert sum(layer.macs for layer in layers(network(name), training=False)) == figures.macs
        assert sum(layer.macs for layer in layers(network(name), training=True)) == figures.training_macs
        assert [layer.is_first for layer in layers(network(name), training=True)].count(True) == 1


def test_the_roofline_takes_the_larger_of_arithmetic_and_memory() -> None:
    busy, idle = Layer(1000, 10, 50, is_first=True), Layer(10, 1000, 50, is_first=False)
    peaks = Peaks(flops=1000.0, bandwidth=100.0)
    assert min_seconds([busy], 4, training=False, peaks=peaks) == 8.0  # 2 * 1000 MACs * 4 / 1000
    assert min_seconds([idle], 4, training=False, peaks=peaks) == 81.0  # (2 bytes * 4000 + 2 bytes * 50) / 100
    # the first layer's input needs no gradient; SGD moves 20 bytes per weight
    assert min_seconds([busy], 4, training=True, peaks=peaks) == 2 * 8.0 + 20 * 50 / 100
    assert min_seconds([idle], 4, training=True, peaks=peaks) == 3 * 82.0 + 20 * 50 / 100


def test_steps_of_a_small_network(capsys: pytest.CaptureFixture[str]) -> None:
    main(["steps", "shufflenet_v2_x0_5", "--side", "32", "--rounds", "6"])
    out = capsys.readouterr().out
    assert "shufflenet_v2_x0_5 against torchvision:shufflenet_v2_x0_5, batch 2 of 3x32x32" in out
    assert "of 1: 1 with equal loss and gradients up to 1e-05, 1 with no more memory" in out


def change_batch_norm(monkeypatch: pytest.MonkeyPatch, side: str, change: Callable[[nn.BatchNorm2d], object]) -> None:
    """Change the first batch normalization of one side of a pair."""

    def build(spec: str) -> Pair:
        pair = build_pair(spec)
        change(next(module for module in getattr(pair, side).modules() if isinstance(module, nn.BatchNorm2d)))
        return pair

    monkeypatch.setattr(steps, "build_pair", build)


def test_different_numbers_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    change_batch_norm(monkeypatch, "theirs", lambda bn: setattr(bn, "eps", 1e-3))
    found = steps.compare("shufflenet_v2_x0_5", batch=2, rounds=6, side=32)
    assert found.saves_memory
    assert not found.numbers.are_equal
    assert not found.passes


def test_more_memory_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    change_batch_norm(monkeypatch, "ours", lambda bn: bn.register_forward_hook(lambda _, __, out: out + 0 * out.exp()))
    found = steps.compare("shufflenet_v2_x0_5", batch=2, rounds=6, side=32)
    assert found.numbers.are_equal
    assert found.ours.saved == found.theirs.saved + 4 * 2 * 24 * 16 * 16  # the result of exp
    assert not found.saves_memory
    assert not found.passes


@pytest.mark.long
def test_inception_agrees_with_the_hand_written_one() -> None:
    found = steps.compare("inception_v1", batch=1, rounds=6)
    assert found.pair.reference == "written by hand"
    assert found.pair.loss_weights == (1.0, 0.3, 0.3)
    assert found.numbers.are_equal
    assert found.saves_memory


def test_a_network_without_a_reference_is_rejected(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["steps", "lenet5"]) == 1
    assert "lenet5 has no reference network" in capsys.readouterr().err


def test_a_missing_gpu_is_reported(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert main(["gpu", "--output", str(tmp_path / "gpu.json")]) == 1
    assert "torch finds no CUDA device" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def gpu(path: Path, *options: str) -> int:
    tiny = [
        "--parts",
        "throughput",
        "--networks",
        "shufflenet_v2_x0_5",
        "--batches",
        "2",
        "--modes",
        "eager",
        "--seconds",
        "0",
        "--size",
        "64",
    ]
    return main(["gpu", "--device", "cpu", "--output", str(path), *tiny, *options])


@pytest.mark.long
def test_a_second_run_continues(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "cpu.json"
    assert gpu(path, "--minutes", "0") == 0
    assert "2 measurements remain: run the same command again to continue" in capsys.readouterr().out
    assert gpu(path, "--tasks", "inference") == 0
    assert gpu(path) == 0
    out = capsys.readouterr().out
    assert [out.count(f" {task} ") for task in ("inference", "training")] == [1, 1]
    found = json.loads(path.read_text())
    for row in found["rows"]:
        assert row["reference"] == "torchvision:shufflenet_v2_x0_5"
        assert row["ratio"]["low"] <= row["ours"]["images"] / row["theirs"]["images"] * 1.5
        assert 0 < row["ours"]["roofline"] < 1
    page = path.with_suffix(".md").read_text()
    assert "## Training, eager" in page
    assert "| shufflenet_v2_x0_5 | torchvision:shufflenet_v2_x0_5 | 2 |" in page


@pytest.mark.long
def test_networks_learn_on_the_device(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "cpu.json"
    tiny = ["--parts", "learning", "--overfit", "lenet5", "--images", "16", "--epochs", "2", "--size", "64"]
    assert main(["gpu", "--device", "cpu", "--output", str(path), *tiny]) == 0
    found = json.loads(path.read_text())["learned"]
    assert found["lenet5 on digits"]["epochs"] == 2
    assert found["lenet5 on digits"]["accuracy"] > 0.5
    assert found["lenet5 by heart"]["loss"] <= 0.01
    assert "- lenet5 by heart: loss 0.00" in path.with_suffix(".md").read_text()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{}", "is not a results file"),
        ('{"machine": {"device": "GPU", "torch": "2", "cnnc": "0", "cuda": null}, "peaks": null, "rows": [], '
         '"learned": {}}', "has results of GPU with torch 2 and cnnc 0, but this is"),
    ],
)  # fmt: skip
def test_results_of_another_machine_are_rejected(
    text: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "cpu.json"
    path.write_text(text)
    assert gpu(path) == 1
    assert message in capsys.readouterr().err
    assert path.read_text() == text
