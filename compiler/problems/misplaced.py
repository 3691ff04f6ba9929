"""E02: statements and layers where they cannot stand."""

from __future__ import annotations

from ...dsl.problem import Problem
from ...dsl.record import record


@record
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


@record
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


@record
class ParameterInGroup(Problem):
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


@record
class NotAChain(Problem):
    """Something in a seq merges values or goes back, where one layer is applied after the other.

    A seq becomes an `nn.Sequential`. Blocks may stand in a seq, and they may merge and go back inside.

    Wrong:

        seq Shortcut(width) {
            add { conv(width, 3, pad=1); identity }
            relu
        }

        net Small {
            input 4x8x8
            Shortcut(4) -> flatten -> linear(2)
        }

    Right:

        block Shortcut(width) {
            add { conv(width, 3, pad=1); identity }
            relu
        }

        net Small {
            input 4x8x8
            Shortcut(4) -> flatten -> linear(2)
        }
    """

    code = "E0220"
    seq: str
    what: str

    @property
    def title(self) -> str:
        return f"the seq `{self.seq}` is no chain: {self.what}"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"define `{self.seq}` as a `block`", "or put this part into a block of its own")
