"""U-Net against the paper's figure 1, written once more with PyTorch's functions."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from cnnc.runtime.compare.random_weights import randomize_weights
from cnnc.runtime.library.loading import load

Weights = Mapping[str, Tensor]


def convolved(x: Tensor, name: str, weights: Weights) -> Tensor:
    """Two unpadded convolutions with their rectifiers."""
    for index in (0, 2):
        x = functional.relu(functional.conv2d(x, weights[f"{name}.{index}.weight"], weights[f"{name}.{index}.bias"]))
    return x


def expected(x: Tensor, weights: Weights) -> Tensor:
    """The logits; left half of the figure, then right half."""
    skips: list[Tensor] = []
    for level in (1, 2, 3, 4):
        skips.append(convolved(x, f"enc{level}", weights))
        x = functional.max_pool2d(skips[-1], 2)
    x = convolved(x, "enc5", weights)
    for level in (4, 3, 2, 1):
        x = functional.conv_transpose2d(x, weights[f"up{level}.weight"], weights[f"up{level}.bias"], stride=2)
        skip = skips.pop()
        margin = skip.shape[2] - x.shape[2]
        assert margin % 2 == 0
        inner = skip[:, :, margin // 2 : -margin // 2, margin // 2 : -margin // 2]
        x = convolved(torch.cat([inner, x], dim=1), f"dec{level}", weights)
    return functional.conv2d(x, weights["head.weight"], weights["head.bias"])


@pytest.mark.parametrize(("size", "places"), [(188, 4), (204, 20)])
def test_any_size_that_the_levels_divide(size: int, places: int) -> None:
    """188 is the least size from which anything remains; figure 1's is 188 + 24 * 16 = 572."""
    torch.manual_seed(0)
    model = load("unet")().eval()
    randomize_weights(model)
    x = torch.randn(1, 1, size, size)
    with torch.inference_mode():
        output = model(x)
        probabilities = model.predict(x)
    assert output.shape == (1, 2, places, places)
    torch.testing.assert_close(output, expected(x, model.state_dict()))
    torch.testing.assert_close(probabilities.sum(dim=1), torch.ones(1, places, places))


def test_dropout_is_where_the_released_network_has_it() -> None:
    modules = load("unet")().named_modules()
    assert [name for name, module in modules if isinstance(module, torch.nn.Dropout)] == ["drop4", "drop5"]
