"""What the READMEs show is what cnnc prints: `pytest --update` writes it anew."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cnnc.compiler.pytorch.header import body_of
from cnnc.dsl.render import render_all
from cnnc.runtime.cli.main import main
from cnnc.runtime.io.spec_names import SHIPPED
from cnnc.runtime.library.compiling import compile_spec, compiled

from .torch_support import NETWORKS, network

ROOT = Path(__file__).parent.parent
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
    body = body_of(compiled(compile_spec(name)).code)
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


def told(path: Path, parts: dict[str, Callable[[], str]]) -> str:
    """The file with each part, a fence behind `<!-- NAME -->` or all up to `<!-- /NAME -->`, as it should be."""
    text = path.read_text(encoding="utf-8")
    for name, part in parts.items():
        fence = rf"(<!-- {name} -->\n```\w*\n).*?(```\n)"
        span = rf"(<!-- {name} -->\n).*?(<!-- /{name} -->\n)"
        pattern = fence if re.search(fence, text, re.DOTALL) else span
        assert len(re.findall(pattern, text, re.DOTALL)) == 1, name
        content = part()
        text = re.sub(pattern, lambda found, content=content: found[1] + content + found[2], text, flags=re.DOTALL)
    return text


def agree(path: Path, text: str, update: bool) -> None:
    if update:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text


def test_readme(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    pytestconfig: pytest.Config,
):
    parts: dict[str, Callable[[], str]] = {
        "spec lenet5": lambda: spec("lenet5"),
        "code lenet5": lambda: code("lenet5"),
        "check": lambda: check(capsys),
        "mistake": lambda: mistake(tmp_path, monkeypatch),
    }
    path = ROOT / "README.md"
    agree(path, told(path, parts), pytestconfig.getoption("update"))


def test_specs_readme(pytestconfig: pytest.Config):
    path = ROOT / "specs" / "README.md"
    agree(path, told(path, {"figures": figures}), pytestconfig.getoption("update"))


def test_every_spec_stands_in_the_specs_readme():
    text = (ROOT / "specs" / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in SHIPPED.glob("*.cnn") if f"({path.name})" not in text] == []


def test_every_command_stands_in_the_readme():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [path.stem for path in (ROOT / "runtime" / "commands").glob("*.py") if path.stem != "__init__"]
    assert [name for name in commands if f"`cnnc {name}" not in text] == []
