"""Infer the shapes of a generated network with the operators' shape rules, independently of elaboration.

If the size of an input is open, shapes are inferred at several sizes at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import prod
from typing import Any, cast

from ....compiler.operators.base.discovery import operator
from ....compiler.operators.base.emission import Emission
from ....compiler.operators.base.operator import Operator
from ....compiler.operators.base.shape import Shape
from .arguments import instantiate
from .modules import inferred_shape
from .spec_syntax import Block, BlockUse, Chain, Element, For, Formula, Group, If, Layer, Let, Reuse, Statement

Shapes = tuple[Shape | None, ...]
"""The shape of a value at each tried size; None at sizes that are rejected."""
Emitted = Emission | int
"""The emission of a layer, or the rank of a block's input."""

_MAX_ELEMENTS = 2_000
"""Elements per value; more would only take time."""
_COMPUTED = 6
"""The number of sizes to which _MAX_ELEMENTS applies; the others are never computed."""
_SIGNS = {"==": int.__eq__, "!=": int.__ne__, "<": int.__lt__, ">": int.__gt__}


class InvalidNetwork(Exception):
    """The statements do not form a valid network."""


@dataclass
class Scope:
    """The names that are visible in a net, block or group."""

    numbers: dict[str, int]
    emitted: list[Emitted]
    """The emissions of all layers and blocks so far, shared by all scopes of a network."""
    is_numbered: bool = False
    is_seq: bool = False
    labels: dict[str, Shapes] = field(default_factory=dict[str, Shapes])
    modules: dict[str, tuple[Layer | BlockUse | Group, tuple[Emitted, ...]]] = field(
        default_factory=dict[str, "tuple[Layer | BlockUse | Group, tuple[Emitted, ...]]"]
    )
    counts: Counter[str] = field(default_factory=Counter[str])
    outer: Scope | None = None

    def copy(self) -> Scope:
        """A copy in which statements can be tried."""
        outer = self.outer.copy() if self.outer else None
        parts = (dict(self.numbers), list(self.emitted), dict(self.labels), dict(self.modules), Counter(self.counts))
        numbers, emitted, labels, modules, counts = parts
        return replace(
            self, numbers=numbers, emitted=emitted, labels=labels, modules=modules, counts=counts, outer=outer
        )

    def label(self, name: str) -> Shapes:
        """The shapes of a label in this or an outer scope. Raises InvalidNetwork."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.labels:
                return scope.labels[name]
            scope = scope.outer
        raise InvalidNetwork

    def module(self, name: str) -> tuple[Layer | BlockUse | Group, tuple[Emitted, ...]]:
        """The layer, block use or group that a label names, and its emissions. Raises InvalidNetwork."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.modules:
                return scope.modules[name]
            scope = scope.outer
        raise InvalidNetwork


def infer(statements: Iterable[Statement], scope: Scope, shapes: Shapes) -> Shapes:
    """The shapes after statements. Raises InvalidNetwork if one cannot be applied."""
    for statement in statements:
        shapes = _statement(statement, scope, shapes)
    return shapes


def infer_nested(
    statements: Iterable[Statement], scope: Scope, shapes: Shapes, more: Mapping[str, int] | None = None
) -> Shapes:
    """The shapes after statements in braces, which have numbers of their own. Raises InvalidNetwork."""
    before = dict(scope.numbers)
    scope.numbers.update(more or {})
    shapes = infer(statements, scope, shapes)
    scope.numbers = before
    return shapes


def evaluate(value: Any, names: Mapping[str, int]) -> Any:
    """Evaluate the formulas in an argument. Raises InvalidNetwork if a name is not visible."""
    if isinstance(value, tuple):
        return tuple(evaluate(item, names) for item in cast("tuple[Any, ...]", value))
    if not isinstance(value, Formula):
        return value
    if value.name not in names:
        raise InvalidNetwork
    return value.value(names)


def visible_numbers(scope: Scope, shapes: Shapes) -> dict[str, int]:
    """The names that a formula can use, with the sizes of its input."""
    known = [shape for shape in shapes if shape is not None]
    if len({shape[0] for shape in known}) > 1:
        return scope.numbers
    return {**scope.numbers, "in.channels" if len(known[0]) == 3 else "in.features": known[0][0]}


def first_shape(shapes: Shapes) -> Shape:
    """The shape at the first size that is not rejected."""
    return next(shape for shape in shapes if shape is not None)


def apply_operator(candidate: Operator, inputs: tuple[Shapes, ...], emitted: list[Emitted]) -> Shapes:
    """The shapes after an operator. Raises InvalidNetwork if there are none or its emission depends on the size."""
    per_size = [_known(shapes) for shapes in zip(*inputs, strict=True)]
    found = [inferred_shape(candidate, *shapes) if shapes else None for shapes in per_size]
    accepted = [shapes for shapes, shape in zip(per_size, found, strict=True) if shapes and shape]
    if len(accepted) < min(len(found), 2) or any(shape and prod(shape) > _MAX_ELEMENTS for shape in found[:_COMPUTED]):
        raise InvalidNetwork
    emission = candidate.emit(*accepted[0])
    if any(candidate.emit(*shapes) != emission for shapes in accepted[1:]):
        raise InvalidNetwork
    emitted.append(emission)
    return tuple(found)


