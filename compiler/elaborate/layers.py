"""Operators applied to values, which become the nodes of the graph."""

from __future__ import annotations

from dataclasses import replace
from math import prod

from ...dsl.span import Span
from ...dsl.syntax import Element
from ..algebra.expression import symbols
from ..algebra.open import has_open
from ..algebra.traced import expression, is_traced, plain, symbol
from ..graph.graph import Node
from ..graph.origin import Origin
from ..graph.unit import Step
from ..limits import APPLYING, MOST_BRANCHES
from ..operators.base.operator import Operator
from ..operators.base.reject import Reject
from ..operators.base.shape import Shape
from ..problems.limits import TooLarge
from ..problems.shapes import EmptyMerge
from .body import branches
from .explain.unknown_layers import report_unknown
from .expressions.bind import Call, bind_operator
from .scope.context import Context
from .scope.elaboration import Elaboration
from .scope.frame import Frame, Labelled, Value
from .scope.scope import Scope


def layer(
    operator: type[Operator],
    call: Call,
    element: Element,
    label: str | None,
    frame: Frame,
    scope: Scope,
    current: Value,
) -> Value:
    """The value after an operator with one input."""
    bound = bind_operator(operator, call, Context(frame.elaboration, scope, current.shape))
    if bound is not None and bound[0].is_identity and label is None:
        return replace(current, span=element.span)
    if operator.is_parameter and frame.numbered:
        from ..problems.misplaced import ParameterInGroup

        return report_unknown(ParameterInGroup(element.span, call.name), element, frame)
    child = frame.name(call.name, label, (element.label or element).span)
    value = Value("", None, element.span)
    if bound is not None and current.shape is not None:
        origin = Origin(element.span, bound[1], frame.elaboration.trail)
        value = _node(bound[0], call.name, child, (current,), origin, frame)
    frame.labels[child] = Labelled(value, element.span)
    return value


def merge(
    operator: type[Operator],
    call: Call,
    element: Element,
    label: str | None,
    frame: Frame,
    scope: Scope,
    current: Value,
) -> Value:
    """The value after a merge, whose braces hold the branches."""
    name, place = call.name, call.span
    if element.body is None and element.arguments:
        from ..problems.arguments import BranchesInParentheses
        from .explain.foreign_calls import braces_fix

        braces = braces_fix(element, name)
        if braces is not None:
            return report_unknown(BranchesInParentheses(braces.edit.span, name, braces), element, frame)
    undecided = frame.elaboration.undecided
    found = branches(element.body, frame, scope, current) if element.body else []
    if len(found) > MOST_BRANCHES:
        what = f"`{name}` has {len(found):,} branches"
        advice = f"make some of them one branch: `{name} {{ {name} {{ ... }} ... }}`"
        frame.elaboration.abandon(TooLarge(place, what, MOST_BRANCHES, advice=advice))
    frame.require_chain(place, f"`{name}` merges several values")
    bound = bind_operator(operator, call, Context(frame.elaboration, scope))
    child = frame.name(name, label, (element.label or element).span, merges=True)
    value = Value("", None, element.span)
    values = tuple(replace(branch, span=span) for branch, span in found)
    if len(found) < 2 and frame.elaboration.undecided == undecided:
        frame.elaboration.report(EmptyMerge(place, name, len(found)))
    elif bound is not None and len(found) > 1 and all(branch.shape is not None for branch in values):
        value = _node(bound[0], name, child, values, Origin(place, bound[1], frame.elaboration.trail), frame)
        _pin_unequal(values, frame)
    frame.labels[child] = Labelled(value, element.span)
    return replace(value, span=element.span)


def _node(
    operator: Operator, name: str, child: str, arriving: tuple[Value, ...], origin: Origin, frame: Frame
) -> Value:
    """Add a node to the graph and a step to the frame; an unknown value where the operator rejects its inputs."""
    frame.elaboration.spend(origin.span, APPLYING)
    shapes = tuple(value.shape or () for value in arriving)
    try:
        shape = _shape(operator, name, shapes, origin.span, frame.elaboration)
    except Reject as rejected:
        from .explain.rejections import report_rejection  # imported for problems only

        report_rejection(rejected, name, arriving, origin, frame.elaboration)
        return Value("", None, origin.span)
    if shape is None:
        return Value("", None, origin.span)
    limit = frame.elaboration.limits.number
    if not has_open(shape) and prod(plain(shape)) > limit:
        frame.elaboration.report(TooLarge(origin.span, f"`{name}` gives too many numbers to count", limit))
        return Value("", None, origin.span)
    _pin_forgotten(operator, shapes, shape, frame)
    id = ".".join((*frame.path, child))
    if id in frame.elaboration.nodes:  # a duplicate name, already reported; the first keeps its node
        id = f"{id}@{len(frame.elaboration.nodes)}"
    node = Node(id, operator, tuple(value.id for value in arriving), origin)
    frame.elaboration.nodes[id] = node
    frame.elaboration.shapes[id] = plain(shape)
    frame.add(Step(child, node, node.inputs, id, shapes, shape, frame.choices, origin))
    return Value(id, shape, origin.span)


def _shape(
    operator: Operator, name: str, inputs: tuple[Shape, ...], span: Span, elaboration: Elaboration
) -> Shape | None:
    """The shape of the output; None where a problem was reported. Raises Reject."""
    if not has_open(inputs):
        return operator.shape(*inputs)
    from .expressions.open_sizes import shaped

    return shaped(operator, name, inputs, span, elaboration)


def _pin_unequal(values: tuple[Value, ...], frame: Frame) -> None:
    """Pin sizes that are equal by value but not by expression: the structure depends on their values.

    So do heights and widths of which a crop takes the least; those of a gate are 1.
    """
    for axis, sizes in enumerate(zip(*(value.shape or () for value in values), strict=False)):
        if has_open(sizes):
            continue
        compared = len(set(sizes)) == 1 or (axis > 0 and 1 not in sizes)
        if compared and len({expression(size) for size in sizes}) > 1:
            for size in sizes:
                frame.elaboration.pin(size)


def _pin_forgotten(operator: Operator, shapes: tuple[Shape, ...], shape: Shape, frame: Frame) -> None:
    """Pin the inputs of sizes whose expression was dropped as too long; a second run on symbols finds these inputs."""
    entering = [size for sizes in shapes for size in sizes]
    if has_open(entering):
        if len(shape) != len(shapes[0]):
            frame.elaboration.pin(entering)  # channels that became part of an open size
        return
    if all(is_traced(size) for size in shape) or not any(is_traced(size) for size in entering):
        return
    marked = iter([symbol(str(index), plain(size)) for index, size in enumerate(entering)])
    again = operator.shape(*(tuple(next(marked) for _ in sizes) for sizes in shapes))
    for size, kept in zip(again, shape, strict=True):
        if is_traced(size) and not is_traced(kept):
            frame.elaboration.pin([entering[int(name)] for name in symbols(size.expression) if name.isdigit()])  # pyright: ignore
