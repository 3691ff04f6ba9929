"""What is done with a trained network: `cnnc eval` and `cnnc predict`, of runs and of specs with weights."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

import cnnc
from cnnc.runtime.cli.main import main
from cnnc.runtime.train.loop.scores import Tally

NET = """\
net Tiny(classes = 1000) {
    input 3x12x12

    conv(8, 3, stride=2) -> bn -> relu
    flatten
    linear(classes) -> softmax
    recipe { optimizer adamw(lr=0.01); batch 8; epochs 3; augment none; ema 0.9 }
}
"""
PIXELS = """\
net Pixels(classes = 3) {
    input 3x16x16

    conv(8, 3) -> relu
    conv(classes, 1) -> softmax
    recipe { optimizer adamw(lr=0.02); batch 4; epochs 6; augment none }
}
"""
COLOURS = {"blue": (10, 20, 200), "green": (20, 190, 30), "red": (220, 20, 10)}


def picture(path: Path, colour: tuple[int, int, int], seed: int = 0, size: tuple[int, int] = (20, 16)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    noise = np.random.default_rng(seed).integers(-10, 10, (size[1], size[0], 3))
    Image.fromarray((np.array(colour) + noise).clip(0, 255).astype(np.uint8)).save(path)
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`photos/` of three colours, `tiny.cnn`, and `run/`, trained on them."""
    base = tmp_path_factory.mktemp("use")
    for part, count in (("train", 8), ("val", 4)):
        for name, colour in COLOURS.items():
            for seed in range(count):
                picture(base / "photos" / part / name / f"{seed}.png", colour, seed)
    (base / "tiny.cnn").write_text(NET)
    trainer = cnnc.Trainer(base / "tiny.cnn", data=base / "photos", folder=base / "run", device="cpu", workers=0)
    trainer.fit()
    return base


