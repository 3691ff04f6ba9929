"""Every network that torchvision has, too: weights load by name, figures and outputs are theirs, and so is training.

Names and shapes are compared for all of them, numbers for the least of each family;
`python -m cnnc.runtime.zoo` compares the numbers of all.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy
from torch.utils.flop_counter import FlopCounterMode

from cnnc.runtime import randomising

from .torch_support import NETWORKS, SAMPLE, images, network, on_meta, torchvision_models

OUTPUT, GRADIENT = 1e-6, 1e-5
"""Largest difference of two outputs, and of two gradients, relative to the largest number in them."""

RENAMED = {"alexnet_owt": "alexnet", "googlenet_bn": "googlenet"}
"""torchvision's names where they differ; its `alexnet` is another network than the paper's."""
KNOWN = torchvision_models().list_models()
THEIRS = {name: RENAMED.get(name, name) for name in NETWORKS if name != "alexnet" and RENAMED.get(name, name) in KNOWN}
"""Specs with a network of torchvision's, and its name there."""
SIDES = (96, 160)
"""Images on which numbers are compared, unless the network demands its published size."""


EACH = pytest.mark.parametrize("name", THEIRS)
MEASURED = [name for name in SAMPLE if name in THEIRS]
TRAINED = [name for name in MEASURED if network(name).figures.params < 60_000_000]


def build(name: str) -> nn.Module:
    """torchvision's network without memory behind its weights, auxiliary heads included."""
    builder = torchvision_models().get_model_builder(THEIRS[name])
    options: Mapping[str, Any] = {
        "weights_backbone": None,
        "aux_loss": "lraspp" not in name or None,
        **({"init_weights": False} if THEIRS[name] in ("googlenet", "inception_v3") else {}),
    }
    accepted = inspect.signature(builder).parameters
    special = {"init_weights"}
    given = {key: value for key, value in options.items() if key in accepted or key in special}
    return randomising.on_meta(lambda: builder(**given))


@cache
def theirs(name: str) -> nn.Module:
    """torchvision's network with random weights and running statistics, and without dropout and stochastic depth."""
    torch.manual_seed(0)
    model = build(name)
    return without_chance(randomising.randomised(model, lambda: build(name)))


def without_chance(model: nn.Module) -> nn.Module:
    for module in model.modules():
        if type(module).__name__ in ("Dropout", "DropPath", "StochasticDepth"):
            module.p = 0.0
    return model


def outputs(result: Any) -> list[Tensor]:
    """The output and those of the auxiliary heads, in the order of the spec."""
    if isinstance(result, Tensor):
        return [result]
    named = dict(result._asdict() if hasattr(result, "_asdict") else result)
    if "auxiliary" in named:
        return [named["logits"], *(head.logits for head in named["auxiliary"])]
    return [named.pop("logits" if "logits" in named else "out"), *(named[key] for key in sorted(named))]


def batch(name: str, training: bool) -> Tensor:
    """Images of the smallest size that the network takes."""
    (published,) = images(name)
    for side in SIDES:
        small = torch.randn(4 if training else 2, 3, side, side)
        try:
            on_meta(name, training)(small.to("meta"))
        except RuntimeError:
            continue
        return small
    return published


def close(found: Tensor, expected: Tensor, tolerance: float, scale: Tensor | None = None) -> None:
    largest = expected.abs().max() if scale is None else scale
    assert expected.isfinite().all()
    assert (found - expected).abs().max() <= tolerance * largest


@EACH
def test_names_and_shapes_of_all_weights(name: str) -> None:
    ours, expected = on_meta(name).state_dict(), build(name).state_dict()
    assert {key: tensor.shape for key, tensor in ours.items()} == {
        key: tensor.shape for key, tensor in expected.items()
    }


@pytest.mark.parametrize("name", MEASURED)
def test_figures(name: str) -> None:
    """Parameters, and half of what torchvision's network computes on two images of the published size."""
    model, figures = build(name).eval(), network(name).figures
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        everything = len(outputs(model(*images(name, "meta")))) > 1
    assert sum(parameter.numel() for parameter in model.parameters()) == figures.training_params
    assert counter.get_total_flops() == 4 * (figures.training_macs if everything else figures.macs)


@pytest.mark.long
@pytest.mark.parametrize("name", MEASURED)
def test_inference(name: str) -> None:
    model, ours, pictures = theirs(name).eval(), on_meta(name), batch(name, training=False)
    ours.load_state_dict(model.state_dict(), strict=True, assign=True)
    with torch.inference_mode():
        expected, found = outputs(model(pictures))[0], outputs(ours.eval()(pictures))[0]
    assert (expected[0] - expected[1]).abs().max() > 0.01 * expected.abs().max()
    close(found, expected, OUTPUT)


@pytest.mark.long
@pytest.mark.parametrize("name", TRAINED)
def test_training(name: str) -> None:
    """The loss of all outputs, its gradients, and the running statistics that a step leaves."""
    model, pictures = theirs(name).train(), batch(name, training=True)
    ours = without_chance(on_meta(name, training=True).to_empty(device="cpu"))
    ours.load_state_dict(model.state_dict(), strict=True)
    weights = [1.0, *(head.weight for head in network(name).graph.auxiliary)]
    losses: list[Tensor] = []
    for net in (ours, model):
        net.zero_grad()
        losses.append(loss(outputs(net(pictures)), weights))
        losses[-1].backward()
    close(losses[0].detach(), losses[1].detach(), GRADIENT)
    gradients = {key: parameter.grad for key, parameter in model.named_parameters()}
    largest = torch.stack([gradient.abs().max() for gradient in gradients.values() if gradient is not None]).max()
    for key, parameter in ours.named_parameters():
        assert parameter.grad is not None
        close(parameter.grad, gradients[key], GRADIENT, torch.maximum(gradients[key].abs().max(), 1e-3 * largest))
    for key, buffer in model.named_buffers():
        torch.testing.assert_close(ours.get_buffer(key), buffer)


def loss(logits: list[Tensor], weights: list[float]) -> Tensor:
    """Weighted cross-entropies; each example is of another class, at all places."""
    total = torch.zeros(())
    for output, weight in zip(logits, weights, strict=True):
        kinds = torch.arange(len(output)).view(-1, *[1] * (output.dim() - 2))
        total = total + weight * cross_entropy(output, kinds.expand(len(output), *output.shape[2:]))
    return total
