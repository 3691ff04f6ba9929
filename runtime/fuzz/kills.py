"""Kill training runs with SIGKILL at random times and resume them: `python -m cnnc.runtime.fuzz.kills --count 100`.

One run is not interrupted. Each other run is killed once, at a random time of its duration, including start-up and
writing of checkpoints. Its files must be complete. It is then resumed with a random number of loader workers, and its
last checkpoint must be bitwise equal to that of the uninterrupted run.
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

from ..io.exit_status import exit_status_of
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
"""A small net with every kind of state: batch normalization, dropout, optimizer moments, EMA."""
_SHARED = ("cnnc.runtime.train.trainer", "sklearn.datasets", "sklearn.model_selection", "matplotlib.figure")
"""Slow modules, imported once for all forks."""


@dataclass
class Outcome:
    """The results of all runs."""

    kills: int = 0
    """Runs that were killed before they finished."""
    incomplete: list[str] = field(default_factory=list[str])
    """Incomplete files, with the reason."""
    different: list[str] = field(default_factory=list[str])
    """Runs whose last checkpoint differs."""

    def __str__(self) -> str:
        runs = "1 run" if self.kills == 1 else f"{self.kills} runs"
        return f"{runs} killed, {len(self.incomplete)} incomplete files, {len(self.different)} different checkpoints"


def measure(count: int, seed: int, folder: Path) -> Outcome:
    """Kill and resume `count` runs in `folder`."""
    rng, outcome = Random(seed), Outcome()
    spec = folder / "killed.cnn"
    spec.write_text(SPEC)
    start = monotonic()
    _finish(_command(spec, folder / "uninterrupted"))
    duration = monotonic() - start
    expected = _last_checkpoint(folder / "uninterrupted")
    for index in range(count):
        run = folder / f"run{index}"
        _kill(_command(spec, run, rng.choice((0, 0, 1))), rng.uniform(0, duration), outcome)
        outcome.incomplete += _incomplete_files(run)
        _finish(_command(spec, run, rng.choice((0, 0, 1))))
        outcome.incomplete += _incomplete_files(run)
        if _last_checkpoint(run) != expected:
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
    """Run the command in a fork, which has torch already and so starts in one second instead of ten."""
    sys.stdout.flush()
    process = os.fork()
    if process == 0:
        os._exit(_run_silently(command))
    yield process


def _run_silently(command: Sequence[str]) -> int:
    from ..cli.main import main

    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    status = main(command)
    sys.stdout.flush()
    return status


def _last_checkpoint(run: Path) -> bytes:
    """The tensors of a run's last checkpoint."""
    return checkpoint.paths(RunFolder(run).checkpoints)[-1].with_suffix(".safetensors").read_bytes()


def _incomplete_files(run: Path) -> Iterator[str]:
    """Describe incomplete files in a run folder, except temporary files, which nothing reads."""
    folder = RunFolder(run)
    if folder.configuration_file.exists():
        try:
            from_json(folder.configuration_file.read_text())
        except ValueError:
            yield f"{folder.configuration_file}: invalid configuration"
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
    about = "Kill training runs with SIGKILL and resume them."
    parser = ArgumentParser(prog="python -m cnnc.runtime.fuzz.kills", description=about)
    parser.add_argument("--count", type=int, default=100, metavar="N", help="number of runs (100)")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="random seed (0)")
    options = parser.parse_args()
    for name in _SHARED:
        import_module(name)
    with TemporaryDirectory() as folder:
        outcome = measure(options.count, options.seed, Path(folder))
    print("\n".join([*outcome.incomplete, *outcome.different, str(outcome)]))
    return 1 if outcome.incomplete or outcome.different else 0


if __name__ == "__main__":
    sys.exit(exit_status_of(main))
