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
        return f"no output depends on `{first}`{more}: left out of the generated code"

    @property
    def notes(self) -> tuple[str, ...]:
        return (
            (f"`{self._label}` is what the layer right behind it gives, and not the whole chain",)
            if self._label
            else ()
        )

    @property
    def help(self) -> tuple[str, ...]:
        return (_MOVE if self._label else "remove it, or use its value with `from` or `output`",)

    @property
    def _label(self) -> str:
        """The label of a layer further ahead in the chain from which the spec goes on: `stem: conv(8, 3) -> relu`."""
        text, start = self.span.source.text, self.span.start
        front = _LABELLED.match(text[text.rfind("\n", 0, start) + 1 : start])
        return front[1] if front and re.search(rf"\bfrom {front[1]}\b", text) else ""


_LABELLED = re.compile(r"[ \t]*([A-Za-z_]\w*)[ \t]*:[^:\n]*->[ \t]*\Z")

_MOVE = "put the label in front of this layer to go on from here, or remove the layer"


@record
class UnusedInput(Problem):
    """No output depends on this input. The generated `forward` takes it and does nothing with it.

    A second `input` becomes the current value, so what was current before needs a `from` to be used.

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
    """A parameter that its definition never uses: whoever gives it a value changes nothing.

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
        return (f"write `{self.name}` in place of the value that it is to decide, or remove it",)


@record
class UnusedImport(Problem):
    """A name is imported into a spec with a net, and nothing there uses it.

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
        return f"`{self.name}` is imported and never used"

    @property
    def help(self) -> tuple[str, ...]:
        return ("remove it from the import",)


@record
class UnusedLet(Problem):
    """A `let` whose name nothing uses.

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
    """Braces hold nothing, so that what arrives passes through them.

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
        return "these braces hold nothing: what arrives passes through them"

    @property
    def help(self) -> tuple[str, ...]:
        return ("write `identity` where this is meant, or remove them",)


@record
class UnusedDefinition(Problem):
    """A block or a seq that no net of its file uses, not even through other blocks, and no spec beside it imports.

    A file that is a collection for others has no net, or ends in one that takes blocks as arguments; nothing is said
    of the blocks there. Where specs in other folders import it, `# allow: W0108` above the block says so.

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
    """Blocks that use it and are not used themselves."""

    @property
    def title(self) -> str:
        return f"the {self.kind} `{self.name}` is never used" + (" by a net" if self.users else "")

    @property
    def notes(self) -> tuple[str, ...]:
        if not self.users:
            return ()
        verb = "uses" if len(self.users) == 1 else "use"
        return (f"{listed(self.users)} {verb} it, and no net uses {'that' if len(self.users) == 1 else 'those'}",)

    @property
    def help(self) -> tuple[str, ...]:
        return ("use it, or remove it",)
