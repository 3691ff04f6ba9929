"""Syntax errors: each is reported once, and the parser never raises."""

from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cnnc.dsl.parsing.parser import MAX_CHARACTERS, MAX_PROBLEMS, Parsed, parse
from cnnc.dsl.problem import Problem
from cnnc.dsl.problems import brackets, characters, keywords, limits, literals, statements, tokens
from cnnc.dsl.span import Source
from cnnc.dsl.syntax import Definition

from .test_parser import INCEPTION, LENET, RESNET, assert_nested

PROBLEMS = [
    found
    for module in (brackets, characters, keywords, limits, literals, statements, tokens)
    for found in vars(module).values()
    if isinstance(found, type) and issubclass(found, Problem) and found is not Problem
]
TOO_LONG_TO_SHOW = {limits.SourceTooLong, limits.TooManyTokens, limits.TooManyProblems}


def parsed(text: str) -> Parsed:
    return parse(Source("test.cnn", text))


def reported(text: str) -> list[tuple[str, str]]:
    """The code and the marked text of each problem, or line:column where no text is marked."""
    problems = parsed(text).problems
    return [(problem.code, problem.span.text or str(problem.span).partition(":")[2]) for problem in problems]


def in_net(statement: str) -> str:
    return f"net A {{\n    input 3x8x8\n    {statement}\n    flatten -> linear(10)\n    expect params == 3\n}}\n"


def test_every_code_is_used_once() -> None:
    assert len({problem.code for problem in PROBLEMS}) == len(PROBLEMS)
    assert all(problem.code.startswith("E01") for problem in PROBLEMS)


@pytest.mark.parametrize("problem", [p for p in PROBLEMS if p not in TOO_LONG_TO_SHOW], ids=lambda p: p.code)
def test_the_examples_of_a_page_give_its_code_and_no_problem(problem: type[Problem]) -> None:
    page = textwrap.dedent("    " + (problem.__doc__ or ""))
    _, wrong, right = _parts(page)
    assert [found.code for found in parsed(wrong).problems] == [problem.code]
    assert parsed(right).problems == ()


def _parts(page: str) -> tuple[str, str, str]:
    about, _, examples = page.partition("\nWrong:\n")
    wrong, _, right = examples.partition("\nRight:\n")
    return about, textwrap.dedent(wrong), textwrap.dedent(right)


