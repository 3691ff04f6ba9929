"""An error inside of a generated module leads back to the line of its spec."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

import pytest
import torch

import cnnc
from cnnc.runtime.cli.main import main

SPEC = """block Residual(width) {
    add {
        conv(width, 3, 2, pad=1) -> upsample(2)
        identity
    }
}

net Small {
    input 3x8x8
    stem: conv(4, 3, pad=1)
    Residual(4) x 2
    concat {
        maxpool(2) -> upsample(2)
        conv(4, 1)
    }
    flatten
    fc: linear(2)
}
"""


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.chdir(tmp_path)
    Path("small.cnn").write_text(SPEC, encoding="utf-8")
    return cnnc.load("small.cnn")()


def told(model: Any, *inputs: Any, **options: Any) -> str:
    with pytest.raises(cnnc.LocatedError) as caught, cnnc.explain_errors(model, **options):
        model(*inputs)
    assert isinstance(caught.value.__cause__, RuntimeError | TypeError | ValueError)
    return str(caught.value)


def test_channels_of_the_input(model: Any):
    first, *rest = told(model, torch.zeros(1, 4, 8, 8)).split("\n")
    assert first == "small.cnn:10:5, in stem: expected 3x8x8, got 4x8x8"
    assert rest[:2] == ["10 |     stem: conv(4, 3, pad=1)", "   |     ^^^^^^^^^^^^^^^^^^^^^^^"]
    assert rest[2] == "   = note: the model's input is 4x8x8, but small.cnn:9:5 declares 3x8x8"
    assert rest[3].startswith("   = note: PyTorch reports: Given groups=1")


def test_a_size_that_shows_up_late(model: Any):
    text = told(model, torch.zeros(1, 3, 16, 16))
    assert text.startswith("small.cnn:17:5, in fc: expected 512, got 2048\n")
    assert "the model's input is 3x16x16, but small.cnn:9:5 declares 3x8x8" in text


def test_a_sum_in_a_block_and_the_blocks_around_it(model: Any):
    text = told(model, torch.zeros(1, 3, 9, 9))
    assert text.startswith("small.cnn:2:5, in residual1.add1: expected 4x8x8 and 4x8x8, got 4x10x10 and 4x9x9\n")
    assert "= note: in `Residual`, expanded at small.cnn:11:5, first of 2, with width = 4\n" in text


def test_a_sum_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    chain = "conv(width, 3, 2, pad=1) -> upsample(2)"
    sum_of_two = f"    {chain}\n    add {{\n        identity\n        from input\n    }}\n    relu\n"
    spec = SPEC.replace(SPEC[SPEC.index("    add {") : SPEC.index("}\n\nnet")], sum_of_two)
    Path("small.cnn").write_text(spec, encoding="utf-8")
    result = cnnc.compile_source(spec).result
    assert result
    assert "+=" in result.code
    text = told(cnnc.load("small.cnn")(), torch.zeros(1, 3, 9, 9))
    assert text.startswith("small.cnn:3:5, in residual1.add1: expected 4x8x8 and 4x8x8, got 4x10x10 and 4x9x9\n")


def test_a_concatenation_in_the_net(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("small.cnn").write_text(SPEC.replace("    Residual(4) x 2\n", ""), encoding="utf-8")
    text = told(cnnc.load("small.cnn")(), torch.zeros(1, 3, 9, 9))
    assert text.startswith("small.cnn:11:5, in concat1: expected 4x8x8 and 4x8x8, got 4x8x8 and 4x9x9\n")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (torch.zeros(1, 3, 8, 8, dtype=torch.float64), "in stem: expected float32, got float64"),
        (torch.zeros(1, 3, 8, 8, dtype=torch.uint8), "in stem: expected float32, got uint8"),
        (torch.zeros(3), "in stem: expected 3x8x8, got a tensor of shape (3,)"),
        ("a picture", "in stem: conv2d() received an invalid combination"),
    ],
)
def test_other_inputs(model: Any, value: Any, said: str):
    assert said in told(model, value)


def test_too_few_inputs(model: Any):
    assert re.match(r"small\.cnn:8:5, in Small: .*missing 1 required positional argument", told(model))


def test_what_works_is_left_alone_and_nothing_stays_behind(model: Any):
    with cnnc.explain_errors(model):
        assert model(torch.zeros(2, 3, 8, 8)).shape == (2, 2)
    assert not any(module._forward_hooks or module._forward_pre_hooks for module in model.modules())
    told(model, torch.zeros(1))
    assert not any(module._forward_hooks or module._forward_pre_hooks for module in model.modules())


def test_an_error_of_the_caller_is_left_alone(model: Any):
    with pytest.raises(ZeroDivisionError), cnnc.explain_errors(model):
        1 / 0  # noqa: B018


def test_an_error_of_another_type_keeps_it_and_gets_a_note(model: Any):
    class Full(RuntimeError):
        pass

    def fail(*_: object) -> None:
        raise Full("no memory")

    model.fc.register_forward_pre_hook(fail)
    with pytest.raises(Full) as caught, cnnc.explain_errors(model):
        model(torch.zeros(1, 3, 8, 8))
    assert caught.value.__notes__[0].startswith("small.cnn:17:5, in fc: no memory\n")


def test_a_file_on_disk_and_a_spec_that_has_changed(model: Any):
    assert main(["compile", "small.cnn"]) == 0
    spec = importlib.util.spec_from_file_location("small_on_disk", "small.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["small_on_disk"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    model = module.Small()
    assert told(model, torch.zeros(1, 4, 8, 8)).split("\n")[0].endswith(":10:5, in stem: expected 3x8x8, got 4x8x8")
    Path("other.cnn").write_text(SPEC + "# more\n", encoding="utf-8")
    with pytest.raises(RuntimeError) as caught, cnnc.explain_errors(model, spec="other.cnn"):
        model(torch.zeros(1, 4, 8, 8))
    del sys.modules["small_on_disk"]
    assert caught.type is RuntimeError
    assert "other.cnn is not the spec that the code was generated from" in caught.value.__notes__[0]


def test_an_error_deep_in_a_published_network():
    model = cnnc.load("resnet50")()
    model.layer3[1].conv2 = torch.nn.Conv2d(255, 256, 3, padding=1)
    text = told(model.eval(), torch.zeros(1, 3, 64, 64))
    assert re.match(r".*resnet\.cnn:\d+:\d+, in layer3\.1\.conv2: Given groups=1", text)
    assert re.search(r"note: in `Bottleneck`, expanded at .*resnet\.cnn:\d+:\d+", text)
