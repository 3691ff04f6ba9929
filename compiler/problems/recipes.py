"""E033: `recipe` blocks."""

from __future__ import annotations

from ...dsl.problem import Fix, Problem
from ...dsl.record import record
from .words import guesses, meant


@record
class UnknownChoice(Problem):
    """A line of a recipe begins with an unknown word.

    A recipe sets `optimizer`, `schedule`, `augment`, `batch` and so on.

    Wrong:

        net Small {
            input 1x8x8
            flatten -> linear(2)
            recipe { batch_size 32 }
        }

    Right:

        net Small {
            input 1x8x8
            flatten -> linear(2)
            recipe { batch 32 }
        }
    """

    code = "E0330"
    name: str
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"a recipe has no setting `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        return meant(self.name, self.known)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return guesses(self.span, self.name, self.known)


@record
class UnknownMethod(Problem):
    """A recipe names a method that does not exist, such as an unknown optimizer.

    Wrong:

        net Small {
            input 1x8x8
            flatten -> linear(2)
            recipe { optimizer adamm(lr=0.001) }
        }

    Right:

        net Small {
            input 1x8x8
            flatten -> linear(2)
            recipe { optimizer adam(lr=0.001) }
        }
    """

    code = "E0331"
    what: str
    name: str
    known: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"there is no {self.what} `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        return meant(self.name, self.known)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return guesses(self.span, self.name, self.known)


@record
class SecondRecipe(Problem):
    """A net has more than one recipe.

    Wrong:

        net Small {
            input 1x8x8
            flatten -> linear(2)
            recipe { batch 32 }
            recipe { epochs 10 }
        }

    Right:

        net Small {
            input 1x8x8
            flatten -> linear(2)
            recipe { batch 32; epochs 10 }
        }
    """

    code = "E0332"

    @property
    def title(self) -> str:
        return "this net already has a recipe"

    @property
    def help(self) -> tuple[str, ...]:
        return ("merge the two recipes",)
