"""What `--set` changes of a recipe, and what it refuses."""

from pathlib import Path
from typing import Any

import pytest

import cnnc
from cnnc.compiler.graph.recipe import NAMED, Chosen, Recipe, lines
from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.library.compiling import network_of
from cnnc.runtime.library.loading import compile_source
from cnnc.runtime.train.settings.overrides import DEFAULT, overridden, with_defaults
from cnnc.runtime.train.settings.splitting import open_with_settings, split_settings

SAID = """
    loss cross_entropy(label_smoothing=0.1)
    optimizer sgd(lr=0.5, momentum=0.9, weight_decay=2e-05, decay_all=false, nesterov=true)
    schedule milestones(at=[30, 60], factor=0.2)
    warmup linear(epochs=5, start=0.01)
    augment random_crop(pad=2)
    augment horizontal_flip
    augment mixup(alpha=0.4)
    batch 256
    epochs 90
    accumulate 4
    early_stop 7
    clip 1.0
    ema 0.9999
"""


def said(recipe: str) -> Recipe:
    result = network_of(compile_source(f"net Said {{\ninput 4\nlinear(2)\nrecipe {{\n{recipe}\n}}\n}}\n"))
    assert result.recipe is not None
    return result.recipe


def test_a_recipe_is_spelled_as_the_language_reads_it():
    spelled = [" ".join(line) for line in lines(said(SAID))]
    assert sorted(spelled) == sorted(line.strip() for line in SAID.strip().splitlines())
    assert said("\n".join(spelled)) == said(SAID)


def test_what_nobody_says_is_filled_in():
    assert with_defaults(None) == DEFAULT
    assert with_defaults(Recipe(batch=7, clip=1.0)) == overridden(DEFAULT, {"batch": 7, "clip": 1.0})
    own = with_defaults(said("optimizer sgd(lr=0.1)"))
    assert (own.schedule, own.epochs) == (Chosen("constant", {}), DEFAULT.epochs)
    assert with_defaults(said(SAID)) == said(SAID)


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        ("optimizer.lr", 0.25, "sgd(lr=0.25, momentum=0.9, weight_decay=2e-05, decay_all=false, nesterov=true)"),
        ("optimizer.lr", "1 / 4", "sgd(lr=0.25, momentum=0.9, weight_decay=2e-05, decay_all=false, nesterov=true)"),
        ("optimizer", "adamw(lr=0.001)", "adamw(lr=0.001)"),
        ("schedule.at", [10, 20], "milestones(at=[10, 20], factor=0.2)"),
        ("schedule", "cosine", "cosine"),
        ("batch", 64, "64"),
        ("clip", 0.5, "0.5"),
    ],
)
def test_a_value_is_replaced_by_its_path(path: str, value: Any, line: str):
    before, after = dict(lines(said(SAID))), dict(lines(overridden(said(SAID), {path: value})))
    name = path.split(".", maxsplit=1)[0]
    assert after == {**before, name: line}


def augmented(settings: dict[str, Any]) -> list[str]:
    return [text for name, text in lines(overridden(said(SAID), settings)) if name == "augment"]


def test_augmentations_are_replaced_together_or_one_value_at_a_time():
    assert augmented({"augment": "none"}) == ["none"]
    assert augmented({"augment": "vertical_flip; cutmix(0.5)"}) == ["vertical_flip", "cutmix(alpha=0.5)"]
    assert augmented({"augment.mixup.alpha": 0.9}) == ["random_crop(pad=2)", "horizontal_flip", "mixup(alpha=0.9)"]


@pytest.mark.parametrize("name", ["warmup", "accumulate", "early_stop", "clip", "ema"])
def test_none_takes_a_line_away(name: str):
    before = lines(said(SAID))
    assert lines(overridden(said(SAID), {name: "none"})) == tuple(line for line in before if line[0] != name)


