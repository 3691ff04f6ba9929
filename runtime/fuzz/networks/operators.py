"""Operators with arguments at random, right and wrong: cnnc takes what PyTorch takes on the CPU, and says its shape."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

import torch

from ....compiler.operators.base.discovery import names, operator, signature
from ....compiler.operators.base.operator import Operator
from ....compiler.operators.base.shape import Shape
from . import arguments
from .leniency import Refused, leniency
from .modules import run, said

_STRANGE = 0.25
"""The share of configurations of which one argument is beyond what its kind takes."""


@dataclass(frozen=True)
class Configuration:
    """An operator's name, what arrives, and what a spec would give it."""

    name: str
    inputs: tuple[Shape, ...]
    given: dict[str, Any]
    beyond: str | None = None
    """The argument whose value is beyond its kind."""

    def __str__(self) -> str:
        given = ", ".join(f"{name}={value}" for name, value in self.given.items())
        return f"{', '.join(map(str, self.inputs))} -> {self.name}({given})"


@dataclass
class Agreements:
    """How often both took a configuration, both refused it, and cnnc was stricter for a reason that is documented."""

    taken: int = 0
    refused: int = 0
    stricter: Counter[str] = field(default_factory=Counter[str])


def configuration(seed: int, index: int) -> Configuration:
    """Configuration `index` of a seed."""
    rng = Random(f"operators {seed} {index}")
    name = rng.choice(names())
    found = operator(name)
    assert found is not None
    inputs = _inputs(rng, found)
    given = arguments.arguments(rng, found, inputs)
    beyond = None
    if given and rng.random() < _STRANGE:
        beyond = rng.choice(list(given))
        value = arguments.strange(rng, arguments.field(found, beyond).kind)
        if value is None:
            beyond = None
        else:
            given[beyond] = value
    return Configuration(name, inputs, given, beyond)


def disagreements(seed: int, count: int, agreements: Agreements) -> Iterator[tuple[Configuration, str]]:
    """Of the first `count` configurations of a seed, those that cnnc and PyTorch see differently, and how."""
    torch.default_generator.manual_seed(seed)
    for index in range(count):
        tried = configuration(seed, index)
        if (difference := compare(tried, agreements)) is not None:
            yield tried, difference


def compare(tried: Configuration, agreements: Agreements) -> str | None:
    """How cnnc and PyTorch differ about a configuration, or None."""
    found = operator(tried.name)
    assert found is not None
    made, ours = _ours(found, tried)
    theirs = _theirs(made, tried.inputs)
    if ours == theirs:
        agreements.taken += ours is not None
        agreements.refused += ours is None
        return None
    if ours is None and theirs is not None:
        beyond = tried.given[tried.beyond] if tried.beyond else None
        if (reason := leniency(Refused(made, tried.inputs, theirs, beyond))) is not None:
            agreements.stricter[reason.what] += 1
            return None
    return f"cnnc says {ours}, PyTorch {theirs}"


def _inputs(rng: Random, operator: type[Operator]) -> tuple[Shape, ...]:
    first = (rng.randint(1, 12),) if rng.random() < 0.25 else (rng.randint(1, 8), rng.randint(1, 9), rng.randint(1, 9))
    if not operator.merges:
        return (first,)
    return (first, *(_beside(rng, first) for _ in range(rng.randint(1, 3))))


def _beside(rng: Random, shape: Shape) -> Shape:
    """Another shape, mostly like the first."""
    form = rng.randrange(6)
    if form == 0:
        return (shape[0], 1, 1)
    if form == 1:
        return (rng.randint(1, 8), *shape[1:])
    if form == 2:
        return tuple(rng.randint(1, 5) for _ in range(rng.choice((1, 3))))
    return shape


def _ours(found: type[Operator], tried: Configuration) -> tuple[Operator, Shape | None]:
    """The operator, and the shape that cnnc gives; None where a kind or the operator refuses."""
    if tried.beyond is None:
        made = arguments.make(found, tried.given)
        return made, said(made, *tried.inputs)
    fields = {field.name: field for field in signature(found)}
    parsed = {name: fields[name].kind.parse(value) for name, value in tried.given.items() if name != tried.beyond}
    values = {**parsed, tried.beyond: tried.given[tried.beyond]}
    return found(**values), None


def _theirs(made: Operator, inputs: tuple[Shape, ...]) -> Shape | None:
    """The shape that PyTorch gives in training and in evaluation; None where it refuses one of them."""
    try:
        evaluated, trained = run(made, inputs, training=False), run(made, inputs, training=True)
    except (ArithmeticError, AssertionError):  # what PyTorch raises at nonsense now and then
        return None
    return evaluated if evaluated == trained else None
