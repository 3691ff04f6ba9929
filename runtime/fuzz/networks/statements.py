"""Generate random statements over all operators; statements whose shapes do not fit are dropped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any

from ....compiler.operators.base.discovery import names, operator
from ....compiler.operators.base.operator import Operator, Style
from .arguments import random_arguments
from .shape_inference import InvalidNetwork, Scope, Shapes, expand_block, first_shape, infer, visible_numbers
from .spec_syntax import Block, BlockUse, Chain, Element, For, Formula, Group, If, Layer, Let, Reuse, Statement

_TRIES = 6
"""Attempts to find a layer that fits."""
_NAME = re.compile(r"[a-z_]\w*(\.\w+)*")


@cache
def _layers(weighted_or_pooling: bool) -> tuple[tuple[str, type[Operator]], ...]:
    """The operators with one input, or only the convolutions, linear layers and poolings."""
    styles = (Style.CONVOLUTION, Style.LINEAR, Style.POOLING)
    found = ((name, operator(name)) for name in names())
    return tuple(
        (name, one)
        for name, one in found
        if one and not one.is_merge and (not weighted_or_pooling or one.style in styles)
    )


@dataclass
class StatementGenerator:
    """Generates the statements of one network; a counter keeps its labels unique."""

    rng: Random
    blocks: list[Block] = field(default_factory=list[Block])
    counter: int = 0

    def body(self, scope: Scope, shapes: Shapes, budget: int, level: int) -> tuple[tuple[Statement, ...], Shapes]:
        """Generate up to `budget` statements, add their names to the scope, and return them with the final shapes."""
        found: list[Statement] = []
        for _ in range(budget):
            statement = self._statement(scope, shapes, level)
            after = self._try(statement, scope, shapes)
            if statement is not None and after is not None:
                found.append(statement)
                shapes = after
        return tuple(found), shapes

    def block(self, shapes: Shapes) -> Block:
        """Generate a block or seq whose body accepts these shapes."""
        rng = self.rng
        names = rng.sample(["c", "k", "n", "width"], rng.randint(1, 3))
        parameters = {name: rng.randint(1, 6) for name in names}
        is_seq = rng.random() < 0.25
        name = f"{'Row' if is_seq else 'Part'}{'ABCDEFG'[len(self.blocks)]}"
        inner = Scope(dict(parameters), [], is_numbered=is_seq, is_seq=is_seq)
        inner.labels["input"] = shapes
        body, _ = self.body(inner, shapes, rng.randint(1, 4), 1)
        return Block(name, parameters, body if inner.emitted else (*body, _chain("relu")), is_seq)

    def _statement(self, scope: Scope, shapes: Shapes, level: int) -> Statement | None:
        kind = self.rng.random()
        if kind < 0.06 and level < 3:
            return self._if(scope, shapes, level)
        if kind < 0.12 and level < 3:
            return self._for(scope, shapes)
        if kind < 0.16:
            return Let(f"t{self._next_number()}", self._formula(self.rng.randint(1, 8), visible_numbers(scope, shapes)))
        start = self._tap(scope) if kind < 0.24 and not scope.is_seq else ""
        trial = scope.copy()
        elements: list[Element] = []
        if start:
            shapes = scope.label(start)
        for _ in range(self.rng.randint(1, 3)):
            element = self._element(trial, shapes, level)
            after = self._try(Chain((element,)), trial, shapes) if element else None
            if element and after is not None:
                elements.append(element)
                shapes = after
        return Chain(tuple(elements), start) if elements or start else None

    def _element(self, scope: Scope, shapes: Shapes, level: int) -> Element | None:
        kind, label = self.rng.random(), f"v{self._next_number()}" if self.rng.random() < 0.3 else ""
        if kind < 0.18 and level < 3 and not scope.is_seq:
            return self._merge(scope, shapes, label, level)
        if kind < 0.26 and level < 3:
            body, _ = self._nested(scope, shapes, level, is_numbered=bool(label))
            times = self._times(scope, shapes)
            return Element(Group(body), label, times) if body else None
        if kind < 0.38 and self.blocks:
            return self._use(scope, shapes, label)
        if kind < 0.44 and (shared := [name for name in scope.modules if _NAME.fullmatch(name)]):
            return Element(Reuse(self.rng.choice(shared)), label)
        times = self._times(scope, shapes) if kind > 0.9 else None
        return Element(self._layer(scope, shapes), label, times)

    def _layer(self, scope: Scope, shapes: Shapes) -> Layer:
        """A layer that fits, sometimes one that keeps the shape."""
        keeps = self.rng.random() < 0.3
        for _ in range(_TRIES):
            layer = self._any_layer(scope, shapes)
            after = self._try(Chain((Element(layer),)), scope.copy(), shapes)
            if after is not None and (not keeps or after == shapes):
                return layer
        return Layer("relu", {})

    def _any_layer(self, scope: Scope, shapes: Shapes) -> Layer:
        name, found = self.rng.choice(_layers(self.rng.random() < 0.4))
        arguments = random_arguments(self.rng, found, (first_shape(shapes),))
        return Layer(name, self._with_formulas(arguments, scope, shapes))

    def _merge(self, scope: Scope, shapes: Shapes, label: str, level: int) -> Element | None:
        name = self.rng.choice([name for name in names() if (found := operator(name)) and found.is_merge])
        found = operator(name)
        assert found is not None
        for _ in range(_TRIES):
            trial = scope.copy()
            branches = tuple(self._branch(trial, shapes, level) for _ in range(self.rng.choice((2, 2, 3))))
            arguments = random_arguments(self.rng, found, (first_shape(shapes),))
            element = Element(Layer(name, arguments, branches), label)
            if self._try(Chain((element,)), scope, shapes) is not None:
                return element
        return None

    def _branch(self, scope: Scope, shapes: Shapes, level: int) -> tuple[Statement, ...]:
        """A branch of a merge: an identity, a tap, a gate, a projection, or any layers."""
        rng, shape = self.rng, first_shape(shapes)
        kind = rng.random()
        if kind < 0.25:
            return (_chain("identity"),)
        if kind < 0.4:
            start = self._tap(scope)
            return (Chain((), start),) if start else (_chain("identity"),)
        if kind < 0.5 and len(shape) == 3:
            return (_chain("globalavgpool", "sigmoid"),)
        if kind < 0.7 and len(shape) == 3:
            kernel = rng.choice((1, 3, 5))
            out = rng.choice((shape[0], Formula("in.channels"), rng.randint(1, 6)))
            arguments: dict[str, Any] = {"out": out, "kernel": kernel, "pad": kernel // 2}
            return (Chain((Element(Layer("conv", arguments)), Element(self._layer(scope, shapes)))),)
        body, _ = self._nested(scope, shapes, level, is_numbered=False)
        return body or (_chain("identity"),)

    def _nested(
        self, scope: Scope, shapes: Shapes, level: int, is_numbered: bool
    ) -> tuple[tuple[Statement, ...], Shapes]:
        inner = scope.copy()
        if is_numbered:
            inner = Scope(dict(scope.numbers), list(scope.emitted), True, scope.is_seq, outer=inner)
        return self.body(inner, shapes, self.rng.randint(1, 2), level + 1)

    def _use(self, scope: Scope, shapes: Shapes, label: str) -> Element | None:
        block = self.rng.choice(self.blocks)
        for _ in range(_TRIES):
            arguments = {name: self.rng.randint(1, 6) for name in block.parameters if self.rng.random() < 0.7}
            try:
                expand_block(block, arguments, [], shapes)
            except InvalidNetwork:
                continue
            use = BlockUse(block, self._with_formulas(arguments, scope, shapes))
            return Element(use, label, self._times(scope, shapes) if self.rng.random() < 0.3 else None)
        return None

    def _if(self, scope: Scope, shapes: Shapes, level: int) -> If | None:
        known = [name for name in visible_numbers(scope, shapes) if name != "in.features"]
        if not known:
            return None
        then, _ = self._nested(scope, shapes, level, is_numbered=False)
        other, _ = self._nested(scope, shapes, level, is_numbered=False) if self.rng.random() < 0.5 else ((), shapes)
        sign = self.rng.choice(("==", "!=", "<", ">"))
        return If(Formula(self.rng.choice(known)), sign, self.rng.randint(1, 6), then, other) if then else None

    def _for(self, scope: Scope, shapes: Shapes) -> For:
        """A loop over a range or a list, with computed labels."""
        name = f"i{self._next_number()}"
        values = range(self.rng.randint(1, 3)) if self.rng.random() < 0.5 else (self.rng.randint(1, 4), 5)
        inner = scope.copy()
        inner.numbers[name] = values[0]
        elements = [Element(self._layer(inner, shapes))]
        if self.rng.random() < 0.5:
            elements = [Element(elements[0].what, f"v{self._next_number()}_{{{name}}}")]
        return For(name, values, (Chain(tuple(elements)),))

    def _times(self, scope: Scope, shapes: Shapes) -> Any:
        times = self.rng.choice((None, 1, 2, 3))
        return self._maybe_formula(times, visible_numbers(scope, shapes)) if times else None

    def _tap(self, scope: Scope) -> str:
        """A label in this scope, or an empty text."""
        known = [name for name in scope.labels if _NAME.fullmatch(name)]
        return self.rng.choice(known) if known else ""

    def _with_formulas(self, arguments: Mapping[str, Any], scope: Scope, shapes: Shapes) -> dict[str, Any]:
        known = visible_numbers(scope, shapes)
        return {name: self._maybe_formula(value, known) for name, value in arguments.items()}

    def _maybe_formula(self, value: Any, known: Mapping[str, int]) -> Any:
        """The value, sometimes as a formula."""
        if isinstance(value, int) and not isinstance(value, bool) and self.rng.random() < 0.4:
            return self._formula(value, known)
        return value

    def _formula(self, value: int, known: Mapping[str, int]) -> Any:
        """A formula with this value, or the value itself if no number has a name."""
        if not known:
            return value
        name = self.rng.choice(list(known))
        size = known[name]
        factor = value // size if size and value and value % size == 0 else 1
        divisor = size // value if value and size > value and size % value == 0 else 1
        return Formula(name, factor, divisor, value - size * factor // divisor)

    def _next_number(self) -> int:
        self.counter += 1
        return self.counter

    def _try(self, statement: Statement | None, scope: Scope, shapes: Shapes) -> Shapes | None:
        """Add a statement's names to the scope and return the shapes after it, or None if it does not fit."""
        if statement is None:
            return None
        trial = scope.copy()
        try:
            after = infer([statement], trial, shapes)
        except InvalidNetwork:
            return None
        scope.numbers, scope.labels = trial.numbers, trial.labels
        scope.modules, scope.counts = trial.modules, trial.counts
        scope.emitted[:] = trial.emitted
        return after


def _chain(*names: str) -> Chain:
    return Chain(tuple(Element(Layer(name, {})) for name in names))
