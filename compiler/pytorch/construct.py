"""Constructors: the submodules of a class, groups as `nn.Sequential`, runs of equal blocks as loops."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..emission import Custom, Module
from ..reserved import variable
from .plan import Plan, Slot
from .spelling import Numbers, arguments, call, quoted


@dataclass(frozen=True)
class Constructor:
    """Writes what one class's `__init__` does; `in_place` are nodes that may overwrite their input."""

    plan: Plan
    numbers: Numbers
    in_place: frozenset[str]

    def lines(self, indent: str) -> list[str]:
        """Statements in order, without the call of the base class."""
        lines = [f"{indent}{let}" for let in self.numbers.lets()]
        for slot in self.plan.slots:
            if not is_module(slot):
                continue
            if slot.guard is None:
                lines += self.assign(f"self.{slot.name}", slot, indent)
                continue
            lines.append(f"{indent}self.{slot.name}: nn.Module = nn.Identity()")
            condition = self.numbers.spell(slot.guard.condition)
            lines.append(f"{indent}if {condition}:" if slot.guard.taken else f"{indent}if not ({condition}):")
            lines += self.assign(f"self.{slot.name}", slot, f"{indent}    ")
        return lines

    def chain(self, indent: str) -> list[str]:
        """Statements of a seq's class, whose base class is called with its children."""
        lets = [f"{indent}{let}" for let in self.numbers.lets()]
        return [*lets, *call("super().__init__", self._children(self.plan.slots), indent, together=False)]

    def assign(self, target: str, slot: Slot, indent: str) -> list[str]:
        """`target = module`, broken over lines where it is too long."""
        head, items = self.module(slot)
        return call(f"{target} = {head}", items, indent, together=slot.kind == "operator")

    def module(self, slot: Slot) -> tuple[str, list[str]]:
        """What is called to make a part's module, and with which arguments."""
        if slot.plan is not None:
            return slot.plan.name, self._block_arguments(slot)
        emission = slot.example.emission
        if isinstance(emission, Module | Custom):
            items = arguments(emission, iter(slot.numbers), self.numbers)
            if all(part.node in self.in_place for part in slot.examples):
                items.append("inplace=True")
            return emission.path if isinstance(emission, Module) else emission.name, items
        return self._group(slot)

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

    def _group(self, slot: Slot) -> tuple[str, list[str]]:
        children = [child for child in slot.inner if is_module(child)]
        is_list = _is_numbered(children)
        if slot.kind == "sequence":
            return "nn.Sequential", self._children(slot.inner)
        if is_list:
            return "nn.ModuleList", [_bracketed("", _rolled([self._inline(child) for child in children]))]
        entries = [f"{quoted(child.name)}: {self._inline(child)}" for child in children]
        return "nn.ModuleDict", ["\n".join(call("", entries, "", open_="{", close="}"))]

    def _children(self, slots: Sequence[Slot]) -> list[str]:
        """The arguments of an `nn.Sequential`: the children, under their names unless they are numbered."""
        if _is_numbered(slots):
            return _rolled([self._inline(child) for child in slots])
        pairs = [f"({quoted(child.name)}, {self._inline(child)})" for child in slots]
        return [_bracketed("OrderedDict", pairs)]

    def _inline(self, slot: Slot) -> str:
        """A child of a group as an expression, which may run over lines."""
        head, items = self.module(slot)
        return "\n".join(call(head, items, ""))


def is_module(slot: Slot) -> bool:
    """The part is a submodule, not an expression in `forward`."""
    return slot.kind != "operator" or isinstance(slot.example.emission, Module | Custom)


def _is_numbered(slots: Sequence[Slot]) -> bool:
    return [slot.name for slot in slots] == [str(index) for index in range(len(slots))]


def _bracketed(head: str, items: list[str]) -> str:
    inner = "\n".join(call("", items, "", open_="[", close="]"))
    return f"{head}({inner})" if head else inner


def _rolled(items: list[str]) -> list[str]:
    """Runs of equal items as loops: `*[Block(64, 64) for _ in range(3)]`."""
    rolled: list[str] = []
    index = 0
    while index < len(items):
        end = index
        while end < len(items) and items[end] == items[index]:
            end += 1
        if end - index > 1 and not items[index].startswith("nn."):
            rolled.append(f"*[{items[index]} for _ in range({end - index})]")
            index = end
        else:
            rolled.append(items[index])
            index += 1
    return rolled
