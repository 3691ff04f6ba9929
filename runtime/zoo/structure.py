"""Structural differences between a network and its reference; needs torch."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from ...compiler.compilation import Compiled
from ..compare.random_weights import outputs
from .images import BATCH, images, published

Shapes = dict[str, tuple[int, ...]]


def differences(compiled: Compiled, ours: nn.Module, theirs: nn.Module) -> Iterator[str]:
    """Describe differences in parameters, names and shapes of weights, and MACs, of networks on the meta device."""
    params = sum(parameter.numel() for parameter in theirs.parameters())
    if params != compiled.figures.training_params:
        yield f"{params:,} parameters, not {compiled.figures.training_params:,}"
    yield from _key_differences(_shapes(ours), _shapes(theirs))
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        extra = len(outputs(theirs.eval()(*images(published(compiled), "meta")))) > len(compiled.graph.outputs)
    macs = counter.get_total_flops() // (2 * BATCH)
    # torchvision's segmentation networks compute their auxiliary output in evaluation, too
    expected = compiled.figures.training_macs if extra else compiled.figures.macs
    if macs != expected:
        yield f"{macs:,} MACs, not {expected:,}"


def _shapes(model: nn.Module) -> Shapes:
    return {key: tuple(tensor.shape) for key, tensor in model.state_dict().items()}


def _key_differences(ours: Shapes, theirs: Shapes) -> Iterator[str]:
    for what, keys in (
        ("missing", [key for key in theirs if key not in ours]),
        ("unexpected", [key for key in ours if key not in theirs]),
        ("with another shape", [key for key in theirs if key in ours and ours[key] != theirs[key]]),
    ):
        if keys:
            yield f"{len(keys)} tensor{'s' if len(keys) > 1 else ''} {what}, first {keys[0]}"
