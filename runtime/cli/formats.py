"""`--format`: what a command found out about specs, for people and for the programs that read its output."""

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
    """What became of one spec: its problems, a refusal that belongs to no place in it, a line about a good one."""

    spec: str
    problems: tuple[Problem, ...] = ()
    refusal: Refusal | None = None
    summary: str = ""
    strict: bool = False
    """Warnings are as bad as errors."""
    fixed: int = 0
    """Mistakes that `--fix` has mended."""
    failed: bool = False
    """What was asked for is not so, whatever the problems are."""

    @property
    def told(self) -> Sequence[Problem]:
        """The problems that are told: as many as the limits of the command allow."""
        from ...dsl.problem import truncated

        return truncated(self.problems, current_limits().problems)

    @property
    def untold(self) -> str:
        """How many there are besides, in words; empty for none."""
        from ...dsl.render import omission_note

        told = len(self.told)
        return omission_note(self.problems, told) if told < len(self.problems) else ""

    @property
    def is_good(self) -> bool:
        """Nothing is wrong, or only what may be."""
        bad = any(self.strict or problem.is_error for problem in self.problems)
        return self.refusal is None and not bad and not self.failed

    @property
    def fails_by_warnings(self) -> bool:
        """Nothing but the request to take warnings for errors makes it bad."""
        errors = any(problem.is_error for problem in self.problems)
        return self.strict and bool(self.problems) and not self.refusal and not errors


def refused(spec: str, refusal: Refusal, problems: tuple[Problem, ...] = ()) -> Outcome:
    """What became of a spec for which no more could be done; a file that cannot be read is a problem with a code."""
    if isinstance(refusal, UnreadableFile):
        return Outcome(spec, (*problems, refusal.problem))
    return Outcome(spec, problems, refusal)


def add_format_arguments(parser: ArgumentParser) -> None:
    """`--format` and `--warnings-as-errors`, alike for the commands that look for mistakes."""
    words = "how problems are printed: for people, a line each, or for programs"
    parser.add_argument("--format", choices=FORMATS, default="human", help=words)
    parser.add_argument("--warnings-as-errors", action="store_true", help="fail where there are warnings, too")


def tell(outcomes: Iterable[Outcome], form: str, to_errors: bool = False) -> int:
    """Print what became of each spec, as soon as it is known where the format allows; returns the exit status.

    For people problems go to standard error and good news to standard output. In any other format the problems are
    the output, unless `to_errors`, and good news goes to standard error or into the document.
    """
    stream = sys.stderr if to_errors else sys.stdout
    if form in ("json", "sarif"):
        told = list(outcomes)
        json.dump(_json(told) if form == "json" else _sarif(told), stream, indent=2)
        stream.write("\n")
        return _status(told)
    return _status(_told(outcomes, form, stream))


def _told(outcomes: Iterable[Outcome], form: str, stream: TextIO) -> Iterator[Outcome]:
    for outcome in outcomes:
        if form == "human":
            _tell_people(outcome, stream)
        else:
            _tell_lines(outcome, form, stream)
        yield outcome


def _status(outcomes: Iterable[Outcome]) -> int:
    return max([0, *(int(not outcome.is_good) for outcome in outcomes)])


def _tell_people(outcome: Outcome, stream: TextIO) -> None:
    if outcome.fixed:
        print(_fixes(outcome), file=stream)
    print_problems(outcome.problems)
    if outcome.refusal:
        print_refusal(outcome.refusal)
    elif outcome.fails_by_warnings:
        print_refusal(Refusal(f"{printable(outcome.spec)} has warnings, and --warnings-as-errors makes them errors"))
    elif outcome.summary and outcome.is_good:
        print(outcome.summary, file=stream)


def _tell_lines(outcome: Outcome, form: str, stream: TextIO) -> None:
    from ...dsl.render import concise
    from ...dsl.render.github import annotation, unplaced

    if outcome.fixed:
        print(_fixes(outcome), file=sys.stderr)
    for problem in outcome.told:
        print(concise(problem) if form == "concise" else annotation(problem), file=stream)
    if more := outcome.untold:
        print(f"{printable(outcome.spec)}: {more}" if form == "concise" else unplaced("notice", more), file=stream)
    if outcome.refusal:
        text = outcome.refusal.message
        print(f"{printable(outcome.spec)}: error: {text}" if form == "concise" else unplaced("error", text), file=stream)
    elif outcome.summary and outcome.is_good:
        print(outcome.summary, file=sys.stderr)


def _fixes(outcome: Outcome) -> str:
    return f"{printable(outcome.spec)}: {outcome.fixed} mistake{'s' if outcome.fixed > 1 else ''} mended"


def _json(outcomes: list[Outcome]) -> dict[str, Any]:
    return {"format": "cnnc problems", "version": 1, "cnnc": VERSION, "specs": [_record(told) for told in outcomes]}


def _record(outcome: Outcome) -> dict[str, Any]:
    from ...dsl.render.json_record import json_record

    refusal, told = outcome.refusal, outcome.told
    return {
        "spec": outcome.spec,
        "good": outcome.is_good,
        "summary": outcome.summary,
        "fixed": outcome.fixed,
        "refusal": {"message": refusal.message, "help": refusal.help} if refusal else None,
        "problems": [json_record(problem) for problem in told],
        "more": len(outcome.problems) - len(told),
    }


def _sarif(outcomes: list[Outcome]) -> dict[str, Any]:
    from ...dsl.render.sarif import sarif

    problems = [problem for outcome in outcomes for problem in outcome.told]
    failures = [outcome.refusal.message for outcome in outcomes if outcome.refusal]
    notes = [f"{outcome.spec}: {outcome.untold}" for outcome in outcomes if outcome.untold]
    return sarif(problems, failures, notes, VERSION)
