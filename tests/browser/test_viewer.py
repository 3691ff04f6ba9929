"""The page that `cnnc draw -o FILE.html` writes, driven in Chromium: `pytest --browser tests/browser`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from cnnc.runtime.cli.main import main

from .chromium import chromium

SHOWN = "#view svg:not([hidden])"


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


def opened(browser: webdriver.Chrome, folder: Path, spec: str, theme: str = "auto") -> str:
    """Draw a spec as a page and open it; returns the page's text."""
    path = folder / f"{Path(spec).stem}-{theme}.html"
    assert main(["draw", spec, "--theme", theme, "-o", str(path)]) == 0
    browser.get_log("browser")
    browser.get_log("performance")
    browser.get(path.as_uri())
    return path.read_text()


def group(browser: webdriver.Chrome, path: str) -> Any:
    return browser.find_element(By.CSS_SELECTOR, f'{SHOWN} [data-path="{path}"]')


def test_nothing_is_fetched_and_nothing_goes_wrong(browser: webdriver.Chrome, folder: Path) -> None:
    text = opened(browser, folder, "resnet50")
    assert len(text.encode()) <= 150_000
    assert browser.get_log("browser") == []
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    sent = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    assert [url for url in sent if not url.startswith("file://")] == []


def test_a_click_shows_the_lines_of_spec_and_code(browser: webdriver.Chrome, folder: Path) -> None:
    opened(browser, folder, "resnet50")
    group(browser, "layer2.0.conv2").click()
    assert browser.find_element(By.ID, "details").text.startswith("layer2.0.conv2: conv(128, 3, stride=2, pad=1")
    marked = [item.text for item in browser.find_elements(By.CSS_SELECTOR, ".code li.on")]
    assert [line.strip() for line in marked] == [
        "-> conv(planes, 3, stride, dilation, dilation, bias=false) -> bn -> relu",
        "self.conv2 = nn.Conv2d(planes, planes, 3, stride=stride, padding=1, bias=False)",
    ]


def test_a_click_on_a_line_shows_the_layer(browser: webdriver.Chrome, folder: Path) -> None:
    opened(browser, folder, "lenet5")
    browser.find_element(By.CSS_SELECTOR, '.code ol[data-file="lenet5.cnn"] li:nth-child(9) > span').click()
    assert browser.find_element(By.ID, "details").text.startswith("linear2: linear(84)")


def test_search_counts_and_goes_from_one_to_the_next(browser: webdriver.Chrome, folder: Path) -> None:
    opened(browser, folder, "resnet50")
    field = browser.find_element(By.ID, "find")
    field.send_keys("downsample")
    assert browser.find_element(By.ID, "count").text == "4 found"
    field.send_keys(Keys.ENTER)
    assert browser.find_element(By.ID, "details").text.startswith("layer1.0.downsample.0")
    field.send_keys(Keys.ENTER)
    assert browser.find_element(By.ID, "details").text.startswith("layer2.0.downsample.0")


def test_views_from_closed_to_open(browser: webdriver.Chrome, folder: Path) -> None:
    opened(browser, folder, "resnet50")
    choice = Select(browser.find_element(By.ID, "choice"))
    counts = {}
    for view in ("stages", "every block", "as drawn"):
        choice.select_by_visible_text(view)
        counts[view] = len(browser.find_elements(By.CSS_SELECTOR, f"{SHOWN} [data-path]"))
    assert counts["stages"] < counts["as drawn"] < counts["every block"]


def test_zoom_and_fit(browser: webdriver.Chrome, folder: Path) -> None:
    opened(browser, folder, "lenet5")

    def wide() -> float:
        return browser.find_element(By.CSS_SELECTOR, SHOWN).rect["width"]

    before = wide()
    browser.find_element(By.ID, "in").click()
    assert wide() == pytest.approx(1.25 * before, rel=0.01)
    browser.find_element(By.ID, "fit").click()
    assert wide() == pytest.approx(before, rel=0.01)


