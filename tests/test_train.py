"""Training: the data, the losses, the loop, and `cnnc train` from end to end."""

from __future__ import annotations

import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from cnnc.runtime.commands import train as command
from cnnc.runtime.main import main
from cnnc.runtime.refusal import Refusal
from cnnc.runtime.train.dataset import Dataset, Examples, digits, fit, moved
from cnnc.runtime.train.loop import Plan, accuracy, train
from cnnc.runtime.train.overrides import completed, overridden

TINY = """\
net Tiny(classes = 1000) {
    input 3x12x12

    conv(8, 3, stride=2) -> bn -> relu
    flatten
    linear(classes) -> softmax
}
"""


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("tiny.cnn").write_text(TINY)


# Data ----------------------------------------------------------------------------------------------------------------


def test_a_fifth_of_the_digits_is_held_out_the_same_in_every_run():
    first, second = digits(), digits()
    assert (len(first.train), len(first.test)) == (1437, 360)
    assert torch.equal(first.test.images, second.test.images)
    seen = {image.numpy().tobytes() for image in first.train.images}
    assert not any(image.numpy().tobytes() in seen for image in first.test.images)
    assert first.test.classes.bincount().tolist() == [36, 36, 35, 37, 36, 37, 36, 36, 35, 36]
    assert first.train.images.mean().abs() < 1e-6


@pytest.mark.parametrize("shape", [(1, 8, 8), (3, 12, 20), (1, 5, 5), (784,), (64,)])
def test_images_are_fitted_to_the_input(shape: tuple[int, ...]):
    images = torch.rand(2, 1, 8, 8)
    fitted = fit(images, shape)
    assert fitted.shape == (2, *shape)
    if shape in {(1, 8, 8), (64,)}:
        assert torch.equal(fitted.reshape(2, 1, 8, 8), images)
    if shape[0] == 3:
        assert torch.equal(fitted[:, 0], fitted[:, 2])


@pytest.mark.parametrize("shape", [(2,), (3, 4), (1, 2, 3, 4)])
def test_images_do_not_fit_every_input(shape: tuple[int, ...]):
    with pytest.raises(Refusal, match=f"do not fit an input of {'x'.join(map(str, shape))}"):
        fit(torch.rand(2, 1, 8, 8), shape)


def test_batches_hold_every_example_once_and_none_is_tiny():
    examples = Examples(torch.arange(9.0).reshape(9, 1, 1, 1), torch.arange(9))
    batches = [batch.classes for batch in examples.batches(4, seed=1)]
    assert [len(batch) for batch in batches] == [3, 3, 3]
    assert sorted(torch.cat(batches).tolist()) == list(range(9))
    assert torch.equal(torch.cat([batch.classes for batch in examples.batches(4, seed=1)]), torch.cat(batches))
    assert not torch.equal(torch.cat([batch.classes for batch in examples.batches(4, seed=2)]), torch.cat(batches))
    assert [batch.classes.tolist() for batch in examples.batches(5)] == [[0, 1, 2, 3, 4], [5, 6, 7, 8]]


def test_examples_are_moved_a_little_and_by_their_seed_alone():
    examples = digits().train
    once = moved(examples, 1)
    assert torch.equal(once.images, moved(examples, 1).images)
    assert not torch.equal(once.images, moved(examples, 2).images)
    assert torch.equal(once.classes, examples.classes)
    assert torch.isclose(once.images.min(), examples.images.min())
    nearest = torch.cdist(once.images[:50].flatten(1), examples.images.flatten(1)).argmin(dim=1)
    assert (examples.classes[nearest] == once.classes[:50]).float().mean() > 0.7


# The loop ------------------------------------------------------------------------------------------------------------


def plan(rate: float = 0.1, epochs: int = 3) -> Plan:
    recipe = overridden(completed(None), {"epochs": epochs, "batch": 4, "optimizer.lr": rate})
    return Plan(recipe, 0, torch.device("cpu"), (4,))


def separable() -> Dataset:
    images = torch.randn(40, 1, 2, 2, generator=torch.Generator().manual_seed(0))
    examples = Examples(images, (images[:, 0, 0, 0] > 0).long())
    return Dataset("separable", 2, examples, examples, lambda examples, _: examples)


def test_training_learns_and_reports_each_epoch():
    torch.manual_seed(0)
    module, lines = nn.Linear(4, 2), list[str]()
    train(module, separable(), functional.cross_entropy, plan(epochs=12), lines.append)
    assert [line.split("  loss ")[0] for line in lines] == [f"epoch {i}/12" for i in range(1, 13)]
    assert accuracy(module, separable().test, plan()) > 0.9


def test_training_repeats_itself_bit_for_bit():
    def trained() -> Tensor:
        torch.manual_seed(0)
        module = nn.Linear(4, 2)
        train(module, separable(), functional.cross_entropy, plan(), lambda _: None)
        return module.weight.detach()

    assert torch.equal(trained(), trained())


def test_a_loss_that_is_no_number_stops_the_training():
    with pytest.raises(Refusal, match="the loss is nan in epoch 1"):
        train(nn.Linear(4, 2), separable(), lambda logits, _: logits.sum() * float("nan"), plan(), lambda _: None)


