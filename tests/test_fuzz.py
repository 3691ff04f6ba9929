"""The fuzzers find nothing on a short slice, and what they once found stays mended."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cnnc.runtime.fuzz import corpus
from cnnc.runtime.fuzz.workers import Worker

FOUND = sorted(corpus.FINDINGS.glob("*.txt"))


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.stop()


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_was_found_stays_mended(path, worker: Worker) -> None:
    assert worker.examine(path.read_bytes()).fault is None
