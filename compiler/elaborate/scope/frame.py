"""What is known while the inside of a definition or a group is being expanded."""

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
"""Stands in a label for what is not known of it; no text of a spec can hold it."""


@record
class Value(Record):
    """A value that flows: the node it comes from, and its shape, None where a problem keeps it unknown."""

    id: str
    shape: Shape | None
    span: Span


@record
class Labelled(Record):
    """A name in a body: its value, and the names inside where it is a group."""

    value: Value
    span: Span
    inside: Frame | None = None


@record
class Made(Record):
    """A labelled module that can be applied again: its step, its path, and its path in the class it is made in."""

    step: Step
    path: str
    home: str


Apply = Callable[[Element, "Frame", Scope, Value], Value]


@dataclass(eq=False)
class Frame:
    """One net, block or group being expanded."""

    elaboration: Elaboration
    apply: Apply
    """Applies one element of a chain to a value; bodies hold elements, and elements hold bodies."""
    path: tuple[str, ...]
    numbered: bool
    active: tuple[str, ...]
    """Names of the blocks being expanded, outermost first."""
    around: Frame | None = None
    """The frame around a group; None for a definition, whose names are its own."""
    seq: str = ""
    """The name of the seq whose chain this is, or is a group of; empty elsewhere."""
    choices: tuple[Choice, ...] = ()
    repetition: tuple[int, int] = (0, 1)
    """Which repetition of how many is being expanded."""
    steps: list[Step] = field(default_factory=list[Step])
    labels: dict[str, Labelled] = field(default_factory=dict[str, Labelled])
    made: dict[str, Made] = field(default_factory=dict[str, Made])
    """The modules that a label was written for, by label."""
    arguments: dict[str, Any] | None = None
    """Of a block or seq: its parameters, the sizes that arrive, and the numbers that it remembers by name."""
    reads_outside: bool = False
    """Something in this group reads a value that was labelled around it."""
    taken: dict[str, Span] = field(default_factory=dict[str, Span])
    counted: dict[str, Span] = field(default_factory=dict[str, Span])
    """Names that children without a label were given."""
    counters: dict[str, int] = field(default_factory=dict[str, int])
    doubtful: set[str] = field(default_factory=set[str])
    """Labels of what may not be there."""

    def remember(self, name: str, value: Any) -> Any:
        """The value of a `let`; in a block or seq, a number that forgot its origin is known by its name from here on.

        It becomes a parameter of the generated class where it differs between instances, unless the name is taken.
        """
        known = self._definition.arguments
        if known is None or is_traced(value) or isinstance(value, bool) or not isinstance(value, int | float):
            return value
        return symbol(name, value) if known.setdefault(name, value) == value else value

    def inside(self, name: str, numbered: bool) -> Frame:
        """The frame of a group in this one."""
        return Frame(self.elaboration, self.apply, (*self.path, name), numbered, self.active, self, self.seq)

    def keep_chain(self, span: Span, what: str) -> None:
        """Report what has no place in a seq, if this is one."""
        if self.seq:
            self.elaboration.report(NotAChain(span, self.seq, what))

    def name(self, stem: str, label: str | None, span: Span, merges: bool = False) -> str:
        """The name of a new child: its label, the next number, or its operator's name and a number."""
        if label is not None:
            self._take(label, span)
            return label
        if self.numbered and not merges:
            return self._next("", 0, span)
        return self._next(_snake(stem), 1, span)

    def _take(self, label: str, span: Span) -> None:
        if self.elaboration.blind and UNSEEN in label:
            return
        why = why_no_label(label)
        first = None if label in self.doubtful else self.taken.get(label) or self.counted.get(label)
        if why:
            self.elaboration.report(UnusableName(span, label, why))
        elif first is not None:
            self.elaboration.report(DuplicateName(span, label, first))
        self.taken[label] = span

    def _next(self, stem: str, first: int, span: Span) -> str:
        stem = f"{stem}_" if stem[-1:].isdigit() else stem  # the first relu6 is no sixty-first relu
        number = self.counters.get(stem, first)
        while f"{stem}{number}" in self.taken or f"{stem}{number}" in self.counted:
            number += 1
        self.counters[stem] = number + 1
        self.counted[f"{stem}{number}"] = span
        return f"{stem}{number}"

    @contextmanager
    def perhaps(self) -> Generator[None]:
        """What is made while it lasts may not be there: its labels can be used, and given to something else."""
        taken, counted, counters = set(self.taken), dict(self.counted), dict(self.counters)
        yield
        self.doubtful |= self.taken.keys() - taken
        self.counted = counted
        self.counters = {stem: counters.get(stem, int(bool(stem))) for stem in self.counters}

    def may_have(self, path: tuple[str, ...]) -> bool:
        """Whether a label that is not known here may be one all the same: in a group, by its number, or computed."""
        frame: Frame | None = self
        while frame is not None:
            if path[0] in frame.labels or path[0].rstrip("0123456789") in frame.counters:
                return True
            frame = frame.around
        return self.may_compute(path[0])

    def may_compute(self, name: str) -> bool:
        """Whether a label that is computed here or around, of what is not known, may have this value."""
        patterns = (label for label in self.labels if UNSEEN in label)
        if any(re.fullmatch(".*".join(map(re.escape, label.split(UNSEEN))), name) for label in patterns):
            return True
        return self.around is not None and self.around.may_compute(name)

    def add(self, step: Step) -> None:
        """A step more, whose module can be applied again if it is labelled."""
        self.steps.append(step)
        if step.name in self.taken:
            path = (*self.path, step.name)
            self.made[step.name] = Made(step, ".".join(path), ".".join(path[len(self._definition.path) :]))

    @property
    def _definition(self) -> Frame:
        return self.around._definition if self.around else self

    def find_made(self, name: str) -> Made | None:
        """The module that a label here or around names."""
        return self.made.get(name) or (self.around.find_made(name) if self.around else None)

    def labelled(self, name: str) -> Labelled | None:
        """What a label here or around stands for, if it was written by hand."""
        if name in self.labels and name in self.taken:
            return self.labels[name]
        return self.around.labelled(name) if self.around else None

    def applicable(self) -> tuple[str, ...]:
        """Labels of the modules that can be applied again here."""
        return (*self.made, *(self.around.applicable() if self.around else ()))

    def find(self, path: tuple[str, ...]) -> Labelled | None:
        """The value of a label here or in the groups around, dotted into groups."""
        frame: Frame | None = self
        while frame is not None:
            if path[0] in frame.labels:
                return _descend(frame.labels[path[0]], path[1:])
            frame.reads_outside = True
            frame = frame.around
        return None

    def known(self, path: tuple[str, ...] = ()) -> tuple[str, ...]:
        """All labels that can be named here, sorted; of a path that leads into a group those in the group."""
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
