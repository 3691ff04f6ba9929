"""E0107 and E0124: reserved words used as names, and misspelled keywords."""

from __future__ import annotations

from ..problem import Edit, Fix, Problem
from ..record import record


@record
class ReservedWord(Problem):
    """A reserved word is used as a name.

    `and`, `else`, `false`, `for`, `if`, `let`, `not`, `or` and `true` are reserved everywhere. `aux`, `expect`,
    `from`, `input` and `output` are reserved at the beginning of a statement, and can be names elsewhere.

    Wrong:

        let for = 3

    Right:

        let count = 3
    """

    code = "E0107"

    @property
    def title(self) -> str:
        return f"`{self.span.text}` is a reserved word and cannot be used as a name here"

    @property
    def help(self) -> tuple[str, ...]:
        return ("choose another name",)


@record
class MisspelledKeyword(Problem):
    """The keyword that begins a statement or an item is misspelled, or is one of another language.

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
        return f"expected the keyword `{self.meant}`, found `{self.span.text}`"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `{self.meant}`",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"write `{self.meant}`", Edit(self.span, self.meant)),)
