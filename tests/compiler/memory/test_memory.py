"""Predicted memory against PyTorch: what autograd saves for each operator, and the totals of whole networks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from cnnc.compiler.memory.amounts import Amount, Setting
from cnnc.compiler.memory.memory import Memory, count_memory
from cnnc.compiler.operators.base.docstring_examples import Accepted, accepted
from cnnc.compiler.operators.base.shape import element_count
from cnnc.compiler.operators.dropout import Dropout
from cnnc.compiler.reports.quantity import in_bytes
from cnnc.runtime.cli.commands.memory import Comparison, compare
from cnnc.runtime.cli.main import main
from cnnc.runtime.cli.options.memory import byte_size
from cnnc.runtime.compare.measured_memory import saved_bytes
from cnnc.runtime.fuzz.networks.modules import BATCH, build, quiet, tensors
from cnnc.runtime.library.compiling import compile_spec, network_of
from cnnc.runtime.library.loading import class_of

from ...support.stories import FOLDER, read

CPU = Setting(device="cpu")
EXAMPLES = [example for example in accepted() if example.operator != Dropout(p=1)]
"""All except dropout with p=1, where PyTorch on a CPU multiplies by a single zero."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.line)
def test_memory_that_an_operator_saves_for_the_backward_pass(example: Accepted) -> None:
    """Exactly the declared input, output and other saved tensors."""
    operator, shapes = example.operator, example.inputs
    declared = sum(map(CPU.bytes, operator.saves(*shapes)), Amount())
    if operator.keeps_input(*shapes):
        declared += Amount(sum(map(element_count, shapes)) * CPU.number)
    if operator.needs_output:
        declared += Amount(element_count(example.output) * CPU.number)
    module = build(operator.emit(*shapes))
    inputs = tuple(tensor.requires_grad_() for tensor in tensors(shapes))
    with quiet():
        kept = saved_bytes(module, inputs)
    assert kept == (declared.at(BATCH) if operator.differentiable else 0)


# Whole networks ------------------------------------------------------------------------------------------------------

KNOT = """\
net Knot(classes = 5) {
    input 3x24x24

    maxpool(2)
    stem: conv(8, 3, pad=1) -> bn -> relu6 -> dropout(0.25)
    add {
        conv(8, 3, pad=1) -> bn -> relu
        identity
    }
    mul {
        from stem -> globalavgpool -> conv(8, 1) -> sigmoid
        identity
    }
    concat {
        lrn -> elu
        avgpool(3, stride=1, pad=1) -> leaky_relu
    }
    flatten -> dropout(0) -> linear(classes) -> softmax
    aux side: linear(classes) from flatten1 weight 0.5
}
"""
"""Values that share memory, that are read twice, and that get no gradient."""


def figures(spec: str) -> dict[str, Comparison]:
    """Predicted and measured bytes, by purpose."""
    compilation = compile_spec(spec)
    rows = compare(spec, network_of(compilation), class_of(compilation)(), BATCH)
    return {row.what: row for row in rows}


@pytest.mark.parametrize("spec", ["lenet5", "mlp", "perceptron", "lenet5_1998", "resnet18", "inception_v1"])
def test_networks(spec: str) -> None:
    """Exact except for live gradients, some of which PyTorch accumulates out of place."""
    found = figures(spec)
    assert found["kept"].predicted == found["kept"].measured
    assert found["inference"].predicted == found["inference"].measured
    assert abs(found["training"].error) < 0.03


def test_a_tangled_network(tmp_path: Path) -> None:
    """Exact at inference, even if a variable in the generated code holds a value that is not read again."""
    path = tmp_path / "knot.cnn"
    path.write_text(KNOT)
    found = figures(str(path))
    assert found["kept"].predicted == found["kept"].measured
    assert found["inference"].predicted == found["inference"].measured
    assert abs(found["training"].error) < 0.2


def test_a_network_without_parameters(tmp_path: Path) -> None:
    path = tmp_path / "still.cnn"
    path.write_text("net Still {\n    input 3x8x8\n    relu -> maxpool(2)\n}\n")
    found = figures(str(path))
    assert found["kept"].predicted == found["kept"].measured == 0
    assert found["inference"].predicted == found["inference"].measured == found["training"].measured


@pytest.mark.parametrize("path", sorted((FOLDER / "code").glob("*.story")), ids=lambda path: path.stem)
def test_networks_of_all_kinds_of_structure(path: Path, tmp_path: Path) -> None:
    """The stories of generated code: flattened groups, optional parts, shared modules, several outputs."""
    sources = [section for section in read(path.read_text()) if section.name == "source"]
    names = [section.heading.partition(" ")[2] or "main.cnn" for section in sources]
    for name, section in zip(names, sources, strict=True):
        (tmp_path / name).write_text(section.text)
    found = figures(str(tmp_path / names[-1]))
    assert found["kept"].predicted == found["kept"].measured
    assert found["inference"].predicted == found["inference"].measured
    assert abs(found["training"].error) < 0.1


