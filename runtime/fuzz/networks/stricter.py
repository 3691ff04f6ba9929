"""What PyTorch accepts and cnnc rejects on purpose, with the reasons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, cast

import torch

from ....compiler.operators.base.discovery import signature
from ....compiler.operators.base.emission import Custom, Infix
from ....compiler.operators.base.operator import Operator, Style
from ....compiler.operators.base.reject import Reject, WrongRank
from ....compiler.operators.base.shape import Shape
from .modules import build


@dataclass(frozen=True)
class Rejection:
    """A configuration that cnnc rejects and PyTorch accepts; `invalid_value` is an argument's that its kind rejects."""

    operator: Operator
    inputs: tuple[Shape, ...]
    theirs: Shape
    invalid_value: Any = None


@dataclass(frozen=True)
class StricterCheck:
    """What PyTorch accepts, an example that runs, and the reason why cnnc rejects it."""

    title: str
    example: str
    reason: str
    covers: Callable[[Rejection], bool]


def _items(value: Any) -> tuple[int, ...]:
    return cast("tuple[int, ...]", value) if value and isinstance(value, tuple) else (1,)


def _is_own_class(rejection: Rejection) -> bool:
    return isinstance(rejection.operator.emit(*rejection.inputs), Custom)


def _is_infix(rejection: Rejection) -> bool:
    return isinstance(rejection.operator.emit(*rejection.inputs), Infix)


def _has_wrong_rank(rejection: Rejection) -> bool:
    if rejection.invalid_value is not None:
        return False
    try:
        rejection.operator.shape(*rejection.inputs)
    except Reject as reject:
        return isinstance(reject, WrongRank)
    return False


def _has_infinite_output(rejection: Rejection) -> bool:
    """Whether the output for maps of ones has a value that is not finite."""
    with torch.no_grad():
        made = build(rejection.operator.emit(*rejection.inputs))(*(torch.ones(1, *shape) for shape in rejection.inputs))
    return not bool(made.isfinite().all())


def _has_no_effect(rejection: Rejection) -> bool:
    """Whether the same is emitted without one of the arguments."""
    emission = rejection.operator.emit(*rejection.inputs)
    fields = (field for field in signature(type(rejection.operator)) if not field.required)
    others = [replace(rejection.operator, **{field.name: field.default}) for field in fields]
    return any(other != rejection.operator and other.emit(*rejection.inputs) == emission for other in others)


STRICTER_CHECKS = (
    StricterCheck(
        "an empty value",
        "nn.Linear(8, 0)(torch.ones(2, 8))",
        "a value without elements carries no information",
        lambda rejection: not all(rejection.theirs),
    ),
    StricterCheck(
        "features instead of a map, or the reverse",
        "nn.Linear(8, 4)(torch.ones(2, 3, 8, 8))",
        "a `flatten` is missing, or a layer is in the wrong place",
        _has_wrong_rank,
    ),
    StricterCheck(
        "broadcasting",
        "torch.ones(2, 64, 8, 8) + torch.ones(2, 64, 1, 1)",
        "different shapes are most likely a mistake; `mul` accepts a gate of C x 1 x 1",
        _is_infix,
    ),
    StricterCheck(
        "a number outside the formula's domain",
        "nn.BatchNorm2d(3, momentum=-0.5)(torch.ones(2, 3, 8, 8))",
        "a negative `eps` can lead to the root of a negative variance; a negative momentum diverges",
        lambda rejection: isinstance(rejection.invalid_value, int | float),
    ),
    StricterCheck(
        "a size to be inferred",
        "nn.Unflatten(1, (2, -1))(torch.ones(2, 8))",
        "a spec states the size, so that it can be checked",
        lambda rejection: min(_items(rejection.invalid_value)) < 0,
    ),
    StricterCheck(
        "a value of another rank",
        "nn.Unflatten(1, (1, 1, 1, 1))(torch.ones(2, 1))",
        "a value is a feature vector or a map; no operator accepts four axes",
        lambda rejection: len(rejection.theirs) not in (1, 3),
    ),
    StricterCheck(
        "a stride or dilation of 0",
        "nn.ConvTranspose2d(3, 4, 1, dilation=(1, 0))(torch.ones(2, 3, 8, 8))",
        "it has no effect on a kernel of size 1, and is invalid for any other",
        lambda rejection: 0 in _items(rejection.invalid_value),
    ),
    StricterCheck(
        "an argument without effect",
        "nn.ReflectionPad2d(1)(torch.ones(2, 3, 8, 8))",
        "`pad(1, mode=reflect, value=4)` contradicts itself",
        _has_no_effect,
    ),
    StricterCheck(
        "a maximum of no values",
        "nn.MaxPool2d(2, padding=1, dilation=3)(torch.ones(2, 3, 2, 2))",
        "a window outside the map gives minus infinity, and training writes outside the tensor's memory",
        lambda rejection: rejection.operator.style is Style.POOLING and _has_infinite_output(rejection),
    ),
    StricterCheck(
        "arguments of a generated class",
        "torch.ones(2, 8)[:, 3:-1]",
        "generated classes rely on the compiler's checks: it reports `slice(5, 3)`",
        _is_own_class,
    ),
)


def stricter_check(rejection: Rejection) -> StricterCheck | None:
    """The documented check that explains a rejection, or None."""
    return next((found for found in STRICTER_CHECKS if found.covers(rejection)), None)
