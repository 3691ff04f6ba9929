"""Analysis: the memory of live values during inference.

Follows the generated code and counts references as Python does: a value is freed when no variable holds it, no pending
expression has it as an operand, and no active call has it as an argument. So a variable can hold a value longer than it
is read. The caller holds the inputs of the network. In-place activations and sums, and views, take no memory.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..algebra.traced import plain
from ..graph.graph import Node
from ..graph.unit import Step, Unit
from ..operators.base.shape import element_count
from ..passes.analyses.inplace import find_accumulating, find_in_place
from ..pytorch.execution import Routine, find_routines
from ..pytorch.statements import Applied
from .amounts import Setting
from .saved_tensors import input_shapes, is_view

if TYPE_CHECKING:
    from ..compilation import Compiled


@dataclass(eq=False)
class Inference:
    """Runs a network like the generated code, and counts the live bytes of one example."""

    compiled: Compiled
    setting: Setting
    in_place: set[str] = field(init=False)
    """Ids of in-place nodes; in-place sums are added when they are met."""
    owners: dict[str, str] = field(default_factory=dict[str, str])
    """The value that owns the memory of each value."""
    routines: dict[str, Routine] = field(init=False)
    references: Counter[str] = field(default_factory=Counter[str])
    """The number of references to each memory, by its owner."""
    alive: int = 0
    moments: dict[str, int] = field(default_factory=dict[str, int])
    """Live bytes while each node runs, by its id."""
    given: int = 0
    """Bytes of the inputs."""

    @property
    def peak(self) -> int:
        """The peak in bytes."""
        return max([self.given, *self.moments.values()])

    def __post_init__(self) -> None:
        graph, unit = self.compiled.graph, self.compiled.unit
        self.routines = find_routines(unit, graph, find_accumulating(graph))
        self.in_place = set(find_in_place(graph))
        inputs = tuple(node.id for node in graph.inputs)
        for value in inputs:
            self.owners[value] = value
            self._make(value)
        self.given = self.alive
        self._unit(unit, inputs)

    def _unit(self, unit: Unit, given: tuple[str, ...]) -> str:
        """Run a net, block, seq or group on values that its caller holds; the output has one more reference."""
        routine = self.routines.get(_made_at(unit.path))
        if unit.kind in ("group", "seq") or routine is None:
            return self._chain(unit, given[0])
        steps = dict(_steps(unit, ""))
        variables = dict(zip(routine.inputs, given, strict=True))
        for value in given:
            self._hold(value)
        for assignment in routine.assignments:
            if assignment.in_place:
                self.in_place.add(steps[assignment.value.path].output)
            value = self._expression(assignment.value, variables, steps)
            if assignment.target in variables:
                self._release(variables[assignment.target])
            variables[assignment.target] = value
        result = variables[routine.results[0]]
        self._hold(result)
        for value in variables.values():
            self._release(value)
        return result

    def _chain(self, unit: Unit, given: str) -> str:
        """Run an `nn.Sequential`, which holds only its latest value."""
        value = given
        self._hold(value)
        for step in unit.steps:
            following = self._step(step, (value,))
            self._release(value)
            value = following
        return value

    def _expression(self, applied: Applied | str, variables: Mapping[str, str], steps: Mapping[str, Step]) -> str:
        """The value of an expression with one more reference; operands are held until it is computed."""
        if isinstance(applied, str):
            self._hold(variables[applied])
            return variables[applied]
        operands = tuple(self._expression(operand, variables, steps) for operand in applied.operands)
        # an optional part that this instance lacks is an identity
        value = self._step(steps[applied.path], operands) if applied.path in steps else operands[0]
        if applied.path in steps:
            for operand in operands:
                self._release(operand)
        return value

    def _step(self, step: Step, operands: tuple[str, ...]) -> str:
        return self._node(step.what) if isinstance(step.what, Node) else self._unit(step.what, operands)

    def _node(self, node: Node) -> str:
        shapes = input_shapes(node, self.compiled.shapes)
        shares = node.id in self.in_place or is_view(node, training=False)
        self.owners[node.id] = self.owners[node.inputs[0]] if shares else node.id
        if not shares:
            self._make(node.id)
        else:
            self._hold(node.id)
        passing = [self.setting.bytes(saved).each for saved in node.operator.saves(*shapes) if saved.kind == "index"]
        scratch = plain(node.operator.scratch(*shapes)) * self.setting.number
        self.moments[node.id] = self.alive + scratch + sum(passing)
        return node.id

    def _make(self, value: str) -> None:
        self.alive += self._size(value)
        self._hold(value)

    def _hold(self, value: str) -> None:
        self.references[self.owners[value]] += 1

    def _release(self, value: str) -> None:
        owner = self.owners[value]
        self.references[owner] -= 1
        if not self.references[owner]:
            self.alive -= self._size(owner)

    def _size(self, value: str) -> int:
        return element_count(self.compiled.shapes[value]) * self.setting.number


def _steps(unit: Unit, home: str) -> Iterator[tuple[str, Step]]:
    """The steps of a class by their path in it, inner groups included."""
    for step in unit.steps:
        yield home + step.name, step
        if isinstance(step.what, Unit) and step.what.kind == "group":
            yield from _steps(step.what, f"{home}{step.name}.")


def _made_at(path: str) -> str:
    """The path of the first use of a module; later uses are numbered: `tower@2`."""
    return re.sub(r"@\d+", "", path)
