"""The metadata in an exported file, which is enough to use its network."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import Any, cast

from ....compiler.version import VERSION
from ...io.spec_names import SUFFIX
from ...library.specs import stem
from ..data.normalization import Normalization
from ..settings.compiled_net import CompiledNet

_PREFIX = "cnnc."


@dataclass(frozen=True)
class Metadata:
    """The metadata needed to use exported weights with their spec."""

    classes: tuple[str, ...]
    normalization: Normalization


def metadata_for(net: CompiledNet, classes: tuple[str, ...], normalization: Normalization) -> dict[str, str]:
    """The metadata of an exported file: strings, of which all but single words and the spec's text are JSON.

    `cnnc.input` is the shape of one example; `cnnc.mean` and `cnnc.deviation` are per channel, for values from 0 to 1;
    `cnnc.head` is the activation that turns logits into probabilities; `cnnc.sources` is the digest in generated code.
    If the net does not classify images, `cnnc.inputs`, `cnnc.outputs` and `cnnc.heads` map names to shapes and heads.
    """
    files = {str(path): text for path, text in net.files.items()}
    spec = files.pop(stem(net.source) + SUFFIX)
    values = {
        "version": VERSION,
        "net": net.result.name,
        "settings": json.dumps(dict(net.settings)),
        "spec": spec,
        "imports": json.dumps(files),
        "sources": net.digest,
    }
    values |= _for_images(net, classes, normalization) if net.is_of_images else _for_any_net(net)
    return {_PREFIX + name: value for name, value in values.items()}


def _for_images(net: CompiledNet, classes: tuple[str, ...], normalization: Normalization) -> dict[str, str]:
    return {
        "task": net.task,
        "head": net.head or "",
        "classes": json.dumps(classes),
        "mean": json.dumps(normalization.mean),
        "deviation": json.dumps(normalization.deviation),
        "input": json.dumps(net.input_shape),
    }


def _for_any_net(net: CompiledNet) -> dict[str, str]:
    heads = dict(zip(net.outputs, (head or "" for head in net.heads), strict=True))
    return {
        "inputs": json.dumps(net.inputs),
        "outputs": json.dumps(net.outputs),
        "heads": json.dumps(heads),
    }


def read_metadata(path: Path, channels: int) -> Metadata | None:
    """The metadata in the header of a safetensors file, for a net whose images have `channels` channels.

    None for other files, and for those that cnnc did not export from such a net.
    """
    try:
        from safetensors import SafetensorError, safe_open
    except ModuleNotFoundError:
        return None
    try:
        with cast("Any", safe_open)(path, "pt") as file:
            return _read(file.metadata() or {}, channels)
    except (OSError, SafetensorError, ValueError):
        return None


def _read(header: Mapping[str, str], channels: int) -> Metadata | None:
    try:
        classes, mean, deviation = (json.loads(header[_PREFIX + name]) for name in ("classes", "mean", "deviation"))
        normalization = Normalization(_numbers(mean, channels), _numbers(deviation, channels))
    except (KeyError, TypeError, OverflowError, RecursionError):
        return None
    if not isinstance(classes, list) or not all(normalization.deviation):
        return None
    return Metadata(tuple(map(str, cast("list[Any]", classes))), normalization)


def _numbers(values: Any, count: int) -> tuple[float, ...]:
    """`count` finite numbers; raises ValueError, TypeError or OverflowError for anything else."""
    numbers = tuple(map(float, values))
    if len(numbers) != count or not all(map(isfinite, numbers)):
        raise ValueError
    return numbers
