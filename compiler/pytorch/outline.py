"""One unit's structure apart from its numbers, so that units of equal structure can be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, Literal

from ...dsl.record import Record, record
from ...dsl.span import Span
from ..algebra.expression import Expression
from ..graph.graph import Node
from ..graph.origin import Origin
from ..graph.unit import Choice, Step, Unit, is_again
from ..operators.base.emission import Custom, Emission, Function, Infix, Module, Option, Parameter
from ..operators.base.shape import Shape

Kind = Literal["operator", "sequence", "opened", "class", "again"]


@record
class Guard(Record):
    """The `if` around a part that other instances lack."""

    span: Span
    taken: bool
    condition: Expression


@record
class Part(Record):
    """One step of one unit.

    `path` names it in its class, dotted into groups, and so names its value too; `inputs` are the paths of the parts
    whose values it reads, `:0` for the class's first input. A `sequence` is a group that is a chain, an
    `nn.Sequential`; an `opened` group is any other, whose children are called one by one; a `class` is a block or seq;
    `again` calls the module that an earlier part has made, or that of a group.
    """

    path: str
    module: str
    """Path of its module in the class: that of the part, except where a module is used again."""
    kind: Kind
    inputs: tuple[str, ...]
    shape: Shape
    origin: Origin
    guard: Guard | None
    value: str
    """Id of the node whose value this is."""
    node: str | None = None
    emission: Emission | None = None
    inner: tuple[Part, ...] = ()
    unit: Unit | None = None
    key: Hashable = None
    """What must be equal for two parts to be one: everything but numbers."""

    @property
    def numbers(self) -> tuple[Any, ...]:
        """The numbers in an operator's emission, in order, traced or not."""
        return tuple(numbers(self.emission)) if self.emission else ()


@record
class Outline(Record):
    """The parts of one unit, the path of its output value, and the key that units of one class share."""

    unit: Unit
    parts: tuple[Part, ...]
    output: str
    key: Hashable

    @cached_property
    def optional(self) -> Hashable:
        """The parts that other instances may lack."""
        return tuple((part.key, part.guard) for part in self.parts if part.guard)


def numbers(value: Any) -> Iterator[Any]:
    """All numbers in an emission, in the order in which they are written."""
    match value:
        case Module() | Custom():
            for item in (*value.args, *value.kwargs.values()):
                yield from numbers(item)
        case Parameter():
            yield from numbers(value.args)
        case Function():
            for item in value.kwargs.values():
                yield from numbers(item)
        case Option():
            yield from numbers(value.value)
        case tuple():
            for item in value:  # pyright: ignore[reportUnknownVariableType]
                yield from numbers(item)
        case _:
            if is_number(value):
                yield value


def is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def skeleton(value: Any) -> Hashable:
    """An emission with a mark in place of each number."""
    match value:
        case Module():
            return ("module", value.path, skeleton(value.args), skeleton(value.kwargs))
        case Custom():
            return ("custom", value.name, value.source, skeleton(value.args), skeleton(value.kwargs))
        case Parameter():
            return ("parameter", value.initial, skeleton(value.args))
        case Function():
            return ("function", value.path, skeleton(value.kwargs))
        case Infix():
            return ("infix", value.symbol)
        case Option():
            return skeleton(value.value)
        case Mapping():
            return tuple((name, skeleton(item)) for name, item in value.items())  # pyright: ignore
        case tuple():
            return tuple(skeleton(item) for item in value)  # pyright: ignore[reportUnknownVariableType]
        case _:
            return "number" if is_number(value) else value


@record
class Surroundings(Record):
    """What an outline needs to know of the rest: who reads each node, and which classes the blocks inside have."""

    readers: Mapping[str, frozenset[str]]
    """Ids of the nodes that read a node; an empty id stands for a result of the network."""
    classes: Mapping[str, Hashable]
    """Keys of the classes of blocks, by the block's path."""


@record
class _Inside(Record):
    """Where parts are made: around them what is known of the whole graph and of their class."""

    around: Surroundings
    values: dict[str, str]
    """Paths of the values in the class, by node id."""
    opened: frozenset[str]
    """Modules of the groups whose children are called one by one, in some use."""
    lone: frozenset[Span]
    """The `if`s whose branch is one part."""
    shared: frozenset[str]
    """Modules that are used more than once."""


def outline(unit: Unit, around: Surroundings) -> Outline:
    """The parts of a net or block; the blocks inside must have their classes already."""
    values = {id: f":{index}" for index, id in enumerate(unit.inputs)}
    counts = Counter(choice.span for step in unit.steps for choice in step.choices[-1:])
    lone = frozenset(span for span, count in counts.items() if count == 1 and unit.kind != "seq")
    uses = list(_uses(unit.steps, ""))
    twice = frozenset(module for module, count in Counter(module for module, _ in uses).items() if count > 1)
    inside = _Inside(around, values, _opened(uses, around.readers), lone, twice)
    parts = tuple(_parts(unit.steps, "", "", inside))
    optional = {part.path: part.inputs[0] for part in parts if part.guard is not None}
    keys = tuple((part.key, _settled(part.inputs, optional)) for part in parts if part.guard is None)
    output = values[unit.output]
    key = (unit.kind, unit.name, len(unit.inputs), tuple(unit.sizes), keys, _settled((output,), optional))
    return Outline(unit, parts, output, key)


