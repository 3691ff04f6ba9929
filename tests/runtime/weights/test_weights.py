"""Checkpoints: what is read of them and what refused, what fits, why not, and matching by structure."""

from __future__ import annotations

import os
import pickle
import random
import re
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from cnnc.compiler.compilation import Compiled
from cnnc.compiler.passes.analyses.state import find_state
from cnnc.runtime.cli.main import main
from cnnc.runtime.compare.random_weights import materialize, on_meta, outputs
from cnnc.runtime.compare.reference_network import builder
from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.library.compiling import compile_spec, network_of
from cnnc.runtime.library.loading import load
from cnnc.runtime.weights import checkpoint
from cnnc.runtime.weights.checkpoint import read_checkpoint
from cnnc.runtime.weights.name_matching import match_by_name
from cnnc.runtime.weights.structural_matching import match_by_structure

from ...support.torch_support import NETWORKS, network
from ...support.torch_support import on_meta as ours_on_meta

SPEC = """\
net Small(classes = 10) {
    input 3x8x8
    conv(8, 3, pad=1) -> bn -> relu -> maxpool(2)
    flatten
    fc: linear(classes)
}
"""
TOWERS = """\
net Towers {
    input 3x8x8
    concat {
        left { conv(8, 3) -> conv(8, 3) }
        right { conv(8, 3) -> conv(8, 3) }
    }
    flatten
    fc: linear(10)
}
"""
CHAIN = """\
net Chain {
    input 8x8x8
    one: conv(8, 3) -> two: conv(8, 3) -> three: conv(8, 3)
}
"""


class Hostile:
    """What a pickle would run."""

    def __reduce__(self) -> Any:
        return (os.mkdir, ("hostile",))


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("small.cnn").write_text(SPEC)


def state() -> dict[str, Tensor]:
    return dict(load("small.cnn")().state_dict())


def told(capsys: pytest.CaptureFixture[str], tensors: Any, *options: str) -> tuple[int, str]:
    torch.save(tensors, "file.pth")
    status = main(["weights", "small.cnn", "file.pth", *options])
    return status, capsys.readouterr().out


# Reading -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        lambda tensors: tensors,
        lambda tensors: {"epoch": 3, "state_dict": tensors, "optimizer": {"lr": 0.1}},
        lambda tensors: {"model": tensors},
        lambda tensors: {"anything": tensors},
        lambda tensors: {f"module.{key}": tensor for key, tensor in tensors.items()},
        lambda tensors: {"model": {f"module.model.{key}": tensor for key, tensor in tensors.items()}},
        lambda tensors: {key: tensor for key, tensor in tensors.items() if "num_batches" not in key},
    ],
)
@pytest.mark.parametrize("zipped", [True, False])
def test_what_trainers_save_is_read(content: Any, zipped: bool) -> None:
    tensors = state()
    torch.save(content(tensors), "file.pth", _use_new_zipfile_serialization=zipped)
    model = load("small.cnn", weights="file.pth")
    assert not model.training
    assert all(torch.equal(model.state_dict()[key], tensors[key]) for key in tensors)


def test_safetensors_are_read_and_written(capsys: pytest.CaptureFixture[str]) -> None:
    tensors = state()
    save_file(tensors, "file.safetensors")
    assert torch.equal(load("small.cnn", weights=Path("file.safetensors")).fc.weight, tensors["fc.weight"])
    assert main(["weights", "small.cnn", "file.safetensors", "-o", "out.safetensors"]) == 0
    assert "9 tensors fit" in capsys.readouterr().out
    assert load_file("out.safetensors").keys() == tensors.keys()
    assert main(["weights", "small.cnn", "file.safetensors", "-o", "out.safetensors"]) == 1
    assert "out.safetensors exists" in capsys.readouterr().err


def test_without_safetensors_the_way_to_them_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    save_file(state(), "file.safetensors")
    torch.save(state(), "file.pth")
    for name in ("safetensors", "safetensors.torch"):
        monkeypatch.setitem(sys.modules, name, None)
    for arguments, what in (
        ("file.safetensors", "reading this checkpoint"),
        ("file.pth -o out.safetensors", "writing this file"),
    ):
        assert main(["weights", "small.cnn", *arguments.split()]) == 1
        err = capsys.readouterr().err
        assert f"error: {what} needs safetensors" in err
        assert "help: pip install 'cnnc[weights]'" in err
    assert not Path("out.safetensors").exists()


