"""Everything that the outcome of a run depends on, with nothing left open; a run that goes on must have the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, cast

from ....compiler.compilation import Setting
from ....compiler.graph.recipe import NAMED, REPEATED, Chosen, Recipe, lines
from .migrations import FORMAT, migrated

Precision = Literal["fp32", "bf16"]
Task = Literal["classification", "segmentation"]
_NONE = "none"


@dataclass(frozen=True)
class Configuration:
    """A run, resolved."""

    spec: str
    """The spec's name, without folder and suffix."""
    net: str
    sources: str
    """SHA-256 of the spec and of all that it imports, as the head of the generated file has it."""
    settings: Mapping[str, Setting]
    data: str
    location: str | None
    """Where the folder of images lay when the run began; None of data in none. A run goes on where it was moved to."""
    task: Task
    classes: tuple[str, ...]
    examples: int
    held_out: int
    recipe: Recipe
    seed: int
    precision: Precision
    channels_last: bool
    compiled: bool
    """By torch.compile."""
    deterministic: bool
    sync_batchnorm: bool
    """Over all processes, instead of each by its own share of a batch."""
    made: Mapping[str, str]
    """Versions and the device that the run began with; going on with others is allowed, and told."""

    @property
    def epochs(self) -> int:
        """At the most; fewer where early stopping ends the run."""
        assert self.recipe.epochs is not None
        return self.recipe.epochs

    @property
    def batch(self) -> int:
        """Examples of one step, over all processes."""
        assert self.recipe.batch is not None
        return self.recipe.batch


def to_json(configuration: Configuration) -> str:
    """A text that `from_json` reads."""
    return json.dumps({"format": FORMAT, **asdict(configuration)}, indent=2) + "\n"


def from_json(text: str) -> Configuration:
    """The configuration of a text, of this format or an earlier one.

    Raises NewerFormat for a later one, and ValueError where it is none.
    """
    try:
        said = migrated(json.loads(text))
        said["classes"] = tuple(said["classes"])
        said["recipe"] = _recipe(said["recipe"])
        return Configuration(**said)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError from error


def differences(before: Configuration, now: Configuration) -> list[tuple[str, str, str]]:
    """The values that differ, by dotted name; what a run was `made` with, and where, does not count.

    Lines of the recipe that name another method are told whole.
    """
    left, right = dict(_flat(before)), dict(_flat(now))
    for line in NAMED:
        one, other = _spelled(before.recipe, line), _spelled(now.recipe, line)
        if one.partition("(")[0] != other.partition("(")[0] or line in REPEATED:
            left, right = _replaced(left, line, one), _replaced(right, line, other)
    names = dict.fromkeys([*left, *right])
    return [
        (name, left.get(name, _NONE), right.get(name, _NONE)) for name in names if left.get(name) != right.get(name)
    ]


def _spelled(recipe: Recipe, line: str) -> str:
    """What a recipe says in its lines of that name, as the language writes it."""
    return ", ".join(text for name, text in lines(recipe) if name == line) or _NONE


def _replaced(flat: Mapping[str, str], line: str, text: str) -> dict[str, str]:
    name = f"recipe.{line}"
    kept = {each: value for each, value in flat.items() if each != name and not each.startswith(f"{name}.")}
    return {**kept, name: text}


def _flat(configuration: Configuration) -> Iterator[tuple[str, str]]:
    values = json.loads(to_json(configuration))
    del values["made"], values["location"]
    for name, value in _leaves("", values):
        yield name.replace(".arguments.", "."), value


def _leaves(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict) or not value:
        yield name, _NONE if value is None else json.dumps(value)
        return
    for key, inner in cast("dict[str, Any]", value).items():
        yield from _leaves(f"{name}.{key}" if name else key, inner)


def _recipe(said: dict[str, Any]) -> Recipe:
    """Raises ValueError for methods and arguments that there are not."""
    recipe = Recipe(**{name: _value(value) for name, value in said.items()})
    for name, methods in NAMED.items():
        value: Chosen | tuple[Chosen, ...] | None = getattr(recipe, name)
        for chosen in value if isinstance(value, tuple) else (value,) if value else ():
            if {field.name for field in methods[chosen.name]} != set(chosen.arguments):
                raise ValueError
    return recipe


def _value(value: Any) -> Any:
    """A recipe's value as it was before JSON made mappings of methods and lists of tuples."""
    if isinstance(value, list):
        return tuple(map(_value, cast("list[Any]", value)))
    if isinstance(value, dict):
        said = cast("dict[str, Any]", value)
        return Chosen(said["name"], {name: _value(inner) for name, inner in said["arguments"].items()})
    return value
