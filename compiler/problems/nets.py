"""E02 and E03: nets that are missing or incomplete."""

from __future__ import annotations

from ...dsl.problem import Problem
from ...dsl.record import record
from .words import listed, meant


@record
class UnknownNet(Problem):
    """The file does not define the requested net, or defines no net at all."""

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
        return "this file contains only comments" if comments else "this file defines no net"

    @property
    def help(self) -> tuple[str, ...]:
        if self.name is None:
            return ("add a net: `net Name {`, `input 3x224x224`, its layers and `}`",)
        return (f"it defines {listed(self.known)}",) if self.known else ()


_INPUT_FIRST = "begin the net with an input, such as `input 3x224x224`"


@record
class LayerBeforeInput(Problem):
    """A layer comes before the first input of its net, so there is nothing to apply it to.

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

    code = "E0213"

    @property
    def title(self) -> str:
        return "there is no input before this layer"

    @property
    def help(self) -> tuple[str, ...]:
        return (_INPUT_FIRST,)


@record
class NoLayers(Problem):
    """A net applies nothing to its input, so there is nothing to compile.

    Wrong:

        net Small {
            input 1x8x8
        }

    Right:

        net Small {
            input 1x8x8
            flatten -> linear(10)
        }
    """

    code = "E0214"
    name: str
    has_input: bool

    @property
    def title(self) -> str:
        return f"the net `{self.name}` has no layers"

    @property
    def help(self) -> tuple[str, ...]:
        return ("apply layers to its input" if self.has_input else f"{_INPUT_FIRST}, and apply layers to it",)


@record
class NotAnExpectation(Problem):
    """The braces of a variant contain something other than `expect` lines.

    A variant has the layers of its net, with other values for the parameters. To make a layer differ, give the net a
    parameter for it.

    Wrong:

        net Small(width = 4) {
            input 1x8x8
            conv(width, 3)
        }
        net Wide = Small(width=8) {
            relu
        }

    Right:

        net Small(width = 4, act = identity) {
            input 1x8x8
            conv(width, 3) -> act
        }
        net Wide = Small(width=8, act=relu) {
            expect params == 80
        }
    """

    code = "E0215"

    @property
    def title(self) -> str:
        return "a variant may contain only expectations"

    @property
    def help(self) -> tuple[str, ...]:
        return ("move this to the net of which it is a variant; the braces of a variant hold `expect` lines",)


@record
class IncompleteAuxiliary(Problem):
    """An auxiliary head lacks the value that it branches from, or the weight of its loss.

    Wrong:

        net Small {
            input 1x8x8
            stem: conv(4, 3)
            aux early: AuxHead
            flatten -> linear(2)
        }
        block AuxHead {
            flatten -> linear(2)
        }

    Right:

        net Small {
            input 1x8x8
            stem: conv(4, 3)
            aux early: AuxHead from stem weight 0.3
            flatten -> linear(2)
        }
        block AuxHead {
            flatten -> linear(2)
        }
    """

    code = "E0216"
    name: str
    lacks_source: bool

    @property
    def title(self) -> str:
        lacking = "the value it branches from" if self.lacks_source else "the weight of its loss"
        return f"the auxiliary head `{self.name}` lacks {lacking}"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `aux {self.name}: ... from label weight 0.3`",)


@record
class MissingNetArguments(Problem):
    """A net cannot be compiled by itself, since some of its parameters have no default. A variant gives them values.

    Wrong:

        net Family(width) {
            input 1x8x8
            conv(width, 3)
        }

    Right:

        net Family(width) {
            input 1x8x8
            conv(width, 3)
        }
        net Wide = Family(64)
    """

    code = "E0307"
    net: str
    names: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"the net `{self.net}` has no value for {listed(self.names)}"

    @property
    def help(self) -> tuple[str, ...]:
        given = ", ".join(f"{name}=..." for name in self.names)
        return (f"define a variant and compile that: `net Mine = {self.net}({given})`",)


@record
class UnknownSetting(Problem):
    """A setting such as `--set classes=10` names a parameter that the net does not have."""

    code = "E0308"
    name: str
    net: str
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"the net `{self.net}` has no parameter `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        return meant(self.name, self.known) if self.known else (f"`{self.net}` has no parameters",)
