"""Networks that torchvision or timm has, too: names, shapes and figures of all; numbers of the least of each family.

`python -m cnnc.runtime.zoo` compares the numbers of all; specs/README.md has what it printed.
"""

from __future__ import annotations

import pytest

from cnnc.runtime.zoo.compare import compare
from cnnc.runtime.zoo.counterparts import counterpart

from .torch_support import NETWORKS, SAMPLE, network

THEIRS = {name: found for name in NETWORKS if (found := counterpart(name))}
SMALL_OF_TIMM = sorted(
    (name for name, found in THEIRS.items() if found.startswith("timm:")), key=lambda name: network(name).figures.macs
)[:3]
MEASURED = sorted({*SMALL_OF_TIMM, *(name for name in SAMPLE if THEIRS.get(name, "").startswith("torchvision:"))})


def test_the_classifiers_and_segmentation_networks_of_torchvision_are_there() -> None:
    libraries = [found.partition(":")[0] for found in THEIRS.values()]
    assert libraries.count("torchvision") == 68 + 5
    assert libraries.count("timm") >= 20


@pytest.mark.long
@pytest.mark.parametrize("name", THEIRS)
def test_names_shapes_and_figures(name: str) -> None:
    assert compare(name, THEIRS[name], numbers=False).faults == ()


@pytest.mark.long
@pytest.mark.parametrize("name", MEASURED)
def test_outputs_and_training(name: str) -> None:
    """On the smallest images that both networks take."""
    row = compare(name, THEIRS[name], most_macs=0)
    assert row.equal, row
