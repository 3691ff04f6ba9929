"""Reads checkpoints in the formats of safetensors and PyTorch without running any code in them; needs torch."""

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

SAFE_TORCH = (2, 10)
"""Earlier versions of torch run code from a file in spite of `weights_only=True`: CVE-2025-32434, CVE-2026-24747."""
STATE_KEYS = ("state_dict", "model_state_dict", "model", "network", "net", "params", "weights", "module")
"""Keys under which training scripts save the weights next to other data, in the order in which they are tried."""
EXTRA_BYTES = 2**24
MAX_FACTOR = 8
"""A file larger than `MAX_FACTOR` times the network in float32 plus `EXTRA_BYTES` holds more than weights, optimizer
and EMA."""


@dataclass(frozen=True)
class Checkpoint:
    """The tensors of a file by name, in the file's order."""

    path: Path
    tensors: Mapping[str, Tensor]
    nested: str = ""
    """The key of the state_dict, if the file holds other data too."""
    ordered: bool = True
    """The tensors are in the order of the modules; safetensors sorts them by name."""


def read_checkpoint(path: Path, parameters: int) -> Checkpoint:
    """Read the weights in a file of either format, detected by its content, for a network of so many parameters.

    Raises Refusal for a file that is not a checkpoint, is damaged, holds pickled objects, or is far too large.
    """
    first = _first_bytes(path)
    size = os.path.getsize(path)
    if size > MAX_FACTOR * 4 * parameters + EXTRA_BYTES:
        needed = f"the network's weights take {in_bytes(4 * parameters)} in float32"
        raise Refusal(f"{printable(path)} is too large for this network: it has {in_bytes(size)}, and {needed}")
    if first[8:9] == b"{":
        return Checkpoint(path, _safetensors(path), ordered=False)
    if first[:4] == b"PK\3\4" or first[:1] == b"\x80":
        tensors, nested = _state(_torch(path, first), path)
        return Checkpoint(path, tensors, nested)
    raise Refusal(
        f"{printable(path)} is not a checkpoint: {_guess(first)}", "give a file of safetensors or of `torch.save`"
    )


def _first_bytes(path: Path) -> bytes:
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            raise Refusal(f"{printable(path)} is not a file")
        with path.open("rb") as file:
            return file.read(256)
    except FileNotFoundError:
        raise Refusal(f"no such file: {printable(path)}") from None
    except (OSError, ValueError) as error:
        cause = reason(error) if isinstance(error, OSError) else str(error)
        raise Refusal(f"cannot read {printable(path)}: {cause}") from None


def _guess(first: bytes) -> str:
    """Describe a file that is not a checkpoint by its first bytes."""
    start = first.lstrip()[:64].lower()
    if not first:
        return "it is empty"
    if start.startswith((b"<!doctype", b"<html", b"<?xml")):
        return "it is a web page, perhaps of a failed download"
    if start.startswith(b"version https://git-lfs"):
        return "it is a Git LFS pointer; `git lfs pull` fetches the file itself"
    return "it has the header of neither format"


def _safetensors(path: Path) -> Mapping[str, Tensor]:
    try:
        from safetensors import SafetensorError
        from safetensors.torch import load_file  # pyright: ignore[reportUnknownVariableType]
    except ModuleNotFoundError:
        raise Refusal("reading this checkpoint needs safetensors", INSTALL) from None
    try:
        return load_file(path)
    except (SafetensorError, OSError, ValueError, KeyError) as error:
        raise _damaged(path, error) from None


def _torch(path: Path, first: bytes) -> Any:
    """Load a file that holds only tensors and plain containers with `torch.load`."""
    version = tuple(int(part) for part in re.findall(r"\d+", torch.__version__)[:2])
    if version < SAFE_TORCH:
        raise Refusal(
            f"torch {torch.__version__} can run code from such a file (CVE-2025-32434, CVE-2026-24747)",
            f"install torch {SAFE_TORCH[0]}.{SAFE_TORCH[1]} or later, or convert the weights to safetensors",
        )
    if first[:2] == b"PK":
        _check_archive(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about pickle protocols that it may not know: it raises if it does not
            return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise _pickled(path, str(error)) from None
    except (RuntimeError, EOFError, OSError, ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise _damaged(path, error) from None


def _check_archive(path: Path) -> None:
    """Verify the archive's checksums, which PyTorch ignores, and refuse compression, which PyTorch does not use."""
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
            if unpacked > os.path.getsize(path):
                raise Refusal(
                    f"{printable(path)} is compressed and would unpack to {in_bytes(unpacked)}",
                    "save it with torch.save",
                )
            damaged = archive.testzip()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise _damaged(path, error) from None
    if damaged:
        raise _damaged(path, f"the checksum of {damaged} does not match")


def _pickled(path: Path, message: str) -> Refusal:
    found = re.search(r"Unsupported (?:global|class|operand).*?GLOBAL ([\w.]+)|(?:GLOBAL|global) ([\w.]+)", message)
    if not found:
        return Refusal(
            f"{printable(path)} is a pickle with other objects than tensors", "save a state_dict with torch.save"
        )
    name = found[1] or found[2]
    return Refusal(
        f"{printable(path)} holds a pickled object, {name}, and reading it would run code",
        "save only the weights where the file was made: torch.save(model.state_dict(), FILE)",
    )


def _damaged(path: Path, error: object) -> Refusal:
    message = " ".join(str(error).split())[:160]
    return Refusal(f"{printable(path)} is truncated or damaged: {printable(message)}", "download or save it again")


def _state(content: Any, path: Path) -> tuple[Mapping[str, Tensor], str]:
    """Return the tensors of a checkpoint and the key under which it holds them."""
    if _is_state(content):
        return content, ""
    if isinstance(content, Tensor):
        raise Refusal(f"{printable(path)} holds one tensor without a name", "save a state_dict")
    if not isinstance(content, Mapping):
        raise Refusal(f"{printable(path)} holds {type(content).__name__}, not weights", "save a state_dict")
    inside = cast("Mapping[Any, Any]", content)
    states = [str(key) for key, value in inside.items() if _is_state(value)]
    known = [key for key in STATE_KEYS if key in states]
    if known or len(states) == 1:
        chosen = (known or states)[0]
        return inside[chosen], chosen
    found = f"several sets of weights: {', '.join(map(printable, states[:8]))}" if states else "no weights"
    raise Refusal(f"{printable(path)} holds {found}", "save one state_dict")


def _is_state(value: Any) -> bool:
    if not isinstance(value, Mapping) or not value:
        return False
    items = cast("Mapping[Any, Any]", value).items()
    return all(isinstance(key, str) and isinstance(tensor, Tensor) for key, tensor in items)
