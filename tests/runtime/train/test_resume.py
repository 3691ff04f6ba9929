"""Nothing is lost: runs that are stopped, killed, damaged or starved, and go on as if nothing had been."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

import cnnc
from cnnc.runtime.cli.main import main
from cnnc.runtime.fuzz import kills
from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.train.loop.engine import Engine
from cnnc.runtime.train.reporting.metrics import Metrics, rows
from cnnc.runtime.train.run import checkpoint, training_run
from cnnc.runtime.train.run.checkpoint import DamagedCheckpoint, Record
from cnnc.runtime.train.run.signals import Interrupted

SPEC = """\
net Small(classes = 10) {
    input 1x8x8
    conv(4, 3) -> bn -> relu -> flatten -> dropout(0.2) -> linear(classes)
    recipe { RECIPE; batch 300; epochs 3 }
}
"""
ADAMW = "optimizer adamw(lr=0.01); ema 0.9"


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(training_run, "draw_curves", lambda *_: [])  # they take longer than the training
    write(ADAMW)


def write(recipe: str) -> None:
    Path("small.cnn").write_text(SPEC.replace("RECIPE", recipe))


def trainer(folder: str, **options: Any) -> cnnc.Trainer:
    return cnnc.Trainer("small.cnn", data="digits", folder=folder, device="cpu", **options)


def train(*options: str) -> int:
    return main(["train", "small.cnn", "--out", "run", "--device", "cpu", *options])


def end(folder: str) -> bytes:
    return max(Path(folder, "checkpoints").glob("*.safetensors")).read_bytes()


def files(folder: str) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}


def stopped_at(step: int, monkeypatch: pytest.MonkeyPatch, number: int = signal.SIGTERM) -> None:
    """The process gets a signal in the midst of that step, counted from 0."""
    usual = Engine.step

    def step_with_signal(engine: Engine, at: int, images: Tensor, targets: Tensor, whole: int) -> Tensor:
        if at == step:
            os.kill(os.getpid(), number)
        return usual(engine, at, images, targets, whole)

    monkeypatch.setattr(Engine, "step", step_with_signal)


# Going on ------------------------------------------------------------------------------------------------------------

RECIPES = [
    ADAMW,
    "optimizer sgd(lr=0.1, momentum=0.9, nesterov=true); schedule plateau(patience=1); warmup linear(epochs=1); clip 1",
    "optimizer rmsprop(lr=0.01, decay_all=false); schedule one_cycle; accumulate 2",
]


@pytest.mark.parametrize("recipe", RECIPES, ids=["adamw", "sgd", "rmsprop"])
def test_a_run_that_was_stopped_ends_as_if_it_had_not_been(recipe: str, monkeypatch: pytest.MonkeyPatch):
    """In the midst of an epoch, and going on with another number of workers: not a bit differs."""
    write(recipe)
    whole = trainer("whole").fit()
    with monkeypatch.context() as patch:
        stopped_at(7, patch)
        with pytest.raises(Interrupted):
            trainer("run", workers=1).fit()
    resumed = trainer("run").fit(resume="auto")
    assert end("run") == end("whole")
    timeless = [{**row, "images_per_second": 0} for row in whole.epochs]
    assert [{**row, "images_per_second": 0} for row in resumed.epochs] == timeless
    assert [row["event"] for row in resumed.rows if row["event"] in ("resume", "end")] == ["resume", "end"]


def test_a_run_goes_on_from_a_checkpoint_that_is_named(capsys: pytest.CaptureFixture[str]):
    assert train("--save-every", "2", "--keep", "9") == 0
    before = end("run")
    assert train("--save-every", "2", "--keep", "9", "--resume", "run/checkpoints/step-00000006.json") == 0
    assert "run: run, resumed after step 6\n" in capsys.readouterr().out
    assert end("run") == before


def test_the_same_command_begins_a_run_and_goes_on_with_it(capsys: pytest.CaptureFixture[str]):
    for _ in range(2):
        assert train("--resume", "auto") == 0
    out = capsys.readouterr().out
    assert "run: run\n" in out
    assert "run: run, resumed after step 15\n" in out
    assert [row["event"] for row in rows(Path("run/metrics.jsonl"))].count("end") == 1


def test_a_signal_while_it_is_evaluated_saves_the_epoch_before(monkeypatch: pytest.MonkeyPatch):
    trainer("whole").fit()
    usual = Engine.evaluate

    def stopped(engine: Engine, batches: Iterator[tuple[Tensor, Tensor]], *others: Any) -> Any:
        os.kill(os.getpid(), signal.SIGTERM)
        return usual(engine, batches, *others)

    with monkeypatch.context() as patch:
        patch.setattr(Engine, "evaluate", stopped)
        with pytest.raises(Interrupted):
            trainer("run").fit()
    assert [path.name for path in checkpoint.paths(Path("run/checkpoints"))] == ["step-00000005.json"]
    trainer("run").fit(resume="auto")
    assert end("run") == end("whole")


@pytest.mark.long
@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_process_that_gets_a_signal_saves_and_exits(number: int, status: int):
    command = [sys.executable, "-m", "cnnc", "train", "lenet5", "--data", "digits", "--out", "run", "--device", "cpu"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert any("run: run" in line for line in process.stdout)
        process.send_signal(number)
        err = process.stderr.read()
    assert process.returncode == status, err
    assert "everything is saved\n  help: to resume, repeat the command with --out run --resume auto\n" in err
    assert checkpoint.verify(next(Path("run/checkpoints").glob("*.json"))).step >= 1


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_saves_and_has_its_exit_status(
    number: int, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    stopped_at(3, monkeypatch, number)
    assert train() == status
    name = signal.Signals(number).name
    err = capsys.readouterr().err
    assert f"stopped by {name} after step 4; everything is saved" in err
    assert "--out run --resume auto" in err
    assert [path.name for path in checkpoint.paths(Path("run/checkpoints"))] == ["step-00000004.json"]
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


# What is damaged -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["safetensors", "json"])
def test_one_bit_is_noticed_and_the_checkpoint_before_taken(kind: str, capsys: pytest.CaptureFixture[str]):
    assert train("--save-every", "2") == 0
    wanted = end("run")
    path = Path(f"run/checkpoints/step-00000015.{kind}")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(data)
    assert train("--resume", "run/checkpoints/step-00000015.json") == 1
    captured = capsys.readouterr()
    assert "error: run/checkpoints/step-00000015.json is damaged" in captured.err
    assert path.read_bytes() == data
    assert train("--save-every", "2", "--resume", "auto") == 0
    out = capsys.readouterr().out
    assert "skipped run/checkpoints/step-00000015.json: " in out
    assert "resumed after step 14" in out
    assert end("run") == wanted


def test_a_run_without_a_whole_checkpoint_is_not_begun_anew(capsys: pytest.CaptureFixture[str]):
    assert train("--epochs", "1") == 0
    Path("run/checkpoints/step-00000005.safetensors").write_bytes(b"")
    before = files("run")
    assert train("--epochs", "1", "--resume", "auto") == 1
    err = capsys.readouterr().err
    assert "error: every checkpoint in run/checkpoints is damaged: step-00000005.safetensors has 0 bytes" in err
    assert files("run") == before


def test_a_checkpoint_is_never_unpickled():
    record = Record(1, 0, {}, {}, [], {})
    checkpoint.write(Path(), record, {"a": torch.ones(2)})
    read, tensors = checkpoint.read(Path("step-00000001.json"))
    assert read == record
    assert torch.equal(tensors["a"], torch.ones(2))
    Path("step-00000001.safetensors").write_bytes(b"\x80\x04cos\nsystem\n")
    with pytest.raises(DamagedCheckpoint, match="bytes"):
        checkpoint.read(Path("step-00000001.json"))


# What has changed ----------------------------------------------------------------------------------------------------


def test_a_changed_spec_is_refused(capsys: pytest.CaptureFixture[str]):
    assert train("--epochs", "1") == 0
    before = files("run")
    Path("small.cnn").write_text(Path("small.cnn").read_text().replace("conv(4, 3)", "conv(5, 3)"))
    assert train("--epochs", "1", "--resume", "auto") == 1
    err = capsys.readouterr().err
    assert "error: small.cnn or one of its imports has changed since the start of the run in run\n" in err
    assert "train the run's own copy, run/spec/small.cnn" in err
    assert files("run") == before
    assert main(["train", "run/spec/small.cnn", "--out", "run", "--epochs", "1", "--resume", "auto"]) == 0


def test_other_values_are_refused_by_name(capsys: pytest.CaptureFixture[str]):
    assert train("--epochs", "1") == 0
    assert train("--epochs", "1", "--lr", "0.5", "--seed", "2", "--resume", "auto") == 1
    err = capsys.readouterr().err
    assert "recipe.optimizer.lr was 0.01, now 0.5; seed was 0, now 2" in err
    settings = ("optimizer=sgd(lr=0.1)", "clip=2", "ema=none")
    options = [each for setting in settings for each in ("--set", setting)]
    assert train("--epochs", "1", "--resume", "auto", *options) == 1
    told = capsys.readouterr().err.splitlines()[0].removeprefix("error: the run in run started with other values: ")
    assert sorted(told.split("; ")) == [
        "recipe.clip was none, now 2",
        "recipe.ema was 0.9, now none",
        "recipe.optimizer was adamw(lr=0.01), now sgd(lr=0.1)",
    ]


@pytest.mark.parametrize("text", ["", "{}", '{"format": 1}', "[1]", '{"format": 1, "recipe": 3, "classes": 1}'])
def test_a_folder_whose_configuration_is_none_is_refused(text: str, capsys: pytest.CaptureFixture[str]):
    Path("run").mkdir()
    Path("run/config.json").write_text(text)
    assert train("--resume", "auto") == 1
    assert "error: run/config.json is not a run's configuration" in capsys.readouterr().err


def test_a_run_of_an_earlier_format_goes_on():
    write("optimizer adamw(lr=0.01, beta1=0.8); schedule one_cycle(least_momentum=0.8, most_momentum=0.8)")
    assert train("--save-every", "2") == 0
    wanted = end("run")
    path = Path("run/config.json")
    said = json.loads(path.read_text())
    assert said["format"] == 2
    said["format"] = 1
    del said["location"], said["sync_batchnorm"]
    arguments = said["recipe"]["schedule"]["arguments"]
    del arguments["least_momentum"], arguments["most_momentum"]
    path.write_text(json.dumps(said))
    for checkpoint_file in Path("run/checkpoints").glob("step-0000001?.*"):
        checkpoint_file.unlink()
    assert train("--save-every", "2", "--resume", "auto") == 0
    assert end("run") == wanted


def test_a_run_of_a_later_format_is_refused(capsys: pytest.CaptureFixture[str]):
    assert train("--epochs", "1") == 0
    path = Path("run/config.json")
    said = json.loads(path.read_text())
    path.write_text(json.dumps({**said, "format": 3, "made": {"cnnc": "7.1"}, "more": 1}))
    assert train("--epochs", "1", "--resume", "auto") == 1
    err = capsys.readouterr().err
    assert "the run in run was started by cnnc 7.1 in format 3; cnnc " in err
    assert "help: upgrade cnnc" in err


def test_only_one_process_trains_in_a_folder():
    command = [sys.executable, "-c", "import fcntl, sys; f = open('run/.lock', 'w'); fcntl.lockf(f, fcntl.LOCK_EX); "]
    command[-1] += "print('locked', flush=True); sys.stdin.read()"
    trainer("run", epochs=1).fit()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "locked\n"
        with pytest.raises(Refusal, match="another process is training in run"):
            trainer("run", epochs=1).fit(resume="auto")
        other.communicate("")
    trainer("run", epochs=1).fit(resume="auto")


# A full disk ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def largest_file() -> Iterator[Any]:
    """Sets how large a file may become, as a disk that is full does; the kernel then refuses to write on."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_checkpoint_that_finds_no_room_leaves_the_ones_before(
    largest_file: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    usual, kept = checkpoint.write, dict[str, bytes]()

    def without_room(folder: Path, record: Record, tensors: dict[str, Tensor]) -> Path:
        if record.step == 10:
            kept.update(files("run/checkpoints"))
            largest_file(1000)
        return usual(folder, record, tensors)

    with monkeypatch.context() as patch:
        patch.setattr(checkpoint, "write", without_room)
        assert train() == 1
    largest_file(resource.RLIM_INFINITY)
    err = capsys.readouterr().err
    assert "error: cannot write the checkpoint of step 10 to run/checkpoints: file too large" in err
    assert "free some space and resume with --resume auto" in err
    assert kept
    assert files("run/checkpoints") == kept
    assert train("--resume", "auto") == 0
    trainer("whole").fit()
    assert end("run") == end("whole")


