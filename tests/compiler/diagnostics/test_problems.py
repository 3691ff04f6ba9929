"""Every code has a page, and the page's examples are true."""

from __future__ import annotations

import re
from textwrap import dedent

import pytest

from cnnc.compiler.pipeline import compile_source
from cnnc.dsl.problem import Problem
from cnnc.dsl.span import Source
from cnnc.runtime.cli.commands.explain import problem_classes
from cnnc.runtime.library.specs import find_shipped

KINDS = problem_classes()
NO_EXAMPLE = {
    "E0122": "a text longer than a page",
    "E0123": "more mistakes than a page holds",
    "E0126": "a text longer than a page",
    "E0207": "two files that import each other",
    "E0209": "a net asked for by name",
    "E0308": "a setting from outside",
    "E0602": "more mistakes than a page holds",
    "E0701": "no file at all",
    "E0702": "a directory",
    "E0703": "a file that may not be read",
    "E0704": "bytes that are no text",
    "E0705": "bytes that are no UTF-8",
    "E0706": "more than a mebibyte",
    "E0707": "a symbolic link",
    "E0411": "sizes asked for on the command line",
    "E0412": "sizes asked for on the command line",
}
"""Codes that no spec on a page can give, and what it takes; stories and other tests show them."""


def examples(kind: type[Problem]) -> dict[str, str]:
    """The specs below `Wrong:` and `Right:` in a page."""
    page = dedent((kind.__doc__ or "").partition("\n")[2])
    found = re.findall(r"^(Wrong|Right):\n\n((?:    .*\n|\n)+)", page + "\n", re.MULTILINE)
    return {name: dedent(text).strip("\n") + "\n" for name, text in found}


def codes(text: str) -> list[str]:
    return [problem.code for problem in compile_source(Source("example.cnn", text), find_shipped).problems]


def test_codes_are_unique_and_well_formed():
    assert len({kind.code for kind in KINDS.values()}) == len(KINDS) > 40
    assert all(re.fullmatch(r"[EW]0[0-9]{3}", code) for code in KINDS)


@pytest.mark.parametrize("code", [code for code in KINDS if code not in NO_EXAMPLE])
def test_the_wrong_example_gives_exactly_its_code(code: str):
    assert codes(examples(KINDS[code])["Wrong"]) == [code]


@pytest.mark.parametrize("code", [code for code in KINDS if code not in NO_EXAMPLE])
def test_the_right_example_gives_no_problem(code: str):
    fragment = {"E0209"} if code.startswith("E01") else set[str]()
    assert set(codes(examples(KINDS[code])["Right"])) <= fragment
