"""The shipped specs: their figures are the published ones, and what they become is clean Python that stands alone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
import torch
from torch import nn

from cnnc.compiler.pytorch.header import text_hash
from cnnc.dsl.formatter import format_source
from cnnc.dsl.parsing.parser import parse
from cnnc.dsl.syntax import Expect, Item, Reference, Variant
from cnnc.runtime.io.spec_names import shipped_names
from cnnc.runtime.library.compiling import compile_spec
from cnnc.runtime.library.loading import load
from cnnc.runtime.library.specs import open_spec
from cnnc.runtime.zoo.references import reference_of

from ...support.torch_support import FAMILIES, NETWORKS, network


@dataclass(frozen=True)
class Published:
    """Figures of a network; `training` are parameters and MACs with auxiliary heads, where there are any."""

    params: int
    macs: int
    depth: int
    training: tuple[int, int] | None = None


# Parameters and MACs of vgg*, resnet*, googlenet, densenet*, mobilenet* and shufflenet* are those of torchvision 0.28:
# its parameters, and half of what `torch.utils.flop_counter.FlopCounterMode` counts at 224x224, in evaluation mode.
# Depths are in the networks' names.
# MACs of the others are sums over their layers, of places times weights without biases.
FIGURES = {
    # 20x20 photocells and a threshold
    "perceptron": Published(401, 400, 1),
    # 784 * 300 + 300 * 100 + 100 * 10, and 410 biases
    "mlp": Published(266_610, 266_200, 3),
    # 28^2 * 150 + 10^2 * 2_400 + 400 * 120 + 120 * 84 + 84 * 10
    "lenet5": Published(61_706, 416_520, 5),
    # LeCun et al. 1998, section II.B: 60,000 trainable parameters; 28^2 * 150 + 10^2 * 1_500 + 400 * 120 + 120 * 84
    "lenet5_1998": Published(60_000, 325_680, 4),
    # Krizhevsky et al. 2012: 60 million parameters, eight layers
    "alexnet": Published(60_965_224, 724_406_816, 8),
    # He et al. 2015, section 4.2: 0.27 million parameters; 32^2 * 432 + 6 * 2_359_296 + 2 * 11 * 1_179_648 + 640
    "resnet20": Published(269_722, 40_551_040, 20),
    "vgg11": Published(132_863_336, 7_609_090_048, 11),
    "vgg11_bn": Published(132_868_840, 7_609_090_048, 11),
    "vgg11_lrn": Published(132_863_336, 7_609_090_048, 11),
    "vgg13": Published(133_047_848, 11_308_466_176, 13),
    "vgg13_bn": Published(133_053_736, 11_308_466_176, 13),
    "vgg16": Published(138_357_544, 15_470_264_320, 16),
    "vgg16_bn": Published(138_365_992, 15_470_264_320, 16),
    "vgg19": Published(143_667_240, 19_632_062_464, 19),
    "vgg19_bn": Published(143_678_248, 19_632_062_464, 19),
    # Szegedy et al. 2014, section 5: 22 layers; the heads have 3,188,840 and 3,190,888 parameters
    "inception_v1": Published(6_998_552, 1_582_671_872, 22, (13_378_280, 1_591_044_096)),
    "googlenet_bn": Published(6_624_904, 1_498_376_192, 22, (13_004_888, 1_506_748_416)),
    "resnet18": Published(11_689_512, 1_814_073_344, 18),
    "resnet34": Published(21_797_672, 3_663_761_408, 34),
    "resnet50": Published(25_557_032, 4_089_184_256, 50),
    "resnet101": Published(44_549_160, 7_801_405_440, 101),
    "resnet152": Published(60_192_808, 11_513_626_624, 152),
    "densenet121": Published(7_978_856, 2_834_161_664, 121),
    # Sandler et al. 2018, table 2: 17 bottlenecks, the first of which does not expand, and three other layers
    "mobilenet_v2": Published(3_504_872, 300_774_272, 53),
    # Ma et al. 2018, table 5: 16 units of three convolutions on the longer branch, and three other layers
    "shufflenet_v2_x1_0": Published(2_278_604, 144_907_992, 51),
    # Ronneberger et al. 2015, section 2: 23 convolutional layers; parameters and MACs are sums over them
    "unet": Published(31_030_658, 150_428_424_448, 23),
}
ALL = pytest.mark.parametrize("name", shipped_names())
EACH = pytest.mark.parametrize("name", NETWORKS)


def last_item(name: str) -> Item:
    """The definition that is compiled when no net is named."""
    return parse(open_spec(name)).file.items[-1]


def test_the_table_is_complete() -> None:
    """Figures of networks that torchvision or timm has are compared with theirs, in test_zoo_references."""
    alone = {name for name in NETWORKS if reference_of(name) is None}
    assert alone <= set(FIGURES) <= set(NETWORKS)


@EACH
def test_compiles_without_any_problem(name: str) -> None:
    compilation = compile_spec(name)
    assert compilation.ok
    assert compilation.problems == ()


@pytest.mark.parametrize("name", sorted(FAMILIES))
def test_families_need_values_and_have_no_other_problem(name: str) -> None:
    assert [problem.code for problem in compile_spec(name).problems] == ["E0307"]


@pytest.mark.parametrize("name", FIGURES)
def test_figures_are_the_published_ones(name: str) -> None:
    found, published = network(name).figures, FIGURES[name]
    assert (found.params, found.macs, found.depth) == (published.params, published.macs, published.depth)
    assert (found.training_params, found.training_macs) == (published.training or (found.params, found.macs))


@EACH
def test_expectations_are_stated(name: str) -> None:
    body = getattr(last_item(name), "body", None)
    claimed = {
        ".".join(statement.left.path)
        for statement in (body.statements if body else ())
        if isinstance(statement, Expect) and isinstance(statement.left, Reference) and statement.operator == "=="
    }
    assert claimed >= {"params", "depth", *(["training.params"] if network(name).graph.auxiliary else [])}


@EACH
def test_docstrings_name_their_paper(name: str) -> None:
    """Every network says who published it and when; so does the generated class."""
    doc = getattr(last_item(name), "doc", "")
    assert " et al. " in doc or " and " in doc or "Rosenblatt" in doc
    assert any(word.strip(",.();:").isdigit() and len(word.strip(",.();:")) == 4 for word in doc.split())
    assert doc.split() == (load(name).__doc__ or "").split()


@ALL
def test_layout_is_canonical(name: str) -> None:
    source = open_spec(name)
    assert format_source(source) == source.text


@ALL
def test_specs_are_short(name: str) -> None:
    """A member of a family is an import and a variant, of ten lines at most; no spec has more than 120."""
    source = open_spec(name)
    items = parse(source).file.items
    is_member = isinstance(items[-1], Variant) and name not in FAMILIES
    assert len(items) == 2 or not is_member
    assert source.text.count("\n") <= (10 if is_member else 120)


# LeNet-5 and AlexNet as published ------------------------------------------------------------------------------------


def test_lenet5_1998_layer_by_layer() -> None:
    """LeCun et al. 1998, section II.B, counts these parameters; the outputs' codes are fixed."""
    counts = Counter[str]()
    for id, cost in network("lenet5_1998").costs.items():
        counts[id.partition(".")[0]] += cost.params
    assert +counts == {"C1": 156, "S2": 12, "C3": 1_516, "S4": 32, "C5": 48_120, "F6": 10_164}


