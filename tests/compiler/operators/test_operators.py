"""Operators by themselves, without torch: their examples, their discovery, their arguments, and symbolic sizes."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from cnnc.compiler.algebra.expression import python
from cnnc.compiler.algebra.traced import expression, plain, symbol
from cnnc.compiler.bug import CompilerBug
from cnnc.compiler.graph.graph import Node
from cnnc.compiler.operators.base import argument_types as kinds
from cnnc.compiler.operators.base import discovery
from cnnc.compiler.operators.base.discovery import REQUIRED, names, operator, signature
from cnnc.compiler.operators.base.docstring_examples import Accepted, Rejected, accepted, examples, make, rejected
from cnnc.compiler.operators.base.emission import Custom, Option
from cnnc.compiler.operators.base.operator import Operator
from cnnc.compiler.operators.base.operator_text import operator_source
from cnnc.compiler.operators.base.reject import Reject, ShapeClash
from cnnc.compiler.pipeline import compile_source
from cnnc.dsl.span import Source
from cnnc.runtime.library.specs import find_shipped


@pytest.mark.parametrize("example", accepted(), ids=lambda example: example.line)
def test_accepted(example: Accepted) -> None:
    weights = example.operator.weights(*example.inputs).values()
    params = sum(weight.count for weight in weights if weight.trained)
    assert example.operator.shape(*example.inputs) == example.output
    assert params == example.facts.get("params", 0)
    assert example.operator.macs(*example.inputs) == example.facts.get("macs", 0)
    assert example.facts.keys() <= {"params", "macs"}


@pytest.mark.parametrize("example", rejected(), ids=lambda example: example.line)
def test_rejected(example: Rejected) -> None:
    with pytest.raises(Reject) as caught:
        example.operator.shape(*example.inputs)
    assert (caught.value.code, caught.value.argument) == (example.code, example.argument)
    assert caught.value.message
    assert not caught.value.message.endswith(".")


@pytest.mark.parametrize("name", names())
def test_every_operator_has_examples(name: str) -> None:
    lines = examples(name)
    taken = [line for line in lines if isinstance(line, Accepted)]
    assert taken
    if not any(isinstance(line, Rejected) for line in lines):  # it must accept every input
        for line in taken:
            for shape in [(1,), (7,), (1, 1, 1), (3, 4, 5)]:
                assert line.operator.shape(shape)


@pytest.mark.parametrize("name", names())
def test_a_file_holds_the_class_of_its_name(name: str) -> None:
    found = operator(name)
    assert found is not None
    assert found.__name__ == "".join(word.capitalize() for word in name.split("_"))
    assert found.style


@pytest.mark.parametrize("name", names())
def test_heads_say_what_they_predict(name: str) -> None:
    found = operator(name)
    assert found is not None
    required = [field.name for field in signature(found) if field.required]
    if required:
        assert not found.head
        return
    assert ("logits" in (found().predict() or ""), bool(found.prediction)) == (found.head, found.head)


def test_names_are_sorted_and_public() -> None:
    assert list(names()) == sorted(names())
    assert {"conv", "add", "concat", "rbf", "scaled_tanh"} <= set(names())
    assert not [name for name in names() if name.startswith("_")]


def test_an_unknown_name_is_no_operator() -> None:
    assert operator("convolution") is None
    assert operator("__init__") is None
    assert operator("..kinds") is None


def test_looking_operators_up_imports_the_one_asked_for_alone() -> None:
    code = (
        "import sys; from cnnc.compiler.operators.base.discovery import names, operator; names(); operator('relu');"
        "room = 'cnnc.compiler.operators.';"
        "found = {m.removeprefix(room) for m in sys.modules if m.startswith(room)};"
        "print(*sorted(name for name in found if name.partition('.')[0] != 'base'));"
        "print('torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["relu", "False"]


def test_a_signature_has_names_kinds_and_defaults_in_order() -> None:
    found = operator("conv")
    assert found is not None
    fields = signature(found)
    assert [field.name for field in fields] == ["out", "kernel", "stride", "pad", "dilation", "groups", "bias"]
    assert [field.default for field in fields] == [REQUIRED, REQUIRED, (1, 1), (0, 0), (1, 1), 1, True]
    assert [field.name for field in fields if field.required] == ["out", "kernel"]
    assert fields[0].kind.description == "a positive integer"
    assert signature(Operator) == ()


def test_a_field_without_a_kind_is_our_bug() -> None:
    from dataclasses import dataclass

    @dataclass(frozen=True)
    class Untyped(Operator):
        size: int

    with pytest.raises(CompilerBug, match="size of Untyped"):
        discovery.signature(Untyped)


@pytest.mark.parametrize(
    ("name", "argument", "value"),
    [
        ("conv", "out", 0),
        ("conv", "out", True),
        ("conv", "out", 2.0),
        ("conv", "out", kinds.LARGEST + 1),
        ("conv", "kernel", (3, 3, 3)),
        ("conv", "kernel", (3, 0)),
        ("conv", "pad", -1),
        ("conv", "pad", "valid"),
        ("conv", "bias", 1),
        ("maxpool", "stride", 0),
        ("dropout", "p", 1.5),
        ("dropout", "p", float("nan")),
        ("dropout", "p", True),
        ("bn", "eps", 0.0),
        ("lrn", "alpha", float("inf")),
        ("lrn", "alpha", "1"),
        ("pad", "margins", (1, 2, 3)),
        ("pad", "margins", -1),
        ("pad", "mode", "zeros"),
        ("upsample", "mode", 2),
        ("leaky_relu", "slope", -0.1),
        ("reshape", "to", ()),
        ("reshape", "to", (3, 0, 2)),
        ("select", "channels", []),
        ("select", "channels", [0, -1]),
        ("select", "channels", 3),
    ],
)
def test_a_kind_refuses(name: str, argument: str, value: object) -> None:
    found = operator(name)
    assert found is not None
    kind = next(field.kind for field in signature(found) if field.name == argument)
    with pytest.raises(ValueError, match=r"^$"):
        kind.parse(value)


def test_every_default_is_of_its_kind() -> None:
    for name in names():
        found = operator(name)
        assert found is not None
        for field in signature(found):
            if not field.required:
                assert field.kind.parse(field.default) == field.default


def test_kinds_spread_one_number_over_both_axes() -> None:
    conv = operator("conv")
    select = operator("select")
    assert conv is not None
    assert select is not None
    assert make(conv, (4, 3), {"stride": [1, 2]}) == conv(4, (3, 3), (1, 2))  # pyright: ignore[reportCallIssue]
    assert make(select, (range(1, 3),), {}) == select((1, 2))  # pyright: ignore[reportCallIssue]


def test_a_clash_names_the_first_two_that_differ() -> None:
    concat, mul = operator("concat"), operator("mul")
    assert concat is not None
    assert mul is not None
    with pytest.raises(ShapeClash) as caught:
        concat().shape((1, 4, 4), (2, 4, 4), (3, 2, 4))
    assert caught.value.operands == (0, 2)
    with pytest.raises(ShapeClash) as caught:
        mul().shape((3, 1, 1), (3, 4, 4), (2, 1, 1))
    assert caught.value.operands == (1, 2)


SYMBOLIC: list[tuple[str, tuple[object, ...], dict[str, object], list[str]]] = [
    ("conv", (8, 3), {"stride": 2, "pad": 1}, ["8", "(H + 2 - 3) // 2 + 1", "(W + 2 - 3) // 2 + 1"]),
    ("conv", (8, 3), {"pad": "same"}, ["8", "H", "W"]),
    ("maxpool", (2,), {"pad": 1}, ["C", "(H + 2 - 2) // 2 + 1", "(W + 2 - 2) // 2 + 1"]),
    ("avgpool", (3, 2), {"ceil_mode": True, "pad": 1}, ["C", "-(-(H + 2 - 3) // 2) + 1", "-(-(W + 2 - 3) // 2) + 1"]),
    ("deconv", (4, 2), {"stride": 2}, ["4", "(H - 1) * 2 - 0 + 1 + 0 + 1", "(W - 1) * 2 - 0 + 1 + 0 + 1"]),
    ("upsample", (2,), {}, ["C", "H * 2", "W * 2"]),
    ("pad", ((1, 2),), {}, ["C", "1 + H + 1", "2 + W + 2"]),
    ("crop", (), {"margins": 1}, ["C", "H - 1 - 1", "W - 1 - 1"]),
    ("pixel_unshuffle", (1,), {}, ["C * 1", "H // 1", "W // 1"]),
    ("permute", ([2, 0, 1],), {}, ["W", "C", "H"]),
    ("flatten", (), {}, ["C * H * W"]),
    ("globalavgpool", (), {}, ["C", "1", "1"]),
    ("adaptiveavgpool", (7,), {}, ["C", "7", "7"]),
    ("select", ([1, 0],), {}, ["2", "H", "W"]),
    ("relu", (), {}, ["C", "H", "W"]),
]


@pytest.mark.parametrize(("name", "positional", "named", "written"), SYMBOLIC, ids=str)
def test_sizes_keep_the_expression_they_came_from(
    name: str, positional: tuple[object, ...], named: dict[str, object], written: list[str]
) -> None:
    found = operator(name)
    assert found is not None
    sizes = {"C": 6, "H": 11, "W": 9}
    shape = make(found, positional, named).shape(tuple(symbol(letter, size) for letter, size in sizes.items()))
    texts = [python(expression(size)) for size in shape]
    assert texts == written
    assert [eval(text, sizes.copy()) for text in texts] == [plain(size) for size in shape]


def test_concat_adds_symbolic_channels() -> None:
    concat = operator("concat")
    assert concat is not None
    left, right = symbol("a", 3), symbol("b", 4)
    assert python(expression(concat().shape((left, 2, 2), (right, 2, 2))[0])) == "a + b"


@pytest.mark.parametrize("example", accepted(), ids=lambda example: example.line)
def test_an_emission_is_data(example: Accepted) -> None:
    emission = example.operator.emit(*example.inputs)
    if isinstance(emission, Custom):
        assert emission.source.startswith(f"class {emission.name}(nn.")
        assert emission.source.endswith("\n")
        assert max(map(len, emission.source.splitlines())) <= 88
    values = [*getattr(emission, "args", ()), *getattr(emission, "kwargs", {}).values()]
    bare = [value.value if isinstance(value, Option) else value for value in values]
    assert bare == ast.literal_eval(repr(bare))


@pytest.mark.parametrize("example", [one for one in accepted() if not one.operator.is_merge], ids=lambda one: one.line)
def test_an_operator_is_spelled_as_a_spec_may_write_it(example: Accepted) -> None:
    input = "x".join(map(str, example.inputs[0]))
    text = f"net N {{ input {input}; here: {operator_source(example.operator)}; relu }}"
    if example.operator.is_parameter:
        text = f"block B {{ here: {operator_source(example.operator)} }}\nnet N {{ input {input}; B; relu }}"
    result = compile_source(Source("n.cnn", text), find_shipped).result
    assert result is not None
    made = [node.operator for node in result.states["elaborate"].nodes.values() if isinstance(node, Node)]
    assert example.operator in made
