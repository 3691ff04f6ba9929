"""A run in its folder: begun or gone on with, watched, stopped by signals, and brought to its end."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from signal import Signals as Number
from time import monotonic
from typing import Protocol

from ....compiler.graph.recipe import lines
from ...io.refusal import Refusal, shown
from ..data.examples import Data
from ..loop.engine import Engine
from ..loop.failures import compiler_failure, is_compiler_error, is_out_of_memory, out_of_memory
from ..loop.position import Position
from ..loop.training_loop import Callbacks, Stopped, TrainingLoop
from ..reporting.curves import draw_curves
from ..reporting.metrics import Metrics, Row, rows
from ..reporting.profile import profiled
from ..reporting.progress import Progress, duration, progress_display
from ..reporting.tensorboard import tensorboard_writer
from ..settings.compiled_net import CompiledNet
from ..settings.configuration import Configuration
from ..settings.modes import modes
from . import checkpoint, run_folder
from . import retention as keeping
from .retention import CheckpointKeeper
from .run_folder import RunFolder
from .signals import Interrupted, Signals


@dataclass(frozen=True)
class RunOptions:
    """Where and how a run goes on; its outcome does not depend on any of this."""

    folder: Path | None
    workers: int
    """Processes that load data; with 0 it is done between the steps."""
    keep: int
    """Checkpoints that stay, beside the best."""
    save_every: int | None
    """Steps between two checkpoints within an epoch."""
    profile: bool
    tensorboard: bool


class Prepared(Protocol):
    """What is to be trained."""

    net: CompiledNet
    data: Data
    configuration: Configuration
    engine: Engine


def run_in(folder: RunFolder, running: RunOptions, prepared: Prepared, resume: str | None) -> Sequence[Row]:
    """Train to the end in the run's folder; returns all rows of metrics."""
    engine, run = prepared.engine, prepared.configuration
    with ExitStack() as held, modes(run, engine.world.device), Signals() as signals:
        engine.world.run_on_main(lambda: held.enter_context(run_folder.locked(folder)))
        position = _position(folder, prepared, resume)
        start = monotonic()
        with _watched(folder, running, prepared, position) as (progress, traced, row):
            outside = Callbacks(
                row=row,
                save=CheckpointKeeper(folder, engine, prepared.data, running.keep).save,
                stopping=lambda: signals.received,
                traced=traced,
                workers=running.workers,
                save_every=running.save_every,
            )
            _fit(TrainingLoop(engine, prepared.data, run, position, progress, outside), folder, prepared, position)
        _end(folder, prepared, position, monotonic() - start)
        return rows(folder.metrics)


def folder_of(running: RunOptions, prepared: Prepared, resume: str | None) -> RunFolder:
    """The folder that is asked for, that of the checkpoint to go on from, or a new one; raises Refusal."""
    if resume in (None, "auto"):
        if resume and running.folder is None:
            raise Refusal("--resume auto looks for a run's newest checkpoint, and no run is named", "add --out RUN")
        return RunFolder(running.folder or run_folder.default_path(prepared.configuration.spec))
    path = Path(resume).absolute()
    owner = path.parent.parent
    if running.folder is not None and running.folder.absolute() != owner:
        raise Refusal(
            f"{shown(resume)} belongs to the run in {shown(owner)}, not to {shown(running.folder)}", "leave --out away"
        )
    return RunFolder(running.folder or owner)


def _position(folder: RunFolder, prepared: Prepared, resume: str | None) -> Position:
    """Begin a run, or restore one; returns where it stands, with nothing in its folder that is of later."""
    world = prepared.engine.world
    is_new, path = world.run_on_main(lambda: _begun(folder, prepared, resume))
    position = keeping.restore(path, prepared.engine) if path else Position()
    if not is_new:
        world.run_on_main(lambda: _go_on(folder, position, prepared.configuration))
    return position


def _begun(folder: RunFolder, prepared: Prepared, resume: str | None) -> tuple[bool, Path | None]:
    """Whether the run is a new one, whose folder is made; else the checkpoint that it goes on from, if there is one."""
    run = prepared.configuration
    print(_described(prepared), flush=True)
    if not run_folder.holds_run(folder):
        if resume not in (None, "auto"):
            raise Refusal(f"{shown(resume)} is no checkpoint in the folder of a run")
        run_folder.create(folder, run, prepared.net)
        print(f"run: {shown(folder.path)}", flush=True)
        return True, None
    if resume is None:
        raise Refusal(
            f"{shown(folder.path)} already holds a run", "go on with it by --resume auto, or choose another --out"
        )
    run_folder.refuse_other_configuration(folder, run)
    checkpoint.remove_leftovers(folder.checkpoints)
    return False, _checkpoint(folder, resume)


