"""The loader: exactly the batches it is asked for, whatever the number of workers, and what becomes of bad ones."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence

import pytest
import torch
from torch import Tensor

from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.train.data.examples import Examples, Key
from cnnc.runtime.train.data.loader import load_batches
from cnnc.runtime.train.data.sources.opening import open_data

INDICES = [[3, 1, 4], [1], [5, 9, 2, 6], [5, 3], [5, 8], [9, 7]]


class Odd(Examples):
    """Examples of which one cannot be read, one kills its process, and one takes its time."""

    def __len__(self) -> int:
        return 100

    def __getitem__(self, index: Key) -> tuple[Tensor, Tensor]:
        if index[1] == 13:
            raise Refusal("odd/13.png is no image", "remove it")
        if index[1] == 66:
            os.kill(os.getpid(), signal.SIGKILL)
        if index[1] == 77:
            time.sleep(0.5)
        return torch.tensor([float(os.getpid())], dtype=torch.float64), torch.tensor(index[1])

    def name(self, index: int) -> str:
        return str(index)


def loaded(examples: Examples, workers: int, indices: Sequence[Sequence[int]] = INDICES) -> list[tuple[Tensor, Tensor]]:
    return list(load_batches(examples, indices, 2, workers, pin=False))


@pytest.mark.parametrize("name", ["digits", "synthetic"])
def test_workers_change_no_byte(name: str):
    examples = open_data(name, "classification", (1, 32, 32), (), 0).train
    expected = [examples.batch([(2, index) for index in batch]) for batch in INDICES]
    for workers in (0, 1, 3):
        found = loaded(examples, workers)
        assert len(found) == len(expected)
        for (images, targets), (wanted, classes) in zip(found, expected, strict=True):
            assert torch.equal(images, wanted)
            assert torch.equal(targets, classes)


def test_the_generator_of_torch_is_left_alone():
    torch.manual_seed(5)
    expected = torch.rand(3)
    for workers in (0, 1):
        torch.manual_seed(5)
        loaded(Odd(), workers)
        assert torch.equal(torch.rand(3), expected)


@pytest.mark.parametrize("workers", [0, 2])
def test_a_refusal_arrives_as_it_was_after_the_batches_before_it(workers: int):
    stream = load_batches(Odd(), [[1, 2], [3], [12, 13], [4]], 0, workers, pin=False)
    assert [next(stream)[1].tolist() for _ in range(2)] == [[1, 2], [3]]
    with pytest.raises(Refusal) as caught:
        next(stream)
    assert (caught.value.message, caught.value.help) == ("odd/13.png is no image", "remove it")


@pytest.mark.long
def test_a_worker_that_is_killed_is_told_and_not_waited_for():
    start = time.monotonic()
    with pytest.raises(Refusal, match="data-loading worker was killed"):
        loaded(Odd(), 2, [[1], [66], [2], [3]])
    assert time.monotonic() - start < 30


def test_a_worker_outlives_a_signal_that_was_not_sent_by_the_trainer():
    """As one to the whole group of processes is: the trainer answers it, and still wants the batches of its step."""
    stream = load_batches(Odd(), [[1], [2], [77], [3], [4], [5]], 0, 1, pin=False)
    worker = int(next(stream)[0].item())
    assert worker != os.getpid()
    for name in ("TERM", "INT"):
        subprocess.run(["kill", f"-{name}", str(worker)], check=True)
    assert [targets.item() for _, targets in stream] == [2, 77, 3, 4, 5]


def test_workers_end_with_a_trainer_that_stops_halfway():
    code = (
        "import sys, test_loader\n"
        "from cnnc.runtime.train.data.loader import load_batches\n"
        "stream = load_batches(test_loader.Odd(), [[index] for index in range(200, 260)], 0, 2, pin=False)\n"
        "print(int(next(stream)[0].item()), flush=True)\n"
        "held = [stream]\n"
        "sys.exit(3)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": os.path.dirname(__file__)},
    )
    assert (run.returncode, run.stderr) == (3, "")
    with pytest.raises(ProcessLookupError):
        os.kill(int(run.stdout), 0)
