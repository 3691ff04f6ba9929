"""Hints for unexpected tokens, and keywords that resemble a misspelled one."""

from __future__ import annotations

from difflib import get_close_matches

from ..grammar.automaton import simulate
from ..grammar.parse_state import DEFINITIONS, ParseState
from ..grammar.parse_tree import Token

_MIN_SIMILARITY = 0.74
"""Similarity of a keyword that is suggested, from 0 to 1 for equal words."""

_ITEMS = ("block", "from", "let", "net", "seq")
_STATEMENTS = ("aux", "expect", "for", "from", "if", "init", "input", "let", "output", "recipe")
_FOREIGN_BLOCKS = ("module", "def", "class", "function")
_DEFINITIONS_ELSEWHERE = {"network": "net", "model": "net", **dict.fromkeys(_FOREIGN_BLOCKS, "block")}
"""Keywords of other languages that begin a definition."""
_REPEATS = ("repeat", "loop", "times", "do")


def similar_words(word: str, words: tuple[str, ...]) -> list[str]:
    """The words that are spelled similarly, anagrams first; none if the word is one of them."""
    if word in words or len(word) > len(max(words, key=len)) + 2:
        return []
    anagrams = [other for other in words if sorted(other) == sorted(word)]
    return [*dict.fromkeys((*anagrams, *get_close_matches(word, words, n=3, cutoff=_MIN_SIMILARITY)))]


def similar_item_keywords(word: str, has_input: bool = False) -> list[str]:
    """The keywords of items that a word may stand for; a definition with an `input` line is a net."""
    translated = [_DEFINITIONS_ELSEWHERE[word]] if word in _DEFINITIONS_ELSEWHERE else []
    return [*similar_words(word, _ITEMS), *(["net"] if translated and has_input else translated)]


def similar_statement_keywords(word: str) -> list[str]:
    """The keywords of statements that a word may stand for."""
    return ["expect"] if word == "assert" else similar_words(word, _STATEMENTS)


def hint_for(state: ParseState) -> str:
    """A hint for the commonest unexpected tokens; empty for others."""
    before, token = state.previous, state.token
    if hint := _needless_sign(state):
        return hint
    if before in _REPEATS and token.type == "NUMBER":
        return f"the count comes after what is repeated: `{{ ... }} x {token}`"
    if before == "from" and token.type in ("QUOTE", "RANGE"):
        return "write the name of the spec without folder, suffix and quotes: `from resnet import Bottleneck`"
    if before.type == "NAME" and token.type in ("NUMBER", "SIZE", "QUOTE"):
        return f"enclose arguments in parentheses: `{before}({token}{'...' if token.type == 'QUOTE' else ''})`"
    if before.type == "NAME" and token.type == "ASSIGN":
        return f"write `let {before} = ...` to name a value, or `{before}: ...` to label a layer"
    if token.type == "ARROW" and before.type != "ARROW":
        return "`->` continues a chain, and there is no layer before it"
    if token.type == before.type == "ARROW":
        return "remove one `->`"
    if token.type == "LPAR" and state.tokens[max(0, state.position - 2)] == "aux":
        return f"an auxiliary head needs a name: `aux name: {before}(...) from label weight 0.3`"
    if _is_comment(state):
        return "comments begin with `#`"
    return _comma_hint(state) or _placement_hint(state) or _language_hint(before, token)


def _needless_sign(state: ParseState) -> str:
    """`weight=0.3` and `epochs: 90`, where the line is valid without the sign."""
    before, after = state.previous, state.next
    is_sign = state.token.type in ("ASSIGN", "COLON") and after.type in ("NAME", "NUMBER", "SIZE") and before != "let"
    is_needless = is_sign and simulate(state.automaton, state.states, after.type)
    return f"remove it: `{before} {after}`" if is_needless else ""


def _is_comment(state: ParseState) -> bool:
    """`//` or `/*` at the beginning of a line, or `--`."""
    token, after = state.token, state.next
    is_joined = token.end_pos == after.start_pos
    is_slash = token.type == "FLOORDIVIDE" or (token.type, after.type, is_joined) == ("DIVIDE", "TIMES", True)
    return (is_slash and _starts_line(state)) or (token.type, after.type, is_joined) == ("MINUS", "MINUS", True)


def _comma_hint(state: ParseState) -> str:
    """`0,5` and `25,557,032`."""
    before, token, after = state.previous, state.token, state.next
    if token.type != "COMMA" or not before.type == after.type == "NUMBER" or token.end_pos != after.start_pos:
        return ""
    return "use a point in decimal numbers, `0.5`, and underscores in long ones: `25_557_032`"


def _placement_hint(state: ParseState) -> str:
    """Tokens that belong elsewhere in the file."""
    before, token, after = state.previous, state.token, state.next
    first = _line(state).split()[0] if _line(state).strip() else ""
    if str(token) == "import":
        return "move imports to the top of the file, outside of every net and block"
    if token in DEFINITIONS and after.type == "NAME":
        return f"definitions cannot be nested: move this `{token}` out of the braces"
    if str(token) == "else":
        return "`else` must follow the `}` of its `if`"
    if token.type == "COLON" and first in (*DEFINITIONS, "for", "if", "else", "}"):
        return "enclose the body in braces: replace this with `{`, and add `}` after the body"
    if token.type == "LPAR" and before.type == "RPAR":
        return "a layer is applied to the value of the line above, or to that of `from`: remove the second parentheses"
    if token.type == "COMMA" and before.type in ("RPAR", "NAME") and not _in_brackets(state):
        return "chain layers with `->`"
    return ""


def _in_brackets(state: ParseState) -> bool:
    return bool(state.brackets) and state.brackets[-1].type in ("LPAR", "LSQB")


def _line(state: ParseState) -> str:
    return state.source.line(state.span(state.token).first.line)


def _language_hint(before: Token, token: Token) -> str:
    if token in ("elif", "elseif", "elsif"):
        return "write `else if`"
    if before == "while":
        return "there is no `while`: `relu x 3` repeats a layer, `for i in 0..3 { ... }` several lines"
    if before == "for" and token.type == "LPAR":
        return "write `for i in 0..3 { ... }`, where `i` is 0, 1 and 2"
    if token.type == "TIMES" and before == "import":
        return "name what to import: `from resnet import Bottleneck`"
    return ""


def _starts_line(state: ParseState) -> bool:
    place = state.span(state.token)
    return not state.source.line(place.first.line)[: place.first.column - 1].strip()
