"""The rooms: none is crowded, each says what it is for, and no import runs in a circle."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

import cnnc

ROOT = Path(cnnc.__file__).parent
ROOMS = sorted(path.parent for top in ("dsl", "compiler", "runtime") for path in (ROOT / top).rglob("__init__.py"))
COLLECTIONS = {"operators", "lints", "commands"}
"""Rooms with one file for each thing of a kind."""


def _modules(room: Path) -> list[Path]:
    return [path for path in room.glob("*.py") if path.name != "__init__.py"]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(ROOT)))
def test_a_room_is_not_crowded_and_says_what_it_is_for(room: Path) -> None:
    docstring = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8")))
    assert docstring
    assert len(_modules(room)) <= 18 or room.name in COLLECTIONS


def test_every_module_says_what_it_does() -> None:
    modules = [path for room in ROOMS for path in _modules(room) if room.name != "operators"]
    silent = [path for path in modules if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert not silent


def test_imports_run_one_way_and_in_no_circle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename="pyproject.toml", cache_dir=str(tmp_path)) == 0
