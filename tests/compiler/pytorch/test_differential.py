"""Every node of every shipped spec against PyTorch: wiring, shapes, weights and multiply-accumulates."""

from __future__ import annotations

import inspect
import itertools
import re

import pytest
import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

import cnnc
from cnnc.compiler.graph.graph import Graph
from cnnc.runtime.compare.random_weights import disable_dropout, randomize_weights
from cnnc.runtime.library.compiling import compile_spec, network_of
from cnnc.runtime.library.loading import load

from ...support.stories import FOLDER, read
from ...support.torch_support import BATCH, SAMPLE, images, network, on_meta
from ...support.traced import trace

BOTH = pytest.mark.parametrize("training", [False, True], ids=["inference", "training"])
EACH = pytest.mark.parametrize("name", SAMPLE)

KNOT = """\
block Unit(width) {
    add {
        conv(width, 3, pad=1) -> relu -> conv(width, 3, pad=1) -> relu
        identity
    }
    relu
}

net Knot {
    input 3x8x8

    relu
    stem: conv(6, 3, pad=1) -> act: relu
    Unit(6) x 2
    both: concat {
        relu -> tanh -> relu
        from stem -> relu
        from act -> maxpool(3, stride=1, pad=1) -> relu
    }
    add {
        from both -> conv(4, 1)
        from both -> relu -> conv(4, 1)
    }
    flatten -> relu -> linear(8) -> sigmoid -> relu
    linear(3) -> relu
}
"""
"""Activations where overwriting is right, and where it would spoil what others read, backward or forward."""


def kept(graph: Graph, training: bool) -> set[str]:
    """Ids of the operations that take part in training, or at inference."""
    needed = graph.needed((*graph.outputs, *graph.auxiliary) if training else graph.outputs)
    return {node.id for node in graph.operations if node.id in needed}


@BOTH
@EACH
def test_wiring(name: str, training: bool) -> None:
    """The operations are the graph's nodes, each with the operands that the graph says; so are the results."""
    graph = network(name).graph
    seen = trace(name, training)
    assert {id: seen.operations[id].inputs for id in seen.operations} == {
        node.id: node.inputs for node in graph.operations if node.id in kept(graph, training)
    }
    assert [seen.output] == [result.value for result in graph.outputs]
    assert seen.auxiliary == (tuple((head.value, head.weight) for head in graph.auxiliary) if training else ())


@BOTH
@EACH
def test_shapes(name: str, training: bool) -> None:
    seen = trace(name, training).operations
    shapes = network(name).shapes
    assert {id: seen[id].shape for id in seen} == {id: shapes[id] for id in kept(network(name).graph, training)}


@BOTH
@EACH
def test_macs(name: str, training: bool) -> None:
    seen = trace(name, training).operations
    costs = network(name).costs
    assert {id: seen[id].macs for id in seen} == {id: costs[id].macs for id in kept(network(name).graph, training)}


@EACH
def test_weights(name: str) -> None:
    """Every tensor of the state_dict, and whether it is trained; none belongs to no node."""
    model, result = on_meta(name), network(name)
    assert {key: tuple(tensor.shape) for key, tensor in model.state_dict().items()} == {
        f"{node.id}.{key}".rstrip("."): weight.shape
        for node in result.graph.operations
        for key, weight in node.operator.weights(*(result.shapes[source] for source in node.inputs)).items()
    }
    counts = dict.fromkeys(result.costs, 0)
    for key, parameter in model.named_parameters():
        counts[key if key in counts else key.rpartition(".")[0]] += parameter.numel()
    assert counts == {id: cost.params for id, cost in result.costs.items()}


@BOTH
@EACH
def test_figures(name: str, training: bool) -> None:
    """Totals of the network as it stands, without `torch.fx`."""
    model, figures = on_meta(name, training), network(name).figures
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        model(*images(name, "meta"))
    assert counter.get_total_flops() == 2 * BATCH * (figures.training_macs if training else figures.macs)
    assert sum(parameter.numel() for parameter in model.parameters()) == figures.training_params


@pytest.mark.parametrize("name", [name for name in SAMPLE if "classes" in inspect.signature(load(name)).parameters])
def test_classes_are_a_parameter_of_the_constructor(name: str) -> None:
    """All heads get the number of classes; and compiling for that number gives the same network."""
    model = on_meta(name, training=True, classes=7)
    output = model(*images(name, "meta"))
    heads = [output] if isinstance(output, Tensor) else [output.logits, *(head.logits for head in output.auxiliary)]
    assert [tuple(head.shape[:2]) for head in heads] == [(BATCH, 7)] * (1 + len(network(name).graph.auxiliary))
    figures = network_of(compile_spec(name, settings={"classes": 7})).figures
    assert sum(parameter.numel() for parameter in model.parameters()) == figures.training_params


