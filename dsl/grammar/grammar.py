"""The grammar as Lark holds it, loaded once per process from the tables that were made of grammar.lark.

Lark takes some 140 ms to work the tables out, and a few to load them.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from lark import Lark

OPTIONS: dict[str, Any] = {
    "parser": "lalr",
    "lexer": "basic",
    "start": ["file"],
    "propagate_positions": True,
    "maybe_placeholders": False,
}
"""What Lark is told when it works the tables out; the basic lexer is there for its terminals only, see `scanner`."""


@cache
def grammar() -> Lark:
    """The parser; parsing leaves no trace in it."""
    from . import tables

    terminals = [_terminal(*row) for row in tables.TERMINALS]
    rules = [_rule(line) for line in tables.RULES.splitlines()]
    references = [{"@": len(terminals) + index} for index in range(len(rules))]
    data = {
        "rules": references,
        "options": {**tables.OPTIONS},
        "parser": {
            "lexer_conf": {
                "terminals": [{"@": index} for index in range(len(terminals))],
                "ignore": tables.IGNORED,
                "g_regex_flags": 0,
                "use_bytes": False,
                "lexer_type": "basic",
            },
            "parser_conf": {"rules": references, "start": ["file"], "parser_type": "lalr"},
            "parser": _automaton(tables.STATES, references, tables.END),
        },
    }
    return cast("Any", Lark).load({"data": data, "memo": dict(enumerate([*terminals, *rules]))})


def _terminal(name: str, kind: str, pattern: str, priority: int, width: tuple[int, int]) -> dict[str, Any]:
    written: dict[str, Any] = {"value": pattern, "flags": [], "raw": None, "__type__": kind}
    sized: dict[str, Any] = {**written, "_width": width} if kind == "PatternRE" else written
    return {"name": name, "pattern": sized, "priority": priority, "__type__": "TerminalDef"}


def _rule(line: str) -> dict[str, Any]:
    origin, alias, order, _, *expansion = line.split()
    options: dict[str, Any] = {
        "keep_all_tokens": False,
        "expand1": origin.startswith("?"),
        "priority": None,
        "template_source": None,
        "empty_indices": [],
        "__type__": "RuleOptions",
    }
    return {
        "origin": {"name": origin.removeprefix("?"), "__type__": "NonTerminal"},
        "expansion": [_symbol(symbol) for symbol in expansion],
        "order": int(order),
        "alias": None if alias == "." else alias,
        "options": options,
        "__type__": "Rule",
    }


def _symbol(written: str) -> dict[str, Any]:
    name = written.removeprefix("-")
    if not name.isupper():
        return {"name": name, "__type__": "NonTerminal"}
    return {"name": name, "filter_out": name != written, "__type__": "Terminal"}


def _automaton(lines: str, references: list[dict[str, int]], end: int) -> dict[str, Any]:
    numbers: dict[str, int] = {}
    states = [_state(line.split(), references, numbers) for line in lines.splitlines()]
    return {
        "tokens": {number: symbol for symbol, number in numbers.items()},
        "states": dict(enumerate(states)),
        "start_states": {"file": 0},
        "end_states": {"file": end},
    }


def _state(row: list[str], references: list[dict[str, int]], numbers: dict[str, int]) -> dict[int, tuple[int, Any]]:
    """What a state does at each symbol; a symbol gets its number where it is first met."""
    targets = zip(row[::2], map(int, row[1::2]), strict=True)
    return {
        numbers.setdefault(symbol, len(numbers)): (0, target) if target >= 0 else (1, references[~target])
        for symbol, target in targets
    }
