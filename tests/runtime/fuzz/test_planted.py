"""Several errors in one spec are reported, each once, and the fixes of problems fix them."""

from __future__ import annotations

from random import Random

import pytest

from cnnc.compiler.diagnostics.verified_fixes import apply_edit
from cnnc.compiler.pipeline import compile_source
from cnnc.dsl.problem import Edit, Problem
from cnnc.dsl.span import Source
from cnnc.runtime.fuzz.planted import MAX_ERRORS, MAX_SPURIOUS, MIN_FOUND, Tally, match, measure, plant
from cnnc.runtime.fuzz.texts.error_kinds import KINDS
from cnnc.runtime.library.specs import find_shipped, open_spec

from ...compiler.diagnostics.test_problems import KINDS as CLASSES
from ...compiler.diagnostics.test_problems import NO_EXAMPLE, examples
from ...support import stories


def test_most_planted_errors_are_found_and_few_are_spurious():
    tally = measure(seed=1, count=150)
    assert tally.planted > 250
    assert tally.found >= MIN_FOUND * tally.planted, tally.missed
    assert tally.spurious <= MAX_SPURIOUS * tally.planted, tally.excess


def test_equal_seeds_plant_equal_errors():
    spec = open_spec("lenet5")
    first, second = (plant(spec, Random("7")) for _ in range(2))
    assert first == second
    assert 1 <= len(first[1]) <= MAX_ERRORS


def test_unreported_errors_are_missed_and_unmatched_problems_are_spurious():
    source, planted = plant(open_spec("lenet5"), Random("3"))
    tally = Tally()
    match(planted, [], tally)
    assert (tally.found, tally.planted, tally.spurious) == (0, len(planted), 0)
    match([], compile_source(source, find_shipped).problems, tally)
    assert tally.spurious > 0


def test_there_are_many_kinds():
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 25


def _problems(path_sources: list[Source]) -> tuple[Problem, ...]:
    return stories.compilation(path_sources).problems


def _edits(problems: tuple[Problem, ...], source: Source) -> list[tuple[Problem, Edit]]:
    found = ((problem, problem.edit or problem.proposal) for problem in problems)
    return [(problem, edit) for problem, edit in found if edit and edit.span.source == source]


def _fixes(problem: Problem, before: tuple[Problem, ...], after: tuple[Problem, ...]) -> bool:
    """Whether an edit removed the problem without adding an equal one or a syntax error."""
    alike = [other for other in before if (other.code, other.title) == (problem.code, problem.title)]
    left = [other for other in after if (other.code, other.title) == (problem.code, problem.title)]
    syntax = [sum(other.code.startswith("E01") for other in problems) for problems in (before, after)]
    return len(left) < len(alike) and syntax[1] <= syntax[0]


@pytest.mark.parametrize("path", stories.paths(), ids=lambda path: path.stem)
def test_every_fix_in_a_story_fixes_its_problem(path):
    sources = stories.sources(stories.read(path.read_bytes().decode("utf-8")))
    before = _problems(sources)
    for problem, edit in _edits(before, sources[-1]):
        after = _problems([*sources[:-1], apply_edit(edit)])
        assert _fixes(problem, before, after), (problem, edit, after)


@pytest.mark.parametrize("code", [code for code in CLASSES if code not in NO_EXAMPLE])
def test_every_fix_of_an_example_leaves_no_problem(code: str):
    source = Source("example.cnn", examples(CLASSES[code])["Wrong"])
    for _, edit in _edits(compile_source(source, find_shipped).problems, source):
        after = compile_source(apply_edit(edit), find_shipped).problems
        assert {problem.code for problem in after} <= {"E0209"}