def _go_on(folder: RunFolder, position: Position, run: Configuration) -> None:
    """Nothing in the folder is of later than the position; that the run goes on is told."""
    metrics = Metrics(folder.metrics)
    metrics.keep_if(lambda row: _is_before(row, position))
    metrics.add({"event": "resume", "step": position.step, "epoch": position.epoch})
    changed = _made_otherwise(folder.configuration(), run)
    print(f"run: {shown(folder.path)}, resumed after step {position.step:,}{changed}", flush=True)


def _checkpoint(folder: RunFolder, resume: str) -> Path | None:
    """The checkpoint to go on from; None where the run was not yet given any."""
    if resume != "auto":
        return Path(resume).with_suffix(".json")
    path, broken = keeping.newest(folder)
    for other, why in broken.items():
        print(f"passed over {shown(other)}: {why}", flush=True)
    return path


def _made_otherwise(before: Configuration, now: Configuration) -> str:
    """What a run goes on with that it did not begin with."""
    moved = before.location != now.location and before.location
    told = f"; {shown(now.data)} was in {shown(before.location)}, and is in {shown(now.location)}" if moved else ""
    return told + "".join(
        f"; {name} was {shown(before.made.get(name, 'unknown'))}, and is {shown(value)}"
        for name, value in now.made.items()
        if before.made.get(name) != value
    )


def _is_before(row: Row, position: Position) -> bool:
    """Whether what a row tells had happened when the checkpoint was written."""
    if row["event"] == "epoch":
        return row["epoch"] <= position.epoch
    return row["event"] != "end" and row["step"] <= position.step


def _described(prepared: Prepared) -> str:
    run, device = prepared.configuration, prepared.engine.world.device
    switches = [f"seed {run.seed}", run.precision]
    switches += ["channels_last"] if run.channels_last else []
    switches += ["compiled"] if run.compiled else []
    switches += ["deterministic"] if run.deterministic else []
    counts = f"{run.examples:,} examples, {run.held_out:,} held out, {len(run.classes):,} classes"
    told = [
        f"{run.net} on {shown(run.data)}: {counts}",
        f"{device.type}, {', '.join(switches)}",
        ", ".join(" ".join(line) for line in lines(run.recipe)),
        *prepared.data.notices,
    ]
    return "\n".join(told)


@contextmanager
def _watched(
    folder: RunFolder, running: RunOptions, prepared: Prepared, position: Position
) -> Generator[tuple[Progress, Callable[[], object], Callable[[Row], None]]]:
    """What shows the progress, what traces steps if that is asked for, and what keeps rows of metrics."""
    engine = prepared.engine
    total = engine.steps * prepared.configuration.epochs
    boards = folder.path / "tensorboard" if running.tensorboard and engine.world.is_main_process else None
    trace = folder.path / "trace.json" if running.profile and engine.world.is_main_process else None
    with (
        progress_display(total, position.step, engine.world.is_main_process) as progress,
        profiled(trace, progress.line) as traced,
        tensorboard_writer(boards, position.step) as pin,
    ):

        def row(said: Row) -> None:
            if engine.world.is_main_process:
                Metrics(folder.metrics).add(said)
                pin(said)

        yield progress, traced, row


def _fit(fitting: TrainingLoop, folder: RunFolder, prepared: Prepared, position: Position) -> None:
    try:
        fitting.fit()
    except Stopped as stopped:
        raise Interrupted(
            stopped.number,
            f"stopped by {Number(stopped.number).name} after step {position.step:,}; everything is saved",
            f"the same command with --out {shown(folder.path)} --resume auto goes on",
        ) from None
    except (MemoryError, RuntimeError) as error:
        if is_compiler_error(error):
            raise compiler_failure(error) from None
        if not is_out_of_memory(error):
            raise
        raise out_of_memory(prepared.net.result, prepared.configuration, prepared.engine.world) from None


def _end(folder: RunFolder, prepared: Prepared, position: Position, seconds: float) -> None:
    """Tell and keep what came of it, and draw it."""
    if not prepared.engine.world.is_main_process:
        return
    run = prepared.configuration
    Metrics(folder.metrics).add(
        {"event": "end", "step": position.step, "epoch": position.epoch, "best": position.best}
        | {"best_epoch": position.best_epoch}
    )
    found = rows(folder.metrics)
    drawn = draw_curves(found, f"{run.net} on {run.data}", folder.path)
    last = [row for row in found if row["event"] == "epoch"][-1]
    measure = last["measure"]
    if position.epoch < run.epochs:
        waited = position.epoch - position.best_epoch
        print(f"ended after {position.epoch} of {run.epochs} epochs: {waited} without a better score", flush=True)
    score = f"{measure.replace('_', ' ')} {last[measure]:.2%} of {run.held_out:,} held out"
    print(f"{score}; best {position.best:.2%}, in epoch {position.best_epoch}; {duration(seconds)}", flush=True)
    files = ["checkpoints", folder.metrics.name, *(path.name for path in drawn)]
    print(f"{shown(folder.path)}: {', '.join(files)}", flush=True)
