"""E0309: an argument written like a call."""

from __future__ import annotations

from ...dsl.problem import Edit, Problem, Remedy, mistake


@mistake
class ArgumentApplied(Problem):
    """An argument's name has its value in parentheses behind it, as if it were a function.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, kernel(3))
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, kernel=3)
        }
    """

    code = "E0309"
    name: str
    callee: str
    value: str

    @property
    def title(self) -> str:
        return f"`{self.name}` is an argument of `{self.callee}`, and no function"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `{self.name}={self.value}`",)

    @property
    def edit(self) -> Edit | None:
        return Edit(self.span, f"{self.name}={self.value}")


@mistake
class MergedInParentheses(Problem):
    """An operator that merges is given values as arguments. Each statement in its braces is a branch.

    Wrong:

        net Small {
            input 1x8x8
            left: conv(4, 3)
            right: relu
            concat(left, right)
        }

    Right:

        net Small {
            input 1x8x8
            left: conv(4, 3)
            right: relu
            concat { from left; from right }
        }
    """

    code = "E0310"
    name: str
    braces: Remedy

    @property
    def title(self) -> str:
        return f"`{self.name}` takes what it merges in braces, and no values as arguments"

    @property
    def help(self) -> tuple[str, ...]:
        return (self.braces.advice,)

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        return (self.braces,)