def _known(shapes: tuple[Shape | None, ...]) -> tuple[Shape, ...] | None:
    """The shapes, or None if one of them is None."""
    known = tuple(shape for shape in shapes if shape is not None)
    return known if len(known) == len(shapes) else None


def _statement(statement: Statement, scope: Scope, shapes: Shapes) -> Shapes:
    match statement:
        case Let():
            scope.numbers[statement.name] = evaluate(statement.value, visible_numbers(scope, shapes))
        case If():
            holds = _SIGNS[statement.sign](evaluate(statement.left, visible_numbers(scope, shapes)), statement.right)
            return infer_nested(statement.then if holds else statement.other, scope, shapes)
        case For():
            for value in statement.values:
                shapes = infer_nested(statement.body, scope, shapes, {statement.name: value})
        case Chain():
            return _chain(statement, scope, shapes)
    return shapes


def _chain(chain: Chain, scope: Scope, shapes: Shapes) -> Shapes:
    if chain.start:
        shapes = scope.label(chain.start)
    for element in chain.elements:
        shapes = _element(element, scope, shapes)
    return shapes


def _element(element: Element, scope: Scope, shapes: Shapes) -> Shapes:
    label = element.label.format(**{name: value for name, value in scope.numbers.items() if name.isidentifier()})
    if label and label in scope.labels:
        raise InvalidNetwork
    times = 1 if element.times is None else evaluate(element.times, visible_numbers(scope, shapes))
    if not 0 <= times <= 4:
        raise InvalidNetwork
    begin = len(scope.emitted)
    inner = scope
    if label and (element.times is not None or isinstance(element.what, Group)):
        inner = Scope(dict(scope.numbers), scope.emitted, is_numbered=True, is_seq=scope.is_seq, outer=scope)
    for _ in range(times):
        shapes = _once(element.what, inner, shapes, label if inner is scope else "")
    if label:
        scope.labels[label] = shapes
        scope.labels |= {f"{label}.{name}": value for name, value in inner.labels.items() if inner is not scope}
        if element.times is None and not isinstance(element.what, Reuse):
            scope.modules[label] = (element.what, tuple(scope.emitted[begin:]))
    return shapes


def _once(what: Layer | BlockUse | Group | Reuse, scope: Scope, shapes: Shapes, label: str) -> Shapes:
    match what:
        case Layer():
            return _layer(what, scope, shapes, label)
        case BlockUse():
            arguments = {
                name: evaluate(value, visible_numbers(scope, shapes)) for name, value in what.arguments.items()
            }
            shapes = expand_block(what.block, arguments, scope.emitted, shapes)
            if scope.is_numbered and not label:
                _count(scope, shapes)
            return shapes
        case Group():
            return infer_nested(what.body, scope, shapes)
        case Reuse():
            return _reuse(what, scope, shapes)


def expand_block(block: Block, arguments: Mapping[str, int], emitted: list[Emitted], shapes: Shapes) -> Shapes:
    """The shapes after a block. Raises InvalidNetwork."""
    inner = Scope({**block.parameters, **arguments}, emitted, is_numbered=block.is_seq, is_seq=block.is_seq)
    inner.labels["input"] = shapes
    emitted.append(len(first_shape(shapes)))
    return infer(block.body, inner, shapes)


def _layer(layer: Layer, scope: Scope, shapes: Shapes, label: str) -> Shapes:
    found = operator(layer.name)
    assert found is not None
    if (found.is_parameter and scope.is_numbered) or (found.is_merge and scope.is_seq):
        raise InvalidNetwork
    try:
        known = visible_numbers(scope, shapes)
        candidate = instantiate(found, {name: evaluate(value, known) for name, value in layer.arguments.items()})
    except ValueError:
        raise InvalidNetwork from None
    inputs = (shapes,)
    if found.is_merge:
        inputs = tuple(infer_nested(branch, scope, shapes) for branch in layer.branches)
    if found.is_identity and not label:
        return apply_operator(candidate, inputs, [])
    shapes = apply_operator(candidate, inputs, scope.emitted)
    if not label:
        _name(found, layer.name, scope, shapes)
    return shapes


def _name(found: type[Operator], name: str, scope: Scope, shapes: Shapes) -> None:
    """Name a layer that has no label as the compiler does."""
    if scope.is_numbered and not found.is_merge:
        _count(scope, shapes)
        return
    scope.counts[name] += 1
    scope.labels[f"{name}{'_' if name[-1].isdigit() else ''}{scope.counts[name]}"] = shapes


def _count(scope: Scope, shapes: Shapes) -> None:
    scope.labels[str(scope.counts[""])] = shapes
    scope.counts[""] += 1


def _reuse(reuse: Reuse, scope: Scope, shapes: Shapes) -> Shapes:
    what, before = scope.module(reuse.label)
    if scope.is_seq or (isinstance(what, Layer) and what.branches):
        raise InvalidNetwork
    inner = Scope(dict(scope.numbers), [], is_numbered=isinstance(what, Group))
    shapes = _once(what, inner, shapes, "again")
    if tuple(inner.emitted) != before or not before:
        raise InvalidNetwork
    return shapes
