"""Augmentation, masks and mixing: what the lines of a recipe do to images, and that they depend on keys alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from sklearn.datasets import load_sample_images
from torch import Tensor

from cnnc.compiler.graph.recipe import NAMED, Chosen
from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.train.data.examples import Data
from cnnc.runtime.train.data.loader import load_batches
from cnnc.runtime.train.data.mixing import mixed
from cnnc.runtime.train.data.normalization import Normalization
from cnnc.runtime.train.data.sources.opening import open_data

PLAIN = Normalization((0.0,) * 3, (1.0,) * 3)
ARGUMENTS: dict[str, dict[str, Any]] = {
    "none": {},
    "random_resized_crop": {"smallest": 0.08},
    "random_shortest_size": {"smallest": 40, "largest": 90},
    "random_crop": {"pad": 4},
    "horizontal_flip": {"p": 0.5},
    "vertical_flip": {"p": 0.5},
    "affine": {"degrees": 20.0, "translate": 0.1, "scale": 0.1},
    "color_jitter": {"brightness": 0.4, "contrast": 0.4, "saturation": 0.4, "hue": 0.1},
    "trivial_augment": {},
    "rand_augment": {"ops": 2, "magnitude": 9},
    "auto_augment": {},
    "elastic": {"alpha": 50.0, "sigma": 5.0},
    "random_erasing": {"p": 1.0},
    "mixup": {"alpha": 0.2},
    "cutmix": {"alpha": 1.0},
}
LINES = {name: Chosen(name, arguments) for name, arguments in ARGUMENTS.items()}
FOR_MASKS = sorted(set(LINES) - {"trivial_augment", "rand_augment", "auto_augment", "mixup", "cutmix"})
SIZE = (48, 64)


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two real photos, and masks that are drawn into them: a pixel's class is its red value by 100."""
    folder = tmp_path_factory.mktemp("photos")
    for part in ("train", "val"):
        for index, array in enumerate(load_sample_images().images):
            for inside in ("flat/china", "flat/flower", "pairs/images", "pairs/masks"):
                (folder / Path(inside).parts[0] / part / Path(inside).parts[1]).mkdir(parents=True, exist_ok=True)
            Image.fromarray(array).resize((160, 107)).save(
                folder / "flat" / part / ("china", "flower")[index] / "a.png"
            )
            painted, mask = _painted()
            painted.save(folder / "pairs" / part / "images" / f"{index}.png")
            mask.save(folder / "pairs" / part / "masks" / f"{index}.png")
    return folder


def _painted() -> tuple[Image.Image, Image.Image]:
    classes = np.zeros((100, 140), dtype=np.uint8)
    classes[20:70, 30:110] = 1
    classes[40:90, 60:90] = 2
    red = np.stack([classes * 100, classes * 0, classes * 0], axis=2)
    palette = Image.fromarray(classes, "L").convert("P")
    palette.putdata(classes.flatten().tolist())
    return Image.fromarray(red), palette


def opened(folder: Path, *augment: Chosen, shape: tuple[int, ...] = (3, *SIZE), seed: int = 0) -> Data:
    return open_data(folder, "classification", shape, augment, seed, normalization=PLAIN if shape[0] == 3 else None)


def masked(folder: Path, *augment: Chosen, classes: int | None = None) -> Data:
    return open_data(folder, "segmentation", (3, *SIZE), augment, 0, classes, PLAIN)


def test_every_line_that_a_recipe_may_have_is_tried_here():
    declared = {name: {field.name for field in fields} for name, fields in NAMED["augment"].items()}
    assert {name: set(arguments) for name, arguments in ARGUMENTS.items()} == declared


# Lines ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(LINES))
def test_a_line_changes_images_by_their_key_alone(photos: Path, name: str):
    train, others = (opened(photos / "flat", LINES[name], seed=seed).train for seed in (0, 1))
    keys = [(epoch, 0) for epoch in range(6)]
    images = [train[key][0] for key in keys]
    assert all(image.shape == (3, *SIZE) and image.dtype == torch.float32 for image in images)
    assert all(torch.equal(image, train[key][0]) for image, key in zip(images, keys, strict=True))
    varied = len({image.numpy().tobytes() for image in images})
    assert varied == 1 if name in {"none", "mixup", "cutmix"} else varied > 1
    assert name in {"none", "mixup", "cutmix"} or any(
        not torch.equal(image, others[key][0]) for image, key in zip(images, keys, strict=True)
    )


