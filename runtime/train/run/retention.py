"""The checkpoints of a run: which are written, which stay, and which one a run goes on from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from torch import Tensor

from ...io.refusal import Refusal, shown
from ..data.examples import Data
from ..loop.engine import Engine
from ..loop.optimizer_state import Numbers
from ..loop.position import Position
from ..loop.scores import Scores
from . import checkpoint
from .checkpoint import DamagedCheckpoint, Record
from .run_folder import RunFolder


class CheckpointKeeper:
    """Writes the checkpoints of a run, and removes all but the last `keep` and the best."""

    def __init__(self, folder: RunFolder, engine: Engine, data: Data, keep: int) -> None:
        self._folder, self._engine, self._data, self._keep = folder, engine, data, keep

    def save(self, position: Position, scores: Scores | None) -> None:
        """Write a checkpoint of where the run is; raises Refusal, and leaves the others, where that fails."""
        tensors, numbers = self._engine.state()
        self._engine.world.run_on_main(lambda: self._write(position, scores, tensors, numbers))

    def _write(
        self, position: Position, scores: Scores | None, tensors: Mapping[str, Tensor], numbers: Numbers
    ) -> None:
        record = Record(
            position.step,
            position.epoch,
            {} if scores is None else {"score": scores.score, scores.measure: scores.score, "loss": scores.loss},
            {"position": position.as_numbers(), "optimizer": numbers, "pace": self._engine.schedule.state()},
            self._data.classes,
            asdict(self._data.normalization),
        )
        checkpoint.write(self._folder.checkpoints, record, tensors)
        self._prune(position.step)

    def _prune(self, step: int) -> None:
        """Older ones, broken ones, and those of later steps, which the run went back behind."""
        whole = checkpoint.records(self._folder.checkpoints)
        past = [path for path, record in whole.items() if record.step <= step]
        kept = {*past[-self._keep :], checkpoint.best({path: whole[path] for path in past})}
        for path in checkpoint.paths(self._folder.checkpoints):
            if path not in kept:
                checkpoint.remove(path)


def newest(folder: RunFolder) -> tuple[Path | None, dict[Path, str]]:
    """The newest checkpoint that is whole, and why each newer one is not.

    Raises Refusal where there are some and none is whole.
    """
    broken: dict[Path, str] = {}
    for path in reversed(checkpoint.paths(folder.checkpoints)):
        try:
            checkpoint.verify(path)
        except DamagedCheckpoint as error:
            broken[path] = str(error)
            continue
        return path, broken
    if broken:
        path, why = next(iter(broken.items()))
        raise Refusal(
            f"no checkpoint in {shown(folder.checkpoints)} is whole: {why}", "train anew in another folder with --out"
        )
    return None, broken


def restore(path: Path, engine: Engine) -> Position:
    """Go on from a checkpoint; raises Refusal where it is broken, or is none of this network."""
    try:
        record, tensors = checkpoint.read(path)
    except DamagedCheckpoint as error:
        raise Refusal(f"{shown(path)} is broken: {error}", "--resume auto takes the newest one that is whole") from None
    try:
        engine.restore(tensors, record.state["optimizer"])
    except (RuntimeError, KeyError, ValueError) as error:
        raise Refusal(f"{shown(path)} is no checkpoint of this network: {str(error).splitlines()[0]}") from None
    engine.schedule.restore(record.state["pace"])
    return Position(**record.state["position"])
