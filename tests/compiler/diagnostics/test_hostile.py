"""Specs that want something else than a network: what they say has no effect, and what they cost is bounded."""

from __future__ import annotations

import ast
import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import cast
from xml.etree import ElementTree

import pytest

from cnnc.compiler.compilation import Compiled
from cnnc.compiler.pictures.page.drawing import Drawing, drawing
from cnnc.compiler.pictures.parts.fold import folded
from cnnc.compiler.pictures.parts.structure import picture
from cnnc.compiler.pictures.stages import stages_table
from cnnc.compiler.pipeline import compile_source
from cnnc.compiler.reports import comparison
from cnnc.dsl.render import render_all
from cnnc.dsl.span import Source
from cnnc.runtime.cli.drawing import encode
from cnnc.runtime.cli.formats import Outcome, report
from cnnc.runtime.fuzz.texts.worker import Worker
from cnnc.runtime.library.compiling import network_of
from cnnc.runtime.library.specs import find_shipped

# What it says --------------------------------------------------------------------------------------------------------

PAYLOADS = {
    "python: a string that ends": '"""; import builtins; builtins.canary = 1; """',
    "python: another one": "'''; open('canary', 'w'); '''",
    "python: a backslash at the end": 'open("canary", "w") \\',
    "python: three and a backslash": '\\"""; open("canary", "w") #',
    "python: a name": "\\N{BULLET} \\x00 \\u0000 \\777",
    "python: an expression in braces": "{__import__('os').mkdir('canary')}",
    "python: dunder names": "__class__.__mro__[1].__subclasses__()",
    "python: a coding line": "-*- coding: rot13 -*-",
    "python: a type comment": "type: ignore # noqa # pragma: no cover",
    "python: a new page": "a \x0c b",
    "python: lines of other sorts": "a \x0b b \x1c c \x85 d \u2028 open('canary','w') \u2029 e",
    "python: a decorator": "@property",
    "python: a format": "%(x)s %n {0.__init__.__globals__} ${x}",
    "jinja: an expression": "{{ cycler.__init__.__globals__.os.mkdir('canary') }}",
    "jinja: a statement": "{% for x in range(9**9) %}{{ x }}{% endfor %}",
    "jinja: a comment": "{# {{ 7 * 7 }}",
    "jinja: its end": "}} %} #}",
    "html: a script": "<script>alert(1)</script>",
    "html: the end of one": "</script><script>alert(1)</script>",
    "html: an image": "<img src=x onerror=alert(1)>",
    "html: an attribute": '" onmouseover="alert(1)',
    "html: another one": "' onclick='alert(1)",
    "html: the end of the listing": "</code></pre></body></html>",
    "html: a comment": "<!-- x --> --><b>",
    "html: a link": '<a href="javascript:alert(1)">x</a>',
    "svg: an element": '</text><foreignObject onload="x()"/><text>',
    "svg: a style": "</style><style>@import url(http://x);</style>",
    "xml: an entity": "&lt; &#60;script&#62; &x; %x;",
    "xml: a section": "<![CDATA[ x ]]> ]]>",
    "xml: an instruction": "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    "mermaid: a click": '"] --> b["x"]; click b "javascript:alert(1)"',
    "mermaid: a directive": "%%{init: {'securityLevel': 'loose'}}%%",
    "dot: a node": '"]; evil [URL="javascript:alert(1)"]; x ["',
    "dot: an image": '\\" image=\\"/etc/passwd\\"',
    "tikz: a file": "\\input{/etc/passwd} \\include{x}",
    "tikz: a command": "\\write18{touch canary} \\csname x\\endcsname",
    "tikz: other signs": "^^5cinput } { $ & # _ ~ %",
    "drawio: a style": ';image=data:,x;link=javascript:alert(1);"',
    "markdown: a link": "[x](javascript:alert(1)) ![x](http://x) `x` | y |",
    "markdown: html": "<details open ontoggle=alert(1)>",
    "csv: a formula": '=HYPERLINK("http://x","y") +1 -1 @SUM(1)',
    "csv: a command": "=cmd|' /C calc'!A0",
    "terminal: a colour": "\x1b[31mred\x1b[0m",
    "terminal: a title": "\x1b]0;pwned\x07 \x9b31m",
    "terminal: backspaces": "good\b\b\b\bevil\r#",
    "text: from right to left": "\u202e gnp.exe \u2066 \u200b \ufeff",
    "json: its end": '"}], "level": "none", "x": ["',
    "github: a command": "%0A::set-env name=X::y ::error::x",
    "sarif: a link": "[x](1) {0} {1}",
    "paths: out of the folder": "../../../etc/passwd",
}

