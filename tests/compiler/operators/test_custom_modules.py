"""What the operators compute that PyTorch lacks, and how their classes are written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from cnnc.compiler.operators.base.discovery import operator
from cnnc.compiler.operators.base.docstring_examples import accepted, make
from cnnc.compiler.operators.base.emission import Custom
from cnnc.compiler.operators.base.shape import Shape
from cnnc.runtime.fuzz.networks.modules import build, inferred_shape, torch_shape


def _module(name: str, inputs: Shape, *positional: Any, **named: Any) -> nn.Module:
    found = operator(name)
    assert found is not None
    made = make(found, positional, named)
    assert made.shape(inputs)
    return build(made.emit(inputs))


def test_lrn_with_alexnets_constants_is_the_papers_formula() -> None:
    x = torch.randn(1, 7, 2, 2)
    sums = torch.stack([x[:, max(0, c - 2) : c + 3].square().sum(dim=1) for c in range(7)], dim=1)
    expected = x / (2 + 1e-4 * sums) ** 0.75
    torch.testing.assert_close(_module("lrn", (7, 2, 2), 5, alpha=5e-4, k=2)(x), expected)


def test_scaled_tanh_passes_through_one() -> None:
    ends = _module("scaled_tanh", (2,))(torch.tensor([[1.0, -1.0]]))
    torch.testing.assert_close(ends, torch.tensor([[1.0, -1.0]]), atol=1e-4, rtol=0)


def test_times_multiplies() -> None:
    assert _module("times", (2,), -0.5)(torch.tensor([[4.0, -1.0]])).tolist() == [[-2.0, 0.5]]


def test_step_is_one_at_zero() -> None:
    assert _module("step", (3,))(torch.tensor([[-0.1, 0.0, 0.1]])).tolist() == [[0.0, 1.0, 1.0]]


@pytest.mark.parametrize("shape", [(3,), (3, 2, 2)])
def test_scale_starts_as_the_identity_and_works_by_channel(shape: Shape) -> None:
    x = torch.randn(2, *shape)
    module = _module("scale", shape)
    assert torch.equal(module(x), x)
    module.load_state_dict({"weight": torch.tensor([1.0, 2.0, 3.0]), "bias": torch.tensor([0.0, 1.0, 0.0])})
    assert torch.equal(module(x)[:, 1], 2 * x[:, 1] + 1)
    assert torch.equal(module(x)[:, 2], 3 * x[:, 2])


def test_select_then_grouped_convolution_is_a_connection_table() -> None:
    """LeNet-5's first two maps of C3: three maps of S2 each."""
    x = torch.randn(1, 6, 14, 14)
    table = [[0, 1, 2], [1, 2, 3]]
    convolution = nn.Conv2d(6, 2, 5, groups=2)
    joined = convolution(_module("select", (6, 14, 14), [index for row in table for index in row])(x))
    apart = [nn.functional.conv2d(x[:, row], convolution.weight[i : i + 1]) for i, row in enumerate(table)]
    expected = torch.cat(apart, dim=1) + convolution.bias.view(1, 2, 1, 1)  # pyright: ignore[reportOptionalMemberAccess]
    torch.testing.assert_close(joined, expected)


def test_rbf_gives_the_negative_squared_distance_to_each_code() -> None:
    module = _module("rbf", (84,), 10)
    codes = module.get_buffer("codes")
    assert codes.shape == (10, 84)
    assert codes.abs().eq(1).all()
    distances = torch.cdist(codes, codes, p=0)
    assert (distances + 84 * torch.eye(10)).min() == 40
    torch.testing.assert_close(module(codes[:3]).diagonal(), torch.zeros(3))
    x = torch.randn(4, 84)
    torch.testing.assert_close(module(x), -torch.cdist(x, codes).square(), rtol=1e-4, atol=1e-3)


@pytest.mark.parametrize("out", range(1, 20))
def test_rbf_accepts_as_few_features_as_tell_its_codes_apart(out: int) -> None:
    found = operator("rbf")
    assert found is not None
    tried = found(out)  # pyright: ignore[reportCallIssue]
    for features in range(1, 24):
        rows = (tuple((row & column).bit_count() % 2 for column in range(features)) for row in range(1, out + 1))
        accepts = len(set(rows)) == out
        assert (inferred_shape(tried, (features,)) is not None) == accepts
        assert (torch_shape(tried, ((features,),)) is not None) == accepts


