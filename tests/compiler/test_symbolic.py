"""Sizes that are not known: their algebra against brute force, and what networks demand against PyTorch."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from math import lcm, prod
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cnnc.compiler.algebra.open import TooComplex
from cnnc.compiler.algebra.prove import Domain, decided
from cnnc.compiler.algebra.simplify import simplified
from cnnc.compiler.algebra.size import Size, Undecided
from cnnc.compiler.algebra.solve import PERIOD, Condition, solved
from cnnc.compiler.operators.base.case_analysis import infer_by_cases
from cnnc.compiler.operators.base.reject import Reject
from cnnc.compiler.operators.base.shape import text as shape_text
from cnnc.compiler.passes.analyses.receptive_field import find_fields
from cnnc.compiler.passes.analyses.symbolic import Symbolic
from cnnc.compiler.pipeline import compile_source
from cnnc.compiler.reports.symbolic_table import demands_text
from cnnc.dsl.span import Source
from cnnc.runtime.cli.main import main
from cnnc.runtime.library.compiling import compile_spec, network_of
from cnnc.runtime.library.input_sizes import infer_shapes, parse_input_sizes
from cnnc.runtime.library.specs import find_shipped

H, W = Size.named("H"), Size.named("W")
Rule = Callable[[Any], Any]
COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    ">=": operator.ge,
    "<": operator.lt,
}
FAR = 400
"""Past every period and threshold that the small expressions below can have."""


@st.composite
def rules(draw: st.DrawFn) -> list[tuple[str, int]]:
    """Steps that make one expression of another, with their numbers: sums, multiples, floors, remainders."""
    sign = st.sampled_from(["+", "*", "//", "%", "+H", "-H", "up"])
    return draw(st.lists(st.tuples(sign, st.integers(1, 6)), max_size=5))


def apply(steps: list[tuple[str, int]], start: Any) -> Any:
    value = start
    for sign, number in steps:
        match sign:
            case "+":
                value = value + number - 3
            case "*":
                value = value * number
            case "//":
                value = value // number
            case "%":
                value = value % number
            case "+H":
                value = value + number * start
            case "-H":
                value = value - start
            case _:
                value = -(-value // number)
    return value


def at(value: Any, **values: int) -> int:
    return value.at(values) if isinstance(value, Size) else value


@given(rules())
def test_an_expression_is_the_number_that_python_computes(steps: list[tuple[str, int]]):
    symbolic = apply(steps, H)
    assert [at(symbolic, H=number) for number in range(1, 60)] == [apply(steps, number) for number in range(1, 60)]


def divisors(steps: list[tuple[str, int]]) -> int:
    """A period: f(x + p) = f(x) + s for all x, since each floor divides what the steps before it add in p."""
    return prod(number for sign, number in steps if sign in ("//", "%", "up"))


def answers(difference: Callable[[int], int], low: int, period: int) -> dict[str, set[bool]]:
    """What is found of d == 0 and d >= 0 for all x from `low`, where d(x + period) = d(x) + s: one period tells."""
    once = [difference(number) for number in range(low, low + period)]
    rise = difference(low + period) - once[0]
    equal = {found == 0 for found in once} if rise == 0 else {False}
    if rise and any(found % rise == 0 and found // rise <= 0 for found in once):
        equal.add(True)
    least = {found >= 0 for found in once} | ({rise > 0} if rise else set[bool]())
    return {"==": equal, "!=": {not found for found in equal}, ">=": least, "<": {not found for found in least}}


@given(rules(), rules(), st.integers(1, 5))
@settings(deadline=None)
def test_a_comparison_is_true_for_all_sizes_or_for_none_or_not_decided(
    left: list[tuple[str, int]], right: list[tuple[str, int]], low: int
):
    period = lcm(divisors(left), divisors(right))
    assume(period <= PERIOD)
    domain = Domain().where(Condition((H - low).terms, ">="))
    first, second = apply(left, H.within(domain)), apply(right, H.within(domain))
    expected = answers(lambda number: apply(left, number) - apply(right, number), low, period)
    for sign, compare_them in COMPARISONS.items():
        try:
            assert expected[sign] == {compare_them(first, second)}
        except Undecided:
            assert expected[sign] == {True, False}


def test_what_holds_far_but_not_for_ever_is_not_decided():
    height = (H - 36) // 108 + 1
    assert all((number - 36) // 108 + 1 >= number // 90 for number in range(1, 450))
    with pytest.raises(Undecided):
        bool(height >= H // 90)
    assert height <= H // 90 + 1


def test_sizes_are_compared_whatever_their_period_and_in_several_names():
    assert H >= H // 7919 + H // 7907
    assert H // 2 + W // 2 <= H + W
    assert (H - 1) // 32 + (W - 1) // 31 < H + W
    assert -(-H // 5003) <= H
    with pytest.raises(Undecided):
        bool(H // 2 + W // 3 >= W // 2)


@given(st.tuples(rules(), rules()), st.tuples(rules(), rules()))
@settings(deadline=None)
def test_what_is_decided_of_two_sizes_is_so_for_each_pair(
    left: tuple[list[tuple[str, int]], ...], right: tuple[list[tuple[str, int]], ...]
):
    def both(height: Any, width: Any) -> tuple[Any, Any]:
        first, second = (apply(one, height) + apply(other, width) for one, other in (left, right))
        return first, second

    for compare_them in COMPARISONS.values():
        try:
            found = compare_them(*both(H, W))
        except Undecided:
            continue
        sides = (1, 2, 3, 4, 5, 7, 12, 36, 100, 1009)
        assert all(compare_them(*both(height, width)) == found for height in sides for width in sides)


@given(rules(), st.sampled_from(["==", ">=", "!="]))
def test_the_solutions_of_a_condition_are_those_that_trying_finds(steps: list[tuple[str, int]], relation: Any):
    symbolic = apply(steps, H)
    if isinstance(symbolic, Size):
        condition = Condition.of(symbolic.terms, relation)
        found = solved(condition, Domain().of("H"))
        fitting = [number for number in range(1, FAR) if condition.holds({"H": number})]
        assert found is None or [number for number in range(1, FAR) if number in found] == fitting
        assert all(condition.negated.holds({"H": n}) != condition.holds({"H": n}) for n in range(1, 50))


@given(rules(), rules())
def test_products_are_compared_multiplied_out(left: list[tuple[str, int]], right: list[tuple[str, int]]):
    first, second = apply(left, H), apply(right, W)
    assert first * second + 7 * second == second * (7 + first)


@given(rules(), rules())
@settings(deadline=None)
def test_what_is_settled_is_so_for_each_size_and_the_rest_is_refused(
    left: list[tuple[str, int]], right: list[tuple[str, int]]
):
    def rule(height: Any) -> Any:
        if apply(left, height) < 3:
            raise Reject("kernel", "too small")
        if apply(right, height) % 2:
            raise Reject(None, "odd")
        return (height // 2, apply(left, height))

    def each(height: int) -> Any:
        try:
            return rule(height)
        except Reject:
            return None

    try:
        found = infer_by_cases(lambda shape: rule(shape[0]), [(H,)], Domain())
    except Reject:
        assert all(each(height) is None for height in range(1, FAR))
        return
    for height in range(1, FAR):
        accepted = all(condition.holds({"H": height}) for condition in found.constraints)
        assert (tuple(at(size, H=height) for size in found.shape) if accepted else None) == each(height)


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (((H - 1) // 2 + 1 - 1) // 16 + 1, "floor((H-1)/32)+1"),
        ((H - 11) // 4 + 1, "floor((H-7)/4)"),
        (2 * (H // 2), "2*floor(H/2)"),
        ((H // 2) * (W // 2), "floor(H/2)*floor(W/2)"),
        ((H + 1) * W * 4 - 2, "4*(H+1)*W-2"),
        (H % 32, "H-32*floor(H/32)"),
        (3 - H, "-H+3"),
    ],
)
def test_sizes_are_written_as_people_write_them(size: Size, text: str):
    assert str(size) == text


def test_equal_values_have_equal_forms_and_hashes():
    height = H
    for _ in range(5):
        height = (height - 1) // 2 + 1
    ceiling = -(-H // 32)
    assert height == ceiling
    assert hash(height) == hash(ceiling)
    assert H - H == 0


@given(rules(), st.integers(1, 8), st.integers(0, 7), st.integers(1, 8))
def test_a_simplified_size_is_the_same_for_all_values_of_its_domain(
    steps: list[tuple[str, int]], period: int, remainder: int, factor: int
):
    remainder %= period
    congruent = H % period - remainder
    domain = Domain().where(Condition(congruent.terms, "==")) if isinstance(congruent, Size) else Domain()
    size = apply(steps, H) + factor * (H // period)
    if isinstance(size, Size):
        short = simplified(size, domain)
        assert all(short.at({"H": number}) == size.at({"H": number}) for number in domain.of("H").below(100))


def test_floors_vanish_where_the_divisor_divides():
    domain = Domain().where(Condition((H % 16).terms, "=="))
    assert str(simplified(16 * (H // 16) - 3, domain)) == "H-3"
    assert str(simplified(H // 16, domain)) == "floor(H/16)"
    assert str(simplified(8 * (H // 8) + H * W, domain)) == "H+H*W"


def test_floors_vanish_in_products_of_two_sizes_too():
    domain = Domain().where(Condition((H % 4).terms, "==")).where(Condition((W % 4).terms, "=="))
    assert str(simplified(H * W + 36 * ((H // 2) * (W // 2)), domain)) == "10*H*W"
    assert str(simplified(4 * ((H // 4 - 1) * (W // 2)), domain)) == "4*floor((H-4)/4)*floor(W/2)"
    assert str(simplified(8 * ((H // 4 - 1) * (W // 2)), domain)) == "H*W-4*W"
    assert str(simplified((H - 4) * (W - 4), domain)) == "(H-4)*(W-4)"


def test_a_product_is_decided_by_its_bounds_or_not_at_all():
    assert H * W >= 1
    assert H * W + 1 != 0
    with pytest.raises(Undecided, match=r"H\*W == 6"):
        bool(H * W == 6)
    assert decided(Condition((H * W - 6).terms, "=="), Domain(also=(Condition((H * W - 6).terms, "=="),))) is True


def grown(times: int) -> Any:
    """An expression with as many floors inside each other."""
    size: Any = H
    for _ in range(times):
        size = (3 * size + 1) // 5
    return size


def test_what_grows_without_end_is_given_up():
    assert isinstance(grown(10), Size)
    with pytest.raises(TooComplex):
        grown(1000)
    with pytest.raises(TooComplex):
        H * 2**64
    with pytest.raises(Undecided):
        bool(H % 65_537 == H // 65_537 - H // 65_539)


def symbolic_of(text: str, size: str) -> tuple[Any, Symbolic]:
    result = network_of(compile_source(Source("small.cnn", text), find_shipped))
    found = infer_shapes(result, parse_input_sizes(result, [size]))
    assert isinstance(found, Symbolic)
    return result, found


UP_AND_DOWN = """\
net Small {
    input 3x32x32
    top: conv(8, 3, pad=1)
    maxpool(2) -> conv(8, 3, pad=1) -> maxpool(2)
    upsample(4)
    concat { identity; from top }
}
"""


def test_branches_that_must_meet_demand_a_multiple():
    result, found = symbolic_of(UP_AND_DOWN, "3xHxW")
    text = demands_text(result, found)
    assert "H % 4 == 0" in text
    assert "H >= 4 " in text
    assert [number for number in range(1, 20) if found.accepts({"H": number, "W": 8})] == [4, 8, 12, 16]


def test_a_gate_is_no_demand_although_it_could_be_the_map():
    text = "net A { input 4x8x8; mul { identity; { globalavgpool -> conv(4, 1) -> sigmoid } } }"
    _, found = symbolic_of(text, "4xHxW")
    assert not found.constraints
    assert shape_text(found.shapes["mul1"]) == "4xHxW"


def test_a_linear_layer_fixes_the_size():
    result, found = symbolic_of("net A { input 1x8x8; conv(2, 3) -> flatten; fc: linear(5) }", "1xHxW")
    assert "(H-2)*(W-2) == 36 (with H = W: 8)  fc, small.cnn:1" in demands_text(result, found)
    assert [pair for h in range(1, 40) for w in range(1, 40) if found.accepts({"H": (pair := (h, w))[0], "W": w})] == [
        (3, 38), (4, 20), (5, 14), (6, 11), (8, 8), (11, 6), (14, 5), (20, 4), (38, 3)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("spec", "node", "size", "stride"),
    [("alexnet", "maxpool3", 195, 32), ("vgg16", "features.30", 212, 32)],
)
def test_receptive_fields_are_the_published_ones(spec: str, node: str, size: int, stride: int):
    """Araujo et al. 2019, the table of networks."""
    result = network_of(compile_spec(spec))
    fields = find_fields(result.graph, result.shapes)
    found = next(fields[id] for id in reversed(fields) if id.startswith(node))
    assert found is not None
    assert (found[0].size, found[0].jump) == (size, stride)


def test_the_command_line_shows_sizes_and_refuses_what_is_none(capsys: pytest.CaptureFixture[str]):
    assert main(["show", "resnet18", "--input", "3xHxW"]) == 0
    assert "512 x floor((H-1)/32)+1 x floor((W-1)/32)+1" in capsys.readouterr().out
    assert main(["show", "resnet18", "--receptive"]) == 0
    assert "435x435" in capsys.readouterr().out
    for size in ("4xHxW", "3xH", "3x0xW", "3xH-1xW", "left=3xHxW", "CxHxW", "HxW"):
        assert main(["show", "resnet18", "--input", size]) == 1
        assert "error: " in capsys.readouterr().err
    assert main(["show", "vgg11", "--input", "3x16xW"]) == 1
    assert "E0411" in capsys.readouterr().err
