"""Parsing of valid specs."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lark
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cnnc
from cnnc.dsl import syntax
from cnnc.dsl.grammar import automaton as lalr
from cnnc.dsl.grammar import parse_state, parse_tree
from cnnc.dsl.grammar.tabulate import OPTIONS, tabulate
from cnnc.dsl.parsing.parser import parse
from cnnc.dsl.span import Source

GRAMMAR_FOLDER = Path(cnnc.__file__).parent / "dsl" / "grammar"

LENET = """\
## LeNet-5, LeCun et al. 1998, in its common form.
net LeNet5(classes = 10) {
    input 1x32x32

    conv(6, 5)  -> tanh -> avgpool(2)
    conv(16, 5) -> tanh -> avgpool(2)
    flatten
    linear(120) -> tanh
    linear(84)  -> tanh
    linear(classes) -> softmax

    expect depth == 5
    expect params == 61_706
}
"""

RESNET = """\
## Deep Residual Learning, He et al. 2015; v1.5, the stride sits on the 3x3 convolution.
block Bottleneck(planes, stride = 1) {
    let out = 4 * planes
    add {
        conv(planes, 1, bias=false) -> bn -> relu
          -> conv(planes, 3, stride, pad=1, bias=false) -> bn -> relu
          -> conv(out, 1, bias=false) -> bn
        if stride != 1 or in.channels != out {
            downsample { conv(out, 1, stride, bias=false) -> bn }
        } else {
            identity
        }
    }
    relu
}

net ResNet(unit, depths, classes = 1000) {
    input 3x224x224

    conv1: conv(64, 7, stride=2, pad=3, bias=false) -> bn1: bn -> relu -> maxpool(3, stride=2, pad=1)

    for i, depth in enumerate(depths) {
        "layer{i + 1}" {
            unit(64 * 2**i, stride = 1 if i == 0 else 2)
            unit(64 * 2**i) x (depth - 1)
        }
    }

    globalavgpool -> flatten
    fc: linear(classes) -> softmax
}

net ResNet50 = ResNet(Bottleneck, [3, 4, 6, 3])      # in resnet50.cnn: from resnet import ResNet, Bottleneck
"""

INCEPTION = """\
block Inception(c1, r3, c3, r5, c5, proj) {
    concat {
        branch1 { conv(c1, 1) -> relu }
        branch2 { conv(r3, 1) -> relu -> conv(c3, 3, pad=1) -> relu }
        branch3 { conv(r5, 1) -> relu -> conv(c5, 5, pad=2) -> relu }
        branch4 { maxpool(3, stride=1, pad=1) -> conv(proj, 1) -> relu }
    }
}

