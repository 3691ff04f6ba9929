"""The tree of modules: how the flat graph's nodes are grouped into the classes and groups that a spec names."""

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
    """An `if` that was decided: where it stands, the condition's expression if it has one, and the branch taken."""

    span: Span
    condition: Expression | None
    taken: bool


@record
class Step(Record):
    """One application in a unit: of an operator, or of a unit inside.

    `inputs` and `output` are ids of the graph's nodes; `input_shapes` are traced in the terms of the definition that
    the step stands in. `name` is the attribute of the generated class, or the index in a Sequential; that of a module
    that is applied again is `tower@2`, and `module` then names the attribute, dotted into groups.
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
    """An earlier step has made the module; known of trimmed units only, and said of each step inside a group."""


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
    """Values of the parameters by name, traced in the terms of the definition around."""
    sizes: Mapping[str, int]
    """Sizes of what arrives, under the names that stand for them inside (`in_channels`), traced likewise."""
    lets: Mapping[str, int | float]
    """Numbers that a block's or seq's `let`s gave a name, and that do not say how they were computed."""
    defaults: Mapping[str, Any]
    """Defaults of the parameters that have one; of a net, those that may stay parameters of the generated class."""
    steps: tuple[Step, ...]
    origin: Origin
    arrives: str = ""
    """Id of the value that a block or group is applied to; empty for a group that reads another one from outside."""

    @property
    def arguments(self) -> Mapping[str, Any]:
        """Everything that the inside may depend on, by name."""
        return {**self.sizes, **self.parameters, **self.lets}

    def units(self) -> Iterator[Unit]:
        """This unit and all inside it that are made there, outermost first."""
        yield self
        for step in self.steps:
            if isinstance(step.what, Unit) and not step.again:
                yield from step.what.units()


def is_again(step: Step) -> bool:
    """Earlier steps have made all modules that the step applies."""
    if isinstance(step.what, Unit) and step.what.kind == "group":
        return bool(step.what.steps) and all(is_again(inner) for inner in step.what.steps)
    return step.again
