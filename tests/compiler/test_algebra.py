"""Traced numbers are plain numbers that can say how they were computed."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cnnc.compiler.algebra.expression import LARGEST, Literal, Operation, fold, python, substitute, symbols
from cnnc.compiler.algebra.traced import Traced, expression, named, plain, symbol

NAMES = ("planes", "stride", "width")


def computations() -> st.SearchStrategy[Any]:
    """Random arithmetic on the names, as functions from their values to a number."""
    leaves = st.sampled_from(NAMES).map(lambda name: lambda values: values[name]) | st.integers(-9, 9).map(
        lambda number: lambda values: number
    )
    operations = st.sampled_from(
        [
            lambda a, b: a + b,
            lambda a, b: a - b,
            lambda a, b: a * b,
            lambda a, b: a // (abs(plain(b)) + 1),
            lambda a, b: a % (abs(plain(b)) + 1),
            lambda a, b: -a,
        ]
    )

    def combine(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        return st.tuples(operations, children, children).map(
            lambda three: lambda values: three[0](three[1](values), three[2](values))
        )

    return st.recursive(leaves, combine, max_leaves=12)


VALUES = st.fixed_dictionaries({name: st.integers(1, 40) for name in NAMES})


@given(computations(), VALUES)
def test_a_traced_number_has_the_plain_value_and_its_expression_has_it_too(compute: Any, values: dict[str, int]):
    expected = compute(values)
    result = compute({name: symbol(name, value) for name, value in values.items()})
    assert result == expected
    assert type(plain(result)) is type(expected)
    found = expression(result)
    assert substitute(found, values) == expected
    assert eval(python(found), {}, dict(values)) == expected
    assert symbols(found) <= set(NAMES)


@given(computations(), VALUES)
def test_folding_all_that_is_known_gives_a_literal(compute: Any, values: dict[str, int]):
    found = expression(compute({name: symbol(name, value) for name, value in values.items()}))
    assert fold(found, values) == Literal(substitute(found, values))


@given(computations(), VALUES, st.sampled_from(NAMES))
def test_folding_one_name_keeps_the_value(compute: Any, values: dict[str, int], name: str):
    found = expression(compute({key: symbol(key, value) for key, value in values.items()}))
    folded = fold(found, {name: values[name]})
    assert name not in symbols(folded)
    assert substitute(folded, values) == substitute(found, values)


def test_a_long_expression_is_forgotten():
    value = symbol("width", 3)
    for _ in range(LARGEST):
        value = value + 1 - 1
    assert value == 3
    assert not isinstance(value, Traced)


def test_a_term_that_is_added_again_is_counted():
    value, growth = symbol("width", 3), symbol("growth", 2)
    for _ in range(LARGEST):
        value = value + growth
    assert value == 3 + 2 * LARGEST
    assert python(expression(value)) == f"width + {LARGEST} * growth"


def test_comparing_and_hashing_are_those_of_numbers():
    assert symbol("width", 3) == 3
    assert hash(symbol("width", 3)) == hash(3)
    assert {symbol("width", 3): 1}[3] == 1
    assert (symbol("width", 3), 4) == (3, 4)


def test_a_let_is_spelled_by_its_name_and_a_bare_symbol_is_not_renamed():
    planes = symbol("planes", 64)
    assert python(expression(named("out", 4 * planes) + 1)) == "out + 1"
    assert python(expression(named("same", planes))) == "planes"


def test_python_text_has_the_parentheses_that_it_needs_and_no_others():
    a, b = symbol("a", 7), symbol("b", 2)
    spelled: dict[str, Any] = {
        "(a + b) * b": (a + b) * b,
        "a + b * b": a + b * b,
        "a - (b - 1)": a - (b - 1),
        "a - b - 1": a - b - 1,
        "2**a": 2**a,
        "(-a)**b": (-a) ** b,
        "a // (b * 2)": a // (b * 2),
    }
    assert {text: python(expression(value)) for text, value in spelled.items()} == {text: text for text in spelled}


def test_conditions_are_spelled_too():
    differs = Operation("!=", expression(symbol("a", 1)), Literal(1))
    equal = Operation("==", expression(symbol("b", 2)), Literal(2))
    assert python(Operation("or", differs, Operation("not", None, equal))) == "a != 1 or not b == 2"
    assert python(Operation("not", None, Operation("and", differs, equal))) == "not (a != 1 and b == 2)"