@pytest.mark.parametrize(
    ("statement", "problems"),
    [
        ("conv(64, 3 -> bn\n    relu", [("E0102", "(")]),
        ("conv(64, 3\n    relu\n    pool", [("E0102", "(")]),
        ("conv(64, 3 relu", [("E0102", "(")]),
        ("conv(max(1, 2) -> relu", [("E0102", "(")]),
        ("conv(4, [1, 2) -> relu", [("E0102", "[")]),
        ("let a = (1, 2]", [("E0105", "]")]),
        ("conv(64, 3)) -> relu", [("E0103", ")")]),
        ("for i in 0..n) { relu }", [("E0103", ")")]),
        ("conv(64 3)", [("E0104", "3")]),
        ("let n 3", [("E0104", "3")]),
        ("for i xs { relu }", [("E0104", "xs")]),
        ("for i in xs\n        relu\n    }", [("E0104", "3:16")]),
        ("aux a Head()", [("E0104", "Head")]),
        ("expect params 3", [("E0104", "3")]),
        ("conv(64, 3, stride: 2)", [("E0105", ":")]),
        ("if a = 3 { relu }", [("E0105", "=")]),
        ("Bottleneck(64) x3", [("E0105", "x3")]),
        ("Bottleneck(64) * 3", [("E0105", "*")]),
        ("conv(64) → relu", [("E0105", "→")]),
        ("if a && b { relu }", [("E0105", "&&")]),
        ("'stem': conv(3)", [("E0105", "'")]),
        ("relu relu", [("E0106", "relu")]),
        ("let if = 3", [("E0107", "if")]),
        ("conv(for=3)", [("E0107", "for")]),
        ("output: conv(3)", [("E0107", "output")]),
        ("conv(64) ->\n    relu", [("E0108", "->")]),
        ("if a\n    {\n        relu\n    }", [("E0109", "{")]),
        ("}\n    relu", [("E0110", "relu")]),
        ("a @@ b", [("E0111", "@@")]),
        ("conv(größe)", [("E0112", "ö")]),
        ("conv(\u0430)", [("E0112", "\u0430")]),
        ("relu  # \u202e", [("E0113", "\u202e")]),
        ("a\0b", [("E0113", "\0")]),
        ('conv(64, pad="same) -> relu', [("E0114", '"same) -> relu')]),
        ('"layer{i": conv(3)', [("E0114", '"layer{i": conv(3)')]),
        ('"layer{i} {\n        conv(3)\n    }', [("E0114", '"layer{i} {')]),
        ('"a\\qb": relu', [("E0115", "\\q")]),
        ('"a}": relu', [("E0116", "}")]),
        ("conv(1.2.3)", [("E0117", "1.2.3")]),
        ("conv(1e999)", [("E0118", "1e999")]),
        ("conv(64) -> -> relu", [("E0101", "->")]),
        ("let n =", [("E0101", "3:12")]),
        ("conv 64", [("E0101", "64")]),
        ('"layer{}": conv(3)', [("E0101", "}")]),
        ('"layer{a b}": conv(3)', [("E0101", "b")]),
        ("// comment", [("E0101", "//")]),
        ("conv(64 3, stride: 2)", [("E0104", "3"), ("E0105", ":")]),
        ("conv(3abc, 1__2)", [("E0117", "3abc"), ("E0117", "1__2")]),
        ("let n =\n    conv(64 3)\n    relu relu", [("E0101", "3:12"), ("E0104", "3"), ("E0106", "relu")]),
    ],
)
def test_each_error_is_reported_once(statement: str, problems: list[tuple[str, str]]) -> None:
    result = parsed(in_net(statement))
    assert reported(in_net(statement)) == problems
    (net,) = result.file.items
    assert isinstance(net, Definition)
    assert_nested(result.file)
    assert net.body.statements[0].span.text == "input 3x8x8"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("relu\nconv(3)\n", [("E0110", "relu")]),
        ("nett A {\n    relu\n}\n", [("E0124", "nett")]),
        ("thing A {\n    relu\n}\n", [("E0110", "thing")]),
        ("net A B(3)\n", [("E0104", "B")]),
        ("net A =\nlet b = 3\n", [("E0101", "1:8")]),
        ("net A(x y) { relu }", [("E0104", "y")]),
        ("block B(a, b {\n    relu\n}\n", [("E0102", "(")]),
        ("net A { relu }\n}\n", [("E0103", "}")]),
        ("net A { relu }\n}\n}\n", [("E0103", "}"), ("E0103", "}")]),
        ("net { relu relu }\nlet b =\n", [("E0101", "{"), ("E0101", "2:8")]),
        ("from y\nfrom x import a b\n", [("E0101", "1:7"), ("E0104", "b")]),
        ("let a = 1 let b = 2", [("E0106", "let")]),
    ],
)
def test_errors_outside_of_bodies(text: str, problems: list[tuple[str, str]]) -> None:
    assert reported(text) == problems


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("net A {\n  relu\n", 1),
        ("net A {\n  a {\n  relu\n}\n", 2),
        ("net A {\n  a {\n    b { relu\n    c { relu }\n  }\n}\n", 3),
        ("net A {\n  add {\n    relu\n\nnet B {\n  relu\n}\n", 2),
    ],
)
def test_a_missing_brace_is_located_by_indentation(text: str, line: int) -> None:
    (problem,) = parsed(text).problems
    assert (problem.code, problem.span.text, problem.span.first.line) == ("E0102", "{", line)


def test_items_after_a_missing_brace_are_parsed() -> None:
    file = parsed("net A {\n  add {\n    relu\n\nnet B {\n  relu\n}\n").file
    assert [item.name.text for item in file.items if isinstance(item, Definition)] == ["A", "B"]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("let n =", "a value such as `64`"),
        ("relu ->  -> a", "a layer such as `conv(64, 3)`"),
        ("conv(64,, 3)", "a value such as `64` or `)` to close the `(` at 3:9"),
        ("input", "a size such as `3x224x224`"),
        ("conv(1 if a)", "`else`"),
        ("= 3", "a layer such as `conv(64, 3)` or another statement"),
        ("relu = 3", "`->` or end of line"),
        ("expect a and b", "a comparison such as `==`"),
        ("output a from", "the name of a value"),
    ],
)
def test_labels_describe_the_expected_tokens(statement: str, expected: str) -> None:
    (problem,) = parsed(in_net(statement)).problems
    assert problem.label == f"expected {expected}"


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda p: p.code)
def test_pages_begin_with_one_sentence(problem: type[Problem]) -> None:
    first = (problem.__doc__ or "").splitlines()[0]
    assert first.endswith(".")


