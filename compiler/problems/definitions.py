"""E02: names that are taken, unusable or of another kind, and definitions that contain themselves."""

from __future__ import annotations

import re

from ...dsl.problem import Label, Problem
from ...dsl.record import record
from ...dsl.span import Span


@record
class DuplicateName(Problem):
    """Two things in one place have the same name: two labels, two definitions, two parameters or two `let`s.

    Wrong:

        net Small {
            input 1x8x8
            a: conv(4, 3)
            a: conv(4, 3)
        }

    Right:

        net Small {
            input 1x8x8
            a: conv(4, 3)
            b: conv(4, 3)
        }
    """

    code = "E0204"
    name: str
    first: Span
    is_choice: bool = False
    """A line of a recipe, which has no other name."""

    @property
    def title(self) -> str:
        return (
            f"the recipe chooses its `{self.name}` twice" if self.is_choice else f"the name `{self.name}` is used twice"
        )

    @property
    def label(self) -> str:
        return "used again here"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return () if self.first == self.span else (Label(self.first, "used first here"),)

    @property
    def help(self) -> tuple[str, ...]:
        if self.first == self.span:
            return ('this line runs more than once: compute the label, as in `"layer{i}": ...`',)
        if self.span.source.text[: self.span.start].endswith("output "):
            return ("remove one of the lines, or give its output a name of its own: `output name from label`",)
        if self.is_choice:
            return ("remove one of the lines",)
        if _imports(self.first) and _imports(self.span):
            return ("remove one of the two from its import",)
        return ("give one of them another name",)


def _imports(name: Span) -> bool:
    line = name.source.line(name.first.line)
    return re.match(r"\s*from\s+\S+\s+import\b", line) is not None


@record
class UnusableName(Problem):
    """A name or label that the generated Python module could not carry.

    Wrong:

        net Small {
            input 1x8x8
            forward: conv(4, 3)
        }

    Right:

        net Small {
            input 1x8x8
            first: conv(4, 3)
        }
    """

    code = "E0208"
    name: str
    reason: str

    @property
    def title(self) -> str:
        name = f"`{self.name}`" if self.name else "an empty text"
        return f"{name} cannot be used as a name: {self.reason}"

    @property
    def help(self) -> tuple[str, ...]:
        return ("choose another name",)


@record
class WrongKind(Problem):
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
    def other_labels(self) -> tuple[Label, ...]:
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


@record
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
