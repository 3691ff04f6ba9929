"""What could stand in a place, in the words of a person."""

from __future__ import annotations

from collections.abc import Collection

from ..grammar.parse_tree import Token

_VALUE = ("NUMBER", "NAME", "DOTTED", "SIZE", "TRUE", "FALSE", "QUOTE", "LPAR", "LSQB", "PLUS", "MINUS", "NOT")
_COMPARISONS = ("EQUAL", "UNEQUAL", "LESS", "ATMOST", "MORE", "ATLEAST")
_OPERATORS = ("OR", "AND", "RANGE", "PLUS", "MINUS", "TIMES", "DIVIDE", "FLOORDIVIDE", "REMAINDER", "POWER", "LSQB")

_GROUPS: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    (
        ("LET", "INPUT"),
        (
            "LET",
            "FOR",
            "IF",
            "INPUT",
            "OUTPUT",
            "AUX",
            "EXPECT",
            "INIT",
            "RECIPE",
            "FROM",
            "NAME",
            "QUOTE",
            "LBRACE",
            "_SEPARATOR",
        ),
        ("a layer such as `conv(64, 3)`", "another statement"),
    ),
    (("LET", "NET"), ("LET", "NET", "BLOCK", "SEQ", "FROM", "_SEPARATOR"), ("`net`", "`block`", "`let`", "`from`")),
    (("ARROW", "_SEPARATOR"), ("ARROW", "_SEPARATOR", "COLON", "LBRACE", "X"), ("`->`", "the end of the line")),
    (("TEXT",), ("TEXT", "QUOTE", "LBRACE"), ("the rest of the text",)),
    (("NUMBER", "LSQB"), _VALUE, ("a value such as `64`",)),
    (("NUMBER", "SIZE"), ("NUMBER", "SIZE", "NAME"), ("a size such as `3x224x224`",)),
    (("NAME", "LBRACE"), ("NAME", "QUOTE", "LBRACE"), ("a layer such as `conv(64, 3)`",)),
    (("NAME", "DOTTED"), ("NAME", "DOTTED"), ("the name of a value",)),
    (("ABOUT",), ("ABOUT", *_COMPARISONS, *_OPERATORS), ("a comparison such as `==`",)),
    (("PLUS", "TIMES"), (*_COMPARISONS, *_OPERATORS, "IF"), ()),
)
"""Terminals that give a group away, all that belong to it, and what it is called; an operator is never the point."""

_WORDS = {
    "NAME": "a name",
    "_SEPARATOR": "the end of the line",
    "$END": "the end of the file",
    "ARROW": "`->`",
    "COMMA": "`,`",
    "COLON": "`:`",
    "ASSIGN": "`=`",
    "LPAR": "`(`",
    "RPAR": "`)`",
    "LSQB": "`[`",
    "RSQB": "`]`",
    "LBRACE": "`{`",
    "RBRACE": "`}`",
    "X": "`x`",
}
_LAST = ("X", "LBRACE", "_SEPARATOR", "$END")
"""What can stand nearly everywhere, and is therefore said last."""


def in_words(accepted: Collection[str]) -> str:
    """`` `,` or `)` ``; `a layer such as ...`; the four most telling where there are many."""
    rest, words = dict.fromkeys(accepted), list[str]()
    if "_SEPARATOR" in rest:
        rest = {kind: None for kind in rest if kind not in ("$END", "RBRACE")}
    for signs, members, names in _GROUPS:
        if all(sign in rest for sign in signs):
            rest = {kind: None for kind in rest if kind not in members}
            words += names
    if words or len(rest) > 1:
        rest.pop("LPAR", None)
    ordered = sorted(rest, key=lambda kind: (_LAST.index(kind) + 1 if kind in _LAST else 0, kind))
    words += [_WORDS.get(kind, f"`{kind.lower()}`") for kind in ordered]
    return listed(words[:4])


def found_in_words(token: Token) -> str:
    """What stands in a place: "`relu`", "the end of the line"."""
    if token.type == "$END":
        return "the end of the file"
    if token.type in ("QUOTE", "TEXT"):
        return "the text"
    return f"`{token}`" if token.strip() else "the end of the line"


def listed(words: list[str]) -> str:
    """`a, b or c`."""
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
