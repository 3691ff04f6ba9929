"""The terminals of grammar.lark: how they are written, and the patterns that find them."""

from __future__ import annotations

import re
from functools import cache

from lark.lexer import PatternStr

from .grammar import grammar

RESERVED = frozenset(("and", "else", "false", "for", "if", "let", "not", "or", "true"))
"""Keywords everywhere; any other keyword is a name where the grammar has no use for the keyword."""

CLOSERS = {"LPAR": "RPAR", "LSQB": "RSQB", "LBRACE": "RBRACE", "QUOTE": "QUOTE"}
"""What opens something, and what closes it."""


@cache
def literals() -> dict[str, str]:
    """How every terminal that is always written the same is written."""
    return {t.name: t.pattern.value for t in grammar().terminals if isinstance(t.pattern, PatternStr)}


@cache
def keywords() -> dict[str, str]:
    """The terminal of every word that the grammar knows."""
    return {text: name for name, text in literals().items() if text.isidentifier()}


@cache
def code_pattern() -> re.Pattern[str]:
    """Any one terminal outside of texts; a keyword is found as a NAME."""
    return _pattern([t.name for t in grammar().terminals if t.name not in {*keywords().values(), "TEXT"}])


@cache
def text_pattern() -> re.Pattern[str]:
    """Any one terminal in a text, where all braces belong to expressions."""
    return _pattern(["TEXT", "QUOTE", "LBRACE"])


def _pattern(names: list[str]) -> re.Pattern[str]:
    terminals = [grammar().get_terminal(name) for name in names]
    terminals.sort(key=lambda t: (-t.priority, isinstance(t.pattern, PatternStr), -len(t.pattern.value)))
    return re.compile("|".join(f"(?P<{t.name}>{t.pattern.to_regexp()})" for t in terminals))