def pickled(content: Any) -> bytes:
    return pickle.dumps(content, protocol=2)


def saved(content: Any) -> bytes:
    torch.save(content, "saved.pth")
    return Path("saved.pth").read_bytes()


def flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (lambda: b"", "it is empty"),
        (lambda: b"<!DOCTYPE html><title>404</title>", "web page"),
        (lambda: b"version https://git-lfs.github.com/spec/v1\n", "Git LFS pointer"),
        (lambda: b"\x93NUMPY" * 9, "the header of neither format"),
        (lambda: saved(load("small.cnn")()), "holds a pickled object"),
        (lambda: saved({"a": Hostile()}), "holds a pickled object"),
        (lambda: pickled({"a": Hostile()}), "holds a pickled object|is a pickle with other objects than tensors"),
        (lambda: saved(state())[:-500], "truncated or damaged"),
        (lambda: saved(state())[:700], "truncated or damaged"),
        (lambda: flipped(saved({"a": torch.zeros(9999)})), "checksum"),
        (lambda: saved([1, 2]), "holds list, not weights"),
        (lambda: saved(torch.ones(2)), "one tensor without a name"),
        (lambda: saved({"epoch": 2}), "holds no weights"),
        (lambda: saved({"a": torch.zeros(5_000_000)}), "too large"),
    ],
)
def test_what_is_no_checkpoint_is_refused_with_the_reason(data: Any, message: str) -> None:
    Path("file.pth").write_bytes(data())
    with pytest.raises(Refusal, match=message):
        read_checkpoint(Path("file.pth"), 1000)
    assert not Path("hostile").exists()


def test_safetensors_that_are_cut_short_are_refused() -> None:
    save_file(state(), "file.safetensors")
    Path("cut.safetensors").write_bytes(Path("file.safetensors").read_bytes()[:-10])
    with pytest.raises(Refusal, match="truncated or damaged"):
        read_checkpoint(Path("cut.safetensors"), 1000)


def test_files_that_are_none_are_refused() -> None:
    for name, message in (("nothing.pth", "no such file: nothing.pth"), (".", "is not a file")):
        with pytest.raises(Refusal, match=message):
            read_checkpoint(Path(name), 1000)


def test_a_torch_that_can_be_made_to_run_code_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.save(state(), "file.pth")
    monkeypatch.setattr(checkpoint.torch, "__version__", "2.9.1+cu128")
    with pytest.raises(Refusal, match="CVE-2026-24747"):
        read_checkpoint(Path("file.pth"), 1000)


# Fitting -------------------------------------------------------------------------------------------------------------


