"""The structure of a unit without its numbers: units of equal structure share a class."""

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

Kind = Literal["operator", "sequence", "inlined", "class", "reused"]


@record
class Guard(Record):
    """The `if` around a part that other instances lack."""

    span: Span
    taken: bool
    condition: Expression


@record
class Part(Record):
    """One step of one unit.

    `path` identifies it, and its value, in its class, dotted into groups; `inputs` are the paths of the values that it
    reads, `:0` for the first input of the class. A `sequence` is a group that is a chain, an `nn.Sequential`; the
    children of any other group, `inlined`, are called one by one; a `class` is a block or seq; a `reused` part calls
    the module of an earlier part or of a group.
    """

    path: str
    module: str
    """Path of its module in the class: that of the part, unless a module is reused."""
    kind: Kind
    inputs: tuple[str, ...]
    shape: Shape
    origin: Origin
    guard: Guard | None
    value: str
    """Id of the node that computes its value."""
    node: str | None = None
    emission: Emission | None = None
    inner: tuple[Part, ...] = ()
    unit: Unit | None = None
    key: Hashable = None
    """Everything but the numbers: parts with equal keys are one in the class."""

    @property
    def numbers(self) -> tuple[Any, ...]:
        """The numbers in an operator's emission, in order, traced or not."""
        return tuple(numbers(self.emission)) if self.emission else ()


@record
class Outline(Record):
    """The parts of one unit, the path of its output, and the key that units of one class share."""

    unit: Unit
    parts: tuple[Part, ...]
    output: str
    key: Hashable

    @cached_property
    def optional(self) -> Hashable:
        """The parts that other instances may lack."""
        return tuple((part.key, part.guard) for part in self.parts if part.guard)


def numbers(value: Any) -> Iterator[Any]:
    """All numbers in an emission, in the order of the generated code."""
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
    """An emission with a placeholder for each number."""
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
class Context(Record):
    """The readers of each node in the whole graph, and the classes of blocks."""

    readers: Mapping[str, frozenset[str]]
    """Ids of the readers of each node; an empty id stands for an output of the network."""
    classes: Mapping[str, Hashable]
    """Keys of classes, by the path of the block."""


@record
class _Scope(Record):
    """The class that contains the parts."""

    context: Context
    values: dict[str, str]
    """Paths of values in the class, by node id."""
    inlined: frozenset[str]
    """Modules of groups whose children are called one by one in some use."""
    single: frozenset[Span]
    """The `if`s whose branch is a single part."""
    shared: frozenset[str]
    """Modules with more than one use."""


def outline(unit: Unit, context: Context) -> Outline:
    """The outline of a net or block; blocks inside must have classes already."""
    values = {id: f":{index}" for index, id in enumerate(unit.inputs)}
    counts = Counter(choice.span for step in unit.steps for choice in step.choices[-1:])
    single = frozenset(span for span, count in counts.items() if count == 1 and unit.kind != "seq")
    uses = list(_uses(unit.steps, ""))
    shared = frozenset(module for module, count in Counter(module for module, _ in uses).items() if count > 1)
    scope = _Scope(context, values, _inlined(uses, context.readers), single, shared)
    parts = tuple(_parts(unit.steps, "", "", scope))
    optional = {part.path: part.inputs[0] for part in parts if part.guard is not None}
    keys = tuple((part.key, _skip_all(part.inputs, optional)) for part in parts if part.guard is None)
    output = values[unit.output]
    key = (unit.kind, unit.name, len(unit.inputs), tuple(unit.sizes), keys, _skip_all((output,), optional))
    return Outline(unit, parts, output, key)


def _uses(steps: tuple[Step, ...], home: str) -> Iterator[tuple[str, Step]]:
    """All steps of a class, with the paths of their modules; includes groups and their steps."""
    for step in steps:
        module = step.module or f"{home}{step.name}"
        yield module, step
        if isinstance(step.what, Unit) and step.what.kind == "group":
            yield from _uses(step.what.steps, f"{module}.")


