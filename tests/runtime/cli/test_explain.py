"""`cnnc explain conv`: an operator's page and its picture, whose numbers are torch's."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import sklearn
import torch
from PIL import Image

from cnnc.compiler.operators.base.discovery import names, operator, signature
from cnnc.compiler.operators.base.docstring_examples import accepted
from cnnc.compiler.operators.base.operator import Operator, Style
from cnnc.compiler.operators.base.worked_examples import Stacks, Steps, Windows, equals
from cnnc.compiler.operators.conv import FILTERS
from cnnc.compiler.operators.crop import Crop
from cnnc.compiler.pictures.formats.svg import svg
from cnnc.compiler.pictures.operators.photograph import photograph
from cnnc.compiler.pictures.operators.picture import lesson
from cnnc.compiler.pictures.scene.pixels import filtered, png, smaller
from cnnc.compiler.pictures.scene.scene import Box, Line, Photo, Words, flat
from cnnc.compiler.reports.operator_page import by_style, called, page
from cnnc.runtime.cli.main import main
from cnnc.runtime.fuzz.networks.modules import build

from ...support.geometry import area, assert_readable
from ...support.painted import STARTS, assert_painted


def found(name: str) -> type[Operator]:
    kind = operator(name)
    assert kind is not None
    return kind


DRAWN = [name for name in names() if lesson(name)]
WORKED = {name: example for name in names() if (example := found(name).worked())}
WINDOWS = {name: example for name, example in WORKED.items() if isinstance(example, Windows)}
STACKS = {name: example for name, example in WORKED.items() if isinstance(example, Stacks)}
RANDOM = {"dropout", "drop_path"}
CURVES = [name for name in DRAWN if name not in WORKED]


# Pages ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", names())
def test_every_operator_has_a_page(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", name.upper()]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"{name}: ")
    assert ">>>" not in text
    assert "!!!" not in text
    for field in signature(found(name)):
        assert field.kind.description in text


def test_a_page_has_arguments_figures_code_and_refusals() -> None:
    text = page("conv")
    for expected in (
        "    stride=1    a positive integer, or two as 3x1 or (3, 1)\n",
        "9,472 parameters, 118,013,952 multiply-accumulates\n        nn.Conv2d(3, 64, 7, stride=2, padding=3)\n",
        "E0404: 3 groups do not divide the 64 input channels\n",
    ):
        assert expected in text


ARRANGING = {"crop", "flatten", "pad", "permute", "reshape", "slice", "times"}
"""What these do is older than networks, and no publication is named for it."""


def test_the_publication_that_introduced_an_operator_is_named_on_its_page() -> None:
    without = {name for name in names() if not found(name).introduced}
    assert without == ARRANGING
    for name in set(names()) - without:
        assert re.search(r"\b(19|20)\d\d\b", found(name).introduced), name
        assert f"\nIntroduced: {found(name).introduced}.\n" in page(name)


def one(text: str) -> str:
    """A module's description with pairs of equals as one number, which torch takes for the same."""
    return re.sub(r"\(([\d.]+), \1\)", r"\1", text)


def test_what_an_operator_becomes_is_python_that_torch_takes() -> None:
    modules = [example for example in accepted() if called(example.operator.emit(*example.inputs), 1).startswith("nn.")]
    assert len(modules) > 50
    for example in modules:
        text = called(example.operator.emit(*example.inputs), 1)
        with torch.device("meta"):
            made = eval(text, {"nn": torch.nn})
            assert one(str(made)) == one(str(build(example.operator.emit(*example.inputs)))), text


def test_a_merge_has_as_many_values_as_arrive() -> None:
    assert "10, 10, 10 -> add -> 10\n        x1 + x2 + x3\n" in page("add")


