"""Training recipes: the lines that a recipe can have, as data, and the values of one recipe."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any, cast, get_args

from ...dsl.record import Record, record
from ..operators.base.argument_types import (
    ArgumentType,
    Flag,
    Fraction,
    Indexes,
    NonNegative,
    NonNegativeReal,
    Positive,
    PositiveReal,
)
from ..operators.base.discovery import REQUIRED, Field


@record
class Chosen(Record):
    """A loss, optimizer, schedule or augmentation by name, with a value for every argument."""

    name: str
    arguments: Mapping[str, Any]


@record
class Recipe(Record):
    """The training recipe of a spec; None for lines that it leaves out. An epoch is one pass over the training data."""

    loss: Chosen | None = None
    optimizer: Chosen | None = None
    schedule: Chosen | None = None
    warmup: Chosen | None = None
    augment: tuple[Chosen, ...] | None = None
    """In the order of application."""
    batch: int | None = None
    """Examples in one optimizer step, over all devices."""
    epochs: int | None = None
    accumulate: int | None = None
    """Microbatches in a batch."""
    early_stop: int | None = None
    """Epochs without a better validation score after which training ends."""
    clip: float | None = None
    """The largest norm of all gradients together; larger ones are scaled down."""
    ema: float | None = None
    """Decay per step of the exponential moving average of the weights."""


def _kind(annotated: Any) -> ArgumentType:
    return next(said for said in get_args(annotated) if isinstance(said, ArgumentType))


def _field(name: str, annotated: Any, default: Any = REQUIRED) -> Field:
    return Field(name, _kind(annotated), default)


def _below_one(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1:
        raise ValueError
    return value


_BELOW_ONE = ArgumentType("a number from 0 that is less than 1", _below_one)
_RATE = _field("lr", PositiveReal)
_MOMENTUM = _field("momentum", Fraction, 0.0)
_DECAY = (_field("weight_decay", Fraction, 0.0), _field("decay_all", Flag, True))
_DECOUPLED = (_field("weight_decay", Fraction, 0.01), _field("decay_all", Flag, True))
_MOMENTS = (Field("beta1", _BELOW_ONE, 0.9), Field("beta2", _BELOW_ONE, 0.999))
_EPS = _field("eps", PositiveReal, 1e-8)
_FACTOR = Field("factor", _BELOW_ONE, 0.1)
_CHANCE = _field("p", Fraction, 0.5)

NAMED: Mapping[str, Mapping[str, tuple[Field, ...]]] = {
    "loss": {
        "cross_entropy": (_field("label_smoothing", Fraction, 0.0),),
        "binary_cross_entropy": (_field("label_smoothing", Fraction, 0.0),),
    },
    "optimizer": {
        "sgd": (_RATE, _MOMENTUM, *_DECAY, _field("nesterov", Flag, False)),
        "rmsprop": (_RATE, _field("alpha", Fraction, 0.99), _MOMENTUM, *_DECAY, _EPS),
        "adagrad": (_RATE, *_DECAY),
        "adam": (_RATE, *_MOMENTS, *_DECAY, _EPS),
        "adamw": (_RATE, *_MOMENTS, *_DECOUPLED, _EPS),
        "nadam": (_RATE, *_MOMENTS, *_DECAY, _EPS),
        "radam": (_RATE, *_MOMENTS, *_DECAY, _EPS),
    },
    "schedule": {
        "constant": (),
        "cosine": (_field("end", Fraction, 0.0),),
        "linear": (_field("end", Fraction, 0.0),),
        "exponential": (Field("factor", _BELOW_ONE), _field("every", PositiveReal, 1.0)),
        "polynomial": (_field("power", PositiveReal, 0.9), _field("end", Fraction, 0.0)),
        "step": (_field("every", PositiveReal), _FACTOR),
        "milestones": (_field("at", Indexes), _FACTOR),
        "one_cycle": (
            _field("rise", Fraction, 0.3),
            _field("start", Fraction, 0.04),
            _field("end", Fraction, 4e-6),
            Field("least_momentum", _BELOW_ONE, 0.85),
            Field("most_momentum", _BELOW_ONE, 0.95),
        ),
        "plateau": (_FACTOR, _field("patience", Positive, 10)),
    },
    "warmup": {
        "linear": (_field("epochs", PositiveReal), _field("start", Fraction, 0.0)),
        "constant": (_field("epochs", PositiveReal), _field("start", Fraction)),
    },
    "augment": {
        "none": (),
        "random_resized_crop": (_field("smallest", Fraction, 0.08),),
        "random_shortest_size": (_field("smallest", Positive), _field("largest", Positive)),
        "random_crop": (_field("pad", NonNegative, 4),),
        "horizontal_flip": (_CHANCE,),
        "vertical_flip": (_CHANCE,),
        "affine": (
            _field("degrees", NonNegativeReal, 0.0),
            _field("translate", Fraction, 0.0),
            _field("scale", Fraction, 0.0),
        ),
        "color_jitter": tuple(
            _field(name, NonNegativeReal, 0.0) for name in ("brightness", "contrast", "saturation", "hue")
        ),
        "trivial_augment": (),
        "rand_augment": (_field("ops", Positive, 2), _field("magnitude", NonNegative, 9)),
        "auto_augment": (),
        "elastic": (_field("alpha", PositiveReal, 50.0), _field("sigma", PositiveReal, 5.0)),
        "random_erasing": (_field("p", Fraction, 0.25),),
        "mixup": (_field("alpha", PositiveReal, 0.2),),
        "cutmix": (_field("alpha", PositiveReal, 1.0),),
    },
}
"""The choices of each line with their arguments.

