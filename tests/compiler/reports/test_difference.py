"""What `cnnc diff` takes for a difference, and what not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cnnc
from cnnc.compiler.reports.difference import Change, Difference, difference
from cnnc.runtime.cli.main import main
from cnnc.runtime.library.compiling import network_of

BASE = """\
net Base {
    input 3x16x16
    conv(8, 3, pad=1) -> bn -> relu
    body { conv(8, 3, pad=1) -> relu }
    add { identity; conv(8, 1) }
    flatten -> fc: linear(10) -> softmax
}
"""


def compare(first: str, second: str) -> Difference:
    return difference(network_of(cnnc.compile_source(first)), network_of(cnnc.compile_source(second)))


def changes(second: str) -> list[Change]:
    return list(compare(BASE, second).changes)


def test_what_is_only_written_differently_is_equal() -> None:
    other = """\
    ## Another name, another layout, a loop and a `let`.
    net Other(classes = 10) {
        input 3x16x16
        let width = 4 + 4
        conv1: conv(width, 3x3, stride=1, pad=(1, 1))
        bn
        relu
        body {
            for _ in [0] { conv(width, 3, pad=1) }
            relu
        }
        add {
            from body
            from body -> conv(width, 1)
        }
        flatten
        fc: linear(classes)
        softmax
    }
    """.replace("for _", "for i")
    assert not compare(BASE, other)


def test_the_name_of_a_layer_without_weights_is_no_difference() -> None:
    assert not compare(BASE, BASE.replace("bn -> relu", "bn -> act: relu"))


def test_the_name_of_a_layer_with_weights_is_one() -> None:
    assert changes(BASE.replace("fc:", "head:")) == [Change("renamed", "fc", "fc", "head")]


def test_the_name_of_a_group_is_told_once() -> None:
    assert changes(BASE.replace("body", "trunk")) == [Change("renamed", "body", "body", "trunk")]


def test_what_is_grouped_otherwise_has_other_keys_and_nothing_else() -> None:
    found = changes(BASE.replace("body { conv(8, 3, pad=1) -> relu }", "conv(8, 3, pad=1) -> relu"))
    assert [change for change in found if change.kind != "renamed"] == []
    assert ("body.0", "conv2") in {(change.before, change.after) for change in found}


def test_arguments_shapes_and_costs() -> None:
    (change, *others) = changes(BASE.replace("linear(10)", "linear(7)"))
    assert change == Change("changed", "fc", "linear(10) -> 10", "linear(7) -> 7", -3 * 2049, -3 * 2048)
    assert not others


def test_consequences_are_told_apart_from_causes() -> None:
    found = changes(BASE.replace("3x16x16", "3x20x20"))
    assert found[0] == Change("changed", "input", "input 3x16x16", "input 3x20x20")
    assert {change.kind for change in found[1:]} == {"affected"}
    assert {change.path for change in found[1:]} >= {"conv1", "body.0", "flatten1", "fc"}


@pytest.mark.parametrize(("before", "after"), [("relu\n    body", "dropout -> relu\n    body"), (" -> bn", "")])
def test_layers_that_come_and_go(before: str, after: str) -> None:
    second = BASE.replace(before, after)
    there, back = compare(BASE, second), compare(second, BASE)
    kinds = {"added": "removed", "removed": "added"}
    assert len(there.changes) == 1
    assert [kinds[change.kind] for change in there.changes] == [change.kind for change in back.changes]
    assert [-change.params for change in there.changes] == [change.params for change in back.changes]


def test_another_activation_is_another_layer() -> None:
    (change,) = changes(BASE.replace("bn -> relu", "bn -> act: tanh").replace("act: ", "relu1: "))
    assert change == Change("changed", "relu1", "relu", "tanh")


def test_wiring() -> None:
    (change,) = changes(BASE.replace("add { identity; conv(8, 1) }", "add { identity; from relu1 -> conv(8, 1) }"))
    assert (change.kind, change.path, change.before, change.after) == ("rewired", "conv2", "body.1", "relu1")


def test_the_activation_of_an_output() -> None:
    (change,) = changes(BASE.replace(" -> softmax", ""))
    assert (change.before, change.after) == ("output with softmax", "output")


def test_families_are_aligned_block_by_block(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "resnet50", "resnet101", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert {(change["kind"], change["after"]) for change in found["changes"]} == {("added", "Bottleneck -> 1024x14x14")}
    assert [change["path"] for change in found["changes"]] == [f"layer3.{index}" for index in range(6, 23)]
    assert sum(change["params"] for change in found["changes"]) == 44_549_160 - 25_557_032
    assert found["totals"]["depth"] == {"before": 50, "after": 101}


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "two.cnn"
    path.write_text(BASE + BASE.replace("Base", "Second").replace("fc:", "head:"))
    assert main(["diff", str(path), f"{path}:Second"]) == 0
    assert capsys.readouterr().out == "Second and Second mean the same\n"
    assert main(["diff", f"{path}:Base", str(path)]) == 1
    assert capsys.readouterr().out.splitlines()[0] == "= fc: its weights are now under head"
    assert main(["diff", f"{path}:Base", f"{path}:Second", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["equal"] is False
    assert main(["diff", str(path), f"{path}:Third"]) == 1


def test_no_line_is_wider_than_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "lenet5", "lenet5_1998"]) == 1
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 100


def test_how_weights_start_and_how_a_network_is_trained_are_compared() -> None:
    spec = """\
net A {
    input 1x8x8
    conv(4, 3)
    init conv kaiming_normal(mode=fan_out)
    recipe {
        optimizer sgd(lr=0.1)
        batch 32
    }
}
"""
    other = spec.replace("fan_out", "fan_in").replace("0.1", "0.2").replace("batch 32", "batch 64")
    found = compare(spec, other)
    assert [change.path for change in found.changes] == ["init nn.Conv2d.weight", "recipe optimizer", "recipe batch"]
    assert not compare(spec, spec).changes