def test_concat_crops_about_the_centre() -> None:
    """Of 7 rows the middle 4 are 1 to 4: one more goes at the bottom."""
    wide, narrow = torch.randn(2, 3, 7, 4), torch.randn(2, 1, 4, 6)
    found = operator("concat")
    assert found is not None
    module = build(make(found, (), {"align": "crop"}).emit((3, 7, 4), (1, 4, 6)))
    assert torch.equal(module(wide, narrow), torch.cat([wide[:, :, 1:5], narrow[:, :, :, 1:5]], dim=1))


def test_crop_keeps_the_centre_or_cuts_margins() -> None:
    x = torch.randn(2, 3, 7, 6)
    assert torch.equal(_module("crop", (3, 7, 6), (4, 3))(x), x[:, :, 1:5, 1:4])
    assert torch.equal(_module("crop", (3, 7, 6), margins=(1, 2, 0, 3))(x), x[:, :, 1:5, :3])


def test_margins_are_top_bottom_left_right() -> None:
    x = torch.ones(1, 1, 2, 2)
    expected = torch.zeros(1, 1, 5, 9)
    expected[:, :, 1:3, 3:5] = 1
    assert torch.equal(_module("pad", (1, 2, 2), (1, 2, 3, 4))(x), expected)


def test_slice_permute_and_reshape() -> None:
    x = torch.randn(2, 6, 3, 4)
    assert torch.equal(_module("slice", (6, 3, 4), 1, 3)(x), x[:, 1:3])
    assert torch.equal(_module("permute", (6, 3, 4), [2, 0, 1])(x), x.movedim(3, 1))
    assert torch.equal(_module("reshape", (6, 3, 4), (2, 9, 4))(x), x.view(2, 2, 9, 4))
    assert torch.equal(_module("reshape", (72,), (6, 3, 4))(x.flatten(1)), x)


def test_layer_norm_of_a_map_is_that_of_the_channels_at_each_place() -> None:
    x = torch.randn(2, 5, 3, 4)
    module = _module("ln", (5, 3, 4), eps=1e-6)
    nn.init.normal_(module.get_parameter("weight"))
    expected = nn.functional.layer_norm(x.movedim(1, 3), (5,), module.get_parameter("weight"), eps=1e-6)
    torch.testing.assert_close(module(x), expected.movedim(3, 1))


def test_drop_path_drops_whole_examples_and_scales_the_others() -> None:
    torch.manual_seed(0)
    x = torch.rand(1000, 2, 3) + 1
    module = _module("drop_path", (2, 3, 1), 0.25)
    output = module(x)
    dropped = (output == 0).all(dim=2).all(dim=1)
    torch.testing.assert_close(output[~dropped], x[~dropped] * 4 / 3)
    assert 0.2 < dropped.float().mean() < 0.3
    assert module.eval()(x) is x
    assert torch.equal(_module("drop_path", (2,), 1)(x), torch.zeros_like(x))


def test_layer_scale_works_by_channel() -> None:
    x = torch.randn(2, 3, 4, 4)
    module = _module("layer_scale", (3, 4, 4), 0.1)
    torch.testing.assert_close(module(x), 0.1 * x)
    nn.init.normal_(module.get_parameter("weight"))
    torch.testing.assert_close(module(x)[:, 1], module.get_parameter("weight")[1] * x[:, 1])


def _sources() -> dict[str, str]:
    emissions = [example.operator.emit(*example.inputs) for example in accepted()]
    return {emission.name: emission.source for emission in emissions if isinstance(emission, Custom)}


@pytest.mark.long
def test_classes_of_our_own_are_clean(tmp_path: Path) -> None:
    """Ruff and mypy find nothing in the classes written into generated code, at ruff's own line length of 88."""
    sources = _sources()
    assert len(sources) == 15
    path = tmp_path / "generated.py"
    body = "\n\n".join(sources.values())
    path.write_text(f'"""Classes."""\n\nimport torch\nfrom torch import Tensor, nn\n\n\n{body}')
    rules = ["--isolated", "--select", "E,F,W,B,UP,SIM,RUF,N,D101"]
    layout = ["--isolated", "--check"]
    for command in (["ruff", "check", *rules], ["ruff", "format", *layout], ["mypy", "--strict"]):
        line = [sys.executable, "-m", *command, str(path)]
        done = subprocess.run(line, capture_output=True, text=True, cwd=tmp_path, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
