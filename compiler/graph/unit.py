"""The tree of modules: how the nodes of the flat graph group into the classes and submodules of the spec."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from ...dsl.record import Record, record
from ...dsl.span import Span
from ..algebra.expression import Expression
from ..operators.base.shape import Shape
from .graph import Node
from .origin import Origin


@record
class Choice(Record):
    """An evaluated `if`: its span, the expression of its condition if there is one, and whether it held."""

    span: Span
    condition: Expression | None
    taken: bool


@record
class Step(Record):
    """One application in a unit: of an operator, or of a unit inside.

    `inputs` and `output` are node ids; `input_shapes` are traced in terms of the surrounding definition. `name` is the
    attribute of the generated class, or the index in an `nn.Sequential`. A module that is applied again has the name
    `tower@2`; `module` is then its attribute, with dots into groups.
    """

    name: str
    what: Node | Unit
    inputs: tuple[str, ...]
    output: str
    input_shapes: tuple[Shape, ...]
    output_shape: Shape
    choices: tuple[Choice, ...]
    origin: Origin
    module: str = ""
    again: bool = False
    """An earlier step created the module; set in trimmed units only, for every step inside a group."""


@record
class Unit(Record):
    """An expanded net, block or group: steps in order."""

    kind: Literal["net", "block", "seq", "group"]
    name: str
    """Name of the definition, or the label of a group."""
    path: str
    doc: str
    inputs: tuple[str, ...]
    output: str
    parameters: Mapping[str, Any]
    """Values of the parameters by name, traced in terms of the surrounding definition."""
    sizes: Mapping[str, int]
    """Sizes of the input by their names inside (`in_channels`), traced likewise."""
    lets: Mapping[str, int | float]
    """Untraced numbers that `let` lines of a block or seq name."""
    defaults: Mapping[str, Any]
    """Defaults of parameters; for a net, only those that may stay parameters of the generated class."""
    steps: tuple[Step, ...]
    origin: Origin
    arrives: str = ""
    """Id of the value that a block or group is applied to; empty for a group that also reads others from outside."""

    @property
    def arguments(self) -> Mapping[str, Any]:
        """Everything that the inside can depend on, by name."""
        return {**self.sizes, **self.parameters, **self.lets}

    def units(self) -> Iterator[Unit]:
        """This unit and the units created inside it, outermost first."""
        yield self
        for step in self.steps:
            if isinstance(step.what, Unit) and not step.again:
                yield from step.what.units()


def is_again(step: Step) -> bool:
    """Whether earlier steps created all modules that the step applies."""
    if isinstance(step.what, Unit) and step.what.kind == "group":
        return bool(step.what.steps) and all(is_again(inner) for inner in step.what.steps)
    return step.again
