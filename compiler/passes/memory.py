"""Analysis: the memory that a network takes, at inference and in training, as PyTorch lays its tensors out.

At inference a value is freed after its last reader; a module that has submodules holds its input until it returns, and
the caller holds the network's inputs. Activations in place and views take no memory of their own. Not seen is a value
that nobody reads again but a variable of the generated code still holds.

In training autograd keeps what the backward pass reads, which each operator declares (`needs_input`, `needs_output`,
`saves`); a tensor that several read is counted once, and so is one with its views. Weights are kept in any case. Beside
that, training takes a gradient of every parameter, the state of the optimizer, and the gradients of activations that
are alive at one time of the backward pass. What single kernels need while they run, and what an allocator rounds up to,
is not counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..algebra.traced import plain
from ..graph import Graph, InputNode, Node
from ..operator import Saved
from ..pytorch.forward import LONGEST
from ..pytorch.outline import is_chain
from ..shape import Shape, numbers
from ..unit import Step, Unit
from .inplace import find_in_place

if TYPE_CHECKING:
    from ..pipeline import Compiled

DTYPES: Mapping[str, int] = {"float32": 4, "float16": 2, "bfloat16": 2}
"""Bytes of a number. The whole network has the dtype, weights included."""
OPTIMIZERS: Mapping[str, int] = {"sgd": 1, "adamw": 2}
"""Numbers that an optimizer remembers for each parameter: SGD its momentum, AdamW two moments."""
_INTEGER = 8


@dataclass(frozen=True)
class Setting:
    """What memory is counted for; on a `cpu` PyTorch keeps masks and statistics in the network's dtype."""

    dtype: str = "float32"
    optimizer: str = "sgd"
    device: str = "cuda"

    @property
    def number(self) -> int:
        return DTYPES[self.dtype]

    def bytes(self, saved: Saved) -> Amount:
        """Bytes of a tensor that autograd keeps."""
        count = plain(saved.count)
        match saved.kind:
            case "value":
                return Amount(each=count * self.number)
            case "index":
                return Amount(each=count * _INTEGER)
            case "mask":
                return Amount(each=count * (self.number if self.device == "cpu" else 1))
            case "statistics":
                return Amount(once=count * (self.number if self.device == "cpu" else DTYPES["float32"]))


@dataclass(frozen=True)
class Amount:
    """Bytes that each example of a batch takes, and bytes that are taken once."""

    each: int = 0
    once: int = 0

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.each + other.each, self.once + other.once)

    def at(self, batch: int) -> int:
        """Bytes in all."""
        return self.each * batch + self.once


