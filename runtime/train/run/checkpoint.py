"""Reads and writes checkpoints: tensors in safetensors, everything else in a JSON file beside them, both with digests.

The tensors are written first and the JSON last, each to a temporary file that is synced and renamed. A checkpoint
exists once its JSON does, so a process that dies at any moment leaves only complete checkpoints.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any, cast

from torch import Tensor

from ...io.refusal import Refusal, printable, reason

FORMAT = 1
_NAME = re.compile(r"step-\d{8,}\.json", re.ASCII)
_LARGEST_RECORD = 2**28


class DamagedCheckpoint(Exception):
    """A checkpoint whose files are not what was written; the message says what differs."""


@dataclass(frozen=True)
class Record:
    """A checkpoint without its tensors; its fields are the fields of the JSON file."""

    step: int
    epoch: int
    """Finished epochs, including their evaluation."""
    scores: Mapping[str, float]
    """The scores of the evaluation at the end of the epoch; empty within an epoch."""
    state: Mapping[str, Any]
    """The rest of the state: running sums, the schedule's state, the best score so far."""
    classes: Sequence[str]
    normalisation: Mapping[str, Sequence[float]]


def write(folder: Path, record: Record, tensors: Mapping[str, Tensor]) -> Path:
    """Write a checkpoint, and return the path of its JSON file.

    Raises Refusal if it cannot be written; then every other checkpoint is untouched and no part of this one exists.
    """
    path = folder / f"step-{record.step:08d}.json"
    try:
        size, digest = _write_tensors(path, tensors)
        fields = {"format": FORMAT, **asdict(record), "size": size, "sha256": digest}
        text = json.dumps({**fields, "checksum": _checksum(fields)}, indent=1, allow_nan=False)
        with _replacing(path) as temporary:
            temporary.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Refusal(
            f"cannot write the checkpoint of step {record.step:,} to {printable(folder)}: {reason(error)}",
            "free some space and resume with --resume auto; the earlier checkpoints are untouched",
        ) from None
    return path


def read(path: Path) -> tuple[Record, dict[str, Tensor]]:
    """The record and the tensors, on the CPU, of a checkpoint by its JSON file; raises DamagedCheckpoint."""
    from safetensors import SafetensorError
    from safetensors import torch as tensors_of

    record = verify(path)
    try:
        return record, cast("Any", tensors_of).load_file(path.with_suffix(".safetensors"))
    except (OSError, SafetensorError) as error:
        raise DamagedCheckpoint(f"cannot read {path.stem}.safetensors: {error}") from None


def verify(path: Path) -> Record:
    """The record of a checkpoint, after checking the digests of both files; raises DamagedCheckpoint."""
    fields = _read_fields(path)
    weights = path.with_suffix(".safetensors")
    try:
        size = weights.stat().st_size
        if size != fields["size"]:
            raise DamagedCheckpoint(f"{weights.name} has {size:,} bytes, not the {fields['size']:,} that were written")
        if _digest(weights) != fields["sha256"]:
            raise DamagedCheckpoint(f"the SHA-256 of {weights.name} is not the one that was recorded")
    except OSError as error:
        raise DamagedCheckpoint(f"cannot read {weights.name}: {reason(error)}") from None
    return _record(fields)


def best(records: Mapping[Path, Record]) -> Path | None:
    """The checkpoint with the highest validation score, the earliest among equals; None if no record has scores."""
    scored = [path for path, record in records.items() if record.scores]
    return max(scored, key=lambda path: (records[path].scores["score"], -records[path].step), default=None)


def records(folder: Path) -> dict[Path, Record]:
    """The records in a folder by path, earliest first, without damaged ones."""
    found: dict[Path, Record] = {}
    for path in paths(folder):
        try:
            found[path] = _record(_read_fields(path))
        except DamagedCheckpoint:
            continue
    return found


