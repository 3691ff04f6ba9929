"""E02 and E03: a net that cannot be found, lacks values, or lacks a part."""

from __future__ import annotations

from ...dsl.problem import Problem
from ...dsl.record import record
from .words import listed, meant


@record
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


_INPUT_FIRST = "begin with an input, such as `input 3x224x224`, and apply layers to it"


@record
class LayerBeforeInput(Problem):
    """A layer stands before the first input of its net, so that there is nothing to apply it to.

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
        return "nothing arrives here yet"

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
        return ("apply layers to its input" if self.has_input else _INPUT_FIRST,)


@record
class NotAnExpectation(Problem):
    """The braces of a variant hold something other than `expect` lines.

    A variant gives other values to the parameters of a net, and has its layers. Where a layer is to differ, the net
    needs a parameter that decides it.

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
        return "only expectations can stand here"

    @property
    def help(self) -> tuple[str, ...]:
        return ("a variant's braces hold `expect` lines; layers belong to the net that it is a variant of",)


@record
class IncompleteAuxiliary(Problem):
    """An auxiliary head does not say which value it branches from, or how much its loss counts.

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
        return f"the auxiliary head lacks {lacking}"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `aux {self.name}: ... from label weight 0.3`",)


@record
class MissingNetArguments(Problem):
    """A net whose parameters have no defaults was to be compiled by itself; a variant gives them values.

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
        return (f"compile a variant of it, such as `net Mine = {self.net}({given})`",)


@record
class UnknownSetting(Problem):
    """A setting from outside (`--set classes=10`) names a parameter that the net does not have."""

    code = "E0308"
    name: str
    net: str
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"the net `{self.net}` has no parameter `{self.name}` to set"

    @property
    def help(self) -> tuple[str, ...]:
        return meant(self.name, self.known) if self.known else (f"`{self.net}` has no parameters",)