def test_metrics_that_find_no_room_stay_whole(largest_file: Any):
    metrics = Metrics(Path("metrics.jsonl"))
    metrics.add({"event": "step", "step": 1})
    before = metrics.path.read_bytes()
    largest_file(len(before) + 5)
    with pytest.raises(Refusal, match=r"cannot write metrics\.jsonl"):
        metrics.add({"event": "step", "step": 2})
    largest_file(resource.RLIM_INFINITY)
    assert metrics.path.read_bytes() == before


# What goes wrong in the numbers --------------------------------------------------------------------------------------


def test_a_loss_that_is_no_number_leaves_the_last_checkpoint(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    usual = Engine.step

    def spoilt(engine: Engine, at: int, images: Tensor, targets: Tensor, whole: int) -> Tensor:
        return usual(engine, at, images * (float("nan") if at == 7 else 1), targets, whole)

    monkeypatch.setattr(Engine, "step", spoilt)
    assert train("--save-every", "1") == 1
    err = capsys.readouterr().err
    assert re.search(r"error: the loss is nan at step 8, in epoch 2, at a learning rate of 0\.01", err)
    last = checkpoint.paths(Path("run/checkpoints"))[-1]
    assert last.name == "step-00000007.json"
    assert all(value.isfinite().all() for value in checkpoint.read(last)[1].values() if value.is_floating_point())


def test_weights_that_are_no_numbers_are_not_saved(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    usual = Engine.step

    def spoilt(engine: Engine, at: int, images: Tensor, targets: Tensor, whole: int) -> Tensor:
        loss = usual(engine, at, images, targets, whole)
        if at == 4:
            with torch.no_grad():
                next(engine.module.parameters())[0] = float("inf")
        return loss

    monkeypatch.setattr(Engine, "step", spoilt)
    assert train("--save-every", "2") == 1
    assert "error: conv1.weight has values that are not finite" in capsys.readouterr().err
    assert checkpoint.paths(Path("run/checkpoints"))[-1].name == "step-00000004.json"


# Metrics -------------------------------------------------------------------------------------------------------------


def test_a_line_that_is_torn_is_dropped_with_those_of_later_steps():
    path = Path("metrics.jsonl")
    lines = [json.dumps({"event": "step", "step": step}) for step in range(4)]
    path.write_text("\n".join([*lines, '{"event": "ep']))
    Metrics(path).keep_if(lambda row: row["step"] < 3)
    assert path.read_text() == "".join(f"{line}\n" for line in lines[:3])


# Kills ---------------------------------------------------------------------------------------------------------------


@pytest.mark.long
def test_runs_that_are_killed_end_as_if_they_had_not_been(tmp_path: Path):
    """In a process of its own, for a fork of one that has run torch's threads already may hang."""
    command = [sys.executable, "-m", kills.__name__, "--count", "5", "--seed", "1"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"[1-5] runs? killed, 0 incomplete files, 0 different checkpoints\n", done.stdout)