@pytest.fixture(autouse=True)
def in_the_folder(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(folder)


def told(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    capsys.readouterr()
    assert main(list(arguments)) == status
    out, err = capsys.readouterr()
    return err if status else out


# Scores --------------------------------------------------------------------------------------------------------------


def tally(logits: list[list[float]], targets: list[int], parts: int = 1) -> Any:
    found = Tally("classification", len(logits[0]), torch.device("cpu"))
    for part in torch.arange(len(targets)).tensor_split(parts):
        found.add(torch.tensor(logits)[part], torch.tensor(targets)[part], torch.tensor(float(len(part))))
    return found.scores(lambda tensor: tensor)


def test_scores_of_each_class():
    logits = [[3.0, 1, 0], [3, 1, 0], [0, 1, 0], [2, 1, 0]]
    scores = tally(logits, [0, 0, 1, 1])
    assert scores.confusion.tolist() == [[2, 0, 0], [1, 1, 0], [0, 0, 0]]
    assert [(row.count, row.precision, row.recall, row.iou) for row in scores.classes] == [
        (2, 2 / 3, 1, 2 / 3),
        (2, 1, 1 / 2, 1 / 2),
        (0, None, None, None),
    ]
    assert (scores.score, scores.accuracy, scores.top5) == (3 / 4, 3 / 4, None)


def test_scores_are_sums_over_batches():
    generator = torch.Generator().manual_seed(0)
    logits, targets = torch.randn(50, 9, generator=generator), torch.randint(9, (50,), generator=generator)
    one, many = (tally(logits.tolist(), targets.tolist(), parts) for parts in (1, 7))
    assert (one.score, one.top5) == (many.score, many.top5)
    assert torch.equal(one.confusion, many.confusion)
    assert many.loss == pytest.approx(sum(len(part) ** 2 for part in torch.arange(50).tensor_split(7)) / 50)
    ranks = (logits > logits.gather(1, targets[:, None])).sum(1)
    assert one.top5 == (ranks < 5).double().mean().item()


# eval ----------------------------------------------------------------------------------------------------------------


def test_a_run_is_evaluated_at_its_best(capsys: pytest.CaptureFixture[str]):
    out = told(capsys, "eval", "run", "--data", "photos")
    rows = [json.loads(line) for line in Path("run/metrics.jsonl").read_text().splitlines()]
    best = next(row["best"] for row in rows if row["event"] == "end")
    assert out.startswith("Tiny with step-000000")
    assert ", averaged weights, on photos, held-out\n" in out
    assert f"\ntop-1 {best:.2%}, loss " in out
    assert "\n12 images in " in out
    assert [line.split()[0] for line in out.splitlines()[4:8]] == ["class", "blue", "green", "red"]
    assert out.endswith("run/confusion.svg: the confusion matrix\n")
    assert Path("run/confusion.svg").read_text().count("<path") > 9
    first = Path("run/confusion.svg").read_bytes()
    told(capsys, "eval", "run", "--data", "photos", "--batch-size", "5")
    assert Path("run/confusion.svg").read_bytes() == first


def test_a_run_is_evaluated_on_the_folder_that_it_was_trained_on(folder: Path, capsys: pytest.CaptureFixture[str]):
    assert told(capsys, "eval", "run").splitlines()[0].endswith("on photos, held-out")
    said = json.loads(Path("run/config.json").read_text())
    assert said["location"] == str(folder / "photos")
    shutil.copytree("run", "moved")
    for location, message in (("/nowhere/photos", "no longer exists"), (None, "did not record where photos is")):
        Path("moved/config.json").write_text(json.dumps({**said, "location": location}))
        assert main(["eval", "moved"]) == 1
        err = capsys.readouterr().err
        assert message in err
        assert "--data DIR" in err


def test_evaluation_for_programs(capsys: pytest.CaptureFixture[str]):
    found = json.loads(told(capsys, "eval", "run", "--data", "photos", "--part", "all", "--json", "-o", "all.png"))
    assert (found["examples"], found["top5"]) == (36, None)
    assert [row["count"] for row in found["classes"]] == [12, 12, 12]
    assert np.trace(found["confusion"]) / 36 == found["top1"]
    with Image.open("all.png") as drawn:
        assert drawn.format == "PNG"
    assert json.loads(told(capsys, "eval", "run", "--data", "photos", "--part", "train", "--json"))["examples"] == 24


def test_a_spec_is_evaluated_with_the_weights_of_a_run(capsys: pytest.CaptureFixture[str]):
    weights = str(max(Path("run/checkpoints").glob("*.safetensors")))
    run = json.loads(told(capsys, "eval", "run", "--weights", weights, "--data", "photos", "--json"))
    spec = json.loads(told(capsys, "eval", "tiny.cnn", "--weights", weights, "--data", "photos", "--json"))
    assert (run["top1"], run["loss"], run["classes"]) == (spec["top1"], spec["loss"], spec["classes"])


def test_classes_are_told_by_their_names(folder: Path, capsys: pytest.CaptureFixture[str]):
    """A folder may lack some, so that their indices differ."""
    for name in ("green", "red"):
        shutil.copytree(folder / "photos" / "val" / name, folder / "two" / name, dirs_exist_ok=True)
    whole = json.loads(told(capsys, "eval", "run", "--data", "photos", "--json"))
    two = json.loads(told(capsys, "eval", "run", "--data", "two", "--part", "all", "--json"))
    assert two["confusion"][1:] == whole["confusion"][1:]
    picture(folder / "strange" / "red" / "0.png", COLOURS["red"])
    picture(folder / "strange" / "teal" / "0.png", (0, 99, 99))
    picture(folder / "strange" / "teal" / "1.png", (0, 99, 99))
    err = told(capsys, "eval", "run", "--data", "strange", status=1)
    assert "strange has a class that Tiny does not know: teal\n  help: it knows blue, green, red" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["eval", "tiny.cnn", "--weights", "run/checkpoints/step-00000009.json"], "no data to evaluate on"),
        (["eval", "tiny.cnn", "--data", "photos"], "tiny.cnn is not a run's folder, and a spec has no weights"),
        (["eval", "photos", "--data", "photos"], "photos is not a run's folder: it has no config.json"),
        (["eval", "run", "--net", "Tiny", "--data", "photos"], "omit --net and --set"),
        (["eval", "run", "--data", "photos", "-o", "a.pdf"], "a.pdf is neither .svg nor .png"),
        (["eval", "run", "--data", "photos", "--weights", "no.pth"], "no such file: no.pth"),
        (["predict", "run", "tiny.cnn"], "tiny.cnn is not an image in a known format"),
        (["predict", "run", "nowhere.png"], "cannot read nowhere.png: no such file"),
        (["predict", "run", "photos"], "cannot read photos: is a directory"),
        (["predict", "run", "photos/val/red/0.png", "-o", "a.png"], "Tiny classifies images, not pixels"),
    ],
)
def test_what_is_refused(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]):
    assert message in told(capsys, *arguments, status=1)


