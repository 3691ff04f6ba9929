"""`forward`: values to variables, one line for one line of the spec where that stays readable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ...dsl.record import Record, record
from ..algebra.expression import symbols
from ..algebra.open import has_open
from ..algebra.traced import expression, plain
from ..graph.reserved import is_attribute
from ..operators.base.emission import Function, Infix, Parameter
from .construct import is_list, is_module, made
from .plan import Plan, Slot, flat
from .python_text import WIDTH, Numbers, arguments, call

_X = "x"
_VARIABLES = (_X, "y", "z", "u", "v", "w")
LONGEST = 60
"""Columns of an expression that may still go into another one."""


@record
class Tap(Record):
    """Auxiliary heads' values are collected in training: the value's path, and the weight of its loss."""

    path: str
    weight: float


@record
class Step(Record):
    """One call in `forward`."""

    slot: Slot
    in_training: bool


@record
class Applied(Record):
    """A part of the class, by its path, applied to variables and to other expressions."""

    path: str
    operands: tuple[Applied | str, ...]


@record
class Assignment(Record):
    """A statement that runs at inference: the variable, and the expression that it holds from then on."""

    target: str
    value: Applied
    in_place: bool
    """The value is written into its first operand, which the variable holds."""


@record
class Call(Record):
    """The expression of a step: a call of `head`, or, where that is empty, its items joined by an operator."""

    head: str
    items: list[str]
    operator: str = ""
    sign: str = "="
    """How a variable gets it."""

    @property
    def text(self) -> str:
        return f"{self.head}({', '.join(self.items)})" if self.head else f" {self.operator} ".join(self.items)

    def lines(self, target: str, indent: str, tail: str) -> list[str]:
        """`target = expression`, broken over lines where it is too long."""
        flat = f"{indent}{target} {self.sign} {self.text}"
        if len(flat + tail) <= WIDTH:
            return [flat + tail]
        if len(flat) <= WIDTH:
            return [flat]
        if self.head:
            return call(f"{target} {self.sign} {self.head}", self.items, indent, tail=tail)
        first, *others = self.items
        joined = [first, *(f"{self.operator} {item}" for item in others)]
        return [f"{indent}{target} {self.sign} (", *(f"{indent}    {line}" for line in joined), f"{indent}){tail}"]


@record
class Pending(Record):
    """An expression that is not assigned yet, because only one other expression reads it."""

    text: str
    nesting: int
    reads: frozenset[str]
    """Variables in it."""
    value: Applied | str
    made: tuple[Step, Call] | None = None
    """What gives it; None for a variable."""


@dataclass(eq=False)
class Forward:
    """Writes the body of one class's `forward`."""

    plan: Plan
    numbers: Numbers
    in_place: frozenset[str]
    """Nodes that may overwrite their input."""
    inputs: tuple[str, ...]
    """Variables of the inputs."""
    outputs: tuple[str, ...]
    """Paths of the values that are returned."""
    taps: tuple[Tap, ...] = ()
    held: dict[str, str] = field(default_factory=dict[str, str])
    """Variable of each value that has one."""
    pending: dict[str, Pending] = field(default_factory=dict[str, Pending])
    left: Counter[str] = field(default_factory=Counter[str])
    """Readers of each value that are still to come."""
    shown: str = ""
    """Shape last written behind a line."""
    lines: list[str] = field(default_factory=list[str])
    assignments: list[Assignment] = field(default_factory=list[Assignment])
    """What the lines do at inference."""
    tapped: list[Tap] = field(default_factory=list[Tap])
    """Auxiliary outputs in the order in which they are collected."""
    lists: frozenset[str] = frozenset()
    """Groups whose children are found by number."""

    def write(self, indent: str) -> tuple[list[str], list[str]]:
        """The statements, and the variables that hold the outputs."""
        self.lists = frozenset(name for name, group in made(self.plan.slots).items() if is_list(group))
        steps = list(self._placed())
        for index, name in enumerate(self.inputs):
            self.held[f":{index}"] = name
        for step in steps:
            self.left.update(step.slot.inputs)
        self.left.update((*self.outputs, *(tap.path for tap in self.taps)))
        for index in range(len(self.inputs)):
            self._tap_held(f":{index}", indent)
        first_reader: dict[str, Step] = {}
        for step in reversed(steps):
            first_reader.update(dict.fromkeys(step.slot.inputs, step))
        for index, step in enumerate(steps):
            following = steps[index + 1] if index + 1 < len(steps) else None
            self._step(step, first_reader.get(step.slot.path), following, indent)
        return self.lines, [self.held[path] for path in self.outputs]

    def _placed(self) -> Iterator[Step]:
        """Steps in the order of the spec; auxiliary heads, which may be written last, right behind what they read."""
        slots = list(flat(self.plan.slots))
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

    def _step(self, step: Step, follower: Step | None, following: Step | None, indent: str) -> None:
        slot = step.slot
        operands = [self._take(source) for source in slot.inputs]
        call = self._call(slot, [operand.text for operand in operands])
        reads = frozenset[str]().union(*(operand.reads for operand in operands))
        nesting = 1 + max(operand.nesting for operand in operands)
        taps = [tap for tap in self.taps if tap.path == slot.path]
        if taps and self.left[slot.path] == 1:
            self._tap(call.text, taps[0], indent)
            return
        value = Applied(slot.path, tuple(operand.value for operand in operands))
        result = Pending(call.text, nesting, reads, value, (step, call))
        if self.left[slot.path] == 1 and follower and self._may_wait(result, step, follower, following):
            self.pending[slot.path] = result
            return
        self._assign_earlier(reads, indent)
        self._assign(result, frozenset(), indent)
        self._tap_held(slot.path, indent)

    def _assign_earlier(self, reads: frozenset[str], indent: str) -> None:
        """Assign what would otherwise be computed later than a line that comes after it in the spec."""
        for path, earlier in list(self.pending.items()):
            del self.pending[path]
            self._assign(earlier, reads, indent)

    def _assign(self, result: Pending, kept: frozenset[str], indent: str) -> None:
        """A line for one step; the variables `kept` are read by a line that follows."""
        assert result.made is not None
        assert isinstance(result.value, Applied)
        step, call = result.made
        target = self._variable(step.slot, kept)
        in_place = call.items[0] == target and self._accumulates(step.slot)
        if in_place:
            call = replace(call, items=call.items[1:], sign=f"{call.operator}=")
        if step.in_training:
            self._open_training(indent)
            self.lines += call.lines(target, f"{indent}    ", "")
        else:
            typed = f"{target}: Tensor" if self._is_new_result(target) else target
            self.lines += call.lines(typed, indent, self._comment(step.slot))
            self.assignments.append(Assignment(target, result.value, in_place))
        self.held[step.slot.path] = target

    def _take(self, source: str) -> Pending:
        self.left[source] -= 1
        if source in self.pending:
            return self.pending.pop(source)
        name = self.held[source]
        return Pending(name, 0, frozenset({name}), name)

    def _may_wait(self, result: Pending, step: Step, follower: Step, following: Step | None) -> bool:
        """The expression may go into its reader: on one line of the spec, or as a plain call into a merge."""
        if len(result.text) > LONGEST or step.in_training != follower.in_training:
            return False
        if not is_module(follower.slot):
            return result.nesting == 1 and is_module(step.slot)
        together = step.slot.kind == "operator" and follower is following
        return together and _is_further_on(step.slot, follower.slot)

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
        """A sum of two may be written into the first; of more, the result would be rounded in another order."""
        is_pair = isinstance(slot.example.emission, Infix) and len(slot.inputs) == 2
        return is_pair and all(part.node in self.in_place for part in slot.examples)

    def _accessor(self, slot: Slot) -> str:
        """The module that a part calls: an attribute, or a child of a group."""
        group, _, name = slot.module.rpartition(".")
        if not group and is_attribute(name):
            return f"self.{name}"
        if not is_attribute(group):
            gets = "get_parameter" if isinstance(slot.example.emission, Parameter) else "get_submodule"
            return f'self.{gets}("{slot.module}")'
        return f"self.{group}[{name}]" if group in self.lists else f'self.{group}["{name}"]'

    def _comment(self, slot: Slot) -> str:
        """The shape, where it is another than the one last shown and the same in every instance."""
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
        """A size as a number, or in terms of the constructor's parameters."""
        if has_open((size,)):
            return str(size)
        found = self.numbers.value(expression(size))
        if not symbols(found) <= self.plan.parameters.keys():
            return str(plain(size))
        written = self.numbers.spell(found)
        return f"({written})" if " " in written else written

    def _tap_held(self, path: str, indent: str) -> None:
        """Auxiliary heads of no layers of their own: they give a value that others read too."""
        for tap in self.taps:
            if tap.path == path:
                self._tap(self.held[path], tap, indent)

    def _tap(self, text: str, tap: Tap, indent: str) -> None:
        self._open_training(indent)
        self.left[tap.path] -= 1
        self.tapped.append(tap)
        self.lines += call("auxiliary.append", [f"Auxiliary({text}, {tap.weight!r})"], f"{indent}    ")

    def _open_training(self, indent: str) -> None:
        last = next((line for line in reversed(self.lines) if not line.startswith(f"{indent}    ")), "")
        if last != f"{indent}if self.training:":
            self.lines.append(f"{indent}if self.training:")

    @property
    def _result(self) -> str:
        """The variable of the one output where a head still reads `x`."""
        return next(name for name in ("result", "result_") if name not in self.inputs)

    def _is_new_result(self, target: str) -> bool:
        """A variable that may hold the one output, and is no input: its type is said where it is first assigned."""
        if target == self._result or len(self.outputs) > 1:
            return target == self._result
        return target == _X not in self.inputs and all(made.target != _X for made in self.assignments)

    def _variable(self, slot: Slot, kept: frozenset[str]) -> str:
        """The variable for a value: that of its input if this is read no more, or else a free one.

        An input that has a name of its own and is the only one keeps it to itself.
        """
        own = [self.held[source] for source in slot.inputs if source in self.held]
        if len(self.inputs) == 1 and self.inputs != (_X,):
            own = [name for name in own if name != self.inputs[0]]
        for value in [value for value in self.held if self.left[value] <= 0]:
            del self.held[value]
        busy = set(self.held.values()).union(kept, *(pending.reads for pending in self.pending.values()))
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
    """The other part stands on the same line of the spec, behind this one: not in the next round of a loop."""
    one, two = slot.example.origin.span, other.example.origin.span
    return one.source == two.source and one.first.line == two.first.line and one.start < two.start
