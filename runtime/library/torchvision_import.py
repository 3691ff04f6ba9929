"""Imports torchvision, also next to a build of torch that its compiled extension does not fit."""

from __future__ import annotations

import importlib
import sys
import warnings
from functools import cache
from typing import Any

import torch

from ..io.refusal import Refusal

_FRAGMENT: list[torch.library.Library] = []
"""Keeps the declared operators alive: they disappear with the library that declares them."""


@cache
def torchvision(part: str) -> Any:
    """Import `torchvision.PART`; raises Refusal where torchvision is not installed.

    Without its extension, torchvision refers to operators that do not exist; this declares them.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return import_or_refuse(f"torchvision.{part}")
        except RuntimeError as error:
            if "torchvision::nms" not in str(error):
                raise
        for name in [name for name in sys.modules if name.partition(".")[0] == "torchvision"]:
            del sys.modules[name]
        fragment = torch.library.Library("torchvision", "FRAGMENT")
        for operator in ("nms", "qnms"):
            fragment.define(f"{operator}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")  # pyright: ignore
        _FRAGMENT.append(fragment)
        return import_or_refuse(f"torchvision.{part}")


def import_or_refuse(module: str) -> Any:
    """Import a module; raises Refusal where its package is not installed."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        package = module.partition(".")[0]
        if error.name != package:
            raise
        raise Refusal(f"{package} is not installed", f"pip install {package}") from None
