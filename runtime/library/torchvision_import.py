"""torchvision, which must be imported with care beside some builds of torch."""

from __future__ import annotations

import importlib
import sys
import warnings
from functools import cache
from typing import Any

import torch

from ..io.refusal import Refusal

_FRAGMENT: list[torch.library.Library] = []
"""Kept alive, for the operators that it declares go with it."""


@cache
def torchvision(part: str) -> Any:
    """The module `torchvision.PART`, also beside a build of torch that torchvision's own extension does not fit.

    Without its extension the import fails, because it refers to operators that do not exist: they are declared here.
    Raises Refusal where torchvision is not installed.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return imported(f"torchvision.{part}")
        except RuntimeError as error:
            if "torchvision::nms" not in str(error):
                raise
        for name in [name for name in sys.modules if name.partition(".")[0] == "torchvision"]:
            del sys.modules[name]
        fragment = torch.library.Library("torchvision", "FRAGMENT")
        for operator in ("nms", "qnms"):
            fragment.define(f"{operator}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")  # pyright: ignore
        _FRAGMENT.append(fragment)
        return imported(f"torchvision.{part}")


def imported(module: str) -> Any:
    """The module of that name; raises Refusal where its package is not installed."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        package = module.partition(".")[0]
        if error.name != package:
            raise
        raise Refusal(f"{package} is not installed", f"pip install {package}") from None
