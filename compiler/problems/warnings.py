"""W0: what is allowed and probably not meant."""

from __future__ import annotations

from ...dsl.problem import Problem, mistake


@mistake
class Unused(Problem):
    """No output depends on this layer, so it is left out of the generated code.

    Wrong:

        net Small {
            input 1x8x8
            stem: conv(4, 3)
            from stem -> conv(8, 3)
            from stem -> flatten -> linear(2)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3) -> flatten -> linear(2)
        }
    """

    code = "W0101"
    names: tuple[str, ...]

    @property
    def title(self) -> str:
        first, *others = self.names
        more = f" and {len(others)} more" if others else ""
        return f"no output depends on `{first}`{more}: left out of the generated code"

    @property
    def help(self) -> tuple[str, ...]:
        return ("remove it, or use its value with `from` or `output`",)
