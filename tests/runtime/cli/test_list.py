"""`cnnc list`: the specs that ship, from one process or several."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cnnc.runtime.cli.main import main
from cnnc.runtime.io.spec_names import SHIPPED, shipped_names
from cnnc.runtime.library import catalog


def test_every_spec_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sorted(line.split()[0] for line in lines[2:-2]) == sorted(shipped_names())
    assert any(line.split() == "resnet50 He et al. 2015 3x224x224 25.6 M 4.09 G".split() for line in lines)
    assert any(line.split() == "resnet He et al. 2015 family".split() for line in lines)


def test_json_has_exact_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "resnet50", "2015", "--json"]) == 0
    rows = {row["name"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows["resnet50"] == {
        "name": "resnet50",
        "net": "ResNet50",
        "family": False,
        "paper": "He et al.",
        "year": 2015,
        "input": "3x224x224",
        "params": 25_557_032,
        "macs": 4_089_184_256,
    }


def test_words_narrow_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "vgg", "lrn"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "1 networks, 0 families"
    assert main(["list", "nothing", "such"]) == 1
    assert "no spec has 'nothing' and 'such'" in capsys.readouterr().err


def test_what_is_kept_is_what_compiling_gives() -> None:
    """After an edit of a shipped spec: `python -m cnnc.runtime.library.catalog`."""
    rows = catalog.compute_entries(shipped_names())
    assert catalog.INDEX.read_text(encoding="utf-8") == catalog.index_text(rows)
    assert catalog.entries() == rows


def test_an_edited_spec_is_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "specs"
    folder.mkdir()
    for name in ("lenet5.cnn", "index.json"):
        shutil.copy(SHIPPED / name, folder)
    (folder / "lenet5.cnn").write_text((SHIPPED / "lenet5.cnn").read_text().replace("conv(6, 5)", "conv(7, 5)"))
    monkeypatch.setattr(catalog, "SHIPPED", folder)
    monkeypatch.setattr(catalog, "INDEX", folder / "index.json")
    monkeypatch.setattr(catalog, "shipped_names", lambda: ("lenet5",))
    assert [entry.name for entry in catalog.entries()] == ["lenet5"]


def test_several_processes_say_the_same_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    names = shipped_names()[:20]
    monkeypatch.setattr(catalog, "processor_count", lambda: 2)
    parallel = catalog.compute_entries(names)
    monkeypatch.setattr(catalog, "processor_count", lambda: 1)
    assert catalog.compute_entries(names) == parallel
