"""Kinds of mistakes that can be planted into a line, and the codes of the problems that say so."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

Change = Callable[[str, Random], str | None]
"""A line with a mistake in it, or None where the mistake cannot be made there."""


@dataclass(frozen=True)
class Kind:
    """A kind of mistake: what it does to a line, and the codes that fit it."""

    name: str
    change: Change
    codes: tuple[str, ...]
    alone: bool = False
    """It is looked for only where nothing else is wrong."""


def _swap(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> Change:
    """One of the places in the line that the pattern matches, replaced."""

    def change(line: str, chance: Random) -> str | None:
        places = list(re.finditer(pattern, line.partition("#")[0]))
        if not places:
            return None
        place = chance.choice(places)
        text = replacement(place) if callable(replacement) else place.expand(replacement)
        return line[: place.start()] + text + line[place.end() :]

    return change


_LAYER = r"(?<![\w.\"])(conv|linear|maxpool|avgpool|relu|bn|dropout|flatten|concat|add|softmax)\b(?!\s*[=:])"

KINDS: tuple[Kind, ...] = (
    Kind("a parenthesis left out", _swap(r"\)(?= ->|$)", ""), ("E0102",)),
    Kind("a parenthesis too many", _swap(r"\)(?= ->|$)", "))"), ("E0103",)),
    Kind("a comma left out", _swap(r"(?<=[\w)]), (?=\w+[,=)])", " "), ("E0104",)),
    Kind("a colon for an equals sign", _swap(r"(?<=\b(?:pad|ias|ups|ide))=(?=\w)", ": "), ("E0105",)),
    Kind("an arrow left out", _swap(r"(?<=[\w)]) -> (?=\w)", " "), ("E0106", "E0104")),
    Kind("an arrow twice", _swap(r"(?<=[\w)]) -> (?=\w)", " -> -> "), ("E0101",)),
    Kind("an arrow at the end", _swap(r"(?<= -> [a-z])(\w*)$|(\))$", r"\g<0> ->"), ("E0108", "E0101")),
    Kind("a stray character", _swap(r"(?<=, )(?=\w)", "@"), ("E0111",)),
    Kind("a text not closed", _swap(r"([(,] ?)(?=\w+\)$)", r'\1"'), ("E0114",)),
    Kind("a letter of another alphabet", _swap(r"(?<=c)o(?=n)", "\u043e"), ("E0112",)),
    Kind("an invisible character", _swap(r"(?<=, )(?=\w)", "\u200b"), ("E0113",)),
    Kind("a number with a unit", _swap(r"(?<=[( ])\d+(?=[,)])", r"\g<0>px"), ("E0117",)),
    Kind("an unknown escape", _swap(r"(?<=\"[a-z])(?=[a-z])", r"\\q"), ("E0115",)),
    Kind(
        "a word of the language misspelt",
        _swap(r"^(\s+)(inp|exp)(ut|ect) ", r"\1\2x\3 "),
        ("E0124", "E0101"),
    ),
    Kind("an operator misspelt", _swap(_LAYER, lambda found: found[0] + "z"), ("E0201",)),
    Kind("an operator with letters swapped", _swap(r"\b(max|avg)pool\b", r"\1poll"), ("E0201",)),
    Kind("a name misspelt", _swap(r"(?<=conv\(|near\()(classes|width|out|planes|channels)\b", r"\1z"), ("E0202",)),
    Kind("a label that does not exist", _swap(r"(?<=from )[a-z]\w+(?! import)(?=$| ->)", "nowhere"), ("E0203",)),
    Kind("a size that does not exist", _swap(r"\bin\.(channels|height)\b", "in.depth"), ("E0202",)),
    Kind("an argument misspelt", _swap(r"\b(stride|pad|bias|groups)=", r"\1ing="), ("E0301",)),
    Kind("an argument twice", _swap(r"\b(stride|pad|bias)=\w+(?=[,)])", r"\g<0>, \g<0>"), ("E0304",)),
    Kind("too many arguments", _swap(r"(?<=linear\()(\w+)(?=\))", r"\1, true, 7"), ("E0303",)),
    Kind("no arguments", _swap(r"\b(conv|linear)\([^()]*\)", r"\1()"), ("E0302",)),
    Kind("a zero", _swap(r"(?<=conv\()\d+", "0"), ("E0305",)),
    Kind("a negative number", _swap(r"(?<=linear\()\d+", "-8"), ("E0305",)),
    Kind("a fraction", _swap(r"(?<=conv\()\d+", "2.5"), ("E0305",)),
    Kind("a text for a number", _swap(r"(?<=pool\()\d+", '"2"'), ("E0305",)),
    Kind("a word for a truth value", _swap(r"(?<=bias=)(true|false)", "never"), ("E0202", "E0305")),
    Kind("a padding that is too large", _swap(r"\bmaxpool\(3\b(?!.*pad)", "maxpool(3, pad=3"), ("E0401", "E0304")),
    Kind("a kernel that is too large", _swap(r"(?<=conv\()(\w+), [1357](?=[,)])", r"\1, 999"), ("E0403",)),
    Kind("groups that do not divide", _swap(r"(?<=conv\()(\w+, \d)(?=[,)])(?!.*group)", r"\1, groups=97"), ("E0404",)),
    Kind("a forgotten flatten", _swap(r"\bflatten(?: -> )?", ""), ("E0402",)),
    Kind("a division by zero", _swap(r"(?<=conv\()\d+(?=,)", "8 // 0"), ("E0306",)),
    Kind("a list for a number", _swap(r"(?<=linear\()\w+", "[10]"), ("E0305",)),
    Kind("a figure that is wrong", _swap(r"(?<=params == )\d+", "7"), ("E0501",), alone=True),
)
