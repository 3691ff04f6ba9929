"""`cnnc export`: files for other programs, compared with the network before they are there; what travels in them."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any, cast

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from PIL import Image
from safetensors import safe_open
from torch import Tensor

import cnnc
from cnnc.compiler.version import VERSION
from cnnc.runtime.cli.main import main
from cnnc.runtime.compare.random_weights import randomize_weights
from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.train.deploy import exporting, formats
from cnnc.runtime.train.deploy.exporting import export
from cnnc.runtime.train.deploy.model import open_model

SMALL = """\
block Body(planes) {
    conv(planes, 3, pad=1, bias=false) -> bn -> relu
}
net Small(classes = 3) {
    input 3x12x12
    Body(8) -> maxpool(2)
    dropout(0.5) -> flatten
    linear(classes) -> softmax
}
"""


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("small.cnn").write_text(SMALL)


def told(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    capsys.readouterr()
    assert main(list(arguments)) == status
    out, err = capsys.readouterr()
    return err if status else out


def metadata(path: Path) -> dict[str, str]:
    if path.suffix == ".onnx":
        return {each.key: each.value for each in onnx.load(path).metadata_props}
    if path.suffix == ".safetensors":
        with cast("Any", safe_open)(path, "pt") as file:
            return file.metadata()
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read(next(name for name in archive.namelist() if name.endswith("cnnc.json"))))


@pytest.mark.parametrize("form", exporting.FORMATS)
def test_what_travels_in_a_file(form: str, capsys: pytest.CaptureFixture[str]):
    out = told(capsys, "export", "small.cnn", "--to", form, "--verify", "--set", "classes=4")
    assert re.search(rf"^small\.{form}: Small with the weights that training begins with, [\d.]+ KiB$", out, re.M)
    assert "\nverified on batches of 1, 2 and 5: largest difference " in out
    found = metadata(Path(f"small.{form}"))
    assert found["cnnc.version"] == VERSION
    assert found["cnnc.spec"] == SMALL
    assert found["cnnc.sources"] in cast("Any", cnnc.compile_source(SMALL, "small.cnn").result).code
    assert (found["cnnc.net"], found["cnnc.task"], found["cnnc.head"]) == ("Small", "classification", "softmax")
    said = {name: json.loads(found[f"cnnc.{name}"]) for name in ("classes", "settings", "input", "mean", "deviation")}
    assert said["classes"] == ["0", "1", "2", "3"]
    assert (said["settings"], said["input"]) == ({"classes": 4}, [3, 12, 12])
    assert (said["mean"], said["deviation"]) == ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])


def test_what_was_exported_is_read_again_with_its_spec(capsys: pytest.CaptureFixture[str]):
    model = open_model("small.cnn", None, {"classes": 2}, None, bare=True)
    named = exporting.Model(**{**vars(model), "classes": ("cat", "dog"), "has_class_names": True})
    export(named, Path("pets.safetensors"), "safetensors")
    Image.new("RGB", (12, 12), (90, 30, 200)).save("a.png")
    found = json.loads(told(capsys, "predict", "small.cnn", "a.png", "--weights", "pets.safetensors", "--json"))
    assert {row["class"] for row in found[0]["classes"]} == {"cat", "dog"}


@pytest.mark.parametrize(
    "said",
    [
        {"cnnc.mean": "[0.5]"},
        {"cnnc.deviation": "[0, 1, 1]"},
        {"cnnc.deviation": "[NaN, 1, 1]"},
        {"cnnc.mean": "{"},
        {"cnnc.classes": "7"},
    ],
)
def test_a_header_that_says_nonsense_is_not_believed(said: dict[str, str], capsys: pytest.CaptureFixture[str]):
    from safetensors.torch import save_file

    model = open_model("small.cnn", None, {}, None, bare=True)
    facts = {"cnnc.classes": '["a", "b", "c"]', "cnnc.mean": "[0, 0, 0]", "cnnc.deviation": "[1, 1, 1]"}
    save_file(model.network.state_dict(), "a.safetensors", {**facts, **said})
    Image.new("RGB", (12, 12)).save("a.png")
    found = json.loads(told(capsys, "predict", "small.cnn", "a.png", "--weights", "a.safetensors", "--json"))
    assert {row["class"] for row in found[0]["classes"]} == {"0", "1", "2"}


def test_a_spec_that_imports_travels_with_what_it_imports():
    model = open_model("resnet18", None, {"classes": 2}, None, bare=True)
    export(model, Path("a.safetensors"), "safetensors")
    found = metadata(Path("a.safetensors"))
    assert "ResNet18" in found["cnnc.spec"]
    assert list(json.loads(found["cnnc.imports"])) == ["resnet.cnn"]


@pytest.mark.parametrize("form", exporting.FORMATS)
def test_what_differs_is_never_written(form: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def spoilt(*arguments: Any) -> Any:
        return lambda inputs: [torch.full((len(inputs[0]), 3), float("nan"))]

    monkeypatch.setattr(formats, f"run_{form}", spoilt)
    Path(f"small.{form}").write_text("what was there")
    err = told(capsys, "export", "small.cnn", "--to", form, "--verify", "--force", status=1)
    assert f"the {form} export differs from the network by nan" in err
    assert "nothing was written" in err
    assert Path(f"small.{form}").read_text() == "what was there"
    assert {path.name for path in Path().iterdir()} == {"small.cnn", f"small.{form}"}


def test_a_difference_counts_beside_the_largest_logit():
    small, large = (exporting.Difference(5e-4, largest) for largest in (2.0, 20.0))
    assert (small.passes, large.passes) == (False, True)
    assert exporting.Difference(float("nan"), 1.0).passes is False


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["small.cnn"], "no format to export to"),
        (["small.cnn", "--to", "onnx", "-o", "a.pt2"], "a.pt2 does not end in .onnx"),
        (["small.cnn", "-o", "there.onnx"], "there.onnx exists"),
        (["small.cnn", "-o", "a.pt2", "--opset", "20"], "only ONNX has an opset"),
        (["small.cnn", "-o", "a.onnx", "--opset", "9"], "cannot export to opset 9"),
        (["small.cnn", "-o", "nowhere/a.safetensors"], "no such folder: nowhere"),
        (["small.cnn", "-o", "a.onnx", "--weights", "small.cnn"], "small.cnn is not a checkpoint"),
    ],
)
def test_what_is_refused(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]):
    Path("there.onnx").touch()
    assert message in told(capsys, "export", *arguments, status=1)
    assert {path.name for path in Path().iterdir()} == {"small.cnn", "there.onnx"}


TWO = """\
net Two(classes = 5) {
    input left: 3x8x8
    input right: 7
    from left -> conv(4, 3) -> relu
    maps: identity
    from maps -> flatten
    both: concat { identity
        from right }
    linear(classes) -> softmax
    output kind
    from maps -> conv(2, 1) -> sigmoid
    output mask
    aux more: linear(3) from both weight 0.3
}
"""


@pytest.mark.parametrize("form", exporting.FORMATS)
def test_several_inputs_and_outputs(form: str, capsys: pytest.CaptureFixture[str]):
    Path("two.cnn").write_text(TWO)
    out = told(capsys, "export", "two.cnn", "--to", form, "--verify")
    assert "verified on batches of 1, 2 and 5" in out
    said = metadata(Path(f"two.{form}"))
    assert json.loads(said["cnnc.inputs"]) == {"left": [3, 8, 8], "right": [7]}
    assert json.loads(said["cnnc.outputs"]) == {"kind": [5], "mask": [2, 6, 6]}
    assert json.loads(said["cnnc.heads"]) == {"kind": "softmax", "mask": "sigmoid"}
    assert "cnnc.classes" not in said
    if form == "safetensors":
        assert "two.pt2: Two with two.safetensors" in told(
            capsys, "export", "two.cnn", "--weights", "two.safetensors", "-o", "two.pt2", "--verify"
        )
    if form == "onnx":
        session = onnxruntime.InferenceSession("two.onnx")
        inputs = {"left": np.ones((4, 3, 8, 8), np.float32), "right": np.ones((4, 7), np.float32)}
        assert [each.shape for each in session.run(["mask", "kind"], inputs)] == [(4, 2, 6, 6), (4, 5)]


def test_what_is_not_for_images_leaves_too_and_is_not_trained(capsys: pytest.CaptureFixture[str]):
    Path("odd.cnn").write_text("net Odd { input 7\n linear(6) }\n")
    assert "verified" in told(capsys, "export", "odd.cnn", "-o", "odd.pt2", "--verify")
    Path("two.cnn").write_text(TWO)
    err = told(capsys, "train", "two.cnn", status=1)
    assert "Two has 2 inputs; `cnnc train` needs a net with one, an image" in err
    assert "help: train the module from `cnnc compile` in your own training loop" in err


def test_an_opset_is_what_is_asked_for(capsys: pytest.CaptureFixture[str]):
    told(capsys, "export", "small.cnn", "-o", "a.onnx", "--opset", "18")
    assert [each.version for each in onnx.load("a.onnx").opset_import if not each.domain] == [18]
    assert "cannot export to opset 999" in told(
        capsys, "export", "small.cnn", "-o", "b.onnx", "--opset", "999", status=1
    )


def weights_in(form: str, path: Path) -> int:
    """Numbers that are kept in a file."""
    if form == "onnx":
        return sum(int(np.prod(each.dims)) for each in onnx.load(path).graph.initializer)
    return sum(tensor.numel() for tensor in torch.export.load(path).state_dict.values())


@pytest.mark.long
@pytest.mark.parametrize("form", ["onnx", "pt2"])
@pytest.mark.parametrize("name", ["inception_v1", "efficientnet_b0"])
def test_networks_leave_as_they_are(name: str, form: str):
    model = open_model(name, None, {}, None, bare=True)
    randomize_weights(model.network)
    exported = export(model, Path(f"net.{form}"), form, verify=True)
    assert exported.difference is not None
    assert exported.difference.passes
    figures = model.net.result.figures
    state = sum(tensor.numel() for tensor in model.network.state_dict().values())
    statistics = state - figures.training_params
    # auxiliary heads stay behind; constants of the exporter are few
    assert weights_in(form, exported.path) <= figures.params + statistics + 1000


# From a folder of images to a prediction of ONNX ---------------------------------------------------------------------


def drawn(folder: Path) -> None:
    """Discs, stripes and rings, in any colour: classes that a net must look at to tell apart."""
    generator = np.random.default_rng(0)
    down, right = np.mgrid[:32, :32]
    for name in ("disc", "ring", "stripes"):
        for index in range(40):
            centre, radius = generator.uniform(12, 20, 2), generator.uniform(6, 11)
            distance = np.hypot(down - centre[0], right - centre[1])
            inside = {
                "disc": distance < radius,
                "ring": abs(distance - radius) < 2,
                "stripes": (right + int(radius)) % 8 < 4,
            }[name]
            ink, paper = generator.integers(128, 256, 3), generator.integers(0, 100, 3)
            pixels = np.where(inside[..., None], ink, paper) + generator.integers(-9, 9, (32, 32, 3))
            path = folder / ("val" if index % 5 == 0 else "train") / name / f"{index}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(path)


@pytest.mark.long
def test_from_a_folder_of_images_to_a_prediction_of_onnx(capsys: pytest.CaptureFixture[str]):
    drawn(Path("shapes"))
    options = ["--out", "run", "--device", "cpu", "--workers", "0", "--epochs", "4", "--batch-size", "16"]
    recipe = ["--set", "schedule=cosine", "--set", "augment=none", "--lr", "0.05"]
    told(capsys, "train", "resnet20", "--data", "shapes", *options, *recipe)
    scores = json.loads(told(capsys, "eval", "run", "--data", "shapes", "--device", "cpu", "--json"))
    assert scores["top1"] >= 0.9
    assert [row["count"] for row in scores["classes"]] == [8, 8, 8]
    images = [f"shapes/val/{name}/0.png" for name in ("disc", "ring", "stripes")]
    predicted = json.loads(told(capsys, "predict", "run", *images, "--device", "cpu", "--json"))
    told(capsys, "export", "run", "--to", "onnx", "--verify")
    found = by_onnxruntime(Path("run/resnet20.onnx"), images)
    for row, probabilities in zip(predicted, found, strict=True):
        expected = {each["class"]: each["probability"] for each in row["classes"]}
        assert probabilities == pytest.approx(expected, abs=1e-5)


def by_onnxruntime(path: Path, images: list[str]) -> list[dict[str, float]]:
    """What anybody would write who has the file alone, and images of the right size."""
    session: Any = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    said = session.get_modelmeta().custom_metadata_map
    classes, mean, deviation = (json.loads(said[f"cnnc.{name}"]) for name in ("classes", "mean", "deviation"))
    pixels = np.stack([np.array(Image.open(image)) for image in images]) / 255
    batch = ((pixels - mean) / deviation).astype(np.float32).transpose(0, 3, 1, 2)
    logits: Tensor = torch.from_numpy(session.run(["logits"], {"images": batch})[0])
    return [dict(zip(classes, row.tolist(), strict=True)) for row in logits.softmax(1)]


@pytest.mark.long
def test_a_trainer_exports_what_it_has_learned():
    trainer = cnnc.Trainer("small.cnn", data="digits", folder="run", device="cpu", epochs=1)
    trainer.fit()
    exported = trainer.export("digits.onnx", verify=True)
    assert exported.difference is not None
    assert exported.size == Path("digits.onnx").stat().st_size
    assert json.loads(metadata(Path("digits.onnx"))["cnnc.classes"]) == list("0123456789")
    with pytest.raises(Refusal, match=r"digits\.onnx exists"):
        trainer.export("digits.onnx")
    with pytest.raises(Refusal, match="no format to export to"):
        trainer.export("digits")
