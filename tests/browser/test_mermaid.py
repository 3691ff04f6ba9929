"""Mermaid draws what `cnnc draw -o FILE.mmd` writes: `pytest --browser --mermaid mermaid.min.js tests/browser`."""

from __future__ import annotations

from pathlib import Path

import pytest
from selenium import webdriver

from cnnc.runtime.cli.main import main

from .chromium import chromium

NAMES = ["lenet5", "alexnet", "vgg16", "inception_v1", "resnet50", "unet", "densenet121", "mobilenet_v2"]
PAGE = """<!doctype html><meta charset="utf-8"><script src="{}"></script>
<script>mermaid.initialize({{startOnLoad: false}})</script>"""
DRAW = """
const [text, done] = arguments;
mermaid.render("drawn", text).then((found) => done(found.svg), (error) => done(`mistake: ${error}`));
"""


def test_mermaid_draws_every_box(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE.format(Path(pytestconfig.getoption("--mermaid")).resolve().as_uri()))
    with chromium() as browser:
        browser.get(page.as_uri())
        for name in NAMES:
            _assert_drawn(browser, name, tmp_path)


def _assert_drawn(browser: webdriver.Chrome, name: str, folder: Path) -> None:
    path = folder / f"{name}.mmd"
    assert main(["draw", name, "-o", str(path)]) == 0
    svg = browser.execute_async_script(DRAW, path.read_text())
    assert svg.startswith("<svg"), svg
    for words in ("input", "conv", "softmax"):
        assert words in svg, (name, words)
