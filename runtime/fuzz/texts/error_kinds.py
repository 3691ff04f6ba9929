"""Kinds of errors to plant into a line of a spec, and the codes of the problems that report them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

Change = Callable[[str, Random], str | None]
"""Returns a line with an error, or None if the error cannot be planted there."""


@dataclass(frozen=True)
class ErrorKind:
    """A kind of error: how it changes a line, and the codes that match it."""

    name: str
    change: Change
    codes: tuple[str, ...]
    alone: bool = False
    """Whether it is reported only if a spec has no other error."""


def _replace(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> Change:
    """Replace one match of the pattern, outside comments."""

    def change(line: str, rng: Random) -> str | None:
        matches = list(re.finditer(pattern, line.partition("#")[0]))
        if not matches:
            return None
        match = rng.choice(matches)
        text = replacement(match) if callable(replacement) else match.expand(replacement)
        return line[: match.start()] + text + line[match.end() :]

    return change


_LAYER = r"(?<![\w.\"])(conv|linear|maxpool|avgpool|relu|bn|dropout|flatten|concat|add|softmax)\b(?!\s*[=:])"

KINDS: tuple[ErrorKind, ...] = (
    ErrorKind("missing parenthesis", _replace(r"\)(?= ->|$)", ""), ("E0102",)),
    ErrorKind("extra parenthesis", _replace(r"\)(?= ->|$)", "))"), ("E0103",)),
    ErrorKind("missing comma", _replace(r"(?<=[\w)]), (?=\w+[,=)])", " "), ("E0104",)),
    ErrorKind("colon instead of an equals sign", _replace(r"(?<=\b(?:pad|ias|ups|ide))=(?=\w)", ": "), ("E0105",)),
    ErrorKind("missing arrow", _replace(r"(?<=[\w)]) -> (?=\w)", " "), ("E0106", "E0104")),
    ErrorKind("doubled arrow", _replace(r"(?<=[\w)]) -> (?=\w)", " -> -> "), ("E0101",)),
    ErrorKind("arrow at the end of a line", _replace(r"(?<= -> [a-z])(\w*)$|(\))$", r"\g<0> ->"), ("E0108", "E0101")),
    ErrorKind("stray character", _replace(r"(?<=, )(?=\w)", "@"), ("E0111",)),
    ErrorKind("unterminated text", _replace(r"([(,] ?)(?=\w+\)$)", r'\1"'), ("E0114",)),
    ErrorKind("letter of another alphabet", _replace(r"(?<=c)o(?=n)", "\u043e"), ("E0112",)),
    ErrorKind("invisible character", _replace(r"(?<=, )(?=\w)", "\u200b"), ("E0113",)),
    ErrorKind("number with a unit", _replace(r"(?<=[( ])\d+(?=[,)])", r"\g<0>px"), ("E0117",)),
    ErrorKind("unknown escape", _replace(r"(?<=\"[a-z])(?=[a-z])", r"\\q"), ("E0115",)),
    ErrorKind(
        "misspelled keyword",
        _replace(r"^(\s+)(inp|exp)(ut|ect) ", r"\1\2x\3 "),
        ("E0124", "E0101"),
    ),
    ErrorKind("misspelled operator", _replace(_LAYER, lambda found: found[0] + "z"), ("E0201",)),
    ErrorKind("operator with swapped letters", _replace(r"\b(max|avg)pool\b", r"\1poll"), ("E0201",)),
    ErrorKind(
        "misspelled name", _replace(r"(?<=conv\(|near\()(classes|width|out|planes|channels)\b", r"\1z"), ("E0202",)
    ),
    ErrorKind("unknown label", _replace(r"(?<=from )[a-z]\w+(?! import)(?=$| ->)", "nowhere"), ("E0203",)),
    ErrorKind("unknown size", _replace(r"\bin\.(channels|height)\b", "in.depth"), ("E0202",)),
    ErrorKind("misspelled argument", _replace(r"\b(stride|pad|bias|groups)=", r"\1ing="), ("E0301",)),
    ErrorKind("repeated argument", _replace(r"\b(stride|pad|bias)=\w+(?=[,)])", r"\g<0>, \g<0>"), ("E0304",)),
    ErrorKind("too many arguments", _replace(r"(?<=linear\()(\w+)(?=\))", r"\1, true, 7"), ("E0303",)),
    ErrorKind("no arguments", _replace(r"\b(conv|linear)\([^()]*\)", r"\1()"), ("E0302",)),
    ErrorKind("zero", _replace(r"(?<=conv\()\d+", "0"), ("E0305",)),
    ErrorKind("negative number", _replace(r"(?<=linear\()\d+", "-8"), ("E0305",)),
    ErrorKind("fraction", _replace(r"(?<=conv\()\d+", "2.5"), ("E0305",)),
    ErrorKind("text instead of a number", _replace(r"(?<=pool\()\d+", '"2"'), ("E0305",)),
    ErrorKind("word instead of a boolean", _replace(r"(?<=bias=)(true|false)", "never"), ("E0202", "E0305")),
    ErrorKind("padding too large", _replace(r"\bmaxpool\(3\b(?!.*pad)", "maxpool(3, pad=3"), ("E0401", "E0304")),
    ErrorKind("kernel too large", _replace(r"(?<=conv\()(\w+), [1357](?=[,)])", r"\1, 999"), ("E0403",)),
    ErrorKind(
        "groups that do not divide the channels",
        _replace(r"(?<=conv\()(\w+, \d)(?=[,)])(?!.*group)", r"\1, groups=97"),
        ("E0404",),
    ),
    ErrorKind("missing flatten", _replace(r"\bflatten(?: -> )?", ""), ("E0402",)),
    ErrorKind("division by zero", _replace(r"(?<=conv\()\d+(?=,)", "8 // 0"), ("E0306",)),
    ErrorKind("list instead of a number", _replace(r"(?<=linear\()\w+", "[10]"), ("E0305",)),
    ErrorKind("wrong figure in an expectation", _replace(r"(?<=params == )\d+", "7"), ("E0501",), alone=True),
)