@dataclass(frozen=True)
class Peak:
    """Bytes that are alive at several times, of which the largest counts; which that is may depend on the batch."""

    moments: tuple[Amount, ...]

    def __add__(self, other: Amount) -> Peak:
        return Peak(tuple(moment + other for moment in self.moments))

    def at(self, batch: int) -> int:
        """Bytes at the worst moment."""
        return max(moment.at(batch) for moment in self.moments)

    def largest_batch(self, memory: int) -> int:
        """Examples for which `memory` bytes are enough at every moment; 0 where not even one fits."""
        return max(0, min((memory - moment.once) // moment.each for moment in self.moments if moment.each))


@dataclass(frozen=True)
class Memory:
    """Bytes by what they are for; auxiliary heads count in training alone."""

    weights: int
    """Parameters and buffers at inference."""
    training_weights: int
    gradients: int
    """Of the parameters."""
    optimizer: int
    """State of the optimizer."""
    live: Peak
    """Values alive at one time of inference, inputs included."""
    kept_by: Mapping[str, Amount]
    """What autograd keeps, by the first node in whose backward pass it is read."""
    backward: Peak
    """What autograd keeps, and gradients of activations and parameters, alive at one time of the backward pass."""

    @property
    def kept(self) -> Amount:
        """All that autograd keeps from the forward for the backward pass."""
        return sum(self.kept_by.values(), Amount())

    @property
    def inference(self) -> Peak:
        """Weights and live values."""
        return self.live + Amount(once=self.weights)

    @property
    def training(self) -> Peak:
        """Weights, the optimizer's state, and the worst of the backward pass."""
        return self.backward + Amount(once=self.training_weights + self.optimizer)


def count_memory(compiled: Compiled, setting: Setting) -> Memory:
    """The memory of a network, for any batch."""
    graph, needed = compiled.graph, compiled.graph.needed(compiled.graph.outputs)
    params = compiled.figures.training_params * setting.number
    kept_by = _kept_by(graph, compiled.shapes, setting)
    return Memory(
        weights=sum(_weights(node, compiled, setting) for node in graph.operations if node.id in needed),
        training_weights=sum(_weights(node, compiled, setting) for node in graph.operations),
        gradients=params,
        optimizer=params * OPTIMIZERS[setting.optimizer],
        live=Peak((Amount(each=_Inference(compiled, needed, setting).peak),)),
        kept_by=kept_by,
        backward=Peak(tuple(dict.fromkeys(_Backward(compiled, kept_by, setting.number).moments))),
    )


def _weights(node: Node, compiled: Compiled, setting: Setting) -> int:
    """Bytes of a node's parameters and buffers, which its cost counts: those of shared weights stand at one node."""
    cost = compiled.costs[node.id]
    weights = node.operator.weights(*_shapes(node, compiled.shapes)).values()
    whole = sum(plain(weight.count) for weight in weights if weight.whole) if cost.params or cost.buffers else 0
    return (cost.params + cost.buffers - whole) * setting.number + whole * _INTEGER


def _shapes(node: Node, shapes: Mapping[str, Shape]) -> tuple[Shape, ...]:
    return tuple(shapes[source] for source in node.inputs)


# Training ------------------------------------------------------------------------------------------------------------


def _kept_by(graph: Graph, shapes: Mapping[str, Shape], setting: Setting) -> dict[str, Amount]:
    """What autograd keeps, by the first node that needs it, inputs of the network included where they are kept."""
    trained = _with_gradient(graph, shapes)
    owners, in_place = _owners(graph, training=True), find_in_place(graph)
    seen: set[str] = set()
    kept_by: dict[str, Amount] = {}
    for node in _in_training(graph):
        amount = Amount()
        for value in _values_kept(node, shapes, trained, in_place):
            owner = owners[value]
            if owner not in seen:
                seen.add(owner)
                amount += Amount(each=numbers(shapes[owner]) * setting.number)
        if node.id in trained and node.id in in_place and node.operator.copies_in_place:
            amount += Amount(each=numbers(shapes[node.id]) * setting.number)
        if node.id in trained:
            amount += sum(map(setting.bytes, node.operator.saves(*_shapes(node, shapes))), Amount())
        kept_by[node.id] = amount
    return kept_by


def _in_training(graph: Graph) -> list[Node]:
    """The operations in the order in which they run in training: auxiliary heads as soon as they can."""
    needed = graph.needed(graph.outputs)
    places: dict[str, int] = {}
    for place, node in enumerate(graph.nodes.values()):
        places[node.id] = place if node.id in needed else max((places[source] for source in node.inputs), default=0)
    return sorted(graph.operations, key=lambda node: places[node.id])


def _values_kept(
    node: Node, shapes: Mapping[str, Shape], trained: frozenset[str], in_place: frozenset[str]
) -> Iterator[str]:
    """Values of the graph that a node's backward pass reads."""
    if node.id not in trained:
        return
    copied = node.id in in_place and node.operator.copies_in_place
    if node.operator.keeps_input(*_shapes(node, shapes)) and not copied:
        for port, source in enumerate(node.inputs):
            # a factor is read where another operand, or a weight, has a gradient
            others = node.inputs[:port] + node.inputs[port + 1 :]
            if not node.operator.merges or trained.intersection(others):
                yield source
    if node.operator.needs_output:
        yield node.id


def _with_gradient(graph: Graph, shapes: Mapping[str, Shape]) -> frozenset[str]:
    """Ids of the nodes through which a gradient flows to a parameter."""
    found: set[str] = set()
    for node in graph.operations:
        weights = node.operator.weights(*_shapes(node, shapes)).values()
        reached = not found.isdisjoint(node.inputs) or any(weight.trained for weight in weights)
        if reached and node.operator.differentiable:
            found.add(node.id)
    return frozenset(found)


def _owners(graph: Graph, training: bool) -> dict[str, str]:
    """The value whose memory each value has: that of its input for views and for activations in place."""
    in_place = find_in_place(graph)
    owners: dict[str, str] = {}
    for node in graph.nodes.values():
        shares = isinstance(node, Node) and (node.id in in_place or _is_view(node, training))
        owners[node.id] = owners[node.inputs[0]] if shares else node.id
    return owners


def _is_view(node: Node, training: bool) -> bool:
    return node.operator.is_view and not (training and node.operator.copies_in_training())


@dataclass(eq=False)
class _Backward:
    """Goes through the nodes in reverse, frees what each one kept, and notes what is alive at each."""

    compiled: Compiled
    kept_by: Mapping[str, Amount]
    number: int
    """Bytes of a number."""
    gradients: dict[str, int] = field(default_factory=dict[str, int])
    """Numbers of one example's gradient, by the value; of those that have arrived and are needed yet."""
    alive: int = 0
    """Their sum."""
    params: int = 0
    """Parameters that have their gradient."""
    moments: list[Amount] = field(default_factory=list[Amount])

    def __post_init__(self) -> None:
        graph, shapes = self.compiled.graph, self.compiled.shapes
        owners, trained = _owners(graph, training=True), _with_gradient(graph, shapes)
        results = {owners[result.value] for result in (*graph.outputs, *graph.auxiliary)}
        # the caller holds the outputs and, in its loss, as much again
        held = Amount(2 * self.number * sum(numbers(shapes[value]) for value in results))
        self.gradients.update(dict.fromkeys(results, 0))
        left = sum(self.kept_by.values(), held)
        self._note(left, 0)
        for node in reversed(_in_training(graph)):
            if node.id in trained and not _is_view(node, training=True):
                sources = dict.fromkeys(owners[source] for source in node.inputs if source in trained)
                sizes = {source: numbers(shapes[source]) for source in sources}
                self._step(node, sizes, owners[node.id] == node.id, left)
            left += Amount(-self.kept_by[node.id].each, -self.kept_by[node.id].once)

    def _note(self, left: Amount, new: int) -> None:
        self.moments.append(left + Amount((self.alive + new) * self.number, self.params * self.number))

    def _step(self, node: Node, sizes: Mapping[str, int], is_owner: bool, left: Amount) -> None:
        if node.operator.merges and not node.operator.needs_input:
            # the gradient of a sum or a concatenation serves as those of its operands, without more memory
            memory = self._leave(node.id)
            for source in [value for value in sizes if value not in self.gradients]:
                self._arrive({source: min(memory, sizes[source])})
                memory -= self.gradients[source]
            return
        self.params += self.compiled.costs[node.id].params
        # an operator that needs room to compute is taken to need as much for its gradient
        scratch = plain(node.operator.scratch(*_shapes(node, self.compiled.shapes)))
        self._note(left, sum(sizes.values()) + scratch)
        if is_owner:
            self._leave(node.id)
        self._arrive(sizes)

    def _arrive(self, sizes: Mapping[str, int]) -> None:
        """Gradients come to be; one that is there already is added to."""
        fresh = {value: size for value, size in sizes.items() if value not in self.gradients}
        self.gradients.update(fresh)
        self.alive += sum(fresh.values())

    def _leave(self, value: str) -> int:
        size = self.gradients.pop(value, 0)
        self.alive -= size
        return size


# Inference -----------------------------------------------------------------------------------------------------------


@dataclass(eq=False)
class _Inference:
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
        self.owners = _owners(graph, training=False)
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
        arriving = _shapes(node, self.compiled.shapes)
        if self.owners[node.id] == node.id:
            self.alive += self._size(node.id)
        passing = [self.setting.bytes(saved).each for saved in node.operator.saves(*arriving) if saved.kind == "index"]
        scratch = plain(node.operator.scratch(*arriving)) * self.setting.number
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
