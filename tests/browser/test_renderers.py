"""Pictures look the same in librsvg as in Chromium, and Graphviz reads what is written for it.

`pytest --browser tests/browser` needs Chromium with its driver, `rsvg-convert` and `dot`.
"""

from __future__ import annotations

import io
import json
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from selenium import webdriver

from cnnc.runtime.cli.main import main

from .chromium import chromium

NAMES = ["lenet5", "alexnet", "vgg16", "inception_v1", "resnet50", "unet", "densenet121", "mobilenet_v2"]
ARGUMENTS = [*(["draw", name] for name in NAMES), ["explain", "conv"], ["explain", "lrn"]]
SIZE = "const box = document.documentElement.viewBox.baseVal; return [box.width, box.height]"


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    with chromium() as found:
        yield found


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("arguments", ARGUMENTS, ids=" ".join)
def test_librsvg_paints_what_chromium_paints(
    browser: webdriver.Chrome, tmp_path: Path, arguments: list[str], theme: str
) -> None:
    path = tmp_path / "picture.svg"
    assert main([*arguments, "--theme", theme, "-o", str(path)]) == 0
    one, other = _in_chromium(browser, path), _in_librsvg(path)
    size = (min(one.width, other.width), min(one.height, other.height))
    assert all(abs(long - short) <= 1 for image in (one, other) for long, short in zip(image.size, size, strict=True))
    # letters are set by other hands, a pixel here and there; a box, a line or a label that is missing is more
    blurred = [image.crop((0, 0, *size)).convert("L").filter(ImageFilter.BoxBlur(7)) for image in (one, other)]
    difference = ImageChops.difference(*blurred)
    assert ImageStat.Stat(difference).mean[0] < 1.5
    assert difference.getextrema()[1] < 25


def _in_chromium(browser: webdriver.Chrome, path: Path) -> Image.Image:
    browser.get(path.as_uri())
    wide, high = browser.execute_script(SIZE)
    clip = {"x": 0, "y": 0, "width": int(wide), "height": int(high), "scale": 1}
    shot = browser.execute_cdp_cmd("Page.captureScreenshot", {"clip": clip, "captureBeyondViewport": True})
    return _picture(b64decode(shot["data"]))


def _in_librsvg(path: Path) -> Image.Image:
    made = subprocess.run(["rsvg-convert", str(path)], capture_output=True, check=True)
    assert made.stderr == b""
    return _picture(made.stdout)


def _picture(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


@pytest.mark.parametrize("name", [*NAMES, "inception_v3"])
def test_graphviz_reads_every_box_and_edge(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.dot"
    assert main(["draw", name, "-o", str(path)]) == 0
    made = subprocess.run(["dot", "-Tjson", str(path)], capture_output=True, check=True)
    assert made.stderr == b""
    graph = json.loads(made.stdout)
    boxes = [item for item in graph["objects"] if not item["name"].startswith("cluster")]
    text = path.read_text()
    assert len(boxes) == text.count("[label=")
    assert len(graph["edges"]) == text.count(" -> ")
