"""The terminals of grammar.lark: how they are written, and the patterns that find them."""

from __future__ import annotations

import re
from functools import cache

from .grammar import terminals

RESERVED = frozenset(("and", "else", "false", "for", "if", "let", "not", "or", "true"))
"""Keywords everywhere; any other keyword is a name where the grammar has no use for the keyword."""

CLOSERS = {"LPAR": "RPAR", "LSQB": "RSQB", "LBRACE": "RBRACE", "QUOTE": "QUOTE"}
"""What opens something, and what closes it."""


@cache
def literals() -> dict[str, str]:
    """How every terminal that is always written the same is written."""
    return {t.name: t.pattern for t in terminals().values() if t.is_literal}


@cache
def keywords() -> dict[str, str]:
    """The terminal of every word that the grammar knows."""
    return {text: name for name, text in literals().items() if text.isidentifier()}


@cache
def code_pattern() -> re.Pattern[str]:
    """Any one terminal outside of texts; a keyword is found as a NAME."""
    return _pattern([name for name in terminals() if name not in {*keywords().values(), "TEXT"}])


@cache
def text_pattern() -> re.Pattern[str]:
    """Any one terminal in a text, where all braces belong to expressions."""
    return _pattern(["TEXT", "QUOTE", "LBRACE"])


def _pattern(names: list[str]) -> re.Pattern[str]:
    ordered = sorted((terminals()[name] for name in names), key=lambda t: (-t.priority, t.is_literal, -len(t.pattern)))
    return re.compile("|".join(f"(?P<{t.name}>{re.escape(t.pattern) if t.is_literal else t.pattern})" for t in ordered))
