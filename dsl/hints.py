"""What is probably meant where a token cannot stand."""

from __future__ import annotations

from difflib import get_close_matches

from lark import Token

from .machine import advance
from .reading import Reading

_NEAR = 0.74
"""How like a word of the language another one must be, from 0 to 1 for equal words."""

_ITEMS = ("block", "from", "let", "net", "seq")
_STATEMENTS = ("aux", "expect", "for", "from", "if", "init", "input", "let", "output", "recipe")
_FOREIGN = {"network": "net", "model": "net", "module": "block", "def": "block", "class": "block", "function": "block"}
"""Words that open definitions in other languages."""


def words_like(word: str, words: tuple[str, ...]) -> list[str]:
    """The words that differ little from one, or in the order of their letters alone; never the word itself."""
    if word in words or len(word) > len(max(words, key=len)) + 2:
        return []
    swapped = [other for other in words if sorted(other) == sorted(word)]
    return [*dict.fromkeys((*swapped, *get_close_matches(word, words, n=3, cutoff=_NEAR)))]


def items_like(word: str, has_input: bool = False) -> list[str]:
    """The words that open an item and may be meant by another one; what has an `input` line is a net."""
    foreign = [_FOREIGN[word]] if word in _FOREIGN else []
    return [*words_like(word, _ITEMS), *(["net"] if foreign and has_input else foreign)]


def statements_like(word: str) -> list[str]:
    """The words that open a statement and may be meant by another one."""
    return ["expect"] if word == "assert" else words_like(word, _STATEMENTS)


def hint(reading: Reading) -> str:
    """A way out for the commonest mistakes of their kind; empty for others."""
    return _of_names(reading) or _of_signs(reading) or _of_another_language(reading)


def _of_names(reading: Reading) -> str:
    """What to do with what stands behind a name, or behind a word that opens a statement."""
    before, token = reading.tokens[reading.position - 1], reading.token
    if before.type == "NAME" and token.type in ("NUMBER", "SIZE", "QUOTE"):
        return f"arguments stand in parentheses: `{before}({token}{'...' if token.type == 'QUOTE' else ''})`"
    after = _after(reading)
    needless = token.type in ("ASSIGN", "COLON") and after.type in ("NAME", "NUMBER", "SIZE") and before != "let"
    if needless and advance(reading.machine, reading.stack, after.type):
        return f"leave it out: `{before} {after}`"
    if before.type == "NAME" and token.type == "ASSIGN":
        return f"write `let {before} = ...` to name a value, or `{before}: ...` to label a layer"
    if token.type == "LPAR" and reading.tokens[max(0, reading.position - 2)] == "aux":
        return f"a name stands in front: `aux name: {before}(...) from label weight 0.3`"
    return ""


def _of_signs(reading: Reading) -> str:
    before, token = reading.tokens[reading.position - 1], reading.token
    if token.type == "ARROW":
        chained = before.type == "ARROW"
        return (
            "one `->` is enough" if chained else "`->` goes on with a chain of layers, and there is none in front of it"
        )
    if token.type == "FLOORDIVIDE" and _starts_line(reading):
        return "comments begin with `#`"
    if token.type in ("COMMA", "TIMES", "LPAR", "LSQB") and _line(reading).split()[:1] == ["input"]:
        return "channels come first, joined by `x`: `input 3x224x224`"
    numbers = before.type == _after(reading).type == "NUMBER" and token.type == "COMMA"
    if numbers and _after(reading).start_pos == token.end_pos:
        return "fractions are written with a point, `0.5`, and long numbers with underscores: `25_557_032`"
    return ""


def _of_another_language(reading: Reading) -> str:
    before, token = reading.tokens[reading.position - 1], reading.token
    if token in ("elif", "elseif", "elsif"):
        return "write `else if`"
    if before == "while":
        return "there is no `while`: `relu x 3` repeats a layer, `for i in 0..3 { ... }` several lines"
    if before == "for" and token.type == "LPAR":
        return "write `for i in 0..3 { ... }`: `i` is 0, 1 and 2"
    if token.type == "COLON" and advance(reading.machine, reading.stack, "LBRACE"):
        return "what belongs to it stands in braces: `{ ... }`"
    if token.type == "RANGE" and before == "from":
        return "a spec is named without a path: `from resnet import Bottleneck` looks beside this file"
    if token.type == "TIMES" and before == "import":
        return "name what is to be imported: `from resnet import Bottleneck`"
    if token.type == "DOTTED":
        return f"a layer's name has no dots: `{token.rpartition('.')[2]}`"
    return ""


def _starts_line(reading: Reading) -> bool:
    return not _line(reading)[: reading.span(reading.token).first.column - 1].strip()


def _after(reading: Reading) -> Token:
    return reading.tokens[min(reading.position + 1, len(reading.tokens) - 1)]


def _line(reading: Reading) -> str:
    return reading.source.line(reading.span(reading.token).first.line)