def paths(folder: Path) -> list[Path]:
    """The JSON files of all checkpoints in a folder, damaged or not, earliest first."""
    try:
        names = [name for name in os.listdir(folder) if _NAME.fullmatch(name)]
    except OSError as error:
        raise Refusal(f"cannot read {printable(folder)}: {reason(error)}") from None
    return [folder / name for name in sorted(names, key=lambda name: int(name[5:-5]))]


def is_checkpoint_name(path: Path) -> bool:
    """Whether the path has the name of a checkpoint's JSON file."""
    return _NAME.fullmatch(path.name) is not None


def remove(path: Path) -> None:
    """Remove a checkpoint, its JSON first; raises Refusal."""
    try:
        path.unlink(missing_ok=True)
        path.with_suffix(".safetensors").unlink(missing_ok=True)
    except OSError as error:
        raise Refusal(f"cannot remove {printable(path)}: {reason(error)}") from None


def remove_leftovers(folder: Path) -> None:
    """Remove what a killed process left: temporary files, those of safetensors too, and tensors without a JSON file."""
    complete = {path.with_suffix(".safetensors").name for path in paths(folder)}
    for path in folder.iterdir():
        if path.name.startswith(".") or (path.suffix == ".safetensors" and path.name not in complete):
            path.unlink(missing_ok=True)


def _write_tensors(path: Path, tensors: Mapping[str, Tensor]) -> tuple[int, str]:
    """Write the tensors that belong to the JSON file `path`; returns the size and the digest of their file.

    If the step already has a checkpoint of other tensors, its JSON file is removed first.
    """
    from safetensors import SafetensorError
    from safetensors import torch as tensors_of

    on_cpu = {name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}
    weights = path.with_suffix(".safetensors")
    try:
        with _replacing(weights) as temporary:
            cast("Any", tensors_of).save_file(on_cpu, temporary)
            size, digest = temporary.stat().st_size, _digest(temporary)
            if not weights.exists() or _digest(weights) != digest:
                path.unlink(missing_ok=True)
    except SafetensorError as error:
        number = re.search(r"os error (\d+)", str(error))
        raise OSError(int(number[1]), os.strerror(int(number[1]))) if number else OSError(str(error)) from None
    return size, digest


@contextmanager
def _replacing(path: Path) -> Generator[Path]:
    """Yields a temporary file beside `path`, then syncs it and renames it to `path`; removes it after a failure."""
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        yield temporary
        temporary.chmod(path.parent.stat().st_mode & 0o666)  # safetensors makes files that only the owner can read
        _sync(temporary, os.O_RDWR)
        temporary.replace(path)
        _sync(path.parent, os.O_RDONLY)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _sync(path: Path, mode: int) -> None:
    descriptor = os.open(path, mode)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _checksum(fields: Mapping[str, Any]) -> str:
    return sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()


def _read_fields(path: Path) -> dict[str, Any]:
    """The fields of a checkpoint's JSON file, after checking its own checksum; raises DamagedCheckpoint."""
    try:
        if path.stat().st_size > _LARGEST_RECORD:
            raise DamagedCheckpoint(f"{path.name} is larger than any checkpoint's record")
        value: Any = json.loads(path.read_bytes())
    except OSError as error:
        raise DamagedCheckpoint(f"cannot read {path.name}: {reason(error)}") from None
    except (ValueError, RecursionError):
        raise DamagedCheckpoint(f"{path.name} is not JSON") from None
    if not isinstance(value, dict):
        raise DamagedCheckpoint(f"{path.name} is not a checkpoint's record")
    fields = cast("dict[str, Any]", value)
    checksum = fields.pop("checksum", None)
    if checksum != _checksum(fields):
        raise DamagedCheckpoint(f"{path.name} does not match its own checksum")
    if fields.get("format") != FORMAT:
        raise DamagedCheckpoint(f"{path.name} was written by another version of cnnc")
    return fields


def _record(fields: Mapping[str, Any]) -> Record:
    return Record(**{name: fields[name] for name in Record.__dataclass_fields__})