def test_a_spoilt_run_is_refused(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    run = shutil.copytree(folder / "run", tmp_path / "run")
    image = "photos/val/red/0.png"
    for weights in (run / "checkpoints").glob("*.safetensors"):
        weights.write_bytes(weights.read_bytes()[:-1] + b"\0")
    assert "choose another checkpoint with --weights" in told(capsys, "predict", str(run), image, status=1)
    torch.save(cnnc.load("tiny.cnn")(classes=3).state_dict(), tmp_path / "others.pth")
    others = ["--weights", str(tmp_path / "others.pth")]
    assert told(capsys, "predict", "run", image, *others).startswith(f"{image}\n")
    assert "is damaged" in told(capsys, "predict", str(run), image, *others, status=1)
    for path in (run / "checkpoints").iterdir():
        path.unlink()
    assert "has no checkpoint yet" in told(capsys, "predict", str(run), image, status=1)
    (run / "spec" / "tiny.cnn").write_text(NET.replace("relu", "tanh"))
    assert "is not the one that was trained" in told(capsys, "predict", str(run), image, status=1)


# predict -------------------------------------------------------------------------------------------------------------


def test_images_are_told_by_class_and_probability(capsys: pytest.CaptureFixture[str]):
    paths = [f"photos/val/{name}/0.png" for name in COLOURS]
    found = json.loads(told(capsys, "predict", "run", *paths, "--json"))
    assert [row["image"] for row in found] == paths
    assert [row["classes"][0]["class"] for row in found] == list(COLOURS)
    assert all(sum(each["probability"] for each in row["classes"]) == pytest.approx(1) for row in found)
    lines = told(capsys, "predict", "run", paths[2], "--top", "2").splitlines()
    probability = found[2]["classes"][0]["probability"]
    assert lines[:2] == [paths[2], f"  {'red':<{len(lines[2].split()[0])}}  {probability:7.2%}"]
    assert len(lines) == 3


def test_prediction_is_what_the_trainer_predicts(folder: Path):
    trainer = cnnc.Trainer("tiny.cnn", data="photos", folder="again", device="cpu", workers=0)
    trainer.fit()
    ((name, probability), *_), *others = trainer.predict(["photos/val/red/1.png", folder / "photos/val/blue/1.png"])
    image = trainer.data.validation[0, 9][0]
    expected = trainer.network()(image.unsqueeze(0)).softmax(1)[0]
    assert (name, probability) == ("red", pytest.approx(expected[2].item(), abs=1e-6))
    assert [row[0][0] for row in others] == ["blue"]


@pytest.mark.parametrize(("head", "total"), [("sigmoid", None), ("softmax", 1.0)])
def test_a_sigmoid_says_a_probability_for_each_class(head: str, total: float | None, capsys: Any, tmp_path: Path):
    from safetensors.torch import save_file

    Path("many.cnn").write_text(f"net Many {{ input 3x4x4; flatten; linear(3) -> {head} }}")
    network = cnnc.load("many.cnn")()
    with torch.no_grad():
        network.linear1.weight.zero_()
        network.linear1.bias.copy_(torch.tensor([1.0, 3.0, 2.0]))
    save_file(network.state_dict(), tmp_path / "many.safetensors")
    arguments = ["many.cnn", "photos/val/red/0.png", "--weights", str(tmp_path / "many.safetensors"), "--json"]
    found = json.loads(told(capsys, "predict", *arguments))[0]["classes"]
    assert [row["class"] for row in found] == ["1", "2", "0"]
    values = [row["probability"] for row in found]
    if total:
        assert sum(values) == pytest.approx(total)
    else:
        assert values == pytest.approx([torch.tensor(value).sigmoid().item() for value in (3.0, 2.0, 1.0)])


# Pixels --------------------------------------------------------------------------------------------------------------


def test_pixels_are_evaluated_and_painted(folder: Path, capsys: pytest.CaptureFixture[str]):
    colours = list(COLOURS.values())
    for index in range(10):
        left, right = index % 3, (index + 1) % 3
        image, mask = Image.new("RGB", (32, 16), colours[left]), Image.new("L", (32, 16), left)
        image.paste(colours[right], (16, 0, 32, 16))
        mask.paste(right, (16, 0, 32, 16))
        for kind, drawn in (("images", image), ("masks", mask)):
            path = folder / "areas" / ("val" if index > 7 else "train") / kind / f"{index}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            drawn.save(path)
    (folder / "pixels.cnn").write_text(PIXELS)
    trainer = cnnc.Trainer("pixels.cnn", data="areas", folder="areas-run", device="cpu", workers=0)
    trainer.fit()
    out = told(capsys, "eval", "areas-run", "--data", "areas")
    assert "\nmean IoU " in out
    assert out.splitlines()[4].split() == ["class", "precision", "recall", "iou", "count"]
    assert [int(line.split()[-1]) for line in out.splitlines()[5:8]] == [196, 98, 98]
    out = told(capsys, "predict", "areas-run", "areas/val/images/8.png", "-o", "painted.png")
    assert out.startswith("areas/val/images/8.png -> painted.png\n")
    with Image.open("painted.png") as found:
        assert (found.mode, found.size) == ("P", (32, 16))
        values = np.array(found)
    assert (values[8, 4], values[8, 27]) == (2, 0)
    # the net loses a pixel on every side, which is two of the picture's from left to right
    assert set(values[0]) == set(values[:, 0]) == {255}
    assert 255 not in values[1:-1, 2:-2]
    err = told(capsys, "predict", "areas-run", *["areas/val/images/8.png"] * 2, "-o", ".", status=1)
    assert "8.png would be overwritten" in err