def test_many_errors_end_with_a_problem_about_the_limit() -> None:
    problems = parsed("net A {\n" + "conv(1 2)\n" * 100 + "}").problems
    assert [problem.code for problem in problems] == ["E0104"] * MAX_PROBLEMS + ["E0123"]


def test_statements_around_an_error_are_kept() -> None:
    (net,) = parsed("net A {\n a\n b(\n =\n c\n if d { e = ; f }\n g\n}").file.items
    assert isinstance(net, Definition)
    assert [statement.span.text[:2] for statement in net.body.statements][-2:] == ["if", "g"]


HOSTILE = {
    "brackets": "let a = " + "(" * 100_000,
    "matched brackets": "let a = " + "(" * 50_000 + ")" * 50_000,
    "braces": "net A " + "{" * 100_000,
    "closers": "}" * 100_000,
    "blank lines": "net A {\n" + "\n" * 100_000 + "}",
    "sums": "let a = " + "1+" * 50_000 + "1",
    "signs": "let a = " + "-" * 100_000,
    "indexes": "let a = b" + "[0]" * 30_000,
    "digits": "let a = " + "9" * 100_000,
    "exponent": "let a = 1e" + "9" * 100_000,
    "scaled exponent": "let a = 1e999999999G",
    "underscores": "let a = " + "1_" * 50_000,
    "sizes": "let a = " + "1x" * 50_000,
    "dots": "let a = b" + ".c" * 50_000,
    "nothing": "\0" * 100_000,
    "surrogates": "\ud800 " * 50_000,
    "quotes": '"' * 100_000,
    "unclosed texts": '"\n' * 50_000,
    "backslashes": '"' + "\\" * 100_000,
    "texts in texts": '"{' * 50_000,
    "strays": "@ " * 50_000,
    "carriage returns": "\r" * 100_000,
    "comments": "## a\n" * 20_000,
    "else if": "net A { " + "if a {} else " * 8_000,
    "words": "net A { " + "x " * 50_000,
    "labels": "net A { " + "a: " * 30_000,
    "one long line": "net A { " + "a -> " * 20_000 + "b }",
    "too long": "a" * (MAX_CHARACTERS + 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_parsed_quickly(name: str) -> None:
    start = time.perf_counter()
    result = parsed(HOSTILE[name])
    assert time.perf_counter() - start < 5
    assert len(result.problems) <= MAX_PROBLEMS + 1
    assert_nested(result.file)


def test_limits_have_codes_of_their_own() -> None:
    assert [problem.code for problem in parsed(HOSTILE["too long"]).problems] == ["E0122"]
    for name in ("brackets", "braces", "sums", "signs", "indexes", "else if"):
        assert [problem.code for problem in parsed(HOSTILE[name]).problems] == ["E0121"]
    assert parsed("let a = " + "(" * 99 + "1" + ")" * 99).problems == ()


def _check(text: str) -> None:
    result = parsed(text)
    assert_nested(result.file)
    for problem in result.problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)
        for words in (problem.title, problem.label, *problem.notes, *problem.help):
            assert isinstance(words, str)
        for other in problem.other_labels:
            assert 0 <= other.span.start <= other.span.end <= len(text)
    assert parsed(text).problems == result.problems


@given(st.text(max_size=200))
@example('"{a;b}"')
@example('net A {"{')
@example("net A { a: ")
@example("'")
def test_any_text_gives_problems_and_no_exception(text: str) -> None:
    _check(text)


WORDS = [
    *"net block seq from import let for in if else input output aux expect weight x a conv true not and".split(),
    *"1 3x4 0.5 a.b -> .. == = ~= ** + - * , : { } ( ) [ ] ; é @ '".split(),
    *('"', '"a{', '}"', "# c\n", "\n", "\n", "\n"),
]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_tokens_give_problems_and_no_exception(words: list[str]) -> None:
    _check(" ".join(words))


@settings(max_examples=200)
@given(st.sampled_from([LENET, RESNET, INCEPTION]), st.data())
def test_an_edited_spec_gives_problems_and_no_exception(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, min(len(text), start + 12)))
    put_in = data.draw(st.sampled_from(["", " ", "\n", ",", "(", "}", '"', "let"]))
    _check(text[:start] + put_in + text[end:])