# In place ------------------------------------------------------------------------------------------------------------


def gradients(model: nn.Module, batch: Tensor) -> tuple[list[Tensor], Tensor]:
    """Outputs of a network in training and the gradients of its parameters; the batch is left as it was."""
    model.zero_grad()
    before = batch.clone()
    output = model(batch)
    outputs = [output] if isinstance(output, Tensor) else [output.logits, *(head.logits for head in output.auxiliary)]
    torch.stack([logits.square().mean() for logits in outputs]).sum().backward()
    assert torch.equal(batch, before)
    found = [parameter.grad for parameter in model.parameters()]
    return [logits.detach() for logits in outputs], torch.cat([grad.flatten() for grad in found if grad is not None])


@pytest.mark.parametrize("name", ["knot", "resnet18", "resnet50", "googlenet_bn"])
def test_overwriting_in_place_changes_no_gradient(name: str) -> None:
    torch.manual_seed(0)
    size = 8 if name == "knot" else 64
    model = disable_dropout(knot() if name == "knot" else load(name)()).train()
    randomize_weights(model)
    batch = torch.randn(BATCH, 3, size, size)
    activations = [module for module in model.modules() if isinstance(module, nn.ReLU)]
    overwriting = [module for module in activations if module.inplace]
    assert len(overwriting) >= 5
    outputs, found = gradients(model, batch)
    for module in overwriting:
        module.inplace = False
    expected_outputs, expected = gradients(model, batch)
    assert all(torch.equal(a, b) for a, b in zip(outputs, expected_outputs, strict=True))
    assert expected.abs().max() > 0
    assert torch.equal(found, expected)


ONTO = re.compile(r"^( +)(\w+) \+= (.+)$", re.MULTILINE)


@pytest.mark.parametrize("name", ["sums_in_place", "resnet18", "inception_resnet_v2"])
def test_sums_in_place_change_no_gradient(name: str) -> None:
    """Nor an output: the code with `x = x + y` in place of `x += y` computes the same to the last bit."""
    story = (FOLDER / "code" / "sums_in_place.story").read_text()
    text = read(story)[0].text if name == "sums_in_place" else None
    result = network_of(cnnc.compile_source(text) if text else compile_spec(name))
    apart, changed = ONTO.subn(r"\1\2 = \2 + \3", result.code)
    assert changed
    models = [disable_dropout(run(code, result.name)).train() for code in (result.code, apart)]
    randomize_weights(models[0])
    models[1].load_state_dict(models[0].state_dict())
    sizes = [size if index == 0 or text else 96 for index, size in enumerate(result.graph.inputs[0].shape)]
    batch = torch.randn(BATCH, *sizes)
    (outputs, found), (expected_outputs, expected) = (gradients(model, batch) for model in models)
    assert all(torch.equal(a, b) for a, b in zip(outputs, expected_outputs, strict=True))
    assert expected.abs().max() > 0
    assert torch.equal(found, expected)


ROWS = list(itertools.permutations(["relu", "relu6", "leaky_relu", "elu", "slice(0, 4)", "dropout(0)"], 2))


@pytest.mark.parametrize("row", ROWS, ids=" then ".join)
def test_activations_in_a_row_can_be_trained(row: tuple[str, str]) -> None:
    """What works in place does not overwrite what the one before it needs for its own gradient."""
    text = f"net Row {{ input 3x4x4; conv(4, 1) -> {row[0]} -> {row[1]} -> conv(2, 1) }}"
    model = defined(text)
    randomize_weights(model)
    batch = torch.randn(BATCH, 3, 4, 4)
    _, found = gradients(model, batch)
    for module in model.modules():
        if hasattr(module, "inplace"):
            module.inplace = False  # pyright: ignore[reportAttributeAccessIssue]
    _, expected = gradients(model, batch)
    assert found.any()
    torch.testing.assert_close(found, expected)


def test_only_private_values_are_overwritten() -> None:
    """Not the network's input, not what another reads, not what an activation's own backward reads."""
    spared = {name for name, module in knot().named_modules() if isinstance(module, nn.ReLU) and not module.inplace}
    assert spared == {"relu1", "act", "relu2", "relu3", "relu4", "relu6", "relu8"}


def knot() -> nn.Module:
    return defined(KNOT)


def defined(text: str) -> nn.Module:
    """The network that a spec's text defines."""
    result = network_of(cnnc.compile_source(text))
    return run(result.code, result.name)


def run(code: str, name: str) -> nn.Module:
    """The network of a generated file."""
    namespace: dict[str, type[nn.Module]] = {"__name__": "knot"}  # pyright: ignore
    exec(code, namespace)
    return namespace[name]()
