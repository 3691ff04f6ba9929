"""E05: expectations that do not hold."""

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
    """An `expect` line claims what is not so.

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
    claimed: str
    found: str
    difference: str | None
    most: tuple[str, ...] = ()
    relation: str = "=="
    rounded: str = ""
    """What was found, in as many digits as are claimed."""
    decided: Span | None = None
    """The layer that gives what was found."""

    @property
    def title(self) -> str:
        return f"{self.what} is {self.found}, and the spec expects {_RELATIONS[self.relation]}{self.claimed}"

    @property
    def label(self) -> str:
        return f"the difference is {self.difference}" if self.difference else ""

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.decided, f"{self.found} comes from here"),) if self.decided else ()

    @property
    def notes(self) -> tuple[str, ...]:
        return (f"most of it comes from {', '.join(self.most)}",) if self.most else ()

    @property
    def help(self) -> tuple[str, ...]:
        true = {"==": self.found.replace(",", "_"), "~=": self.rounded.replace(",", "_")}.get(self.relation)
        return (f"if the network is as it is meant, claim {self.what[:-1]} {self.relation} {true}`",) if true else ()


@record
class CannotExpect(Problem):
    """An `expect` line compares what cannot be compared.

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
        return ("compare a figure with a number, or a label with a size: `depth == 50`, `stem == 64x56x56`",)
