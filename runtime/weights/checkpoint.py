"""Reading checkpoints, safetensors' and PyTorch's, without running anything that is in them; needs torch."""

from __future__ import annotations

import os
import pickle
import re
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import torch
from torch import Tensor

from ...compiler.reports.quantity import in_bytes
from ..io.refusal import Refusal, printable, reason
from . import INSTALL

SAFE_SINCE = (2, 10)
"""Earlier versions of torch run code from a file in spite of `weights_only=True`: CVE-2025-32434, CVE-2026-24747."""
NESTED = ("state_dict", "model_state_dict", "model", "network", "net", "params", "weights", "module")
"""Where trainers put a model's weights beside other things, in the order in which they are looked for."""
SLACK = 2**24
TIMES = 8
"""A file larger than `TIMES` the network in float32, and `SLACK`, holds more than it, its optimizer and an average."""


@dataclass(frozen=True)
class Checkpoint:
    """The tensors of a file by their names there, in its order."""

    path: Path
    tensors: Mapping[str, Tensor]
    nested: str = ""
    """Under which name of a larger whole they stood."""
    ordered: bool = True
    """The order is that of the modules; safetensors sorts by name."""


def read(path: Path, wanted: int) -> Checkpoint:
    """The weights in a file, whichever of the two formats its content has; `wanted` numbers are what a network needs.

    Raises Refusal for what is no checkpoint, is damaged, holds a pickled model, or is far too large for the network.
    """
    first = _begin(path)
    size, largest = os.path.getsize(path), TIMES * 4 * wanted + SLACK
    if size > largest:
        needed = f"the network's weights take {in_bytes(4 * wanted)} in float32"
        raise Refusal(f"{printable(path)} has {in_bytes(size)}, and {needed}: it is too large to be a checkpoint of it")
    if first[8:9] == b"{":
        return Checkpoint(path, _safetensors(path), ordered=False)
    if first[:4] == b"PK\3\4" or first[:1] == b"\x80":
        tensors, nested = _state(_torch(path, first), path)
        return Checkpoint(path, tensors, nested)
    raise Refusal(f"{printable(path)} is no checkpoint: {_guess(first)}", "give a file of safetensors or of `torch.save`")


def _begin(path: Path) -> bytes:
    """The first bytes of a regular file."""
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            raise Refusal(f"{printable(path)} is not a file")
        with path.open("rb") as file:
            return file.read(256)
    except FileNotFoundError:
        raise Refusal(f"{printable(path)} does not exist") from None
    except (OSError, ValueError) as error:
        words = reason(error) if isinstance(error, OSError) else str(error)
        raise Refusal(f"{printable(path)} cannot be read: {words}") from None


def _guess(first: bytes) -> str:
    """What a file is that is no checkpoint, from how it begins."""
    start = first.lstrip()[:64].lower()
    if not first:
        return "it is empty"
    if start.startswith((b"<!doctype", b"<html", b"<?xml")):
        return "it is a web page, perhaps that of a failed download"
    if start.startswith(b"version https://git-lfs"):
        return "it is a pointer of Git LFS; `git lfs pull` fetches the file itself"
    return "it begins like neither of the two formats"


# safetensors ---------------------------------------------------------------------------------------------------------


def _safetensors(path: Path) -> Mapping[str, Tensor]:
    try:
        from safetensors import SafetensorError
        from safetensors.torch import load_file  # pyright: ignore[reportUnknownVariableType]
    except ModuleNotFoundError:
        raise Refusal("reading safetensors needs the library of that name", INSTALL) from None
    try:
        return load_file(path)
    except (SafetensorError, OSError, ValueError, KeyError) as error:
        raise _damaged(path, error) from None


# PyTorch -------------------------------------------------------------------------------------------------------------


def _torch(path: Path, first: bytes) -> Any:
    """What `torch.load` makes of a file with tensors and plain containers alone."""
    version = tuple(int(part) for part in re.findall(r"\d+", torch.__version__)[:2])
    if version < SAFE_SINCE:
        raise Refusal(
            f"torch {torch.__version__} can be made to run code from such a file (CVE-2025-32434, CVE-2026-24747)",
            f"install torch {SAFE_SINCE[0]}.{SAFE_SINCE[1]} or later, or give the weights as safetensors",
        )
    if first[:2] == b"PK":
        _check_archive(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of protocols that it may not know; then it fails, and that is told
            return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise _pickled(path, str(error)) from None
    except (RuntimeError, EOFError, OSError, ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise _damaged(path, error) from None


def _check_archive(path: Path) -> None:
    """Check every byte by the archive's own checksums; PyTorch does not, and loads a flipped bit.

    PyTorch stores tensors as they are, so what is packed more tightly was not written by it.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
            if unpacked > os.path.getsize(path):
                raise Refusal(f"{printable(path)} is compressed: it would unpack to {in_bytes(unpacked)}", "unpack it")
            damaged = archive.testzip()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise _damaged(path, error) from None
    if damaged:
        raise _damaged(path, f"the checksum of {damaged} is not that of its bytes")


def _pickled(path: Path, message: str) -> Refusal:
    found = re.search(r"Unsupported (?:global|class|operand).*?GLOBAL ([\w.]+)|(?:GLOBAL|global) ([\w.]+)", message)
    if not found:
        return Refusal(f"{printable(path)} is a pickle, and not one of tensors alone", "save a state_dict with torch.save")
    name = found[1] or found[2]
    return Refusal(
        f"{printable(path)} holds a pickled object, {name}, beside tensors: to read it would be to run its code",
        "where the file came from, save the weights alone: torch.save(model.state_dict(), FILE)",
    )


def _damaged(path: Path, error: object) -> Refusal:
    words = " ".join(str(error).split())[:160]
    return Refusal(f"{printable(path)} is cut short or damaged: {printable(words)}", "fetch it again")


def _state(content: Any, path: Path) -> tuple[Mapping[str, Tensor], str]:
    """The tensors of a checkpoint, and the name under which they stood in a larger whole."""
    if _is_state(content):
        return content, ""
    if isinstance(content, Tensor):
        raise Refusal(f"{printable(path)} holds one tensor, and no names", "save a state_dict")
    if not isinstance(content, Mapping):
        raise Refusal(f"{printable(path)} holds {type(content).__name__}, and no weights", "save a state_dict")
    inside = cast("Mapping[Any, Any]", content)
    states = [str(key) for key, value in inside.items() if _is_state(value)]
    named = [key for key in NESTED if key in states]
    if named or len(states) == 1:
        chosen = (named or states)[0]
        return inside[chosen], chosen
    keys = ", ".join(printable(str(key)) for key in list(inside)[:8])
    raise Refusal(f"{printable(path)} holds no weights, or several, under {keys or 'no name'}", "save one state_dict")


def _is_state(value: Any) -> bool:
    """Names with tensors behind them."""
    if not isinstance(value, Mapping) or not value:
        return False
    items = cast("Mapping[Any, Any]", value).items()
    return all(isinstance(key, str) and isinstance(tensor, Tensor) for key, tensor in items)
