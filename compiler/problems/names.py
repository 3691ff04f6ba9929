"""E02: names that mean nothing, mean two things, or mean something else here."""

from __future__ import annotations

from ...dsl.problem import Label, Problem, mistake
from ...dsl.span import Span
from .words import listed, meant


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
        return meant(self.name, self.known)


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
class UnknownModule(Problem):
    """An import names a spec that stands neither beside the importing file nor among the shipped ones.

    Wrong:

        from no_such_family import Block

        net Small {
            input 1x8x8
            flatten -> linear(2)
        }

    Right:

        from resnet import BasicBlock

        net Small {
            input 1x8x8
            conv(4, 3) -> bn -> BasicBlock(4) -> flatten -> linear(2)
        }
    """

    code = "E0205"
    name: str

    @property
    def title(self) -> str:
        return f"there is no spec `{self.name}` to import from"

    @property
    def label(self) -> str:
        return "looked for beside this file, then among the shipped specs"


@mistake
class NotInModule(Problem):
    """The imported spec has no item of this name.

    Wrong:

        from resnet import Bottlenek

        net Small {
            input 1x8x8
            flatten -> linear(2)
        }

    Right:

        from resnet import Bottleneck

        net Small {
            input 3x8x8
            Bottleneck(4) -> flatten -> linear(2)
        }
    """

    code = "E0206"
    name: str
    module: str
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"`{self.module}` defines no `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        return meant(self.name, self.known)


@mistake
class ImportCycle(Problem):
    """Specs import each other in a circle, so none of them can be read first."""

    code = "E0207"
    chain: tuple[str, ...]

    @property
    def title(self) -> str:
        return "these specs import each other in a circle: " + " -> ".join(self.chain)

    @property
    def help(self) -> tuple[str, ...]:
        return ("move what both need into a third spec and import it from there",)


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


@mistake
class UnknownNet(Problem):
    """The net that was asked for is not in the file, or the file has none."""

    code = "E0209"
    name: str | None
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return "this file defines no net" if self.name is None else f"this file defines no net `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        if self.name is None:
            return ("add one: `net Name { input 3x224x224 ... }`",)
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
    name: str
    found: str
    expected: str

    @property
    def title(self) -> str:
        return f"`{self.name}` is {self.found}, where {self.expected} is needed"


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

    @property
    def title(self) -> str:
        return "this definition contains itself: " + " -> ".join(self.chain)

    @property
    def help(self) -> tuple[str, ...]:
        return ("to repeat a block write `x 3` behind it, or use `for`",)


@mistake
class Misplaced(Problem):
    """A statement stands where it has no meaning: an input in a block, a layer before any input.

    Wrong:

        net Small {
            conv(4, 3)
            input 1x8x8
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
        }
    """

    code = "E0212"
    what: str
    advice: str

    @property
    def title(self) -> str:
        return self.what

    @property
    def help(self) -> tuple[str, ...]:
        return (self.advice,)
