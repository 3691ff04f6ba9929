"""E0224 to E0226 and E032: `init` lines."""

from __future__ import annotations

from ...dsl.problem import Fix, Label, Problem
from ...dsl.record import record
from ...dsl.span import Span
from . import foreign
from .words import guesses, listed, meant


@record
class UnknownTarget(Problem):
    """An `init` line begins with what is neither an operator nor the path of a layer in the net.

    Wrong:

        net Small {
            input 1x8x8
            stem: conv(4, 3)
            init steem kaiming_normal
        }

    Right:

        net Small {
            input 1x8x8
            stem: conv(4, 3)
            init stem kaiming_normal
        }
    """

    code = "E0224"
    name: str
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"there is no operator and no layer `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        return meant(self.name, self.known)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return guesses(self.span, self.name, self.known)


@record
class NoSuchTensor(Problem):
    """An `init` line names a tensor that its layers do not have.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3) -> relu
            init conv.gain ones
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3) -> relu
            init conv.bias ones
        }
    """

    code = "E0225"
    owner: str
    tensor: str
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"`{self.owner}` has no `{self.tensor}`"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"it has {listed(self.known)}",) if self.known else ("it has no weights at all: remove the line",)


@record
class InitializedTwice(Problem):
    """Two `init` lines speak of the same tensors. A line for one layer goes before one for its operator.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3)
            init conv zeros
            init conv.weight ones
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
            init conv zeros
            init conv1.weight ones
        }
    """

    code = "E0226"
    name: str
    first: Span

    @property
    def title(self) -> str:
        return f"it is said twice how `{self.name}` starts"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.first, "said first here"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("remove one of the lines",)


@record
class UnknownInitializer(Problem):
    """An `init` line ends in a name that is no way to start weights.

    The ways are those of `torch.nn.init`, without the underscore behind their names.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3)
            init conv he_normal
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
            init conv kaiming_normal
        }
    """

    code = "E0320"
    name: str
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"there is no way to start weights called `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"did you mean `{self._foreign}`?",) if self._foreign else meant(self.name.rstrip("_"), self.known)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return guesses(self.span, self._foreign or self.name.rstrip("_"), self.known)

    @property
    def _foreign(self) -> str | None:
        return foreign.INITIALISERS.get(foreign.folded(self.name))


@record
class CannotInitialize(Problem):
    """An `init` line fills a bias with a function that needs a tensor with inputs and outputs.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3)
            init conv.bias kaiming_normal
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
            init conv.weight kaiming_normal
        }
    """

    code = "E0321"
    function: str
    owner: str
    tensor: str
    rank: int

    @property
    def title(self) -> str:
        axes = "one axis" if self.rank == 1 else f"{self.rank} axes"
        return f"`{self.function}` cannot fill the {self.tensor} of `{self.owner}`, which has {axes}"

    @property
    def help(self) -> tuple[str, ...]:
        return ("start it with `zeros`, `constant(0.1)` or `normal(std=0.01)`",)
