"""Exports a network for other programs, and verifies the file before writing it."""

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
"""The batch sizes that are compared."""
BOUND = 1e-4
"""The largest allowed difference, relative to the largest logit if that is above 1."""


@dataclass(frozen=True)
class Exported:
    """A file that was written, and how far its outputs are from the network's."""

    path: Path
    size: int
    difference: Difference | None


@dataclass(frozen=True)
class Difference:
    """The largest difference of any logit over all batches, and the largest logit."""

    value: float
    largest: float

    @property
    def bound(self) -> float:
        return BOUND * max(1.0, self.largest)

    @property
    def passes(self) -> bool:
        """False also for NaN."""
        return self.value <= self.bound


def format_for(file_format: str | None, path: Path | None) -> str:
    """The format, given or from the path's suffix; raises Refusal if there is none, or the two disagree."""
    suffix = path.suffix.lower().removeprefix(".") if path else ""
    chosen = file_format or suffix
    if chosen not in FORMATS:
        raise Refusal("no format to export to", f"add --to {', '.join(FORMATS[:-1])} or {FORMATS[-1]}")
    if path and suffix != chosen:
        raise Refusal(f"{printable(path)} does not end in .{chosen}", "change the suffix, or the format with --to")
    return chosen


def export(
    model: Model, path: Path, file_format: str, opset: int | None = None, verify: bool = False, force: bool = False
) -> Exported:
    """Write the network in one of FORMATS, atomically.

    With `verify`, the exported bytes are first run and compared with the network on several batches of noise. Raises
    Refusal if the difference is above the bound, or the file exists and `force` is false; it is then left unchanged.
    """
    if os.path.lexists(path) and not force:
        raise Refusal(f"{printable(path)} exists", "choose another file with -o, or overwrite with --force")
    network = model.network.cpu()
    data = _serialized(model, network, file_format, opset)
    difference = _compared(model, network, _runner(model, data, file_format)) if verify else None
    if difference and not difference.passes:
        raise Refusal(
            f"the {file_format} export differs from the network by {difference.value:.2g}, above the bound of "
            f"{difference.bound:.2g} for a largest logit of {difference.largest:.3g}; nothing was written",
            "try another --to, or omit --verify if the difference does not matter",
        )
    write(path, data)
    return Exported(path, len(data), difference)


def _serialized(model: Model, network: nn.Module, file_format: str, opset: int | None) -> bytes:
    metadata = metadata_for(model.net, model.classes, model.normalization)
    if file_format == "onnx":
        return formats.write_onnx(model.net, network, metadata, opset)
    if opset is not None:
        raise Refusal("only ONNX has an opset", "omit --opset")
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
            # an activation may overwrite its input
            expected, actual = own([each.clone() for each in inputs]), exported([each.clone() for each in inputs])
        if [each.shape for each in expected] != [each.shape for each in actual]:
            return Difference(float("inf"), largest)
        for one, other in zip(expected, actual, strict=True):
            value = torch.maximum(torch.tensor(value), (other - one).abs().max()).item()
            largest = max(largest, one.abs().max().item())
    return Difference(value, largest)
