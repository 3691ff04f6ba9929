"""A recipe with nothing left open, and in words."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, cast

from ...compiler.recipe import NAMED, Chosen, Recipe

EPOCHS = 30
BATCH = 64
_OPTIMIZER = "adamw"
_RATE = 2e-3
"""What is used where neither the command line nor the spec says anything; the schedule is then `cosine`."""


def completed(said: Recipe | None, epochs: int | None, batch: int | None, rate: float | None) -> Recipe:
    """The command line's numbers, else the spec's, else our own.

    A spec that names an optimizer and no schedule keeps the learning rate constant.
    """
    recipe = said or Recipe()
    optimizer = recipe.optimizer or with_defaults("optimizer", _OPTIMIZER, lr=_RATE)
    if rate is not None:
        optimizer = replace(optimizer, arguments={**optimizer.arguments, "lr": rate})
    schedule = recipe.schedule or with_defaults("schedule", "constant" if recipe.optimizer else "cosine")
    return replace(
        recipe,
        optimizer=optimizer,
        schedule=schedule,
        batch=batch or recipe.batch or BATCH,
        epochs=epochs or recipe.epochs or EPOCHS,
    )


def with_defaults(what: str, name: str, **arguments: float) -> Chosen:
    """A method with these arguments, and the others as they are where nothing is said."""
    return Chosen(name, {field.name: arguments.get(field.name, field.default) for field in NAMED[what][name]})


def described(recipe: Recipe) -> str:
    """The recipe in a line: `sgd(lr=0.1, momentum=0.9), schedule cosine, batch 64, epochs 30`."""
    parts: list[str] = []
    for field in fields(recipe):
        value: Any = getattr(recipe, field.name)
        items = cast("tuple[Any, ...]", value) if isinstance(value, tuple) else (value,)
        for item in items:
            if item is not None:
                said = _spelled(field.name, item) if isinstance(item, Chosen) else f"{item}"
                parts.append(said if field.name == "optimizer" else f"{field.name} {said}")
    return ", ".join(parts)


def _spelled(what: str, chosen: Chosen) -> str:
    defaults = {field.name: field.default for field in NAMED[what][chosen.name]}
    items = [f"{name}={value}" for name, value in chosen.arguments.items() if value != defaults[name]]
    return f"{chosen.name}({', '.join(items)})" if items else chosen.name
