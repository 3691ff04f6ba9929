"""Which shapes flow through a made-up network, by the operators' own rules: names, loops and blocks worked out again.

Where the size of an input stays open, the shapes at several sizes flow beside each other.
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
from .arguments import make
from .modules import said
from .sketch import Again, Block, Braces, Chain, Choice, Formula, Layer, Let, Link, Loop, Statement, Use

Flow = tuple[Shape | None, ...]
"""The shape of a value at each of the sizes that are tried; None at those that are refused."""
Became = Emission | int
"""What a layer becomes, or of how many sizes the value is that a block's class takes."""

_LARGEST = 2_000
"""Numbers in one value; more would take time and show nothing else."""
_COMPUTED = 6
"""So many of the sizes have to be small: the others are never computed."""
_SIGNS = {"==": int.__eq__, "!=": int.__ne__, "<": int.__lt__, ">": int.__gt__}


class Misfit(Exception):
    """What was made up is no network."""


@dataclass
class Frame:
    """The net, block or group whose statements run: what has a name in it."""

    numbers: dict[str, int]
    emitted: list[Became]
    """What all layers and blocks up to here become, shared by all frames of a network."""
    numbered: bool = False
    is_seq: bool = False
    labels: dict[str, Flow] = field(default_factory=dict[str, Flow])
    made: dict[str, tuple[Layer | Use | Braces, tuple[Became, ...]]] = field(
        default_factory=dict[str, "tuple[Layer | Use | Braces, tuple[Became, ...]]"]
    )
    counts: Counter[str] = field(default_factory=Counter[str])
    around: Frame | None = None

    def copy(self) -> Frame:
        """The same, to try something in."""
        around = self.around.copy() if self.around else None
        parts = (dict(self.numbers), list(self.emitted), dict(self.labels), dict(self.made), Counter(self.counts))
        numbers, emitted, labels, made, counts = parts
        return replace(self, numbers=numbers, emitted=emitted, labels=labels, made=made, counts=counts, around=around)

    def label(self, name: str) -> Flow:
        """The value of a label here or around; raises Misfit."""
        frame: Frame | None = self
        while frame is not None:
            if name in frame.labels:
                return frame.labels[name]
            frame = frame.around
        raise Misfit

    def module(self, name: str) -> tuple[Layer | Use | Braces, tuple[Became, ...]]:
        """What a label names, and what it became; raises Misfit."""
        frame: Frame | None = self
        while frame is not None:
            if name in frame.made:
                return frame.made[name]
            frame = frame.around
        raise Misfit


def run(statements: Iterable[Statement], frame: Frame, flow: Flow) -> Flow:
    """The value behind statements; raises Misfit where they cannot be applied."""
    for made in statements:
        flow = _statement(made, frame, flow)
    return flow


def scoped(statements: Iterable[Statement], frame: Frame, flow: Flow, more: Mapping[str, int] | None = None) -> Flow:
    """The value behind statements in braces, whose numbers end with them; raises Misfit."""
    scope = dict(frame.numbers)
    frame.numbers.update(more or {})
    flow = run(statements, frame, flow)
    frame.numbers = scope
    return flow


def resolved(value: Any, names: Mapping[str, int]) -> Any:
    """The value of an argument, its formulas computed; raises Misfit where what they speak of has no value."""
    if isinstance(value, tuple):
        return tuple(resolved(item, names) for item in cast("tuple[Any, ...]", value))
    if not isinstance(value, Formula):
        return value
    if value.of not in names:
        raise Misfit
    return value.value(names)


def numbers(frame: Frame, flow: Flow) -> dict[str, int]:
    """Everything that a formula may speak of where this value arrives."""
    known = [shape for shape in flow if shape is not None]
    if len({shape[0] for shape in known}) > 1:
        return frame.numbers
    return {**frame.numbers, "in.channels" if len(known[0]) == 3 else "in.features": known[0][0]}


def first(flow: Flow) -> Shape:
    """The shape at the first size that is not refused."""
    return next(shape for shape in flow if shape is not None)


def apply(tried: Operator, flows: tuple[Flow, ...], emitted: list[Became]) -> Flow:
    """The value behind an operator; raises Misfit where it has none, or becomes another layer at another size."""
    together = [_known(arriving) for arriving in zip(*flows, strict=True)]
    found = [said(tried, *arriving) if arriving else None for arriving in together]
    sizes = [arriving for arriving, shape in zip(together, found, strict=True) if arriving and shape]
    if len(sizes) < min(len(found), 2) or any(shape and prod(shape) > _LARGEST for shape in found[:_COMPUTED]):
        raise Misfit
    became = tried.emit(*sizes[0])
    if any(tried.emit(*arriving) != became for arriving in sizes[1:]):
        raise Misfit
    emitted.append(became)
    return tuple(found)


