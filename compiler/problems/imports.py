"""E02: imports that cannot be resolved."""

from __future__ import annotations

from ...dsl.problem import Edit, Fix, Problem
from ...dsl.record import record
from .words import closest, meant, same_but_for_case


@record
class UnknownModule(Problem):
    """An import names a spec that stands neither beside the importing file nor among the shipped ones.

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
    """Names of specs that there are."""

    @property
    def title(self) -> str:
        return f"there is no spec `{self.name}` to import from"

    @property
    def label(self) -> str:
        return "looked for beside this file, then among the shipped specs"

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


_BY_NAME = "an import names a spec, without folder and suffix; `cnnc list` shows those that ship with cnnc"


@record
class NotInModule(Problem):
    """The imported spec has no item of this name.

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
    """The file uses the name as it is written here, so that more than the import would have to be changed."""

    @property
    def title(self) -> str:
        return f"`{self.module}` defines no `{self.name}`"

    @property
    def help(self) -> tuple[str, ...]:
        return (self.verified_fix.advice,) if self.verified_fix else meant(self.name, self.known)

    @property
    def edit(self) -> Edit | None:
        """Names that differ in upper and lower case and in underscores alone are not two."""
        here = None if self.is_used else same_but_for_case(self.name, self.known)
        return Edit(self.span, here) if here else None

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        return (Fix(f"did you mean `{self.meant}`?", Edit(self.span, self.meant)),) if self.meant else ()

    @property
    def meant(self) -> str:
        """The name that the file uses in place of this one, if it is likely; else empty."""
        return "" if self.is_used else closest(self.name, self.known) or ""


@record
class ImportCycle(Problem):
    """Specs import each other in a circle, so none of them can be read first."""

    code = "E0207"
    chain: tuple[str, ...]

    @property
    def title(self) -> str:
        return "these specs import each other in a circle: " + " -> ".join(self.chain)

    @property
    def help(self) -> tuple[str, ...]:
        return ("move what both need into a third spec and import it from there",)