@pytest.mark.parametrize("name", sorted(LINES))
def test_grey_images_and_digits_take_every_line(photos: Path, name: str):
    assert opened(photos / "flat", LINES[name], shape=(1, *SIZE)).train[1, 0][0].shape == (1, *SIZE)
    for shape in ((1, 32, 32), (3, 32, 32), (784,)):
        digits = open_data("digits", "classification", shape, (LINES[name],), 0)
        assert digits.train[1, 5][0].shape == shape
        assert digits.notices == ()


def test_lines_are_applied_in_their_order(photos: Path):
    lines = [LINES[name] for name in ("random_resized_crop", "trivial_augment", "random_erasing", "elastic", "affine")]
    train = opened(photos / "flat", *lines).train
    indices = [[0, 1], [1], [0]]
    expected = [train.batch([(5, index) for index in batch]) for batch in indices]
    threads = torch.get_num_threads()
    try:
        for workers, many in ((0, 1), (0, 4), (1, 4), (3, 1)):
            torch.set_num_threads(many)
            for found, wanted in zip(load_batches(train, indices, 5, workers, pin=False), expected, strict=True):
                assert torch.equal(found[0], wanted[0])
    finally:
        torch.set_num_threads(threads)


def test_digits_without_augmentation_are_the_digits():
    still, moved = (open_data("digits", "classification", (1, 8, 8), lines, 0) for lines in ((LINES["none"],), ()))
    values = still.train[0, 3][0] * still.normalization.deviation[0] + still.normalization.mean[0]
    assert torch.allclose(values * 16, (values * 16).round(), atol=0.04)
    assert torch.equal(still.train[0, 3][0], still.train[1, 3][0])
    assert not torch.equal(moved.train[0, 3][0], moved.train[1, 3][0])


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("affine", {"degrees": 0.0, "translate": 0.0, "scale": 1.0}, "scale of affine is 1"),
        ("rand_augment", {"ops": 2, "magnitude": 31}, "magnitude of rand_augment is 31"),
        ("color_jitter", {"brightness": 0.0, "contrast": 0.0, "saturation": 0.0, "hue": 0.6}, "hue of color_jitter"),
        ("random_shortest_size", {"smallest": 9, "largest": 8}, "`smallest` of random_shortest_size"),
    ],
)
def test_lines_that_torchvision_cannot_follow(photos: Path, name: str, arguments: dict[str, Any], message: str):
    with pytest.raises(Refusal, match=message):
        opened(photos / "flat", Chosen(name, arguments))


# Masks ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FOR_MASKS)
def test_a_mask_is_moved_with_its_image(photos: Path, name: str):
    """Away from edges, where colours are mixed and classes are not."""
    train = masked(photos / "pairs", LINES[name]).train
    for epoch in range(5):
        image, mask = train[epoch, 0]
        assert (image.shape, mask.shape, mask.dtype) == ((3, *SIZE), SIZE, torch.int64)
        assert set(mask.unique().tolist()) <= {0, 1, 2, 255}
        if name not in {"color_jitter", "random_erasing"}:
            seen = (image[0] * 2.55).round()
            counted = mask != 255
            assert (seen[counted] == mask[counted]).float().mean() > 0.85


def test_masks_are_evaluated_whole(photos: Path):
    data = masked(photos / "pairs", LINES["none"])
    assert data.classes == ("0", "1", "2")
    image, mask = data.validation[3, 1]
    assert torch.equal(image, data.train[0, 1][0])
    assert torch.allclose(mask.flatten().bincount() / mask.numel(), torch.tensor([9400, 3100, 1500]) / 14000, atol=0.01)