def _known(shapes: tuple[Shape | None, ...]) -> tuple[Shape, ...] | None:
    """The shapes, unless one of them is none."""
    known = tuple(shape for shape in shapes if shape is not None)
    return known if len(known) == len(shapes) else None


def _statement(made: Statement, frame: Frame, flow: Flow) -> Flow:
    match made:
        case Let():
            frame.numbers[made.name] = resolved(made.value, numbers(frame, flow))
        case Choice():
            taken = _SIGNS[made.sign](resolved(made.left, numbers(frame, flow)), made.right)
            return scoped(made.then if taken else made.other, frame, flow)
        case Loop():
            for value in made.values:
                flow = scoped(made.body, frame, flow, {made.name: value})
        case Chain():
            return _chain(made, frame, flow)
    return flow


def _chain(chain: Chain, frame: Frame, flow: Flow) -> Flow:
    if chain.start:
        flow = frame.label(chain.start)
    for link in chain.links:
        flow = _link(link, frame, flow)
    return flow


def _link(link: Link, frame: Frame, flow: Flow) -> Flow:
    label = link.label.format(**{name: value for name, value in frame.numbers.items() if name.isidentifier()})
    if label and label in frame.labels:
        raise Misfit
    times = 1 if link.times is None else resolved(link.times, numbers(frame, flow))
    if not 0 <= times <= 4:
        raise Misfit
    begin = len(frame.emitted)
    inner = frame
    if label and (link.times is not None or isinstance(link.what, Braces)):
        inner = Frame(dict(frame.numbers), frame.emitted, numbered=True, is_seq=frame.is_seq, around=frame)
    for _ in range(times):
        flow = _once(link.what, inner, flow, label if inner is frame else "")
    if label:
        frame.labels[label] = flow
        frame.labels |= {f"{label}.{name}": value for name, value in inner.labels.items() if inner is not frame}
        if link.times is None and not isinstance(link.what, Again):
            frame.made[label] = (link.what, tuple(frame.emitted[begin:]))
    return flow


def _once(what: Layer | Use | Braces | Again, frame: Frame, flow: Flow, label: str) -> Flow:
    match what:
        case Layer():
            return _layer(what, frame, flow, label)
        case Use():
            given = {name: resolved(value, numbers(frame, flow)) for name, value in what.given.items()}
            flow = enter(what.block, given, frame.emitted, flow)
            if frame.numbered and not label:
                _count(frame, flow)
            return flow
        case Braces():
            return scoped(what.body, frame, flow)
        case Again():
            return _again(what, frame, flow)


def enter(block: Block, given: Mapping[str, int], emitted: list[Became], flow: Flow) -> Flow:
    """The value behind a block; raises Misfit."""
    inside = Frame({**block.parameters, **given}, emitted, numbered=block.is_seq, is_seq=block.is_seq)
    inside.labels["input"] = flow
    emitted.append(len(first(flow)))
    return run(block.body, inside, flow)


def _layer(layer: Layer, frame: Frame, flow: Flow, label: str) -> Flow:
    found = operator(layer.name)
    assert found is not None
    if (found.bare and frame.numbered) or (found.merges and frame.is_seq):
        raise Misfit
    try:
        tried = make(found, {name: resolved(value, numbers(frame, flow)) for name, value in layer.given.items()})
    except ValueError:
        raise Misfit from None
    flows = (flow,)
    if found.merges:
        flows = tuple(scoped(branch, frame, flow) for branch in layer.branches)
    if found.passes and not label:
        return apply(tried, flows, [])
    flow = apply(tried, flows, frame.emitted)
    if not label:
        _name(found, layer.name, frame, flow)
    return flow


def _name(found: type[Operator], name: str, frame: Frame, flow: Flow) -> None:
    """The name that a layer without a label gets, by which it can be read again."""
    if frame.numbered and not found.merges:
        _count(frame, flow)
        return
    frame.counts[name] += 1
    frame.labels[f"{name}{'_' if name[-1].isdigit() else ''}{frame.counts[name]}"] = flow


def _count(frame: Frame, flow: Flow) -> None:
    frame.labels[str(frame.counts[""])] = flow
    frame.counts[""] += 1


def _again(again: Again, frame: Frame, flow: Flow) -> Flow:
    what, before = frame.module(again.label)
    if frame.is_seq or (isinstance(what, Layer) and what.branches):
        raise Misfit
    aside = Frame(dict(frame.numbers), [], numbered=isinstance(what, Braces))
    flow = _once(what, aside, flow, "again")
    if tuple(aside.emitted) != before or not before:
        raise Misfit
    return flow