net InceptionV1(classes = 1000) {
    inception4a: Inception(192, 96, 208, 16, 48, 64)
    aux aux1: AuxHead(classes) from inception4a weight 0.3      # exists in training only
}
"""


def parsed(text: str) -> syntax.File:
    """The syntax tree of a text without problems."""
    result = parse(Source("test.cnn", text))
    assert [problem.title for problem in result.problems] == []
    return result.file


def statements(text: str) -> tuple[syntax.Statement, ...]:
    (net,) = parsed(f"net N {{\n{text}\n}}").items
    assert isinstance(net, syntax.Definition)
    return net.body.statements


def element(text: str) -> syntax.Element:
    (chain,) = statements(text)
    assert isinstance(chain, syntax.Chain)
    return chain.elements[0]


def value(text: str) -> syntax.Expression:
    (item,) = parsed(f"let a = {text}").items
    assert isinstance(item, syntax.Let)
    return item.value


def grouped(expression: syntax.Expression) -> str:
    """An expression with parentheses around each operation."""
    match expression:
        case syntax.Binary():
            return f"({grouped(expression.left)} {expression.operator} {grouped(expression.right)})"
        case syntax.Unary():
            return f"({expression.operator} {grouped(expression.operand)})"
        case syntax.Comparison():
            return "(" + grouped(expression.first) + "".join(f" {o} {grouped(e)}" for o, e in expression.rest) + ")"
        case syntax.Conditional():
            return (
                f"({grouped(expression.then)} if {grouped(expression.condition)} else {grouped(expression.otherwise)})"
            )
        case syntax.Range():
            return f"({grouped(expression.start)} .. {grouped(expression.end)})"
        case syntax.Index():
            return f"{grouped(expression.value)}[{grouped(expression.index)}]"
        case _:
            return expression.span.text


def below(node: object) -> Iterator[syntax.Syntax]:
    """The children of a node."""
    for field in dataclasses.fields(node) if isinstance(node, syntax.Syntax) else ():
        yield from _nodes(getattr(node, field.name))


def _nodes(found: object) -> Iterator[syntax.Syntax]:
    if isinstance(found, syntax.Syntax):
        yield found
    elif isinstance(found, tuple):
        for part in found:
            yield from _nodes(part)


def assert_nested(node: syntax.Syntax) -> None:
    """Check that spans are within the text and within their parents', and that siblings do not overlap."""
    assert 0 <= node.span.start <= node.span.end <= len(node.span.source.text)
    end = node.span.start
    for child in sorted(below(node), key=lambda child: child.span.start):
        assert node.span.start <= child.span.start
        assert child.span.end <= node.span.end
        if not isinstance(child, syntax.Comment):
            assert child.span.start >= end
            end = child.span.end
        assert_nested(child)


@pytest.mark.parametrize("text", [LENET, RESNET, INCEPTION], ids=["lenet", "resnet", "inception"])
def test_the_seed_networks_parse_as_the_language_shows_them(text: str) -> None:
    assert_nested(parsed(text))


def test_lenet_in_full() -> None:
    (net,) = parsed(LENET).items
    assert isinstance(net, syntax.Definition)
    assert (net.kind, net.name.text, net.doc) == (
        "net",
        "LeNet5",
        "LeNet-5, LeCun et al. 1998, in its common form.",
    )
    assert [parameter.name.text for parameter in net.parameters] == ["classes"]
    kinds = [type(statement).__name__ for statement in net.body.statements]
    assert kinds == ["Input", *["Chain"] * 6, "Expect", "Expect"]
    chain = net.body.statements[1]
    assert isinstance(chain, syntax.Chain)
    assert [link.span.text for link in chain.elements] == ["conv(6, 5)", "tanh", "avgpool(2)"]
    assert chain.span.text == "conv(6, 5)  -> tanh -> avgpool(2)"


def test_a_chain_continues_after_blank_lines_and_comments() -> None:
    (chain,) = statements("a\n\n  # why\n  -> b\n\n\n  -> c")
    assert isinstance(chain, syntax.Chain)
    assert [link.span.text for link in chain.elements] == ["a", "b", "c"]


def test_statements_end_with_the_line_or_a_semicolon() -> None:
    assert len(statements("a; b;; c\n\n;d;")) == 4
    assert statements("") == ()


@pytest.mark.parametrize(
    ("text", "label", "target", "arguments", "body", "repeat"),
    [
        ("relu", None, "relu", None, None, None),
        ("relu()", None, "relu", (), None, None),
        ("stem: conv(64, 7) x 3", "stem", "conv", ("64", "7"), None, "3"),
        ("conv(64, k=(3, 1),) x (n - 1)", None, "conv", ("64", "k=(3, 1)"), None, "n - 1"),
        ('"layer{i}": unit(64)', '"layer{i}"', "unit", ("64",), None, None),
        ("add { a; b }", None, "add", None, "{ a; b }", None),
        ("concat(axis=1) { a }", None, "concat", ("axis=1",), "{ a }", None),
        ('"layer{i}" { a }', '"layer{i}"', None, None, "{ a }", None),
        ("stem: { a } x 2", "stem", None, None, "{ a }", "2"),
        ("{ a -> b } x 2", None, None, None, "{ a -> b }", "2"),
        ("x: x x x", "x", "x", None, None, "x"),
        ("weight: in", "weight", "in", None, None, None),
    ],
)
def test_elements(
    text: str, label: str | None, target: str | None, arguments: tuple[str, ...] | None, body: str | None, repeat: str
) -> None:
    link = element(text)
    assert link.span.text == text
    assert (link.label.span.text if link.label else None) == label
    assert (link.target.text if link.target else None) == target
    assert (tuple(given.span.text for given in link.arguments) if link.arguments is not None else None) == arguments
    assert (link.body.span.text if link.body else None) == body
    assert (link.repeat.span.text if link.repeat else None) == repeat


