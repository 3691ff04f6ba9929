"""Data for training: what there is, that chance is a matter of keys, and that workers change nothing."""

from __future__ import annotations

import pickle
import subprocess
import sys
from itertools import pairwise

import pytest
import torch

from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.train.data.examples import Data
from cnnc.runtime.train.data.input_shape import resized_to_input
from cnnc.runtime.train.data.sampling import batched, shuffled_indices
from cnnc.runtime.train.data.seeds import derived_seed
from cnnc.runtime.train.data.sources.digits import Digits, jittered
from cnnc.runtime.train.data.sources.opening import open_data


def opened(name: str, shape: tuple[int, ...] = (1, 32, 32), seed: int = 0, classes: int | None = None) -> Data:
    return open_data(name, "classification", shape, (), seed, classes)


# Keys and order ------------------------------------------------------------------------------------------------------


def test_a_key_is_the_same_in_every_process():
    code = "from cnnc.runtime.train.data.seeds import derived_seed; print(derived_seed(0, 'step', 3))"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert int(printed) == derived_seed(0, "step", 3)
    assert len({derived_seed(0, 1), derived_seed(1, 0), derived_seed("0", 1), derived_seed(0, 1, 0)}) == 4
    assert all(0 <= derived_seed(part) < 2**63 for part in range(100))


def test_an_order_is_a_permutation_that_changes_with_seed_and_epoch():
    assert sorted(shuffled_indices(100, 0, 1)) == list(range(100))
    assert shuffled_indices(100, 0, 1) == shuffled_indices(100, 0, 1)
    assert len({tuple(shuffled_indices(100, seed, epoch)) for seed in range(3) for epoch in range(3)}) == 9


@pytest.mark.parametrize(
    ("count", "least", "sizes"), [(9, 1, [4, 4, 1]), (9, 2, [4, 5]), (8, 2, [4, 4]), (1, 2, [1]), (0, 2, [])]
)
def test_batches_hold_every_index_once(count: int, least: int, sizes: list[int]):
    found = batched(range(count), 4, least)
    assert [len(batch) for batch in found] == sizes
    assert [index for batch in found for index in batch] == list(range(count))


# Digits --------------------------------------------------------------------------------------------------------------


def test_a_fifth_of_the_digits_is_held_out_the_same_in_every_run():
    first, second = opened("digits", (1, 8, 8)), opened("digits", (1, 8, 8), seed=1)
    assert (len(first.train), len(first.validation)) == (1437, 360)
    images, classes = first.validation.batch([(0, index) for index in range(360)])
    assert torch.equal(images, second.validation.batch([(7, index) for index in range(360)])[0])
    assert classes.bincount().tolist() == [36, 36, 35, 37, 36, 37, 36, 36, 35, 36]
    assert first.classes == tuple("0123456789")


def test_digits_are_normalised_by_the_part_that_is_trained_on():
    data = opened("digits", (3, 8, 8))
    assert len(data.normalization.mean) == 3
    mean, deviation = data.normalization.mean[0], data.normalization.deviation[0]
    images = data.validation[0, 0][0] * deviation + mean
    assert torch.allclose(images * 16, (images * 16).round(), atol=1e-4)
    assert torch.equal(images[0], images[2])


@pytest.mark.parametrize("shape", [(1, 8, 8), (3, 12, 20), (1, 5, 5), (784,), (64,)])
def test_images_are_fitted_to_the_input(shape: tuple[int, ...]):
    images = torch.rand(2, 1, 8, 8)
    found = resized_to_input(images, shape)
    assert found.shape == (2, *shape)
    if shape in {(1, 8, 8), (64,)}:
        assert torch.equal(found.reshape(2, 1, 8, 8), images)
    assert opened("digits", shape).train[0, 0][0].shape == shape


@pytest.mark.parametrize("shape", [(2,), (3, 4), (1, 2, 3, 4)])
def test_images_do_not_fit_every_input(shape: tuple[int, ...]):
    with pytest.raises(Refusal, match=f"do not fit an input of {'x'.join(map(str, shape))}"):
        opened("digits", shape)