@pytest.mark.parametrize(
    ("settings", "message", "help"),
    [
        ({"optimzer.lr": 1}, "a recipe has no line `optimzer`", "did you mean `optimizer`?"),
        ({"optimizer.momentun": 1}, "`sgd` has no argument `momentun`", "did you mean `momentum`?"),
        ({"optimizer.lr": -1}, "--set optimizer.lr: `lr` of `sgd` must be a positive number, not the number -1", ""),
        ({"optimizer": "sdg(lr=1)"}, "--set optimizer: there is no optimizer `sdg`", "did you mean `sgd`?"),
        ({"optimizer.lr": "abc"}, "--set optimizer.lr: the name `abc` is not defined here", "give a value"),
        ({"augment": "flip"}, "--set augment: there is no augment `flip`", "there is `none`, `random_resized_crop`"),
        ({"optimizer": "sgd"}, "--set optimizer: `sgd` is missing the argument `lr`", "its arguments are"),
        ({"optimizer.momentum": 0}, "--set optimizer.momentum: `nesterov` needs a `momentum` above 0", ""),
        ({"batch": "8\nepochs 3"}, "--set batch: `8\\x0aepochs 3` is not a single value", ""),
        ({"batch": "8; epochs 3"}, "--set batch: `8; epochs 3` is not a single value", ""),
        ({"schedule": "cosine }"}, "unmatched `}`", ""),
        ({"optimizer.lr": "0.1, eps=3"}, "`sgd` has no argument `eps`", ""),
        ({"optimizer.lr": "0.1, momentum=0.5"}, "the argument `momentum` of `sgd` is given twice", ""),
        ({"batch": 0}, "--set batch: `batch` must be a positive integer, not the number 0", ""),
        ({"batch.size": 8}, "`batch.size` is not a value of a recipe", "its form is batch"),
        ({"augment.mixup": 8}, "`augment.mixup` is not a value of a recipe", "its form is augment.METHOD.ARGUMENT"),
        ({"augment.cutmix.alpha": 1}, "the recipe has no `augment cutmix`", '--set "augment=cutmix(alpha=...)"'),
        ({"warmup": "none", "warmup.epochs": 5}, "the recipe has no `warmup`", '--set "warmup=linear(epochs=...)"'),
    ],
)
def test_what_a_spec_could_not_say_is_refused(settings: dict[str, Any], message: str, help: str):
    with pytest.raises(Refusal) as refused:
        overridden(said(SAID), settings)
    assert message in refused.value.message
    assert help in refused.value.help


def test_settings_are_the_recipes_or_the_nets():
    settings = {"classes": 10, "batch": 8, "optimizer.lr": 0.1, "width.x": 2, "net.clip": 3, "recipe.ema": 0.9}
    assert split_settings(settings) == (
        {"batch": 8, "optimizer.lr": 0.1, "width.x": 2, "ema": 0.9},
        {"classes": 10, "clip": 3},
    )


NAMED_ALIKE = "net Alike(batch = 3, classes = 10) {\n    input 4\n    linear(batch) -> linear(classes)\n}\n"


def test_a_name_that_is_a_parameter_and_a_line_must_be_told_apart(tmp_path: Path):
    spec = str(tmp_path / "alike.cnn")
    Path(spec).write_text(NAMED_ALIKE)
    net, recipe = open_with_settings(spec, None, {"net.batch": 7, "recipe.batch": 9, "epochs": 2, "clip": 1})
    assert (net.settings, recipe) == ({"batch": 7}, {"batch": 9, "epochs": 2, "clip": 1})
    with pytest.raises(Refusal, match=r"`batch` is both a parameter of Alike and a line of its recipe") as refused:
        open_with_settings(spec, None, {"batch": 7})
    assert refused.value.help == "use --set net.batch=... or --set recipe.batch=..."


@pytest.mark.parametrize(
    ("name", "help"),
    [
        ("clases", "did you mean `classes`?"),
        ("epoch", "did you mean `epochs`?"),
        ("zzz", "its parameters are `batch` and `classes`; the lines of a recipe are `loss`, "),
    ],
)
def test_a_name_that_is_neither_is_refused(name: str, help: str, tmp_path: Path):
    spec = str(tmp_path / "alike.cnn")
    Path(spec).write_text(NAMED_ALIKE)
    with pytest.raises(Refusal, match=f"`{name}` is neither a parameter of Alike nor a line of its recipe") as refused:
        open_with_settings(spec, None, {name: 7})
    assert refused.value.help.startswith(help)
    with pytest.raises(cnnc.CompileError, match=f"the net `Alike` has no parameter `{name}`"):
        open_with_settings(spec, None, {f"net.{name}": 7})


def test_every_line_of_the_table_can_be_given():
    required = {"lr": 0.1, "at": "[3, 6]", "smallest": 32, "largest": 48}
    for name, methods in NAMED.items():
        for method, taken in methods.items():
            given = ", ".join(f"{field.name}={required.get(field.name, 0.5)}" for field in taken if field.required)
            text = f"{method}({given})"
            value = getattr(overridden(DEFAULT, {name: text}), name)
            assert (value[0] if name == "augment" else value).name == method