@pytest.mark.parametrize(
    ("text", "name", "dims"),
    [
        ("input 3x224x224", None, (3, 224, 224)),
        ("input 3 x H x W", None, (3, "H", "W")),
        ("input left: 3xHxW", "left", (3, "H", "W")),
        ("input x: 3 x x x weight", "x", (3, "x", "weight")),
        ("input 784", None, (784,)),
        ("input N", None, ("N",)),
        ("input 3 x 32x32", None, (3, 32, 32)),
    ],
)
def test_inputs(text: str, name: str | None, dims: tuple[int | str, ...]) -> None:
    (found,) = statements(text)
    assert isinstance(found, syntax.Input)
    assert (found.name.text if found.name else None, found.size.dims) == (name, dims)


def test_from_output_and_aux() -> None:
    go_on, alone, output, tap, aux, bare = statements(
        "from features.4 -> conv(3)\nfrom enc1\noutput a\noutput b from layer1.0.conv2\n"
        "aux one: pool -> Head(10) from inception4a weight 0.3\naux two: Head"
    )
    assert isinstance(go_on, syntax.Chain)
    assert go_on.source
    assert go_on.source.path == ("features", "4")
    assert isinstance(alone, syntax.Chain)
    assert alone.elements == ()
    assert isinstance(output, syntax.Output)
    assert output.source is None
    assert isinstance(tap, syntax.Output)
    assert tap.source
    assert tap.source.path == ("layer1", "0", "conv2")
    assert isinstance(aux, syntax.Aux)
    assert (aux.chain.span.text, len(aux.chain.elements)) == ("pool -> Head(10)", 2)
    assert aux.source
    assert aux.weight
    assert (aux.source.span.text, aux.weight.span.text) == ("inception4a", "0.3")
    assert isinstance(bare, syntax.Aux)
    assert (bare.source, bare.weight) == (None, None)


@pytest.mark.parametrize("sign", ["==", "!=", "<", "<=", ">", ">=", "~="])
def test_expectations(sign: str) -> None:
    (found,) = statements(f"expect H % 32 {sign} 4.1G")
    assert isinstance(found, syntax.Expect)
    assert (grouped(found.left), found.operator, grouped(found.right)) == ("(H % 32)", sign, "4.1G")


def test_for_if_and_let() -> None:
    loop, choice = statements("for i, n in zip(0..4, xs) { let b = i }\nif a { b }\nelse if c { d } else { e }")
    assert isinstance(loop, syntax.For)
    assert ([name.text for name in loop.names], loop.iterable.span.text) == (["i", "n"], "zip(0..4, xs)")
    assert isinstance(choice, syntax.If)
    assert choice.otherwise
    (second,) = choice.otherwise.statements
    assert isinstance(second, syntax.If)
    assert second.otherwise
    assert second.otherwise.span.text == "{ e }"
    assert choice.otherwise.span == second.span


