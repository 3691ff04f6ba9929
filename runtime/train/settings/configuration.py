"""The configuration of a run: every value that its outcome depends on. A resumed run must have the same values."""

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
    """The complete configuration of a run; its fields are the fields of config.json."""

    spec: str
    """The spec's name, without its folder and suffix."""
    net: str
    sources: str
    """SHA-256 of the spec and its imports, as in the header of the generated file."""
    settings: Mapping[str, Setting]
    data: str
    location: str | None
    """The folder of images when the run started; None for built-in data. A resumed run may use another folder."""
    task: Task
    classes: tuple[str, ...]
    examples: int
    held_out: int
    recipe: Recipe
    seed: int
    precision: Precision
    channels_last: bool
    compiled: bool
    """Whether torch.compile is used."""
    deterministic: bool
    sync_batchnorm: bool
    """Whether batch normalization sees the global batch, instead of each process's share."""
    made: Mapping[str, str]
    """The versions and the device that the run started with. A resumed run may have others, and says so."""

    @property
    def epochs(self) -> int:
        """The maximum number of epochs; early stopping may end the run sooner."""
        assert self.recipe.epochs is not None
        return self.recipe.epochs

    @property
    def batch(self) -> int:
        """The size of the global batch."""
        assert self.recipe.batch is not None
        return self.recipe.batch


def to_json(configuration: Configuration) -> str:
    """The text of config.json."""
    return json.dumps({"format": FORMAT, **asdict(configuration)}, indent=2) + "\n"


def from_json(text: str) -> Configuration:
    """Read a text in the current format or an earlier one; raises NewerFormat, or ValueError if it is not valid."""
    try:
        values = migrated(json.loads(text))
        values["classes"] = tuple(values["classes"])
        values["recipe"] = _recipe(values["recipe"])
        return Configuration(**values)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError from error


def differences(before: Configuration, now: Configuration) -> list[tuple[str, str, str]]:
    """The values that differ, as (dotted name, before, now), except `made` and `location`.

    A recipe line whose method differs is one difference, not one per argument.
    """
    left, right = dict(_flattened(before)), dict(_flattened(now))
    for line in NAMED:
        one, other = _line_text(before.recipe, line), _line_text(now.recipe, line)
        if one.partition("(")[0] != other.partition("(")[0] or line in REPEATED:
            left, right = _with_line(left, line, one), _with_line(right, line, other)
    names = dict.fromkeys([*left, *right])
    return [
        (name, left.get(name, _NONE), right.get(name, _NONE)) for name in names if left.get(name) != right.get(name)
    ]


def _line_text(recipe: Recipe, line: str) -> str:
    """The recipe's lines of that name, in the language's syntax."""
    return ", ".join(text for name, text in lines(recipe) if name == line) or _NONE


def _with_line(flat: Mapping[str, str], line: str, text: str) -> dict[str, str]:
    name = f"recipe.{line}"
    others = {each: value for each, value in flat.items() if each != name and not each.startswith(f"{name}.")}
    return {**others, name: text}


def _flattened(configuration: Configuration) -> Iterator[tuple[str, str]]:
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


def _recipe(values: dict[str, Any]) -> Recipe:
    """Raises ValueError for unknown methods and arguments."""
    recipe = Recipe(**{name: _value(value) for name, value in values.items()})
    for name, methods in NAMED.items():
        value: Chosen | tuple[Chosen, ...] | None = getattr(recipe, name)
        for chosen in value if isinstance(value, tuple) else (value,) if value else ():
            if {field.name for field in methods[chosen.name]} != set(chosen.arguments):
                raise ValueError
    return recipe


def _value(value: Any) -> Any:
    """A recipe's value from its JSON form, in which methods are objects and tuples are arrays."""
    if isinstance(value, list):
        return tuple(map(_value, cast("list[Any]", value)))
    if isinstance(value, dict):
        method = cast("dict[str, Any]", value)
        return Chosen(method["name"], {name: _value(inner) for name, inner in method["arguments"].items()})
    return value
