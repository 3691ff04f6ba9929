"""Recovery from a syntax error by the repair after which the parser gets furthest."""

from __future__ import annotations

from ..grammar.automaton import END, simulate
from ..grammar.parse_state import (
    DEFINITIONS,
    ParseState,
    begins_item,
    discard_statement,
    shift,
    terminal_at,
    update_brackets,
)
from ..grammar.terminals import keywords
from ..problem import Problem
from ..problems.brackets import UnmatchedBracket
from ..problems.keywords import MisspelledKeyword, ReservedWord
from ..problems.statements import StatementOutsideDefinition
from ..problems.tokens import UnexpectedToken
from .expected import describe_token
from .hints import similar_item_keywords
from .repairs import CLOSING, Repair, repairs, unexpected

_WINDOW = 10
"""Tokens after a repair that are tried."""

_MIN_GAIN = 1.5
"""Tokens, less the cost, that a repair must gain; otherwise the statement is skipped."""

_MIN_ITEM_TOKENS = 3
"""Tokens after a misspelled keyword of an item that must be read without an error."""

_STARTS = ("aux", "expect", "from", "init", "input", "output", "recipe")


def recover(state: ParseState) -> Problem:
    """Get past a token that is not allowed, and return the problem."""
    if _outside_items(state):
        return _respell_item(state) or _skip_to_item(state)
    if _is_keyword_label(state):
        problem = ReservedWord(state.span(state.previous))
        _skip_statement(state)
        return problem
    best, gain = None, _MIN_GAIN
    for repair in repairs(state):
        gained = _tokens_after(state, repair) - repair.cost
        if gained > gain:
            best, gain = repair, gained
    if not best:
        is_unmatched = state.token.type in CLOSING and state.token.type != "QUOTE" and not state.brackets
        problem = UnmatchedBracket(state.span(state.token)) if is_unmatched else unexpected(state)
        _skip_statement(state)
        return problem
    problem = best.problem()
    _apply(best, state)
    return problem


def _apply(repair: Repair, state: ParseState) -> None:
    if repair.restarts:
        discard_statement(state)
    for token in repair.inserted:
        shift(state, token.type, token)
    state.position = repair.position


def _tokens_after(state: ParseState, repair: Repair) -> int:
    """Tokens that can be read after a repair, at most the window; the whole window at the end of the file."""
    depth = state.checkpoints[-1].depth if repair.restarts else len(state.states)
    states, open_kinds = list(state.states[:depth]), [bracket.type for bracket in state.brackets]

    def try_shift(kind: str) -> bool:
        change = simulate(state.automaton, states, kind)
        if change is not None:
            states[change[0] :] = change[1]
            update_brackets(open_kinds, kind)
        return change is not None

    if not all(try_shift(token.type) for token in repair.inserted):
        return 0
    count, position = 0, repair.position
    while count < _WINDOW:
        kind = terminal_at(state.tokens, position, state.automaton.states[states[-1]], open_kinds)
        if kind and not try_shift(kind):
            return count
        if kind == END:
            return _WINDOW
        count += kind is not None
        position += 1
    return count


# Skipping ------------------------------------------------------------------------------------------------------------


def _skip_statement(state: ParseState) -> None:
    """Discard the current statement, and skip the rest of it with its body."""
    bodies = len(state.checkpoints) - 1
    depth = sum(bracket.type == "LBRACE" for bracket in state.brackets[state.checkpoints[-1].brackets :])
    discard_statement(state)
    while state.token.type != END:
        kind = state.token.type
        if not depth and (kind == "_SEPARATOR" or (kind == "RBRACE" and bodies)):
            return
        depth = max(0, depth + (kind == "LBRACE") - (kind == "RBRACE"))
        state.position += 1


def _outside_items(state: ParseState) -> bool:
    """Whether the token is outside of every item, where it cannot begin one."""
    is_outside = not state.brackets and len(state.states) == state.checkpoints[-1].depth
    return is_outside and state.token.type not in CLOSING


def _respell_item(state: ParseState) -> Problem | None:
    """Continue as if the misspelled keyword of an item were spelled correctly, if it looks like one."""
    token = state.token
    if token.type == "NAME" and _opens_item(state, state.position + 1):
        state.position += 1
        return UnexpectedToken(state.span(token), describe_token(token), "", hint="remove it")
    for word in similar_item_keywords(token, _has_input(state)) if token.type == "NAME" else ():
        inserted = (token.update(keywords()[word], word),)
        repair = Repair(1, inserted, state.position + 1, lambda w=word: MisspelledKeyword(state.span(token), w))
        if _tokens_after(state, repair) > _MIN_ITEM_TOKENS:
            _apply(repair, state)
            return repair.problem()
    return None


def _opens_item(state: ParseState, position: int) -> bool:
    """Whether a definition such as `block Unit` begins here, after a word such as `def` or `public`."""
    first, second = state.tokens[position], state.tokens[min(position + 1, len(state.tokens) - 1)]
    return first in DEFINITIONS and second.type == "NAME"


def _has_input(state: ParseState) -> bool:
    """Whether the first line in the next braces declares an input."""
    after = state.tokens[state.position : state.position + _MAX_HEADER]
    opens = next((index for index, token in enumerate(after) if token.type == "LBRACE"), len(after))
    return "input" in after[opens + 1 : opens + 3]


_MAX_HEADER = 80
"""Tokens of a definition's name and parameters that are searched for its brace."""


def _skip_to_item(state: ParseState) -> Problem:
    problem = StatementOutsideDefinition(state.span(state.token))
    while state.token.type != END and not begins_item(state.tokens, state.position):
        state.position += 1
    return problem


def _is_keyword_label(state: ParseState) -> bool:
    """Whether a label is the keyword of a statement: `output: linear(10)`."""
    is_first = len(state.states) == state.checkpoints[-1].depth + 1
    before = state.previous
    if not (is_first and state.token.type == "COLON" and before in _STARTS):
        return False
    return before != "input" or state.tokens[state.position + 1].type not in ("NUMBER", "SIZE")
