"""The language reference and the pages for contributors are true: examples, tables, codes, options and files."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path
from textwrap import indent
from typing import cast

import pytest
import torch

import cnnc
from cnnc.compiler import operators, pipeline
from cnnc.compiler.algebra.size import Size
from cnnc.compiler.compilation import Compilation
from cnnc.compiler.elaborate.expressions.functions import FUNCTIONS
from cnnc.compiler.graph import reserved
from cnnc.compiler.graph.initializers import INITIALIZERS
from cnnc.compiler.graph.recipe import COUNTED, NAMED
from cnnc.compiler.limits import MOST, MOST_BRANCHES, Limits
from cnnc.compiler.operators.base import discovery
from cnnc.compiler.operators.base import docstring_examples as operator_examples
from cnnc.compiler.operators.base.argument_types import LARGEST
from cnnc.compiler.operators.base.discovery import Field, names, operator, signature
from cnnc.compiler.operators.base.docstring_examples import Accepted, Rejected
from cnnc.compiler.operators.base.emission import Custom, Emission, Function, Infix, Module, Parameter
from cnnc.compiler.operators.base.operator import Operator
from cnnc.compiler.operators.base.reject import Reject
from cnnc.compiler.operators.base.shape import Shape
from cnnc.dsl.formatter import format_source
from cnnc.dsl.grammar.terminals import RESERVED, keywords
from cnnc.dsl.parsing import parser
from cnnc.dsl.render import render_all
from cnnc.dsl.span import Source
from cnnc.dsl.text import scan_state
from cnnc.runtime.cli.commands.explain import problem_classes
from cnnc.runtime.cli.main import command_names, main
from cnnc.runtime.library.loading import class_of
from cnnc.runtime.library.specs import find_shipped

from .test_readme import assert_page, prose, with_parts

ROOT = Path(cnnc.__file__).parent
_CHECKED = ("dsl/README.md", "compiler/README.md", "CONTRIBUTING.md", "docs/commands.md")
PAGES = {page: (ROOT / page).read_text(encoding="utf-8") for page in _CHECKED}
LANGUAGE, ARCHITECTURE, CONTRIBUTING, _ = PAGES.values()
EACH_PAGE = pytest.mark.parametrize("page", PAGES)

FIRST_LINE = "input 16x32x32"
"""What stands in front of an example that is part of a net."""


@dataclass(frozen=True)
class Example:
    """A fenced piece of a page: its language, what is said behind it (`wrong E0405`), its text, and its line."""

    language: str
    said: str
    text: str
    line: int

    @property
    def spec(self) -> str:
        """The whole file that the piece is, or is a part of."""
        if re.search("^net ", self.text, re.MULTILINE):
            return self.text
        return f"net Example {{\n    {FIRST_LINE}\n{indent(self.text, '    ')}}}\n"


def examples(page: str) -> Iterator[Example]:
    """All fenced pieces of a page, in order."""
    for match in re.finditer(r"^```(\w+)(.*)\n((?:.*\n)*?)```$", page, re.MULTILINE):
        yield Example(match[1], match[2].strip(), match[3], page.count("\n", 0, match.start()) + 1)


def rows(page: str, heading: str) -> list[list[str]]:
    """The cells of the table whose first line begins with `heading`, without that line."""
    lines = page.partition(f"\n| {heading} |")[2].split("\n")[2:]
    table = lines[: next(index for index, line in enumerate(lines) if not line.startswith("|"))]
    return [[cell.strip() for cell in line[1:-1].split("|")] for line in table]


def quoted(cell: str) -> list[str]:
    """What stands between backquotes."""
    return re.findall("`([^`]+)`", cell)


def compiled(text: str) -> Compilation:
    return pipeline.compile_source(Source("example.cnn", text), find_shipped)


def codes(text: str) -> list[str]:
    return [problem.code for problem in compiled(text).problems]


PIECES = list(examples(LANGUAGE))
SPECS = [example for example in PIECES if example.language == "cnn"]
RIGHT = [example for example in SPECS if not example.said]
WRONG = [example for example in SPECS if example.said]
SHOWN = [(above, code) for above, code in pairwise(PIECES) if code.language == "python"]


def _at(example: Example) -> str:
    return f"line {example.line}"


# Examples ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("example", RIGHT, ids=_at)
def test_an_example_compiles_and_what_it_becomes_runs(example: Example):
    compilation = compiled(example.spec)
    assert not compilation.problems, render_all(compilation.problems)
    assert compilation.result is not None
    graph, shapes = compilation.result.graph, compilation.result.shapes
    with torch.device("meta"):
        model = class_of(compilation)().eval()
        given = model(*(torch.empty(2, *numbers(node.shape)) for node in graph.inputs))
    outputs = [given] if isinstance(given, torch.Tensor) else list(given)
    assert [tuple(output.shape[1:]) for output in outputs] == [
        numbers(shapes[result.value]) for result in graph.outputs
    ]


def numbers(shape: Shape) -> Shape:
    """A shape where sizes that stay open are 36."""
    sizes = cast(tuple[int | Size, ...], shape)
    return tuple(size.at(dict.fromkeys(size.names, 36)) if isinstance(size, Size) else size for size in sizes)


@pytest.mark.parametrize("example", WRONG, ids=_at)
def test_a_wrong_example_gives_exactly_its_code(example: Example):
    word, code = example.said.split()
    assert word == "wrong"
    assert codes(example.spec) == [code]
    above = LANGUAGE.split("\n")[: example.line - 1]
    assert code in "\n".join(above).rstrip().rpartition("\n\n")[2], "what stands above does not name the code"


@pytest.mark.parametrize("example", SPECS, ids=_at)
def test_an_example_has_the_canonical_layout(example: Example):
    assert format_source(Source("example.cnn", example.spec)) in (example.spec, None)


@pytest.mark.parametrize("pair", SHOWN, ids=lambda pair: _at(pair[1]))
def test_generated_code_that_is_shown_is_what_is_generated(pair: tuple[Example, Example]):
    spec, code = pair
    result = compiled(spec.spec).result
    assert result is not None
    assert code.text in result.code, result.code


# Tables of the language ----------------------------------------------------------------------------------------------


def _holds(expression: str, value: str) -> list[str]:
    """No code where the expression has the value; an unknown operator's where it has another."""
    body = f"    {FIRST_LINE}\n    if not (({expression}) == ({value})) {{ has_another_value }}\n    relu\n"
    return codes(f"net Example {{\n{body}}}\n")


