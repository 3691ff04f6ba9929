"""What is probably meant where a token cannot stand."""

from __future__ import annotations

from difflib import get_close_matches

from ..grammar.automaton import advance
from ..grammar.parse_state import DEFINITIONS, Reading
from ..grammar.parse_tree import Token

_NEAR = 0.74
"""How like a word of the language another one must be, from 0 to 1 for equal words."""

_ITEMS = ("block", "from", "let", "net", "seq")
_STATEMENTS = ("aux", "expect", "for", "from", "if", "init", "input", "let", "output", "recipe")
_FOREIGN = {"network": "net", "model": "net", "module": "block", "def": "block", "class": "block", "function": "block"}
"""Words that open definitions in other languages."""
_REPEATS = ("repeat", "loop", "times", "do")


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
    before, token = reading.tokens[reading.position - 1], reading.token
    if needless := _needless(reading):
        return needless
    if before in _REPEATS and token.type == "NUMBER":
        return f"a count stands behind what is repeated: `{{ ... }} x {token}`"
    if before == "from" and token.type in ("QUOTE", "RANGE"):
        return "an import names a spec, without folder, suffix and quotes: `from resnet import Bottleneck`"
    if before.type == "NAME" and token.type in ("NUMBER", "SIZE", "QUOTE"):
        return f"arguments stand in parentheses: `{before}({token}{'...' if token.type == 'QUOTE' else ''})`"
    if before.type == "NAME" and token.type == "ASSIGN":
        return f"write `let {before} = ...` to name a value, or `{before}: ...` to label a layer"
    if token.type == "ARROW" and before.type != "ARROW":
        return "`->` goes on with a chain of layers, and there is none in front of it"
    if token.type == before.type == "ARROW":
        return "one `->` is enough"
    if token.type == "LPAR" and reading.tokens[max(0, reading.position - 2)] == "aux":
        return f"a name stands in front: `aux name: {before}(...) from label weight 0.3`"
    if _is_comment(reading):
        return "comments begin with `#`"
    return _of_a_comma(reading) or _of_a_place(reading) or _of_another_language(before, token)


def _needless(reading: Reading) -> str:
    """`weight=0.3` and `epochs: 90`, where the line goes on without the sign."""
    before, after = reading.tokens[reading.position - 1], reading.after
    signs = reading.token.type in ("ASSIGN", "COLON") and after.type in ("NAME", "NUMBER", "SIZE") and before != "let"
    goes_on = signs and advance(reading.machine, reading.stack, after.type)
    return f"leave it out: `{before} {after}`" if goes_on else ""


def _is_comment(reading: Reading) -> bool:
    """`//` or `/*` at the beginning of a line, or `--`."""
    token, after = reading.token, reading.after
    joined = token.end_pos == after.start_pos
    opens = token.type == "FLOORDIVIDE" or (token.type, after.type, joined) == ("DIVIDE", "TIMES", True)
    return (opens and _starts_line(reading)) or (token.type, after.type, joined) == ("MINUS", "MINUS", True)


def _of_a_comma(reading: Reading) -> str:
    """`0,5` and `25,557,032`."""
    before, token, after = reading.tokens[reading.position - 1], reading.token, reading.after
    if token.type != "COMMA" or not before.type == after.type == "NUMBER" or token.end_pos != after.start_pos:
        return ""
    return "fractions are written with a point, `0.5`, and long numbers with underscores: `25_557_032`"


def _of_a_place(reading: Reading) -> str:
    """What belongs elsewhere in the file, or in front of what it follows."""
    before, token, after = reading.tokens[reading.position - 1], reading.token, reading.after
    first = _line(reading).split()[0] if _line(reading).strip() else ""
    if str(token) == "import":
        return "imports stand at the top of the file, outside of every net and block"
    if token in DEFINITIONS and after.type == "NAME":
        return f"definitions stand side by side: move this `{token}` out of the braces"
    if str(token) == "else":
        return "an `else` stands behind the `}` of its `if`"
    if token.type == "COLON" and first in (*DEFINITIONS, "for", "if", "else", "}"):
        return "what belongs to this line stands in braces: write `{` here, and `}` behind it"
    if token.type == "LPAR" and before.type == "RPAR":
        return "a layer is applied to the value of the line above, or of `from`: nothing stands behind its arguments"
    if token.type == "COMMA" and before.type in ("RPAR", "NAME") and not _in_brackets(reading):
        return "layers follow one another with `->`"
    return ""


def _in_brackets(reading: Reading) -> bool:
    return bool(reading.brackets) and reading.brackets[-1].type in ("LPAR", "LSQB")


def _line(reading: Reading) -> str:
    return reading.source.line(reading.span(reading.token).first.line)


def _of_another_language(before: Token, token: Token) -> str:
    if token in ("elif", "elseif", "elsif"):
        return "write `else if`"
    if before == "while":
        return "there is no `while`: `relu x 3` repeats a layer, `for i in 0..3 { ... }` several lines"
    if before == "for" and token.type == "LPAR":
        return "write `for i in 0..3 { ... }`: `i` is 0, 1 and 2"
    if token.type == "TIMES" and before == "import":
        return "name what is to be imported: `from resnet import Bottleneck`"
    return ""


def _starts_line(reading: Reading) -> bool:
    place = reading.span(reading.token)
    return not reading.source.line(place.first.line)[: place.first.column - 1].strip()
