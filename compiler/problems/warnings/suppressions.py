"""W09: `# allow:` comments."""

from __future__ import annotations

from ....dsl.problem import Problem
from ....dsl.record import record
from ..words import closest

_DIGIT_MISSING = 0.85
"""How like a code another one must be: with another digit it is nobody's guess which one was meant."""


@record
class UnusedSuppression(Problem):
    """An `# allow:` comment silences no warning.

    The warning that it was written for is gone, or begins elsewhere: behind a statement the comment speaks of that
    statement, and on a line of its own of the next one.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3)  # allow: W0101
        }

    Right:

        net Small {
            input 1x8x8
            stem: conv(4, 3)
            from stem -> conv(8, 3)  # allow: W0101
            from stem -> flatten -> linear(2)
        }
    """

    code = "W0901"

    @property
    def title(self) -> str:
        return f"there is no {self.span.text.upper()} here that this could silence"

    @property
    def help(self) -> tuple[str, ...]:
        return ("remove it, or put it behind the statement that it is meant for",)


@record
class SuppressedError(Problem):
    """An `# allow:` comment names an error. Only warnings can be silenced.

    Wrong:

        # allow: E0405
        net Small {
            input 1x8x8
            conv(4, 3)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
        }
    """

    code = "W0902"

    @property
    def title(self) -> str:
        return f"{self.span.text.upper()} is an error, and only warnings can be silenced"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"remove it; `cnnc explain {self.span.text.upper()}` says how to mend the error",)


@record
class SuppressedUnknownCode(Problem):
    """An `# allow:` comment names a code that does not exist.

    Wrong:

        # allow: W0110, W0999
        net Small {
            input 1x8x8
            scale: conv(4, 1)
            scale
        }

    Right:

        # allow: W0110
        net Small {
            input 1x8x8
            scale: conv(4, 1)
            scale
        }
    """

    code = "W0903"
    codes: tuple[str, ...]
    """Those of all warnings."""

    @property
    def title(self) -> str:
        return f"there is no code {self.span.text}"

    @property
    def help(self) -> tuple[str, ...]:
        guess = closest(self.span.text.upper().replace("O", "0"), self.codes, _DIGIT_MISSING)
        return (f"did you mean `{guess}`?",) if guess else ("`cnnc explain` lists all codes",)