SPEC = """\
# {text}
## A block. {text}
block Part(width) {{
    add {{ identity; conv(width, 1) -> relu }}
}}

## {text} Smith et al. 2015. {text}
net Victim(classes = 3) {{
    input 3x8x8
    stem: conv(4, 3, pad=1)  # {text}
    Part(4) x 2
    globalavgpool -> flatten
    fc: linear(classes) -> softmax
}}
"""
PLAIN = "plain words"


def one_line(text: str) -> str:
    """A payload without the characters that no comment may hold, which are a mistake of their own."""
    return "".join(char if char.isprintable() else " " for char in text)


def victim(text: str, name: str = "victim.cnn") -> Compiled:
    return network_of(compile_source(Source(name, SPEC.format(text=one_line(text))), find_shipped))


def drawn(network: Compiled) -> Drawing:
    return drawing(network, folded(picture(network), "auto"))


@pytest.fixture(scope="module")
def plain() -> Compiled:
    return victim(PLAIN)


@pytest.fixture(params=["words", "file"])
def found(request: pytest.FixtureRequest, payload: str) -> Compiled:
    """A network that says the payload in its comments, and one whose file is called so."""
    if request.param == "words":
        return victim(payload)
    return victim(PLAIN, payload.replace("/", "|") + ".cnn")


@pytest.fixture(params=PAYLOADS)
def payload(request: pytest.FixtureRequest) -> str:
    return PAYLOADS[request.param]


def test_there_are_many() -> None:
    assert len(set(PAYLOADS.values())) >= 40


