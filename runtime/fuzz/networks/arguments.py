"""Arguments at random, for any operator there is: whatever the kind of an argument takes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from random import Random
from typing import Any, cast

from ....compiler.operators.base.argument_types import Kind
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
"""Values of many types, in groups of which each is drawn from as often as any other."""

_STRANGE: tuple[Any, ...] = (0, -1, -2, 0.0, -0.5, 1.5, 2.5, -1e-3, (0, 1), (1, 0), (-1, 1), (1, -1), (1, 2, 3), ())
"""Values that few kinds take."""


def draw(rng: Random, kind: Kind, inputs: tuple[Shape, ...]) -> Any:
    """A value that the kind takes, as a spec could give it; what arrives makes some values likelier."""
    if kind.words and rng.random() < 0.6:
        return rng.choice(kind.words)
    likely = [value for value in _likely(rng, inputs) if takes(kind, value)]
    if likely and rng.random() < 0.3:
        return rng.choice(likely)
    groups = _groups(kind)
    return rng.choice(rng.choice(groups)) if groups else rng.choice(kind.words)


def strange(rng: Random, kind: Kind) -> Any:
    """A value of the type that operators are given, and beyond what the kind takes; None where there is none."""
    found = [value for value in _STRANGE if not takes(kind, value) and _is_like(kind, value)]
    return rng.choice(found) if found else None


def takes(kind: Kind, value: Any) -> bool:
    """Whether the kind takes a value."""
    try:
        kind.parse(value)
    except ValueError:
        return False
    return True


def arguments(rng: Random, operator: type[Operator], inputs: tuple[Shape, ...]) -> dict[str, Any]:
    """Values for what must be given and for some of the rest, as a spec could give them."""
    given = [field for field in signature(operator) if field.required or rng.random() < 0.4]
    return {field.name: draw(rng, field.kind, inputs) for field in given}


def make(operator: type[Operator], given: Mapping[str, Any]) -> Operator:
    """The operator with values as a spec gives them; raises ValueError where a kind does not take one."""
    fields = {field.name: field for field in signature(operator)}
    return operator(**{name: fields[name].kind.parse(value) for name, value in given.items()})


def field(operator: type[Operator], name: str) -> Field:
    """The argument of a name."""
    return next(field for field in signature(operator) if field.name == name)


@cache
def _groups(kind: Kind) -> tuple[tuple[Any, ...], ...]:
    """The values of each group that the kind takes."""
    taken = (tuple(value for value in group if takes(kind, value)) for group in _VALUES)
    return tuple(group for group in taken if group)


def _likely(rng: Random, inputs: tuple[Shape, ...]) -> list[Any]:
    """Values made of what arrives: its sizes, their divisors, its axes in another order, other shapes of its size."""
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


def _is_like(kind: Kind, value: Any) -> bool:
    """It is of the type, and has as many items, as something that the kind makes of a value."""
    return _form(value) in {_form(kind.parse(other)) for group in _groups(kind) for other in group}


def _form(value: object) -> tuple[str, int]:
    return type(value).__name__, len(cast("tuple[Any, ...]", value)) if isinstance(value, tuple) else 1
