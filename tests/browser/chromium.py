"""Chromium as the tests drive it, without a window and without a network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from selenium import webdriver

OPTIONS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


@contextmanager
def chromium() -> Iterator[webdriver.Chrome]:
    """A browser that keeps what it logs."""
    options = webdriver.ChromeOptions()
    for option in [*OPTIONS, "--disable-component-update", "--disable-sync", "--window-size=1500,900"]:
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    found = shutil.which("chromium") or shutil.which("google-chrome")
    assert found is not None, "the tests need Chromium and its driver"
    options.binary_location = found
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    try:
        yield driver
    finally:
        driver.quit()