@pytest.mark.parametrize("row", rows(LANGUAGE, "expression"), ids=lambda row: row[0])
def test_an_expression_has_the_value_in_the_table(row: list[str]):
    (expression,) = quoted(row[0])
    if row[1].startswith("E0"):
        assert codes(f"let value = {expression}\nnet Example {{\n    {FIRST_LINE}\n    relu\n}}\n") == [row[1]]
    else:
        assert _holds(expression, row[1].strip("`")) == []
        assert _holds(expression, '"something else"') == ["E0201"]


@pytest.mark.parametrize("row", rows(LANGUAGE, "function"), ids=lambda row: row[0])
def test_a_function_has_the_value_in_the_table(row: list[str]):
    (name,), (example,), (value,) = (quoted(row[index]) for index in (0, 2, 3))
    assert example.startswith(f"{name}(")
    assert _holds(example, value) == []
    assert _holds(example, '"something else"') == ["E0201"]


def test_every_function_is_documented():
    assert [quoted(row[0])[0] for row in rows(LANGUAGE, "function")] == list(FUNCTIONS)


def test_every_size_that_arrives_is_documented():
    (problem,) = compiled(f"net Example {{\n    {FIRST_LINE}\n    conv(in.everything, 1)\n}}\n").problems
    assert set(re.findall(r"`(in\.\w+)`", LANGUAGE)) == set(quoted(" ".join(problem.help)))


def test_the_tables_of_operators(pytestconfig: pytest.Config):
    path = ROOT / "dsl" / "README.md"
    parts: dict[str, Callable[[], str]] = {
        "operators": _operators,
        "kinds": _kinds,
        "initializers": _initializers,
        "recipes": _recipes,
    }
    assert_page(path, with_parts(path, parts), pytestconfig.getoption("update"))


