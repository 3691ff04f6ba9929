"""Plans the generated classes: units of equal structure share one, and different numbers become parameters."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..algebra.expression import Expression
from ..graph.graph import Graph
from ..graph.unit import Unit
from ..operators.base.emission import Custom
from .outline import Context, Guard, Kind, Outline, Part, outline


@dataclass(eq=False)
class Slot:
    """One part of a class, with its counterparts in the instances."""

    path: str
    module: str
    kind: Kind
    inputs: tuple[str, ...]
    examples: list[Part]
    owners: list[int]
    """Indexes of the instances that `examples` come from."""
    inner: tuple[Slot, ...]
    guard: Guard | None
    """Set where some instances lack the part, which is an identity in them."""
    plan: Plan | None = None
    """The class of a block or seq."""
    numbers: tuple[Expression, ...] = ()
    """The numbers of an operator, in terms of the class."""
    arguments: Mapping[str, Expression] = field(default_factory=dict[str, "Expression"])
    """The arguments of a block's class, in terms of this class."""

    @property
    def name(self) -> str:
        """The module's attribute name or its index in a group."""
        return self.module.rpartition(".")[2]

    @property
    def example(self) -> Part:
        return self.examples[0]


@dataclass(eq=False)
class Parameter:
    """A parameter of a generated class."""

    name: str
    values: list[Any]
    """Its value in each instance, traced in terms of the enclosing class."""
    default: int | float | None = None


@dataclass(eq=False)
class Plan:
    """One class to generate, and the outlines of its instances."""

    name: str
    outlines: list[Outline] = field(default_factory=list[Outline])
    kinds: dict[Hashable, Outline] = field(default_factory=dict[Hashable, Outline])
    """One outline for each set of optional parts."""
    slots: tuple[Slot, ...] = ()
    parameters: dict[str, Parameter] = field(default_factory=dict[str, Parameter])
    known: dict[str, int | float] = field(default_factory=dict[str, "int | float"])
    """Values of symbols that are equal in all instances."""

    @cached_property
    def index(self) -> dict[str, int]:
        """Index of each instance, by the path of its unit."""
        return {unit.path: index for index, unit in enumerate(self.units)}

    @property
    def units(self) -> list[Unit]:
        return [outline.unit for outline in self.outlines]

    @property
    def output(self) -> str:
        """Path of the returned value; that of an optional part where there is one."""
        return max((outline.output for outline in self.outlines), key=lambda path: path in self._optional)

    @property
    def _optional(self) -> frozenset[str]:
        return frozenset(slot.path for slot in self.slots if slot.guard)


def make_plans(root: Unit, graph: Graph) -> list[Plan]:
    """The classes for a tree of units, each after those it uses; the net is last."""
    plans: dict[Hashable, list[Plan]] = {}
    order: list[Plan] = []
    chosen: dict[str, Plan] = {}
    classes: dict[str, Hashable] = {}
    context = Context(_readers(graph), classes)
    units = [unit for unit in root.units() if unit.kind != "group"]
    for unit in reversed(units):
        sketch = outline(unit, context)
        same = plans.setdefault(sketch.key, [])
        plan = next((plan for plan in same if _is_compatible(sketch, plan)), None)
        if plan is None:
            plan = Plan(unit.name)
            same.append(plan)
            order.append(plan)
        plan.outlines.append(sketch)
        plan.kinds.setdefault(sketch.optional, sketch)
        chosen[unit.path] = plan
        classes[unit.path] = id(plan)
    for plan in order:
        plan.outlines.reverse()
        plan.slots = _merge(dict(enumerate(sketch.parts for sketch in plan.outlines)), chosen)
    ordered = list(_dependencies_first(order[-1], set()))
    first_use = {unit.path: index for index, unit in enumerate(units)}
    _make_names_unique(sorted(ordered, key=lambda plan: first_use[plan.units[0].path]))
    return ordered


def _dependencies_first(plan: Plan, seen: set[int]) -> Iterator[Plan]:
    """The plan and those it uses, each before its users, otherwise in source order."""
    seen.add(id(plan))
    for used in _used(plan.slots):
        if id(used) not in seen:
            yield from _dependencies_first(used, seen)
    yield plan


