"""Chains of one's own and shared weights, beside the same networks written by hand."""

from __future__ import annotations

import inspect
import sys
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from cnnc.compiler.compilation import Compiled
from cnnc.compiler.graph.initializers import INITIALIZERS
from cnnc.compiler.graph.recipe import Chosen, Recipe
from cnnc.compiler.passes.verify import verify
from cnnc.runtime.library.compiling import network_of
from cnnc.runtime.library.loading import class_of, compile_source


@pytest.fixture(autouse=True)
def _steady():
    torch.manual_seed(0)


def made(text: str) -> tuple[Compiled, Any]:
    """What is known of a net, and its module in evaluation mode; nothing of it stays loaded."""
    compilation = compile_source(text, "more.cnn")
    before = set(sys.modules)
    module = class_of(compilation)().eval()
    for name in set(sys.modules) - before:
        if name.startswith("cnnc.loaded."):
            del sys.modules[name]
    result = network_of(compilation)
    for stage, graph in result.states.items():
        verify(graph, stage)
    return result, module


def trained(module: nn.Module) -> int:
    return sum(parameter.numel() for parameter in module.parameters())


def test_a_seq_is_a_sequential_of_its_own():
    result, module = made(
        """
        seq ConvBn(width, kernel = 3) { conv(width, kernel, pad=kernel // 2, bias=false) -> bn -> relu }
        net Small {
            input 3x8x8
            stem: ConvBn(8)
            ConvBn(16, 5)
            globalavgpool -> flatten -> linear(2)
        }
        """
    )
    assert isinstance(module.stem, nn.Sequential)
    assert type(module.stem) is type(module.conv_bn1) is not nn.Sequential
    assert [name for name, _ in module.stem.named_children()] == ["0", "1", "2"]
    assert list(module.state_dict())[:2] == ["stem.0.weight", "stem.1.weight"]
    assert trained(module) == result.figures.params


SIAMESE = """
block Tower(width) {
    conv(width, 3, pad=1) -> bn -> relu
    globalavgpool -> flatten
}

net Siamese {
    input left: 3x8x8
    input right: 3x12x12
    from left -> tower: Tower(4)
    concat { from tower; from right -> tower }
    linear(1)
}
"""


def test_a_siamese_net_has_one_tower():
    result, module = made(SIAMESE)
    left, right = torch.randn(2, 3, 8, 8), torch.randn(2, 3, 12, 12)

    def tower(x: Tensor) -> Tensor:
        return torch.relu(module.tower.bn1(module.tower.conv1(x))).mean(dim=(2, 3))

    expected = module.linear1(torch.cat([tower(left), tower(right)], dim=1))
    torch.testing.assert_close(module(left, right), expected)
    assert trained(module) == result.figures.params == result.figures.training_params == 3 * 4 * 9 + 4 + 8 + 9
    assert result.figures.macs == 3 * 4 * 9 * (64 + 144) + 8
    assert (result.figures.depth, result.figures.layers) == (2, 2)


def test_both_uses_of_a_module_train_it():
    _, module = made(SIAMESE)
    left, right = torch.zeros(1, 3, 8, 8), torch.randn(1, 3, 12, 12)
    module(left, right).sum().backward()
    assert module.tower.conv1.weight.grad.abs().sum() > 0


def test_a_module_applied_three_times_in_a_row():
    result, module = made(
        "net Loop { input 4x8x8; mix: conv(4, 3, pad=1) -> tanh -> mix x 3; globalavgpool -> flatten }"
    )
    x = torch.randn(2, 4, 8, 8)
    y = torch.tanh(module.mix(x))
    expected = module.mix(module.mix(module.mix(y))).mean(dim=(2, 3))
    torch.testing.assert_close(module(x), expected)
    assert trained(module) == result.figures.params == 4 * 4 * 9 + 4
    assert result.figures.macs == 4 * 4 * 4 * 9 * 64
    assert (result.figures.depth, result.figures.layers) == (4, 1)


def test_groups_that_are_applied_again_and_read_in_their_middle():
    result, module = made(
        """
        net Parts {
            input 4x8x8
            parts { conv(4, 3, pad=1); b: relu; conv(4, 1) }
            chain { conv(4, 1) -> tanh }
            add { identity; from parts.b }
            parts -> chain
        }
        """
    )
    x = torch.randn(2, 4, 8, 8)
    first, last = module.parts["0"], module.parts["1"]
    b = torch.relu(first(x))
    y = module.chain(last(b)) + b
    expected = module.chain(last(torch.relu(first(y))))
    torch.testing.assert_close(module(x), expected)
    assert trained(module) == result.figures.params


def test_a_head_that_uses_the_modules_of_the_trunk_costs_nothing_more():
    result, module = made(
        """
        net Aux {
            input 4
            first: linear(4) -> relu
            middle: linear(4)
            aux side: { last: linear(2) -> relu } from first weight 0.5
            relu -> middle -> first -> linear(2)
        }
        """
    )
    assert result.figures.params == 2 * 20 + 10
    assert result.figures.training_params == trained(module) == 2 * 20 + 2 * 10


def test_a_module_whose_first_use_nobody_needs_is_made_where_it_is_needed():
    result, module = made(
        """
        block Unit(width) { linear(width) -> relu }
        net Pruned {
            input 4
            unit: Unit(4)
            from input -> linear(4) -> inner { unit; linear(2) }
        }
        """
    )
    x = torch.randn(3, 4)
    expected = module.inner[0](module.unit(module.linear1(x)))
    torch.testing.assert_close(module(x), expected)
    assert trained(module) == result.figures.params == 2 * 20 + 10


def test_weights_start_as_the_spec_says():
    _, module = made(
        """
        net Started {
            input 8x8x8
            init conv kaiming_normal(mode=fan_out, nonlinearity=relu)
            init conv.bias zeros
            init linear.bias constant(0.5)
            init head.bias ones
            conv(64, 3) -> relu -> conv(64, 3)
            globalavgpool -> flatten
            linear(64) -> relu
            head: linear(2)
        }
        """
    )
    deviation = (2 / (64 * 9)) ** 0.5
    assert abs(module.conv2.weight.std().item() - deviation) < 0.02 * deviation
    assert module.conv1.bias.eq(0).all()
    assert module.linear1.bias.eq(0.5).all()
    assert module.head.bias.eq(1).all()
    bound = 64**-0.5
    assert bound * 0.9 < module.linear1.weight.abs().max().item() <= bound, "PyTorch's own start"


@pytest.mark.parametrize("name", INITIALIZERS)
def test_every_initialiser_is_one_of_torch_with_its_defaults(name: str):
    parameters = inspect.signature(getattr(nn.init, f"{name}_")).parameters
    fields = INITIALIZERS[name].fields
    names = [field.name for field in fields]
    assert names == [key for key in parameters if key not in ("tensor", "generator", "groups")]
    for field in fields:
        if field.required:
            assert parameters[field.name].default is inspect.Parameter.empty
        else:
            assert parameters[field.name].default == field.default


def test_a_recipe_is_known_of_the_compiled_net():
    result, _ = made(
        """
        net Said(rate = 0.1) {
            input 4
            linear(2)
            recipe { optimizer sgd(rate, weight_decay=rate / 1000); schedule step(every=30); batch 2 * 128 }
        }
        """
    )
    optimizer = Chosen(
        "sgd", {"lr": 0.1, "momentum": 0.0, "weight_decay": 0.0001, "decay_all": True, "nesterov": False}
    )
    schedule = Chosen("step", {"every": 30, "factor": 0.1})
    assert result.recipe == Recipe(optimizer=optimizer, schedule=schedule, batch=256)