def _operators() -> str:
    """One row an operator: its signature, what it becomes, and its docstring's first sentence."""
    lines = ["| operator | arguments | PyTorch | what it does |", "|---|---|---|---|"]
    for name in names():
        found = operator(name)
        assert found is not None
        emissions = [
            example.operator.emit(*example.inputs)
            for example in operator_examples.examples(name)
            if isinstance(example, Accepted)
        ]
        own = ", own" if any(isinstance(emission, Custom) for emission in emissions) else ""
        called = ", ".join(f"`{called}`" for called in dict.fromkeys(map(_called, emissions)))
        arguments = f"`{_signature(found)}`" if signature(found) else ""
        sentence = " ".join((found.__doc__ or "").partition("\n\n")[0].split())
        lines.append(f"| `{name}` | {arguments} | {called}{own} | {sentence} |")
    return "\n".join(lines) + "\n"


def _kinds() -> str:
    """One row a kind of argument: what it takes, and the arguments that are of it."""
    takers: dict[str, set[str]] = {}
    for name in names():
        found = operator(name)
        assert found is not None
        for field in signature(found):
            takers.setdefault(field.kind.description, set()).add(field.name)
    quotes = {says: ", ".join(f"`{name}`" for name in sorted(taking)) for says, taking in sorted(takers.items())}
    rows = [f"| {says} | {arguments} |" for says, arguments in quotes.items()]
    return "\n".join(["| what is expected | arguments |", "|---|---|", *rows]) + "\n"


def _initializers() -> str:
    """One row a function: its arguments."""
    rows = [f"| `{name}` | {_arguments(function.fields)} |" for name, function in INITIALIZERS.items()]
    return "\n".join(["| function that fills | arguments |", "|---|---|", *rows]) + "\n"


def _recipes() -> str:
    """One row a method that a recipe can name, then the choices that are a number."""
    rows = [
        f"| `{choice}` | `{method}` | {_arguments(arguments)} |"
        for choice, methods in NAMED.items()
        for method, arguments in methods.items()
    ]
    rows += [f"| `{choice}` | {kind.description} |  |" for choice, kind in COUNTED.items()]
    return "\n".join(["| line | says | arguments |", "|---|---|---|", *rows]) + "\n"


def _arguments(of: tuple[Field, ...]) -> str:
    return f"`{_fields(of)}`" if of else ""


def _signature(found: type[Operator]) -> str:
    return _fields(signature(found))


def _fields(of: tuple[Field, ...]) -> str:
    return ", ".join(field.name if field.required else f"{field.name}={_default(field.default)}" for field in of)


def _default(value: object) -> str:
    if isinstance(value, tuple):
        (one,) = set(cast("tuple[object, ...]", value))
        return str(one)
    return str(value).lower()


def _called(emission: Emission) -> str:
    match emission:
        case Module(path) | Function(path):
            return path
        case Custom(name):
            return name
        case Parameter():
            return "nn.Parameter"
        case Infix(symbol):
            return f"x {symbol} y"


def test_every_word_of_the_grammar_is_documented():
    reserved_words, statement_words, free_words = (
        set(re.findall(r"`(\w+)`", paragraph))
        for paragraph in LANGUAGE.partition("\n## Words\n")[2].partition("\n\nNames ")[0].split("\n- ")[1:]
    )
    assert reserved_words == RESERVED
    assert statement_words | free_words == set(keywords()) - RESERVED
    assert {word: _as_label(word) for word in statement_words} == {word: ["E0107"] for word in statement_words}
    assert {word: _as_label(word) for word in free_words} == {word: [] for word in free_words}


def _as_label(word: str) -> list[str]:
    """What is wrong with a word as a label, in a group, where Python's own keywords can be labels."""
    return codes(f"net Example {{\n    {FIRST_LINE}\n    features {{\n        {word}: relu\n    }}\n}}\n")


def test_every_limit_is_documented():
    table = rows(LANGUAGE, "what")
    stated = sorted(int(row[1].replace(",", "")) for row in table)
    limits = [getattr(Limits(), field.name) for field in fields(Limits)]
    of_syntax = [scan_state.MAX_DEPTH, parser.MAX_PROBLEMS]
    assert stated == sorted([*limits, *of_syntax, LARGEST, reserved.LONGEST, MOST_BRANCHES])
    assert (Limits().characters, Limits().tokens) == (parser.MAX_CHARACTERS, parser.MAX_TOKENS)
    flags = {name: int(row[1].replace(",", "")) for row in table for name in re.findall(r"--limit (\w+)=", row[2])}
    assert flags == {name: getattr(Limits(), name) for name in MOST}


