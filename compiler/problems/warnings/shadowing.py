"""W01: names that hide other names."""

from __future__ import annotations

from ....dsl.problem import Label, Problem
from ....dsl.record import record
from ....dsl.span import Span


@record
class Shadowed(Problem):
    """A name hides another name, which cannot be used in its scope.

    A parameter, a `let` or a loop variable hides the same name from the scopes around it. A block, a net or an import
    hides the operator of the same name.

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
    """The hidden definition; None for an operator."""

    @property
    def title(self) -> str:
        return f"`{self.name}` hides {'another' if self.hidden else 'the operator'} `{self.name}`"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.hidden, "hidden definition"),) if self.hidden else ()

    @property
    def help(self) -> tuple[str, ...]:
        return (f"rename {'one of them' if self.hidden else 'it'}",)


@record
class LabelHiddenByOperator(Problem):
    """An operator is applied whose name is also a label. The name of an operator always refers to the operator.

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
    labeled: Span

    @property
    def title(self) -> str:
        return f"`{self.name}` is the operator here, not the layer with that label"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.labeled, "labeled here"),)

    @property
    def help(self) -> tuple[str, ...]:
        return (f"to apply the labeled layer again, give it a label that is not an operator, such as `{self.name}_`",)