def _uses(steps: tuple[Step, ...], home: str) -> Iterator[tuple[str, Step]]:
    """Every step of a class with the path of its module, groups and what is in them included."""
    for step in steps:
        module = step.module or f"{home}{step.name}"
        yield module, step
        if isinstance(step.what, Unit) and step.what.kind == "group":
            yield from _uses(step.what.steps, f"{module}.")


def _opened(uses: list[tuple[str, Step]], readers: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Modules of the groups that are no chains, are read in their middle, or are not the same in every use."""
    names: dict[str, tuple[str, ...]] = {}
    opened: set[str] = set()
    for module, step in uses:
        if not isinstance(step.what, Unit) or step.what.kind != "group":
            continue
        children = tuple(inner.name for inner in step.what.steps)
        if not is_chain(step.what) or _is_opened(step.what, readers) or names.setdefault(module, children) != children:
            opened.add(module)
    return frozenset(opened)


def _parts(steps: tuple[Step, ...], prefix: str, home: str, inside: _Inside) -> Iterator[Part]:
    for step in steps:
        part = _part(step, prefix + step.name, step.module or home + step.name, inside)
        if part.kind != "opened":
            inside.values[step.output] = part.path
        yield part


def _part(step: Step, path: str, module: str, inside: _Inside) -> Part:
    what = step.what
    inputs = tuple(inside.values[id] for id in step.inputs)
    guard = None if module in inside.shared else _guard(step, inside.lone)
    part = Part(path, module, "again", inputs, step.output_shape, step.origin, None, step.output)
    if isinstance(what, Node):
        emission = what.operator.emit(*step.input_shapes)
        if step.again and isinstance(emission, Module | Custom):
            return replace(part, node=what.id, key=("again", path, module))
        key = ("operator", path, module, skeleton(emission))
        guard = None if isinstance(emission, Parameter) else guard
        return replace(part, kind="operator", guard=guard, node=what.id, emission=emission, key=key)
    within = replace(inside, lone=frozenset())
    if what.kind == "group" and module in inside.opened:
        inner = tuple(_parts(what.steps, f"{path}.", f"{module}.", within))
        key = ("opened", path, tuple((part.key, part.inputs) for part in inner))
        return replace(part, kind="opened", inner=inner, key=key)
    if is_again(step):
        return replace(part, key=("again", path, module))
    if what.kind != "group":
        key = ("class", path, module, inside.around.classes[what.path])
        return replace(part, kind="class", guard=guard, unit=what, key=key)
    inner = tuple(_parts(what.steps, f"{path}.", f"{module}.", replace(within, values=dict(inside.values))))
    key = ("sequence", path, module, tuple(part.key for part in inner))
    return replace(part, kind="sequence", guard=guard, inner=inner, key=key)


def is_chain(unit: Unit) -> bool:
    """Each step reads the value before it and nothing else, and is no second use: the whole is an `nn.Sequential`."""
    before = unit.inputs
    for step in unit.steps:
        is_group = isinstance(step.what, Unit) and step.what.kind == "group"
        if step.module or step.inputs != before or len(before) != 1 or (is_group and not is_chain(step.what)):  # pyright: ignore
            return False
        before = (step.output,)
    return before == (unit.output,)


def _is_opened(unit: Unit, readers: Mapping[str, frozenset[str]]) -> bool:
    """Something outside reads a value from the middle of a group."""
    inside = frozenset(_nodes(unit))
    return any(readers.get(id, frozenset()) - inside for id in inside if id != unit.output)


def _nodes(unit: Unit) -> Iterator[str]:
    for step in unit.steps:
        if isinstance(step.what, Node):
            yield step.what.id
        else:
            yield from _nodes(step.what)


def _guard(step: Step, lone: frozenset[Span]) -> Guard | None:
    """The `if` around a step, where the step is all that the branch taken holds and could be left out."""
    if len(step.choices) != 1 or step.choices[0].span not in lone or len(step.inputs) != 1:
        return None
    choice: Choice = step.choices[0]
    return None if choice.condition is None else Guard(choice.span, choice.taken, choice.condition)


def _settled(paths: tuple[str, ...], optional: Mapping[str, str]) -> tuple[str, ...]:
    """Paths of values, past the parts that other instances lack."""
    return tuple(_settle(path, optional) for path in paths)


def _settle(path: str, optional: Mapping[str, str]) -> str:
    while path in optional:
        path = optional[path]
    return path
