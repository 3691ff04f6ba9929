"""E022: chains that are none, and modules that cannot be applied again."""

from __future__ import annotations

from ...dsl.problem import Label, Problem, mistake
from ...dsl.span import Span


@mistake
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


@mistake
class CannotShare(Problem):
    """A label is used again as an operator, and what it names cannot be applied again.

    A module that is applied again keeps its weights and its arguments. It must have one input, the value that arrives.

    Wrong:

        net Twins {
            input left: 3x8x8
            input right: 3x8x8
            from left -> tower: conv(4, 3)
            add { from tower; from right -> tower(4, 3) }
        }

    Right:

        net Twins {
            input left: 3x8x8
            input right: 3x8x8
            from left -> tower: conv(4, 3)
            add { from tower; from right -> tower }
        }
    """

    code = "E0221"
    name: str
    first: Span
    why: str
    advice: str

    @property
    def title(self) -> str:
        return f"`{self.name}` cannot be applied again: {self.why}"

    @property
    def others(self) -> tuple[Label, ...]:
        return (Label(self.first, "labelled here"),)

    @property
    def help(self) -> tuple[str, ...]:
        return (self.advice,)


@mistake
class SharedMisfit(Problem):
    """A module is applied again to a value that its weights do not fit.

    Wrong:

        net Twins {
            input left: 3x8x8
            input right: 1x8x8
            from left -> tower: conv(4, 3)
            add { from tower; from right -> tower }
        }

    Right:

        net Twins {
            input left: 3x8x8
            input right: 3x8x8
            from left -> tower: conv(4, 3)
            add { from tower; from right -> tower }
        }
    """

    code = "E0222"
    name: str
    first: Span
    arrives: tuple[str, str]
    """At the first use, and at this one."""
    why: str

    @property
    def title(self) -> str:
        return f"`{self.name}` does not fit {self.arrives[1]}: {self.why}"

    @property
    def label(self) -> str:
        return f"{self.arrives[1]} arrives here"

    @property
    def others(self) -> tuple[Label, ...]:
        return (Label(self.first, f"made here, for {self.arrives[0]}"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("bring the value to the size of the first one, or make a layer of its own for it",)


@mistake
class MixedHead(Problem):
    """A module is used twice; an activation at its end is an output's head in one use and a layer in the other.

    A head's activation is left to `predict`, so the two uses would not be the same module.

    Wrong:

        net Loop {
            input 4
            twice { linear(4) -> sigmoid }
            twice
        }

    Right:

        net Loop {
            input 4
            twice { linear(4) }
            sigmoid -> twice -> sigmoid
        }
    """

    code = "E0223"
    name: str
    kept: Span

    @property
    def title(self) -> str:
        return f"`{self.name}` is an output's head here, and a layer where its module is applied again"

    @property
    def others(self) -> tuple[Label, ...]:
        return (Label(self.kept, "a layer in this use"),) if self.kept != self.span else ()

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `{self.name}` behind the uses of the module, not in it",)


@mistake
class LabelIsOperator(Problem):
    """An operator is applied that has the name of a label: an operator's name always means the operator.

    Wrong:

        net Loop {
            input 4
            scale: linear(4)
            relu -> scale
        }

    Right:

        net Loop {
            input 4
            mix: linear(4)
            relu -> mix
        }
    """

    code = "W0110"
    name: str
    labelled: Span

    @property
    def title(self) -> str:
        return f"`{self.name}` is the operator here, not the layer labelled so"

    @property
    def others(self) -> tuple[Label, ...]:
        return (Label(self.labelled, "labelled here"),)

    @property
    def help(self) -> tuple[str, ...]:
        return (f"to apply the labelled layer again, give it a label that no operator has, such as `{self.name}_`",)
