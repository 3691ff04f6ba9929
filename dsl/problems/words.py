"""E012: words that are nearly ones of the language, and files in another one."""

from __future__ import annotations

from ..problem import Edit, Fix, Problem
from ..record import record


@record
class MisspeltWord(Problem):
    """A word that opens a statement or an item is misspelt, or is one of another language.

    Wrong:

        net Small {
            imput 1x8x8
            conv(4, 3)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
        }
    """

    code = "E0124"
    meant: str

    @property
    def title(self) -> str:
        return f"`{self.span.text}` is no word of the language; `{self.meant}` is meant"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `{self.meant}`",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `{self.meant}`", Edit(self.span, self.meant)),)


@record
class NotASpec(Problem):
    """The file is in another language, such as Python or JSON.

    A spec is a text of its own kind: it defines a `net`, whose layers stand one below the other.

    Wrong:

        {"layers": [{"type": "conv", "filters": 4, "size": 3}]}

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
        }
    """

    code = "E0125"
    language: str

    @property
    def title(self) -> str:
        return f"this looks like {self.language}, and not like a spec"

    @property
    def label(self) -> str:
        return "expected `net Name {`, or another definition"

    @property
    def help(self) -> tuple[str, ...]:
        return ("write the network down as a spec, beginning with `net Name {` and `input 3x224x224`",)