@pytest.mark.parametrize("name", ["trivial_augment", "rand_augment", "auto_augment", "mixup", "cutmix"])
def test_lines_that_would_part_a_mask_from_its_image_are_refused(photos: Path, name: str):
    with pytest.raises(Refusal, match=f"`augment {name}` changes images but not their masks"):
        masked(photos / "pairs", LINES[name])


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    for name in ("images", "masks"):
        (tmp_path / name).mkdir()
    for index in range(10):
        image, mask = _painted()
        image.save(tmp_path / "images" / f"{index}.jpg")
        mask.save(tmp_path / "masks" / f"{index}.png")
    return tmp_path


def test_masks_without_a_split_and_with_names(pairs: Path):
    (pairs / "classes.txt").write_text("ground\nhouse\n\ntree\n")
    data = masked(pairs)
    assert data.classes == ("ground", "house", "tree")
    assert len(data.train) + len(data.validation) == 10
    assert "chosen by name, are the validation data" in data.notices[0]
    assert "random_resized_crop(smallest=0.5)" in data.notices[1]


def _with(folder: Path, mask: Image.Image | None, at: str = "3.png") -> None:
    if mask is None:
        (folder / "masks" / at).unlink()
    else:
        mask.save(folder / "masks" / at)


def _binary(folder: Path) -> None:
    for path in (folder / "masks").iterdir():
        Image.fromarray(np.array([[0, 255]], dtype=np.uint8)).save(path)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda folder: _with(folder, None), r"3\.jpg has no counterpart in .*masks"),
        (lambda folder: _with(folder, _painted()[1], "x.png"), r"x\.png has no counterpart in .*images"),
        (lambda folder: _with(folder, Image.new("RGB", (140, 100))), "has colors"),
        (_binary, "contain only 0 and 255"),
        (lambda folder: (folder / "images").rename(folder / "pictures"), "has no images/"),
    ],
)
def test_masks_that_are_refused_at_once(pairs: Path, spoil: Callable[[Path], object], message: str):
    spoil(pairs)
    with pytest.raises(Refusal, match=message):
        masked(pairs)


@pytest.mark.parametrize(
    ("mask", "message"),
    [
        (Image.new("L", (100, 140)), r"is 140x100, and .*\.jpg is 100x140"),
        (Image.new("L", (140, 100), 7), "has a pixel of class 7, but there are 3 classes"),
    ],
)
def test_masks_that_are_refused_when_they_are_read(pairs: Path, mask: Image.Image, message: str):
    for index in range(1, 10):
        _with(pairs, mask, f"{index}.png")
    data = masked(pairs, classes=3)
    with pytest.raises(Refusal, match=message):
        data.train.batch([(0, index) for index in range(len(data.train))])


# Mixing --------------------------------------------------------------------------------------------------------------


def _mixed(*names: str, shape: tuple[int, ...] = (3, 16, 16)) -> tuple[Tensor, Tensor, Tensor]:
    torch.manual_seed(1)
    images, targets = torch.rand(8, *shape), torch.arange(8) % 5
    return images, *mixed(images, targets, [LINES[name] for name in names], 5)


def test_nothing_is_mixed_unless_a_line_says_so():
    images, found, targets = _mixed("horizontal_flip", "none")
    assert torch.equal(found, images)
    assert targets.dtype == torch.int64


@pytest.mark.parametrize("names", [("mixup",), ("cutmix",), ("mixup", "horizontal_flip", "cutmix")])
@pytest.mark.parametrize("shape", [(3, 16, 16), (1, 8, 8), (64,)])
def test_mixing_gives_soft_targets_and_depends_on_the_generator(names: tuple[str, ...], shape: tuple[int, ...]):
    images, found, targets = _mixed(*names, shape=shape)
    assert found.shape == images.shape
    assert targets.shape == (8, 5)
    assert torch.allclose(targets.sum(dim=1), torch.ones(8))
    again = _mixed(*names, shape=shape)
    assert torch.equal(found, again[1])
    assert torch.equal(targets, again[2])
    share = targets[0, 0]
    blend = share * images[0] + (1 - share) * images.roll(1, 0)[0]
    assert torch.allclose(found[0].mean(), blend.mean(), atol=0.1)
