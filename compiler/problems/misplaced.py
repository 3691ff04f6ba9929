"""E02: statements and layers in places that do not allow them."""

from __future__ import annotations

from ...dsl.problem import Problem
from ...dsl.record import record


@record
class Misplaced(Problem):
    """A statement that belongs to a net is inside a block, a seq, a group or a merge.

    `input`, `output`, `aux`, `expect`, `init` and `recipe` are allowed only in the body of a net, including its loops
    and `if`s.

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
        return f"`{self.word}` is not allowed inside a block, group or merge"

    @property
    def help(self) -> tuple[str, ...]:
        return ("move it to the body of the net",)


@record
class GroupArguments(Problem):
    """A group is given arguments.

    A group is a label and statements in braces. Only a block or a seq, defined outside of the net, has parameters.

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
        return (f"remove them, or make `{self.name}` a block or a seq with parameters",)


@record
class ParameterInGroup(Problem):
    """A layer that becomes an `nn.Parameter` of its class is inside a group or a seq, which can hold only modules.

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
        return f"`{self.name}` becomes an `nn.Parameter`, which a group or a seq cannot hold"

    @property
    def help(self) -> tuple[str, ...]:
        return ("move it out of the group, into the block or net around it",)


@record
class NotAChain(Problem):
    """A seq merges values or reads an earlier one, but its layers must form a plain chain.

    A seq becomes an `nn.Sequential`. It may contain blocks, which may merge values and read earlier ones.

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
        return f"the seq `{self.seq}` is not a plain chain: {self.what}"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"define `{self.seq}` as a `block`", "or move this part into a block of its own")
