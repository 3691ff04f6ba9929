"""W01: names that hide other names."""

from __future__ import annotations

from ....dsl.problem import Label, Problem
from ....dsl.record import record
from ....dsl.span import Span


@record
class Shadowed(Problem):
    """A name hides another, which cannot be reached where it holds.

    A parameter, a `let` or the name of a loop hides what has the same name around it, and a block, a net or an import
    the operator of that name.

    Wrong:

        let width = 64

        net Small {
            input 1x8x8
            for width in [8, 16] {
                conv(width, 3)
            }
            conv(width, 1)
        }

    Right:

        let width = 64

        net Small {
            input 1x8x8
            for n in [8, 16] {
                conv(n, 3)
            }
            conv(width, 1)
        }
    """

    code = "W0106"
    name: str
    hidden: Span | None
    """Where the other one stands; None for an operator."""

    @property
    def title(self) -> str:
        return f"`{self.name}` hides {'another' if self.hidden else 'the operator'} `{self.name}`"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.hidden, "this one is hidden"),) if self.hidden else ()

    @property
    def help(self) -> tuple[str, ...]:
        return (f"give {'one of them' if self.hidden else 'it'} another name",)


@record
class LabelHiddenByOperator(Problem):
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
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.labelled, "labelled here"),)

    @property
    def help(self) -> tuple[str, ...]:
        return (f"to apply the labelled layer again, give it a label that no operator has, such as `{self.name}_`",)
