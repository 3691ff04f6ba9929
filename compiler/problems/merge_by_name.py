"""W0213: a group that reads as if it joined branches."""

from __future__ import annotations

from ...dsl.problem import Edit, Problem, Remedy, mistake
from ...dsl.span import Span
from . import foreign
from .words import closest

_BESIDE = ("parallel", "branches", "branch", "fork", "split", "merge", "join")
"""What branches side by side are called elsewhere, whatever becomes of them."""

_PASSED_ON = ("residual", "shortcut", "skip", "resblock", "skipconnection")
"""What a sum of a value and of what is computed of it is called elsewhere."""

_MERGES = ("add", "concat", "mul")
_HARDLY_ANOTHER = 0.85


def meant_by(name: str) -> str | None:
    """What a group of this name is taken for: an operator that merges, `residual` or `branches`."""
    folded = foreign.folded(name)
    if folded in _PASSED_ON:
        return "residual"
    if folded in _BESIDE:
        return "branches"
    known = foreign.layer(name)
    return known if known in _MERGES else closest(name, _MERGES, _HARDLY_ANOTHER)


@mistake
class OnlyAName(Problem):
    """A group has the name of something that joins branches, and joins none.

    `add`, `concat` and `mul` do; any other name in front of braces is a label, and what stands in the braces runs line
    after line.

    Wrong:

        net Small {
            input 8x16x16
            concatenate {
                conv(8, 1)
                conv(8, 3, pad=1)
            }
        }

    Right:

        net Small {
            input 8x16x16
            concat {
                conv(8, 1)
                conv(8, 3, pad=1)
            }
        }
    """

    code = "W0213"
    name: str
    meant: str
    """An operator, `residual` or `branches`."""
    group: Span

    @property
    def title(self) -> str:
        return f"`{self.name}` is only the label of a group: its lines run one after the other, and nothing is joined"

    @property
    def help(self) -> tuple[str, ...]:
        if self.proven:
            return (self.proven.advice,)
        if self.meant == "residual":
            return ("to add what arrives to it write `add { identity; { ... } }`",)
        if self.meant == "branches":
            return ("`concat`, `add` and `mul` run their statements side by side and join what they give",)
        return (f"did you mean `{self.meant}`?",)

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        if self.meant == "branches":
            return ()
        if self.meant == "residual":
            summed = f"add {{ identity; {self.group.text} }}"
            return (Remedy("add what arrives to it", Edit(self.group, summed)),)
        return (Remedy(f"did you mean `{self.meant}`?", Edit(self.span, self.meant)),)
