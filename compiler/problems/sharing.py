"""E022: chains that are none, and modules that cannot be applied again."""

from __future__ import annotations

from ...dsl.problem import Problem, mistake


@mistake
class NotAChain(Problem):
    """A seq applies one layer after the other, as an `nn.Sequential` does: nothing in it merges values or goes back.

    Blocks may stand in a seq, and they may merge and go back inside.

    Wrong:

        seq Shortcut(width) {
            add { conv(width, 3, pad=1); identity }
            relu
        }

        net Small {
            input 4x8x8
            Shortcut(4) -> flatten -> linear(2)
        }

    Right:

        block Shortcut(width) {
            add { conv(width, 3, pad=1); identity }
            relu
        }

        net Small {
            input 4x8x8
            Shortcut(4) -> flatten -> linear(2)
        }
    """

    code = "E0220"
    seq: str
    what: str

    @property
    def title(self) -> str:
        return f"the seq `{self.seq}` is no chain: {self.what}"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"define `{self.seq}` as a `block`", "or put this part into a block of its own")
