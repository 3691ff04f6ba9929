"""A folder of images and masks: train/images and train/masks, val/images and val/masks, paired by their names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from torch import Tensor

from .....compiler.graph.recipe import Chosen
from ....io.refusal import Refusal, printable
from ..examples import Data, Examples, Key
from ..images import read_mask
from ..preprocessing import Preprocessing
from ..transforms import IGNORE_INDEX, Augmentation, seeded_rng
from .listing import folders, images_below, split_folders, validation_names

_IMAGES, _MASKS = "images", "masks"
_NAMES = "classes.txt"
_TRIED = 20
"""Masks that are looked at before the training, lest it fails at once; all where nothing says how many classes are."""

Paired = list[tuple[Path, Path]]


def open_segmentation(
    folder: Path, preprocessing: Preprocessing, augment: Sequence[Chosen], seed: int, count: int | None
) -> Data:
    """Images and masks of a folder; without val/ a fifth is held out, by a hash of the files' names.

    A mask is a grey or palette picture of class indices, 255 where a pixel counts for nothing. `classes.txt` names the
    classes, a line each; else there are `count`, or as many as the masks of train/ use. Raises Refusal.
    """
    if len(preprocessing.shape) != 3:
        raise Refusal(f"an input of {'x'.join(map(str, preprocessing.shape))} has no pixels to segment")
    train_folder, held_out_folder = split_folders(folder) if _IMAGES not in folders_of(folder) else (folder, None)
    train = _paired(train_folder)
    said: tuple[str, ...] = ()
    if held_out_folder is None:
        chosen = validation_names([image.name for image, _ in train])
        held_out = [pair for pair in train if pair[0].name in chosen]
        train = [pair for pair in train if pair[0].name not in chosen]
        said = (f"{len(held_out):,} images of {printable(folder)} are held out, by their names: it has no train/ and val/",)
    else:
        held_out = _paired(held_out_folder)
    if not held_out:
        raise Refusal(f"{printable(folder)} has one image, and none to hold out", "put more images there")
    classes = _classes(folder, [mask for _, mask in train], count)
    augmentation = Augmentation(augment, preprocessing.size, "segmentation")
    return Data(
        folder.resolve().name,
        "segmentation",
        classes,
        preprocessing.normalization,
        MaskedImages(train, preprocessing, augmentation, len(classes), seed),
        MaskedImages(held_out, preprocessing, None, len(classes), seed),
        said,
    )


def folders_of(folder: Path) -> list[str]:
    """Names of the folders in a folder; none where it is no folder."""
    return folders(folder) if folder.is_dir() else []


def _paired(folder: Path) -> Paired:
    """Images and their masks, which have the same name but for its suffix."""
    inside = folders_of(folder)
    for name in (_IMAGES, _MASKS):
        if name not in inside:
            raise Refusal(f"{printable(folder)} has no {name}/", "it must have images/ and masks/")
    images, masks = ({_stem(path): path for path in images_below(folder / name)} for name in (_IMAGES, _MASKS))
    if not images:
        raise Refusal(
            f"{printable(folder / _IMAGES)} has no images", "put some there, and a mask of the same name for each"
        )
    for one, other, name in ((images, masks, _MASKS), (masks, images, _IMAGES)):
        alone = next((path for stem, path in one.items() if stem not in other), None)
        if alone is not None:
            raise Refusal(f"{printable(alone)} has no counterpart in {printable(folder / name)}", "add it, or remove the file")
    return [(folder / _IMAGES / path, folder / _MASKS / masks[stem]) for stem, path in sorted(images.items())]


def _stem(path: str) -> str:
    return str(PurePath(path).with_suffix(""))


def _classes(folder: Path, masks: Sequence[Path], count: int | None) -> tuple[str, ...]:
    names = _named(folder / _NAMES)
    known = len(names) or count
    used = {value for mask in masks[: _TRIED if known else None] for value in _values(mask)}
    if used == {0, IGNORE_INDEX} or (used <= {0, IGNORE_INDEX} and not known):
        values = " and ".join(map(str, sorted(used)))
        raise Refusal(
            f"the masks of {printable(folder)} hold {values} alone: that is one class, for 255 counts for nothing",
            "write 0 for the pixels of the first class, 1 for those of the second",
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
    """Image files and their masks; augmented alike where they are to be trained on."""

    def __init__(
        self, pairs: Paired, preprocessing: Preprocessing, augmentation: Augmentation | None, count: int, seed: int
    ) -> None:
        self._images = [str(image) for image, _ in pairs]
        self._masks = [str(mask) for _, mask in pairs]
        self._preparation = preprocessing
        self._augmentation = augmentation
        self._still = Augmentation((), preprocessing.size, "segmentation")
        self._count = count
        self._seed = seed

    def __len__(self) -> int:
        return len(self._images)

    def __getitem__(self, index: Key) -> tuple[Tensor, Tensor]:
        epoch, at = index
        image = self._preparation.read(Path(self._images[at]))
        mask = self._mask(at, (image.height, image.width))
        if self._augmentation is None:
            image, mask = self._still.of_pair(image, mask)
            return self._preparation.tensor(image), mask.long()
        with seeded_rng(self._seed, epoch, at):
            image, mask = self._augmentation.of_pair(image, mask)
            return self._augmentation.erased(self._preparation.tensor(image)), mask.long()

    def name(self, index: int) -> str:
        return self._images[index]

    def _mask(self, at: int, size: tuple[int, int]) -> Tensor:
        mask = read_mask(Path(self._masks[at]))
        if tuple(mask.shape) != size:
            sizes = [f"{height}x{width}" for height, width in (tuple(mask.shape), size)]
            raise Refusal(
                f"{printable(self._masks[at])} is {sizes[0]}, and {printable(self._images[at])} is {sizes[1]}",
                "a mask has the height and width of its image",
            )
        beyond = mask[(mask >= self._count) & (mask != IGNORE_INDEX)]
        if len(beyond):
            raise Refusal(
                f"{printable(self._masks[at])} has a pixel of class {int(beyond[0])}, and there are {self._count} classes, "
                "counted from 0",
                f"write 255 for what counts for nothing, or let the net tell {int(beyond.max()) + 1} classes apart",
            )
        return mask
