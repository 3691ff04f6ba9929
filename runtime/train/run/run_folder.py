"""The files of a run's folder, its creation, and the lock that lets one process train in it."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ....compiler.version import VERSION
from ...io.files import read_text, write
from ...io.refusal import Refusal, printable, reason
from ..settings.compiled_net import CompiledNet
from ..settings.configuration import Configuration, differences, from_json, to_json
from ..settings.migrations import FORMAT, NewerFormat
from . import checkpoint

_LARGEST_CONFIGURATION = 2**26


@dataclass(frozen=True)
class RunFolder:
    """A run's folder; docs/training.md describes each file."""

    path: Path

    @property
    def configuration_file(self) -> Path:
        return self.path / "config.json"

    @property
    def spec(self) -> Path:
        """The folder with copies of the sources."""
        return self.path / "spec"

    @property
    def code(self) -> Path:
        return self.path / "model.py"

    @property
    def metrics(self) -> Path:
        return self.path / "metrics.jsonl"

    @property
    def checkpoints(self) -> Path:
        return self.path / "checkpoints"

    @property
    def lock(self) -> Path:
        return self.path / ".lock"

    def configuration(self) -> Configuration:
        """The configuration that the run started with; raises Refusal if there is none, or it cannot be read."""
        if not self.configuration_file.exists():
            raise Refusal(f"{printable(self.path)} is not a run's folder: it has no config.json")
        text = read_text(self.configuration_file, _LARGEST_CONFIGURATION)
        try:
            return from_json(text)
        except NewerFormat as newer:
            raise Refusal(
                f"the run in {printable(self.path)} was started by cnnc {printable(newer.version)} in format "
                f"{newer.number}; cnnc {VERSION} reads formats up to {FORMAT}",
                "upgrade cnnc, or start a new run in another folder with --out",
            ) from None
        except ValueError:
            raise Refusal(
                f"{printable(self.configuration_file)} is not a run's configuration",
                "restore the original file, or start a new run in another folder with --out",
            ) from None

    def spec_file(self) -> Path:
        """The copy of the spec that was compiled."""
        return self.spec / f"{self.configuration().spec}.cnn"

    def best(self) -> Path | None:
        """The checkpoint with the highest validation score; None before the first evaluation."""
        return checkpoint.best(checkpoint.records(self.checkpoints))


def default_path(name: str) -> Path:
    """An unused name for a run without `--out`: `runs/lenet5-20261124-101530`."""
    base = Path("runs") / f"{name}-{datetime.now():%Y%m%d-%H%M%S}"
    free = (base, *(base.with_name(f"{base.name}-{number}") for number in range(2, 1000)))
    return next(path for path in free if not os.path.lexists(path))


def create(folder: RunFolder, configuration: Configuration, net: CompiledNet) -> None:
    """Create a run's folder, and write its sources, its module and, last, its configuration; raises Refusal."""
    try:
        for directory in (folder.path, folder.checkpoints, folder.spec):
            directory.mkdir(parents=True, exist_ok=True)
        for path, text in net.files.items():
            (folder.spec / path).parent.mkdir(parents=True, exist_ok=True)
            write(folder.spec / path, text.encode("utf-8"))
    except OSError as error:
        raise _unusable(folder, reason(error)) from None
    write(folder.code, net.result.code.encode("utf-8"))
    write(folder.configuration_file, to_json(configuration).encode("utf-8"))


def holds_run(folder: RunFolder) -> bool:
    """Whether the folder holds a run; not so if it is empty, or a run was killed while it was created.

    Raises Refusal if it holds anything else.
    """
    if folder.configuration_file.exists():
        return True
    if not os.path.lexists(folder.path):
        return False
    try:
        names = set(os.listdir(folder.path))
    except OSError as error:
        raise _unusable(folder, reason(error)) from None
    own = {folder.spec.name, folder.code.name, folder.checkpoints.name, folder.lock.name}
    foreign = sorted(name for name in names - own if not name.startswith(".cnnc-"))
    if foreign:
        raise Refusal(
            f"{printable(folder.path)} is not a run's folder: it holds {printable(foreign[0])}",
            "choose a new or an empty folder with --out",
        )
    return False


def refuse_other_configuration(folder: RunFolder, now: Configuration) -> None:
    """Raises Refusal if the folder's run started with another configuration; the message lists the differences."""
    before = folder.configuration()
    changes = differences(before, now)
    if not changes:
        return
    if before.sources != now.sources:
        raise Refusal(
            f"{printable(now.spec)}.cnn or one of its imports has changed since the start of the run in "
            f"{printable(folder.path)}",
            f"train the run's own copy, {printable(folder.spec_file())}; or choose another folder with --out",
        )
    lines = [f"{name} was {printable(was)}, now {printable(value)}" for name, was, value in changes]
    raise Refusal(
        f"the run in {printable(folder.path)} started with other values: {'; '.join(lines)}",
        "pass the same values, or choose another folder with --out",
    )


@contextmanager
def locked(folder: RunFolder) -> Generator[None]:
    """Locks the folder against other training processes, until the process ends; raises Refusal if one has the lock."""
    holds_run(folder)  # raises before anything is written to a folder of other files
    try:
        import fcntl
    except ImportError:  # only POSIX has this lock
        yield
        return
    try:
        folder.path.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder.lock, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise _unusable(folder, reason(error)) from None
    try:
        # not flock: data-loading workers would inherit that lock
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise Refusal(
            f"another process is training in {printable(folder.path)}", "wait for it, or choose another folder"
        ) from None
    try:
        yield
    finally:
        os.close(descriptor)


def _unusable(folder: RunFolder, why: str) -> Refusal:
    return Refusal(f"cannot use {printable(folder.path)}: {why}", "choose another folder with --out")
