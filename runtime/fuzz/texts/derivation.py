"""Derive texts from the grammar."""

from __future__ import annotations

from functools import cache
from random import Random

from ....dsl.grammar import grammar
from ....dsl.grammar.terminals import RESERVED, literals
from .corpus import token_texts

Symbol = tuple[str, bool]
"""A symbol of the grammar, and whether it is a terminal."""

_FIRST_LINES = ("input 3x8x8", "input 16x32x32", "input a: 3x9x9\n    input b: 3x9x9", "input 20", "input 3 x H x W")


def by_grammar(rng: Random) -> bytes:
    """A random file, or a net with an input and random statements."""
    if rng.random() < 0.3:
        return _text(rng, "file", rng.randint(10, 200)).encode()
    lines = [_text(rng, "statement", rng.randint(2, 60)) for _ in range(rng.randint(1, 8))]
    body = "\n    ".join([rng.choice(_FIRST_LINES), *lines])
    blocks = [_text(rng, "item", rng.randint(5, 60)) for _ in range(rng.choice((0, 0, 1, 2)))]
    return "\n".join([*blocks, f"net Derived {{\n    {body}\n}}\n"]).encode()


def _text(rng: Random, start: str, budget: int) -> str:
    text = ""
    before = ""
    for kind, word in _derive(rng, start, budget):
        text += word if "TEXT" in (before, kind) or "QUOTE" in (before, kind) else f" {word}"
        before = kind
    return text.strip(" ")


def _derive(rng: Random, start: str, budget: int) -> list[tuple[str, str]]:
    """About `budget` terminals with their texts."""
    waiting: list[Symbol] = [(start, False)]
    found: list[tuple[str, str]] = []
    while waiting:
        name, terminal = waiting.pop()
        if terminal:
            found.append((name, _word(rng, name)))
            budget -= 1
            continue
        waiting += reversed(_expansion(rng, name, budget - len(waiting)))
    return found


def _expansion(rng: Random, name: str, budget: int) -> tuple[Symbol, ...]:
    expansions, cheapest = _rules()[name], _cheapest()[name]
    return rng.choice(expansions) if budget > 0 and rng.random() < 0.5 else cheapest


def _word(rng: Random, kind: str) -> str:
    if kind in literals():
        return literals()[kind]
    if kind == "_SEPARATOR":
        return rng.choice(("\n", "\n", ";"))
    while True:
        word = rng.choice(token_texts().get(kind, ("a",)))
        if word not in RESERVED:
            return word


@cache
def _rules() -> dict[str, list[tuple[Symbol, ...]]]:
    """The expansions of each symbol of the grammar."""
    rules: dict[str, list[tuple[Symbol, ...]]] = {}
    for rule in grammar.rules():
        expansion = tuple((symbol, grammar.is_terminal(symbol)) for symbol in rule.expansion)
        rules.setdefault(rule.origin, []).append(expansion)
    return rules


@cache
def _cheapest() -> dict[str, tuple[Symbol, ...]]:
    """The expansion of each symbol that leads to the shortest derivation."""
    costs: dict[str, int] = {}
    chosen: dict[str, tuple[Symbol, ...]] = {}
    while True:
        before = dict(costs)
        for name, expansions in _rules().items():
            for expansion in expansions:
                if all(terminal or symbol in costs for symbol, terminal in expansion):
                    cost = 1 + sum(1 if terminal else costs[symbol] for symbol, terminal in expansion)
                    if cost < costs.get(name, cost + 1):
                        costs[name], chosen[name] = cost, expansion
        if costs == before:
            return chosen
