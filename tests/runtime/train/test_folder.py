"""Folders of images: how files are read, laid out, split, and refused."""

from __future__ import annotations

import os
import pickle
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from sklearn.datasets import load_sample_images

from cnnc.compiler.graph.recipe import Chosen
from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.library.torchvision_import import torchvision
from cnnc.runtime.train.data.examples import Data
from cnnc.runtime.train.data.images import read_image
from cnnc.runtime.train.data.loader import load_batches
from cnnc.runtime.train.data.normalization import IMAGENET, Normalization, photo_normalization
from cnnc.runtime.train.data.preprocessing import Preprocessing, center_cropped
from cnnc.runtime.train.data.sources.listing import validation_names
from cnnc.runtime.train.data.sources.opening import open_data

PLAIN = Normalization((0.0,) * 3, (1.0,) * 3)
STILL = (Chosen("none", {}),)


def draw(path: Path, colour: tuple[int, int, int] = (200, 30, 60), size: tuple[int, int] = (24, 20)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, colour).save(path)
    return path


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    for at, name in enumerate(("cat", "dog", "owl")):
        for index in range(6):
            draw(folder / "train" / name / f"{index}.png", (40 * index, 100 * at, 9))
        for index in range(2):
            draw(folder / "val" / name / f"v{index}.jpg", (40 * index, 100 * at, 9))
    return folder


def opened(folder: Path, augment: tuple[Chosen, ...] = (), shape: tuple[int, ...] = (3, 16, 16), seed: int = 0) -> Data:
    return open_data(folder, "classification", shape, augment, seed, None, PLAIN if shape[0] == 3 else None)


# Files ---------------------------------------------------------------------------------------------------------------


def test_grey_nets_see_grey_and_others_colours(tmp_path: Path):
    path = draw(tmp_path / "a.png", (255, 0, 0))
    assert read_image(path, 3).getpixel((0, 0)) == (255, 0, 0)
    assert read_image(path, 1).getpixel((0, 0)) == 76  # 0.299 * 255


def test_pictures_are_turned_as_their_exif_says(tmp_path: Path):
    image = Image.new("RGB", (30, 10))
    image.putpixel((0, 0), (255, 255, 255))
    exif = Image.Exif()
    exif[0x0112] = 6  # stands on its side: to be turned by a quarter clockwise
    image.save(tmp_path / "a.png", exif=exif)
    found = read_image(tmp_path / "a.png", 3)
    assert found.size == (10, 30)
    assert found.getpixel((9, 0)) == (255, 255, 255)


@pytest.mark.parametrize("values", [[0, 257, 65535], [0, 100, 30000]])
def test_16_bits_become_8_in_proportion(tmp_path: Path, values: list[int]):
    Image.fromarray(np.array([values], dtype=np.uint16)).save(tmp_path / "a.png")
    found = np.array(read_image(tmp_path / "a.png", 1))[0].tolist()
    assert found == [round(value / 257) for value in values]


def test_palettes_become_colours_and_transparency_white(tmp_path: Path):
    palette = Image.new("P", (2, 1), 1)
    palette.putpalette([10, 20, 30, 200, 100, 0])
    palette.save(tmp_path / "palette.png")
    assert read_image(tmp_path / "palette.png", 3).getpixel((0, 0)) == (200, 100, 0)
    palette.save(tmp_path / "clear.png", transparency=1)
    assert read_image(tmp_path / "clear.png", 3).getpixel((0, 0)) == (255, 255, 255)
    Image.new("RGBA", (2, 2), (0, 0, 0, 0)).save(tmp_path / "alpha.png")
    assert read_image(tmp_path / "alpha.png", 3).getpixel((0, 0)) == (255, 255, 255)
    Image.new("LA", (2, 2), (0, 255)).save(tmp_path / "grey.png")
    assert read_image(tmp_path / "grey.png", 1).getpixel((0, 0)) == 0
    Image.new("CMYK", (2, 2), (0, 0, 0, 0)).save(tmp_path / "print.jpg")
    assert read_image(tmp_path / "print.jpg", 3).getpixel((0, 0)) == (255, 255, 255)
    Image.new("1", (2, 2), 1).save(tmp_path / "bits.png")
    assert read_image(tmp_path / "bits.png", 1).getpixel((0, 0)) == 255


def _bomb(path: Path) -> None:
    """A PNG that says it has 30,000 x 30,000 pixels."""
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks)
    )


def _truncated(path: Path) -> None:
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (64, 64, 3), dtype=np.uint8)).save(path, format="JPEG")
    path.write_bytes(path.read_bytes()[:900])


