"""`python -m cnnc.runtime.tables`: makes dsl/tables.py from dsl/grammar.lark; to be run after the grammar is edited."""

from __future__ import annotations

from pathlib import Path

from ..dsl.tabulate import tabulate

ROOM = Path(__file__).parents[1] / "dsl"

if __name__ == "__main__":
    made = tabulate((ROOM / "grammar.lark").read_text(encoding="utf-8"))
    (ROOM / "tables.py").write_text(made, encoding="utf-8")
