"""What PyTorch takes and cnnc refuses, with the reasons: nothing that a network could mean."""

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
class Refused:
    """A configuration that cnnc refuses and PyTorch takes; `beyond` is the value that no kind takes, if one is."""

    operator: Operator
    inputs: tuple[Shape, ...]
    theirs: Shape
    beyond: Any = None


@dataclass(frozen=True)
class Leniency:
    """One thing that PyTorch takes: what it is, an example that runs, and why cnnc does not take it."""

    what: str
    example: str
    why: str
    covers: Callable[[Refused], bool]


def _items(value: Any) -> tuple[int, ...]:
    return cast("tuple[int, ...]", value) if value and isinstance(value, tuple) else (1,)


def _is_own_class(refused: Refused) -> bool:
    return isinstance(refused.operator.emit(*refused.inputs), Custom)


def _spreads(refused: Refused) -> bool:
    return isinstance(refused.operator.emit(*refused.inputs), Infix)


def _has_wrong_rank(refused: Refused) -> bool:
    if refused.beyond is not None:
        return False
    try:
        refused.operator.shape(*refused.inputs)
    except Reject as reject:
        return isinstance(reject, WrongRank)
    return False


def _misses(refused: Refused) -> bool:
    """A map of ones becomes one with a value that is not finite."""
    with torch.no_grad():
        made = build(refused.operator.emit(*refused.inputs))(*(torch.ones(1, *shape) for shape in refused.inputs))
    return not bool(made.isfinite().all())


def _has_no_effect(refused: Refused) -> bool:
    """One of the arguments could be left out: the same is emitted without it."""
    emission = refused.operator.emit(*refused.inputs)
    fields = (field for field in signature(type(refused.operator)) if not field.required)
    others = [replace(refused.operator, **{field.name: field.default}) for field in fields]
    return any(other != refused.operator and other.emit(*refused.inputs) == emission for other in others)


LENIENCIES = (
    Leniency(
        "nothing at all",
        "nn.Linear(8, 0)(torch.ones(2, 8))",
        "a value without any number in it trains nothing and tells nothing",
        lambda refused: not all(refused.theirs),
    ),
    Leniency(
        "features where a map is meant, and the reverse",
        "nn.Linear(8, 4)(torch.ones(2, 3, 8, 8))",
        "a `flatten` was forgotten, or a layer is in the wrong place",
        _has_wrong_rank,
    ),
    Leniency(
        "broadcasting",
        "torch.ones(2, 64, 8, 8) + torch.ones(2, 64, 1, 1)",
        "two shapes that differ were not meant to be one; a gate, C x 1 x 1, is taken by `mul`",
        _spreads,
    ),
    Leniency(
        "a number beyond the formula's sense",
        "nn.BatchNorm2d(3, momentum=-0.5)(torch.ones(2, 3, 8, 8))",
        "a variance below 0, from a negative `eps`, has no root; a momentum below 0 runs away",
        lambda refused: isinstance(refused.beyond, int | float),
    ),
    Leniency(
        "a size to be guessed",
        "nn.Unflatten(1, (2, -1))(torch.ones(2, 8))",
        "a spec says what it means, and a check of it finds mistakes",
        lambda refused: min(_items(refused.beyond)) < 0,
    ),
    Leniency(
        "axes that no value has",
        "nn.Unflatten(1, (1, 1, 1, 1))(torch.ones(2, 1))",
        "a value is a vector of features or a map, and no operator takes four axes",
        lambda refused: len(refused.theirs) not in (1, 3),
    ),
    Leniency(
        "steps of 0",
        "nn.ConvTranspose2d(3, 4, 1, dilation=(1, 0))(torch.ones(2, 3, 8, 8))",
        "a kernel of one place takes no step, but 0 is the length of none",
        lambda refused: 0 in _items(refused.beyond),
    ),
    Leniency(
        "an argument without effect",
        "nn.ReflectionPad2d(1)(torch.ones(2, 3, 8, 8))",
        "`pad(1, mode=reflect, value=4)` says two things, of which one must be wrong",
        _has_no_effect,
    ),
    Leniency(
        "the largest of no value",
        "nn.MaxPool2d(2, padding=1, dilation=3)(torch.ones(2, 3, 2, 2))",
        "a window that steps over the whole map gives minus infinity, and in training memory outside is overwritten",
        lambda refused: refused.operator.style is Style.POOLING and _misses(refused),
    ),
    Leniency(
        "what our own classes would take",
        "torch.ones(2, 8)[:, 3:-1]",
        "the generated classes trust what was checked: that `slice(5, 3)` is a mistake is known before they run",
        _is_own_class,
    ),
)


def leniency(refused: Refused) -> Leniency | None:
    """The reason for which cnnc is stricter, or None where there is none."""
    return next((found for found in LENIENCIES if found.covers(refused)), None)
