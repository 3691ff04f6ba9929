"""W09: `# allow:` comments."""

from __future__ import annotations

from ....dsl.problem import Problem
from ....dsl.record import record
from ..words import closest

_DIGIT_MISSING = 0.85
"""The similarity required for a suggestion: a missing digit can be guessed, a wrong one cannot."""


@record
class UnusedSuppression(Problem):
    """An `# allow:` comment suppresses no warning.

    Either the warning is gone, or it begins at another statement. After a statement the comment applies to that
    statement; on a line of its own it applies to the next one.

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
        return f"there is no {self.span.text.upper()} here to suppress"

    @property
    def help(self) -> tuple[str, ...]:
        return ("remove it, or move it after the statement that causes the warning",)


@record
class SuppressedError(Problem):
    """An `# allow:` comment names an error. Only warnings can be suppressed.

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
        return f"{self.span.text.upper()} is an error, and only warnings can be suppressed"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"remove it; `cnnc explain {self.span.text.upper()}` shows how to fix the error",)


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
    """The codes of all warnings."""

    @property
    def title(self) -> str:
        return f"there is no code {self.span.text}"

    @property
    def help(self) -> tuple[str, ...]:
        guess = closest(self.span.text.upper().replace("O", "0"), self.codes, _DIGIT_MISSING)
        return (f"did you mean `{guess}`?",) if guess else ("`cnnc explain` lists all codes",)
