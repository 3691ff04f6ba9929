"""Writes `forward`: assigns values to variables, one line per line of the spec where that stays readable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..algebra.expression import symbols
from ..algebra.open import has_open
from ..algebra.traced import expression, plain
from ..graph.reserved import is_attribute
from ..operators.base.emission import Function, Infix, Parameter
from .construct import is_list, is_module, module_tree
from .plan import Plan, Slot, flatten_groups
from .python_text import Numbers, arguments, call
from .statements import Applied, Assignment, Call, Pending, Step, Tap

_X = "x"
_VARIABLES = (_X, "y", "z", "u", "v", "w")
LONGEST = 60
"""Most columns of an expression that is nested in another one."""


@dataclass(eq=False)
class Forward:
    """Writes the body of one `forward`."""

    plan: Plan
    numbers: Numbers
    in_place: frozenset[str]
    """Nodes that may overwrite their input."""
    inputs: tuple[str, ...]
    """Their variables."""
    outputs: tuple[str, ...]
    """Paths of the values that are returned."""
    taps: tuple[Tap, ...] = ()
    variables: dict[str, str] = field(default_factory=dict[str, str])
    """The variable of each value that has one, by path."""
    pending: dict[str, Pending] = field(default_factory=dict[str, Pending])
    unread: Counter[str] = field(default_factory=Counter[str])
    """The number of remaining readers of each value, by path."""
    shown: str = ""
    """The shape in the last comment."""
    lines: list[str] = field(default_factory=list[str])
    assignments: list[Assignment] = field(default_factory=list[Assignment])
    """The assignments that run at inference."""
    tapped: list[Tap] = field(default_factory=list[Tap])
    """Auxiliary heads in the order of their collection."""
    lists: frozenset[str] = frozenset()
    """Names of the groups that are an `nn.ModuleList`."""

    def write(self, indent: str) -> tuple[list[str], list[str]]:
        """The statements, and the variables that hold the outputs."""
        self.lists = frozenset(name for name, group in module_tree(self.plan.slots).items() if is_list(group))
        steps = list(self._ordered_steps())
        for index, name in enumerate(self.inputs):
            self.variables[f":{index}"] = name
        for step in steps:
            self.unread.update(step.slot.inputs)
        self.unread.update((*self.outputs, *(tap.path for tap in self.taps)))
        for index in range(len(self.inputs)):
            self._tap_variable(f":{index}", indent)
        first_reader: dict[str, Step] = {}
        for step in reversed(steps):
            first_reader.update(dict.fromkeys(step.slot.inputs, step))
        for index, step in enumerate(steps):
            following = steps[index + 1] if index + 1 < len(steps) else None
            self._step(step, first_reader.get(step.slot.path), following, indent)
        return self.lines, [self.variables[path] for path in self.outputs]

    def _ordered_steps(self) -> Iterator[Step]:
        """Steps in the order of the spec, with auxiliary heads directly after the values that they read."""
        slots = list(flatten_groups(self.plan.slots))
        needed = _needed(slots, self.outputs)
        heads = {tap.path for tap in self.taps} - needed
        waiting = [slot for slot in slots if slot.path in heads]
        ready = {f":{index}" for index in range(len(self.inputs))}
        for slot in slots:
            if slot.path in heads:
                continue
            yield Step(slot, slot.path not in needed)
            ready.add(slot.path)
            for head in [head for head in waiting if ready.issuperset(head.inputs)]:
                waiting.remove(head)
                ready.add(head.path)
                yield Step(head, True)

    def _step(self, step: Step, reader: Step | None, following: Step | None, indent: str) -> None:
        slot = step.slot
        operands = [self._take(source) for source in slot.inputs]
        call = self._call(slot, [operand.text for operand in operands])
        reads = frozenset[str]().union(*(operand.reads for operand in operands))
        nesting = 1 + max(operand.nesting for operand in operands)
        taps = [tap for tap in self.taps if tap.path == slot.path]
        if taps and self.unread[slot.path] == 1:
            self._tap(call.text, taps[0], indent)
            return
        value = Applied(slot.path, tuple(operand.value for operand in operands))
        result = Pending(call.text, nesting, reads, value, (step, call))
        if self.unread[slot.path] == 1 and reader and self._can_nest(result, step, reader, following):
            self.pending[slot.path] = result
            return
        self._flush_pending(reads, indent)
        self._assign(result, frozenset(), indent)
        self._tap_variable(slot.path, indent)

    def _flush_pending(self, reads: frozenset[str], indent: str) -> None:
        """Assign pending expressions, so that they run before later lines of the spec."""
        for path, earlier in list(self.pending.items()):
            del self.pending[path]
            self._assign(earlier, reads, indent)

    def _assign(self, result: Pending, kept: frozenset[str], indent: str) -> None:
        """Write the assignment of one step; a following line reads the variables `kept`."""
        assert result.source is not None
        assert isinstance(result.value, Applied)
        step, call = result.source
        target = self._variable(step.slot, kept)
        in_place = call.items[0] == target and self._accumulates(step.slot)
        if in_place:
            call = replace(call, items=call.items[1:], assignment=f"{call.operator}=")
        if step.in_training:
            self._open_training(indent)
            self.lines += call.lines(target, f"{indent}    ", "")
        else:
            typed = f"{target}: Tensor" if self._is_new_result(target) else target
            self.lines += call.lines(typed, indent, self._comment(step.slot))
            self.assignments.append(Assignment(target, result.value, in_place))
        self.variables[step.slot.path] = target

    def _take(self, source: str) -> Pending:
        self.unread[source] -= 1
        if source in self.pending:
            return self.pending.pop(source)
        name = self.variables[source]
        return Pending(name, 0, frozenset({name}), name)

    def _can_nest(self, result: Pending, step: Step, reader: Step, following: Step | None) -> bool:
        """Whether to nest the expression in its reader: on one line of the spec, or as a plain call in a merge."""
        if len(result.text) > LONGEST or step.in_training != reader.in_training:
            return False
        if not is_module(reader.slot):
            return result.nesting == 1 and is_module(step.slot)
        together = step.slot.kind == "operator" and reader is following
        return together and _is_further_on(step.slot, reader.slot)

    def _call(self, slot: Slot, operands: list[str]) -> Call:
        if is_module(slot):
            return Call(self._accessor(slot), operands)
        emission = slot.example.emission
        if isinstance(emission, Parameter):
            return Call("", [self._accessor(slot), *operands], "*")
        if isinstance(emission, Infix):
            return Call("", operands, emission.symbol)
        assert isinstance(emission, Function)
        options = arguments(emission, iter(slot.numbers), self.numbers)
        return Call(emission.path, [f"[{', '.join(operands)}]", *options])

    def _accumulates(self, slot: Slot) -> bool:
        """Whether a sum of two is written into the first; more terms would be rounded in another order."""
        is_pair = isinstance(slot.example.emission, Infix) and len(slot.inputs) == 2
        return is_pair and all(part.node in self.in_place for part in slot.examples)

    def _accessor(self, slot: Slot) -> str:
        """The expression for a part's module: an attribute, or a child of a group."""
        group, _, name = slot.module.rpartition(".")
        if not group and is_attribute(name):
            return f"self.{name}"
        if not is_attribute(group):
            gets = "get_parameter" if isinstance(slot.example.emission, Parameter) else "get_submodule"
            return f'self.{gets}("{slot.module}")'
        return f"self.{group}[{name}]" if group in self.lists else f'self.{group}["{name}"]'

    def _comment(self, slot: Slot) -> str:
        """A comment with the shape, if it differs from the previous one and all instances share it."""
        shapes = {tuple(map(str, plain(part.shape))) for part in slot.examples}
        if len(shapes) != 1:
            return ""
        sizes = [self._size(size) for size in slot.example.shape]
        written = ("x" if all(size.isdigit() or len(size) == 1 for size in sizes) else " x ").join(sizes)
        if self.shown == written:
            return ""
        self.shown = written
        return f"  # {written}"

    def _size(self, size: int) -> str:
        """A size as a number or an expression in the constructor's parameters."""
        if has_open((size,)):
            return str(size)
        found = self.numbers.value(expression(size))
        if not symbols(found) <= self.plan.parameters.keys():
            return str(plain(size))
        written = self.numbers.source(found)
        return f"({written})" if " " in written else written

    def _tap_variable(self, path: str, indent: str) -> None:
        """Collect auxiliary heads without layers, whose value others read too."""
        for tap in self.taps:
            if tap.path == path:
                self._tap(self.variables[path], tap, indent)

    def _tap(self, text: str, tap: Tap, indent: str) -> None:
        self._open_training(indent)
        self.unread[tap.path] -= 1
        self.tapped.append(tap)
        self.lines += call("auxiliary.append", [f"Auxiliary({text}, {tap.weight!r})"], f"{indent}    ")

    def _open_training(self, indent: str) -> None:
        last = next((line for line in reversed(self.lines) if not line.startswith(f"{indent}    ")), "")
        if last != f"{indent}if self.training:":
            self.lines.append(f"{indent}if self.training:")

    @property
    def _result(self) -> str:
        """The variable of the only output, where an auxiliary head still reads `x`."""
        return next(name for name in ("result", "result_") if name not in self.inputs)

    def _is_new_result(self, target: str) -> bool:
        """Whether this is the first assignment of the variable of the only output, which needs a type annotation."""
        if target == self._result or len(self.outputs) > 1:
            return target == self._result
        return target == _X not in self.inputs and all(assignment.target != _X for assignment in self.assignments)

    def _variable(self, slot: Slot, kept: frozenset[str]) -> str:
        """The variable for a value: that of an input without further readers, or a free one.

        The variable of a single named input is never reassigned.
        """
        own = [self.variables[source] for source in slot.inputs if source in self.variables]
        if len(self.inputs) == 1 and self.inputs != (_X,):
            own = [name for name in own if name != self.inputs[0]]
        for value in [value for value in self.variables if self.unread[value] <= 0]:
            del self.variables[value]
        busy = set(self.variables.values()).union(kept, *(pending.reads for pending in self.pending.values()))
        if slot.path in self.outputs and len(self.outputs) == 1:
            return _X if _X not in busy else self._result
        candidates = (*own, *_VARIABLES, *(f"x{index}" for index in range(len(busy) + 1)))
        return next(name for name in candidates if name not in busy)


def _needed(slots: list[Slot], outputs: tuple[str, ...]) -> set[str]:
    needed = set(outputs)
    for slot in reversed(slots):
        if slot.path in needed:
            needed.update(slot.inputs)
    return needed


def _is_further_on(slot: Slot, other: Slot) -> bool:
    """Whether the other part follows on the same line of the spec, and in the same loop iteration."""
    one, two = slot.example.origin.span, other.example.origin.span
    return one.source == two.source and one.first.line == two.first.line and one.start < two.start
