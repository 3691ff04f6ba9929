"""A label used again as an operator: the same module once more, with its weights, on another value.

What the module is was decided at its first use. So nothing is evaluated a second time: its steps are repeated on the
value that arrives, and each layer must come out as the very same one.
"""

from __future__ import annotations

from dataclasses import replace

from ...dsl.record import Record, record
from ...dsl.span import Span
from ...dsl.syntax import Element
from ..algebra.open import has_open
from ..algebra.traced import expression, plain, symbol
from ..graph.graph import Node
from ..graph.origin import Origin
from ..graph.unit import Step, Unit
from ..limits import APPLYING
from ..operators.base.reject import Reject
from ..operators.base.shape import Shape
from ..operators.base.shape import text as shape_text
from ..problems.sharing import CannotShare, SharedShapeMismatch
from .block_inputs import AXES, arriving, outside
from .scope.elaboration import Elaboration
from .scope.frame import Frame, Labelled, ReusableModule, Value

Values = dict[str, tuple[str, Shape]]
"""For the id of each value of the first use: the id and the shape of its counterpart."""


class _Misfit(Exception):
    """A layer rejects the new input, or would need other weights; the message says which and why."""


class _Reported(Exception):
    """The reason was already reported."""


def apply_again(made: ReusableModule, element: Element, label: str | None, frame: Frame, current: Value) -> Value:
    """The value after another use of a module."""
    elaboration, span = frame.elaboration, element.span
    name = made.home.rpartition(".")[2]
    unknown = Value("", None, span)
    if label is not None:
        frame.labels[frame.name(label, label, (element.label or element).span)] = Labelled(unknown, span)
        frame.made[label] = made
    frame.require_chain(span, f"`{name}` is applied again, and a module has one place in an `nn.Sequential`")
    if (refusal := _refusal(made, element)) is not None:
        elaboration.report(CannotShare(span, name, made.step.origin.span, *refusal))
        return unknown
    if current.shape is None:
        return unknown
    use = elaboration.use_again(made.path)
    repetition = _Repetition(elaboration, span, Origin(span, {}, elaboration.trail))
    try:
        step = repetition.top(made.step, (current.id, current.shape), f"{made.path}@{use}")
    except _Reported:
        return unknown
    except _Misfit as misfit:
        arrives = (shape_text(plain(made.step.input_shapes[0])), shape_text(plain(current.shape)))
        elaboration.report(SharedShapeMismatch(span, name, made.step.origin.span, arrives, str(misfit)))
        return unknown
    _pin_equal(made.step.input_shapes[0], current.shape, frame)
    step = replace(step, name=f"{made.home}@{use}", module=made.home, choices=frame.choices)
    frame.steps.append(step)
    value = Value(step.output, step.output_shape, span)
    if label is not None:
        frame.labels[label] = Labelled(value, span)
    return value


def _refusal(made: ReusableModule, element: Element) -> tuple[str, str] | None:
    """Why a module cannot be applied again, and the fix."""
    what = made.step.what
    if element.arguments is not None:
        return "it has its arguments already", "write its name alone, or make another layer of the same kind"
    if isinstance(what, Node) and what.operator.is_merge:
        return "it merges several values", "put the merge and what it merges into a block, and apply that twice"
    if isinstance(what, Unit) and not what.arrives:
        return "it reads a value from outside of its braces", "make a block of it, and pass the value through"
    return None


def _pin_equal(first: Shape, second: Shape, frame: Frame) -> None:
    """Pin sizes that are equal by value but not by expression: the structure depends on their values."""
    for one, other in zip(first, second, strict=False):
        if not has_open((one, other)) and one == other and expression(one) != expression(other):
            frame.elaboration.pin(one)
            frame.elaboration.pin(other)


