"""The option `--format`: prints the outcome for each spec for people, editors, CI services or other programs."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TextIO

from ...compiler.version import VERSION
from ...dsl.record import Record, record
from ..io.limits import current_limits
from ..io.refusal import Refusal, UnreadableFile, printable
from ..io.terminal import print_problems, print_refusal

if TYPE_CHECKING:
    from ...dsl.problem import Problem

FORMATS = ("human", "concise", "json", "sarif", "github")


@record
class Outcome(Record):
    """The outcome for one spec: its problems, a refusal, or a summary line."""

    spec: str
    problems: tuple[Problem, ...] = ()
    refusal: Refusal | None = None
    summary: str = ""
    strict: bool = False
    """Warnings count as errors."""
    fixed: int = 0
    """Problems that `--fix` has fixed."""
    failed: bool = False
    """The command failed for another reason than problems."""

    @property
    def reported(self) -> Sequence[Problem]:
        """The problems to print, at most as many as `--limit problems` allows."""
        from ...dsl.problem import truncated

        return truncated(self.problems, current_limits().problems)

    @property
    def omission(self) -> str:
        """A note on the problems that are not printed; empty if there are none."""
        from ...dsl.render import omission_note

        count = len(self.reported)
        return omission_note(self.problems, count) if count < len(self.problems) else ""

    @property
    def is_good(self) -> bool:
        bad = any(self.strict or problem.is_error for problem in self.problems)
        return self.refusal is None and not bad and not self.failed

    @property
    def fails_on_warnings(self) -> bool:
        """The only reason for failure is `--warnings-as-errors`."""
        errors = any(problem.is_error for problem in self.problems)
        return self.strict and bool(self.problems) and not self.refusal and not errors


def refused_outcome(spec: str, refusal: Refusal, problems: tuple[Problem, ...] = ()) -> Outcome:
    """Return the outcome of a refusal; a file that cannot be read counts as a problem with a code."""
    if isinstance(refusal, UnreadableFile):
        return Outcome(spec, (*problems, refusal.problem))
    return Outcome(spec, problems, refusal)


def add_format_arguments(parser: ArgumentParser) -> None:
    """Add `--format` and `--warnings-as-errors` to a command that reports problems."""
    parser.add_argument("--format", choices=FORMATS, default="human", help="format of the problems; default: human")
    parser.add_argument("--warnings-as-errors", action="store_true", help="fail on warnings too")


def report(outcomes: Iterable[Outcome], form: str, to_stderr: bool = False) -> int:
    """Print the outcome for each spec, as soon as it is known where the format allows; returns the exit status.

    With `human`, problems go to standard error and summaries to standard output. In any other format the problems are
    the output, unless `to_stderr`, and summaries go to standard error or into the document.
    """
    stream = sys.stderr if to_stderr else sys.stdout
    if form in ("json", "sarif"):
        found = list(outcomes)
        json.dump(_json(found) if form == "json" else _sarif(found), stream, indent=2)
        stream.write("\n")
        return _status(found)
    return _status(_print_each(outcomes, form, stream))


def _print_each(outcomes: Iterable[Outcome], form: str, stream: TextIO) -> Iterator[Outcome]:
    for outcome in outcomes:
        if form == "human":
            _print_for_people(outcome, stream)
        else:
            _print_lines(outcome, form, stream)
        yield outcome


def _status(outcomes: Iterable[Outcome]) -> int:
    return max([0, *(int(not outcome.is_good) for outcome in outcomes)])


def _print_for_people(outcome: Outcome, stream: TextIO) -> None:
    if outcome.fixed:
        print(_fix_count(outcome), file=stream)
    print_problems(outcome.problems)
    if outcome.refusal:
        print_refusal(outcome.refusal)
    elif outcome.fails_on_warnings:
        print_refusal(Refusal(f"{printable(outcome.spec)} has warnings, which --warnings-as-errors turns into errors"))
    elif outcome.summary and outcome.is_good:
        print(outcome.summary, file=stream)


def _print_lines(outcome: Outcome, form: str, stream: TextIO) -> None:
    from ...dsl.render import concise
    from ...dsl.render.github import annotation, unplaced

    if outcome.fixed:
        print(_fix_count(outcome), file=sys.stderr)
    for problem in outcome.reported:
        print(concise(problem) if form == "concise" else annotation(problem), file=stream)
    if more := outcome.omission:
        print(f"{printable(outcome.spec)}: {more}" if form == "concise" else unplaced("notice", more), file=stream)
    if outcome.refusal:
        text = outcome.refusal.message
        print(
            f"{printable(outcome.spec)}: error: {text}" if form == "concise" else unplaced("error", text), file=stream
        )
    elif outcome.summary and outcome.is_good:
        print(outcome.summary, file=sys.stderr)


def _fix_count(outcome: Outcome) -> str:
    return f"{printable(outcome.spec)}: {outcome.fixed} problem{'s' if outcome.fixed > 1 else ''} fixed"


def _json(outcomes: list[Outcome]) -> dict[str, Any]:
    return {"format": "cnnc problems", "version": 1, "cnnc": VERSION, "specs": [_record(each) for each in outcomes]}


def _record(outcome: Outcome) -> dict[str, Any]:
    from ...dsl.render.json_record import json_record

    refusal, reported = outcome.refusal, outcome.reported
    return {
        "spec": outcome.spec,
        "good": outcome.is_good,
        "summary": outcome.summary,
        "fixed": outcome.fixed,
        "refusal": {"message": refusal.message, "help": refusal.help} if refusal else None,
        "problems": [json_record(problem) for problem in reported],
        "more": len(outcome.problems) - len(reported),
    }


def _sarif(outcomes: list[Outcome]) -> dict[str, Any]:
    from ...dsl.render.sarif import sarif

    problems = [problem for outcome in outcomes for problem in outcome.reported]
    failures = [outcome.refusal.message for outcome in outcomes if outcome.refusal]
    notes = [f"{outcome.spec}: {outcome.omission}" for outcome in outcomes if outcome.omission]
    return sarif(problems, failures, notes, VERSION)
