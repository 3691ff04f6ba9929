"""Writes and removes the checkpoints of a run, and restores a run from one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from torch import Tensor

from ...io.refusal import Refusal, printable
from ..data.examples import Data
from ..loop.engine import Engine
from ..loop.optimizer_state import Scalars
from ..loop.position import Position
from ..loop.scores import Scores
from . import checkpoint
from .checkpoint import DamagedCheckpoint, Record
from .run_folder import RunFolder


class CheckpointKeeper:
    """Writes the checkpoints of a run, and keeps the last `keep` and the best."""

    def __init__(self, folder: RunFolder, engine: Engine, data: Data, keep: int) -> None:
        self._folder, self._engine, self._data, self._keep = folder, engine, data, keep

    def save(self, position: Position, scores: Scores | None) -> None:
        """Write a checkpoint of the run's position; if that fails, raises Refusal and leaves the other checkpoints."""
        tensors, scalars = self._engine.state()
        self._engine.world.run_on_main(lambda: self._write(position, scores, tensors, scalars))

    def _write(
        self, position: Position, scores: Scores | None, tensors: Mapping[str, Tensor], scalars: Scalars
    ) -> None:
        record = Record(
            position.step,
            position.epoch,
            {} if scores is None else {"score": scores.score, scores.measure: scores.score, "loss": scores.loss},
            {"position": asdict(position), "optimizer": scalars, "pace": self._engine.schedule.state_dict()},
            self._data.classes,
            asdict(self._data.normalization),
        )
        checkpoint.write(self._folder.checkpoints, record, tensors)
        self._prune(position.step)

    def _prune(self, step: int) -> None:
        """Remove older checkpoints, damaged ones, and those after `step`, left from before the run was resumed."""
        intact = checkpoint.records(self._folder.checkpoints)
        past = [path for path, record in intact.items() if record.step <= step]
        kept = {*past[-self._keep :], checkpoint.best({path: intact[path] for path in past})}
        for path in checkpoint.paths(self._folder.checkpoints):
            if path not in kept:
                checkpoint.remove(path)


def newest(folder: RunFolder) -> tuple[Path | None, dict[Path, str]]:
    """The newest intact checkpoint, and what is wrong with each newer one; raises Refusal if all are damaged."""
    damaged: dict[Path, str] = {}
    for path in reversed(checkpoint.paths(folder.checkpoints)):
        try:
            checkpoint.verify(path)
        except DamagedCheckpoint as error:
            damaged[path] = str(error)
            continue
        return path, damaged
    if damaged:
        why = next(iter(damaged.values()))
        raise Refusal(
            f"every checkpoint in {printable(folder.checkpoints)} is damaged: {why}",
            "start a new run in another folder with --out",
        )
    return None, damaged


def restore(path: Path, engine: Engine) -> Position:
    """Load a checkpoint into the engine; raises Refusal if it is damaged or belongs to another network."""
    try:
        record, tensors = checkpoint.read(path)
    except DamagedCheckpoint as error:
        raise Refusal(f"{printable(path)} is damaged: {error}", "--resume auto takes the newest intact one") from None
    try:
        engine.restore(tensors, record.state["optimizer"])
    except (RuntimeError, KeyError, ValueError) as error:
        raise Refusal(f"{printable(path)} is a checkpoint of another network: {str(error).splitlines()[0]}") from None
    engine.schedule.load_state_dict(record.state["pace"])
    return Position(**record.state["position"])
