"""A net, block or group being expanded: its names, labels and steps."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from ....dsl.record import Record, record
from ....dsl.span import Span
from ....dsl.syntax import Element
from ...algebra.traced import is_traced, symbol
from ...graph.reserved import why_no_label
from ...graph.unit import Choice, Step
from ...operators.base.shape import Shape
from ...problems.definitions import DuplicateName, UnusableName
from ...problems.misplaced import NotAChain
from .elaboration import Elaboration
from .scope import Scope

UNSEEN = "\0"
"""Stands for unknown parts of a computed label; no spec can contain it."""


@record
class Value(Record):
    """A value: the node that computes it, and its shape, None where a problem hides it."""

    id: str
    shape: Shape | None
    span: Span


@record
class Labelled(Record):
    """What a label stands for: its value, and for a group the frame inside."""

    value: Value
    span: Span
    inside: Frame | None = None


@record
class ReusableModule(Record):
    """A labelled module that can be applied again: its step, its path, and its path inside its class."""

    step: Step
    path: str
    home: str


Apply = Callable[[Element, "Frame", Scope, Value], Value]


@dataclass(eq=False)
class Frame:
    """One net, block or group being expanded."""

    elaboration: Elaboration
    apply: Apply
    """Applies an element to a value; set from outside, since bodies contain elements and elements contain bodies."""
    path: tuple[str, ...]
    numbered: bool
    active: tuple[str, ...]
    """Names of the blocks being expanded, outermost first."""
    around: Frame | None = None
    """The frame around a group; None for a definition, which has its own names."""
    seq: str = ""
    """Name of the seq that this is, or is inside of; empty elsewhere."""
    choices: tuple[Choice, ...] = ()
    repetition: tuple[int, int] = (0, 1)
    """Index and count of the current repetition."""
    steps: list[Step] = field(default_factory=list[Step])
    labels: dict[str, Labelled] = field(default_factory=dict[str, Labelled])
    made: dict[str, ReusableModule] = field(default_factory=dict[str, ReusableModule])
    """Labelled modules, by label."""
    arguments: dict[str, Any] | None = None
    """For a block or seq: its parameters, input sizes, and named numbers."""
    reads_outside: bool = False
    """A tap in this group reads a value from outside."""
    taken: dict[str, Span] = field(default_factory=dict[str, Span])
    counted: dict[str, Span] = field(default_factory=dict[str, Span])
    """Automatic names of children."""
    counters: dict[str, int] = field(default_factory=dict[str, int])
    conditional_labels: set[str] = field(default_factory=set[str])
    """Labels that may not exist."""

    def remember(self, name: str, value: Any) -> Any:
        """The value of a `let`; in a block or seq, an untraced number is traced by its name from here on.

        It becomes a parameter of the generated class where it differs between instances, unless the name is taken.
        """
        known = self._definition.arguments
        if known is None or is_traced(value) or isinstance(value, bool) or not isinstance(value, int | float):
            return value
        return symbol(name, value) if known.setdefault(name, value) == value else value

    def inside(self, name: str, numbered: bool) -> Frame:
        """The frame of a group in this one."""
        return Frame(self.elaboration, self.apply, (*self.path, name), numbered, self.active, self, self.seq)

    def require_chain(self, span: Span, what: str) -> None:
        """Report a statement that makes a seq no chain, if this is one."""
        if self.seq:
            self.elaboration.report(NotAChain(span, self.seq, what))

    def name(self, stem: str, label: str | None, span: Span, merges: bool = False) -> str:
        """The name of a new child: its label, else a number, in groups alone or after the operator's name."""
        if label is not None:
            self._take(label, span)
            return label
        if self.numbered and not merges:
            return self._next("", 0, span)
        return self._next(_snake(stem), 1, span)

    def _take(self, label: str, span: Span) -> None:
        if self.elaboration.without_values and UNSEEN in label:
            return
        why = why_no_label(label)
        first = None if label in self.conditional_labels else self.taken.get(label) or self.counted.get(label)
        if why:
            self.elaboration.report(UnusableName(span, label, why))
        elif first is not None:
            self.elaboration.report(DuplicateName(span, label, first))
        self.taken[label] = span

    def _next(self, stem: str, first: int, span: Span) -> str:
        stem = f"{stem}_" if stem[-1:].isdigit() else stem  # so that relu6 is not the sixth relu
        number = self.counters.get(stem, first)
        while f"{stem}{number}" in self.taken or f"{stem}{number}" in self.counted:
            number += 1
        self.counters[stem] = number + 1
        self.counted[f"{stem}{number}"] = span
        return f"{stem}{number}"

    @contextmanager
    def conditionally(self) -> Generator[None]:
        """Enter a part that may not be expanded: its labels can be tapped, and defined again."""
        taken, counted, counters = set(self.taken), dict(self.counted), dict(self.counters)
        yield
        self.conditional_labels |= self.taken.keys() - taken
        self.counted = counted
        self.counters = {stem: counters.get(stem, int(bool(stem))) for stem in self.counters}

    def may_have(self, path: tuple[str, ...]) -> bool:
        """Whether an unknown label may exist all the same: numbered in a group, or computed."""
        frame: Frame | None = self
        while frame is not None:
            if path[0] in frame.labels or path[0].rstrip("0123456789") in frame.counters:
                return True
            frame = frame.around
        return self.may_compute(path[0])

    def may_compute(self, name: str) -> bool:
        """Whether a computed label with unknown parts may have this value."""
        patterns = (label for label in self.labels if UNSEEN in label)
        if any(re.fullmatch(".*".join(map(re.escape, label.split(UNSEEN))), name) for label in patterns):
            return True
        return self.around is not None and self.around.may_compute(name)

    def add(self, step: Step) -> None:
        """A step more, whose module can be applied again if it is labelled."""
        self.steps.append(step)
        if step.name in self.taken:
            path = (*self.path, step.name)
            self.made[step.name] = ReusableModule(step, ".".join(path), ".".join(path[len(self._definition.path) :]))

    @property
    def _definition(self) -> Frame:
        return self.around._definition if self.around else self

    def find_made(self, name: str) -> ReusableModule | None:
        """The module that a label here or around names."""
        return self.made.get(name) or (self.around.find_made(name) if self.around else None)

    def labelled(self, name: str) -> Labelled | None:
        """What a label here or around stands for, if it was written by hand."""
        if name in self.labels and name in self.taken:
            return self.labels[name]
        return self.around.labelled(name) if self.around else None

    def applicable(self) -> tuple[str, ...]:
        """Labels of the modules that can be applied again."""
        return (*self.made, *(self.around.applicable() if self.around else ()))

    def find(self, path: tuple[str, ...]) -> Labelled | None:
        """What a dotted label stands for, here or in the frames around."""
        frame: Frame | None = self
        while frame is not None:
            if path[0] in frame.labels:
                return _descend(frame.labels[path[0]], path[1:])
            frame.reads_outside = True
            frame = frame.around
        return None

    def known(self, path: tuple[str, ...] = ()) -> tuple[str, ...]:
        """All labels that can be tapped here, sorted; for a path into a group, those in the group."""
        group = self.find(path[:-1]) if len(path) > 1 else None
        if group is not None and group.inside is not None:
            return tuple(".".join((*path[:-1], name)) for name in group.inside._spoken())
        return self._spoken() + (self.around.known() if self.around else ())

    def _spoken(self) -> tuple[str, ...]:
        return tuple(sorted(label for label in self.labels if UNSEEN not in label))


def _descend(labelled: Labelled, path: tuple[str, ...]) -> Labelled | None:
    if not path:
        return labelled
    inner = labelled.inside.labels.get(path[0]) if labelled.inside else None
    return _descend(inner, path[1:]) if inner else None


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()
