"""Shipped networks against torchvision and timm: the structure of all, the numbers of the smallest of each family.

`python -m cnnc.runtime.zoo` compares the numbers of all; specs/README.md shows its output.
"""

from __future__ import annotations

import pytest

from cnnc.runtime.zoo.compare import compare
from cnnc.runtime.zoo.references import reference_of

from ...support.torch_support import NETWORKS, SAMPLE, network

REFERENCES = {name: found for name in NETWORKS if (found := reference_of(name))}
SMALL_TIMM = sorted(
    (name for name, found in REFERENCES.items() if found.startswith("timm:")),
    key=lambda name: network(name).figures.macs,
)[:3]
MEASURED = sorted({*SMALL_TIMM, *(name for name in SAMPLE if REFERENCES.get(name, "").startswith("torchvision:"))})


def test_the_classifiers_and_segmentation_networks_of_torchvision_ship() -> None:
    libraries = [found.partition(":")[0] for found in REFERENCES.values()]
    assert libraries.count("torchvision") == 68 + 5
    assert libraries.count("timm") >= 20


@pytest.mark.long
@pytest.mark.parametrize("name", REFERENCES)
def test_names_shapes_and_figures(name: str) -> None:
    assert compare(name, REFERENCES[name], numbers=False).faults == ()


@pytest.mark.long
@pytest.mark.parametrize("name", MEASURED)
def test_outputs_and_training(name: str) -> None:
    """On the smallest images that both networks accept."""
    row = compare(name, REFERENCES[name], most_macs=0)
    assert row.equal, row
