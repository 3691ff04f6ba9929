"""What a recipe names, in torch: its loss, its optimizer, and the pace at which the learning rate falls."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import torch
from torch import nn
from torch.optim import lr_scheduler

from ...compiler.recipe import NAMED, Chosen, Recipe
from ..refusal import Refusal

EPOCHS = 30
BATCH = 64
OPTIMIZER = Chosen("adamw", {"lr": 2e-3, "beta1": 0.9, "beta2": 0.999, "weight_decay": 0.01})
SCHEDULE = Chosen("cosine", {})
"""What is used where neither the command line nor the spec says anything."""


@dataclass(frozen=True)
class Pace:
    """What is to be done to the learning rate; `after_epoch` is given the epoch's mean loss."""

    after_batch: Callable[[], object]
    after_epoch: Callable[[float], object]


def completed(said: Recipe | None, epochs: int | None, batch: int | None, rate: float | None) -> Recipe:
    """A recipe with nothing left open: the command line's numbers, else the spec's, else our own.

    A spec that names an optimizer and no schedule keeps the learning rate constant. Raises Refusal for batches of one
    example, of which batch normalisation cannot take the statistics.
    """
    recipe = said or Recipe()
    optimizer = recipe.optimizer or OPTIMIZER
    if rate is not None:
        optimizer = replace(optimizer, arguments={**optimizer.arguments, "lr": rate})
    schedule = recipe.schedule or (Chosen("constant", {}) if recipe.optimizer else SCHEDULE)
    size = batch or recipe.batch or BATCH
    if size < 2:
        raise Refusal("the recipe's batches have 1 example, and 2 are the least here", "give --batch-size")
    return Recipe(recipe.loss, optimizer, schedule, size, epochs or recipe.epochs or EPOCHS)


def optimizer_for(chosen: Chosen, parameters: Iterable[nn.Parameter]) -> torch.optim.Optimizer:
    """The optimizer with its arguments."""
    given = dict(chosen.arguments)
    if "beta1" in given:
        given["betas"] = (given.pop("beta1"), given.pop("beta2"))
    methods: dict[str, Callable[..., torch.optim.Optimizer]] = {
        "sgd": torch.optim.SGD,
        "rmsprop": torch.optim.RMSprop,
        "adam": torch.optim.Adam,
        "adamw": torch.optim.AdamW,
    }
    return methods[chosen.name](parameters, **given)


def pace_for(chosen: Chosen, optimizer: torch.optim.Optimizer, epochs: int, batches: int) -> Pace:
    """The schedule; `cosine` falls to zero along half a cosine with every batch, the others change between epochs."""
    given = chosen.arguments
    if chosen.name == "cosine":
        falling = lr_scheduler.CosineAnnealingLR(optimizer, epochs * batches)
        return Pace(falling.step, lambda _: None)
    if chosen.name == "plateau":
        waiting = lr_scheduler.ReduceLROnPlateau(optimizer, factor=given["factor"], patience=given["patience"])
        return Pace(lambda: None, waiting.step)  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
    if chosen.name == "constant":
        return Pace(lambda: None, lambda _: None)
    if chosen.name == "step":
        stepping = lr_scheduler.StepLR(optimizer, given["every"], given["factor"])
    else:
        stepping = lr_scheduler.MultiStepLR(optimizer, list(given["at"]), given["factor"])
    return Pace(lambda: None, lambda _: stepping.step())


def described(recipe: Recipe) -> str:
    """The recipe in a line: `sgd(lr=0.1, momentum=0.9), constant, batches of 64`."""
    assert recipe.optimizer is not None
    assert recipe.schedule is not None
    optimizer = _spelled("optimizer", recipe.optimizer)
    passes = "1 epoch" if recipe.epochs == 1 else f"{recipe.epochs} epochs"
    return f"{optimizer}, {_spelled('schedule', recipe.schedule)}, batches of {recipe.batch}, {passes}"


def _spelled(what: str, chosen: Chosen) -> str:
    defaults = {field.name: field.default for field in NAMED[what][chosen.name]}
    items = [f"{name}={value}" for name, value in chosen.arguments.items() if value != defaults[name]]
    return f"{chosen.name}({', '.join(items)})" if items else chosen.name