def test_operators_are_listed_by_style(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    assert "\nconvolution: conv, deconv\n" in capsys.readouterr().out
    assert sorted(name for called in by_style().values() for name in called) == list(names())


# Numbers -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CURVES)
def test_a_curve_is_that_of_torch(name: str) -> None:
    plain = found(name)()
    places = [index / 8 for index in range(-48, 73)]
    values = [plain.curve(x) for x in places]
    with torch.no_grad():
        expected = build(plain.emit((len(places),)))(torch.tensor([places]))[0]
    assert values == pytest.approx(expected.tolist(), abs=2e-6)


def test_every_activation_is_drawn() -> None:
    assert set(by_style()[Style.ACTIVATION.value]) <= set(DRAWN)


def test_both_formulas_of_gelu() -> None:
    gelu = found("gelu")("tanh")  # pyright: ignore[reportCallIssue]
    expected = torch.nn.functional.gelu(torch.tensor([-1.0, 2.0]), approximate="tanh")
    assert [gelu.curve(-1.0), gelu.curve(2.0)] == pytest.approx(expected.tolist(), abs=1e-6)


@pytest.mark.parametrize("name", WINDOWS)
def test_windows_give_what_torch_gives(name: str) -> None:
    example = WINDOWS[name]
    given = torch.tensor([[example.given]], dtype=torch.float32)
    module = build(example.operator.emit(tuple(given.shape[1:])))
    if example.kernel:
        module.load_state_dict({"weight": torch.tensor([[example.kernel]], dtype=torch.float32)})
    with torch.no_grad():
        assert module(given)[0, 0].tolist() == [pytest.approx(row) for row in example.result]
    row, column = example.place
    assert example.equation.endswith(f" {equals(example.result[row][column])}")


def test_steps_lead_to_what_torch_gives() -> None:
    steps = {name: example for name, example in WORKED.items() if isinstance(example, Steps)}
    assert sorted(steps) == ["bn", "gn", "instancenorm", "ln", "lrn", "softmax"]
    given = {name: torch.tensor(example.rows[0][1]) for name, example in steps.items()}
    bn = build(steps["bn"].operator.emit((1,)))
    torch.nn.init.constant_(bn.get_parameter("weight"), 2)
    torch.nn.init.constant_(bn.get_parameter("bias"), 1)
    results = {
        "bn": bn(given["bn"].view(-1, 1)),
        "lrn": build(steps["lrn"].operator.emit((5, 1, 1)))(given["lrn"].view(1, -1, 1, 1)),
        "ln": build(steps["ln"].operator.emit((4,)))(given["ln"].view(1, -1)),
        "gn": build(steps["gn"].operator.emit((6,)))(given["gn"].view(1, -1)),
        "instancenorm": build(steps["instancenorm"].operator.emit((1, 2, 2)))(given["instancenorm"].view(1, 1, 2, 2)),
        "softmax": build(steps["softmax"].operator.emit((4,)))(given["softmax"].view(1, -1)),
    }
    for name, example in steps.items():
        assert results[name].flatten().tolist() == pytest.approx(example.rows[-1][1], abs=1e-6)


@pytest.mark.parametrize("name", [name for name in STACKS if name not in RANDOM])
def test_stacks_of_values_give_what_torch_gives(name: str) -> None:
    *given, result = STACKS[name].stacks
    arrives = [
        torch.tensor(stack.values, dtype=torch.float32).view(1, *stack.shape)
        for stack in given
        if stack.kind == "input"
    ]
    shapes = tuple(tuple(value.shape[1:]) for value in arrives)
    module = build(STACKS[name].operator.emit(*shapes))
    module.load_state_dict(
        {
            stack.kind: torch.tensor(stack.values, dtype=torch.float32).view(stack.shape)
            for stack in given
            if stack.kind in ("weight", "bias")
        }
    )
    with torch.no_grad():
        found = module(*arrives)[0]
    assert tuple(found.shape) == result.shape == STACKS[name].operator.shape(*shapes)
    assert found.flatten().tolist() == list(result.values)
    assert all(place < len(stack.values) for stack in STACKS[name].stacks for place in stack.marked)


@pytest.mark.parametrize("name", sorted(RANDOM))
def test_what_is_drawn_by_lot_is_a_draw_of_torchs(name: str) -> None:
    given, kept, result = STACKS[name].stacks
    module = build(STACKS[name].operator.emit(given.shape))
    # drop_path draws for examples, which are the rows of its picture
    values = torch.tensor(given.values, dtype=torch.float32)
    batch = values.view(given.shape if name == "drop_path" else (1, *given.shape))
    draws = set[tuple[float, ...]]()
    for seed in range(200):
        torch.manual_seed(seed)
        draws.add(tuple(module(batch).flatten().tolist()))
    assert result.values in draws
    assert len(draws) == 2 ** len(kept.values)
    assert module.eval()(batch) is batch


def test_the_codes_of_rbf_are_its_modules() -> None:
    _, codes, _ = STACKS["rbf"].stacks
    module = build(STACKS["rbf"].operator.emit((3,)))
    assert module.get_buffer("codes").flatten().tolist() == list(codes.values)


def test_every_operator_is_drawn() -> None:
    assert list(names()) == DRAWN


@pytest.mark.parametrize(("name", "kernel"), FILTERS)
def test_a_filtered_photograph_is_what_torch_gives(name: str, kernel: tuple[tuple[float, ...], ...]) -> None:
    before = photograph()
    values = torch.tensor(list(before.values), dtype=torch.float64).view(1, 1, before.height, before.width)
    padded = torch.nn.functional.pad(values, (1, 1, 1, 1), mode="replicate")
    expected = torch.nn.functional.conv2d(padded, torch.tensor([[kernel]], dtype=torch.float64)).clamp(0, 255)
    found = torch.tensor(list(filtered(before, kernel).values), dtype=torch.float64)
    assert (found - expected.flatten()).abs().max() <= 0.501
    assert (found == values.flatten()).all() == (name == "identity")


def test_the_photograph_is_the_one_that_scikit_learn_ships() -> None:
    path = Path(sklearn.__file__).parent / "datasets" / "images" / "china.jpg"
    expected = Image.open(path).convert("L").crop((48, 16, 432, 400)).reduce(4).tobytes()
    differences = [abs(one - other) for one, other in zip(photograph().values, expected, strict=True)]
    assert max(differences) <= 3  # decoders of JPEG may differ in their last digit


def test_a_photograph_is_a_png_that_others_read() -> None:
    image = Image.open(io.BytesIO(png(smaller(photograph(), 2))))
    assert image.size == (48, 48)
    assert image.tobytes() == smaller(photograph(), 2).values


def test_conv_is_shown_on_a_photograph() -> None:
    scene = lesson("conv")
    assert scene is not None
    photos = [mark for mark in flat(scene.items) if isinstance(mark, Photo)]
    assert [photo.said for photo in photos] == ["photograph", "identity", "edge detection", "blur", "sharpening"]
    assert "CC BY 2.0" in svg(scene)


# Pictures ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_can_be_read(name: str) -> None:
    scene = lesson(name)
    assert scene is not None
    assert_readable(scene)
    ElementTree.fromstring(svg(scene))
    marks = list(flat(scene.items))
    texts = [area(mark) for mark in marks if isinstance(mark, Words)]
    for line in (mark for mark in marks if isinstance(mark, Line) and mark.heavy):
        for x, y in line.points:
            assert not any(left < x < right and top < y < low for left, top, right, low in texts)
    for box in (mark for mark in marks if isinstance(mark, Box)):
        assert 0 <= box.x <= box.x + box.width <= scene.width
        assert 0 <= box.y <= box.y + box.height <= scene.height


@pytest.mark.parametrize("suffix", ["svg", "html", "tex", "drawio"])
@pytest.mark.parametrize("name", ["relu", "conv", "lrn", "concat"])
def test_every_format_writes_pictures(name: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.{suffix}"
    assert main(["explain", name, "-o", str(path)]) == 0
    assert path.stat().st_size > 1000


@pytest.mark.parametrize("suffix", STARTS)
def test_pictures_can_be_painted(suffix: str, tmp_path: Path) -> None:
    assert_painted(["explain", "lrn"], tmp_path / f"lrn{suffix}")


def test_html_has_the_page_below_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "step.html"
    assert main(["explain", "step", "-o", str(path), "--theme", "dark"]) == 0
    text = path.read_text(encoding="utf-8")
    assert "1 where x &gt;= 0" in text
    assert '<meta name="color-scheme" content="dark">' in text
    assert "<script" not in text


def test_an_operator_without_a_picture_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Crop, "worked", lambda: None)
    assert main(["explain", "crop", "-o", str(tmp_path / "crop.svg")]) == 1
    assert "there is no picture of crop" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["conv", "-o", "conv.dot"], 1, "dot can show networks only"),
        (["conv", "-o", "conv.bmp"], 1, "unknown picture format 'bmp'"),
        (["E0405", "-o", "x.svg"], 1, "there is no picture of E0405"),
        (["-o", "x.svg"], 1, "-o needs an operator"),
        (["--markdown", "-o", "x.svg"], 1, "-o needs an operator"),
        (["cnov"], 2, "no such operator or code: cnov; did you mean conv?"),
        (["leakyrelu"], 2, "did you mean leaky_relu?"),
        (["e0405x"], 2, "did you mean E0405?"),
        (["../kinds"], 2, "no such operator or code"),
        (["__init__"], 2, "no such operator or code"),
        (["\x1b[31mrelu"], 2, "no such operator or code: \\x1b[31mrelu"),
        (["x" * 100_000], 2, "no such operator or code: xxx"),
        ([""], 2, "no such operator or code"),
    ],
    ids=lambda value: json.dumps(value)[:40],
)
def test_what_is_refused(
    arguments: list[str],
    status: int,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["explain", *arguments]) == status
    err = capsys.readouterr().err
    assert said in err
    assert "\x1b[31m" not in err
    assert len(err) < 1000
    assert list(tmp_path.iterdir()) == []