def _used(slots: tuple[Slot, ...]) -> Iterator[Plan]:
    for slot in slots:
        if slot.plan is not None:
            yield slot.plan
        yield from _used(slot.inner)


def _readers(graph: Graph) -> dict[str, frozenset[str]]:
    readers: dict[str, set[str]] = {id: set() for id in graph.nodes}
    for node in graph.nodes.values():
        for source in node.inputs:
            readers[source].add(node.id)
    for result in (*graph.outputs, *graph.auxiliary):
        readers[result.value].add("")
    return {id: frozenset(ids) for id, ids in readers.items()}


def _is_compatible(sketch: Outline, plan: Plan) -> bool:
    """Whether the unit can share the class: optional parts agree, and only one branch of an `if` is taken."""
    return sketch.optional in plan.kinds or all(_agree(sketch, other) for other in plan.kinds.values())


def _agree(sketch: Outline, other: Outline) -> bool:
    own = {part.path: part for part in sketch.parts if part.guard}
    theirs = {part.path: part for part in other.parts if part.guard}
    for path in own.keys() & theirs.keys():
        if own[path].key != theirs[path].key or own[path].guard != theirs[path].guard:
            return False
    for path in own.keys() ^ theirs.keys():
        guard = (own.get(path) or theirs[path]).guard
        names = {part.path for part in (other.parts if path in own else sketch.parts)}
        spans = {part.guard.span for part in (*other.parts, *sketch.parts) if part.guard and part.path != path}
        if path in names or (guard and guard.span in spans):
            return False
    return True


def _merge(instances: Mapping[int, tuple[Part, ...]], chosen: Mapping[str, Plan]) -> tuple[Slot, ...]:
    """Align the parts of all instances; optional parts keep their positions."""
    order: list[str] = []
    for parts in sorted(instances.values(), key=len, reverse=True):
        if not order:
            order = [part.path for part in parts]
        if len(parts) <= len(order) and {part.path for part in parts} <= set(order):
            continue
        for index, part in enumerate(parts):
            if part.path not in order:
                order.insert(order.index(parts[index - 1].path) + 1 if index else 0, part.path)
    by_path = {owner: {part.path: part for part in parts} for owner, parts in instances.items()}
    optional = {path for path in order if any(path not in parts for parts in by_path.values())}
    return tuple(_slot(path, by_path, optional, chosen) for path in order)


def _slot(path: str, by_path: Mapping[int, Mapping[str, Part]], optional: set[str], chosen: Mapping[str, Plan]) -> Slot:
    found = {owner: parts[path] for owner, parts in by_path.items() if path in parts}
    examples = list(found.values())
    first = examples[0]
    inputs = tuple(
        max((part.inputs[port] for part in examples), key=lambda source: source in optional)
        for port in range(len(first.inputs))
    )
    inner = _merge({owner: part.inner for owner, part in found.items()}, chosen) if first.inner else ()
    plan = chosen[first.unit.path] if first.unit else None
    guard = first.guard if path in optional else None
    return Slot(path, first.module, first.kind, inputs, examples, list(found), inner, guard, plan)


def flatten_groups(slots: tuple[Slot, ...]) -> Iterator[Slot]:
    """The slots, with inlined groups replaced by their children."""
    for slot in slots:
        if slot.kind == "inlined":
            yield from flatten_groups(slot.inner)
        else:
            yield slot


def _make_names_unique(plans: list[Plan]) -> None:
    """Number classes of equal names in source order: `Block`, `Block2`; classes of operators keep their names."""
    taken = {name for plan in plans for name in _custom_names(plan.slots)}
    for plan in plans:
        name, number = plan.name, 1
        while plan.name in taken:
            number += 1
            plan.name = f"{name}{number}"
        taken.add(plan.name)


def _custom_names(slots: tuple[Slot, ...]) -> Iterator[str]:
    """Names of classes that operators define."""
    for slot in slots:
        if isinstance(slot.example.emission, Custom):
            yield slot.example.emission.name
        yield from _custom_names(slot.inner)
