"""E022: modules that cannot be applied again."""

from __future__ import annotations

from ...dsl.problem import Label, Problem
from ...dsl.record import record
from ...dsl.span import Span


@record
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
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.first, "labelled here"),)

    @property
    def help(self) -> tuple[str, ...]:
        return (self.advice,)


@record
class SharedShapeMismatch(Problem):
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
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.first, f"made here, for {self.arrives[0]}"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("bring the value to the size of the first one, or make a layer of its own for it",)


@record
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
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.kept, "a layer in this use"),) if self.kept != self.span else ()

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `{self.name}` behind the uses of the module, not in it",)
