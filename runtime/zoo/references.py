"""The reference network of each shipped spec in torchvision or timm."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version

from ..compare.reference_network import LIBRARIES, library_of

REFERENCES: Mapping[str, str | None] = {
    "alexnet": None,  # as published, with groups and response normalization; torchvision's is `alexnet_owt`
    "alexnet_owt": "torchvision:alexnet",
    "googlenet_bn": "torchvision:googlenet",
}
"""Specs whose reference has another name, or that have none although a network of their name exists."""


def reference_of(spec: str) -> str | None:
    """Return `torchvision:resnet50` for `resnet50`: an entry of REFERENCES, else the network of the same name, or None.

    torchvision takes precedence over timm. Raises Refusal if one of them is not installed.
    """
    if spec in REFERENCES:
        return REFERENCES[spec]
    library = library_of(spec)
    return library and f"{library}:{spec}"


def versions() -> str:
    """The versions on which the numbers depend: `torch 2.13.0 torchvision 0.28.0 timm 1.0.22`."""
    return " ".join(f"{name} {version(name)}" for name in ("torch", *LIBRARIES))
