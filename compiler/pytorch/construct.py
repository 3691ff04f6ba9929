"""Constructors: the submodules of a class, groups as `nn.Sequential`, runs of equal blocks as loops."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...dsl.record import Record, record
from ..graph.reserved import is_attribute, variable
from ..operators.base.emission import Custom, Module, Parameter
from .layout import Bracket, fold_loops, lay_out
from .plan import Plan, Slot, flat
from .python_text import Numbers, arguments, string_literal

Modules = dict[str, "Slot | Modules"]
"""Modules by name, and groups of them."""


@record
class Constructor(Record):
    """Writes what one class's `__init__` does; `in_place` are nodes that may overwrite their input."""

    plan: Plan
    numbers: Numbers
    in_place: frozenset[str]

    def lines(self, indent: str) -> list[str]:
        """Statements in order, without the call of the base class."""
        lines = [f"{indent}{let}" for let in self.numbers.lets()]
        for name, slot in made(self.plan.slots).items():
            if isinstance(slot, dict) or slot.guard is None:
                lines += self._add(name, self.module(slot), indent)
                continue
            identity = f"self.{name}: nn.Module = nn.Identity()"
            lines += [
                indent + (identity if is_attribute(name) else f"self.add_module({string_literal(name)}, nn.Identity())")
            ]
            condition = self.numbers.spell(slot.guard.condition)
            lines.append(f"{indent}if {condition}:" if slot.guard.taken else f"{indent}if not ({condition}):")
            lines += self._add(name, self.module(slot), f"{indent}    ")
        return lines

    def chain(self, indent: str) -> list[str]:
        """Statements of a seq's class, whose base class is called with its children."""
        lets = [f"{indent}{let}" for let in self.numbers.lets()]
        return [*lets, *lay_out(Bracket("super().__init__", self._children(self.plan.slots)), indent)]

    def _add(self, name: str, module: Bracket, indent: str) -> list[str]:
        """`self.name = module`, broken over lines where it is too long; a name that Python cannot write is a string."""
        if is_attribute(name):
            return lay_out(module, indent, f"self.{name} = ")
        adds = "register_parameter" if module.head == "nn.Parameter" else "add_module"
        return lay_out(Bracket(f"self.{adds}", (string_literal(name), module)), indent)

    def module(self, slot: Slot | Modules) -> Bracket:
        """The call that makes a part's module, or a group of modules that are called one by one."""
        if isinstance(slot, dict):
            return self._group(slot)
        if slot.plan is not None:
            return Bracket(slot.plan.name, tuple(self._block_arguments(slot)))
        emission = slot.example.emission
        if isinstance(emission, Parameter):
            items = arguments(emission, iter(slot.numbers), self.numbers)
            return Bracket("nn.Parameter", (Bracket(emission.initial, tuple(items), together=True),))
        if not isinstance(emission, Module | Custom):
            return Bracket("nn.Sequential", self._children(slot.inner))
        items = arguments(emission, iter(slot.numbers), self.numbers)
        if all(part.node in self.in_place for part in slot.examples):
            items.append("inplace=True")
        return Bracket(emission.path if isinstance(emission, Module) else emission.name, tuple(items), together=True)

    def _block_arguments(self, slot: Slot) -> list[str]:
        assert slot.plan is not None
        items: list[str] = []
        for name, parameter in slot.plan.parameters.items():
            text = self.numbers.spell(slot.arguments[name])
            if parameter.default is None:
                items.append(text)
            elif text != repr(parameter.default):
                items.append(f"{variable(name)}={text}")
        return items

    def _group(self, modules: Modules) -> Bracket:
        calls = {name: self.module(module) for name, module in modules.items()}
        if is_list(modules):
            return Bracket("nn.ModuleList", (Bracket("", tuple(fold_loops(tuple(calls.values()))), "[", "]"),))
        entries = tuple(replace(call, head=f"{string_literal(name)}: {call.head}") for name, call in calls.items())
        return Bracket("nn.ModuleDict", (Bracket("", entries, "{", "}"),))

    def _children(self, slots: Sequence[Slot]) -> tuple[str | Bracket, ...]:
        """The arguments of an `nn.Sequential`: the children, under their names unless they are numbered."""
        calls = {slot.name: self.module(slot) for slot in slots}
        if _is_numbered(calls):
            return tuple(fold_loops(tuple(calls.values())))
        pairs = fold_loops([Bracket("", (string_literal(name), call)) for name, call in calls.items()])
        first, *others = pairs
        listed = Bracket("", tuple(pairs), "[", "]")
        if not others and isinstance(first, Bracket) and first.head == "*":
            listed = replace(first, head="")
        return (Bracket("OrderedDict", (listed,)),)


def is_module(slot: Slot) -> bool:
    """The part is a submodule, not an expression in `forward`."""
    return slot.kind != "operator" or isinstance(slot.example.emission, Module | Custom)


def _is_made(slot: Slot) -> bool:
    """The constructor makes something for the part: a submodule, or a parameter."""
    return is_module(slot) or isinstance(slot.example.emission, Parameter)


def made(slots: tuple[Slot, ...]) -> Modules:
    """The modules that a class makes, by name; those of a group whose children are called one by one in a group."""
    modules: Modules = {}
    for slot in flat(slots):
        if not _is_made(slot) or slot.kind == "again":
            continue
        *groups, name = slot.module.split(".")
        within = modules
        for group in groups:
            inner = within.setdefault(group, {})
            assert isinstance(inner, dict)
            within = inner
        within[name] = slot
    return modules


def is_list(modules: Slot | Modules) -> bool:
    """The group is an `nn.ModuleList`, and its children are found by number."""
    return isinstance(modules, dict) and _is_numbered(modules)


def _is_numbered(names: Iterable[str]) -> bool:
    return all(name == str(index) for index, name in enumerate(names))