@record
class _Repetition(Record):
    """One more use of a module: repeats its steps on a new value."""

    elaboration: Elaboration
    span: Span
    origin: Origin

    def top(self, step: Step, arrives: tuple[str, Shape], path: str) -> Step:
        """The step of the module; `path` replaces its path in the ids of nodes and units."""
        what = step.what
        entry = what.inputs[0] if isinstance(what, Node) else what.arrives
        again = self._step(step, {entry: arrives}, _path(what), path)
        return replace(again, input_shapes=(arrives[1],), origin=self.origin)

    def _step(self, step: Step, values: Values, old: str, new: str) -> Step:
        self.elaboration.spend(self.span, APPLYING)
        what, path = step.what, _path(step.what)
        if path != old and not path.startswith(f"{old}."):
            # a module from outside the group, used again in it: `tower@2` gets a further use
            home = path.rpartition("@")[0]
            old, new = path, f"{home}@{self.elaboration.use_again(home)}"
        if isinstance(what, Node):
            return self._node(step, what, values, new + path.removeprefix(old))
        unit = self._group(what, values, old, new) if what.kind == "group" else self._block(step, values, old, new)
        id, shape = values[unit.output] if what.kind == "group" else values[step.output]
        unit = replace(unit, path=new + path.removeprefix(old), output=id)
        inputs = tuple(values[source][0] for source in step.inputs)
        shapes = tuple(values[source][1] for source in step.inputs)
        return replace(step, what=unit, inputs=inputs, output=id, input_shapes=shapes, output_shape=shape)

    def _node(self, step: Step, node: Node, values: Values, id: str) -> Step:
        self.elaboration.spend(self.span, APPLYING)
        inputs = tuple(values[source][0] for source in step.inputs)
        shapes = tuple(values[source][1] for source in step.inputs)
        try:
            shape = self._shape(node, shapes)
        except Reject as rejected:
            raise _Misfit(f"`{node.path}` cannot be applied, {rejected.message}") from None
        if node.operator.emit(*shapes) != node.operator.emit(*step.input_shapes):
            raise _Misfit(_difference(node, step.input_shapes, shapes))
        origin = replace(node.origin, trail=self.origin.trail)
        again = Node(id, node.operator, inputs, origin, "" if node.operator.is_merge else node.path)
        self.elaboration.nodes[id] = again
        self.elaboration.shapes[id] = plain(shape)
        values[step.output] = (id, shape)
        return replace(step, what=again, inputs=inputs, output=id, input_shapes=shapes, output_shape=shape)

    def _shape(self, node: Node, shapes: tuple[Shape, ...]) -> Shape:
        if not has_open(shapes):
            return node.operator.shape(*shapes)
        from .expressions.open_sizes import shaped

        shape = shaped(node.operator, node.path, shapes, self.span, self.elaboration)
        if shape is None:
            raise _Reported
        return shape

    def _group(self, unit: Unit, values: Values, old: str, new: str) -> Unit:
        steps = tuple(self._step(inner, values, old, new) for inner in unit.steps)
        arrives = values[unit.arrives][0] if unit.arrives else ""
        return replace(unit, steps=steps, inputs=tuple(values[source][0] for source in unit.inputs), arrives=arrives)

    def _block(self, step: Step, values: Values, old: str, new: str) -> Unit:
        unit = step.what
        assert isinstance(unit, Unit)
        source, shape = values[step.inputs[0]]
        if len(shape) != len(unit.sizes):
            raise _Misfit(f"`{unit.path}` takes {' x '.join(AXES[len(unit.sizes)])}")
        sizes = arriving(shape, tuple(unit.parameters))
        inside: Values = {unit.inputs[0]: (source, tuple(symbol(name, size) for name, size in sizes.items()))}
        steps = tuple(self._step(inner, inside, old, new) for inner in unit.steps)
        id, left = inside[unit.output]
        values[step.output] = (id, outside(left, {**unit.parameters, **unit.lets, **sizes}) or ())
        return replace(unit, steps=steps, inputs=(source,), arrives=source, sizes=sizes)


def _path(what: Node | Unit) -> str:
    return what.id if isinstance(what, Node) else what.path


def _difference(node: Node, first: tuple[Shape, ...], second: tuple[Shape, ...]) -> str:
    """The tensor of a layer that would need another shape."""
    wanted = {name: weight.shape for name, weight in node.operator.weights(*second).items()}
    for name, weight in node.operator.weights(*first).items():
        if name in wanted and plain(wanted[name]) != plain(weight.shape):
            own, other = shape_text(plain(weight.shape)), shape_text(plain(wanted[name]))
            return f"the {name} of `{node.path}` is {own} and would have to be {other}"
    return f"`{node.path}` would have to be another layer"
