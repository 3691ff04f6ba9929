"""Which network of torchvision or timm a shipped spec should be equal to."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version

from ..compare.counterpart import LIBRARIES, library_of

COUNTERPARTS: Mapping[str, str | None] = {
    "alexnet": None,  # the paper's, with groups and response normalisation; torchvision's is `alexnet_owt`
    "alexnet_owt": "torchvision:alexnet",
    "googlenet_bn": "torchvision:googlenet",
}
"""Specs whose counterpart has another name, or that have none though a network of their name exists."""


def counterpart(spec: str) -> str | None:
    """`torchvision:resnet50` for `resnet50`: the entry above, else the network of the same name; None without one.

    torchvision goes first where both libraries have the name. Raises Refusal where one of them is not installed.
    """
    if spec in COUNTERPARTS:
        return COUNTERPARTS[spec]
    library = library_of(spec)
    return library and f"{library}:{spec}"


def versions() -> str:
    """Of torch and both libraries, on which the numbers depend: `torch 2.13.0 torchvision 0.28.0 timm 1.0.22`."""
    return " ".join(f"{name} {version(name)}" for name in ("torch", *LIBRARIES))
