"""A parameter that the generated class keeps means there what it means in the spec, whatever its value."""

from __future__ import annotations

import re

import pytest

from cnnc.compiler.compilation import Compiled
from cnnc.compiler.pipeline import compile_source
from cnnc.compiler.pytorch.header import strip_header
from cnnc.dsl.span import Source

from ...support.torch_support import SAMPLE

USES = {
    "arithmetic": "conv(2 * n + 1, 3) -> conv(n, 1)",
    "a let": "let m = n * n - n // 2\n conv(m, 3) -> conv(m, 1)",
    "a condition": "if n > 3 { conv(4, 3) }\n conv(4, 1)",
    "a conditional": "conv(8 if n > 3 else 4, 3)",
    "a count": "conv(4, 1) x n",
    "a loop": "for i in 0..n { conv(4 + i, 1) }",
    "a label": '"layer{n}": conv(4, 1)',
    "max": "conv(max(n, 4), 3)",
    "ceil": "conv(ceil(n / 2), 3)",
    "divisible": "conv(divisible(10 * n, 8), 3)",
    "a list's length": "let widths = [4] * n\n conv(len(widths), 3)",
    "an index": "conv([4, 5, 6, 7, 8, 9, 10][n], 3)",
    "a list that is computed": "conv([i + n for i in 0..3][2], 3)",
    "items of a list": "conv(sum([1, 2, 3, 4, 5, 6, 7, 8, 9][0..n]), 3)",
    "runs": "let all = runs([4, n, 4])\n conv(len(all), 3)",
    "a comparison of lists": "conv(8 if [n] == [4] else 9, 1)",
    "a sum": "conv(sum([n, 2, n]), 3)",
    "a size that flattens": "conv(4, n) -> flatten -> linear(10)",
    "a long way": "conv(4, n, pad=n) -> conv(4, n, pad=n)" + " -> conv(4, 3, 2, 1)" * 3 + "\n"
    " conv(4, 3, pad=1)\n" * 12 + " flatten -> linear(10)",
    "a block": "Unit(n)",
    "a block's count": "Deep(n)",
    "a block's maximum": "Most(n)",
    "sums that meet": "add { conv(n, 1); conv(4, 1) }",
    "a merge": "concat { conv(n, 1); conv(9, 1) }\n conv(3, 1)",
    "a dropout": "dropout(1 / n)",
}
BLOCKS = """
block Unit(width) { conv(width, 3) -> bn -> relu -> conv(2 * width, 1) }
block Deep(depth) { conv(4, 1) x depth }
block Most(width) { conv(max(width, 4), 1) }
"""


def spec(use: str, value: int) -> str:
    return f"{BLOCKS}\nnet Small(n = {value}) {{\n input 4x16x16\n {use}\n}}"


def compiled(text: str) -> Compiled | None:
    return compile_source(Source("small.cnn", text), lambda module, source: None).result


def without_default(code: str, name: str) -> str:
    """The class with whatever default the parameter has; comments show sizes, which may depend on it."""
    return re.sub(rf"\b{name}: (int|float) = [\d.]+", name, re.sub(r"  # .*", "", strip_header(code)))


@pytest.mark.parametrize("use", USES.values(), ids=USES)
@pytest.mark.parametrize("value", [3, 5, 6])
def test_a_parameter_is_kept_only_where_the_class_is_the_same_for_other_values(use: str, value: int):
    four, other = compiled(spec(use, 4)), compiled(spec(use, value))
    assert four is not None
    if "n: int = 4" not in four.code:
        return
    assert other is not None
    assert without_default(four.code, "n") == without_default(other.code, "n")


KEPT = (
    "arithmetic",
    "a let",
    "a list that is computed",
    "a sum",
    "a size that flattens",
    "a block",
    "a merge",
    "a dropout",
)


@pytest.mark.parametrize("name", USES)
def test_arithmetic_keeps_a_parameter_and_all_else_fixes_it(name: str):
    found = compiled(spec(USES[name], 4))
    assert found is not None
    assert ("n: int = 4" in found.code) == (name in KEPT)


@pytest.mark.parametrize("name", [name for name in SAMPLE if name != "perceptron"])
def test_the_number_of_classes_is_a_parameter_of_every_shipped_network(name: str):
    from cnnc.runtime.library.compiling import compile_spec

    one = compile_spec(name).result
    other = compile_spec(name, settings={"classes": 7}).result
    assert one is not None
    assert other is not None
    assert re.search(r"classes: int = \d+\b", one.code)
    assert without_default(one.code, "classes") == without_default(other.code, "classes")
