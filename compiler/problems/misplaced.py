"""E02: statements and layers in places that cannot hold them, and places that lack some."""

from __future__ import annotations

from ...dsl.problem import Problem, mistake

_INPUT_FIRST = "begin with an input, such as `input 3x224x224`, and apply layers to it"


@mistake
class Misplaced(Problem):
    """A statement that speaks of a whole net stands in a block, a seq, a group or a merge.

    `input`, `output`, `aux`, `expect`, `init` and `recipe` stand in a net's own body, or in a loop or an `if` there.

    Wrong:

        block Unit {
            conv(4, 3)
            expect params == 40
        }
        net Small {
            input 1x8x8
            Unit
        }

    Right:

        block Unit {
            conv(4, 3)
        }
        net Small {
            input 1x8x8
            unit: Unit
            expect unit.params == 40
        }
    """

    code = "E0212"
    word: str

    @property
    def title(self) -> str:
        return f"`{self.word}` stands inside a block, group or merge"

    @property
    def help(self) -> tuple[str, ...]:
        return ("move it to the net's own body",)


@mistake
class NothingArrives(Problem):
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


@mistake
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


@mistake
class MoreThanClaims(Problem):
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


@mistake
class HalfAuxiliary(Problem):
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


@mistake
class GroupArguments(Problem):
    """A group, which is a label and what stands in its braces, is given arguments.

    What takes arguments and is used by its name is a block or a seq, defined outside of the net.

    Wrong:

        net Small {
            input 1x8x8
            stem(4) { conv(4, 3) -> relu }
        }

    Right:

        seq Stem(width) {
            conv(width, 3) -> relu
        }
        net Small {
            input 1x8x8
            stem: Stem(4)
        }
    """

    code = "E0217"
    name: str

    @property
    def title(self) -> str:
        return f"the group `{self.name}` takes no arguments"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"remove them, or make a block or a seq of `{self.name}`, which has parameters",)


@mistake
class LooseParameter(Problem):
    """A layer that becomes a bare parameter of its class stands in a group or a seq, whose children are modules.

    Wrong:

        net Small {
            input 4x8x8
            stem { conv(4, 3) -> layer_scale }
        }

    Right:

        net Small {
            input 4x8x8
            stem { conv(4, 3) }
            layer_scale
        }
    """

    code = "E0218"
    name: str

    @property
    def title(self) -> str:
        return f"`{self.name}` is a parameter of its block, which a group or a seq cannot hold"

    @property
    def help(self) -> tuple[str, ...]:
        return ("put it behind the group, in the block itself",)
