"""Writes constructors: submodules, groups as `nn.Sequential`, and repeated blocks as loops."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...dsl.record import Record, record
from ..graph.reserved import is_attribute, variable
from ..operators.base.emission import Custom, Module, Parameter
from .layout import Bracket, fold_loops, lay_out
from .plan import Plan, Slot, flatten_groups
from .python_text import Numbers, arguments, string_literal

Modules = dict[str, "Slot | Modules"]
"""Modules and groups of modules, by name."""


@record
class Constructor(Record):
    """Writes the `__init__` of one class; `in_place` are the nodes that may overwrite their input."""

    plan: Plan
    numbers: Numbers
    in_place: frozenset[str]

    def lines(self, indent: str) -> list[str]:
        """The statements after the call of the base class."""
        lines = [f"{indent}{let}" for let in self.numbers.lets()]
        for name, slot in module_tree(self.plan.slots).items():
            if isinstance(slot, dict) or slot.guard is None:
                lines += self._add(name, self.module(slot), indent)
                continue
            identity = f"self.{name}: nn.Module = nn.Identity()"
            lines += [
                indent + (identity if is_attribute(name) else f"self.add_module({string_literal(name)}, nn.Identity())")
            ]
            condition = self.numbers.source(slot.guard.condition)
            lines.append(f"{indent}if {condition}:" if slot.guard.taken else f"{indent}if not ({condition}):")
            lines += self._add(name, self.module(slot), f"{indent}    ")
        return lines

    def chain(self, indent: str) -> list[str]:
        """The statements of a seq's class, which passes its children to the base class."""
        lets = [f"{indent}{let}" for let in self.numbers.lets()]
        return [*lets, *lay_out(Bracket("super().__init__", self._children(self.plan.slots)), indent)]

    def _add(self, name: str, module: Bracket, indent: str) -> list[str]:
        """`self.name = module` over one or more lines, or `add_module` where the name is no Python attribute."""
        if is_attribute(name):
            return lay_out(module, indent, f"self.{name} = ")
        adds = "register_parameter" if module.head == "nn.Parameter" else "add_module"
        return lay_out(Bracket(f"self.{adds}", (string_literal(name), module)), indent)

    def module(self, slot: Slot | Modules) -> Bracket:
        """The call that constructs the module of a part, or of a group whose children are called one by one."""
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
            text = self.numbers.source(slot.arguments[name])
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
        """The arguments of an `nn.Sequential`: its children, with names unless they are numbered."""
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
    """Whether the part is a submodule instead of an expression in `forward`."""
    return slot.kind != "operator" or isinstance(slot.example.emission, Module | Custom)


def _is_constructed(slot: Slot) -> bool:
    """Whether the constructor creates the part: a submodule or a parameter."""
    return is_module(slot) or isinstance(slot.example.emission, Parameter)


def module_tree(slots: tuple[Slot, ...]) -> Modules:
    """The modules that a class constructs, by name; inlined groups contain their children."""
    modules: Modules = {}
    for slot in flatten_groups(slots):
        if not _is_constructed(slot) or slot.kind == "reused":
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
    """Whether the group is an `nn.ModuleList`, whose children are numbered."""
    return isinstance(modules, dict) and _is_numbered(modules)


def _is_numbered(names: Iterable[str]) -> bool:
    return all(name == str(index) for index, name in enumerate(names))
