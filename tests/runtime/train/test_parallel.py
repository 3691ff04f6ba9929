"""Training by several processes: it comes to what one process comes to, goes on by any number, and ends together.

Two processes on this machine, joined by gloo. Sums over a batch are added in another order, which rounds them
otherwise: `BOUND` is how far that may carry the numbers of a net without batch normalization apart in three epochs.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

import cnnc
from cnnc.runtime.cli.main import main
from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.train.loop.engine import refuse_small_batch, with_sync_batchnorm
from cnnc.runtime.train.loop.microbatches import has_share, local_share, microbatch_count, split_evenly
from cnnc.runtime.train.parallel.distributed import World, single_process

BOUND = 2e-6
"""Relative to the largest number of a tensor."""
NET = """\
net Small(classes = 10) {
    input 1x8x8
    conv(8, 3, pad=1) -> tanh -> maxpool(2)
    Twice(8) x 2
    globalavgpool -> flatten
    linear(classes) -> softmax
    # four batches, and a last one of a single example
    recipe { optimizer sgd(lr=0.1, momentum=0.9); batch 359; epochs 3; LINES }
}

block Twice(width) {
    add {
        conv(width, 3, pad=1) -> tanh -> conv(width, 3, pad=1)
        identity
    }
    tanh
}
"""
LINES = {"plain": "schedule cosine", "rich": "accumulate 2; clip 1.0; ema 0.9"}
SCRIPT = """\
import json, sys
import cnnc
for options in json.loads(sys.argv[1]):
    resume = options.pop("resume", None)
    trainer = cnnc.Trainer(device="cpu", **options)
    trainer.fit(resume)
    scores = trainer.evaluate()
    if trainer.world.is_main_process:
        print(f"{options['folder']} evaluated on {scores.examples}", flush=True)
"""
FAILING = """\
import os, signal, sys
from cnnc.runtime.cli.main import main
from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.train.loop.engine import Engine
step = Engine.step
def failing(self, number, *rest):
    if number == 3 and self.world.rank == 1:
        {what}
    return step(self, number, *rest)
Engine.step = failing
sys.exit(main(["train", "plain.cnn", "--out", "run", "--device", "cpu"]))
"""

OF_ONE_S_OWN = """\
import atexit, sys
from torch import distributed
atexit.register(lambda: print("a group stands" if distributed.is_initialized() else "no group", flush=True))
from cnnc.runtime.train.parallel.distributed import join_world
join_world("cpu")
if sys.argv[1:]:
    raise ValueError(sys.argv[1])
