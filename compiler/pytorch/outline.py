"""One unit's structure apart from its numbers, so that units of equal structure can be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from ...dsl.span import Span
from ..algebra.expression import Expression
from ..emission import Custom, Emission, Function, Infix, Module, Option
from ..graph import Node
from ..origin import Origin
from ..shape import Shape
from ..unit import Choice, Step, Unit

Kind = Literal["operator", "sequence", "opened", "class"]


@dataclass(frozen=True)
class Guard:
    """The `if` around a part that other instances lack."""

    span: Span
    taken: bool
    condition: Expression


@dataclass(frozen=True)
class Part:
    """One step of one unit.

    `path` names it in its class, dotted into groups, and so names its value too; `inputs` are the paths of the parts
    whose values it reads, `:0` for the class's first input. A `sequence` is a group that is a chain, an
    `nn.Sequential`; an `opened` group is any other, whose children are called one by one; a `class` is a block or seq.
    """

    path: str
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


@dataclass(frozen=True)
class Outline:
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


@dataclass(frozen=True)
class Surroundings:
    """What an outline needs to know of the rest: who reads each node, and which classes the blocks inside have."""

    readers: Mapping[str, frozenset[str]]
    """Ids of the nodes that read a node; an empty id stands for a result of the network."""
    classes: Mapping[str, Hashable]
    """Keys of the classes of blocks, by the block's path."""


def outline(unit: Unit, around: Surroundings) -> Outline:
    """The parts of a net or block; the blocks inside must have their classes already."""
    values = {id: f":{index}" for index, id in enumerate(unit.inputs)}
    counts = Counter(choice.span for step in unit.steps for choice in step.choices[-1:])
    lone = frozenset(span for span, count in counts.items() if count == 1 and unit.kind != "seq")
    parts = tuple(_parts(unit.steps, "", values, lone, around))
    optional = {part.path: part.inputs[0] for part in parts if part.guard is not None}
    keys = tuple((part.key, _settled(part.inputs, optional)) for part in parts if part.guard is None)
    output = values[unit.output]
    key = (unit.kind, unit.name, len(unit.inputs), keys, _settled((output,), optional))
    return Outline(unit, parts, output, key)


def _parts(
    steps: tuple[Step, ...], prefix: str, values: dict[str, str], lone: frozenset[Span], around: Surroundings
) -> Iterator[Part]:
    for step in steps:
        part = _part(step, prefix + step.name, values, lone, around)
        if part.kind != "opened":
            values[step.output] = part.path
        yield part


def _part(step: Step, path: str, values: dict[str, str], lone: frozenset[Span], around: Surroundings) -> Part:
    what = step.what
    inputs = tuple(values[id] for id in step.inputs)
    guard = _guard(step, lone)
    if isinstance(what, Node):
        emission = what.operator.emit(*step.input_shapes)
        key = ("operator", path, skeleton(emission))
        return Part(
            path, "operator", inputs, step.output_shape, step.origin, guard, step.output, what.id, emission, key=key
        )
    if what.kind != "group":
        key = ("class", path, around.classes[what.path])
        return Part(path, "class", inputs, step.output_shape, step.origin, guard, step.output, unit=what, key=key)
    if is_chain(what) and not _is_opened(what, around.readers):
        inner = tuple(_parts(what.steps, f"{path}.", dict(values), frozenset(), around))
        key = ("sequence", path, tuple(part.key for part in inner))
        return Part(path, "sequence", inputs, step.output_shape, step.origin, guard, step.output, inner=inner, key=key)
    inner = tuple(_parts(what.steps, f"{path}.", values, frozenset(), around))
    key = ("opened", path, tuple((part.key, part.inputs) for part in inner))
    return Part(path, "opened", inputs, step.output_shape, step.origin, None, step.output, inner=inner, key=key)


def is_chain(unit: Unit) -> bool:
    """Each step reads the value before it and nothing else, so that the whole is an `nn.Sequential`."""
    before = unit.inputs
    for step in unit.steps:
        is_group = isinstance(step.what, Unit) and step.what.kind == "group"
        if step.inputs != before or len(before) != 1 or (is_group and not is_chain(step.what)):  # pyright: ignore
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
