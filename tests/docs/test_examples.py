"""The examples of loops in which a generated network is trained: each is run, and learns."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest

import cnnc
from cnnc.runtime.library.torchvision_import import torchvision

EXAMPLES = Path(cnnc.__file__).parent / "examples"


@pytest.mark.long
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", sorted(path.stem for path in EXAMPLES.glob("*.py")))
def test_an_example_learns(name: str, monkeypatch: pytest.MonkeyPatch):
    torchvision("transforms")  # Lightning imports it, which fails beside a build of torch that it does not fit
    monkeypatch.syspath_prepend(EXAMPLES)
    assert import_module(name).main() >= 0.9
    for each in ("plain_loop", name):
        sys.modules.pop(each, None)
