"""E02: layers, names and labels that are not defined."""

from __future__ import annotations

import re
from typing import Literal

from ...dsl.problem import Edit, Fix, Label, Problem
from ...dsl.record import Record, record
from ...dsl.span import Span
from . import foreign
from .words import closest, guesses, listed, meant, same_but_for_case, shortened


@record
class OutOfScope(Record):
    """A place that has a name which is not known where it is used."""

    span: Span
    reason: Literal["later", "group", "braces", "definition"]
    """It comes later, is in a group, in braces that are not reached from here, or in another definition."""
    around: str = ""
    """The group, dotted, or the definition."""


def _others(name: str, out_of_scope: OutOfScope | None) -> tuple[Label, ...]:
    if out_of_scope is None:
        return ()
    words = {
        "later": "stands here, further down",
        "group": f"stands in the group `{out_of_scope.around}`",
        "braces": "stands in braces from which nothing comes here",
        "definition": f"stands in `{out_of_scope.around}`, and is known in it alone",
    }
    return (Label(out_of_scope.span, f"`{name.rpartition('.')[2]}` {words[out_of_scope.reason]}"),)


@record
class UnknownLayer(Problem):
    """A chain applies something that is no operator, no block and no parameter.

    Wrong:

        net Small {
            input 1x8x8
            convv(4, 3) -> flatten -> linear(2)
        }

    Right:

        net Small {
            input 1x8x8
            conv(4, 3) -> flatten -> linear(2)
        }
    """

    code = "E0201"
    name: str
    known: tuple[str, ...]
    out_of_scope: OutOfScope | None = None
    translated: tuple[Fix, ...] = ()
    """The whole call in the words used here, where it is one of another library."""

    @property
    def title(self) -> str:
        return f"there is no operator or block `{self.name}`"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return _others(self.name, self.out_of_scope)

    @property
    def help(self) -> tuple[str, ...]:
        if self.verified_fix:
            return (self.verified_fix.advice,)
        if self.out_of_scope and self.out_of_scope.reason == "later":
            return (f"a module is applied again below the line that makes it: move this below `{self.name}: ...`",)
        if not same_but_for_case(self.name, self.known):
            if here := foreign.layer(self.name):
                return (f"it is called `{here}` here; `cnnc explain {here}` shows its arguments",)
            if way := foreign.composed(self.name):
                return (way,)
        guessed = meant(self.name, self.known)
        if self.in_front:
            front = f"a label stands in front: `{self.in_front.text}`"
            return (front,) if self.is_tapped else guessed or ("`cnnc explain` lists the operators", front)
        return guessed or ("`cnnc explain` lists the operators",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        if self.out_of_scope or foreign.composed(self.name):
            return ()
        label = self.in_front
        labelled = (Fix(f"a label stands in front: `{label.text}`", label),) if label and self.is_tapped else ()
        return self.translated or (*labelled, *guesses(self.span, self.name, self.known))

    @property
    def in_front(self) -> Edit | None:
        """The name in front of the layer that it follows at the end of a line, where it may be meant as its label."""
        text, start, end = self.span.source.text, self.span.start, self.span.end
        before = _LAYER.search(text[text.rfind("\n", 0, start) + 1 : start])
        if not before or not _LINE_END.match(text, end):
            return None
        return Edit(Span(self.span.source, start - len(before[0]), end), f"{self.name}: {before[1]}")

    @property
    def is_tapped(self) -> bool:
        return re.search(rf"\b(from|output) {re.escape(self.name)}\b", self.span.source.text) is not None


_LAYER = re.compile(r"([A-Za-z_]\w*(?:\([^()]*\))?) *-> *$")

_LINE_END = re.compile(r"[ \t]*(?:[;#\n}]|\Z)")


@record
class UnknownName(Problem):
    """An expression uses a name that nothing has defined at this place.

    Wrong:

        net Small(classes = 2) {
            input 1x8x8
            flatten -> linear(clases)
        }

    Right:

        net Small(classes = 2) {
            input 1x8x8
            flatten -> linear(classes)
        }
    """

    code = "E0202"
    name: str
    known: tuple[str, ...]
    operators: tuple[str, ...] = ()
    """Names that are known everywhere, and are seldom meant."""
    out_of_scope: OutOfScope | None = None
    is_function: bool = False

    @property
    def title(self) -> str:
        return f"the {'function' if self.is_function else 'name'} `{self.name}` is not defined here"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return _others(self.name, self.out_of_scope)

    @property
    def help(self) -> tuple[str, ...]:
        if self.verified_fix:
            return (self.verified_fix.advice,)
        if self.name.lower() in _NOTHING:
            return (f"there is no `{self.name}` here: leave the argument out, or write `false`",)
        if self.is_function and self.name == "range":
            return ("write `0..3` for 0, 1 and 2",)
        if self.is_function:
            return meant(self.name, self.known)
        if self.out_of_scope:
            later = self.out_of_scope.reason == "later"
            return (
                ("move the `let` above this line",) if later else ("make it a parameter here, or a `let` further up",)
            )
        if self.name.startswith("in."):
            return meant(self.name, self.known) or (f"there is {listed(self.known)}",)
        if self.name.rpartition(".")[2] in _SIZES:
            return ("sizes are known of what arrives alone: `in.channels`, `in.height`, `in.width` or `in.features`",)
        guess = closest(self.name, self._likely)
        if guess:
            return (f"did you mean `{guess}`?",)
        return (f"give it a value with `let {self.name} = ...`, or make it a parameter{self._instead}",)

    @property
    def _instead(self) -> str:
        return f"; known here are {listed(self.known)}" if 0 < len(self.known) <= _FEW else ""

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        word = _WORDS.get(self.name.lower())
        if word:
            return (Fix(f"write `{word}`", Edit(self.span, word)),)
        return () if self.out_of_scope else guesses(self.span, self.name, self._likely)

    @property
    def _likely(self) -> tuple[str, ...]:
        """What is known, and an operator only where its name is hardly another one."""
        near = closest(self.name, self.operators, _HARDLY_ANOTHER)
        return (*self.known, near) if near else self.known


_WORDS = {"true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false"}
"""What other languages call the truth values."""

_NOTHING = ("none", "null", "nil", "nothing")

_SIZES = ("channels", "height", "width", "features", "shape", "size")

_FEW = 12

_HARDLY_ANOTHER = 0.75


@record
class UnknownLabel(Problem):
    """`from`, or an expectation, names a value that no earlier line has labelled.

    Wrong:

        net Small {
            input 1x8x8
            stem: conv(4, 3) -> relu
            add { identity; from steam }
        }

    Right:

        net Small {
            input 1x8x8
            stem: conv(4, 3) -> relu
            add { identity; from stem }
        }
    """

    code = "E0203"
    name: str
    known: tuple[str, ...]
    out_of_scope: OutOfScope | None = None
    instead: str = ""
    """The label by which the value is known that is meant, of which a claim speaks in another way."""

    @property
    def title(self) -> str:
        return f"no value is labelled `{self.name}` so far"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return _others(self.name, self.out_of_scope)

    @property
    def help(self) -> tuple[str, ...]:
        if self.verified_fix:
            return (self.verified_fix.advice,)
        if self.name.lower().endswith("flops"):
            return ("claim `macs`, the multiplications with their additions: FLOPs are twice as many",)
        if self.out_of_scope and self.out_of_scope.reason == "later":
            return ("a value is used below the line that gives it: move this line down, or that one up",)
        if self.out_of_scope and self.out_of_scope.reason == "definition":
            return ("a block gives its last value alone: end it with this layer, or write its layers here",)
        if self.out_of_scope and self.out_of_scope.reason == "braces":
            return ("label a value that is there whatever the `if` and the `for` do",)
        if self._dotted:
            return (f"write `{self._dotted}`",)
        if self.instead:
            return (self._by_label,)
        if not self.known:
            return ("put a label in front of the layer whose value you want: `name: conv(64, 3)`",)
        guess = shortened(self.name, self.known)
        return (f"did you mean `{guess}`?",) if guess else meant(self.name, self.known)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        if self._dotted:
            return (Fix(f"write `{self._dotted}`", Edit(self.span, self._dotted)),)
        if self.instead:
            return (Fix(self._by_label, Edit(self.span, self.instead)),)
        if self.out_of_scope:
            return ()
        return guesses(self.span, shortened(self.name, self.known) or self.name, self.known)

    @property
    def _by_label(self) -> str:
        return f"the shape of a value is claimed by its label: `{self.instead}`"

    @property
    def _dotted(self) -> str:
        """The label with the group that it is in."""
        place = self.out_of_scope
        return f"{place.around}.{self.name.rpartition('.')[2]}" if place and place.reason == "group" else ""
