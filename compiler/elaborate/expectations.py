"""`expect` lines of a net, with their scopes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from ...dsl.record import Record, record
from ...dsl.syntax import Expect, Reference
from ..problems.names import UnknownLabel
from ..problems.words import closest
from .scope.frame import Frame
from .scope.scope import Scope
from .scope.similar_names import label_elsewhere

FIGURES = ("params", "macs", "depth", "layers", "training.params", "training.macs")
"""The figures that an expectation can name, besides labels."""


@record
class Expectation(Record):
    """An `expect` line and its scope."""

    expect: Expect
    scope: Scope


def report_misspelt(expectations: Iterable[Expectation], frame: Frame) -> None:
    """Report unknown names in the expectations of a net with other errors, where a similar name exists.

    The others may be what a mistake kept from being made, such as the automatic name of a layer.
    """
    known = (*frame.known(), *FIGURES)
    for side in islice(_unknown(expectations, frame, frozenset(known)), _MOST):
        if closest(side.path[0], known) is not None:
            frame.elaboration.report(UnknownLabel(side.span, side.path[0], known))


_MOST = 20
"""Names that are compared at most."""


def _unknown(expectations: Iterable[Expectation], frame: Frame, known: frozenset[str]) -> Iterator[Reference]:
    """Names that no definition has and that are no automatic names of layers."""
    for expectation in expectations:
        for side in (expectation.expect.left, expectation.expect.right):
            if not isinstance(side, Reference):
                continue
            name, *rest = side.path
            if rest or name in known or name[-1:].isdigit() or expectation.scope.find(name) is not None:
                continue
            if label_elsewhere(side.path, side.span, frame.elaboration.written()) is None:
                yield side
