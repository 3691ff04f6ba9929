"""The shipped networks that timm has: names and shapes of weights and figures of all, numbers of some small ones.

`python -m cnnc.runtime.zoo --against timm` compares the numbers of all.
"""

from __future__ import annotations

import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from cnnc.runtime.counterpart import builder
from cnnc.runtime.randomising import on_meta as built_on_meta
from cnnc.runtime.zoo.compare import compare
from cnnc.runtime.zoo.counterparts import counterpart

from .torch_support import NETWORKS, network, on_meta

pytestmark = pytest.mark.long

THEIRS = {name: found for name in NETWORKS if (found := counterpart(name) or "").startswith("timm:")}
MEASURED = tuple(sorted(THEIRS, key=lambda name: network(name).figures.macs)[:5])


@pytest.mark.parametrize("name", THEIRS)
def test_weights_and_figures(name: str) -> None:
    theirs, found = built_on_meta(builder(THEIRS[name])).eval(), network(name)
    shapes = {key: tuple(tensor.shape) for key, tensor in theirs.state_dict().items()}
    assert {key: tuple(tensor.shape) for key, tensor in on_meta(name).state_dict().items()} == shapes
    assert sum(parameter.numel() for parameter in theirs.parameters()) == found.figures.params
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        theirs(*(torch.empty(1, *node.shape, device="meta") for node in found.graph.inputs))
    assert counter.get_total_flops() == 2 * found.figures.macs


@pytest.mark.parametrize("name", MEASURED)
def test_outputs_and_training(name: str) -> None:
    assert compare(name, THEIRS[name]).equal
