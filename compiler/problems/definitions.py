"""E02: names that are taken, reserved or of the wrong kind, and definitions that contain themselves."""

from __future__ import annotations

import re

from ...dsl.problem import Label, Problem
from ...dsl.record import record
from ...dsl.span import Span


@record
class DuplicateName(Problem):
    """Two labels, definitions, parameters or `let`s in the same scope have the same name.

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
    in_recipe: bool = False
    """Whether it is a line of a recipe, which cannot be renamed."""

    @property
    def title(self) -> str:
        if self.in_recipe:
            return f"the recipe sets `{self.name}` twice"
        return f"the name `{self.name}` is defined twice"

    @property
    def label(self) -> str:
        return "set again here" if self.in_recipe else "defined again here"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return () if self.first == self.span else (Label(self.first, self.label.replace("again", "first")),)

    @property
    def help(self) -> tuple[str, ...]:
        if self.first == self.span:
            return ('this line is expanded more than once: compute the label, as in `"layer{i}": ...`',)
        if self.span.source.text[: self.span.start].endswith("output "):
            return ("remove one of the lines, or rename the output: `output name from label`",)
        if self.in_recipe:
            return ("remove one of the lines",)
        if _imports(self.first) and _imports(self.span):
            return ("remove it from one of the two imports",)
        return ("rename one of them",)


def _imports(name: Span) -> bool:
    line = name.source.line(name.first.line)
    return re.match(r"\s*from\s+\S+\s+import\b", line) is not None


@record
class UnusableName(Problem):
    """A name or label cannot be used in the generated Python module.

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
        name = f"`{self.name}`" if self.name else "an empty string"
        return f"{name} cannot be used as a name: {self.reason}"

    @property
    def help(self) -> tuple[str, ...]:
        return ("choose another name",)


@record
class WrongKind(Problem):
    """A name stands for the wrong kind of thing: a number used as a layer, a block as a number, a net inside a net.

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
    """Where the name is defined."""
    hides: bool = False
    """Whether it hides an operator."""

    @property
    def title(self) -> str:
        return f"expected {self.expected}, but `{self.name}` is {self.found}"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        if self.defined is None or self.defined == self.span:
            return ()
        return (Label(self.defined, f"`{self.name}` is defined here"),)

    @property
    def help(self) -> tuple[str, ...]:
        if self.expected == "a size":
            return ("rename one of them",)
        if self.hides:
            return (_hidden(self.name),)
        if self.found == "a net" and self.expected == "an operator or a block":
            return (f"make `{self.name}` a `block`, without `input`, `output`, `expect` and other statements of a net",)
        if self.found == "a block" and self.expected == "a net":
            return (f"apply the block in a net: `net Name {{`, `input 3x224x224`, `{self.name}(...)` and `}}`",)
        if self.expected == "a label for this group":
            return ("rename the group",)
        is_layer = self.expected == "an operator or a block" and self.found.startswith("the number")
        return (f"pass it to a layer as an argument: `linear({self.name})`",) if is_layer else ()


def _hidden(name: str) -> str:
    return f"rename it: it hides the operator `{name}`"


@record
class Recursion(Problem):
    """A block contains itself or a net is a variant of itself, directly or indirectly.

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
    """Whether it hides an operator."""

    @property
    def title(self) -> str:
        return "this definition contains itself: " + " -> ".join(self.chain)

    @property
    def help(self) -> tuple[str, ...]:
        if re.search(r"=\s*$", self.span.source.text[: self.span.start]):
            return ("name another net after the `=` of a variant",)
        if self.hides:
            return (_hidden(self.chain[-1]),)
        return ("to repeat a block, write `x 3` after it, or use `for`",)
