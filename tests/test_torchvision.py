"""Published networks against torchvision's: their weights load by name, and the outputs are theirs."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor, nn

from cnnc.runtime.loading import load

from .torch_support import on_meta, randomise, torchvision_models

pytestmark = pytest.mark.long

TOLERANCE = 1e-6
"""Largest difference of two outputs, relative to the largest output."""

VGGS = [f"vgg{depth}{suffix}" for depth in (11, 13, 16, 19) for suffix in ("", "_bn")]
RESNETS = [f"resnet{depth}" for depth in (18, 34, 50, 101, 152)]
GOOGLENET = {"init_weights": False, "transform_input": False, "aux_logits": True}


def theirs(name: str, **options: Any) -> nn.Module:
    """torchvision's network with random weights and random running statistics."""
    torch.manual_seed(0)
    with torch.device("meta"):
        model = getattr(torchvision_models(), name)(**options)
    model.to_empty(device="cpu")
    for buffer in model.buffers():
        buffer.zero_()
    randomise(model)
    return model


def compare(output: Tensor, expected: Tensor) -> None:
    """Equal to the last bit or nearly so; and the outputs say something about the images."""
    scale = expected.abs().max()
    assert expected.isfinite().all()
    assert (expected[0] - expected[1]).abs().max() > 0.01 * scale
    assert (output - expected).abs().max() <= TOLERANCE * scale


@pytest.mark.parametrize("name", VGGS)
def test_vgg(name: str) -> None:
    compare_at_inference(name, theirs(name, init_weights=False), 224)


@pytest.mark.parametrize("name", RESNETS)
def test_resnet(name: str) -> None:
    """On smaller images than the published ones: their average pooling is global."""
    compare_at_inference(name, theirs(name), 112)


def test_googlenet_at_inference() -> None:
    compare_at_inference("googlenet_bn", theirs("googlenet", **GOOGLENET), 224)


def test_googlenet_in_training() -> None:
    """With dropout off: logits, both heads, the running statistics, and the gradients of the loss of all three."""
    model = theirs("googlenet", **GOOGLENET, dropout=0.0, dropout_aux=0.0).train()
    ours = load("googlenet_bn")().train()
    ours.load_state_dict(model.state_dict(), strict=True)
    for module in ours.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0.0
    batch = torch.randn(2, 3, 224, 224)

    output, expected = ours(batch), model(batch)
    first, second = output.auxiliary
    compare(output.logits, expected.logits)
    compare(first.logits, expected.aux_logits1)
    compare(second.logits, expected.aux_logits2)
    assert (first.weight, second.weight) == (0.3, 0.3)

    (loss(output.logits) + sum(head.weight * loss(head.logits) for head in output.auxiliary)).backward()
    (loss(expected.logits) + 0.3 * (loss(expected.aux_logits1) + loss(expected.aux_logits2))).backward()
    for name, parameter in model.named_parameters():
        torch.testing.assert_close(ours.get_parameter(name).grad, parameter.grad, rtol=1e-4, atol=1e-6)
    for name, buffer in model.named_buffers():
        torch.testing.assert_close(ours.get_buffer(name), buffer)


def compare_at_inference(name: str, model: nn.Module, size: int) -> None:
    """Load the weights of torchvision's model into ours, which then shares them, and compare on square images."""
    ours = on_meta(name)
    ours.load_state_dict(model.state_dict(), strict=True, assign=True)
    batch = torch.randn(2, 3, size, size)
    with torch.inference_mode():
        compare(ours.eval()(batch), model.eval()(batch))


def loss(logits: Tensor) -> Tensor:
    """Cross-entropy of two examples, which are of classes 0 and 1."""
    return nn.functional.cross_entropy(logits, torch.arange(2))
