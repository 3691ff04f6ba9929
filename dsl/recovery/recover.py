"""Going on behind a mistake: of all small repairs, the one after which most of what follows makes sense."""

from __future__ import annotations

from ..grammar.automaton import END, advance
from ..grammar.parse_state import DEFINITIONS, Reading, begins_item, brackets_after, feed, give_up, kind_at
from ..grammar.terminals import keywords
from ..problem import Problem
from ..problems.structure import ClosesNothing, OutsideItem, ReservedName, Unexpected
from ..problems.words import MisspeltWord
from .expected import found_in_words
from .hints import items_like
from .repairs import CLOSING, Repair, renamed, repairs, unexpected

WINDOW = 10
"""Tokens behind a repair that are tried."""

_WORTH = 1.5
"""What a repair must gain, in tokens; otherwise the statement is given up."""

_ITEM_WORTH = 3
"""How many tokens must follow a word that is taken for one that begins an item."""

_STARTS = ("aux", "expect", "from", "init", "input", "output", "recipe")


def recover(reading: Reading) -> Problem:
    """Gets past the token that cannot stand where it does; returns what is wrong there."""
    if _outside(reading):
        return _respell_item(reading) or _skip_to_item(reading)
    if _starts_otherwise(reading):
        problem = ReservedName(reading.span(reading.tokens[reading.position - 1]))
        _skip_statement(reading)
        return problem
    best, worth = None, _WORTH
    for repair in repairs(reading):
        gain = _followed(reading, repair) - repair.cost
        if gain > worth:
            best, worth = repair, gain
    if not best:
        stray = reading.token.type in CLOSING and reading.token.type != "QUOTE" and not reading.brackets
        problem = ClosesNothing(reading.span(reading.token)) if stray else unexpected(reading)
        _skip_statement(reading)
        return problem
    problem = best.problem()
    _make(best, reading)
    return problem


def _make(repair: Repair, reading: Reading) -> None:
    if repair.restarts:
        give_up(reading)
    for token in repair.inserted:
        feed(reading, token.type, token)
    reading.position = repair.position


def _followed(reading: Reading, repair: Repair) -> int:
    """How many tokens could be read behind a repair, up to the window; the end of the file counts for all of it."""
    begun = reading.checkpoints[-1].stack if repair.restarts else len(reading.stack)
    stack, open_kinds = list(reading.stack[:begun]), [bracket.type for bracket in reading.brackets]

    def shift(kind: str) -> bool:
        change = advance(reading.machine, stack, kind)
        if change is not None:
            stack[change[0] :] = change[1]
            brackets_after(open_kinds, kind)
        return change is not None

    if not all(shift(token.type) for token in repair.inserted):
        return 0
    count, position = 0, repair.position
    while count < WINDOW:
        kind = kind_at(reading.tokens, position, reading.machine.states[stack[-1]], open_kinds)
        if kind and not shift(kind):
            return count
        if kind == END:
            return WINDOW
        count += kind is not None
        position += 1
    return count


# Giving up -----------------------------------------------------------------------------------------------------------


def _skip_statement(reading: Reading) -> None:
    """Forgets the statement under way and passes over the rest of it, its body included."""
    bodies = len(reading.checkpoints) - 1
    depth = sum(bracket.type == "LBRACE" for bracket in reading.brackets[reading.checkpoints[-1].brackets :])
    give_up(reading)
    while reading.token.type != END:
        kind = reading.token.type
        if not depth and (kind == "_SEPARATOR" or (kind == "RBRACE" and bodies)):
            return
        depth = max(0, depth + (kind == "LBRACE") - (kind == "RBRACE"))
        reading.position += 1


def _outside(reading: Reading) -> bool:
    """The token would begin an item, and cannot."""
    begins = not reading.brackets and len(reading.stack) == reading.checkpoints[-1].stack
    return begins and reading.token.type not in CLOSING


def _respell_item(reading: Reading) -> Problem | None:
    """Goes on as if the word that begins an item were the one that is meant, where that makes sense."""
    token = reading.token
    if token.type == "NAME" and _opens_item(reading, reading.position + 1):
        reading.position += 1
        return Unexpected(reading.span(token), found_in_words(token), "", hint="leave it out")
    for word in items_like(token, _has_input(reading)) if token.type == "NAME" else ():
        inserted = (renamed(token, keywords()[word], word),)
        repair = Repair(1, inserted, reading.position + 1, lambda w=word: MisspeltWord(reading.span(token), w))
        if _followed(reading, repair) > _ITEM_WORTH:
            _make(repair, reading)
            return repair.problem()
    return None


def _opens_item(reading: Reading, position: int) -> bool:
    """`block Unit` stands here, behind a word such as `def` or `public`."""
    first, second = reading.tokens[position], reading.tokens[min(position + 1, len(reading.tokens) - 1)]
    return first in DEFINITIONS and second.type == "NAME"


def _has_input(reading: Reading) -> bool:
    """The first line in the braces that come next declares an input."""
    after = reading.tokens[reading.position : reading.position + _HEAD]
    opens = next((index for index, token in enumerate(after) if token.type == "LBRACE"), len(after))
    return "input" in after[opens + 1 : opens + 3]


_HEAD = 80
"""Tokens of a definition's name and parameters that are looked through."""


def _skip_to_item(reading: Reading) -> Problem:
    problem = OutsideItem(reading.span(reading.token))
    while reading.token.type != END and not begins_item(reading.tokens, reading.position):
        reading.position += 1
    return problem


def _starts_otherwise(reading: Reading) -> bool:
    """A label is written like the word that begins another statement: `output: linear(10)`."""
    begins = len(reading.stack) == reading.checkpoints[-1].stack + 1
    before = reading.tokens[reading.position - 1]
    if not (begins and reading.token.type == "COLON" and before in _STARTS):
        return False
    return before != "input" or reading.tokens[reading.position + 1].type not in ("NUMBER", "SIZE")