TABLE_I = """
X...XXX..XXXX.XX
XX...XXX..XXXX.X
XXX...XXX..X.XXX
.XXX..XXXX..X.XX
..XXX..XXXX.XX.X
...XXX..XXXX.XXX
""".split()
"""LeCun et al. 1998, table I: row for row the maps of S2, column for column those of C3 that see them."""


def test_lenet5_1998_has_the_connection_table() -> None:
    layer: nn.Module = load("lenet5_1998")().C3
    maps = torch.eye(6)[:, :, None, None].expand(6, 6, 14, 14)
    with torch.no_grad():
        for parameter in layer.parameters():
            parameter.fill_(0.0 if parameter.dim() == 1 else 0.01)
        seen = layer(maps)[:, :, 0, 0] > 0
    assert ["".join("X" if sees else "." for sees in row) for row in seen.tolist()] == TABLE_I


@pytest.mark.parametrize("name", ["alexnet", "vgg11_lrn"])
def test_response_normalisation_is_the_published_one(name: str) -> None:
    """Krizhevsky et al. 2012, section 3.3: b = a / (k + alpha * sum of a^2 over n neighbouring maps) ^ beta."""
    layers = [module for module in load(name)().modules() if isinstance(module, nn.LocalResponseNorm)]
    a = 10 * torch.rand(1, 8, 2, 2)
    b = torch.empty_like(a)
    for i in range(8):
        squares = a[:, max(0, i - 2) : i + 3].square().sum(dim=1)
        b[:, i] = a[:, i] / (2 + 1e-4 * squares) ** 0.75
    assert len(layers) == (2 if name == "alexnet" else 1)
    for layer in layers:
        torch.testing.assert_close(layer(a), b)


# Generated code ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the generated code of every spec."""
    folder = tmp_path_factory.mktemp("generated")
    for name in NETWORKS:
        (folder / f"{name}.py").write_text(network(name).code, encoding="utf-8")
    return folder


def run(*arguments: str, cwd: Path | None = None, **environment: str) -> str:
    """What a Python process prints; it must succeed."""
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, **environment},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_code_is_the_same_in_every_process() -> None:
    script = f"""
from cnnc.compiler.pytorch.header import text_hash
from cnnc.runtime.library.compiling import compile_spec, network_of
for name in {list(NETWORKS)!r}:
    print(text_hash(network_of(compile_spec(name)).code))
"""
    expected = [text_hash(network(name).code) for name in NETWORKS]
    assert run("-c", script, PYTHONHASHSEED="1").split() == expected


def test_code_passes_ruff(generated: Path) -> None:
    run("-m", "ruff", "check", "--isolated", "--no-cache", str(generated))


def test_code_is_laid_out_as_ruff_does(generated: Path) -> None:
    run("-m", "ruff", "format", "--diff", "--isolated", "--no-cache", str(generated))


@pytest.mark.long
def test_code_passes_mypy(generated: Path, tmp_path: Path) -> None:
    files = sorted(str(path) for path in generated.glob("*.py"))
    run("-m", "mypy", "--strict", "--cache-dir", str(tmp_path), *files, cwd=generated)


def test_code_runs_without_cnnc(generated: Path) -> None:
    """In a process that cannot import cnnc, nor what only cnnc needs, every module builds its network and runs it."""
    inputs = {name: [node.shape for node in network(name).graph.inputs] for name in NETWORKS}
    script = f"""
import importlib, sys
import torch
sys.modules.update(dict.fromkeys(["cnnc", "lark"]))
for name, shapes in {inputs!r}.items():
    module = importlib.import_module(name)
    net = next(getattr(module, item) for item in module.__all__ if hasattr(getattr(module, item), "forward"))
    with torch.device("meta"):
        output = net().eval()(*(torch.empty(2, *shape) for shape in shapes))
    print(name, output.shape[0])
"""
    assert run("-c", script, cwd=generated).splitlines() == [f"{name} 2" for name in NETWORKS]
