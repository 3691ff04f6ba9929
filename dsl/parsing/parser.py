"""Source to syntax tree and problems: the entry point of the parser."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager

from ..grammar.automaton import END, Stack, automaton
from ..grammar.parse_state import ParseState, advance, discard_statement
from ..grammar.parse_tree import Node, Token, subtrees
from ..problem import Problem, in_source_order
from ..problems.brackets import UnclosedBracket
from ..problems.limits import SourceTooLong, TooManyProblems, TooManyTokens
from ..record import Record, record
from ..span import Source, Span
from ..syntax import File
from ..text.scan_state import ScanState
from ..text.scanner import scan
from .statements import file

MAX_CHARACTERS = 131_072
"""Default limit of a source's length."""

MAX_TOKENS = 20_000
"""Default limit of a source's tokens; parsing one takes about 20 us."""

MAX_PROBLEMS = 20
"""Problems reported per source."""

_MAX_REPAIRS = 200
"""Repairs of one source, reported or not, after which parsing stops."""


@record
class Parsed(Record):
    """The syntax tree of the valid statements, and the problems of the others."""

    file: File
    problems: tuple[Problem, ...]


def parse(source: Source, max_characters: int = MAX_CHARACTERS, max_tokens: int = MAX_TOKENS) -> Parsed:
    """Parse any text; never raises. Statements that cannot be repaired are left out of the file.

    A source with more characters or tokens than allowed is not parsed.
    """
    length = len(source.text)
    if length > max_characters:
        span = Span(source, max_characters, max_characters)
        return Parsed(_empty_file(source), (SourceTooLong(span, length, max_characters),))
    with _without_gc():
        scanned = scan(source)
        if scanned.stopped:
            return Parsed(_empty_file(source), _reported(scanned.problems))
        if len(scanned.tokens) > max_tokens:
            end = scanned.tokens[max_tokens].start_pos
            problem = TooManyTokens(Span(source, end, end), len(scanned.tokens), max_tokens)
            return Parsed(_empty_file(source), (problem,))
        state = _initial_state(scanned)
        problems = _parse_tokens(state, scanned.problems)
        if problems and (other := _not_a_spec(state.tree, source)) is not None:
            return Parsed(_empty_file(source), (other,))
        tree = file(state.tree, source, tuple(scanned.comments)) if state.tree else _empty_file(source)
        return Parsed(tree, _reported(problems))


@contextmanager
def _without_gc() -> Generator[None]:
    """Suspend the garbage collector, which takes half of the time of a long spec by traversing the growing tree."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _not_a_spec(tree: Node | None, source: Source) -> Problem | None:
    """The only problem of a file without definitions that is in another language."""
    if tree is not None and any(node.data != "import" for node in subtrees(tree)):
        return None
    from ..recovery.file_type import not_a_spec

    return not_a_spec(source)


def _empty_file(source: Source) -> File:
    return File(Span(source, 0, len(source.text)), (), ())


def _initial_state(scanned: ScanState) -> ParseState:
    end = len(scanned.source.text)
    tokens = [*scanned.tokens, Token(END, "", end, end)]
    return ParseState(scanned.source, tokens, automaton(), Stack())


def _parse_tokens(state: ParseState, earlier: list[Problem]) -> list[Problem]:
    """Parse all tokens; return the earlier problems and those that do not follow from them."""
    problems, repairs = list(earlier), 0
    while state.position < len(state.tokens):
        if advance(state):
            continue
        from ..recovery.recover import recover

        before = (state.position, list(state.states))
        problem = recover(state)
        repairs += 1
        if state.token.type == END and (state.position, state.states) == before:
            # nothing is left to skip, and no repair ends the file, so its tree cannot be completed
            return problems or [problem]
        if repairs > _MAX_REPAIRS:
            continue
        if not _is_consequence(problem, earlier):
            problems.append(problem)
        if len(problems) > MAX_PROBLEMS or repairs == _MAX_REPAIRS:
            repairs = _MAX_REPAIRS
            discard_statement(state)
            state.position = len(state.tokens) - 1
    return problems


def _is_consequence(problem: Problem, earlier: list[Problem]) -> bool:
    """Whether the problem follows from one of the scanner on its line, or from a `{` that a repair inserted."""
    if isinstance(problem, UnclosedBracket) and not problem.span.text:
        return True
    line = problem.span.first.line
    return any(other.span.first.line == line for other in earlier[: MAX_PROBLEMS + 1])


def _reported(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems in source order, the last one a `TooManyProblems` if there are too many."""
    ordered = in_source_order(problems)
    if len(ordered) <= MAX_PROBLEMS:
        return tuple(ordered)
    return (*ordered[:MAX_PROBLEMS], TooManyProblems(ordered[MAX_PROBLEMS].span, MAX_PROBLEMS))