Arguments of schedules count epochs, those of `step` also fractions of one. `end` and `start` are fractions of the
learning rate of the optimizer. `one_cycle` also moves the momentum or `beta1`, where the optimizer has one. `decay_all`
says whether parameters with one axis, such as biases and normalization weights, decay too.
"""


@record
class Constraint(Record):
    """A condition on the arguments of a choice together; where `holds` is false, `argument` is at fault."""

    argument: str
    holds: Callable[[Mapping[str, Any]], bool]
    says: str


CONSTRAINTS: Mapping[str, Constraint] = {
    "sgd": Constraint(
        "nesterov",
        lambda given: not given["nesterov"] or given["momentum"] > 0,
        "`nesterov` needs a `momentum` above 0",
    ),
    "one_cycle": Constraint(
        "most_momentum",
        lambda given: given["least_momentum"] <= given["most_momentum"],
        "`most_momentum` is less than `least_momentum`",
    ),
    "random_shortest_size": Constraint(
        "largest", lambda given: given["smallest"] <= given["largest"], "`largest` is less than `smallest`"
    ),
}
"""By the name of the choice."""

REPEATED = frozenset({"augment"})
"""Lines that a recipe can repeat."""

COUNTED: Mapping[str, ArgumentType] = {
    "batch": _kind(Positive),
    "epochs": _kind(Positive),
    "accumulate": _kind(Positive),
    "early_stop": _kind(Positive),
    "clip": _kind(PositiveReal),
    "ema": _BELOW_ONE,
}
"""Lines whose value is a number."""


def lines(recipe: Recipe) -> tuple[tuple[str, str], ...]:
    """The lines of a recipe as a spec writes them: `("optimizer", "sgd(lr=0.1)")`."""
    said: list[tuple[str, str]] = []
    for name in (field.name for field in fields(recipe)):
        value = getattr(recipe, name)
        values = cast(tuple[Any, ...], value) if isinstance(value, tuple) else (value,)
        said += [(name, spelled(name, value)) for value in values if value is not None]
    return tuple(said)


def spelled(choice: str, value: Chosen | float) -> str:
    """A choice as a spec writes it, without arguments at their default: `sgd(lr=0.1, momentum=0.9)`."""
    if not isinstance(value, Chosen):
        return written(value)
    defaults = {field.name: field.default for field in NAMED[choice][value.name]}
    items = [f"{name}={written(given)}" for name, given in value.arguments.items() if given != defaults[name]]
    return f"{value.name}({', '.join(items)})" if items else value.name


def written(value: Any) -> str:
    """A value as a spec writes it: `true`, `[30, 60]`."""
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(written, cast(Sequence[Any], value)))}]"
    return str(value).lower() if isinstance(value, bool) else str(value)
