"""E0224 to E0226 and E032: `init` lines."""

from __future__ import annotations

from ...dsl.problem import Fix, Label, Problem
from ...dsl.record import record
from ...dsl.span import Span
from . import other_libraries
from .words import guesses, listed, meant


@record
class UnknownTarget(Problem):
    """An `init` line begins with a name that is neither an operator nor the path of a layer.

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
        return f"there is no operator or layer `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        return meant(self.name, self.known)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return guesses(self.span, self.name, self.known)


@record
class NoSuchTensor(Problem):
    """An `init` line names a tensor that the layer does not have.

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
        return (f"it has {listed(self.known)}",) if self.known else ("remove the line: it has no weights",)


@record
class InitializedTwice(Problem):
    """Two `init` lines initialize the same tensors. A line for a single layer overrides one for its operator.

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
        return f"`{self.name}` is initialized twice"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return (Label(self.first, "first initialized here"),)

    @property
    def help(self) -> tuple[str, ...]:
        return ("remove one of the lines",)


@record
class UnknownInitializer(Problem):
    """An `init` line names an initializer that does not exist.

    The initializers are those of `torch.nn.init`, without the underscore at the end of their names.

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
        return f"there is no initializer `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"did you mean `{self._ours}`?",) if self._ours else meant(self.name.rstrip("_"), self.known)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return guesses(self.span, self._ours or self.name.rstrip("_"), self.known)

    @property
    def _ours(self) -> str | None:
        return other_libraries.INITIALIZERS.get(other_libraries.folded(self.name))


@record
class CannotInitialize(Problem):
    """An `init` line uses an initializer that needs a weight matrix for a bias.

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
        return f"`{self.function}` cannot initialize the {self.tensor} of `{self.owner}`, which has {axes}"

    @property
    def help(self) -> tuple[str, ...]:
        return ("use `zeros`, `constant(0.1)` or `normal(std=0.01)`",)
