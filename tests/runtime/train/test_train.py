"""Training from end to end: `cnnc train` and `cnnc.Trainer`, and what they leave in a run's folder."""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pytest
import torch

import cnnc
from cnnc.runtime.cli.commands import train as command
from cnnc.runtime.cli.main import main
from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.train.reporting.curves import draw_curves
from cnnc.runtime.train.run import checkpoint, training_run

TINY = """\
net Tiny(classes = 1000) {
    input 3x12x12

    conv(8, 3, stride=2) -> bn -> relu
    flatten
    linear(classes) -> softmax
    recipe { optimizer sgd(lr=0.1); batch 400; epochs 2 }
}
"""


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(training_run, "draw_curves", lambda *_: [])  # they take longer than the training
    Path("tiny.cnn").write_text(TINY)


def rows(run: str = "run") -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(run, "metrics.jsonl").read_text().splitlines()]


def train(*options: str) -> int:
    return main(["train", "tiny.cnn", "--out", "run", "--device", "cpu", *options])


# A run and its folder ------------------------------------------------------------------------------------------------


def test_a_run_leaves_everything_in_its_folder(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(training_run, "draw_curves", draw_curves)
    assert train() == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "Tiny on digits: 1,437 training examples, 360 validation examples, 10 classes"
    assert "sgd(lr=0.1)" in "\n".join(out[1:4])
    assert [line.split("  ")[0] for line in out if line.startswith("epoch")] == ["epoch 1/2", "epoch 2/2"]
    assert re.fullmatch(
        r"accuracy \d+\.\d\d% on 360 validation examples; best \d+\.\d\d%, in epoch [12]; \d+:\d\d", out[-2]
    )
    names = {str(path.relative_to("run")) for path in Path("run").rglob("*") if path.is_file()}
    checkpoints = {f"checkpoints/step-0000000{step}.{kind}" for step in (4, 8) for kind in ("json", "safetensors")}
    pictures = {"curves.svg", "curves.png"}
    assert names == {".lock", "config.json", "metrics.jsonl", "model.py", "spec/tiny.cnn"} | checkpoints | pictures


def test_the_configuration_is_saved_with_nothing_left_open():
    assert train("--lr", "0.05", "--seed", "7") == 0
    said = json.loads(Path("run/config.json").read_text())
    assert said["recipe"]["optimizer"]["arguments"]["lr"] == 0.05
    assert (said["seed"], said["recipe"]["epochs"], said["recipe"]["batch"], said["precision"]) == (7, 2, 400, "fp32")
    assert said["settings"] == {"classes": 10}
    assert said["classes"] == list("0123456789")
    assert said["made"]["torch"] == torch.__version__


def test_metrics_tell_of_steps_epochs_and_the_end():
    assert train() == 0
    assert [row["event"] for row in rows()] == ["step"] * 4 + ["epoch"] + ["step"] * 4 + ["epoch", "end"]
    epoch = rows()[4]
    assert (epoch["step"], epoch["epoch"], epoch["lr"]) == (4, 1, 0.1)
    assert 0 <= epoch["accuracy"] <= 1
    # the epoch's loss is the mean over its examples, and its last batch has 237 of 1,437
    losses = [row["loss"] for row in rows()[:4]]
    assert epoch["loss"] == pytest.approx((400 * sum(losses[:3]) + 237 * losses[3]) / 1437, rel=1e-6)


def test_the_saved_module_and_the_checkpoint_are_the_trained_network():
    from safetensors.torch import load_file

    trainer = cnnc.Trainer("tiny.cnn", data="digits", folder="run", device="cpu")
    history = trainer.fit()
    space: dict[str, Any] = {}
    exec(Path("run/model.py").read_text(), space)
    module = space["Tiny"](classes=10)
    tensors = load_file("run/checkpoints/step-00000008.safetensors")
    module.load_state_dict({k.removeprefix("model/"): v for k, v in tensors.items() if k.startswith("model/")})
    images = torch.rand(2, 3, 12, 12)
    assert torch.equal(module.eval()(images), trainer.network("last")(images))
    assert history.epochs[-1]["accuracy"] == trainer.evaluate("last").score


def test_a_trainer_uses_the_best_weights_or_the_last():
    trainer = cnnc.Trainer("tiny.cnn", "digits", "run", device="cpu")
    best = trainer.fit().best
    assert best is not None
    learned = checkpoint.read(Path(f"run/checkpoints/step-{best['step']:08d}.json"))[1]["model/linear1.weight"]
    trainer.engine.module.get_parameter("linear1.weight").data.zero_()
    assert torch.equal(trainer.network().get_parameter("linear1.weight"), learned)
    assert not trainer.network("last").get_parameter("linear1.weight").any()
    assert trainer.evaluate().score == best["accuracy"] > trainer.evaluate("last").score
    again = cnnc.Trainer("tiny.cnn", "digits", "run", device="cpu")
    assert torch.equal(again.network().get_parameter("linear1.weight"), learned)
    with pytest.raises(Refusal, match="started with other values"):
        cnnc.Trainer("tiny.cnn", "digits", "run", device="cpu", epochs=9).network()


def test_without_a_folder_a_run_gets_a_new_one_and_says_where(capsys: pytest.CaptureFixture[str]):
    for _ in range(2):
        assert main(["train", "tiny.cnn", "--epochs", "1", "--device", "cpu"]) == 0
    folders = sorted(str(path) for path in Path("runs").iterdir())
    assert len(folders) == 2
    assert all(re.fullmatch(r"runs/tiny-\d{8}-\d{6}(-2)?", folder) for folder in folders)
    out = capsys.readouterr().out
    assert all(f"run: {folder}\n" in out for folder in folders)


def test_what_is_there_is_not_overwritten(capsys: pytest.CaptureFixture[str]):
    assert train("--epochs", "1") == 0
    before = {path: path.read_bytes() for path in Path("run").rglob("*") if path.is_file()}
    assert train("--epochs", "1") == 1
    assert "error: run already holds a run\n  help: resume it with --resume auto" in capsys.readouterr().err
    assert before == {path: path.read_bytes() for path in Path("run").rglob("*") if path.is_file()}


def test_a_folder_of_something_else_is_left_alone(capsys: pytest.CaptureFixture[str]):
    Path("run").mkdir()
    Path("run/thesis.tex").write_text("mine")
    assert train() == 1
    assert "error: run is not a run's folder: it holds thesis.tex" in capsys.readouterr().err
    assert [path.name for path in Path("run").iterdir()] == ["thesis.tex"]


def test_the_last_checkpoints_and_the_best_stay():
    assert train("--epochs", "6", "--keep", "1") == 0
    best = max((row for row in rows() if row["event"] == "epoch"), key=lambda row: (row["accuracy"], -row["step"]))
    kept = {int(path.stem[5:]) for path in Path("run/checkpoints").glob("*.json")}
    assert kept == {best["step"], 24}
    assert len(list(Path("run/checkpoints").iterdir())) == 2 * len(kept)


# What is refused -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("linear(classes)", "linear(7)", "Tiny has 7 outputs, but digits has 10 classes"),
        ("-> softmax", "-> step", "it has no gradient"),
        ("input 3x12x12", "input 7\n", "images do not fit an input of 7"),
        ("flatten\n", "recipe { augment mixup }", "mixup mixes the classes of whole images, but Tiny predicts a class"),
    ],
)
def test_what_cannot_be_trained_is_refused(old: str, new: str, message: str, capsys: pytest.CaptureFixture[str]):
    spec = TINY.replace(old, new)
    if "input 7" in spec:
        spec = "net Tiny(classes = 10) { input 7; linear(classes) -> softmax }\n"
    if "mixup" in spec:
        spec = "net Tiny(classes = 10) { input 3x12x12; conv(classes, 1); recipe { augment mixup } }\n"
    Path("tiny.cnn").write_text(spec)
    assert train() == 1
    assert message in capsys.readouterr().err
    assert not Path("run").exists()


