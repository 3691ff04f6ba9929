"""Specs in notebook cells."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from IPython.core.interactiveshell import InteractiveShell

from cnnc.compiler.compilation import Compilation
from cnnc.runtime.library.loading import load

CELL = """
net Tiny(classes = 3) {
    input 1x8x8
    conv(4, 3) -> relu -> flatten
    linear(classes) -> softmax
}
"""


@pytest.fixture
def shell() -> Iterator[InteractiveShell]:
    InteractiveShell.clear_instance()
    found = InteractiveShell.instance()
    found.run_line_magic("load_ext", "cnnc")
    yield found
    InteractiveShell.clear_instance()


def test_a_cell_is_compiled_shown_and_ready_to_use(shell: InteractiveShell) -> None:
    compilation = shell.run_cell_magic("cnn", "", CELL)
    assert isinstance(compilation, Compilation)
    formats, _ = shell.display_formatter.format(compilation)
    texts = [
        text.text for text in ElementTree.fromstring(formats["image/svg+xml"]).iter("{http://www.w3.org/2000/svg}text")
    ]
    assert "conv 3×3" in texts
    figure = ElementTree.fromstring(formats["text/html"])
    assert [element.text for element in figure.iter("figcaption")] == ["Tiny: depth 2, 475 parameters, 1.73 K MACs"]
    assert shell.run_cell("import torch; Tiny(classes=5)(torch.zeros(2, 1, 8, 8)).shape").result == (2, 5)


def test_what_is_loaded_is_shown_as_its_picture(shell: InteractiveShell) -> None:
    kind = load("lenet5")
    for shown, said in (
        (kind, "depth 5, 61,706 parameters, 417 K MACs</figcaption>"),
        (kind(), "depth 5, 61,706 parameters, 417 K MACs</figcaption>"),
        (kind(classes=26), "417 K MACs in the spec; this instance has 63,066 parameters</figcaption>"),
    ):
        formats, _ = shell.display_formatter.format(shown)
        assert "conv 5×5" in formats["text/html"]
        assert said in formats["text/html"]
    assert shell.run_cell("class Other: pass").success
    formats, _ = shell.display_formatter.format(shell.user_ns["Other"])
    assert list(formats) == ["text/plain"]


def test_the_mistakes_of_a_cell_are_printed(shell: InteractiveShell, capsys: pytest.CaptureFixture[str]) -> None:
    assert shell.run_cell_magic("cnn", "", "net Tiny { input 1x8x8\n conv(4, 9) }") is None
    assert "cell.cnn:2:10" in capsys.readouterr().err
