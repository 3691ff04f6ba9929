"""Chooses the parameters of classes: numbers that differ between instances; the others become literals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..algebra.expression import Expression, Literal, Symbol, fold, substitute, symbols
from ..algebra.traced import expression, plain
from ..operators.base.emission import Module
from .outline import Part, is_number
from .plan import Parameter, Plan, Slot


def choose_parameters(plans: list[Plan]) -> None:
    """Choose the parameters of all plans, which are ordered: each after those it uses, the net last."""
    for plan in plans:
        _Collector(plan).collect()
    uses: dict[int, list[tuple[Plan, Slot]]] = {id(plan): [] for plan in plans}
    for user in plans:
        for slot in _all(user.slots):
            if slot.plan is not None:
                uses[id(slot.plan)].append((user, slot))
    for plan in reversed(plans):
        _fold(plan, uses[id(plan)], is_root=plan is plans[-1])


class _Collector:
    """Finds an expression for each number of one class, and the parameters that these need."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.extras: dict[str, list[Any]] = {}

    def collect(self) -> None:
        used: set[str] = set()
        for slot in _all(self.plan.slots):
            self._slot(slot)
            for found in (*slot.numbers, *slot.arguments.values(), *([slot.guard.condition] if slot.guard else [])):
                used |= symbols(found)
        self.plan.parameters = {name: parameter for name, parameter in self._ordered() if name in used}

    def _slot(self, slot: Slot) -> None:
        if slot.plan is None:
            columns = zip(*(part.numbers for part in slot.examples), strict=True)
            slot.numbers = tuple(
                self._choose(list(column), slot, str(index + 1)) for index, column in enumerate(columns)
            )
            return
        chosen: dict[str, Expression] = {}
        for name in slot.plan.parameters:
            values = [_argument(slot.plan, name, part) for part in slot.examples]
            chosen[name] = self._choose(values, slot, name)
        slot.arguments = chosen

    def _choose(self, values: list[Any], slot: Slot, what: str) -> Expression:
        """The expression or value that all instances share, or else a new parameter."""
        found = [expression(value) for value in values]
        if all(other == found[0] for other in found):
            return found[0]
        bare = [plain(value) for value in values]
        if all(other == bare[0] for other in bare):
            return Literal(bare[0])
        name = self._extra(slot, what)
        self.extras[name] = self._for_all_units(values, slot)
        return Symbol(name)

    def _extra(self, slot: Slot, what: str) -> str:
        """A name for a parameter that the spec lacks: that of the inner block's parameter, if it is free."""
        taken = {*self.plan.units[0].arguments, *self.extras}
        if not what.isdigit() and what not in taken:
            return what
        owner = slot.path if not slot.path[:1].isdigit() else f"{_class_name(slot).lower()}_{slot.path}"
        return re.sub(r"\W", "_", f"{owner}_{what}")

    def _for_all_units(self, values: list[Any], slot: Slot) -> list[Any]:
        """The values for all instances, in terms of the enclosing class; any value where an instance lacks the part."""
        units = self.plan.units
        outside = {
            owner: substitute(expression(value), units[owner].arguments)
            for owner, value in zip(slot.owners, values, strict=True)
        }
        filler = outside[slot.owners[0]]
        return [outside.get(index, filler) for index in range(len(units))]

    def _ordered(self) -> Iterator[tuple[str, Parameter]]:
        """Candidates in signature order: input sizes, then parameters as declared; those with defaults last."""
        unit = self.plan.units[0]
        candidates = [self._parameter(name) for name, value in unit.arguments.items() if is_number(value)]
        candidates += [Parameter(name, values) for name, values in self.extras.items()]
        yield from ((p.name, p) for p in candidates if p.default is None)
        yield from ((p.name, p) for p in candidates if p.default is not None)

    def _parameter(self, name: str) -> Parameter:
        units = self.plan.units
        default = plain(units[0].defaults.get(name))
        return Parameter(name, [unit.arguments[name] for unit in units], default if is_number(default) else None)


def _class_name(slot: Slot) -> str:
    emission = slot.example.emission
    if slot.plan is not None:
        return slot.plan.name
    return emission.path.rpartition(".")[2] if isinstance(emission, Module) else "part"


def _all(slots: tuple[Slot, ...]) -> Iterator[Slot]:
    for slot in slots:
        yield slot
        yield from _all(slot.inner)


def _argument(plan: Plan, name: str, part: Part) -> Any:
    """The value of a class's parameter for one part, in terms of the enclosing class."""
    assert part.unit is not None
    return plan.parameters[name].values[plan.index[part.unit.path]]


def _fold(plan: Plan, uses: list[tuple[Plan, Slot]], is_root: bool) -> None:
    """Replace parameters that have the same value in all uses of the class by that value."""
    for name, parameter in list(plan.parameters.items()):
        if is_root:
            if name in plan.units[0].defaults:
                continue
            plan.known[name] = plain(parameter.values[0])
        else:
            written = {fold(slot.arguments[name], user.known) for user, slot in uses}
            only = next(iter(written))
            if len(written) > 1 or not isinstance(only, Literal):
                continue
            plan.known[name] = only.value
        del plan.parameters[name]
