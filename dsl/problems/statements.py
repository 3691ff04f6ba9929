"""E0106, E0108, E0110 and E0125: statements in the wrong place, and files that are not specs."""

from __future__ import annotations

import re

from ..problem import Edit, Fix, Problem
from ..record import record
from ..span import Span


@record
class MissingLineBreak(Problem):
    """Two statements are on one line.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3) relu
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3) -> relu
        }
    """

    code = "E0106"

    @property
    def title(self) -> str:
        return f"expected `->` or a new line before `{self.span.text}`"

    @property
    def help(self) -> tuple[str, ...]:
        return ("insert `->` to continue the chain, insert `:` after a label, or begin a new line",)


@record
class TrailingArrow(Problem):
    """A line ends with `->`.

    To continue a chain on the next line, begin that line with `->`.

    Wrong:

        net Small {
            input 1x8x8
            conv(4, 3) ->
              relu
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
              -> relu
        }
    """

    code = "E0108"

    @property
    def title(self) -> str:
        return f"a {'chain' if self._ends_body else 'line'} cannot end with `->`"

    @property
    def _ends_body(self) -> bool:
        """Whether the next token is a `}`."""
        return self.span.source.text[self.span.end :].lstrip().startswith("}")

    @property
    def _start(self) -> int:
        """Offset of the arrow with the blanks before it."""
        return len(self.span.source.text[: self.span.start].rstrip(" \t"))

    @property
    def help(self) -> tuple[str, ...]:
        return (_REMOVE if self._ends_body else "move the `->` to the beginning of the next line",)

    @property
    def edit(self) -> Edit | None:
        """Moves the arrow, where the chain continues on the next line."""
        gap = re.match(r"[ \t]*(\r?\n[ \t]*)(?=[A-Za-z{\"])", self.span.source.text[self.span.end :])
        return Edit(Span(self.span.source, self._start, self.span.end + gap.end()), f"{gap[1]}-> ") if gap else None

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        if not self._ends_body:
            return ()
        return (Fix(_REMOVE, Edit(Span(self.span.source, self._start, self.span.end), "")),)


_REMOVE = "remove it, or add the missing layer"


@record
class StatementOutsideDefinition(Problem):
    """A layer or another statement is outside of every `net`, `block` and `seq`.

    Wrong:

        net Small {
            input 1x8x8
        }
        conv(4, 3)

    Right:

        net Small {
            input 1x8x8
            conv(4, 3)
        }
    """

    code = "E0110"

    @property
    def title(self) -> str:
        return f"`{self.span.text}` is outside of every `net`, `block` and `seq`"

    @property
    def help(self) -> tuple[str, ...]:
        if self.span.text == "import":
            return ("name what to import: `from resnet import Bottleneck`",)
        if "}" not in self.span.source.text[: self.span.start]:
            return ("put layers inside a net: `net Name {`, then `input 3x224x224`, the layers, and `}`",)
        return ("remove an extra `}` above, or move this into a `net`",)


@record
class NotASpec(Problem):
    """The file is in another language, such as Python or JSON.

    A spec defines a `net`, which lists its layers from top to bottom.

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
        return f"this looks like {self.language}, not like a spec"

    @property
    def label(self) -> str:
        return "expected a definition such as `net Name {`"

    @property
    def help(self) -> tuple[str, ...]:
        return ("describe the network as a spec that begins with `net Name {` and `input 3x224x224`",)