def test_digits_are_moved_a_little_and_by_their_key_alone():
    data = opened("digits", (1, 8, 8))
    assert isinstance(data.train, Digits)
    still, classes = Digits(data.train._images, data.train._classes, (1, 8, 8), None).batch([(0, i) for i in range(50)])  # pyright: ignore
    once = data.train.batch([(1, index) for index in range(50)])[0]
    assert torch.equal(once, data.train.batch([(1, index) for index in range(50)])[0])
    assert not torch.equal(once, data.train.batch([(2, index) for index in range(50)])[0])
    assert not torch.equal(once, opened("digits", (1, 8, 8), seed=1).train.batch([(1, i) for i in range(50)])[0])
    nearest = torch.cdist(once.flatten(1), still.flatten(1)).argmin(dim=1)
    assert (classes[nearest] == classes).float().mean() > 0.8
    assert torch.allclose(jittered(still, [0] * 50).amin(), still.amin())


# Synthetic -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("shape", "classes"), [((3, 20, 28), 1000), ((1, 4, 4), 2), ((784,), 7), ((5, 3, 3), 10)])
def test_synthetic_has_any_shape_and_number_of_classes(shape: tuple[int, ...], classes: int):
    data = opened("synthetic", shape, classes=classes)
    images, targets = data.train.batch([(0, index) for index in range(400)])
    assert images.shape == (400, *shape)
    assert targets.tolist() == [index % classes for index in range(400)]
    assert len(data.classes) == classes
    assert abs(images.std() - 1) < 0.1
    assert not torch.equal(images[:256], data.validation.batch([(0, index) for index in range(256)])[0])


def test_synthetic_classes_can_be_told_apart():
    data = opened("synthetic", (1, 8, 8), classes=4)
    images, targets = data.train.batch([(0, index) for index in range(400)])
    means = torch.stack([images[targets == index].mean(dim=0) for index in range(4)]).flatten(1)
    judged, wanted = data.validation.batch([(0, index) for index in range(100)])
    assert (torch.cdist(judged.flatten(1), means).argmin(dim=1) == wanted).float().mean() > 0.95


def test_synthetic_masks_say_the_class_of_every_pixel():
    data = open_data("synthetic", "segmentation", (3, 20, 28), (), 0, 5)
    image, mask = data.train[0, 3]
    assert (image.shape, mask.shape, mask.dtype) == ((3, 20, 28), (20, 28), torch.int64)
    assert set(mask.unique().tolist()) == {0, 1, 2, 3, 4}
    many, masks = data.train.batch([(0, index) for index in range(64)])
    levels = [many[(masks == index).unsqueeze(1).expand_as(many)].mean().item() for index in range(5)]
    assert all(low < high for low, high in pairwise(levels))
    with pytest.raises(Refusal, match="no pixels"):
        open_data("synthetic", "segmentation", (784,), (), 0, 5)


# All of them ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["digits", "synthetic"])
def test_a_batch_has_the_bytes_of_its_examples_one_by_one(name: str):
    examples = opened(name).train
    keys = [(3, index) for index in (5, 0, 900, 17, 4)]
    images, targets = examples.batch(keys)
    assert torch.equal(images, torch.stack([examples[each][0] for each in keys]))
    assert targets.tolist() == [examples[each][1].item() for each in keys]
    assert torch.equal(images[2:], examples.batch(keys[2:])[0])


@pytest.mark.parametrize("name", ["digits", "synthetic"])
def test_examples_can_be_pickled(name: str):
    examples = opened(name).train
    assert torch.equal(pickle.loads(pickle.dumps(examples))[2, 7][0], examples[2, 7][0])


@pytest.mark.parametrize("name", ["digits", "synthetic"])
def test_examples_leave_the_generator_of_torch_alone(name: str):
    examples = opened(name).train
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    examples.batch([(0, 0), (0, 1)])
    assert torch.equal(torch.rand(3), expected)


def test_data_that_do_not_exist_are_refused():
    with pytest.raises(Refusal, match="no such folder: flowers"):
        opened("flowers")
    with pytest.raises(Refusal, match="digits has classes but no masks"):
        open_data("digits", "segmentation", (1, 32, 32), (), 0)
