"""Where a run keeps what it makes, and who may write there."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ....compiler.version import VERSION
from ...io.files import read_text, write
from ...io.refusal import Refusal, reason, shown
from ..settings.compiled_net import CompiledNet
from ..settings.configuration import Configuration, differences, from_json, to_json
from ..settings.migrations import FORMAT, NewerFormat
from . import checkpoint

_LARGEST_CONFIGURATION = 2**26


@dataclass(frozen=True)
class RunFolder:
    """A run's folder; docs/training.md says what each file is for."""

    path: Path

    @property
    def configuration_file(self) -> Path:
        return self.path / "config.json"

    @property
    def spec(self) -> Path:
        """The folder with the sources as they were compiled."""
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
        """What the run was begun with; raises Refusal where the folder holds none that can be read."""
        if not self.configuration_file.exists():
            raise Refusal(f"{shown(self.path)} holds no run: there is no config.json in it")
        text = read_text(self.configuration_file, _LARGEST_CONFIGURATION)
        try:
            return from_json(text)
        except NewerFormat as later:
            raise Refusal(
                f"the run in {shown(self.path)} was begun by cnnc {shown(later.version)}, whose runs are of format "
                f"{later.number}; cnnc {VERSION} knows formats up to {FORMAT}",
                "upgrade cnnc, or train anew in another folder with --out",
            ) from None
        except ValueError:
            raise Refusal(
                f"{shown(self.configuration_file)} is no configuration of a run",
                "put back the one that was written, or train anew in another folder with --out",
            ) from None

    def spec_file(self) -> Path:
        """The copy of the spec that was compiled."""
        return self.spec / f"{self.configuration().spec}.cnn"

    def best(self) -> Path | None:
        """The checkpoint with the highest score on held-out examples; None before the first evaluation."""
        return checkpoint.best(checkpoint.records(self.checkpoints))


def default_path(name: str) -> Path:
    """`runs/lenet5-20261124-101530`: where a run goes that was given no folder; a name that is free."""
    base = Path("runs") / f"{name}-{datetime.now():%Y%m%d-%H%M%S}"
    free = (base, *(base.with_name(f"{base.name}-{number}") for number in range(2, 1000)))
    return next(path for path in free if not os.path.lexists(path))


def create(folder: RunFolder, configuration: Configuration, net: CompiledNet) -> None:
    """Make a run's folder and write what stays the same in it, the configuration last; raises Refusal."""
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
    """Whether the folder holds a run to go on with, rather than nothing or what a run left that died as it began.

    Raises Refusal where it holds something else.
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
            f"{shown(folder.path)} holds no run, but {shown(foreign[0])}", "choose a new or an empty folder with --out"
        )
    return False


def refuse_other_configuration(folder: RunFolder, now: Configuration) -> None:
    """Raises Refusal where the folder's run was begun with another configuration, saying which values differ."""
    before = folder.configuration()
    found = differences(before, now)
    if not found:
        return
    if before.sources != now.sources:
        raise Refusal(
            f"{shown(now.spec)}.cnn, or what it imports, has changed since the run in {shown(folder.path)} began",
            f"train the copy that the run began with, {shown(folder.spec_file())}; or choose another folder with --out",
        )
    lines = [f"{name} was {shown(was)}, and is {shown(value)}" for name, was, value in found]
    raise Refusal(
        f"the run in {shown(folder.path)} began otherwise: {'; '.join(lines)}",
        "give the same values, or choose another folder with --out",
    )


@contextmanager
def locked(folder: RunFolder) -> Generator[None]:
    """Nobody else trains in the folder meanwhile; raises Refusal where somebody does. Dying frees it."""
    holds_run(folder)  # before anything is written to a folder that holds something else
    try:
        import fcntl
    except ImportError:  # without POSIX there is no such lock
        yield
        return
    try:
        folder.path.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder.lock, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise _unusable(folder, reason(error)) from None
    try:
        # not flock, which the workers that load data would hold on to
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise Refusal(
            f"another process trains in {shown(folder.path)}", "wait for it, or choose another folder"
        ) from None
    try:
        yield
    finally:
        os.close(descriptor)


def _unusable(folder: RunFolder, why: str) -> Refusal:
    return Refusal(f"{shown(folder.path)} cannot be used: {why}", "choose another folder with --out")