def test_mistakes_in_the_spec_are_shown(capsys: pytest.CaptureFixture[str]):
    Path("tiny.cnn").write_text(TINY.replace("conv(8, 3", "conv(8, 30"))
    assert train() == 1
    assert "error[E0403]" in capsys.readouterr().err


def test_without_torch_the_way_to_install_it_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(command, "find_spec", lambda name: None if name in {"torch", "sklearn"} else object())
    assert train() == 1
    err = capsys.readouterr().err
    assert err == "error: training needs torch and scikit-learn\n  help: pip install torch scikit-learn\n"


def test_what_torch_cannot_compile_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def unable(*_: object) -> None:
        raise RuntimeError("no such kernel")

    usual = torch.compile
    monkeypatch.setattr(torch, "compile", lambda module: usual(module, backend=unable))
    assert train("--compile") == 1
    err = capsys.readouterr().err
    assert re.match(r"error: torch.compile failed: .*no such kernel\n  help: train without --compile", err)


def test_memory_that_does_not_suffice_is_told_with_what_is_needed(capsys: pytest.CaptureFixture[str]):
    layers = "input 1x64x64; conv(64, 3) -> globalavgpool -> flatten -> linear(classes)"
    Path("wide.cnn").write_text(f"net Wide(classes = 10) {{ {layers} }}")
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (used + 2**28, before[1]))
    try:
        assert main(["train", "wide.cnn", "--out", "run", "--device", "cpu", "--batch-size", "1400"]) == 1
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
    err = capsys.readouterr().err
    assert "error: the cpu device ran out of memory in a step of 1,400 examples\n" in err
    assert re.search(
        r"help: in float32 it needs \d.* [GM]iB, according to `cnnc show wide --batch 1400 --optimizer adamw`", err
    )


