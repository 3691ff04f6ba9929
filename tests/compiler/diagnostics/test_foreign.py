"""Words of other libraries lead to words of this language."""

from __future__ import annotations

import pytest

from cnnc.compiler.diagnostics.fixes import apply_fixes
from cnnc.compiler.diagnostics.verified_fixes import apply_edit
from cnnc.compiler.operators.base.discovery import names, operator, signature
from cnnc.compiler.pipeline import compile_source
from cnnc.compiler.problems import other_libraries
from cnnc.dsl.problem import Problem
from cnnc.dsl.span import Source
from cnnc.runtime.library.specs import find_shipped


def problems(line: str) -> tuple[Problem, ...]:
    return compile_source(Source("x.cnn", f"net X {{\n    input 3x32x32\n    {line}\n}}\n"), find_shipped).problems


def followed(line: str) -> str:
    """The line after every proposal is followed, one after the other."""
    for _ in range(9):
        edits = [problem.edit or problem.proposal for problem in problems(line) if problem.is_error]
        edit = next((edit for edit in edits if edit), None)
        if edit is None:
            break
        line = apply_edit(edit).text.split("\n")[2].strip()
    return line


def test_words_of_other_libraries_stand_for_operators_that_exist():
    assert {*other_libraries.LAYERS.values()} <= {*names()}
    assert not {*other_libraries.LAYERS, *other_libraries.COMPOSED} & {name.replace("_", "") for name in names()}


def test_arguments_of_other_libraries_stand_for_arguments_that_exist():
    known = {field.name for name in names() if (kind := operator(name)) for field in signature(kind)}
    assert {*other_libraries.ARGUMENTS.values()} <= known


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("Conv2d(3, 8, 3)", "conv(8, 3)"),
        ("Conv2D(8, 3)", "conv(8, 3)"),
        ("Conv2d(3, 8, kernel_size=3, stride=2, bias=False)", "conv(8, kernel=3, stride=2, bias=false)"),
        ('Conv2D(filters=8, kernel_size=3, padding="same")', "conv(out=8, kernel=3, pad=same)"),
        ('Conv2D(8, 3, padding="valid")', "conv(8, 3)"),
        ("Conv2d(in_channels=3, out_channels=8, kernel_size=3)", "conv(out=8, kernel=3)"),
        ("conv(8, 3) -> BatchNorm2d(8) -> ReLU", "conv(8, 3) -> bn -> relu"),
        ("MaxPooling2D(pool_size=2, strides=2)", "maxpool(kernel=2, stride=2)"),
        ("flatten -> Dense(units=10)", "flatten -> linear(out=10)"),
        ("flatten -> Linear(3072, 10)", "flatten -> linear(10)"),
        ("Conv2d(3, 8, 3) x 1", "conv(8, 3) x 1"),
        ("conv(in_channels=3, out=8, kernel=3)", "conv(out=8, kernel=3)"),
        ("conv(8, 3, in_channels=3)", "conv(8, 3)"),
        ("conv(8, kernel==3)", "conv(8, kernel=3)"),
        ("conv(8, 3, bias=False)", "conv(8, 3, bias=false)"),
    ],
)
def test_proposals_can_be_followed(line: str, mended: str):
    assert followed(line) == mended
    assert not [problem for problem in problems(mended) if problem.is_error]


def test_fix_renames_what_has_the_same_meaning_under_another_name():
    source = Source(
        "x.cnn", "net X {\n    input 3x32x32\n    conv(filters=8, kernel_size=3, strides=2, padding=1)\n}\n"
    )
    found = apply_fixes(source, lambda source: compile_source(source, find_shipped).problems)
    assert "conv(out=8, kernel=3, stride=2, pad=1)" in found.source.text
    assert len(found.fixed) == 4