def test_imports_and_variants() -> None:
    imported, bare, full = parsed(
        "from a.b import X, Y\nnet A = X\n## Two.\n## Lines.\nnet B(n = 1, x = 2) = Y(n, k=x) { expect params ~= 26M }"
    ).items
    assert isinstance(imported, syntax.Import)
    assert (imported.module.path, [name.text for name in imported.names]) == (("a", "b"), ["X", "Y"])
    assert isinstance(bare, syntax.Variant)
    assert (bare.base.text, bare.arguments, bare.parameters, bare.body) == ("X", (), (), None)
    assert isinstance(full, syntax.Variant)
    assert (full.doc, full.base.text, len(full.parameters)) == ("Two.\nLines.", "Y", 2)
    assert full.body
    assert len(full.body.statements) == 1


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("64", 64),
        ("25_557_032", 25_557_032),
        ("0.5", 0.5),
        ("1e-5", 1e-5),
        ("4.1G", 4_100_000_000),
        ("26M", 26_000_000),
        ("60K", 60_000),
        ("0.0005K", 0.5),
        ("007", 7),
    ],
)
def test_numbers(text: str, worth: float) -> None:
    found = value(text)
    assert isinstance(found, syntax.Number)
    assert (found.text, found.value, type(found.value)) == (text, worth, type(worth))


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("1 + 2 * 3 - 4", "((1 + (2 * 3)) - 4)"),
        ("2 ** 3 ** n", "(2 ** (3 ** n))"),
        ("-2 ** 2", "(- (2 ** 2))"),
        ("2 ** -1", "(2 ** (- 1))"),
        ("64 * 2**i // 3 % 4 / 5", "((((64 * (2 ** i)) // 3) % 4) / 5)"),
        ("not a and b or c", "(((not a) and b) or c)"),
        ("not a == b", "(not (a == b))"),
        ("a < b <= c + 1", "(a < b <= (c + 1))"),
        ("(a < b) == c", "((a < b) == c)"),
        ("1 if a else 2 if b else 3", "(1 if a else (2 if b else 3))"),
        ("0..n + 1", "(0 .. (n + 1))"),
        ("a.b[0][i + 1] * 2", "(a.b[0][(i + 1)] * 2)"),
        ("(1 + 2) * 3", "((1 + 2) * 3)"),
    ],
)
def test_operators_bind_as_in_python(text: str, meaning: str) -> None:
    found = value(text)
    assert grouped(found) == meaning
    assert found.span.text == text


def test_sequences_sizes_and_booleans() -> None:
    items = value("((1, 2), (1,), (), [], [a, 3x1,], true, false, f(x, n=2))")
    assert isinstance(items, syntax.Sequence)
    pair, single, empty, none, mixed, yes, no, call = items.items
    assert isinstance(pair, syntax.Sequence)
    assert isinstance(single, syntax.Sequence)
    assert (len(pair.items), len(single.items), single.span.text) == (2, 1, "(1,)")
    assert isinstance(empty, syntax.Sequence)
    assert isinstance(none, syntax.Sequence)
    assert (empty.brackets, none.brackets, empty.items) == ("()", "[]", ())
    assert isinstance(mixed, syntax.Sequence)
    assert isinstance(mixed.items[1], syntax.Size)
    assert mixed.items[1].dims == (3, 1)
    assert isinstance(yes, syntax.Boolean)
    assert isinstance(no, syntax.Boolean)
    assert (yes.value, no.value) == (True, False)
    assert isinstance(call, syntax.Call)
    assert call.arguments[1].name


def test_strings_contain_escapes_and_expressions() -> None:
    found = value(r'"a\"\\\n\{\} {i + 1}{n}#;"')
    assert isinstance(found, syntax.String)
    first, added, name, last = found.parts
    assert (first, last) == ('a"\\\n{} ', "#;")
    assert isinstance(added, syntax.Binary)
    assert isinstance(name, syntax.Reference)
    assert (added.span.text, name.span.text) == ("i + 1", "n")
    nested = value('"{f("b{1}")}"')
    assert isinstance(nested, syntax.String)
    assert isinstance(nested.parts[0], syntax.Call)


def test_lines_continue_in_round_and_square_brackets() -> None:
    link = element("conv(\n  64,  # wide\n\n  [\n 3,\n 1\n],\n)")
    assert link.arguments
    assert [given.span.text for given in link.arguments] == ["64", "[\n 3,\n 1\n]"]


