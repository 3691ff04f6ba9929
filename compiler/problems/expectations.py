"""E05: `expect` lines."""

from __future__ import annotations

from ...dsl.problem import Label, Problem
from ...dsl.record import record
from ...dsl.span import Span

_RELATIONS = {
    "==": "",
    "~=": "about ",
    "<": "less than ",
    ">": "more than ",
    "<=": "at most ",
    ">=": "at least ",
    "!=": "anything but ",
}


@record
class ExpectationFails(Problem):
    """An expectation does not hold.

    Wrong:

        net Small {
            input 1x8x8
            flatten -> linear(2)
            expect params == 128
        }

    Right:

        net Small {
            input 1x8x8
            flatten -> linear(2)
            expect params == 130
        }
    """

    code = "E0501"
    what: str
    expected: str
    found: str
    difference: str | None
    most: tuple[str, ...] = ()
    relation: str = "=="
    rounded: str = ""
    """What was found, rounded to the digits of the expected number."""
    origin: Span | None = None
    """The layer that computes the value."""

    @property
    def title(self) -> str:
        return f"{self.what} is {self.found}, but the spec expects {_RELATIONS[self.relation]}{self.expected}"

    @property
    def label(self) -> str:
        return f"the difference is {self.difference}" if self.difference else ""

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.origin, f"{self.found} comes from here"),) if self.origin else ()

    @property
    def notes(self) -> tuple[str, ...]:
        return (f"the largest parts: {', '.join(self.most)}",) if self.most else ()

    @property
    def help(self) -> tuple[str, ...]:
        true = {"==": self.found.replace(",", "_"), "~=": self.rounded.replace(",", "_")}.get(self.relation)
        return (f"if the network is correct, expect {self.what[:-1]} {self.relation} {true}`",) if true else ()


@record
class CannotExpect(Problem):
    """An expectation compares things that cannot be compared.

    Wrong:

        net Small {
            input 1x8x8
            stem: conv(4, 3)
            expect stem == 4
        }

    Right:

        net Small {
            input 1x8x8
            stem: conv(4, 3)
            expect stem == 4x6x6
        }
    """

    code = "E0502"
    why: str

    @property
    def title(self) -> str:
        return self.why

    @property
    def help(self) -> tuple[str, ...]:
        return ("compare a figure with a number, or a label with a shape: `depth == 50`, `stem == 64x56x56`",)