"""


def torchrun(program: Sequence[str], **options: Any) -> subprocess.Popen[str]:
    launcher = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    return subprocess.Popen(
        [*launcher, *program],
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        **options,
    )


def write_specs(folder: Path) -> None:
    for name, lines in LINES.items():
        (folder / f"{name}.cnn").write_text(NET.replace("LINES", lines))


def tensors(run: Path) -> dict[str, Tensor]:
    return load_file(max(run.glob("checkpoints/*.safetensors")))


def epochs(run: Path) -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in (run / "metrics.jsonl").read_text().splitlines()]
    return [row for row in rows if row["event"] == "epoch"]


def only_first_epoch(run: Path, into: Path) -> Path:
    """A run as it was after its first epoch."""
    shutil.copytree(run, into)
    for path in sorted(into.glob("checkpoints/step-*"))[2:]:
        path.unlink()
    return into


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """By one process, and by two in several ways; and some that go on with a run of the others."""
    folder = tmp_path_factory.mktemp("parallel")
    write_specs(folder)
    for name in LINES:
        cnnc.Trainer(folder / f"{name}.cnn", "digits", folder / f"one-{name}", device="cpu").fit()
    only_first_epoch(folder / "one-rich", folder / "one-then-fsdp")
    wanted = [
        {"spec": "plain.cnn", "folder": "ddp-plain"},
        {"spec": "rich.cnn", "folder": "ddp-rich"},
        {"spec": "rich.cnn", "folder": "fsdp-rich", "sharding": "fsdp"},
        {"spec": "rich.cnn", "folder": "one-then-fsdp", "sharding": "fsdp", "resume": "auto"},
    ]
    (folder / "script.py").write_text(SCRIPT)
    process = torchrun(["script.py", json.dumps([{"data": "digits", **options} for options in wanted])], cwd=folder)
    said, _ = process.communicate(timeout=300)
    assert process.returncode == 0, said
    (folder / "said").write_text(said)
    for before, after in (("ddp-plain", "ddp-then-one"), ("fsdp-rich", "fsdp-then-one")):
        spec = folder / f"{before.split('-')[1]}.cnn"
        cnnc.Trainer(spec, "digits", only_first_epoch(folder / before, folder / after), device="cpu").fit("auto")
    return folder


PAIRS = [
    ("one-plain", "ddp-plain"),
    ("one-rich", "ddp-rich"),
    ("one-rich", "fsdp-rich"),
    ("one-rich", "one-then-fsdp"),
    ("one-plain", "ddp-then-one"),
    ("one-rich", "fsdp-then-one"),
]


@pytest.mark.long
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_any_number_of_processes_comes_to_the_same(one: str, other: str, runs: Path):
    expected, found = tensors(runs / one), tensors(runs / other)
    assert expected.keys() == found.keys()
    for name, tensor in expected.items():
        assert (found[name] - tensor).abs().max() <= BOUND * tensor.abs().max(), name
    for mine, theirs in zip(epochs(runs / one), epochs(runs / other), strict=True):
        assert theirs["loss"] == pytest.approx(mine["loss"], rel=BOUND)
        assert theirs["held_out_loss"] == pytest.approx(mine["held_out_loss"], rel=BOUND)
        assert theirs["accuracy"] == mine["accuracy"]


@pytest.mark.long
def test_the_first_process_alone_speaks_and_no_example_is_evaluated_twice(runs: Path):
    said = (runs / "said").read_text()
    for run in ("ddp-plain", "ddp-rich", "fsdp-rich"):
        assert said.count(f"run: {run}\n") == 1
        assert said.count(f"{run} evaluated on 360\n") == 1
        assert json.loads((runs / run / "config.json").read_text())["made"]["processes"] == "2"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_specs(tmp_path)
    return tmp_path


@pytest.mark.long
def test_a_signal_to_torchrun_saves_and_ends_all(here: Path):
    options = ["-m", "cnnc", "train", "plain.cnn", "--out", "run", "--device", "cpu", "--epochs", "100000"]
    process = torchrun(options)
    while process.poll() is None and not Path("run/metrics.jsonl").exists():
        sleep(0.1)
    process.send_signal(signal.SIGTERM)
    said, _ = process.communicate(timeout=60)
    assert said.count("stopped by SIGTERM after step") == 1, said
    saved = json.loads(max(Path("run/checkpoints").glob("*.json")).read_text())
    assert f"stopped by SIGTERM after step {saved['step']:,}; everything is saved" in said


@pytest.mark.long
@pytest.mark.parametrize(
    ("what", "message"),
    [
        ('raise Refusal("the second has had enough")', "the second has had enough"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "another process ended or does not respond"),
    ],
)
def test_a_process_that_fails_ends_all_and_one_says_why(what: str, message: str, here: Path):
    Path("failing.py").write_text(FAILING.format(what=what))
    start = monotonic()
    process = torchrun(["failing.py"])
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 1
    ended_first = "SIGKILL" in what and "error: " not in said  # torchrun may end the other before that sees it
    assert said.count("error: ") == 1 or ended_first, said
    assert f"error: {message}" in said or ended_first
    assert "internal error" not in said
    assert monotonic() - start < 60


@pytest.mark.long
def test_a_program_of_one_s_own_leaves_no_group_standing_but_after_an_exception(here: Path):
    Path("program.py").write_text(OF_ONE_S_OWN)
    process = torchrun(["program.py"])
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 0, said
    assert said.count("no group") == 2, said
    process = torchrun(["program.py", "enough"])
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "no group" not in said, said


@pytest.mark.long
def test_gpus_starts_processes_and_gives_their_status(here: Path):
    Path("plain.cnn").write_text(Path("plain.cnn").read_text().replace("tanh", "relu"))
    command = [sys.executable, "-m", "cnnc", "train", "plain.cnn", "--gpus", "2", "--device", "cpu", "--lr", "1e30"]
    found = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    assert found.returncode == 1
    assert found.stderr.count("error: the loss is ") == 1
    assert len(found.stderr.splitlines()) == 2, found.stderr  # the error and the way out


# Without other processes ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("least", [1, 2])
@pytest.mark.parametrize("size", [1, 2, 3, 8])
def test_shares_make_up_the_batch_and_all_have_as_many_parts(size: int, least: int):
    for length in range(least, 40):
        batch = list(range(length))
        shares = [local_share(batch, rank, size, least) for rank in range(size)]
        own = [mine for rank, mine in enumerate(shares) if has_share(length, rank, size, least)]
        assert [index for mine in own for index in mine] == batch
        for wanted in (1, 2, 5):
            cuts = [split_evenly(len(mine), microbatch_count(length, wanted, size, least)) for mine in shares]
            assert len({len(cut) for cut in cuts}) == 1
            assert all(part.stop - part.start >= least for cut in cuts for part in cut)
        if length >= size * least:
            assert len(own) == size
            assert len(split_evenly(len(own[0]), microbatch_count(length, 1, size, least))) == 1


class Normalised(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.bn = nn.BatchNorm2d(3)


def test_batch_normalisation_over_processes_is_torch_s_on_gpus_alone():
    two = [World(0, 2, torch.device(name)) for name in ("cuda", "cpu")]
    found = with_sync_batchnorm(Normalised(), two[0])
    assert isinstance(found.bn, nn.SyncBatchNorm)
    assert found.state_dict().keys() == Normalised().state_dict().keys()
    with pytest.raises(Refusal, match="only on GPUs"):
        with_sync_batchnorm(Normalised(), two[1])
    assert isinstance(with_sync_batchnorm(Normalised(), single_process(torch.device("cpu"))).bn, nn.BatchNorm2d)


def test_a_batch_that_is_too_small_for_all_is_refused():
    with pytest.raises(Refusal, match="cannot split a batch of 7 across 4 processes, each of which needs 2"):
        refuse_small_batch(7, World(0, 4, torch.device("cpu")), 2)
    refuse_small_batch(8, World(0, 4, torch.device("cpu")), 2)


def test_what_one_process_cannot_do_is_refused(here: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["train", "plain.cnn", "--device", "cpu", "--sharding", "fsdp"]) == 1
    assert "needs several processes, but this is a single one" in capsys.readouterr().err
    assert not Path("runs").exists()


def test_gpus_that_are_not_there_are_refused(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    assert main(["train", "plain.cnn", "--gpus", "2"]) == 1
    assert "--gpus is 2, but PyTorch finds 1 GPU" in capsys.readouterr().err
