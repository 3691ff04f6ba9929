"""What an exported file says of its network, as texts by name: so that whoever has the file can use it."""

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
    """What is needed to use exported weights with their spec."""

    classes: tuple[str, ...]
    normalization: Normalization


def metadata_for(net: CompiledNet, classes: tuple[str, ...], normalization: Normalization) -> dict[str, str]:
    """All that an exported file says, in JSON but for plain words and the spec's own text.

    `cnnc.input` is the shape of one example, `cnnc.mean` and `cnnc.deviation` are by channel, for values from 0 to 1;
    `cnnc.head` is what makes probabilities of the output; `cnnc.sources` is the digest that generated code has too.
    Of a net that is not for images `cnnc.inputs`, `cnnc.outputs` and `cnnc.heads` tell shapes and heads by name.
    """
    files = {str(path): text for path, text in net.files.items()}
    spec = files.pop(stem(net.source) + SUFFIX)
    said = {
        "version": VERSION,
        "net": net.result.name,
        "settings": json.dumps(dict(net.settings)),
        "spec": spec,
        "imports": json.dumps(files),
        "sources": net.digest,
    }
    said |= _of_images(net, classes, normalization) if net.is_of_images else _of_anything(net)
    return {_PREFIX + name: value for name, value in said.items()}


def _of_images(net: CompiledNet, classes: tuple[str, ...], normalization: Normalization) -> dict[str, str]:
    return {
        "task": net.task,
        "head": net.head or "",
        "classes": json.dumps(classes),
        "mean": json.dumps(normalization.mean),
        "deviation": json.dumps(normalization.deviation),
        "input": json.dumps(net.input_shape),
    }


def _of_anything(net: CompiledNet) -> dict[str, str]:
    heads = dict(zip(net.outputs, (head or "" for head in net.heads), strict=True))
    return {
        "inputs": json.dumps(net.inputs),
        "outputs": json.dumps(net.outputs),
        "heads": json.dumps(heads),
    }


def read_metadata(path: Path, channels: int) -> Metadata | None:
    """What the header of a file of safetensors says of a net whose images have so many channels.

    None where it is no such file, or was not exported by cnnc from such a net.
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


def _read(said: Mapping[str, str], channels: int) -> Metadata | None:
    try:
        classes, mean, deviation = (json.loads(said[_PREFIX + name]) for name in ("classes", "mean", "deviation"))
        normalization = Normalization(_numbers(mean, channels), _numbers(deviation, channels))
    except (KeyError, TypeError, OverflowError, RecursionError):
        return None
    if not isinstance(classes, list) or not all(normalization.deviation):
        return None
    return Metadata(tuple(map(str, cast("list[Any]", classes))), normalization)


def _numbers(values: Any, count: int) -> tuple[float, ...]:
    """So many finite numbers; raises ValueError, TypeError or OverflowError for anything else."""
    found = tuple(map(float, values))
    if len(found) != count or not all(map(isfinite, found)):
        raise ValueError
    return found
