"""Parse, compile and format a text and print its problems in every format, and check the results."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

from ....compiler.compilation import Compilation
from ....compiler.elaborate.scope.elaboration import Absent
from ....compiler.pipeline import compile_source
from ....dsl.dump import without_spans
from ....dsl.formatter import format_source
from ....dsl.parsing.parser import MAX_CHARACTERS, Parsed, parse
from ....dsl.problem import Problem
from ....dsl.render import render_all
from ....dsl.span import Source, Span
from ...cli.formats import FORMATS, report
from ...cli.formats import Outcome as FormattedOutcome
from ...io.files import decode_text
from ...io.refusal import Refusal
from ...library.specs import find_shipped

NAME = "input.cnn"
_PACKAGE = Path(__file__).parents[3]


@dataclass(frozen=True)
class Fault:
    """A bug in cnnc: `kind` and `place` identify it, `details` help to fix it."""

    kind: str
    place: str
    details: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return self.kind, self.place


@dataclass(frozen=True)
class Outcome:
    """The codes of an input's problems, whether it compiled, and the fault that it revealed."""

    codes: frozenset[str] = frozenset()
    compiled: bool = False
    fault: Fault | None = None


class Violation(Exception):
    """A check failed: `fault` describes it."""

    def __init__(self, kind: str, place: str, details: str = "") -> None:
        super().__init__(kind)
        self.fault = Fault(kind, place, details)


def examine(data: bytes) -> Outcome:
    """Examine an input; any exception is a fault, except those for exceeded limits of time and memory."""
    try:
        text = decode_text(data, NAME)
    except Refusal:
        return Outcome()
    try:
        return _examined(Source(NAME, text))
    except Violation as violation:
        return Outcome(fault=violation.fault)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  any exception is a finding
        return Outcome(fault=Fault(type(error).__name__, place(error), traceback.format_exc(limit=-12)))


def _examined(source: Source) -> Outcome:
    parsed = parse(source)
    _check_problems(parsed.problems)
    check_layout(source, parsed)
    compilation = compile_source(source, _find)
    _check_problems(compilation.problems)
    _check_result(compilation)
    return Outcome(frozenset(problem.code for problem in compilation.problems), compilation.ok)


def _check_problems(problems: Sequence[Problem]) -> None:
    for problem in problems:
        for span in _spans(problem):
            if not 0 <= span.start <= span.end <= len(span.source.text):
                raise Violation(
                    "span out of range", problem.code, f"{span.start}..{span.end} of {len(span.source.text)}"
                )
    render_all(problems, color=True)
    for form in FORMATS:
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            report([FormattedOutcome(NAME, tuple(problems))], form)


def _spans(problem: Problem) -> Iterator[Span]:
    yield problem.span
    yield from (label.span for label in problem.other_labels)
    if problem.edit:
        yield problem.edit.span


def check_layout(source: Source, parsed: Parsed) -> None:
    """Check that formatting keeps the meaning and the comments, and is idempotent."""
    formatted = format_source(source)
    if formatted is None:
        if not any(problem.is_error for problem in parsed.problems):
            raise Violation("not formatted", "no errors")
        return
    if len(formatted) > MAX_CHARACTERS:  # indented deeply; `cnnc fmt` refuses it
        return
    after = parse(Source(NAME, formatted))
    if after.problems != () and any(problem.is_error for problem in after.problems):
        raise Violation("formatting changes the text", after.problems[0].code, formatted)
    if without_spans(after.file) != without_spans(parsed.file):
        raise Violation("formatting changes the text", "meaning", formatted)
    if _comments(after) != _comments(parsed):
        raise Violation("formatting changes the text", "comments", formatted)
    again = format_source(Source(NAME, formatted))
    if again != formatted:
        raise Violation("formatting is not idempotent", "", f"{formatted}\n--- again:\n{again}")


def _comments(parsed: Parsed) -> list[str]:
    return [comment.span.text.rstrip() for comment in parsed.file.comments]


def _check_result(compilation: Compilation) -> None:
    errors = [problem.code for problem in compilation.problems if problem.is_error]
    if compilation.ok and errors:
        raise Violation("result despite an error", errors[0])
    if not compilation.ok and not errors:
        raise Violation("neither result nor error", "")


@cache
def _shipped(module: tuple[str, ...]) -> Source | Absent:
    return find_shipped(module, Source(NAME, ""))


def _find(module: tuple[str, ...], importer: Source) -> Source | Absent:  # noqa: ARG001
    return _shipped(module)


def place(error: Exception) -> str:
    """The innermost function of cnnc in the traceback of an exception."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    frame = (own or frames)[-1]
    return f"{Path(frame.filename).name}, {frame.name}"
