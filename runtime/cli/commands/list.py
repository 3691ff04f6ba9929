"""List the specs that ship with cnnc, with paper, input, parameters and MACs of each.

Parameters and MACs are those of inference; MACs are the multiply-accumulates of convolutions and linear layers for one
example. A family is a spec whose net has parameters without defaults; other specs set them.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from ...io.refusal import Refusal

if TYPE_CHECKING:
    from ...library.catalog import Entry

HELP = "list the specs that ship with cnnc"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar="WORD", nargs="*", help="list only specs with every WORD in name, net or paper"
    )
    parser.add_argument("--json", action="store_true", help="print JSON with exact figures")


def run(options: Namespace) -> int:
    from ...library.catalog import entries

    found = [entry for entry in entries() if _has(entry, options.words)]
    if options.json:
        print(_as_json(found))
        return 0
    if not found:
        words = " and ".join(repr(word) for word in options.words)
        raise Refusal(f"no spec has {words} in its name, net or paper", "`cnnc list` lists all specs")
    print("\n".join(_table(found)))
    return 0


def _has(entry: Entry, words: list[str]) -> bool:
    text = f"{entry.name} {entry.net} {_paper(entry)}".lower()
    return all(word.lower() in text for word in words)


def _paper(entry: Entry) -> str:
    paper = entry.paper
    return f"{paper.first}{paper.others} {paper.year}" if paper else ""


def _table(entries: list[Entry]) -> list[str]:
    from ....compiler.reports.quantity import rounded

    rows: list[tuple[str, ...]] = [("name", "paper", "input", "params", "MACs")]
    for entry in entries:
        figures = ("family", "", "") if entry.family else (entry.input, rounded(entry.params), rounded(entry.macs))
        rows.append((entry.name, _paper(entry), *figures))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(map(_aligned, row, widths, range(len(row)))).rstrip() for row in rows]
    families = sum(entry.family for entry in entries)
    total = f"{len(entries) - families} networks, {families} families"
    return [lines[0], "-" * (sum(widths) + 2 * (len(widths) - 1)), *lines[1:], "", total]


def _aligned(cell: str, width: int, column: int) -> str:
    return cell.ljust(width) if column < 3 else cell.rjust(width)


def _as_json(entries: list[Entry]) -> str:
    import json

    rows = [
        {
            "name": entry.name,
            "net": entry.net,
            "family": entry.family,
            "paper": entry.paper.first + entry.paper.others if entry.paper else None,
            "year": entry.paper.year if entry.paper else None,
            "input": entry.input or None,
            "params": None if entry.family else entry.params,
            "macs": None if entry.family else entry.macs,
        }
        for entry in entries
    ]
    return json.dumps(rows, indent=2)