BROKEN: list[tuple[Callable[[Path], object], str]] = [
    (lambda path: path.write_bytes(b""), "is empty"),
    (lambda path: path.write_text("<html>404</html>"), "is not an image in a known format"),
    (
        lambda path: path.write_text("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"),
        "is not an image in a known format",
    ),
    (_truncated, "is damaged: image file is truncated"),
    (_bomb, "has more than 178,956,970 pixels"),
    (lambda path: Image.fromarray(np.zeros((2, 2), dtype=np.float32)).save(path, format="TIFF"), "32-bit floats"),
    (lambda path: Image.fromarray(np.full((2, 2), 70_000, dtype=np.int32)).save(path, format="TIFF"), "more than 16"),
    (lambda path: None, "cannot read .*: no such file"),
]


@pytest.mark.parametrize(("spoil", "message"), BROKEN)
def test_what_cannot_be_read_is_refused_by_its_name(tmp_path: Path, spoil: Callable[[Path], object], message: str):
    path = tmp_path / "cat" / "a.jpg"
    path.parent.mkdir()
    spoil(path)
    with pytest.raises(Refusal, match=message) as caught:
        read_image(path, 3)
    assert "cat/a.jpg" in caught.value.message


# Size ----------------------------------------------------------------------------------------------------------------


def test_large_pictures_are_evaluated_as_torchvision_evaluates_them():
    v2 = torchvision("transforms.v2")
    reference = v2.Compose([v2.Resize(256), v2.CenterCrop(224)])
    for array in load_sample_images().images:
        for image in (Image.fromarray(array), Image.fromarray(array).rotate(90, expand=True)):
            assert np.array_equal(np.array(center_cropped(image, (224, 224))), np.array(reference(image)))


@pytest.mark.parametrize(
    ("size", "wanted"),
    [((640, 427), (224, 224)), ((20, 33), (32, 48)), ((50_000, 2), (224, 224)), ((1, 9_999), (8, 8))],
)
def test_pictures_of_any_size_are_framed(size: tuple[int, int], wanted: tuple[int, int]):
    image = center_cropped(Image.new("L", size), wanted)
    assert (image.height, image.width) == wanted


def test_a_picture_of_the_right_size_is_left_as_it_is():
    image = Image.fromarray(np.random.default_rng(0).integers(0, 255, (224, 224), dtype=np.uint8))
    assert center_cropped(image, (224, 224)) is image


def test_small_pictures_lose_no_border():
    image = Image.new("L", (32, 16), 0)
    image.paste(255, (8, 0, 24, 16))
    assert np.array(center_cropped(image, (8, 8))).min() > 200


# Folders -------------------------------------------------------------------------------------------------------------


def test_a_folder_of_class_folders(photos: Path):
    data = opened(photos, STILL)
    assert (data.name, data.classes) == ("photos", ("cat", "dog", "owl"))
    assert (len(data.train), len(data.validation), data.notices) == (18, 6, ())
    image, target = data.train[0, 8]
    assert data.train.name(8) == str(photos / "train" / "dog" / "2.png")
    assert target.item() == 1
    assert torch.allclose(image[:, 0, 0], torch.tensor([80.0, 100.0, 9.0]) / 255)
    assert image.shape == (3, 16, 16)


def test_photos_are_normalised_as_imagenet_unless_said(photos: Path):
    data = open_data(photos, "classification", (3, 16, 16), STILL, 0)
    expected = (torch.tensor([80.0, 100.0, 9.0]) / 255 - torch.tensor(IMAGENET.mean)) / torch.tensor(IMAGENET.deviation)
    assert torch.allclose(data.train[0, 8][0][:, 3, 3], expected, atol=1e-6)
    grey = photo_normalization(1)
    assert (round(grey.mean[0], 3), round(grey.deviation[0], 3)) == (0.459, 0.226)
    assert opened(photos, STILL, (1, 16, 16)).train[0, 0][0].shape == (1, 16, 16)
    assert opened(photos, STILL, (256,)).train[0, 0][0].shape == (256,)


def test_prediction_sees_what_evaluation_sees(photos: Path):
    data = opened(photos)
    found = Preprocessing((3, 16, 16), data.normalization).load(photos / "val" / "owl" / "v1.jpg")
    assert torch.equal(found, data.validation[0, 5][0])


def test_without_a_split_a_fifth_is_held_out_by_name(tmp_path: Path):
    for name in ("a", "b"):
        for index in range(40):
            draw(tmp_path / name / f"{index}.png", size=(2, 2))
    first = opened(tmp_path, STILL)
    held = {first.validation.name(index) for index in range(len(first.validation))}
    assert len(first.train) + len(held) == 80
    assert 8 <= len(held) <= 24
    assert first.notices == (
        f"{len(held)} images of {tmp_path}, chosen by name, are the validation data: it has no train/ and val/",
    )
    for index in range(40, 60):
        draw(tmp_path / "b" / f"{index}.png", size=(2, 2))
    second = opened(tmp_path, STILL, seed=9)
    assert held <= {second.validation.name(index) for index in range(len(second.validation))}


