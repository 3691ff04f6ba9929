"""Train a module for some epochs, and count what it gets right."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import isfinite
from typing import cast

import torch
from torch import Tensor, nn

from ...compiler.recipe import Recipe
from ..refusal import Refusal
from .dataset import Dataset, Examples, fit
from .loss import Loss, total_loss
from .optimizers import optimizer_for
from .schedules import Pace


@dataclass(frozen=True)
class Plan:
    """How to train."""

    recipe: Recipe
    """With an optimizer, a schedule, a batch and epochs."""
    seed: int
    device: torch.device
    shape: tuple[int, ...]
    """Of the net's input, without the batch."""


def train(module: nn.Module, dataset: Dataset, loss: Loss, plan: Plan, report: Callable[[str], None]) -> None:
    """Train `module` in place on examples that are varied and shuffled anew in every epoch; `report` gets a line each.

    Both depend on the seed and the epoch alone. Raises Refusal where the loss is no longer finite.
    """
    recipe = plan.recipe
    assert recipe.optimizer is not None
    assert recipe.epochs is not None
    assert recipe.batch is not None
    optimizer = optimizer_for(recipe.optimizer, module, plan.device)
    count = len(dataset.train)
    steps = -(-count // recipe.batch)
    pace = Pace(recipe, steps)
    for epoch in range(1, recipe.epochs + 1):
        module.train()
        total = 0.0
        chance = plan.seed * 1_000_003 + epoch
        batches = dataset.vary(dataset.train, chance).batches(recipe.batch, seed=chance)
        for step, batch in enumerate(_with_progress(batches, steps, f"epoch {epoch}/{recipe.epochs}")):
            for group in optimizer.param_groups:
                group["lr"] = recipe.optimizer.arguments["lr"] * pace.factor((epoch - 1) * steps + step)
            value = _step(module, batch, loss, plan, optimizer)
            total += value * len(batch)
            if not isfinite(value):
                raise Refusal(f"the loss is {value} in epoch {epoch}", "lower --lr")
        pace.observe(total / count)
        report(f"epoch {epoch}/{recipe.epochs}  loss {total / count:.4f}")


def accuracy(module: nn.Module, examples: Examples, plan: Plan) -> float:
    """Part of the examples, from 0 to 1, whose greatest logit is that of their class; in evaluation mode."""
    module.eval()
    right = 0
    with torch.inference_mode():
        for batch in examples.batches(plan.recipe.batch or 1):
            logits: Tensor = module(fit(batch.images.to(plan.device), plan.shape))
            right += int((logits.argmax(dim=1).cpu() == batch.classes).sum())
    return right / len(examples)


def _step(module: nn.Module, batch: Examples, loss: Loss, plan: Plan, optimizer: torch.optim.Optimizer) -> float:
    optimizer.zero_grad(set_to_none=True)
    output = module(fit(batch.images.to(plan.device), plan.shape))
    value = total_loss(output, batch.classes.to(plan.device), loss)
    value.backward()  # pyright: ignore[reportUnknownMemberType]
    optimizer.step()
    return value.item()


def _with_progress(batches: Iterable[Examples], count: int, title: str) -> Iterable[Examples]:
    """The batches, with a bar while they are worked on where a person watches."""
    if not sys.stderr.isatty():
        return batches
    from tqdm import tqdm

    return cast("Iterable[Examples]", tqdm(batches, title, count, leave=False, unit="batch"))
