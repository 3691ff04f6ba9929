"""Starts or resumes a run in its folder, trains to the end or to a signal, and reports the outcome."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from signal import Signals
from time import monotonic
from typing import Protocol

from ....compiler.graph.recipe import lines
from ...io.refusal import Refusal, printable
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
from .retention import CheckpointKeeper, newest, restore
from .run_folder import RunFolder
from .signals import Interrupted, StopSignals


@dataclass(frozen=True)
class RunOptions:
    """The options of a run that its outcome does not depend on."""

    folder: Path | None
    workers: int
    """Processes that load data; with 0, the training process loads them between steps."""
    keep: int
    """The number of recent checkpoints to keep, besides the best."""
    save_every: int | None
    """Steps between checkpoints within an epoch."""
    profile: bool
    tensorboard: bool


class PreparedRun(Protocol):
    """A network with its data and configuration, ready to train."""

    net: CompiledNet
    data: Data
    configuration: Configuration
    engine: Engine


def train_in(folder: RunFolder, options: RunOptions, prepared: PreparedRun, resume: str | None) -> Sequence[Row]:
    """Train to the end in the run's folder; returns all rows of metrics."""
    engine, run = prepared.engine, prepared.configuration
    with ExitStack() as stack, modes(run, engine.world.device), StopSignals() as signals:
        engine.world.run_on_main(lambda: stack.enter_context(run_folder.locked(folder)))
        position = _position(folder, prepared, resume)
        start = monotonic()
        with _reporters(folder, options, prepared, position) as (progress, after_step, log):
            callbacks = Callbacks(
                log=log,
                save=CheckpointKeeper(folder, engine, prepared.data, options.keep).save,
                stop_signal=lambda: signals.received,
                after_step=after_step,
                workers=options.workers,
                save_every=options.save_every,
            )
            _fit(TrainingLoop(engine, prepared.data, run, position, progress, callbacks), folder, prepared, position)
        _report_end(folder, prepared, position, monotonic() - start)
        return rows(folder.metrics)


def folder_for(options: RunOptions, prepared: PreparedRun, resume: str | None) -> RunFolder:
    """The folder in the options, the folder of the checkpoint to resume from, or a new one; raises Refusal."""
    if resume in (None, "auto"):
        if resume and options.folder is None:
            raise Refusal("--resume auto resumes a run, but no run is named", "add --out RUN")
        return RunFolder(options.folder or run_folder.default_path(prepared.configuration.spec))
    path = Path(resume).absolute()
    owner = path.parent.parent
    if options.folder is not None and options.folder.absolute() != owner:
        raise Refusal(
            f"{printable(resume)} belongs to the run in {printable(owner)}, not to {printable(options.folder)}",
            "omit --out",
        )
    return RunFolder(options.folder or owner)


def _position(folder: RunFolder, prepared: PreparedRun, resume: str | None) -> Position:
    """Start a run, or restore one from a checkpoint and drop the metrics of later steps; returns its position."""
    world = prepared.engine.world
    is_new, path = world.run_on_main(lambda: _open_folder(folder, prepared, resume))
    position = restore(path, prepared.engine) if path else Position()
    if not is_new:
        world.run_on_main(lambda: _resume_metrics(folder, position, prepared.configuration))
    return position


def _open_folder(folder: RunFolder, prepared: PreparedRun, resume: str | None) -> tuple[bool, Path | None]:
    """Create the run's folder if there is no run in it; returns whether the run is new, else its checkpoint, if any."""
    run = prepared.configuration
    print(_description(prepared), flush=True)
    if not run_folder.holds_run(folder):
        if resume not in (None, "auto"):
            raise Refusal(f"{printable(resume)} is not a checkpoint in a run's folder")
        run_folder.create(folder, run, prepared.net)
        print(f"run: {printable(folder.path)}", flush=True)
        return True, None
    if resume is None:
        raise Refusal(
            f"{printable(folder.path)} already holds a run", "resume it with --resume auto, or choose another --out"
        )
    run_folder.refuse_other_configuration(folder, run)
    checkpoint.remove_leftovers(folder.checkpoints)
    return False, _checkpoint(folder, resume)


def _resume_metrics(folder: RunFolder, position: Position, run: Configuration) -> None:
    """Drop the rows after the position, add a `resume` row, and print where the run resumes."""
    metrics = Metrics(folder.metrics)
    metrics.keep_if(lambda row: _is_before(row, position))
    metrics.add({"event": "resume", "step": position.step, "epoch": position.epoch})
    changed = _environment_changes(folder.configuration(), run)
    print(f"run: {printable(folder.path)}, resumed after step {position.step:,}{changed}", flush=True)


