"""Short runs of the fuzzers find nothing, old findings stay fixed, and planted faults are found."""

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
from cnnc.runtime.fuzz.networks import fuzzer as networks
from cnnc.runtime.fuzz.networks.generator import network
from cnnc.runtime.fuzz.networks.isolated_process import IsolatedProcess
from cnnc.runtime.fuzz.networks.modules import quiet
from cnnc.runtime.fuzz.networks.operator_fuzzer import Agreements, disagreements
from cnnc.runtime.fuzz.networks.stricter import STRICTER_CHECKS, StricterCheck
from cnnc.runtime.fuzz.texts import corpus
from cnnc.runtime.fuzz.texts import fuzzer as texts
from cnnc.runtime.fuzz.texts.minimize import minimize
from cnnc.runtime.fuzz.texts.worker import Worker

PAGE = (corpus.ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
NETWORKS = sorted((corpus.FINDINGS / "networks").glob("*.cnn"))
FOUND = sorted(corpus.FINDINGS.glob("*.txt"))


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.stop()


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_old_findings_stay_fixed(path: Path, worker: Worker) -> None:
    assert worker.examine(path.read_bytes()).fault is None


def test_a_short_run_of_texts_finds_nothing() -> None:
    tally = texts.Tally()
    assert not list(texts.findings(0, 200, tally))
    assert set(tally.kinds) == set(texts.GENERATORS)
    assert tally.compiled > 0
    assert len(tally.codes) > 20


def test_the_same_seed_gives_the_same_texts() -> None:
    assert [texts.generate(3, index) for index in range(20)] == [texts.generate(3, index) for index in range(20)]


def test_crashes_and_timeouts_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    from cnnc.runtime.fuzz.texts import oracle, worker

    def crash(*_: object) -> None:
        raise KeyError("lost")

    def loop(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr(oracle, "format_source", crash)
    assert (fault := worker.examine_with_timeout(b"let a = 1").fault)
    assert fault.kind == "KeyError"
    monkeypatch.setattr(oracle, "format_source", loop)
    monkeypatch.setattr(worker, "SECONDS", 0.05)
    assert (fault := worker.examine_with_timeout(b"let a = 1").fault)
    assert fault.kind == "timeout"


def test_an_input_is_minimized() -> None:
    data = b"one line\nanother line that (matters) here\n\xff and a last one\n"
    assert minimize(data, lambda smaller: b"(" in smaller and b")" in smaller) == b"()"


def test_a_short_run_of_operators_finds_nothing() -> None:
    agreements = Agreements()
    assert not list(disagreements(0, 500, agreements))
    assert agreements.accepted > 200
    assert agreements.rejected > 50


@pytest.mark.long
def test_a_short_run_of_networks_finds_nothing() -> None:
    tally = networks.Tally()
    assert not list(networks.disagreements(0, 30, tally))
    assert tally.compiled > 25
    assert tally.nodes > 250
    assert len(tally.operators) > 30
    assert tally.open_networks > 5
    assert 0 < tally.rejected_sizes < tally.sizes
    assert tally.with_other_arguments > 0


@pytest.mark.parametrize("path", NETWORKS, ids=lambda path: path.stem)
def test_old_findings_of_networks_stay_fixed(path: Path) -> None:
    tally = networks.Tally()
    assert networks.examine(path.read_text(encoding="utf-8"), 0, tally) is None
    assert tally.compiled == 1


def test_the_same_seed_gives_the_same_networks() -> None:
    assert [network(3, index) for index in range(5)] == [network(3, index) for index in range(5)]


NET = "net Small { input 3x8x8; relu; conv(4, 3) }"
BRANCHING = "net Small { input 3x8x8; a: conv(4, 1); relu; concat { identity; from a } }"


@pytest.mark.parametrize(
    ("name", "wrong", "kind"),
    [
        ("macs", lambda *_: 1, "MACs differ"),
        ("shape", lambda _, shape: (4, *shape[1:]), "shape differs"),
        ("weights", lambda *_: {"weight": Weight((4, 3, 3, 3))}, "counts differ"),
    ],
)
def test_a_wrong_rule_is_found(monkeypatch: pytest.MonkeyPatch, name: str, wrong: object, kind: str) -> None:
    assert networks.examine(NET, 0, networks.Tally()) is None
    monkeypatch.setattr(Conv, name, wrong)
    assert (fault := networks.examine(NET, 0, networks.Tally()))
    assert fault.kind == kind


def _all_nodes(graph: Graph) -> frozenset[str]:
    return frozenset(node.id for node in graph.operations if node.operator.in_place)


def test_wrong_code_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    from cnnc.compiler import pipeline

    assert networks.examine(BRANCHING, 0, networks.Tally()) is None
    monkeypatch.setattr(pipeline, "find_in_place", _all_nodes)
    assert (fault := networks.examine(BRANCHING, 0, networks.Tally()))
    assert fault.kind == "values differ"


def test_a_rejected_network_is_found() -> None:
    fault = networks.examine("net Small { input 3x8x8; conv(4, 9) }", 0, networks.Tally())
    assert fault
    assert fault.key == ("rejected", "E0403")


@pytest.mark.parametrize("check", STRICTER_CHECKS, ids=lambda check: check.title)
def test_stricter_checks_are_documented(check: StricterCheck) -> None:
    """PyTorch runs each example."""
    with torch.no_grad(), quiet():
        assert isinstance(eval(check.example, {"torch": torch, "nn": nn}), torch.Tensor)
    assert f"| {check.title} | `{check.example}` | {check.reason} |" in PAGE


@pytest.mark.long
def test_a_crash_of_the_process_is_a_fault() -> None:
    isolated = IsolatedProcess(seed=0)
    tally = networks.Tally()
    assert isolated(NET, 0, tally) is None
    assert tally.compiled == 1
    assert isolated.process is not None
    with pytest.raises(BrokenProcessPool):
        isolated.process.submit(os._exit, 1).result()
    assert (fault := isolated(NET, 1, tally))
    assert fault.kind == "process died"
    assert tally.compiled == 1
