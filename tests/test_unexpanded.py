"""What no net of a file uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from cnnc.runtime.main import main

DEMO = """\
block Unit(width) {
    conv(width, 3) -> relu
}

seq Other {
    conv(3, 3) -> relu
}

net Demo {
    input 3x8x8
    flatten -> linear(2)
}
"""
USER = """\
from parts import Unit  # and nothing else

net User {
    input 3x8x8
    Unit(8)
}
"""


def test_a_block_that_a_spec_beside_imports_is_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "parts.cnn").write_text(DEMO)
    assert main(["check", str(tmp_path / "parts.cnn")]) == 0
    assert unused_in(capsys.readouterr().err) == ["`Unit`", "`Other`"]
    (tmp_path / "user.cnn").write_text(USER)
    assert main(["check", str(tmp_path / "parts.cnn")]) == 0
    assert unused_in(capsys.readouterr().err) == ["`Other`"]


def unused_in(text: str) -> list[str]:
    return [line.split()[3] for line in text.splitlines() if line.startswith("warning[W0108]: the ")]


def test_beside_a_net_that_takes_blocks_nothing_is_said_of_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    family = DEMO.replace("Demo", "Demo(act = relu)").replace("(2)\n", "(2) -> act\n")
    (tmp_path / "parts.cnn").write_text(family)
    assert main(["check", str(tmp_path / "parts.cnn")]) == 0
    assert unused_in(capsys.readouterr().err) == []
