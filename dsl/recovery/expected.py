"""Terminals and tokens as messages name them."""

from __future__ import annotations

from collections.abc import Collection

from ..grammar.parse_tree import Token

_VALUE = ("NUMBER", "NAME", "DOTTED", "SIZE", "TRUE", "FALSE", "QUOTE", "LPAR", "LSQB", "PLUS", "MINUS", "NOT")
_COMPARISONS = ("EQUAL", "UNEQUAL", "LESS", "ATMOST", "MORE", "ATLEAST")
_OPERATORS = ("OR", "AND", "RANGE", "PLUS", "MINUS", "TIMES", "DIVIDE", "FLOORDIVIDE", "REMAINDER", "POWER", "LSQB")
_STATEMENTS = ("LET", "FOR", "IF", "INPUT", "OUTPUT", "AUX", "EXPECT", "INIT", "RECIPE", "FROM")

_GROUPS: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    (
        ("LET", "INPUT"),
        (*_STATEMENTS, "NAME", "QUOTE", "LBRACE", "_SEPARATOR"),
        ("a layer such as `conv(64, 3)`", "another statement"),
    ),
    (("LET", "NET"), ("LET", "NET", "BLOCK", "SEQ", "FROM", "_SEPARATOR"), ("`net`", "`block`", "`let`", "`from`")),
    (("ARROW", "_SEPARATOR"), ("ARROW", "_SEPARATOR", "COLON", "LBRACE", "X"), ("`->`", "end of line")),
    (("TEXT",), ("TEXT", "QUOTE", "LBRACE"), ("the rest of the string",)),
    (("NUMBER", "LSQB"), _VALUE, ("a value such as `64`",)),
    (("NUMBER", "SIZE"), ("NUMBER", "SIZE", "NAME"), ("a size such as `3x224x224`",)),
    (("NAME", "LBRACE"), ("NAME", "QUOTE", "LBRACE"), ("a layer such as `conv(64, 3)`",)),
    (("NAME", "DOTTED"), ("NAME", "DOTTED"), ("the name of a value",)),
    (("ABOUT",), ("ABOUT", *_COMPARISONS, *_OPERATORS), ("a comparison such as `==`",)),
    (("PLUS", "TIMES"), (*_COMPARISONS, *_OPERATORS, "IF"), ()),
)
"""The terminals that identify a group, all of its terminals, and its description; operators are not mentioned."""

_WORDS = {
    "NAME": "a name",
    "_SEPARATOR": "end of line",
    "$END": "end of file",
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
"""Terminals that are allowed nearly everywhere, and so come last."""


def describe_expected(terminals: Collection[str]) -> str:
    """The terminals as alternatives, at most four: `` `,` or `)` ``, `a layer such as ...`."""
    rest, words = dict.fromkeys(terminals), list[str]()
    if "_SEPARATOR" in rest:
        rest = {kind: None for kind in rest if kind not in ("$END", "RBRACE")}
    for signs, members, names in _GROUPS:
        if all(sign in rest for sign in signs):
            rest = {kind: None for kind in rest if kind not in members}
            words += names
    if words or len(rest) > 1:
        rest.pop("LPAR", None)
    ordered = sorted(rest, key=lambda kind: (_LAST.index(kind) + 1 if kind in _LAST else 0, kind))
    words = [*words, *(_WORDS.get(kind, f"`{kind.lower()}`") for kind in ordered)][:4]
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def describe_token(token: Token) -> str:
    """A token as a message names it: "`relu`", "end of line"."""
    if token.type == "$END":
        return "end of file"
    if token.type in ("QUOTE", "TEXT"):
        return "string"
    return f"`{token}`" if token.strip() else "end of line"