def test_both_sides_of_a_split_have_every_class_that_can_be_on_both():
    assert all(len(validation_names(names)) == 1 for names in (["a", "b"], ["c", "d"], ["e", "f"]))
    assert validation_names(["a"]) == set()
    assert abs(len(validation_names([str(index) for index in range(5000)])) - 1000) < 100


def test_folders_inside_of_classes_links_and_hidden_files(photos: Path):
    cats = photos / "train" / "cat"
    draw(cats / "more" / "deep" / "z.JPEG")
    draw(cats / ".trash" / "old.png")
    (cats / ".DS_Store").write_text("")
    (cats / "._0.png").write_text("")
    (cats / "notes.txt").write_text("")
    (photos / "train" / "README.md").write_text("")
    (cats / "loop").symlink_to(cats)
    (photos / "train" / "dog" / "link.png").symlink_to(cats / "0.png")
    data = opened(photos, STILL)
    names = [os.path.relpath(data.train.name(index), photos / "train") for index in range(len(data.train))]
    assert names[:7] == [*(f"cat/{index}.png" for index in range(6)), "cat/more/deep/z.JPEG"]
    assert names[-7] == "dog/link.png"
    assert len(names) == 20


def test_a_class_that_is_not_held_out_is_told(photos: Path):
    for path in sorted((photos / "val" / "dog").iterdir()):
        path.unlink()
    (photos / "val" / "dog").rmdir()
    data = opened(photos, STILL)
    assert data.notices == (f"{photos / 'val'} lacks dog",)
    assert sorted({int(data.validation[0, index][1]) for index in range(4)}) == [0, 2]


def test_a_part_may_be_called_test(photos: Path):
    (photos / "val").rename(photos / "test")
    assert len(opened(photos, STILL).validation) == 6


def _without_images(folder: Path) -> None:
    (folder / "train" / "emu").mkdir()


def _strange(folder: Path) -> None:
    draw(folder / "val" / "emu" / "0.png")


def _no_train(folder: Path) -> None:
    (folder / "train").rename(folder.parent / "elsewhere")


def _one_class(folder: Path) -> None:
    for name in ("cat", "dog"):
        (folder / "train" / name).rename(folder.parent / name)


def _no_classes(folder: Path) -> None:
    _one_class(folder)
    (folder / "train" / "owl").rename(folder.parent / "owl")


def _dangling(folder: Path) -> None:
    (folder / "train" / "cat" / "9.png").symlink_to("nowhere.png")


def _fifo(folder: Path) -> None:
    os.mkfifo(folder / "train" / "cat" / "9.png")


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (_without_images, "train/emu has no images"),
        (_strange, "val has a class that train/ lacks: emu"),
        (_no_train, "has val/ but no train/"),
        (_one_class, "has one class, owl"),
        (_no_classes, "train has no class folders"),
        (_dangling, r"cat/9.png is not a file, or a broken symlink"),
        (_fifo, r"cat/9.png is not a file, or a broken symlink"),
    ],
)
def test_folders_that_are_refused(photos: Path, spoil: Callable[[Path], None], message: str):
    spoil(photos)
    with pytest.raises(Refusal, match=message) as caught:
        opened(photos)
    assert caught.value.help


def test_what_is_no_folder_is_refused(tmp_path: Path):
    with pytest.raises(Refusal, match=r"no such folder: .*nowhere"):
        opened(tmp_path / "nowhere")
    with pytest.raises(Refusal, match=r"a\.png is not a folder"):
        opened(draw(tmp_path / "a.png"))
    with pytest.raises(Refusal, match="has 4 channels, but images have 1 or 3"):
        opened(tmp_path, shape=(4, 16, 16))


# Loading -------------------------------------------------------------------------------------------------------------


def test_a_bad_image_is_refused_by_name_from_a_worker(photos: Path):
    (photos / "train" / "dog" / "3.png").write_bytes(b"")
    stream = load_batches(opened(photos).train, [[0, 1], [9, 2]], 1, 2, pin=False)
    next(stream)
    with pytest.raises(Refusal, match=r"train/dog/3\.png is empty"):
        next(stream)


def test_the_augmentation_is_named_where_nobody_chose_it(photos: Path):
    assert opened(photos).notices == ("default augmentation: random_crop(pad=2), horizontal_flip(p=0.5)",)
    large = opened(photos, shape=(3, 224, 224))
    assert large.notices[0].endswith(": random_resized_crop(smallest=0.08), horizontal_flip(p=0.5)")
    assert pickle.loads(pickle.dumps(large.train))[3, 4][0].equal(large.train[3, 4][0])
