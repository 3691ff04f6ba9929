"""Networks at random over every operator there is, grown piece by piece: what does not fit is not taken."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any

from ....compiler.operators.base.discovery import names, operator
from ....compiler.operators.base.operator import Operator, Style
from .arguments import arguments
from .flow import Flow, Frame, Misfit, enter, first, numbers, run
from .sketch import Again, Block, Braces, Chain, Choice, Formula, Layer, Let, Link, Loop, Statement, Use

_TRIES = 6
"""How often something is looked for that fits, before it is given up."""
_NAMED = re.compile(r"[a-z_]\w*(\.\w+)*")


@cache
def _layers(with_windows: bool) -> tuple[tuple[str, type[Operator]], ...]:
    """The operators that take one value, by name; or of these the convolutions, linear layers and poolings."""
    styles = (Style.CONVOLUTION, Style.LINEAR, Style.POOLING)
    found = ((name, operator(name)) for name in names())
    return tuple(
        (name, one) for name, one in found if one and not one.merges and (not with_windows or one.style in styles)
    )


@dataclass
class Grower:
    """Grows one network; labels are numbered through it, so that no two are alike."""

    rng: Random
    blocks: list[Block] = field(default_factory=list[Block])
    labels: int = 0

    def body(self, frame: Frame, flow: Flow, budget: int, level: int) -> tuple[tuple[Statement, ...], Flow]:
        """So many statements or fewer, and the value behind them; what they name is then known to the frame."""
        found: list[Statement] = []
        for _ in range(budget):
            made = self._statement(frame, flow, level)
            after = self._fits(made, frame, flow)
            if made is not None and after is not None:
                found.append(made)
                flow = after
        return tuple(found), flow

    def block(self, flow: Flow) -> Block:
        """A definition whose body fits this value."""
        rng = self.rng
        names = rng.sample(["c", "k", "n", "width"], rng.randint(1, 3))
        parameters = {name: rng.randint(1, 6) for name in names}
        is_seq = rng.random() < 0.25
        name = f"{'Row' if is_seq else 'Part'}{'ABCDEFG'[len(self.blocks)]}"
        inside = Frame(dict(parameters), [], numbered=is_seq, is_seq=is_seq)
        inside.labels["input"] = flow
        body, _ = self.body(inside, flow, rng.randint(1, 4), 1)
        return Block(name, parameters, body if inside.emitted else (*body, Chain((Link(Layer("relu", {})),))), is_seq)

    def _statement(self, frame: Frame, flow: Flow, level: int) -> Statement | None:
        kind = self.rng.random()
        if kind < 0.06 and level < 3:
            return self._choice(frame, flow, level)
        if kind < 0.12 and level < 3:
            return self._loop(frame, flow)
        if kind < 0.16:
            return Let(f"t{self._number()}", self._formula(self.rng.randint(1, 8), numbers(frame, flow)))
        start = self._tap(frame) if kind < 0.24 and not frame.is_seq else ""
        tried = frame.copy()
        links: list[Link] = []
        if start:
            flow = frame.label(start)
        for _ in range(self.rng.randint(1, 3)):
            link = self._link(tried, flow, level)
            after = self._fits(Chain((link,)), tried, flow) if link else None
            if link and after is not None:
                links.append(link)
                flow = after
        return Chain(tuple(links), start) if links or start else None

    def _link(self, frame: Frame, flow: Flow, level: int) -> Link | None:
        kind, label = self.rng.random(), f"v{self._number()}" if self.rng.random() < 0.3 else ""
        if kind < 0.18 and level < 3 and not frame.is_seq:
            return self._merge(frame, flow, label, level)
        if kind < 0.26 and level < 3:
            body, _ = self._inside(frame, flow, level, numbered=bool(label))
            times = self._times(frame, flow)
            return Link(Braces(body), label, times) if body else None
        if kind < 0.38 and self.blocks:
            return self._use(frame, flow, label)
        if kind < 0.44 and (shared := [name for name in frame.made if _NAMED.fullmatch(name)]):
            return Link(Again(self.rng.choice(shared)), label)
        times = self._times(frame, flow) if kind > 0.9 else None
        return Link(self._layer(frame, flow), label, times)

    def _layer(self, frame: Frame, flow: Flow) -> Layer:
        """An operator with arguments that are likely to fit; half the time one that keeps the shape is looked for."""
        keeps = self.rng.random() < 0.3
        for _ in range(_TRIES):
            layer = self._any_layer(frame, flow)
            after = self._fits(Chain((Link(layer),)), frame.copy(), flow)
            if after is not None and (not keeps or after == flow):
                return layer
        return Layer("relu", {})

    def _any_layer(self, frame: Frame, flow: Flow) -> Layer:
        name, found = self.rng.choice(_layers(self.rng.random() < 0.4))
        given = arguments(self.rng, found, (first(flow),))
        return Layer(name, {key: self._named(value, numbers(frame, flow)) for key, value in given.items()})

    def _merge(self, frame: Frame, flow: Flow, label: str, level: int) -> Link | None:
        name = self.rng.choice([name for name in names() if (found := operator(name)) and found.merges])
        found = operator(name)
        assert found is not None
        for _ in range(_TRIES):
            tried = frame.copy()
            branches = tuple(self._branch(tried, flow, level) for _ in range(self.rng.choice((2, 2, 3))))
            given = arguments(self.rng, found, (first(flow),))
            link = Link(Layer(name, given, branches), label)
            if self._fits(Chain((link,)), frame, flow) is not None:
                return link
        return None

    def _branch(self, frame: Frame, flow: Flow, level: int) -> tuple[Statement, ...]:
        """A branch of a merge: what arrives, something labelled, a gate, a projection, or any layers."""
        rng, shape = self.rng, first(flow)
        kind = rng.random()
        if kind < 0.25:
            return (Chain((Link(Layer("identity", {})),)),)
        if kind < 0.4:
            start = self._tap(frame)
            return (Chain((), start),) if start else (Chain((Link(Layer("identity", {})),)),)
        if kind < 0.5 and len(shape) == 3:
            gate = ("globalavgpool", "sigmoid")
            return (Chain(tuple(Link(Layer(name, {})) for name in gate)),)
        if kind < 0.7 and len(shape) == 3:
            kernel = rng.choice((1, 3, 5))
            out = rng.choice((shape[0], Formula("in.channels"), rng.randint(1, 6)))
            given: dict[str, Any] = {"out": out, "kernel": kernel, "pad": kernel // 2}
            return (Chain((Link(Layer("conv", given)), Link(self._layer(frame, flow)))),)
        body, _ = self._inside(frame, flow, level, numbered=False)
        return body or (Chain((Link(Layer("identity", {})),)),)

    def _inside(self, frame: Frame, flow: Flow, level: int, numbered: bool) -> tuple[tuple[Statement, ...], Flow]:
        inner = frame.copy()
        if numbered:
            inner = Frame(dict(frame.numbers), list(frame.emitted), True, frame.is_seq, around=inner)
        return self.body(inner, flow, self.rng.randint(1, 2), level + 1)

    def _use(self, frame: Frame, flow: Flow, label: str) -> Link | None:
        used = self.rng.choice(self.blocks)
        for _ in range(_TRIES):
            given = {name: self.rng.randint(1, 6) for name in used.parameters if self.rng.random() < 0.7}
            try:
                enter(used, given, [], flow)
            except Misfit:
                continue
            named = {name: self._named(value, numbers(frame, flow)) for name, value in given.items()}
            return Link(Use(used, named), label, self._times(frame, flow) if self.rng.random() < 0.3 else None)
        return None

    def _choice(self, frame: Frame, flow: Flow, level: int) -> Choice | None:
        known = [name for name in numbers(frame, flow) if name != "in.features"]
        if not known:
            return None
        then, _ = self._inside(frame, flow, level, numbered=False)
        other, _ = self._inside(frame, flow, level, numbered=False) if self.rng.random() < 0.5 else ((), flow)
        sign = self.rng.choice(("==", "!=", "<", ">"))
        return Choice(Formula(self.rng.choice(known)), sign, self.rng.randint(1, 6), then, other) if then else None

    def _loop(self, frame: Frame, flow: Flow) -> Loop:
        """Over a range or a list; labels in it are computed."""
        name = f"i{self._number()}"
        values = range(self.rng.randint(1, 3)) if self.rng.random() < 0.5 else (self.rng.randint(1, 4), 5)
        inner = frame.copy()
        inner.numbers[name] = values[0]
        links = [Link(self._layer(inner, flow))]
        if self.rng.random() < 0.5:
            links = [Link(links[0].what, f"v{self._number()}_{{{name}}}")]
        return Loop(name, values, (Chain(tuple(links)),))

    def _times(self, frame: Frame, flow: Flow) -> Any:
        times = self.rng.choice((None, 1, 2, 3))
        return self._named(times, numbers(frame, flow)) if times else None

    def _tap(self, frame: Frame) -> str:
        """Something in this frame that has a name, or nothing."""
        known = [name for name in frame.labels if _NAMED.fullmatch(name)]
        return self.rng.choice(known) if known else ""

    def _named(self, value: Any, known: Mapping[str, int]) -> Any:
        """The value, now and then as a formula."""
        if isinstance(value, int) and not isinstance(value, bool) and self.rng.random() < 0.4:
            return self._formula(value, known)
        return value

    def _formula(self, value: int, known: Mapping[str, int]) -> Any:
        """A formula that has this value here, if there is a simple one."""
        if not known:
            return value
        of = self.rng.choice(list(known))
        size = known[of]
        times, by = (value // size, 1) if size and value and value % size == 0 else (1, 1)
        if value and size > value and size % value == 0:
            by = size // value
        return Formula(of, times, by, value - size * times // by)

    def _number(self) -> int:
        self.labels += 1
        return self.labels

    def _fits(self, made: Statement | None, frame: Frame, flow: Flow) -> Flow | None:
        """The value behind a statement, which the frame then knows; None where it does not fit, and nothing changes."""
        if made is None:
            return None
        tried = frame.copy()
        try:
            after = run([made], tried, flow)
        except Misfit:
            return None
        frame.numbers, frame.labels, frame.made, frame.counts = tried.numbers, tried.labels, tried.made, tried.counts
        frame.emitted[:] = tried.emitted
        return after
