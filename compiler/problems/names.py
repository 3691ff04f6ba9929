"""E02: names that mean nothing, mean two things, or cannot be carried."""

from __future__ import annotations

from ...dsl.problem import Label, Problem, mistake
from ...dsl.span import Span
from .words import meant


@mistake
class UnknownLayer(Problem):
    """A chain applies something that is no operator, no block and no parameter.

    Wrong:

        net Small {
            input 1x8x8
            convv(4, 3) -> flatten -> linear(2)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3) -> flatten -> linear(2)
        }
    """

    code = "E0201"
    name: str
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"there is no operator or block `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        return meant(self.name, self.known)


@mistake
class UnknownName(Problem):
    """An expression uses a name that nothing has defined at this place.

    Wrong:

        net Small(classes = 2) {
            input 1x8x8
            flatten -> linear(clases)
        }

    Right:

        net Small(classes = 2) {
            input 1x8x8
            flatten -> linear(classes)
        }
    """

    code = "E0202"
    name: str
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"the name `{self.name}` is not defined here"

    @property
    def help(self) -> tuple[str, ...]:
        word = _WORDS.get(self.name.lower())
        return (f"write `{word}`",) if word else meant(self.name, self.known)


_WORDS = {"true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false"}
"""What other languages call the truth values."""


@mistake
class UnknownLabel(Problem):
    """`from`, or an expectation, names a value that no earlier line has labelled.

    Wrong:

        net Small {
            input 1x8x8
            stem: conv(4, 3) -> relu
            add { identity; from steam }
        }

    Right:

        net Small {
            input 1x8x8
            stem: conv(4, 3) -> relu
            add { identity; from stem }
        }
    """

    code = "E0203"
    name: str
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"no value is labelled `{self.name}` so far"

    @property
    def help(self) -> tuple[str, ...]:
        if not self.known:
            return ("put a label in front of the layer whose value you want: `name: conv(64, 3)`",)
        return meant(self.name, self.known)


@mistake
class DefinedTwice(Problem):
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

    @property
    def title(self) -> str:
        return f"the name `{self.name}` is used twice"

    @property
    def label(self) -> str:
        return "used again here"

    @property
    def others(self) -> tuple[Label, ...]:
        return () if self.first == self.span else (Label(self.first, "used first here"),)

    @property
    def help(self) -> tuple[str, ...]:
        if self.first == self.span:
            return ('this line runs more than once: compute the label, as in `"layer{i}": ...`',)
        return ("give one of them another name",)


@mistake
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
    why: str

    @property
    def title(self) -> str:
        return f"`{self.name}` cannot be used as a name: {self.why}"

    @property
    def help(self) -> tuple[str, ...]:
        return ("choose another name",)
