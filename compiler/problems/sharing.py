"""E022: modules that cannot be applied again."""

from __future__ import annotations

from ...dsl.problem import Label, Problem
from ...dsl.record import record
from ...dsl.span import Span


@record
class CannotShare(Problem):
    """A label is applied as a layer, but the module it names cannot be applied again.

    A module that is applied again keeps its weights and arguments. It must have a single input.

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
        return (Label(self.first, "labeled here"),)

    @property
    def help(self) -> tuple[str, ...]:
        return (self.advice,)


@record
class SharedShapeMismatch(Problem):
    """A module is applied again to an input of a shape that its weights do not fit.

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
    inputs: tuple[str, str]
    """The input shapes of the first use and of this one."""
    why: str

    @property
    def title(self) -> str:
        return f"`{self.name}` cannot be applied to {self.inputs[1]}: {self.why}"

    @property
    def label(self) -> str:
        return f"receives {self.inputs[1]}"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.first, f"first applied here, to {self.inputs[0]}"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("give both inputs the same shape, or use a separate layer",)


@record
class MixedHead(Problem):
    """A module used twice ends in an activation that is an output's head in one use and a layer in the other.

    `forward` leaves a head's activation to `predict`, so the two uses would not be the same module.

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
        return f"`{self.name}` is the head of an output here, but a layer in another use of the same module"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.kept, "a layer in this use"),) if self.kept != self.span else ()

    @property
    def help(self) -> tuple[str, ...]:
        return (f"move `{self.name}` out of the module, after each use",)
