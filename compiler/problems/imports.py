"""E02: imports that cannot be resolved."""

from __future__ import annotations

from ...dsl.problem import Edit, Fix, Problem
from ...dsl.record import record
from .words import closest, meant, same_but_for_case


@record
class UnknownModule(Problem):
    """An import names a spec that is neither in the folder of the importing file nor among the shipped specs.

    Wrong:

        from no_such_family import Block

        net Small {
            input 1x8x8
            flatten -> linear(2)
        }

    Right:

        from resnet import BasicBlock

        net Small {
            input 1x8x8
            conv(4, 3, bias=false) -> bn -> BasicBlock(4) -> flatten -> linear(2)
        }
    """

    code = "E0205"
    name: str
    known: tuple[str, ...] = ()
    """The names of the specs that exist."""

    @property
    def title(self) -> str:
        return f"there is no spec `{self.name}` to import"

    @property
    def label(self) -> str:
        return "neither in this file's folder nor among the shipped specs"

    @property
    def help(self) -> tuple[str, ...]:
        if self.verified_fix:
            return (self.verified_fix.advice,)
        guess = closest(self.name, self.known)
        return (f"did you mean `{guess}`?" if guess else _BY_NAME,)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        guess = closest(self.name, self.known)
        return (Fix(f"did you mean `{guess}`?", Edit(self.span, guess)),) if guess else ()


_BY_NAME = "import a spec by its name, without folder or suffix; `cnnc list` shows those that ship with cnnc"


@record
class NotInModule(Problem):
    """The imported spec does not define this name.

    Wrong:

        from resnet import Bottlenek

        net Small {
            input 3x8x8
            Bottleneck(4) -> flatten -> linear(2)
        }

    Right:

        from resnet import Bottleneck

        net Small {
            input 3x8x8
            Bottleneck(4) -> flatten -> linear(2)
        }
    """

    code = "E0206"
    name: str
    module: str
    known: tuple[str, ...]
    is_used: bool = True
    """Whether the file uses the name as spelled in the import, so that changing the import alone is not enough."""

    @property
    def title(self) -> str:
        return f"`{self.module}` does not define `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        return (self.verified_fix.advice,) if self.verified_fix else meant(self.name, self.known)

    @property
    def edit(self) -> Edit | None:
        """The same name in the case and with the underscores of its definition."""
        defined = None if self.is_used else same_but_for_case(self.name, self.known)
        return Edit(self.span, defined) if defined else None

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"did you mean `{self.meant}`?", Edit(self.span, self.meant)),) if self.meant else ()

    @property
    def meant(self) -> str:
        """The name that was probably meant, if the file does not use this one; otherwise empty."""
        return "" if self.is_used else closest(self.name, self.known) or ""


@record
class ImportCycle(Problem):
    """Specs import each other in a cycle."""

    code = "E0207"
    chain: tuple[str, ...]

    @property
    def title(self) -> str:
        return "import cycle: " + " -> ".join(self.chain)

    @property
    def help(self) -> tuple[str, ...]:
        return ("move the shared definitions into another spec, and import that",)