def _checkpoint(folder: RunFolder, resume: str) -> Path | None:
    """The checkpoint to resume from; None if the run has none yet."""
    if resume != "auto":
        return Path(resume).with_suffix(".json")
    path, damaged = newest(folder)
    for other, why in damaged.items():
        print(f"skipped {printable(other)}: {why}", flush=True)
    return path


def _environment_changes(before: Configuration, now: Configuration) -> str:
    """The changes since the run started in what may change: versions, the device and the data's folder."""
    moved = before.location != now.location and before.location
    location = (
        f"; {printable(now.data)} was in {printable(before.location)}, now in {printable(now.location)}"
        if moved
        else ""
    )
    return location + "".join(
        f"; {name} was {printable(before.made.get(name, 'unknown'))}, now {printable(value)}"
        for name, value in now.made.items()
        if before.made.get(name) != value
    )


def _is_before(row: Row, position: Position) -> bool:
    """Whether the row's event happened before the checkpoint was written."""
    if row["event"] == "epoch":
        return row["epoch"] <= position.epoch
    return row["event"] != "end" and row["step"] <= position.step


def _description(prepared: PreparedRun) -> str:
    run, device = prepared.configuration, prepared.engine.world.device
    switches = [f"seed {run.seed}", run.precision]
    switches += ["channels_last"] if run.channels_last else []
    switches += ["compiled"] if run.compiled else []
    switches += ["deterministic"] if run.deterministic else []
    counts = f"{run.examples:,} training examples, {run.held_out:,} validation examples, {len(run.classes):,} classes"
    parts = [
        f"{run.net} on {printable(run.data)}: {counts}",
        f"{device.type}, {', '.join(switches)}",
        ", ".join(" ".join(line) for line in lines(run.recipe)),
        *prepared.data.notices,
    ]
    return "\n".join(parts)


@contextmanager
def _reporters(
    folder: RunFolder, options: RunOptions, prepared: PreparedRun, position: Position
) -> Generator[tuple[Progress, Callable[[], object], Callable[[Row], None]]]:
    """The progress display, the profiler's callback after each step, and the function that logs a row of metrics."""
    engine = prepared.engine
    is_main = engine.world.is_main_process
    total = engine.steps * prepared.configuration.epochs
    events = folder.path / "tensorboard" if options.tensorboard and is_main else None
    trace = folder.path / "trace.json" if options.profile and is_main else None
    with (
        progress_display(total, position.step, is_main) as progress,
        profiled(trace, progress.line) as after_step,
        tensorboard_writer(events, position.step) as write_event,
    ):

        def log(row: Row) -> None:
            if is_main:
                Metrics(folder.metrics).add(row)
                write_event(row)

        yield progress, after_step, log


def _fit(loop: TrainingLoop, folder: RunFolder, prepared: PreparedRun, position: Position) -> None:
    try:
        loop.fit()
    except Stopped as stopped:
        raise Interrupted(
            stopped.number,
            f"stopped by {Signals(stopped.number).name} after step {position.step:,}; everything is saved",
            f"to resume, repeat the command with --out {printable(folder.path)} --resume auto",
        ) from None
    except (MemoryError, RuntimeError) as error:
        if is_compiler_error(error):
            raise compiler_failure(error) from None
        if not is_out_of_memory(error):
            raise
        raise out_of_memory(prepared.net.result, prepared.configuration, prepared.engine.world) from None


def _report_end(folder: RunFolder, prepared: PreparedRun, position: Position, seconds: float) -> None:
    """Add the `end` row, draw the learning curves, and print the scores and the files."""
    if not prepared.engine.world.is_main_process:
        return
    run = prepared.configuration
    Metrics(folder.metrics).add(
        {"event": "end", "step": position.step, "epoch": position.epoch, "best": position.best}
        | {"best_epoch": position.best_epoch}
    )
    logged = rows(folder.metrics)
    curves = draw_curves(logged, f"{run.net} on {run.data}", folder.path)
    last = [row for row in logged if row["event"] == "epoch"][-1]
    measure = last["measure"]
    if position.epoch < run.epochs:
        waited = position.epoch - position.best_epoch
        print(f"stopped early after {position.epoch} of {run.epochs} epochs: no better score in {waited}", flush=True)
    score = f"{measure.replace('_', ' ')} {last[measure]:.2%} on {run.held_out:,} validation examples"
    print(f"{score}; best {position.best:.2%}, in epoch {position.best_epoch}; {duration(seconds)}", flush=True)
    files = ["checkpoints", folder.metrics.name, *(path.name for path in curves)]
    print(f"{printable(folder.path)}: {', '.join(files)}", flush=True)
