"""What a run can go on from: tensors in safetensors, everything else in JSON beside them, both checked by digests.

The tensors are written first, the JSON last, each to a temporary file that is synced and renamed. So a checkpoint
exists once its JSON does, and a process that dies at any moment leaves whole checkpoints only.
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

from ...io.refusal import Refusal, reason, shown

FORMAT = 1
_NAME = re.compile(r"step-\d{8,}\.json", re.ASCII)
_LARGEST_RECORD = 2**28


class DamagedCheckpoint(Exception):
    """A checkpoint that is not what was written; its text says how that is known."""


@dataclass(frozen=True)
class Record:
    """A checkpoint without its tensors: where the run stood, how well it did, and what its tensors are."""

    step: int
    epoch: int
    """Epochs that are finished, their evaluation included."""
    scores: Mapping[str, float]
    """Of the evaluation that ended the epoch; empty between two."""
    state: Mapping[str, Any]
    """What else is needed to go on: running sums, the schedule's state, the best score so far."""
    classes: Sequence[str]
    normalisation: Mapping[str, Sequence[float]]


def write(folder: Path, record: Record, tensors: Mapping[str, Tensor]) -> Path:
    """Write a checkpoint, and return its JSON's path.

    Raises Refusal where it cannot be written, and then leaves every other checkpoint as it was and no half of this one.
    """
    path = folder / f"step-{record.step:08d}.json"
    try:
        size, digest = _write_tensors(path, tensors)
        facts = {"format": FORMAT, **asdict(record), "size": size, "sha256": digest}
        text = json.dumps({**facts, "checksum": _checksum(facts)}, indent=1, allow_nan=False)
        with _replacing(path) as temporary:
            temporary.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Refusal(
            f"the checkpoint of step {record.step:,} cannot be written to {shown(folder)}: {reason(error)}",
            "make room and go on with --resume auto; the checkpoints before it are untouched",
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
        raise DamagedCheckpoint(f"{path.stem}.safetensors cannot be read: {error}") from None


def verify(path: Path) -> Record:
    """The record of a checkpoint whose files hold what was written, byte for byte; raises DamagedCheckpoint."""
    facts = _facts(path)
    weights = path.with_suffix(".safetensors")
    try:
        size = weights.stat().st_size
        if size != facts["size"]:
            raise DamagedCheckpoint(f"{weights.name} has {size:,} bytes, and was written with {facts['size']:,}")
        if _digest(weights) != facts["sha256"]:
            raise DamagedCheckpoint(f"the bytes of {weights.name} are not those that were written")
    except OSError as error:
        raise DamagedCheckpoint(f"{weights.name} cannot be read: {reason(error)}") from None
    return _record(facts)


def best(records: Mapping[Path, Record]) -> Path | None:
    """The one with the highest score on held-out examples, of equal ones the earliest; None where none has any."""
    scored = [path for path, record in records.items() if record.scores]
    return max(scored, key=lambda path: (records[path].scores["score"], -records[path].step), default=None)


def records(folder: Path) -> dict[Path, Record]:
    """The records in a folder by their path, earliest first; those that are broken are left out."""
    found: dict[Path, Record] = {}
    for path in paths(folder):
        try:
            found[path] = _record(_facts(path))
        except DamagedCheckpoint:
            continue
    return found


def paths(folder: Path) -> list[Path]:
    """The JSON files of all checkpoints in a folder, earliest first, whole or not."""
    try:
        names = [name for name in os.listdir(folder) if _NAME.fullmatch(name)]
    except OSError as error:
        raise Refusal(f"{shown(folder)} cannot be read: {reason(error)}") from None
    return [folder / name for name in sorted(names, key=lambda name: int(name[5:-5]))]


def is_checkpoint_name(path: Path) -> bool:
    """Whether a checkpoint's JSON could be called so."""
    return _NAME.fullmatch(path.name) is not None


def remove(path: Path) -> None:
    """Remove a checkpoint, its JSON first; raises Refusal."""
    try:
        path.unlink(missing_ok=True)
        path.with_suffix(".safetensors").unlink(missing_ok=True)
    except OSError as error:
        raise Refusal(f"{shown(path)} cannot be removed: {reason(error)}") from None


def remove_leftovers(folder: Path) -> None:
    """Remove what a process that died left behind: temporary files, safetensors' own too, and tensors without JSON."""
    whole = {path.with_suffix(".safetensors").name for path in paths(folder)}
    for path in folder.iterdir():
        if path.name.startswith(".") or (path.suffix == ".safetensors" and path.name not in whole):
            path.unlink(missing_ok=True)


def _write_tensors(path: Path, tensors: Mapping[str, Tensor]) -> tuple[int, str]:
    """Write the tensors that belong to the JSON at `path`; returns their file's size and digest.

    Where that step has a checkpoint of the same tensors, both its files stay; of others, its JSON goes first.
    """
    from safetensors import SafetensorError
    from safetensors import torch as tensors_of

    plain = {name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}
    weights = path.with_suffix(".safetensors")
    try:
        with _replacing(weights) as temporary:
            cast("Any", tensors_of).save_file(plain, temporary)
            size, digest = temporary.stat().st_size, _digest(temporary)
            if not weights.exists() or _digest(weights) != digest:
                path.unlink(missing_ok=True)
    except SafetensorError as error:
        number = re.search(r"os error (\d+)", str(error))
        raise OSError(int(number[1]), os.strerror(int(number[1]))) if number else OSError(str(error)) from None
    return size, digest


@contextmanager
def _replacing(path: Path) -> Generator[Path]:
    """A temporary file beside `path` to be written; then it is synced and gets that name, or goes after a failure."""
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        yield temporary
        temporary.chmod(path.parent.stat().st_mode & 0o666)  # safetensors makes files that others cannot read
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


def _checksum(facts: Mapping[str, Any]) -> str:
    return sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def _facts(path: Path) -> dict[str, Any]:
    """What a checkpoint's JSON says, once its own checksum has been found right; raises DamagedCheckpoint."""
    try:
        if path.stat().st_size > _LARGEST_RECORD:
            raise DamagedCheckpoint(f"{path.name} is larger than any checkpoint's record")
        facts: Any = json.loads(path.read_bytes())
    except OSError as error:
        raise DamagedCheckpoint(f"{path.name} cannot be read: {reason(error)}") from None
    except (ValueError, RecursionError):
        raise DamagedCheckpoint(f"{path.name} is no JSON") from None
    if not isinstance(facts, dict):
        raise DamagedCheckpoint(f"{path.name} is no checkpoint's record")
    said = cast("dict[str, Any]", facts)
    checksum = said.pop("checksum", None)
    if checksum != _checksum(said):
        raise DamagedCheckpoint(f"{path.name} does not have the checksum that it was written with")
    if said.get("format") != FORMAT:
        raise DamagedCheckpoint(f"{path.name} is of another version of cnnc")
    return said


def _record(facts: Mapping[str, Any]) -> Record:
    """The record in facts whose checksum is right, so that this version of cnnc wrote them."""
    return Record(**{name: facts[name] for name in Record.__dataclass_fields__})
