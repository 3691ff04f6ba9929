"""Leaving as a file for other programs, checked before it is there."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from ...io.files import write
from ...io.refusal import Refusal, printable
from . import formats
from .formats import Runner
from .metadata import metadata_for
from .model import Model

FORMATS = ("onnx", "pt2", "safetensors")
BATCHES = (1, 2, 5)
"""Numbers of images that are compared."""
BOUND = 1e-4
"""The largest difference that is let pass, where no logit is above 1; else times the largest logit."""


@dataclass(frozen=True)
class Exported:
    """A file that was written, and how far what it gives is from what the network gives."""

    path: Path
    size: int
    difference: Difference | None


@dataclass(frozen=True)
class Difference:
    """The largest one of any logit, over all batches; and the largest logit."""

    value: float
    largest: float

    @property
    def bound(self) -> float:
        return BOUND * max(1.0, self.largest)

    @property
    def passes(self) -> bool:
        """Not so where something is no number."""
        return self.value <= self.bound


def format_for(file_format: str | None, path: Path | None) -> str:
    """What is asked for, or what the path's suffix says; raises Refusal where neither says it, or they disagree."""
    suffix = path.suffix.lower().removeprefix(".") if path else ""
    found = file_format or suffix
    if found not in FORMATS:
        raise Refusal("nothing says what to export to", f"add --to {', '.join(FORMATS[:-1])} or {FORMATS[-1]}")
    if path and suffix != found:
        raise Refusal(f"{printable(path)} is not called .{found}", f"call it so, for what is exported is {found}")
    return found


def export(
    model: Model, path: Path, file_format: str, opset: int | None = None, verify: bool = False, force: bool = False
) -> Exported:
    """Write the network in one of FORMATS, in one step: at no moment there is half a file.

    With `verify`, what is to be written is first run, and compared with the network on several batches of noise. Raises
    Refusal, and then leaves what was there: also where the difference is above the bound, or the file exists and it is
    not to be forced.
    """
    if os.path.lexists(path) and not force:
        raise Refusal(f"{printable(path)} exists", "choose another file with -o, or overwrite with --force")
    network = model.network.cpu()
    data = _written(model, network, file_format, opset)
    difference = _compared(model, network, _runner(model, data, file_format)) if verify else None
    if difference and not difference.passes:
        raise Refusal(
            f"what was exported to {file_format} differs by {difference.value:.2g} from the network, "
            f"whose largest logit is {difference.largest:.3g}; the bound is {difference.bound:.2g}, and nothing was written",
            "try another --to, or without --verify where that does not matter",
        )
    write(path, data)
    return Exported(path, len(data), difference)


def _written(model: Model, network: nn.Module, file_format: str, opset: int | None) -> bytes:
    metadata = metadata_for(model.net, model.classes, model.normalization)
    if file_format == "onnx":
        return formats.write_onnx(model.net, network, metadata, opset)
    if opset is not None:
        raise Refusal("an opset belongs to ONNX", "leave --opset out")
    if file_format == "pt2":
        return formats.write_pt2(model.net, network, metadata)
    return formats.write_safetensors(network, metadata)


def _runner(model: Model, data: bytes, file_format: str) -> Runner:
    if file_format == "safetensors":
        return formats.run_safetensors(data, model.net)
    return formats.run_onnx(data) if file_format == "onnx" else formats.run_pt2(data)


def _compared(model: Model, network: nn.Module, exported: Runner) -> Difference:
    generator, own = torch.Generator().manual_seed(0), formats.runner_for(network)
    value = largest = 0.0
    for count in BATCHES:
        inputs = [torch.randn(count, *shape, generator=generator) for shape in model.net.inputs.values()]
        with torch.no_grad():
            # an activation may overwrite what it is given
            wanted, found = own([each.clone() for each in inputs]), exported([each.clone() for each in inputs])
        if [each.shape for each in wanted] != [each.shape for each in found]:
            return Difference(float("inf"), largest)
        for one, other in zip(wanted, found, strict=True):
            value = torch.maximum(torch.tensor(value), (other - one).abs().max()).item()
            largest = max(largest, one.abs().max().item())
    return Difference(value, largest)