def draw_folder() -> None:
    """Six dark and six light pictures to learn from, and two of each held out."""
    from PIL import Image

    for part, count in {"train": 6, "val": 2}.items():
        for name, light in {"dark": 40, "light": 200}.items():
            Path("pictures", part, name).mkdir(parents=True)
            for index in range(count):
                Image.new("RGB", (16, 14), (light + index,) * 3).save(f"pictures/{part}/{name}/{index}.png")


def test_an_image_that_cannot_be_read_stops_the_run_and_is_named(capsys: pytest.CaptureFixture[str]):
    draw_folder()
    command = ["train", "tiny.cnn", "--data", "pictures", "--out", "run", "--batch-size", "4", "--device", "cpu"]
    assert main(command) == 0
    before = {path: path.read_bytes() for path in Path("run/checkpoints").iterdir()}
    Path("pictures/train/dark/3.png").write_bytes(b"no image")
    assert main([*command, "--resume", "run/checkpoints/step-00000003.json"]) == 1
    assert "pictures/train/dark/3.png" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in Path("run/checkpoints").iterdir()} == before


def test_cuda_is_not_pretended(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert main(["train", "tiny.cnn", "--device", "cuda"]) == 1
    assert "PyTorch finds no CUDA device" in capsys.readouterr().err


def test_a_loss_that_is_no_number_stops_the_training(capsys: pytest.CaptureFixture[str]):
    assert train("--epochs", "1") == 0
    assert main(["train", "tiny.cnn", "--out", "wild", "--device", "cpu", "--lr", "1e30"]) == 1
    err = capsys.readouterr().err
    assert re.search(r"error: the loss is (nan|inf) at step \d, in epoch 1, at a learning rate of 1e\+30\n  help", err)
    assert not list(Path("wild/checkpoints").iterdir())


def test_the_page_on_training_knows_every_option():
    parser = ArgumentParser(prog="cnnc train")
    command.arguments(parser)
    options = {name for action in parser._actions for name in action.option_strings if name.startswith("--")}
    page = (Path(cnnc.__path__[0]) / "docs" / "training.md").read_text()
    assert {name for name in options - {"--help"} if f"{name}" not in page} == set()
    said = set(re.findall(r"--[a-z][a-z-]+", re.sub(r"`(pip|python|cnnc (?!train))[^`]*`", "", page)))
    of_torchrun = {"--nnodes", "--nproc-per-node", "--rdzv-backend", "--rdzv-endpoint", "--shutdown-timeout"}
    assert said <= options | of_torchrun | {"--count"}


# How it is trained ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("device", ["cpu", "cuda"] if torch.cuda.is_available() else ["cpu"])
def test_train_on_every_device_that_is_there(device: str, capsys: pytest.CaptureFixture[str]):
    assert main(["train", "tiny.cnn", "--epochs", "1", "--out", "run", "--device", device]) == 0
    assert f"\n{device}, seed 0" in capsys.readouterr().out


@pytest.mark.parametrize("options", [["--precision", "bf16"], ["--channels-last"], ["--deterministic"]])
def test_every_way_of_computing_trains(options: list[str]):
    assert train() == 0
    usual = [row["loss"] for row in rows() if row["event"] == "epoch"]
    assert main(["train", "tiny.cnn", "--out", "other", "--device", "cpu", *options]) == 0
    assert [row["loss"] for row in rows("other") if row["event"] == "epoch"] == pytest.approx(usual, rel=0.02)


def test_auxiliary_heads_are_trained(capsys: pytest.CaptureFixture[str]):
    Path("aux.cnn").write_text(
        "block Head(classes) { flatten -> linear(classes) }\n"
        "net Two(classes = 10) {\n    input 1x8x8\n    low: conv(4, 3) -> relu\n    conv(4, 3) -> flatten\n"
        "    linear(classes) -> softmax\n    aux early: Head(classes) from low weight 0.3\n}\n"
    )
    assert main(["train", "aux.cnn", "--epochs", "1", "--out", "run"]) == 0
    assert "360 validation examples; best" in capsys.readouterr().out


def without_batch_norm(*lines: str) -> None:
    recipe = "; ".join(["optimizer sgd(lr=0.1, momentum=0.9)", "batch 400", "epochs 2", *lines])
    Path("tiny.cnn").write_text(re.sub(r"recipe \{.*\}", f"recipe {{ {recipe} }}", TINY.replace(" -> bn", "")))


def weights(run: str) -> dict[str, torch.Tensor]:
    from safetensors.torch import load_file

    last = max(Path(run, "checkpoints").glob("*.safetensors"))
    return {name: value for name, value in load_file(last).items() if name.startswith("model/")}


def test_a_batch_in_parts_teaches_what_it_teaches_at_once():
    without_batch_norm()
    assert train() == 0
    without_batch_norm("accumulate 3")
    assert main(["train", "tiny.cnn", "--out", "parts", "--device", "cpu"]) == 0
    for one, other in zip(weights("run").values(), weights("parts").values(), strict=True):
        torch.testing.assert_close(one, other, rtol=1e-4, atol=1e-6)


def test_early_stopping_ends_a_run_whose_score_no_longer_rises(capsys: pytest.CaptureFixture[str]):
    without_batch_norm("early_stop 2")
    assert train("--epochs", "9", "--lr", "1e-20") == 0
    assert [row["epoch"] for row in rows() if row["event"] == "epoch"] == [1, 2, 3]
    assert "stopped early after 3 of 9 epochs: no better score in 2\n" in capsys.readouterr().out


def test_the_average_is_what_is_evaluated():
    Path("tiny.cnn").write_text(TINY.replace("epochs 2", "epochs 2; ema 0.5"))
    trainer = cnnc.Trainer("tiny.cnn", data="digits", folder="run", device="cpu")
    history = trainer.fit()
    before = {name: value.clone() for name, value in trainer.engine.module.state_dict().items()}
    assert trainer.evaluate("last").score == history.epochs[-1]["accuracy"]
    assert all(torch.equal(value, before[name]) for name, value in trainer.engine.module.state_dict().items())
    averaged = trainer.network("last").state_dict()
    assert not torch.equal(averaged["linear1.weight"], before["linear1.weight"])


def test_a_trainer_refuses_what_the_command_refuses():
    with pytest.raises(Refusal, match="there is no spec"):
        cnnc.Trainer("nothing", data="digits")


def test_tensorboard_shows_the_rows_of_metrics():
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    assert train("--tensorboard") == 0
    events = EventAccumulator("run/tensorboard").Reload()
    epochs = [row for row in rows() if row["event"] == "epoch"]
    assert [each.step for each in events.Scalars("epoch/accuracy")] == [4, 8]
    assert [each.value for each in events.Scalars("epoch/loss")] == pytest.approx([row["loss"] for row in epochs])


def test_a_trace_is_written_on_request(capsys: pytest.CaptureFixture[str]):
    assert train("--epochs", "3", "--profile") == 0
    assert "run/trace.json  trace of 6 steps" in capsys.readouterr().out
    names = {event.get("name") for event in json.loads(Path("run/trace.json").read_text())["traceEvents"]}
    assert "aten::convolution" in names


def test_a_recipe_is_followed_and_overridden(capsys: pytest.CaptureFixture[str]):
    layers = "input 1x8x8; flatten -> linear(classes)"
    recipe = "recipe { loss cross_entropy(label_smoothing=0.1); optimizer sgd(lr=0.05); batch 300; epochs 1 }"
    Path("said.cnn").write_text(f"net Said(classes = 10) {{ {layers}; {recipe} }}")
    assert main(["train", "said.cnn", "--device", "cpu", "--out", "a"]) == 0
    said = "loss cross_entropy(label_smoothing=0.1), optimizer sgd(lr=0.05), schedule constant, batch 300, epochs 1\n"
    assert said in capsys.readouterr().out
    options = ["--set", "optimizer.momentum=0.9", "--lr", "0.01", "--set", "clip=1", "--batch-size", "500"]
    assert main(["train", "said.cnn", "--device", "cpu", "--out", "b", *options]) == 0
    out = capsys.readouterr().out
    assert "optimizer sgd(lr=0.01, momentum=0.9), schedule constant, batch 500, epochs 1, clip 1" in out


@pytest.mark.long
def test_lenet5_learns_the_digits():
    """At least 97% in less than two minutes of a processor's time, so in less on two, whatever else they do."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "cnnc", "train", "lenet5", "--data", "digits", "--out", "run"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = re.search(r"\naccuracy (\d+\.\d\d)% on 360 validation examples", done.stdout)
    assert found is not None
    assert float(found[1]) >= 97
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 120
