"""The terminals of grammar.lark: keywords, brackets and the regular expressions of the scanner."""

from __future__ import annotations

import re
from functools import cache

from .grammar import terminals

RESERVED = frozenset(("and", "else", "false", "for", "if", "let", "not", "or", "true"))
"""Keywords everywhere; any other keyword is a name where the grammar does not allow the keyword."""

CLOSERS = {"LPAR": "RPAR", "LSQB": "RSQB", "LBRACE": "RBRACE", "QUOTE": "QUOTE"}
"""The closing terminal of each opening one."""


@cache
def literals() -> dict[str, str]:
    """The text of every terminal that has a fixed one."""
    return {t.name: t.pattern for t in terminals().values() if t.is_literal}


@cache
def keywords() -> dict[str, str]:
    """The terminal of every keyword."""
    return {text: name for name, text in literals().items() if text.isidentifier()}


@cache
def code_pattern() -> re.Pattern[str]:
    """Matches any terminal outside of strings; a keyword matches as a NAME."""
    return _pattern([name for name in terminals() if name not in {*keywords().values(), "TEXT"}])


@cache
def string_pattern() -> re.Pattern[str]:
    """Matches any terminal inside a string, where all braces belong to expressions."""
    return _pattern(["TEXT", "QUOTE", "LBRACE"])


def _pattern(names: list[str]) -> re.Pattern[str]:
    ordered = sorted((terminals()[name] for name in names), key=lambda t: (-t.priority, t.is_literal, -len(t.pattern)))
    return re.compile("|".join(f"(?P<{t.name}>{re.escape(t.pattern) if t.is_literal else t.pattern})" for t in ordered))
