"""MobileNetV2, DenseNet-121, ShuffleNet V2 against torchvision's: weights load by name, and the outputs are theirs."""

from __future__ import annotations

import pytest
import torch

from .test_torchvision import compare, compare_at_inference, theirs
from .torch_support import on_meta

pytestmark = pytest.mark.long

NAMES = ["mobilenet_v2", "densenet121", "shufflenet_v2_x1_0"]


@pytest.mark.parametrize("name", NAMES)
def test_inference(name: str) -> None:
    """On smaller images than the published ones, whose features differ more: all pooling at the end is global."""
    compare_at_inference(name, theirs(name), 96)


@pytest.mark.parametrize("name", NAMES)
def test_training(name: str) -> None:
    """With dropout off: the logits, the running statistics that they leave, and the gradient of every weight."""
    model = theirs(name, **({"dropout": 0.0} if name == "mobilenet_v2" else {})).train()
    ours = on_meta(name, training=True).to_empty(device="cpu")
    ours.load_state_dict(model.state_dict(), strict=True)
    for module in ours.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.0
    batch = torch.randn(4, 3, 64, 64)

    output, expected = ours(batch), model(batch)
    compare(output, expected)
    for logits in (output, expected):
        torch.nn.functional.cross_entropy(logits, torch.arange(4)).backward()
    for key, parameter in model.named_parameters():
        torch.testing.assert_close(ours.get_parameter(key).grad, parameter.grad, rtol=1e-4, atol=1e-6)
    for key, buffer in model.named_buffers():
        torch.testing.assert_close(ours.get_buffer(key), buffer)
