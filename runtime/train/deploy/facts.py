"""What an exported file says of its network, as texts by name: so that whoever has the file can use it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from ....compiler.version import VERSION
from ...library import SUFFIX, stem
from ..data.normalisation import Normalisation
from ..subject import Subject

_PREFIX = "cnnc."


@dataclass(frozen=True)
class Facts:
    """What is needed to use exported weights with their spec."""

    classes: tuple[str, ...]
    normalisation: Normalisation


def written_facts(subject: Subject, classes: tuple[str, ...], normalisation: Normalisation) -> dict[str, str]:
    """All that an exported file says, in JSON but for plain words and the spec's own text.

    `cnnc.input` is the shape of one example, `cnnc.mean` and `cnnc.deviation` are by channel, for values from 0 to 1;
    `cnnc.head` is what makes probabilities of the output; `cnnc.sources` is the digest that generated code has too.
    """
    files = {str(path): text for path, text in subject.files.items()}
    spec = files.pop(stem(subject.source) + SUFFIX)
    said = {
        "version": VERSION,
        "net": subject.result.name,
        "settings": json.dumps(dict(subject.settings)),
        "spec": spec,
        "imports": json.dumps(files),
        "sources": subject.digest,
        "task": subject.task,
        "head": subject.head or "",
        "classes": json.dumps(classes),
        "mean": json.dumps(normalisation.mean),
        "deviation": json.dumps(normalisation.deviation),
        "input": json.dumps(subject.input_shape),
    }
    return {_PREFIX + name: value for name, value in said.items()}


def facts_in(path: Path) -> Facts | None:
    """What the header of a file of safetensors says; None where it is no such file, or was not exported by cnnc."""
    try:
        from safetensors import SafetensorError, safe_open
    except ModuleNotFoundError:
        return None
    try:
        with cast("Any", safe_open)(path, "pt") as file:
            return _read(file.metadata() or {})
    except (OSError, SafetensorError, ValueError):
        return None


def _read(said: Mapping[str, str]) -> Facts | None:
    try:
        classes, mean, deviation = (json.loads(said[_PREFIX + name]) for name in ("classes", "mean", "deviation"))
        return Facts(tuple(map(str, classes)), Normalisation(_numbers(mean), _numbers(deviation)))
    except (KeyError, TypeError, RecursionError):
        return None


def _numbers(values: Any) -> tuple[float, ...]:
    return tuple(map(float, values))