def test_code_is_that_of_any_other_spec(
    found: Compiled, plain: Compiled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The syntax tree is the same but for docstrings, whatever the encoding line; running it leaves nothing behind."""
    monkeypatch.chdir(tmp_path)
    assert bones(found.code) == bones(plain.code)
    module = ModuleType("victim")
    exec(compile(found.code.encode(), "victim.py", "exec"), module.__dict__)
    import builtins

    assert list(tmp_path.iterdir()) == []
    assert not hasattr(builtins, "canary")


def bones(code: str) -> str:
    tree = ast.parse(code.encode())
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node, clean=False):
            node.body = node.body[1:]
    return ast.dump(tree)


@pytest.mark.parametrize("form", ["svg", "drawio"])
def test_pictures_in_xml_have_no_element_or_attribute_more(form: str, found: Compiled, plain: Compiled) -> None:
    assert list(elements(found, form)) == list(elements(plain, form))


def elements(network: Compiled, form: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    tree = ElementTree.fromstring(encode(drawn(network), form, "light"))
    return ((element.tag, tuple(element.attrib)) for element in tree.iter())


def test_pages_have_no_element_or_attribute_more(found: Compiled, plain: Compiled) -> None:
    tags, scripts = parsed(found)
    expected, _ = parsed(plain)
    assert tags == expected
    assert all("</" not in text and "<!--" not in text for text in scripts)


def parsed(network: Compiled) -> tuple[set[tuple[str, tuple[str, ...]]], list[str]]:
    """What the page's elements are, and the texts of its scripts."""
    tags: set[tuple[str, tuple[str, ...]]] = set()
    scripts: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            tags.add((tag, tuple(name for name, _ in attrs)))

        def handle_data(self, data: str) -> None:
            if self.cdata_elem == "script":
                scripts.append(data)

        def handle_comment(self, data: str) -> None:
            tags.add(("comment", (data,)))

        def handle_pi(self, data: str) -> None:
            tags.add(("instruction", (data,)))

    reader = Reader()
    reader.feed(encode(drawn(network), "html", "light").decode())
    reader.close()
    return tags, scripts


@pytest.mark.parametrize(("form", "text"), [("dot", r'"(?:[^"\\]|\\.)*"'), ("mmd", r'"[^"]*"')])
def test_pictures_in_text_differ_in_what_is_quoted_alone(
    form: str, text: str, found: Compiled, plain: Compiled
) -> None:
    own, other = (encode(drawn(network), form, "light").decode() for network in (found, plain))
    assert re.sub(text, "", own, flags=re.DOTALL) == re.sub(text, "", other, flags=re.DOTALL)


def test_tikz_has_no_command_of_the_spec(found: Compiled, plain: Compiled) -> None:
    own, other = (encode(drawn(network), "tex", "light").decode() for network in (found, plain))
    assert commands(own) <= commands(other) | SAFE
    assert "^^" not in own
    assert len(own.splitlines()) == len(other.splitlines())
    stages = [stages_table([network], [folded(picture(network), "auto")]) for network in (found, plain)]
    assert commands(stages[0]) <= commands(stages[1]) | SAFE


SAFE = {"\\textbackslash", "\\textasciicircum", "\\textasciitilde"}
"""How signs are written that TeX keeps for itself."""


def commands(text: str) -> set[str]:
    return set(re.findall(r"\\[A-Za-z@]+", text))


def test_tables_keep_their_cells(found: Compiled, plain: Compiled) -> None:
    own, other = ([comparison.compared(network)] for network in (found, plain))
    for form in ("text", "md", "tex"):
        lines = [comparison.FORMATS[form](rows).splitlines() for rows in (own, other)]
        assert len(lines[0]) == len(lines[1])
    assert commands(comparison.as_tex(own)) <= commands(comparison.as_tex(other)) | SAFE
    bars = [re.findall(r"(?<!\\)\|", comparison.as_markdown(rows)) for rows in (own, other)]
    assert len(bars[0]) == len(bars[1])
    assert "<" not in comparison.as_markdown(own).replace("\\<", "")
    cells = [cell for row in csv.reader(io.StringIO(comparison.as_csv(own))) for cell in row]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    json.loads(comparison.as_json(own))


SINKS = {
    "a label": 'net A {{ input 3x8x8; "{text}": relu }}',
    "a word": 'net A {{ input 3x8x8; pad(1, mode="{text}") }}',
    "a name": "net {text} {{ input 3x8x8; relu }}",
    "a layer": "net A {{ input 3x8x8; {text}; relu }}",
    "an import": "from {text} import A\nnet B = A",
    "a recipe": "net A {{ input 3; relu; recipe {{ optimizer {text}(lr=1) }} }}",
    "a recipe's value": 'net A {{ input 3; relu; recipe {{ batch "{text}" }} }}',
    "a claim": "net A {{ input 3; relu; expect {text} == 1 }}",
    "an initialiser": "net A {{ input 3; linear(2); init linear {text} }}",
    "a string": 'let a = "{text}" + 1\nnet A {{ input 3; relu }}',
    "what is allowed": "net A {{ input 3; relu; relu9 }}  # allow: {text}",
}
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


@pytest.mark.parametrize("sink", SINKS)
def test_messages_hold_no_commands(sink: str, payload: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In every format: none to a terminal, and none to what reads them."""
    text = payload.replace('"', '\\"') if '"{text}"' in SINKS[sink] else payload
    source = Source(f"{payload[:40]}.cnn", SINKS[sink].format(text=text))
    problems = compile_source(source, find_shipped).problems
    assert problems
    assert not CONTROLS.search(render_all(problems, color=False))
    assert not CONTROLS.search(re.sub(r"\x1b\[[0-9;]*m", "", render_all(problems, color=True)))
    for form in ("concise", "json", "sarif", "github"):
        report([Outcome(source.name, problems)], form)
        said = capsys.readouterr().out
        assert not CONTROLS.search(said)
        if form in ("json", "sarif"):
            json.loads(said)
        else:
            assert len(said.splitlines()) == len(problems)
        if form == "github":
            assert all(re.match(r"::(error|warning) ", line) for line in said.splitlines())


# What it costs -------------------------------------------------------------------------------------------------------


def in_net(body: str) -> str:
    return f"net Bomb {{ input 3x8x8; {body} }}\n"


def doubling(count: int) -> str:
    """Each block holds the one before it ten times."""
    first = "block B0(c) { relu }\n"
    return (
        first + "".join(f"block B{n}(c) {{ B{n - 1}(c) x 10 }}\n" for n in range(1, count)) + in_net(f"B{count - 1}(1)")
    )


BOMBS: dict[str, tuple[str, set[str]]] = {
    "repetitions in repetitions": (in_net("{ " * 12 + "relu" + " } x 10" * 12), {"E0601"}),
    "a large repetition": (in_net("relu x 10**18"), {"E0601"}),
    "blocks of blocks": (doubling(20), {"E0601"}),
    "a deep chain of blocks": (doubling(200).replace(" x 10", ""), {"E0601"}),
    "a block in itself": ("block A { A }\n" + in_net("A"), {"E0211"}),
    "two blocks in each other": ("block A { B }\nblock B { A }\n" + in_net("A"), {"E0211"}),
    "loops in loops": (in_net("for a in 0..9999 { for b in 0..9999 { for c in 0..9999 { identity } } }"), {"E0601"}),
    "lists of lists": ("let a = [[n for n in 0..9999] for m in 0..9999]\n" + in_net("relu"), {"E0601"}),
    "a list that doubles": (
        "".join(f"let a{n + 1} = a{n} + a{n}\n" for n in range(60)).replace("let a1", "let a0 = [1]\nlet a1", 1)
        + in_net("relu x len(a60)"),
        {"E0601"},
    ),
    "a string that doubles": (
        'let a0 = "xx"\n'
        + "".join(f'let a{n + 1} = "{{a{n}}}{{a{n}}}"\n' for n in range(60))
        + in_net('"{a60}": relu'),
        {"E0601"},
    ),
    "a list times": ("let a = [0] * 10**15\n" + in_net("relu x len(a)"), {"E0601"}),
    "a long range": (in_net("for a in 0..10**15 { relu }"), {"E0601"}),
    "a tower of powers": ("let a = 9**9**9**9**9\n" + in_net("conv(a, 1)"), {"E0601"}),
    "a number that squares": (
        "let a0 = 10\n" + "".join(f"let a{n + 1} = a{n} * a{n}\n" for n in range(40)) + in_net("conv(a40, 1)"),
        {"E0601"},
    ),
    "a huge number": ("let a = " + "9" * 120_000 + "\n" + in_net("relu"), {"E0118"}),
    "a huge kernel": (in_net("conv(1, 2**31 - 1, pad=2**31 - 1)"), set()),
    "a huge layer": (in_net("conv(2**31 - 1, 2**31 - 1, pad=2**31 - 2)"), set()),
    "a huge padding": (in_net("maxpool(2**31 - 1, stride=1, pad=2**30 - 1, dilation=2)"), {"E0403"}),
    "a huge padding of a huge map": (
        "net Bomb { input 1 x 2_000_000_000 x 2; maxpool(1G x 2, 1, pad=500M x 1) }\n",
        set(),
    ),
    "a huge map": (in_net("{ upsample(2**20) } x 9"), {"E0601"}),
    "parentheses": ("let a = " + "(" * 60_000 + "1" + ")" * 60_000, {"E0121"}),
    "braces": ("net A { " + "{ " * 60_000, {"E0121"}),
    "signs": ("let a = " + "not " * 30_000 + "true\n", {"E0121"}),
    "sums": ("let a = 1" + " + 1" * 30_000 + "\n", {"E0121"}),
    "many blocks": ("".join(f"block B{n} {{ relu }}\n" for n in range(500)) + in_net("relu"), set()),
    "variants of variants": (
        "net N0(a = 1) { input 3; linear(a) }\n" + "".join(f"net N{n + 1} = N{n}()\n" for n in range(900)),
        {"E0601"},
    ),
    "a tuple of 20,000": (f"let a = ({'1, ' * 20_000})\n" + in_net("relu x len(a)"), {"E0126"}),
    "labels": (in_net("".join(f"a{n}: relu; " for n in range(9_000))), {"E0126"}),
    "many mistakes": (in_net("".join(f"foo{n}; " for n in range(1_500))), {"E0602"}),
    "names that are not known, among many": (
        in_net("".join(f"let a{n} = b{n}; " for n in range(500)) + "relu"),
        {"E0602"},
    ),
    "long names that are alike": (
        f"block {'a' * 40_000} {{ relu }}\nblock {'ab' * 20_000} {{ relu }}\n" + in_net("a" * 39_990 + "x"),
        {"E0201"},
    ),
    "claims that fail": (in_net("conv(1, 1) x 1_000; " + "expect params == 1; " * 500), {"E0602"}),
    "claims of groups": (in_net("a: conv(1, 1) x 1_000; " + "expect a.params > 1; " * 500), set()),
    "many branches": (in_net("add { " + "relu; " * 600 + "}"), {"E0601"}),
    "a list that is summed": (
        "let a = [1] * 9_999\n" + "".join(f"let b{n} = sum(a)\n" for n in range(300)) + in_net("relu"),
        {"E0601"},
    ),
    "ranges side by side": (f"let a = zip({'0..9999, ' * 500}0..9999)\n" + in_net("relu"), {"E0601"}),
    "modules of modules, again": (
        in_net("a0: conv(3, 1); " + "".join(f"a{n + 1} {{ a{n}; a{n} }}; " for n in range(16))),
        {"E0601"},
    ),
    "lists of repeated items": ("let a = [[0] * 9_999 for i in 0..9_999]\n" + in_net("relu"), {"E0601"}),
    "a list given thirty times": (in_net("select([0] * 9_999) x 30"), {"E0601"}),
    "too long": ("#" * 200_000, {"E0122"}),
}


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """A process that has 256 MiB, and for each text a second of processor time."""
    worker = Worker()
    yield worker
    worker.stop()


@pytest.mark.parametrize("name", BOMBS)
def test_what_a_spec_costs_is_bounded(name: str, worker: Worker) -> None:
    text, codes = BOMBS[name]
    outcome = worker.examine(text.encode())
    if outcome.fault and outcome.fault.kind == "time":  # on a busy machine a core does less in a second
        outcome = worker.examine(text.encode())
    assert outcome.fault is None
    assert not codes or outcome.codes & codes


def test_imports_are_counted() -> None:
    """Specs that import one another without end are given up, and one that imports itself is a circle."""

    def endless(module: tuple[str, ...], _: Source) -> Source:
        number = int(module[0][1:]) + 1
        return Source(f"m{number - 1}", f"from m{number} import A\nfrom m{number + 1} import B\n")

    def itself(module: tuple[str, ...], importer: Source) -> Source:
        return cast(Source, importer if module else None)

    text = "from m1 import A\nnet B = A\n"
    assert "E0601" in {problem.code for problem in compile_source(Source("m0", text), endless).problems}
    assert {problem.code for problem in compile_source(Source("m0", text), itself).problems} & {
        "E0205",
        "E0206",
        "E0207",
    }
