"""The losses of heads, targets of every kind, and their parts of a batch, against plain computations."""

from typing import NamedTuple

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from cnnc.compiler.graph.recipe import Chosen
from cnnc.runtime.io.refusal import Refusal
from cnnc.runtime.train.loop.loss import IGNORE_INDEX, center_crop, loss_for, total_loss

LOGITS, CLASSES = torch.tensor([[2.0, -1.0], [0.5, 0.25]]), torch.tensor([0, 1])


def smoothed(name: str, amount: float) -> Chosen:
    return Chosen(name, {"label_smoothing": amount})


def test_the_loss_belongs_to_the_head():
    wanted = torch.tensor([[1.0, 0.0], [0.0, 1.0]])
    assert loss_for("softmax")(LOGITS, CLASSES) == functional.cross_entropy(LOGITS, CLASSES)
    assert loss_for(None)(LOGITS, CLASSES) == functional.cross_entropy(LOGITS, CLASSES)
    binary = functional.binary_cross_entropy(LOGITS.sigmoid(), wanted)
    assert torch.isclose(loss_for("sigmoid")(LOGITS, CLASSES), binary)
    with pytest.raises(Refusal, match="no gradient"):
        loss_for("step")


def test_the_recipes_loss_goes_before_the_heads():
    binary = loss_for("softmax", smoothed("binary_cross_entropy", 0.2))(LOGITS, CLASSES)
    wanted = torch.tensor([[0.9, 0.1], [0.1, 0.9]])
    assert torch.isclose(binary, functional.binary_cross_entropy(LOGITS.sigmoid(), wanted))
    expected = functional.cross_entropy(LOGITS, CLASSES, label_smoothing=0.1)
    assert loss_for("sigmoid", smoothed("cross_entropy", 0.1))(LOGITS, CLASSES) == expected


@pytest.mark.parametrize("name", ["cross_entropy", "binary_cross_entropy"])
@pytest.mark.parametrize("amount", [0.0, 0.1])
def test_soft_targets_that_are_whole_are_classes(name: str, amount: float):
    loss = loss_for(None, smoothed(name, amount))
    whole = functional.one_hot(CLASSES, 2).float()
    assert torch.isclose(loss(LOGITS, whole), loss(LOGITS, CLASSES))


def test_soft_targets_weigh_the_classes():
    part = 0.7
    soft = torch.tensor([[part, 1 - part], [1 - part, part]])
    plain = -(soft * LOGITS.log_softmax(dim=1)).sum(dim=1).mean()
    assert torch.isclose(loss_for("softmax")(LOGITS, soft), plain)


@pytest.mark.parametrize("name", ["cross_entropy", "binary_cross_entropy"])
def test_pixels_of_no_class_are_left_out_and_larger_masks_are_cut(name: str):
    torch.manual_seed(0)
    logits = torch.randn(2, 3, 4, 5)
    masks = torch.randint(0, 3, (2, 8, 8))
    masks[0, 3, 2:5] = IGNORE_INDEX
    loss = loss_for(None, smoothed(name, 0.0))
    seen = masks[:, 2:6, 1:6]
    assert torch.equal(center_crop(masks, (4, 5)), seen)
    means: list[Tensor] = []
    for example in range(2):
        judged = seen[example] != IGNORE_INDEX
        rows, classes = logits[example].permute(1, 2, 0)[judged], seen[example][judged]
        means.append(loss(rows, classes))
    assert torch.isclose(loss(logits, masks), torch.stack(means).mean())


def test_masks_without_a_judged_pixel_have_no_loss_and_no_gradient():
    logits = torch.randn(1, 3, 4, 4, requires_grad=True)
    value = loss_for(None)(logits, torch.full((1, 4, 4), IGNORE_INDEX))
    value.backward()  # pyright: ignore[reportUnknownMemberType]
    assert value == 0
    assert logits.grad is not None
    assert not logits.grad.any()


def test_masks_smaller_than_the_map_are_refused():
    with pytest.raises(Refusal, match="maps of 4x4, larger than the masks of 3x4"):
        loss_for(None)(torch.randn(1, 3, 4, 4), torch.zeros(1, 3, 4, dtype=torch.long))


@pytest.mark.parametrize("maps", [False, True])
@pytest.mark.parametrize("name", ["cross_entropy", "binary_cross_entropy"])
def test_the_parts_of_a_batch_make_the_whole_by_their_shares(maps: bool, name: str):
    torch.manual_seed(0)
    size = (4, 4) if maps else ()
    logits, targets = torch.randn(5, 3, *size), torch.randint(0, 3, (5, *size))
    if maps:
        targets[0, :3] = IGNORE_INDEX
    loss = loss_for(None, smoothed(name, 0.1))
    whole = loss(logits, targets)
    parts = loss(logits[:2], targets[:2]) * 2 / 5 + loss(logits[2:], targets[2:]) * 3 / 5
    assert torch.isclose(whole, parts)


def test_half_precision_is_summed_in_full():
    logits = torch.randn(4, 1000, dtype=torch.bfloat16)
    classes = torch.arange(4)
    value = loss_for("softmax")(logits, classes)
    assert value.dtype == torch.float32
    assert value == functional.cross_entropy(logits.float(), classes)


class Auxiliary(NamedTuple):
    logits: Tensor
    weight: float


class Output(NamedTuple):
    logits: Tensor
    auxiliary: tuple[Auxiliary, ...]


def test_auxiliary_losses_count_by_their_weight():
    loss = functional.cross_entropy
    output = Output(LOGITS, (Auxiliary(-LOGITS, 0.3), Auxiliary(2 * LOGITS, 0.5)))
    expected = loss(LOGITS, CLASSES) + 0.3 * loss(-LOGITS, CLASSES) + 0.5 * loss(2 * LOGITS, CLASSES)
    assert torch.isclose(total_loss(output, CLASSES, loss), expected)
    assert total_loss(LOGITS, CLASSES, loss) == loss(LOGITS, CLASSES)