def test_comments_and_docs() -> None:
    file = parsed('# a\n\n## one\n##two\nnet A { relu }  ## no doc\nnet B { "# no comment" { a } }\n### no\nnet C { }')
    assert [comment.span.text for comment in file.comments] == ["# a", "## one", "##two", "## no doc", "### no"]
    assert [item.doc for item in file.items if isinstance(item, syntax.Definition)] == ["one\ntwo", "", ""]


def test_byte_order_mark_and_carriage_returns_are_accepted() -> None:
    file = parsed("\ufeff## doc\r\nnet A {\r\n\trelu # why\r\n}\r\n")
    (net,) = file.items
    assert isinstance(net, syntax.Definition)
    assert net.doc == "doc"
    assert [comment.span.text for comment in file.comments] == ["## doc", "# why"]


def test_words_are_keywords_only_where_the_grammar_allows_them() -> None:
    text = "seq block(x, weight, from = 1, input = 2) { net(x, seq=in.width) -> output -> let_ }"
    (found,) = parsed(text).items
    assert isinstance(found, syntax.Definition)
    assert [parameter.name.text for parameter in found.parameters] == ["x", "weight", "from", "input"]


@given(st.lists(st.sampled_from(["a", "b(1)", "c: d x 2", "add { e; f }", "input 3xH", "let g = -1", "if a { b }"])))
def test_spans_are_nested(parts: list[str]) -> None:
    file = parsed("net N {\n" + "\n".join(parts) + "\n}")
    assert_nested(file)
    (net,) = file.items
    assert isinstance(net, syntax.Definition)
    assert [statement.span.text for statement in net.body.statements] == parts


def test_the_tables_are_up_to_date() -> None:
    made = tabulate((GRAMMAR_FOLDER / "grammar.lark").read_text(encoding="utf-8"))
    assert made == (GRAMMAR_FOLDER / "tables.py").read_text(encoding="utf-8"), (
        "run `python -m cnnc.runtime.tools.parse_tables`"
    )


def test_the_tree_is_that_of_lark(monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = lark.Lark((GRAMMAR_FOLDER / "grammar.lark").read_text(encoding="utf-8"), **OPTIONS)
    taken: list[lark.Token] = []

    def push(table: lalr.Automaton, stack: lalr.Stack, kind: str, token: parse_tree.Token) -> parse_tree.Node | None:
        place = {"start_pos": token.start_pos, "end_pos": token.end_pos}
        taken.append(lark.Token(kind, str(token), line=0, column=0, end_line=0, end_column=0, **place))
        made = lalr.push(table, stack, kind, token)
        if made is not None:
            parser = theirs.parse_interactive(start="file")
            assert shape(made) == shape([parser.feed_token(each) for each in taken][-1])
            taken.clear()
        return made

    monkeypatch.setattr(parse_state, "push", push)
    for path in sorted((GRAMMAR_FOLDER.parents[1] / "specs").glob("*.cnn")):
        parse(Source(path.name, path.read_text(encoding="utf-8")))
        assert not taken


def shape(node: Any) -> Any:
    """A tree as nested tuples of kind, offsets and children."""
    if isinstance(node, str):
        return str(node), node.type, node.start_pos, node.end_pos  # type: ignore[attr-defined]
    start, end = (node.meta.start_pos, node.meta.end_pos) if isinstance(node, lark.Tree) else (node.start, node.end)
    return node.data, start, end, [shape(child) for child in node.children]


def test_the_grammar_has_no_conflicts(caplog: pytest.LogCaptureFixture) -> None:
    def conflicts(grammar: str) -> bool:
        caplog.clear()
        lark.Lark(grammar, **OPTIONS, debug=True)
        return "conflict" in caplog.text

    caplog.set_level(logging.DEBUG, logger=lark.logger.name)
    assert conflicts('file: file "+" file | "a"')
    assert not conflicts((GRAMMAR_FOLDER / "grammar.lark").read_text(encoding="utf-8"))
