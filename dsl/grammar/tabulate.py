"""Making the tables from the grammar: the same text gives the same tables, in any process."""

from __future__ import annotations

from typing import Any, cast

from lark import Lark
from lark.grammar import Rule
from lark.lexer import TerminalDef

OPTIONS: dict[str, Any] = {
    "parser": "lalr",
    "lexer": "basic",
    "start": ["file"],
    "propagate_positions": True,
    "maybe_placeholders": False,
}
"""What Lark is told when it works the tables out; the basic lexer is there for its terminals only, see `scanner`."""

_HEAD = '''"""Parse tables of grammar.lark; made by `python -m cnnc.runtime.tools.parse_tables`, not to be edited."""
# ruff: noqa: E501
# fmt: off

'''


def tabulate(grammar: str) -> str:
    """The text of tables.py for the text of grammar.lark."""
    lark = Lark(grammar, **OPTIONS)
    saved: tuple[dict[str, Any], dict[int, dict[str, Any]]] = cast("Any", lark).memo_serialize([TerminalDef, Rule])
    data, memo = saved
    lexer, automaton = data["parser"]["lexer_conf"], data["parser"]["parser"]
    rules = [reference["@"] for reference in data["rules"]]
    order, states = _states(automaton, {memory: index for index, memory in enumerate(rules)})
    terminals = [f"    {_terminal(memo[reference['@']])!r},\n" for reference in lexer["terminals"]]
    return "".join(
        [
            _HEAD,
            f"END = {order[automaton['end_states']['file']]}\n\n",
            "TERMINALS: tuple[tuple[str, bool, str, int], ...] = (\n",
            *terminals,
            ')\n"""Name, whether it is always written the same, how it is written or its pattern, priority."""\n\n',
            _lines("RULES", [_rule(memo[rule]) for rule in rules]),
            '"""Name, `?` where a lone child stands for it; alias; symbols, `-` where left out."""\n\n',
            _lines("STATES", states),
            '"""What each state does at a symbol: go to state n, or, where n is negative, finish rule ~n."""\n',
        ]
    )


def _lines(name: str, rows: list[str]) -> str:
    return "\n".join([f'{name} = """\\', *rows, '"""\n'])


def _terminal(saved: dict[str, Any]) -> tuple[Any, ...]:
    pattern = saved["pattern"]
    return saved["name"], pattern["__type__"] == "PatternStr", pattern["value"], saved["priority"]


def _rule(saved: dict[str, Any]) -> str:
    name = ("?" if saved["options"]["expand1"] else "") + saved["origin"]["name"]
    symbols = [("-" if symbol.get("filter_out") else "") + symbol["name"] for symbol in saved["expansion"]]
    return " ".join([name, saved["alias"] or ".", *symbols])


def _states(automaton: dict[str, Any], rules: dict[int, int]) -> tuple[dict[int, int], list[str]]:
    """The states numbered in the order in which they are reached, which depends on no hash."""
    names, states = automaton["tokens"], automaton["states"]
    order: dict[int, int] = {automaton["start_states"]["file"]: 0}
    rows = list[str]()
    reached = list(order)
    for state in reached:
        row = list[str]()
        for token, (reduces, target) in sorted(states[state].items(), key=lambda entry: names[entry[0]]):
            if reduces:
                row += [names[token], str(~rules[target["@"]])]
                continue
            if target not in order:
                order[target] = len(order)
                reached.append(target)
            row += [names[token], str(order[target])]
        rows.append(" ".join(row))
    return order, rows
