"""W01: definitions, names and values that are never used."""

from __future__ import annotations

import re

from ....dsl.problem import Problem
from ....dsl.record import record
from ..words import listed


@record
class UnusedValue(Problem):
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
        return f"no output depends on `{first}`{more}, so the generated code omits {'them' if others else 'it'}"

    @property
    def notes(self) -> tuple[str, ...]:
        return (
            (f"the label `{self._label}` names the layer directly after it, not the whole chain",)
            if self._label
            else ()
        )

    @property
    def help(self) -> tuple[str, ...]:
        return (_MOVE if self._label else "remove it, or use its value with `from` or `output`",)

    @property
    def _label(self) -> str:
        """The label of an earlier layer of the chain that a `from` uses, as in `stem: conv(8, 3) -> relu`."""
        text, start = self.span.source.text, self.span.start
        front = _LABELLED.match(text[text.rfind("\n", 0, start) + 1 : start])
        return front[1] if front and re.search(rf"\bfrom {front[1]}\b", text) else ""


_LABELLED = re.compile(r"[ \t]*([A-Za-z_]\w*)[ \t]*:[^:\n]*->[ \t]*\Z")

_MOVE = "move the label in front of this layer to continue from here, or remove the layer"


@record
class UnusedInput(Problem):
    """No output depends on this input. The generated `forward` accepts it but does not use it.

    A second `input` becomes the current value, so the value before it can be used only with `from`.

    Wrong:

        net Pair {
            input left: 4
            input right: 4
            linear(2)
        }

    Right:

        net Pair {
            input left: 4
            input right: 4
            concat { from left; from right }
            linear(2)
        }
    """

    code = "W0102"
    name: str

    @property
    def title(self) -> str:
        return f"no output depends on the input `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"use it with `from {self.name}`, or remove it",)


@record
class UnusedParameter(Problem):
    """A definition never uses one of its parameters, so its value changes nothing.

    Wrong:

        net Small(classes = 2) {
            input 1x8x8
            flatten -> linear(10)
        }

    Right:

        net Small(classes = 2) {
            input 1x8x8
            flatten -> linear(classes)
        }
    """

    code = "W0103"
    name: str

    @property
    def title(self) -> str:
        return f"the parameter `{self.name}` is never used"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"use `{self.name}` in place of a fixed value, or remove it",)


@record
class UnusedImport(Problem):
    """A spec with a net imports a name that it does not use.

    Wrong:

        from resnet import BasicBlock, Bottleneck

        net Small {
            input 64x8x8
            BasicBlock(64)
        }

    Right:

        from resnet import BasicBlock

        net Small {
            input 64x8x8
            BasicBlock(64)
        }
    """

    code = "W0104"
    name: str

    @property
    def title(self) -> str:
        return f"`{self.name}` is imported but never used"

    @property
    def help(self) -> tuple[str, ...]:
        return ("remove it from the import",)


@record
class UnusedLet(Problem):
    """The name that a `let` defines is never used.

    Wrong:

        net Small {
            input 1x8x8
            let hidden = 16
            flatten -> linear(2)
        }

    Right:

        net Small {
            input 1x8x8
            let hidden = 16
            flatten -> linear(hidden) -> relu -> linear(2)
        }
    """

    code = "W0105"
    name: str

    @property
    def title(self) -> str:
        return f"the name `{self.name}` is never used"

    @property
    def help(self) -> tuple[str, ...]:
        return ("use it, or remove the line",)


@record
class EmptyBraces(Problem):
    """Empty braces return their input unchanged.

    Wrong:

        net Small {
            input 4x8x8
            add {
                conv(4, 1)
                { }
            }
        }

    Right:

        net Small {
            input 4x8x8
            add {
                conv(4, 1)
                identity
            }
        }
    """

    code = "W0107"

    @property
    def title(self) -> str:
        return "these braces are empty and return their input unchanged"

    @property
    def help(self) -> tuple[str, ...]:
        return ("write `identity` if this is intended, or remove them",)


@record
class UnusedDefinition(Problem):
    """A block or seq is used by no net of its file, even through other blocks, and imported by no spec in its folder.

    There is no warning in a file without a net, or whose last net takes blocks as arguments, since its blocks are meant
    for other files. If specs in other folders import the block, put `# allow: W0108` above it.

    Wrong:

        block Unit(width) {
            conv(width, 3, pad=1) -> relu
        }
        net Small {
            input 1x8x8
            conv(4, 3, pad=1) -> relu
            flatten -> linear(2)
        }

    Right:

        block Unit(width) {
            conv(width, 3, pad=1) -> relu
        }
        net Small {
            input 1x8x8
            Unit(4)
            flatten -> linear(2)
        }
    """

    code = "W0108"
    kind: str
    name: str
    users: tuple[str, ...] = ()
    """Other unused blocks that use it."""

    @property
    def title(self) -> str:
        return f"the {self.kind} `{self.name}` is never used" + (" by a net" if self.users else "")

    @property
    def notes(self) -> tuple[str, ...]:
        if not self.users:
            return ()
        verb, pronoun = ("uses", "that") if len(self.users) == 1 else ("use", "those")
        return (f"{listed(self.users)} {verb} it, but no net uses {pronoun}",)

    @property
    def help(self) -> tuple[str, ...]:
        return ("use it, or remove it",)
