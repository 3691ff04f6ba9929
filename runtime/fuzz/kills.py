"""Runs that are killed with -9 at random moments and gone on with: `python -m cnnc.runtime.fuzz.kills --count 100`.

One run goes through undisturbed. Each of the others is killed once, at a moment drawn from its whole duration, start-up
and writing of checkpoints included; its files are looked at; then it is resumed, with another number of loader workers,
and its last checkpoint must be the undisturbed run's, byte for byte.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from argparse import ArgumentParser
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from ..io.exit_status import ended
from ..train.run import checkpoint
from ..train.run.checkpoint import DamagedCheckpoint
from ..train.run.run_folder import RunFolder
from ..train.settings.configuration import from_json

SPEC = """\
net Killed(classes = 10) {
    input 1x8x8
    conv(4, 3) -> bn -> relu -> flatten -> dropout(0.2) -> linear(classes)
    recipe { optimizer adamw(lr=0.01); batch 160; epochs 3; ema 0.9 }
}
"""
"""Small, with all that has a state: batch normalisation, dropout, moments of an optimizer, an average of weights."""


_SHARED = ("cnnc.runtime.train.trainer", "sklearn.datasets", "sklearn.model_selection", "matplotlib.figure")
"""What takes long to import, and is imported once for all forks."""


@dataclass
class Outcome:
    """What became of the kills."""

    kills: int = 0
    """That hit a process before it was through."""
    torn: list[str] = field(default_factory=list[str])
    """Files that were found half written, and how that is known."""
    different: list[str] = field(default_factory=list[str])
    """Runs whose resumed end was another one."""

    def __str__(self) -> str:
        runs = "1 run" if self.kills == 1 else f"{self.kills} runs"
        return f"{runs} killed, {len(self.torn)} torn files, {len(self.different)} ended otherwise"


def measure(count: int, seed: int, folder: Path) -> Outcome:
    """Kill and resume `count` runs in `folder`."""
    chance, outcome = Random(seed), Outcome()
    spec = folder / "killed.cnn"
    spec.write_text(SPEC)
    start = monotonic()
    _finish(_command(spec, folder / "whole"))
    duration = monotonic() - start
    wanted = _end(folder / "whole")
    for index in range(count):
        run = folder / f"run{index}"
        _kill(_command(spec, run, chance.choice((0, 0, 1))), chance.uniform(0, duration), outcome)
        outcome.torn += _torn(run)
        _finish(_command(spec, run, chance.choice((0, 0, 1))))
        outcome.torn += _torn(run)
        if _end(run) != wanted:
            outcome.different.append(run.name)
    return outcome


def _command(spec: Path, run: Path, workers: int = 0) -> list[str]:
    options = ["--save-every", "2", "--resume", "auto", "--device", "cpu", "--workers", str(workers)]
    return ["train", str(spec), "--out", str(run), *options]


def _kill(command: Sequence[str], delay: float, outcome: Outcome) -> None:
    with _process(command) as process:
        sleep(delay)
        os.kill(process, signal.SIGKILL)
        _, status = os.waitpid(process, 0)
        outcome.kills += os.WIFSIGNALED(status)


def _finish(command: Sequence[str]) -> None:
    with _process(command) as process:
        _, status = os.waitpid(process, 0)
    if status:
        raise RuntimeError(f"cnnc {' '.join(command)} ended with status {os.waitstatus_to_exitcode(status)}")


@contextmanager
def _process(command: Sequence[str]) -> Generator[int]:
    """A process that runs the command; a fork, which has torch already, so that a run takes a second and not ten."""
    sys.stdout.flush()
    process = os.fork()
    if process == 0:
        os._exit(_quietly(command))
    yield process


def _quietly(command: Sequence[str]) -> int:
    from ..cli.main import main

    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    status = main(command)
    sys.stdout.flush()
    return status


def _end(run: Path) -> bytes:
    """The tensors of a run's last checkpoint."""
    return checkpoint.paths(RunFolder(run).checkpoints)[-1].with_suffix(".safetensors").read_bytes()


def _torn(run: Path) -> Iterator[str]:
    """What in a run's folder is not whole, temporary files aside, which have no name that anything reads."""
    folder = RunFolder(run)
    if folder.configuration_file.exists():
        try:
            from_json(folder.configuration_file.read_text())
        except ValueError:
            yield f"{folder.configuration_file}: no configuration"
    if folder.metrics.exists():
        yield from (
            f"{folder.metrics}: {line!r}" for line in folder.metrics.read_text().splitlines() if not _is_json(line)
        )
    for path in checkpoint.paths(folder.checkpoints) if folder.checkpoints.exists() else ():
        try:
            checkpoint.read(path)
        except DamagedCheckpoint as broken:
            yield f"{path}: {broken}"


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


def main() -> int:
    parser = ArgumentParser(
        prog="python -m cnnc.runtime.fuzz.kills", description="Kill runs with -9 and go on with them."
    )
    parser.add_argument("--count", type=int, default=100, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    options = parser.parse_args()
    for name in _SHARED:
        import_module(name)
    with TemporaryDirectory() as folder:
        outcome = measure(options.count, options.seed, Path(folder))
    print("\n".join([*outcome.torn, *outcome.different, str(outcome)]))
    return 1 if outcome.torn or outcome.different else 0


if __name__ == "__main__":
    sys.exit(ended(main))