def test_a_checkpoint_that_fits(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = told(capsys, state(), "--map")
    assert status == 0
    assert "Small: 9 tensors fit" in out
    assert "conv1.weight             <- conv1.weight" in out


@pytest.mark.parametrize(
    ("change", "cause", "line", "help"),
    [
        ({"fc.weight": (4, 128), "fc.bias": (4,)}, "4 classes in the checkpoint", 5, "use --set classes=4"),
        ({"fc.weight": (10, 512)}, "the flattened map is 8x8 in the checkpoint", 5, "change the input size"),
        ({"conv1.weight": (8, 1, 3, 3)}, "the input has 1 channels", 2, "write input 1x8x8"),
        ({"conv1.weight": (8, 3, 5, 5)}, "the kernel is 5x5", 3, "set the kernel to 5"),
        ({"conv1.bias": None}, "no bias in the checkpoint", 3, "write bias=false"),
        ({"bn1.weight": None, "bn1.bias": None}, "no weight and bias in the checkpoint", 3, "write affine=false"),
        ({"fc.weight": None, "fc.bias": None}, "the checkpoint has no tensors of this name (fc)", 5, "remove it"),
    ],
)
def test_the_likely_cause_is_named_with_its_line(
    change: dict[str, Any], cause: str, line: int, help: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tensors = {key: tensor for key, tensor in state().items() if key not in change}
    tensors |= {key: torch.zeros(shape) for key, shape in change.items() if shape}
    status, out = told(capsys, tensors)
    assert status == 1
    assert f"likely cause: {cause}" in out
    assert f"small.cnn:{line}:" in out
    assert f"help: {help}" in out
    with pytest.raises(Refusal, match="does not fit"):
        load("small.cnn", weights="file.pth")


def test_a_bias_that_the_spec_has_not(capsys: pytest.CaptureFixture[str]) -> None:
    Path("small.cnn").write_text(SPEC.replace("pad=1", "pad=1, bias=false"))
    status, out = told(capsys, {**state(), "conv1.bias": torch.zeros(8)})
    assert status == 1
    assert "likely cause: a bias in the checkpoint (conv1)" in out


def test_numbers_that_are_none_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    tensors = state()
    tensors["fc.weight"][0, :3] = torch.tensor([float("nan"), float("inf"), 1.0])
    status, out = told(capsys, tensors)
    assert status == 1
    assert "not finite: fc.weight holds NaN or infinity in 2 places" in out
    with pytest.raises(Refusal, match="NaN or infinity"):
        load("small.cnn", weights="file.pth")


@pytest.mark.parametrize("name", NETWORKS)
def test_the_state_is_that_of_the_generated_network(name: str) -> None:
    slots = find_state(network(name).graph, network(name).shapes)
    assert {key: slot.shape for key, slot in slots.items()} == {
        key: tuple(tensor.shape) for key, tensor in ours_on_meta(name).state_dict().items()
    }


# Structure -----------------------------------------------------------------------------------------------------------


def matched(result: Compiled, found: dict[str, tuple[int, ...]], in_order: bool) -> dict[str, str]:
    return match_by_structure(result.graph, find_state(result.graph, result.shapes), found, in_order)


def of_text(text: str) -> tuple[Compiled, dict[str, tuple[int, ...]]]:
    Path("text.cnn").write_text(text)
    result = network_of(compile_spec("text.cnn"))
    return result, {key: slot.shape for key, slot in find_state(result.graph, result.shapes).items()}


@pytest.mark.parametrize(
    ("spec", "theirs", "suffix"),
    [
        ("mobilenet_v2", "mobilenetv2_100", "pth"),
        ("mobilenet_v2", "mobilenetv2_100", "safetensors"),
        ("efficientnet_b0", "efficientnet_b0", "safetensors"),
    ],
)
def test_timm_s_checkpoint_gives_torchvision_s_network_timm_s_outputs(spec: str, theirs: str, suffix: str) -> None:
    """No name is the same: `blocks.0.0.conv_dw` is `features.1.conv.0.0`."""
    build = builder(f"timm:{theirs}")
    model = materialize(on_meta(build), build).eval()
    path = Path(f"file.{suffix}")
    save_file(model.state_dict(), path) if suffix == "safetensors" else torch.save(model.state_dict(), path)
    ours = load(spec, weights=path)
    assert not ours.state_dict().keys() & model.state_dict().keys()
    images = torch.randn(2, 3, 64, 64)
    with torch.inference_mode():
        assert torch.equal(outputs(ours(images))[0], model(images))


def of_timm(name: str) -> dict[str, tuple[int, ...]]:
    model = on_meta(builder(f"timm:{name}"))
    return {key: tuple(tensor.shape) for key, tensor in model.state_dict().items()}


@pytest.mark.parametrize("name", ["resnet50", "densenet121"])
def test_timm_has_torchvision_s_names_for_some(name: str) -> None:
    result = network(name)
    assert match_by_name(find_state(result.graph, result.shapes), of_timm(name)).is_complete


@pytest.mark.parametrize("in_order", [True, False])
@pytest.mark.parametrize("name", ["mobilenetv3_large_100", "mnasnet_100", "convnext_tiny", "efficientnet_b3"])
def test_timm_s_layouts_are_matched_in_one_way(name: str, in_order: bool) -> None:
    """Nothing is said of their outputs: timm's MobileNetV3 has another eps."""
    known = {"mobilenetv3_large_100": "mobilenet_v3_large", "mnasnet_100": "mnasnet1_0"}
    result, found = network(known.get(name, name)), of_timm(name)
    names = matched(result, found if in_order else dict(sorted(found.items())), in_order)
    assert sorted(names.values()) == sorted(found)
    assert sorted(names) == sorted(find_state(result.graph, result.shapes))


@pytest.mark.parametrize(
    ("spec", "theirs", "reason"),
    [
        # the first block's projection and its first convolution are both 1x1, of one width, and see the same map
        (
            "regnet_y_400mf",
            "regnety_004",
            "cannot tell what `conv1` in `s4.b1` is: `proj.0` and `f.a.0` have the same shapes",
        ),
        # timm's classifier begins with a 7x7 convolution
        (
            "vgg16",
            "vgg16",
            "bias 4096, weight 4096x25088 there are 1 here and 0 in the checkpoint, such as classifier.0",
        ),
        # torchvision's last stage has 400 maps, and timm's 384
        ("regnet_x_400mf", "regnetx_004", "weight 400x160 there are 2 here and 0 in the checkpoint"),
        # no auxiliary head
        ("inception_v3", "inception_v3", "weight 128x768 there are 3 here and 2 in the checkpoint"),
    ],
)
def test_timm_s_layouts_that_are_refused(spec: str, theirs: str, reason: str) -> None:
    with pytest.raises(Refusal, match=re.escape(reason)):
        matched(network(spec), of_timm(theirs), in_order=True)


def test_twins_are_told_apart_by_others_of_their_class() -> None:
    """In ResNet-50's first block alone the last convolution and the projection have the same shape."""
    result = network("resnet50")
    names = find_state(result.graph, result.shapes)
    renamed = {
        key: f"net.{key.replace('layer', 'stage').replace('conv', 'c').replace('bn', 'n').replace('downsample', 'a')}"
        for key in names
    }
    found = sorted((renamed[key], slot.shape) for key, slot in names.items())
    assert matched(result, dict(found), in_order=False) == renamed


def test_a_checkpoint_with_nothing_but_its_order_is_matched_where_layers_follow_each_other() -> None:
    result, shapes = of_text(CHAIN)
    names = dict(zip(shapes, ["b.weight", "b.bias", "c.weight", "c.bias", "a.weight", "a.bias"], strict=True))
    found = {names[key]: shape for key, shape in shapes.items()}
    assert matched(result, found, in_order=True) == names
    with pytest.raises(Refusal, match="cannot tell what"):
        matched(result, dict(sorted(found.items())), in_order=False)


@pytest.mark.parametrize("in_order", [True, False])
def test_branches_of_the_same_shapes_are_ambiguous(in_order: bool) -> None:
    result, shapes = of_text(TOWERS)
    found = {key.replace("left", "p").replace("right", "q"): shape for key, shape in shapes.items()}
    with pytest.raises(Refusal, match="cannot tell what `p` in `the checkpoint` is"):
        matched(result, found, in_order)
    assert matched(result, shapes, in_order) == {key: key for key in shapes}


def test_shuffled_names_that_say_nothing_are_refused() -> None:
    result = network("mobilenet_v2")
    paths = dict.fromkeys(key.rpartition(".")[0] for key in on_names(result))
    hidden = dict(zip(paths, random.Random(0).sample([f"x{i}y" for i in range(len(paths))], len(paths)), strict=True))
    found = {hidden[key.rpartition(".")[0]] + "." + key.rpartition(".")[2]: s for key, s in on_names(result).items()}
    with pytest.raises(Refusal):
        matched(result, dict(sorted(found.items())), in_order=False)


def on_names(result: Compiled) -> dict[str, tuple[int, ...]]:
    return {key: slot.shape for key, slot in find_state(result.graph, result.shapes).items()}


def test_other_layers_are_refused() -> None:
    result, shapes = of_text(CHAIN)
    with pytest.raises(Refusal, match="the layers differ"):
        matched(result, {**shapes, "four.weight": (8, 8, 3, 3)}, in_order=True)


def test_a_tensor_that_stands_alone_is_matched_whatever_it_is_called() -> None:
    result, _ = of_text("net Scaled { input 8x4x4; conv(8, 1) -> layer_scale -> relu }")
    found = {"gamma": (8, 1, 1), "c.weight": (8, 8, 1, 1), "c.bias": (8,)}
    assert matched(result, found, in_order=True)["layer_scale1"] == "gamma"
