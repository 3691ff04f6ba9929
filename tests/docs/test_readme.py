"""The pages show what cnnc prints, and their links lead somewhere; `pytest --update` rewrites what they show."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

import cnnc
from cnnc.compiler.pytorch.header import strip_header
from cnnc.compiler.version import VERSION
from cnnc.dsl.render import render_all
from cnnc.runtime.cli.main import command_names, main
from cnnc.runtime.io.spec_names import SHIPPED
from cnnc.runtime.library.compiling import compile_spec, network_of

from ..support.torch_support import NETWORKS, network

ROOT = Path(cnnc.__file__).parent
PAGES = (
    *("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"),
    *(f"{room}/README.md" for room in ("dsl", "compiler", "specs")),
    *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")),
)
SEEDS = ("perceptron", "mlp", "lenet5", "lenet5_1998", "alexnet", "vgg16", "inception_v1", "resnet50")
MISTAKE = """net Small {
    input 3x32x32
    conv(64, 3, pad=1) -> bn -> relu
    add {
        conv(64, 3, stride=2, pad=1) -> bn
        identity
    }
    flatten -> linear(10) -> softmax
}
"""


def spec(name: str) -> str:
    return (SHIPPED / f"{name}.cnn").read_text(encoding="utf-8")


def code(name: str) -> str:
    body = strip_header(network_of(compile_spec(name)).code)
    return body[body.index("class ") :]


def check(capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["check", *SEEDS]) == 0
    return capsys.readouterr().out


def mistake(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(folder)
    Path("small.cnn").write_text(MISTAKE, encoding="utf-8")
    return render_all(compile_spec("small.cnn").problems) + "\n"


def figures() -> str:
    """The table of all shipped networks, in Markdown."""
    rows = ["| spec | parameters | in training | MACs | depth |", "|---|---:|---:|---:|---:|"]
    for name in NETWORKS:
        found = network(name).figures
        training = f"{found.training_params:,}" if found.training_params != found.params else ""
        rows.append(f"| {name} | {found.params:,} | {training} | {found.macs:,} | {found.depth} |")
    return "\n".join(rows) + "\n"


def with_parts(path: Path, parts: dict[str, Callable[[], str]]) -> str:
    """The page with current parts: each is the fence after `<!-- NAME -->`, or everything up to `<!-- /NAME -->`."""
    text = path.read_text(encoding="utf-8")
    for name, part in parts.items():
        fence = rf"(<!-- {name} -->\n```\w*\n).*?(```\n)"
        span = rf"(<!-- {name} -->\n).*?(<!-- /{name} -->\n)"
        pattern = fence if re.search(fence, text, re.DOTALL) else span
        assert len(re.findall(pattern, text, re.DOTALL)) == 1, name
        content = part()
        text = re.sub(pattern, lambda found, content=content: found[1] + content + found[2], text, flags=re.DOTALL)
    return text


def assert_page(path: Path, text: str, update: bool) -> None:
    """The page has this text; with `update` it is written first."""
    if update:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text


def test_readme(pytestconfig: pytest.Config):
    path = ROOT / "README.md"
    parts = {"spec lenet5": lambda: spec("lenet5"), "code lenet5": lambda: code("lenet5")}
    assert_page(path, with_parts(path, parts), pytestconfig.getoption("update"))


def test_commands_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config):
    path = ROOT / "docs" / "commands.md"
    text = with_parts(path, {"mistake": lambda: mistake(tmp_path, monkeypatch)})
    assert_page(path, text, pytestconfig.getoption("update"))


def test_specs_readme(capsys: pytest.CaptureFixture[str], pytestconfig: pytest.Config):
    path = ROOT / "specs" / "README.md"
    text = with_parts(path, {"check": lambda: check(capsys), "figures": figures})
    assert_page(path, text, pytestconfig.getoption("update"))


def test_every_spec_stands_in_the_specs_readme():
    text = (ROOT / "specs" / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in SHIPPED.glob("*.cnn") if f"({path.name})" not in text] == []


def test_every_command_stands_in_the_table_of_commands():
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert [name for name in command_names() if f"`cnnc {name} " not in text] == []


def test_the_readme_is_short_and_leads_to_every_page():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 120
    assert [page for page in PAGES if page != "README.md" and f"({page})" not in text] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str):
    for link in links(page):
        name, _, heading = link.partition("#")
        target = (ROOT / page).parent / name if name else ROOT / page
        assert target.exists(), link
        assert not heading or heading in anchors(target), link


@pytest.mark.parametrize("page", [page for page in PAGES if page != "CHANGELOG.md"])
def test_every_module_that_is_run_exists(page: str):
    modules = set(re.findall(r"python -m (cnnc[\w.]*)", (ROOT / page).read_text(encoding="utf-8")))
    assert [module for module in modules if find_spec(module) is None] == []


def test_the_citation_is_of_this_version():
    assert f"\nversion: {VERSION}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def links(page: str) -> list[str]:
    """The links of a page to files of this repository and to headings."""
    found = re.findall(r"\]\(([^)]+)\)", prose((ROOT / page).read_text(encoding="utf-8")))
    return [link for link in found if not link.startswith("http")]


def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", prose(path.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def prose(page: str) -> str:
    """A page without its fenced pieces."""
    return re.sub("```.*?```", "", page, flags=re.DOTALL)
