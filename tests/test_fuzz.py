"""The fuzzers find nothing on a short slice, and what they once found stays mended."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
import torch
from torch import nn

from cnnc.compiler.graph.graph import Graph
from cnnc.compiler.operators.base.operator import Weight
from cnnc.compiler.operators.conv import Conv
from cnnc.runtime.fuzz.networks import networks
from cnnc.runtime.fuzz.networks.invention import network
from cnnc.runtime.fuzz.networks.leniency import LENIENCIES, Leniency
from cnnc.runtime.fuzz.networks.modules import quiet
from cnnc.runtime.fuzz.networks.operators import Agreements, disagreements
from cnnc.runtime.fuzz.networks.subprocess import Apart
from cnnc.runtime.fuzz.texts import corpus, texts
from cnnc.runtime.fuzz.texts.minimise import minimised
from cnnc.runtime.fuzz.texts.workers import Worker

PAGE = (corpus.ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
NETWORKS = sorted((corpus.FINDINGS / "networks").glob("*.cnn"))
FOUND = sorted(corpus.FINDINGS.glob("*.txt"))


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.stop()


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_was_found_stays_mended(path: Path, worker: Worker) -> None:
    assert worker.examine(path.read_bytes()).fault is None


def test_a_slice_of_texts_finds_nothing() -> None:
    tally = texts.Tally()
    assert not list(texts.findings(0, 200, tally))
    assert set(tally.sorts) == set(texts.SORTS)
    assert tally.compiled > 0
    assert len(tally.codes) > 20


def test_the_same_seed_gives_the_same_texts() -> None:
    assert [texts.text(3, index) for index in range(20)] == [texts.text(3, index) for index in range(20)]


def test_what_breaks_the_compiler_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts that are too slow, and exceptions, are told apart from all others, which give an outcome."""
    from cnnc.runtime.fuzz.texts import trial, workers

    def broken(*_: object) -> None:
        raise KeyError("lost")

    def endless(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr(trial, "format_source", broken)
    assert (fault := workers.limited(b"let a = 1").fault)
    assert fault.kind == "KeyError"
    monkeypatch.setattr(trial, "format_source", endless)
    monkeypatch.setattr(workers, "SECONDS", 0.05)
    assert (fault := workers.limited(b"let a = 1").fault)
    assert fault.kind == "time"


def test_an_input_is_cut_down_to_what_matters() -> None:
    made = b"one line\nanother line that (matters) here\n\xff and a last one\n"
    assert minimised(made, lambda less: b"(" in less and b")" in less) == b"()"


def test_a_slice_of_operators_finds_nothing() -> None:
    agreements = Agreements()
    assert not list(disagreements(0, 500, agreements))
    assert agreements.taken > 200
    assert agreements.refused > 50


@pytest.mark.long
def test_a_slice_of_networks_finds_nothing() -> None:
    ran = networks.Ran()
    assert not list(networks.disagreements(0, 30, ran))
    assert ran.compiled > 25
    assert ran.nodes > 250
    assert len(ran.operators) > 30
    assert ran.open > 5
    assert 0 < ran.refused < ran.sizes
    assert ran.reset > 0


@pytest.mark.parametrize("path", NETWORKS, ids=lambda path: path.stem)
def test_networks_that_were_found_stay_mended(path: Path) -> None:
    ran = networks.Ran()
    assert networks.examine(path.read_text(encoding="utf-8"), 0, ran) is None
    assert ran.compiled == 1


def test_the_same_seed_gives_the_same_networks() -> None:
    assert [network(3, index) for index in range(5)] == [network(3, index) for index in range(5)]


NET = "net Small { input 3x8x8; relu; conv(4, 3) }"
BRANCHING = "net Small { input 3x8x8; a: conv(4, 1); relu; concat { identity; from a } }"


@pytest.mark.parametrize(
    ("name", "wrong", "kind"),
    [
        ("macs", lambda *_: 1, "other macs"),
        ("shape", lambda _, shape: (4, *shape[1:]), "other shape"),
        ("weights", lambda *_: {"weight": Weight((4, 3, 3, 3))}, "other count"),
    ],
)
def test_a_wrong_rule_is_found(monkeypatch: pytest.MonkeyPatch, name: str, wrong: object, kind: str) -> None:
    assert networks.examine(NET, 0, networks.Ran()) is None
    monkeypatch.setattr(Conv, name, wrong)
    assert (fault := networks.examine(NET, 0, networks.Ran()))
    assert fault.kind == kind


def _everywhere(graph: Graph) -> frozenset[str]:
    return frozenset(node.id for node in graph.operations if node.operator.in_place)


def test_wrong_code_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    from cnnc.compiler import pipeline

    assert networks.examine(BRANCHING, 0, networks.Ran()) is None
    monkeypatch.setattr(pipeline, "find_in_place", _everywhere)
    assert (fault := networks.examine(BRANCHING, 0, networks.Ran()))
    assert fault.kind == "other values"


def test_a_refusal_is_found() -> None:
    fault = networks.examine("net Small { input 3x8x8; conv(4, 9) }", 0, networks.Ran())
    assert fault
    assert fault.key == ("refused", "E0403")


@pytest.mark.parametrize("leniency", LENIENCIES, ids=lambda leniency: leniency.what)
def test_what_pytorch_takes_is_on_the_page(leniency: Leniency) -> None:
    """Each of the documented differences is one: PyTorch runs the example."""
    with torch.no_grad(), quiet():
        assert isinstance(eval(leniency.example, {"torch": torch, "nn": nn}), torch.Tensor)
    assert f"| {leniency.what} | `{leniency.example}` | {leniency.why} |" in PAGE


@pytest.mark.long
def test_a_network_that_ends_its_process_is_a_fault() -> None:
    apart = Apart(seed=0)
    ran = networks.Ran()
    assert apart(NET, 0, ran) is None
    assert ran.compiled == 1
    assert apart.process is not None
    with pytest.raises(BrokenProcessPool):
        apart.process.submit(os._exit, 1).result()
    assert (fault := apart(NET, 1, ran))
    assert fault.kind == "process lost"
    assert ran.compiled == 1