def test_accuracy_is_counted_in_evaluation_mode():
    module = nn.Sequential(nn.Dropout(1.0), nn.Identity())
    module.train()
    examples = Examples(torch.eye(4).reshape(4, 1, 2, 2), torch.tensor([0, 1, 2, 0]))
    assert accuracy(module, examples, plan()) == 0.75


# The command ---------------------------------------------------------------------------------------------------------


def test_train_fits_the_classes_to_the_data_and_saves(capsys: pytest.CaptureFixture[str]):
    assert main(["train", "tiny.cnn", "--epochs", "2", "--save", "tiny.pt", "--device", "cpu"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Tiny on digits, 1,437 examples, cpu"
    assert lines[1] == "optimizer adamw(lr=0.002), schedule cosine, batch 64, epochs 2"
    assert [line.split("  ")[0] for line in lines[2:4]] == ["epoch 1/2", "epoch 2/2"]
    assert re.fullmatch(r"test accuracy \d+\.\d\d% of 360 held out, \d+ s", lines[4])
    assert torch.load("tiny.pt", weights_only=True)["linear1.weight"].shape == (10, 200)


def test_what_is_there_is_not_overwritten_by_what_was_trained(capsys: pytest.CaptureFixture[str]):
    Path("tiny.pt").write_text("mine")
    assert main(["train", "tiny.cnn", "--save", "tiny.pt"]) == 1
    assert main(["train", "tiny.cnn", "--save", "none/tiny.pt"]) == 1
    assert capsys.readouterr().err.startswith("error: tiny.pt exists\n")
    assert Path("tiny.pt").read_text() == "mine"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("linear(classes)", "linear(7)", "Tiny gives 7 values, and digits has 10 classes"),
        ("-> softmax", "-> step", "no gradient to train by"),
        ("input 3x12x12", "input 7\n", "images do not fit an input of 7"),
    ],
)
def test_what_cannot_be_trained_is_refused(old: str, new: str, message: str, capsys: pytest.CaptureFixture[str]):
    spec = TINY.replace(old, new)
    if "input 7" in spec:
        spec = "net Tiny(classes = 10) { input 7; linear(classes) -> softmax }\n"
    Path("tiny.cnn").write_text(spec)
    assert main(["train", "tiny.cnn", "--epochs", "1"]) == 1
    assert message in capsys.readouterr().err


def test_mistakes_in_the_spec_are_shown(capsys: pytest.CaptureFixture[str]):
    Path("tiny.cnn").write_text(TINY.replace("conv(8, 3", "conv(8, 30"))
    assert main(["train", "tiny.cnn"]) == 1
    assert "error[E0403]" in capsys.readouterr().err


def test_without_torch_the_way_to_install_it_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(command, "find_spec", lambda name: None if name in {"torch", "sklearn"} else object())
    assert main(["train", "tiny.cnn"]) == 1
    err = capsys.readouterr().err
    assert err == "error: training needs torch and scikit-learn\n  help: pip install torch scikit-learn\n"


@pytest.mark.parametrize("device", ["cpu", "cuda"] if torch.cuda.is_available() else ["cpu"])
def test_train_on_every_device_that_is_there(device: str, capsys: pytest.CaptureFixture[str]):
    assert main(["train", "tiny.cnn", "--epochs", "1", "--device", device]) == 0
    assert f"examples, {device}" in capsys.readouterr().out


def test_cuda_is_not_pretended(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert main(["train", "tiny.cnn", "--device", "cuda"]) == 1
    assert "torch finds no CUDA device" in capsys.readouterr().err


@pytest.mark.long
def test_lenet5_learns_the_digits():
    """At least 97% in less than two minutes of a processor's time, so in less on two, whatever else they do."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "cnnc", "train", "lenet5", "--data", "digits"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = re.search(r"test accuracy (\d+\.\d\d)% of 360 held out", done.stdout)
    assert found is not None
    assert float(found[1]) >= 97
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 120


def test_auxiliary_heads_are_trained(capsys: pytest.CaptureFixture[str]):
    Path("aux.cnn").write_text(
        "block Head(classes) { flatten -> linear(classes) }\n"
        "net Two(classes = 10) {\n    input 1x8x8\n    low: conv(4, 3) -> relu\n    conv(4, 3) -> flatten\n"
        "    linear(classes) -> softmax\n    aux early: Head(classes) from low weight 0.3\n}\n"
    )
    assert main(["train", "aux.cnn", "--epochs", "1"]) == 0
    assert "test accuracy" in capsys.readouterr().out


def test_a_recipe_is_followed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    layers = "input 1x8x8; flatten -> linear(classes)"
    recipe = "recipe { loss cross_entropy(label_smoothing=0.1); optimizer sgd(lr=0.05); batch 300; epochs 1 }"
    (tmp_path / "said.cnn").write_text(f"net Said(classes = 10) {{ {layers}; {recipe} }}")
    assert main(["train", "said.cnn", "--device", "cpu"]) == 0
    assert "optimizer sgd(lr=0.05), schedule constant, batch 300, epochs 1\n" in capsys.readouterr().out
