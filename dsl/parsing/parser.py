"""From a source to its syntax tree and its mistakes: the one way in."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager

from ..grammar.automaton import END, Stack, machine
from ..grammar.parse_state import Reading, give_up, take
from ..grammar.parse_tree import Node, Token, trees
from ..problem import Problem, in_source_order
from ..problems.limits import SourceTooLong, TooManyProblems, TooManyTokens
from ..problems.structure import NeverClosed
from ..record import Record, record
from ..span import Source, Span
from ..syntax import File
from ..text.scanner import scan
from ..text.tokens import Scan
from .statements import file

LONGEST = 131_072
"""Characters that a source may have, unless more are allowed."""

MOST_TOKENS = 20_000
"""Words, numbers and signs that a source may have, unless more are allowed: reading one takes some 20 us."""

MOST = 20
"""Problems that are reported of one source."""

_PATIENCE = 200
"""Repairs of one source, reported or not, after which its rest is not read."""


@record
class Parsed(Record):
    """What could be read of a source, and what is wrong with the rest."""

    file: File
    problems: tuple[Problem, ...]


def parse(source: Source, longest: int = LONGEST, most_tokens: int = MOST_TOKENS) -> Parsed:
    """Reads any text at all and never raises; a statement that cannot be mended is left out of the file.

    A source of more characters than `longest`, or of more than `most_tokens` words and signs, is not read.
    """
    length = len(source.text)
    if length > longest:
        return Parsed(_nothing(source), (SourceTooLong(Span(source, longest, longest), length, longest),))
    with _no_collection():
        found = scan(source)
        if found.stopped:
            return Parsed(_nothing(source), _reported(found.problems))
        if len(found.tokens) > most_tokens:
            end = found.tokens[most_tokens].start_pos
            return Parsed(_nothing(source), (TooManyTokens(Span(source, end, end), len(found.tokens), most_tokens),))
        reading = _reading(found)
        problems = _read(reading, found.problems)
        tree = reading.tree
        if problems and (other := _unlike(tree, source)) is not None:
            return Parsed(_nothing(source), (other,))
        return Parsed(file(tree, source, tuple(found.comments)) if tree else _nothing(source), _reported(problems))


@contextmanager
def _no_collection() -> Generator[None]:
    """Keeps the collector of cycles from looking through a growing tree again and again.

    That is half of the time that a long spec takes.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _unlike(tree: Node | None, source: Source) -> Problem | None:
    """The one problem of a file that defines nothing and is in another language."""
    if tree is not None and any(node.data != "import" for node in trees(tree)):
        return None
    from ..recovery.file_type import unlike

    return unlike(source)


def _nothing(source: Source) -> File:
    return File(Span(source, 0, len(source.text)), (), ())


def _reading(found: Scan) -> Reading:
    end = len(found.source.text)
    tokens = [*found.tokens, Token(END, "", end, end)]
    return Reading(found.source, tokens, machine(), Stack())


def _read(reading: Reading, earlier: list[Problem]) -> list[Problem]:
    """Reads all tokens; returns the earlier problems and those that are no consequence of them."""
    problems, mended = list(earlier), 0
    while reading.position < len(reading.tokens):
        if take(reading):
            continue
        from ..recovery.recover import recover

        before = (reading.position, list(reading.stack))
        problem = recover(reading)
        mended += 1
        if reading.token.type == END and (reading.position, reading.stack) == before:
            # nothing is left to pass over, and no repair ends the file: what was read of it cannot be kept
            return problems or [problem]
        if mended > _PATIENCE:
            continue
        if not _follows(problem, earlier):
            problems.append(problem)
        if len(problems) > MOST or mended == _PATIENCE:
            mended = _PATIENCE
            give_up(reading)
            reading.position = len(reading.tokens) - 1
    return problems


def _follows(problem: Problem, earlier: list[Problem]) -> bool:
    """The problem is a consequence: of a character that could not be read in its line, or of a `{` that was put in."""
    if isinstance(problem, NeverClosed) and not problem.span.text:
        return True
    line = problem.span.first.line
    return any(other.span.first.line == line for other in earlier[: MOST + 1])


def _reported(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems in order; where there are too many, the first ones, and a word about the rest."""
    ordered = in_source_order(problems)
    if len(ordered) <= MOST:
        return tuple(ordered)
    return (*ordered[:MOST], TooManyProblems(ordered[MOST].span, MOST))
