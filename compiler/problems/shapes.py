"""E04: shapes that an operator cannot take, and shapes that do not match."""

from __future__ import annotations

from ...dsl.problem import Fix, Label, Problem
from ...dsl.record import record


@record
class CannotApply(Problem):
    """An operator cannot be applied to its input, or its arguments contradict each other.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3, stride=2, pad=same)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3, stride=2, pad=1)
        }
    """

    code = "E0401"
    varies = True
    operator: str
    message: str
    inputs: tuple[str, ...] = ()
    advice: str | None = None
    origins: tuple[Label, ...] = ()
    """Where the sizes involved were set."""
    facts: tuple[str, ...] = ()
    expansions: tuple[Label, ...] = ()
    """Where other blocks were expanded whose layers set a size."""
    candidates: tuple[Fix, ...] = ()

    @property
    def title(self) -> str:
        return f"`{self.operator}`: {self.message}"

    @property
    def label(self) -> str:
        return f"receives {self.inputs[0]}" if len(self.inputs) == 1 else ""

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return self.origins

    @property
    def notes(self) -> tuple[str, ...]:
        return (*self.facts, *(label.text for label in self.expansions))

    @property
    def note_labels(self) -> tuple[Label, ...]:
        return self.expansions

    @property
    def help(self) -> tuple[str, ...]:
        if self.verified_fix:
            return (self.verified_fix.advice,)
        return (self.advice,) if self.advice else ()

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return self.candidates


@record
class RankMismatch(CannotApply):
    """An operator on maps receives a vector of features, or the other way round.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3) -> linear(10)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3) -> flatten -> linear(10)
        }
    """

    code = "E0402"


@record
class WindowTooLarge(CannotApply):
    """A kernel or pooling window is larger than the padded input.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 9)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 9, pad=4)
        }
    """

    code = "E0403"


@record
class DoesNotDivide(CannotApply):
    """A number of groups or a factor does not divide the channels or the size as it must.

    Wrong:

        net Small {
            input 4x8x8
            conv(6, 3, groups=3)
        }

    Right:

        net Small {
            input 4x8x8
            conv(6, 3, groups=2)
        }
    """

    code = "E0404"


@record
class ShapeMismatch(CannotApply):
    """The branches of a merge differ in a size that must be equal.

    Wrong:

        net Small {
            input 4x8x8
            add {
                conv(8, 3, pad=1)
                identity
            }
        }

    Right:

        net Small {
            input 4x8x8
            add {
                conv(8, 3, pad=1)
                conv(8, 1)
            }
        }
    """

    code = "E0405"

    @property
    def label(self) -> str:
        return "the branches join here"


@record
class NoBroadcast(ShapeMismatch):
    """A merge would have to broadcast one of its values along an axis of size 1.

    NumPy and PyTorch broadcast silently, which turns a wrong channel count into a network that runs and learns
    something else. In cnnc only `mul` broadcasts, and only a gate of channels x 1 x 1.

    Wrong:

        net Small {
            input 4x8x8
            add {
                conv(1, 3, pad=1)
                identity
            }
        }

    Right:

        net Small {
            input 4x8x8
            add {
                conv(4, 3, pad=1)
                identity
            }
        }
    """

    code = "E0407"


@record
class EmptyMerge(Problem):
    """A merge such as `add` or `concat` has fewer than two branches.

    Wrong:

        net Small {
            input 4x8x8
            add { conv(4, 1) }
        }

    Right:

        net Small {
            input 4x8x8
            add { conv(4, 1); identity }
        }
    """

    code = "E0406"
    operator: str
    count: int

    @property
    def title(self) -> str:
        return f"`{self.operator}` needs at least two branches, but has {['none', 'only one'][self.count]}"

    @property
    def help(self) -> tuple[str, ...]:
        return ("each statement in the braces is a branch; the branch `identity` returns its input",)
