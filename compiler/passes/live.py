"""Analysis: the values that are alive at one time of inference.

At inference a value is freed after its last reader; a module that has submodules holds its input until it returns, and
the caller holds the network's inputs. Activations in place and views take no memory of their own. Not seen is a value
that nobody reads again but a variable of the generated code still holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..algebra.traced import plain
from ..graph import InputNode, Node
from ..pytorch.forward import LONGEST
from ..pytorch.outline import is_chain
from ..shape import numbers
from ..unit import Step, Unit
from .amounts import Setting
from .kept import arriving, owners_of

if TYPE_CHECKING:
    from ..pipeline import Compiled


@dataclass(eq=False)
class Inference:
    """Runs a network as the generated code does, and counts the bytes of one example's values that are alive."""

    compiled: Compiled
    needed: set[str]
    """Ids of the nodes that run."""
    setting: Setting
    owners: dict[str, str] = field(init=False)
    readers: dict[str, int] = field(init=False)
    """By value, how many will read it yet; the caller, and each module that was called with it, count as readers."""
    alive: int = 0
    peak: int = 0

    def __post_init__(self) -> None:
        graph = self.compiled.graph
        self.owners = owners_of(graph, training=False)
        self.readers = dict.fromkeys(graph.nodes, 0)
        for node in graph.nodes.values():
            if node.id in self.needed or isinstance(node, InputNode):
                self._hold(node.inputs)
        self._hold([result.value for result in graph.outputs])
        for node in graph.inputs:
            self._hold([node.id])
            self.alive += self._size(node.id)
        self.peak = self.alive
        self._run(self.compiled.unit)

    def _run(self, unit: Unit) -> None:
        for statement in _statements(unit):
            held = statement[0].inputs if statement[-1].output in self.needed else ()
            self._hold(held)
            for step in statement:
                if isinstance(step.what, Node):
                    self._apply(step.what)
                else:
                    self._run(step.what)
            self._release(held)

    def _apply(self, node: Node) -> None:
        if node.id not in self.needed:
            return
        shapes = arriving(node, self.compiled.shapes)
        if self.owners[node.id] == node.id:
            self.alive += self._size(node.id)
        passing = [self.setting.bytes(saved).each for saved in node.operator.saves(*shapes) if saved.kind == "index"]
        scratch = plain(node.operator.scratch(*shapes)) * self.setting.number
        self.peak = max(self.peak, self.alive + scratch + sum(passing))
        self._release(node.inputs)

    def _size(self, value: str) -> int:
        return numbers(self.compiled.shapes[value]) * self.setting.number

    def _hold(self, values: tuple[str, ...] | list[str]) -> None:
        for value in values:
            self.readers[self.owners[value]] += 1

    def _release(self, values: tuple[str, ...]) -> None:
        for value in values:
            owner = self.owners[value]
            self.readers[owner] -= 1
            if not self.readers[owner]:
                self.alive -= self._size(owner)


def _statements(unit: Unit) -> Iterator[list[Step]]:
    """Steps that the generated code computes in one expression, whose variable holds the input until its end.

    They are those of one line of the spec, as far as they fit into one of the code; in an `nn.Sequential` none do.
    """
    if unit.kind in ("group", "seq") and is_chain(unit):
        yield from ([step] for step in unit.steps)
        return
    statement: list[Step] = []
    for step in unit.steps:
        if statement and not _goes_on(statement, step):
            yield statement
            statement = []
        statement.append(step)
    if statement:
        yield statement


def _goes_on(statement: list[Step], step: Step) -> bool:
    last = statement[-1]
    text = "".join(f"self.{before.name}()" for before in statement)
    return (
        isinstance(last.what, Node)
        and step.inputs == (last.output,)
        and step.origin.span.source == last.origin.span.source
        and step.origin.span.first.line == last.origin.span.first.line
        and len(text) < LONGEST
    )
