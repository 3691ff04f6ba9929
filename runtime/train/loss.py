"""The loss that belongs to a net's head: nets return logits, and their losses want logits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from torch import Tensor
from torch.nn import functional

from ...compiler.recipe import Chosen
from ..refusal import Refusal

Loss = Callable[[Tensor, Tensor], Tensor]
"""Of logits (n, classes) and classes (n), the mean over the examples."""


def loss_for(head: str | None, said: Chosen | None = None) -> Loss:
    """The loss that a recipe names, else cross entropy, or for a sigmoid one binary cross entropy a class.

    Raises Refusal where no gradient exists.
    """
    if head == "step":
        raise Refusal(
            "a net that ends in `step` has no gradient to train by", "end it in `sigmoid` or `softmax` to train it"
        )
    name = said.name if said else "binary_cross_entropy" if head == "sigmoid" else "cross_entropy"
    if name == "binary_cross_entropy":
        return _binary_cross_entropy
    return partial(functional.cross_entropy, label_smoothing=said.arguments["label_smoothing"] if said else 0.0)


def _binary_cross_entropy(logits: Tensor, classes: Tensor) -> Tensor:
    wanted = functional.one_hot(classes, logits.shape[1]).to(logits.dtype)
    return functional.binary_cross_entropy_with_logits(logits, wanted)
