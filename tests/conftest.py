"""Options of the test run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

if "PYTEST_XDIST_WORKER" in os.environ:  # set before torch is imported: workers share the cores
    os.environ.setdefault("OMP_NUM_THREADS", "1")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the outputs of all stories anew instead of comparing")
    parser.addoption("--mermaid", metavar="FILE", help="mermaid.min.js, with which tests/browser/test_mermaid.py draws")
    parser.addoption("--browser", action="store_true", help="run the tests in tests/browser, which need Chromium")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """The tests in a browser are collected only where they are asked for."""
    if collection_path.name == "test_mermaid.py" and not config.getoption("--mermaid"):
        return True
    return True if collection_path.name == "browser" and not config.getoption("--browser") else None
