"""Regenerate dsl/grammar/tables.py after editing grammar.lark: `python -m cnnc.runtime.tools.parse_tables`."""

from __future__ import annotations

from pathlib import Path

from ...dsl.grammar.tabulate import tabulate

FOLDER = Path(__file__).parents[2] / "dsl" / "grammar"

if __name__ == "__main__":
    tables = tabulate((FOLDER / "grammar.lark").read_text(encoding="utf-8"))
    (FOLDER / "tables.py").write_text(tables, encoding="utf-8")
