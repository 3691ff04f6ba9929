"""Random arguments for any operator, drawn from the kinds of its parameters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from random import Random
from typing import Any, cast

from ....compiler.operators.base.argument_types import ArgumentType
from ....compiler.operators.base.discovery import Field, signature
from ....compiler.operators.base.operator import Operator
from ....compiler.operators.base.shape import Shape

_VALUES: tuple[tuple[Any, ...], ...] = (
    (1, 2, 3),
    (4, 5, 6, 7, 8, 9),
    (0, 1, 2),
    tuple((height, width) for height in range(5) for width in range(5)),
    ((1, 2, 0, 1), (0, 0, 1, 0), (2, 0, 0, 3), (1, 1, 1, 1)),
    ((0,), (1, 0), (0, 1), (2, 0, 1), (1, 2, 0), (0, 2, 1), (0, 0, 1), (3, 1, 2, 0), (5, 4)),
    (0.1, 0.25, 0.5, 0.75),
    (0.0, 1.0, 1e-5, 1e-3, 2.0, 1.5),
    (-0.5, -1.5, 3),
    (True, False),
)
"""Values of many types, in groups that are equally likely."""

_UNUSUAL: tuple[Any, ...] = (0, -1, -2, 0.0, -0.5, 1.5, 2.5, -1e-3, (0, 1), (1, 0), (-1, 1), (1, -1), (1, 2, 3), ())
"""Values that few kinds accept."""


def draw(rng: Random, kind: ArgumentType, inputs: tuple[Shape, ...]) -> Any:
    """A value that the kind accepts, as in a spec; values related to the inputs are likelier."""
    if kind.keywords and rng.random() < 0.6:
        return rng.choice(kind.keywords)
    likely = [value for value in _related_values(rng, inputs) if accepts(kind, value)]
    if likely and rng.random() < 0.3:
        return rng.choice(likely)
    groups = _groups(kind)
    return rng.choice(rng.choice(groups)) if groups else rng.choice(kind.keywords)


def invalid_value(rng: Random, kind: ArgumentType) -> Any:
    """A value of the right type that the kind rejects, or None if there is none."""
    found = [value for value in _UNUSUAL if not accepts(kind, value) and _has_right_type(kind, value)]
    return rng.choice(found) if found else None


def accepts(kind: ArgumentType, value: Any) -> bool:
    try:
        kind.parse(value)
    except ValueError:
        return False
    return True


def random_arguments(rng: Random, operator: type[Operator], inputs: tuple[Shape, ...]) -> dict[str, Any]:
    """Values for all required and some optional arguments, as in a spec."""
    chosen = [field for field in signature(operator) if field.required or rng.random() < 0.4]
    return {field.name: draw(rng, field.kind, inputs) for field in chosen}


def instantiate(operator: type[Operator], arguments: Mapping[str, Any]) -> Operator:
    """The operator with arguments as in a spec. Raises ValueError if a kind rejects one."""
    fields = {field.name: field for field in signature(operator)}
    return operator(**{name: fields[name].kind.parse(value) for name, value in arguments.items()})


def field_named(operator: type[Operator], name: str) -> Field:
    return next(field for field in signature(operator) if field.name == name)


@cache
def _groups(kind: ArgumentType) -> tuple[tuple[Any, ...], ...]:
    """The values of each group that the kind accepts."""
    accepted = (tuple(value for value in group if accepts(kind, value)) for group in _VALUES)
    return tuple(group for group in accepted if group)


def _related_values(rng: Random, inputs: tuple[Shape, ...]) -> list[Any]:
    """Values derived from the first input: sizes, divisors, permutations of axes, shapes of the same size."""
    first = inputs[0]
    total = 1
    for size in first:
        total *= size
    divisors = [size for size in range(1, first[0] + 1) if first[0] % size == 0]
    axes = list(range(len(first)))
    rng.shuffle(axes)
    channels = [rng.randrange(first[0]) for _ in range(rng.randint(1, 6))]
    shapes = [first[::-1], (total,), (rng.choice(divisors), 1, total), (total // divisors[-1], divisors[-1], 1)]
    return [*divisors, *first, 2 * first[0], tuple(axes), tuple(channels), *shapes, first[1:], first]


def _has_right_type(kind: ArgumentType, value: Any) -> bool:
    """Whether the value has the type and length of a value that the kind produces."""
    return _type_and_length(value) in {
        _type_and_length(kind.parse(other)) for group in _groups(kind) for other in group
    }


def _type_and_length(value: object) -> tuple[str, int]:
    return type(value).__name__, len(cast("tuple[Any, ...]", value)) if isinstance(value, tuple) else 1
