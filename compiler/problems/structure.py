"""E02: what stands where it cannot, is used for what it is not, or contains itself."""

from __future__ import annotations

import re

from ...dsl.problem import Label, Problem, mistake
from ...dsl.span import Span
from .words import listed


@mistake
class UnknownNet(Problem):
    """The net that was asked for is not in the file, or the file has none."""

    code = "E0209"
    name: str | None
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        if self.name is not None:
            return f"this file defines no net `{self.name}`"
        lines = [line.strip() for line in self.span.source.text.splitlines()]
        if not any(lines):
            return "this file is empty"
        comments = all(line.startswith("#") for line in lines if line)
        return "this file holds nothing but comments" if comments else "this file defines no net"

    @property
    def help(self) -> tuple[str, ...]:
        if self.name is None:
            return ("add a net: `net Name {`, then `input 3x224x224`, its layers, and `}`",)
        return (f"it defines {listed(self.known)}",) if self.known else ()


@mistake
class WrongSort(Problem):
    """A name is used for what it is not: a number as a layer, a block as a number, a net inside a net.

    Wrong:

        net Small(width = 4) {
            input 1x8x8
            width(3)
        }

    Right:

        net Small(width = 4) {
            input 1x8x8
            conv(width, 3)
        }
    """

    code = "E0210"
    varies = True
    name: str
    found: str
    expected: str
    defined: Span | None = None
    """Where it gets what it is."""
    hides: bool = False
    """An operator has this name too."""

    @property
    def title(self) -> str:
        return f"`{self.name}` is {self.found}, where {self.expected} is needed"

    @property
    def others(self) -> tuple[Label, ...]:
        if self.defined is None or self.defined == self.span:
            return ()
        return (Label(self.defined, f"`{self.name}` is defined here"),)

    @property
    def help(self) -> tuple[str, ...]:
        if self.expected == "a size":
            return ("give one of them another name",)
        if self.hides:
            return (_hidden(self.name),)
        if self.found == "a net" and self.expected == "an operator or a block":
            return (f"make `{self.name}` a `block`: without its `input`, and without `expect`, `output` and the like",)
        if self.found == "a block" and self.expected == "a net":
            return (f"apply the block in a net: `net Name {{`, then `input 3x224x224`, `{self.name}(...)`, and `}}`",)
        if self.expected == "a label for this group":
            return ("give the group another label",)
        is_layer = self.expected == "an operator or a block" and self.found.startswith("the number")
        return (f"give it to a layer, as in `linear({self.name})`",) if is_layer else ()


def _hidden(name: str) -> str:
    return f"it hides the operator `{name}`: give it another name"


@mistake
class Recursion(Problem):
    """A block contains itself, or a net is a variant of itself, directly or through others, and would never end.

    Wrong:

        block Loop {
            conv(4, 3) -> Loop
        }
        net Small {
            input 4x8x8
            Loop
        }

    Right:

        block Link {
            conv(4, 3)
        }
        net Small {
            input 4x8x8
            Link x 2
        }
    """

    code = "E0211"
    chain: tuple[str, ...]
    hides: bool = False
    """An operator has this name too."""

    @property
    def title(self) -> str:
        return "this definition contains itself: " + " -> ".join(self.chain)

    @property
    def help(self) -> tuple[str, ...]:
        if re.search(r"=\s*$", self.span.source.text[: self.span.start]):
            return ("behind the `=` of a variant stands the name of another net",)
        if self.hides:
            return (_hidden(self.chain[-1]),)
        return ("to repeat a block write `x 3` behind it, or use `for`",)