def _inlined(uses: list[tuple[str, Step]], readers: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Modules of groups that are no chains, are read inside, or differ between uses."""
    names: dict[str, tuple[str, ...]] = {}
    inlined: set[str] = set()
    for module, step in uses:
        if not isinstance(step.what, Unit) or step.what.kind != "group":
            continue
        children = tuple(inner.name for inner in step.what.steps)
        if not is_chain(step.what) or _is_tapped(step.what, readers) or names.setdefault(module, children) != children:
            inlined.add(module)
    return frozenset(inlined)


def _parts(steps: tuple[Step, ...], prefix: str, home: str, scope: _Scope) -> Iterator[Part]:
    for step in steps:
        part = _part(step, prefix + step.name, step.module or home + step.name, scope)
        if part.kind != "inlined":
            scope.values[step.output] = part.path
        yield part


def _part(step: Step, path: str, module: str, scope: _Scope) -> Part:
    what = step.what
    inputs = tuple(scope.values[id] for id in step.inputs)
    guard = None if module in scope.shared else _guard(step, scope.single)
    part = Part(path, module, "reused", inputs, step.output_shape, step.origin, None, step.output)
    if isinstance(what, Node):
        emission = what.operator.emit(*step.input_shapes)
        if step.again and isinstance(emission, Module | Custom):
            return replace(part, node=what.id, key=("reused", path, module))
        key = ("operator", path, module, skeleton(emission))
        guard = None if isinstance(emission, Parameter) else guard
        return replace(part, kind="operator", guard=guard, node=what.id, emission=emission, key=key)
    within = replace(scope, single=frozenset())
    if what.kind == "group" and module in scope.inlined:
        inner = tuple(_parts(what.steps, f"{path}.", f"{module}.", within))
        key = ("inlined", path, tuple((part.key, part.inputs) for part in inner))
        return replace(part, kind="inlined", inner=inner, key=key)
    if is_again(step):
        return replace(part, key=("reused", path, module))
    if what.kind != "group":
        key = ("class", path, module, scope.context.classes[what.path])
        return replace(part, kind="class", guard=guard, unit=what, key=key)
    inner = tuple(_parts(what.steps, f"{path}.", f"{module}.", replace(within, values=dict(scope.values))))
    key = ("sequence", path, module, tuple(part.key for part in inner))
    return replace(part, kind="sequence", guard=guard, inner=inner, key=key)


def is_chain(unit: Unit) -> bool:
    """Whether each step reads only the previous value and reuses no module: then it is an `nn.Sequential`."""
    before = unit.inputs
    for step in unit.steps:
        is_group = isinstance(step.what, Unit) and step.what.kind == "group"
        if step.module or step.inputs != before or len(before) != 1 or (is_group and not is_chain(step.what)):  # pyright: ignore
            return False
        before = (step.output,)
    return before == (unit.output,)


def _is_tapped(unit: Unit, readers: Mapping[str, frozenset[str]]) -> bool:
    """Whether a node outside reads an inner value of the group."""
    inside = frozenset(_nodes(unit))
    return any(readers.get(id, frozenset()) - inside for id in inside if id != unit.output)


def _nodes(unit: Unit) -> Iterator[str]:
    for step in unit.steps:
        if isinstance(step.what, Node):
            yield step.what.id
        else:
            yield from _nodes(step.what)


def _guard(step: Step, single: frozenset[Span]) -> Guard | None:
    """The `if` around a step that is its whole branch and could be omitted."""
    if len(step.choices) != 1 or step.choices[0].span not in single or len(step.inputs) != 1:
        return None
    choice: Choice = step.choices[0]
    return None if choice.condition is None else Guard(choice.span, choice.taken, choice.condition)


def _skip_all(paths: tuple[str, ...], optional: Mapping[str, str]) -> tuple[str, ...]:
    """Paths of values, skipping parts that other instances lack."""
    return tuple(_skip(path, optional) for path in paths)


def _skip(path: str, optional: Mapping[str, str]) -> str:
    while path in optional:
        path = optional[path]
    return path
