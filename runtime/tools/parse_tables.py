"""Makes dsl/grammar/tables.py from dsl/grammar/grammar.lark; run it after the grammar is edited.

`python -m cnnc.runtime.tools.parse_tables`
"""

from __future__ import annotations

from pathlib import Path

from ...dsl.grammar.tabulate import tabulate

ROOM = Path(__file__).parents[2] / "dsl" / "grammar"

if __name__ == "__main__":
    made = tabulate((ROOM / "grammar.lark").read_text(encoding="utf-8"))
    (ROOM / "tables.py").write_text(made, encoding="utf-8")