# What the pages speak of ---------------------------------------------------------------------------------------------


@EACH_PAGE
def test_every_code_exists(page: str):
    added = re.findall(r'code = "(\w+)"', PAGES[page])
    assert set(re.findall(r"[EW]0\d{3}", PAGES[page])) <= {*problem_classes(), *added}


@EACH_PAGE
def test_every_command_and_option_exists(page: str, capsys: pytest.CaptureFixture[str]):
    for command in command_names():
        assert main([command, "--help"]) == 0
    helps = capsys.readouterr().out + "--update"
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", PAGES[page]))
    added = re.findall(r'add_argument\("(--[a-z]+)"', PAGES[page])
    assert named <= {*re.findall(r"--[a-z][a-z-]*", helps), *added}
    assert set(re.findall(r"`cnnc ([a-z]+)", PAGES[page])) <= set(command_names())


@pytest.mark.parametrize("page", [ARCHITECTURE, CONTRIBUTING], ids=["architecture", "contributing"])
def test_every_file_that_a_page_names_exists(page: str):
    places = (ROOT, ROOT / "compiler", ROOT / "dsl", ROOT / "compiler" / "problems" / "warnings")
    own = {path for path in _paths(page) if path.endswith(("/", ".py", ".lark", ".md", ".cnn", ".story"))}
    added = {"compiler/operators/celu.py", "compiler/diagnostics/lints/idle_dropout.py"}
    assert [path for path in own - added if not any((place / path).exists() for place in places)] == []


def test_the_architecture_names_every_room():
    named = _paths(ARCHITECTURE)
    for top in ("dsl", "compiler", "runtime"):
        rooms = {f"{path.parent.name}/" for path in (ROOT / top).glob("*/__init__.py")}
        assert rooms <= {path.removeprefix(f"{top}/") for path in named}


def _paths(page: str) -> set[str]:
    """The files and folders that a page names."""
    return {path for path in quoted(prose(page)) if re.fullmatch(r"[\w/]+(\.\w+|/)", path)}


# The operator of the page for contributors ----------------------------------------------------------------------------

EXAMPLE = next(piece.text for piece in examples(CONTRIBUTING) if "(Operator):" in piece.text)
EXAMPLE_NAME = re.findall(r">>> .+? -> (\w+)", EXAMPLE)[0]


@pytest.fixture
def example_operator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Among the operators there is one file more: the page's."""
    (tmp_path / f"{EXAMPLE_NAME}.py").write_text(EXAMPLE, encoding="utf-8")
    module = f"{operators.__name__}.{EXAMPLE_NAME}"
    cached = (discovery.names, discovery.operator, operator_examples.examples)
    with monkeypatch.context() as patch:
        patch.setattr(operators, "__path__", [str(tmp_path), *operators.__path__])
        patch.delitem(sys.modules, module, raising=False)
        for function in cached:
            function.cache_clear()
        yield
        sys.modules.pop(module, None)
    for function in cached:
        function.cache_clear()


@pytest.mark.usefixtures("example_operator")
def test_one_file_is_all_that_an_operator_takes():
    assert (ROOT / "compiler" / "operators" / f"{EXAMPLE_NAME}.py").read_text(encoding="utf-8") == EXAMPLE
    lines = operator_examples.examples(EXAMPLE_NAME)
    for line in lines:
        if isinstance(line, Accepted):
            assert line.operator.shape(*line.inputs) == line.output
            assert line.facts == {}
    for line in lines:
        if isinstance(line, Rejected):
            with pytest.raises(Reject) as caught:
                line.operator.shape(*line.inputs)
            assert (caught.value.code, caught.value.argument) == (line.code, line.argument)
    assert {type(line) for line in lines} == {Accepted, Rejected}
    spec, code = _behind(EXAMPLE, "cnn", "python")
    result = compiled(spec.spec).result
    assert result is not None
    assert code.text in result.code


def _behind(text: str, *languages: str) -> list[Example]:
    """The fenced pieces that follow the one with this text, whose languages these are."""
    pieces = list(examples(CONTRIBUTING))
    start = next(index for index, piece in enumerate(pieces) if piece.text == text) + 1
    found = pieces[start : start + len(languages)]
    assert tuple(piece.language for piece in found) == languages
    return found