@pytest.mark.parametrize("spec", ["resnet18", "inception_v1", "lenet5_1998"])
def test_weights(spec: str) -> None:
    """Parameters and buffers as in the state_dict, including 64-bit counters."""
    compilation = compile_spec(spec)
    with torch.device("meta"):
        state = class_of(compilation)().state_dict()
    assert memory(spec).training_weights == sum(tensor.nbytes for tensor in state.values())
    halved = sum(tensor.numel() * (2 if tensor.is_floating_point() else 8) for tensor in state.values())
    assert memory(spec, dtype="bfloat16").training_weights == halved


def memory(spec: str, **setting: str) -> Memory:
    return count_memory(network_of(compile_spec(spec)), Setting(**setting))


def test_the_largest_batch_is_the_largest() -> None:
    for need in (memory("resnet18").training, memory("resnet18").inference, memory("inception_v1").training):
        for room in (2**30, 24 * 2**30, need.at(1)):
            batch = need.largest_batch(room)
            assert need.at(batch) <= room < need.at(batch + 1)
        assert need.largest_batch(need.at(1) - 1) == 0
        assert need.largest_batch(0) == 0


def test_dtype_and_optimizer() -> None:
    single, half = memory("vgg11"), memory("vgg11", dtype="float16")
    assert single.weights == 2 * half.weights
    assert single.live.at(1) > half.live.at(1)
    adam = memory("vgg11", optimizer="adamw")
    assert adam.optimizer == 2 * single.optimizer == 2 * single.gradients
    assert adam.training.at(8) - single.training.at(8) == single.optimizer


def test_a_dropout_mask_takes_a_byte_on_a_gpu_and_a_number_on_a_cpu() -> None:
    dropped = 2 * 4096
    assert memory("alexnet", device="cpu").kept.each - memory("alexnet").kept.each == 3 * dropped


# Commands ------------------------------------------------------------------------------------------------------------


def test_show_adds_a_column_and_totals(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "resnet50", "--batch", "32", "--dtype", "float16", "--memory", "24GiB"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[-3:] == ["MACs", "alive", "kept"]
    assert max(map(len, lines)) <= 110
    assert lines[-10].split(maxsplit=1) == ["memory", "at float16 and batch 32"]
    assert "at inference and" in lines[-1]


def test_show_as_json_adds_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "inception_v1", "--batch", "8", "--memory", "1GB", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    totals, need = document["memory"], memory("inception_v1")
    assert sum(node["kept"] for node in document["nodes"]) == totals["training"]["kept"] == need.kept.at(8)
    assert max(node["alive"] for node in document["nodes"]) == totals["inference"]["live"] == need.live.at(8)
    assert totals["training"]["total"] == need.training.at(8)
    assert totals["capacity"]["training"] == need.training.largest_batch(10**9)


def test_show_reports_buffers_and_flops(capsys: pytest.CaptureFixture[str]) -> None:
    """The module's number of buffers, and two FLOPs per MAC."""
    assert main(["show", "resnet18", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    with torch.device("meta"):
        buffers = sum(buffer.numel() for buffer in class_of(compile_spec("resnet18"))().buffers())
    assert sum(node["buffers"] for node in document["nodes"]) == document["figures"]["buffers"] == buffers
    assert document["figures"]["flops"] == 2 * 1_814_073_344 == sum(node["flops"] for node in document["nodes"])
    assert main(["show", "resnet18", "--depth", "0"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("MACs  buffers")
    assert f"buffers     {buffers:,}  numbers that are stored and not trained" in lines


@pytest.mark.parametrize(
    "arguments", [["--batch", "0"], ["--memory", "24"], ["--memory", "1e9GB"], ["--dtype", "int8"]]
)
def test_show_rejects_invalid_options(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "lenet5", *arguments]) == 2
    assert "error: argument --" in capsys.readouterr().err


@pytest.mark.parametrize(("text", "count"), [("1B", 1), ("24GiB", 24 * 2**30), ("80 GB", 80 * 10**9), ("1.5KiB", 1536)])
def test_amounts_of_memory(text: str, count: int) -> None:
    assert byte_size(text) == count


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1023, "1.00 KiB"),
        (1024, "1.00 KiB"),
        (1_048_000, "1.00 MiB"),
        (99_900_000, "95.3 MiB"),
        (2**70, "1024 EiB"),
    ],
)
def test_bytes_are_rounded_to_three_digits(count: int, text: str) -> None:
    assert in_bytes(count) == text


def test_the_command_prints_predicted_and_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["memory", "perceptron", "mlp", "--batch", "3"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].split() == ["perceptron", "kept", "4,800", "4,800", "exact"]
    assert lines[-3:-1] == ["kept       exact for 2 of 2", "inference  exact for 2 of 2"]
    assert main(["memory", "none.cnn", "mlp"]) == 1


def test_a_batch_that_is_too_small_for_training_is_rejected(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "gate.cnn"
    path.write_text("net Gate { input 3x8x8; globalavgpool -> conv(4, 1) -> bn -> flatten }\n")
    assert main(["memory", str(path), "--batch", "1"]) == 1
    out, err = capsys.readouterr()
    assert "error: gate at batch 1: Expected more than 1 value per channel" in err
    assert "exact" not in out
    assert main(["memory", str(path)]) == 0