def test_the_keyboard_reaches_every_layer_and_folds_a_block(browser: webdriver.Chrome, folder: Path) -> None:
    opened(browser, folder, "resnet50")
    frame = group(browser, "layer1.0")
    browser.execute_script("arguments[0].focus()", frame)
    inner = group(browser, "layer1.0.conv1")
    assert inner.is_displayed()
    frame.send_keys(Keys.SPACE)
    assert not inner.is_displayed()
    frame.send_keys(Keys.SPACE)
    assert inner.is_displayed()
    frame.send_keys(Keys.TAB)
    assert browser.switch_to.active_element.get_attribute("data-path") == "layer1.0.conv1"
    labels = [g.get_attribute("aria-label") for g in browser.find_elements(By.CSS_SELECTOR, f"{SHOWN} [data-path]")]
    assert all(labels)


NETWORKS = [
    *("mlp", "lenet5", "alexnet", "vgg16", "inception_v1", "resnet50", "unet", "densenet121"),
    *("inception_v3", "efficientnet_b0", "deeplabv3_resnet50", "lraspp_mobilenet_v3_large", "shufflenet_v2_x1_0"),
]
DRAWN = [
    *(["draw", name] for name in NETWORKS),
    *(["draw", name, "--volumes"] for name in ("lenet5", "vgg16")),
    ["draw", "vgg19", "--volumes", "--width", "900"],
    ["draw", "lenet5", "alexnet", "inception_v1", "--sheet"],
    ["draw", "resnet50", "--fold", "all"],
    ["draw", "resnet18", "--fold", "none", "--width", "800"],
    ["draw", "mobilenet_v2", "--depth", "0"],
    *(["explain", name] for name in ("conv", "lrn", "gelu", "permute", "rbf", "resize")),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("arguments", DRAWN, ids=" ".join)
def test_no_text_lies_on_another_or_leaves_the_picture(
    browser: webdriver.Chrome, folder: Path, arguments: list[str], theme: str
) -> None:
    path = folder / "picture.svg"
    assert main([*arguments, "--theme", theme, "-o", str(path)]) == 0
    browser.get(path.as_uri())
    boxes = browser.execute_script(
        """return [...document.querySelectorAll("text")].map(t => {
            const b = t.getBoundingClientRect(); return [t.textContent, b.left, b.top, b.right, b.bottom]; })"""
    )
    view = browser.execute_script(
        "const b = document.documentElement.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]"
    )
    assert boxes
    for text, left, top, right, bottom in boxes:
        assert left >= view[0], text
        assert top >= view[1], text
        assert right <= view[2], text
        assert bottom <= view[3], text
    rows = sorted(boxes, key=lambda box: box[2])
    for index, (text, left, top, right, bottom) in enumerate(rows):
        for other, x0, y0, x1, y1 in rows[index + 1 :]:
            if y0 >= bottom:
                break
            # the boxes of text have room above and below the letters
            overlap = left < x1 and x0 < right and top + 2.5 < y1 - 2.5 and y0 + 2.5 < bottom - 2.5
            assert not overlap, (text, other)


HOSTILE = """
block Two(word) {
    if word == "" { relu }
    conv(2, 3) -> conv(2, 1)
}
## </title></script><script>document.title = "taken"</script>
net Hostile {
    input 1x8x8  # </script><img src=x onerror="document.title = 'taken'">
    Two("</title></script><script>document.title = 'taken'</script>")
}
"""


def test_text_of_a_spec_stays_text(browser: webdriver.Chrome, folder: Path) -> None:
    spec = folder / "hostile.cnn"
    spec.write_text(HOSTILE)
    opened(browser, folder, str(spec))
    assert browser.title == "Architecture of Hostile"
    assert browser.find_elements(By.CSS_SELECTOR, "img, main script") == []
    assert "document.title = 'taken'" in browser.find_element(By.CSS_SELECTOR, ".code").text
