"""Compare what cnnc and PyTorch infer for operators with random arguments, valid and invalid."""

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
from .arguments import field_named, instantiate, invalid_value, random_arguments
from .modules import inferred_shape, torch_shape
from .stricter import Rejection, stricter_check

_INVALID_SHARE = 0.25
"""The share of configurations with an argument that its kind rejects."""


@dataclass(frozen=True)
class Configuration:
    """An operator with the shapes of its inputs and its arguments."""

    name: str
    inputs: tuple[Shape, ...]
    arguments: dict[str, Any]
    invalid: str | None = None
    """The argument that its kind rejects."""

    def __str__(self) -> str:
        arguments = ", ".join(f"{name}={value}" for name, value in self.arguments.items())
        return f"{', '.join(map(str, self.inputs))} -> {self.name}({arguments})"


@dataclass
class Agreements:
    """Counts of configurations that both accept, that both reject, and that cnnc rejects for a documented reason."""

    accepted: int = 0
    rejected: int = 0
    stricter: Counter[str] = field(default_factory=Counter[str])


def random_configuration(seed: int, index: int) -> Configuration:
    """Generate configuration `index` of a seed."""
    rng = Random(f"operators {seed} {index}")
    name = rng.choice(names())
    found = operator(name)
    assert found is not None
    inputs = _inputs(rng, found)
    arguments = random_arguments(rng, found, inputs)
    invalid = None
    if arguments and rng.random() < _INVALID_SHARE:
        invalid = rng.choice(list(arguments))
        value = invalid_value(rng, field_named(found, invalid).kind)
        if value is None:
            invalid = None
        else:
            arguments[invalid] = value
    return Configuration(name, inputs, arguments, invalid)


def disagreements(seed: int, count: int, agreements: Agreements) -> Iterator[tuple[Configuration, str]]:
    """Yield the configurations on which cnnc and PyTorch disagree, among the first `count` of a seed, and how."""
    torch.default_generator.manual_seed(seed)
    for index in range(count):
        configuration = random_configuration(seed, index)
        if (difference := compare(configuration, agreements)) is not None:
            yield configuration, difference


def compare(configuration: Configuration, agreements: Agreements) -> str | None:
    """Describe how cnnc and PyTorch disagree on a configuration, or return None."""
    found = operator(configuration.name)
    assert found is not None
    instance, ours = _ours(found, configuration)
    theirs = _theirs(instance, configuration.inputs)
    if ours == theirs:
        agreements.accepted += ours is not None
        agreements.rejected += ours is None
        return None
    if ours is None and theirs is not None:
        invalid = configuration.arguments[configuration.invalid] if configuration.invalid else None
        if (check := stricter_check(Rejection(instance, configuration.inputs, theirs, invalid))) is not None:
            agreements.stricter[check.title] += 1
            return None
    return f"cnnc infers {ours}, PyTorch {theirs}"


def _inputs(rng: Random, operator: type[Operator]) -> tuple[Shape, ...]:
    first = (rng.randint(1, 12),) if rng.random() < 0.25 else (rng.randint(1, 8), rng.randint(1, 9), rng.randint(1, 9))
    if not operator.is_merge:
        return (first,)
    return (first, *(_other_shape(rng, first) for _ in range(rng.randint(1, 3))))


def _other_shape(rng: Random, shape: Shape) -> Shape:
    """A shape for another input of a merge, mostly the same."""
    form = rng.randrange(6)
    if form == 0:
        return (shape[0], 1, 1)
    if form == 1:
        return (rng.randint(1, 8), *shape[1:])
    if form == 2:
        return tuple(rng.randint(1, 5) for _ in range(rng.choice((1, 3))))
    return shape


def _ours(found: type[Operator], configuration: Configuration) -> tuple[Operator, Shape | None]:
    """The operator and its inferred shape, or None if a kind or the operator rejects the configuration."""
    if configuration.invalid is None:
        instance = instantiate(found, configuration.arguments)
        return instance, inferred_shape(instance, *configuration.inputs)
    kinds = {field.name: field.kind for field in signature(found)}
    values = {
        name: value if name == configuration.invalid else kinds[name].parse(value)
        for name, value in configuration.arguments.items()
    }
    return found(**values), None


def _theirs(instance: Operator, inputs: tuple[Shape, ...]) -> Shape | None:
    """The shape that PyTorch computes in training and evaluation, or None if it rejects one of them."""
    try:
        evaluation, training = (torch_shape(instance, inputs, training) for training in (False, True))
    except (ArithmeticError, AssertionError):  # which PyTorch sometimes raises for invalid arguments
        return None
    return evaluation if evaluation == training else None
