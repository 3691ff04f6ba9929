"""Images with masks: train/images and train/masks, val/images and val/masks, paired by name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from torch import Tensor

from .....compiler.graph.recipe import Chosen
from ....io.refusal import Refusal, printable
from ..examples import IGNORE_INDEX, Data, Examples, Key
from ..images import read_mask
from ..preprocessing import Preprocessing
from ..transforms import Augmentation, seeded_rng
from .listing import NO_SPLIT, folders, images_below, split_folders, validation_names

_IMAGES, _MASKS = "images", "masks"
_NAMES = "classes.txt"
_SAMPLE = 20
"""The number of masks checked before training; all of them if the number of classes is unknown."""

Pairs = list[tuple[Path, Path]]


def open_segmentation(
    folder: Path, preprocessing: Preprocessing, augment: Sequence[Chosen], seed: int, count: int | None
) -> Data:
    """Images and masks of a folder; without val/, a fifth is the validation data, chosen by a hash of the files' names.

    A mask is a gray or palette image of class indices, with 255 for unlabeled pixels. `classes.txt` names the classes,
    one per line; without it there are `count`, or as many as occur in the masks of train/. Raises Refusal.
    """
    if len(preprocessing.shape) != 3:
        raise Refusal(f"an input of {'x'.join(map(str, preprocessing.shape))} has no pixels to segment")
    train_folder, validation_folder = split_folders(folder) if _IMAGES not in folders_of(folder) else (folder, None)
    train = _pairs(train_folder)
    notices: tuple[str, ...] = ()
    if validation_folder is None:
        chosen = validation_names([image.name for image, _ in train])
        validation = [pair for pair in train if pair[0].name in chosen]
        train = [pair for pair in train if pair[0].name not in chosen]
        notices = (NO_SPLIT.format(count=len(validation), folder=printable(folder)),)
    else:
        validation = _pairs(validation_folder)
    if not validation:
        raise Refusal(f"{printable(folder)} has one image, and none left for validation", "add more images")
    classes = _classes(folder, [mask for _, mask in train], count)
    augmentation = Augmentation(augment, preprocessing.size, "segmentation")
    return Data(
        folder.resolve().name,
        "segmentation",
        classes,
        preprocessing.normalization,
        MaskedImages(train, preprocessing, augmentation, len(classes), seed),
        MaskedImages(validation, preprocessing, None, len(classes), seed),
        notices,
    )


def folders_of(folder: Path) -> list[str]:
    """The names of the folders in a folder; none if it is not a folder."""
    return folders(folder) if folder.is_dir() else []


def _pairs(folder: Path) -> Pairs:
    """The images and their masks, whose names differ only in the suffix."""
    inside = folders_of(folder)
    for name in (_IMAGES, _MASKS):
        if name not in inside:
            raise Refusal(f"{printable(folder)} has no {name}/", "it needs images/ and masks/")
    images, masks = ({_stem(path): path for path in images_below(folder / name)} for name in (_IMAGES, _MASKS))
    if not images:
        raise Refusal(f"{printable(folder / _IMAGES)} has no images", "add images, each with a mask of the same name")
    for one, other, name in ((images, masks, _MASKS), (masks, images, _IMAGES)):
        unpaired = next((path for stem, path in one.items() if stem not in other), None)
        if unpaired is not None:
            raise Refusal(
                f"{printable(unpaired)} has no counterpart in {printable(folder / name)}", "add it, or remove the file"
            )
    return [(folder / _IMAGES / path, folder / _MASKS / masks[stem]) for stem, path in sorted(images.items())]


def _stem(path: str) -> str:
    return str(PurePath(path).with_suffix(""))


def _classes(folder: Path, masks: Sequence[Path], count: int | None) -> tuple[str, ...]:
    names = _named(folder / _NAMES)
    known = len(names) or count
    used = {value for mask in masks[: _SAMPLE if known else None] for value in _values(mask)}
    if used == {0, IGNORE_INDEX} or (used <= {0, IGNORE_INDEX} and not known):
        values = " and ".join(map(str, sorted(used)))
        raise Refusal(
            f"the masks of {printable(folder)} contain only {values}, which is one class; 255 means unlabeled",
            "write 0 for pixels of the first class, and 1 for those of the second",
        )
    return names or tuple(str(index) for index in range(count or max(used - {IGNORE_INDEX}) + 1))


def _named(path: Path) -> tuple[str, ...]:
    if not path.is_file():
        return ()
    from ....io.files import read_text

    return tuple(line.strip() for line in read_text(path).splitlines() if line.strip())


def _values(mask: Path) -> list[int]:
    import numpy as np

    return np.unique(read_mask(mask).numpy()).tolist()


class MaskedImages(Examples):
    """Image files and their masks; with an augmentation for training."""

    def __init__(
        self, pairs: Pairs, preprocessing: Preprocessing, augmentation: Augmentation | None, count: int, seed: int
    ) -> None:
        self._images = [str(image) for image, _ in pairs]
        self._masks = [str(mask) for _, mask in pairs]
        self._preprocessing = preprocessing
        self._augmentation = augmentation
        self._resizing = Augmentation((), preprocessing.size, "segmentation")
        self._count = count
        self._seed = seed

    def __len__(self) -> int:
        return len(self._images)

    def __getitem__(self, index: Key) -> tuple[Tensor, Tensor]:
        epoch, at = index
        image = self._preprocessing.read(Path(self._images[at]))
        mask = self._mask(at, (image.height, image.width))
        if self._augmentation is None:
            image, mask = self._resizing.with_mask(image, mask)
            return self._preprocessing.to_tensor(image), mask.long()
        with seeded_rng(self._seed, epoch, at):
            image, mask = self._augmentation.with_mask(image, mask)
            return self._augmentation.erase(self._preprocessing.to_tensor(image)), mask.long()

    def name(self, index: int) -> str:
        return self._images[index]

    def _mask(self, at: int, size: tuple[int, int]) -> Tensor:
        mask = read_mask(Path(self._masks[at]))
        if tuple(mask.shape) != size:
            sizes = [f"{height}x{width}" for height, width in (tuple(mask.shape), size)]
            raise Refusal(
                f"{printable(self._masks[at])} is {sizes[0]}, and {printable(self._images[at])} is {sizes[1]}",
                "a mask needs the height and width of its image",
            )
        invalid = mask[(mask >= self._count) & (mask != IGNORE_INDEX)]
        if len(invalid):
            raise Refusal(
                f"{printable(self._masks[at])} has a pixel of class {int(invalid[0])}, but there are "
                f"{self._count} classes, counted from 0",
                f"write 255 for unlabeled pixels, or give the net {int(invalid.max()) + 1} classes",
            )
        return mask
