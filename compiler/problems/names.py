"""E02: layers, names and labels that are not defined."""

from __future__ import annotations

import re
from typing import Literal

from ...dsl.problem import Edit, Fix, Label, Problem
from ...dsl.record import Record, record
from ...dsl.span import Span
from . import other_libraries
from .words import closest, guesses, listed, meant, same_but_for_case, shortened


@record
class OutOfScope(Record):
    """A definition of the name that is not visible where the name is used."""

    span: Span
    reason: Literal["later", "group", "braces", "definition"]
    """Why not: it comes later, or is inside a group, in other braces or in another definition."""
    container: str = ""
    """The dotted group, or the definition, that it is in."""


def _others(name: str, out_of_scope: OutOfScope | None) -> tuple[Label, ...]:
    if out_of_scope is None:
        return ()
    words = {
        "later": "is defined later, here",
        "group": f"is inside the group `{out_of_scope.container}`",
        "braces": "is defined inside these braces, and not visible outside",
        "definition": f"is defined inside `{out_of_scope.container}`, and not visible outside",
    }
    return (Label(out_of_scope.span, f"`{name.rpartition('.')[2]}` {words[out_of_scope.reason]}"),)


@record
class UnknownLayer(Problem):
    """A chain applies a name that is not an operator, a block or a parameter.

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
    """The call of another library's layer, translated."""

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
            return (f"a module can be applied again only after its definition: move this below `{self.name}: ...`",)
        if not same_but_for_case(self.name, self.known):
            if operator := other_libraries.layer(self.name):
                return (f"in cnnc it is called `{operator}`; `cnnc explain {operator}` shows its arguments",)
            if advice := other_libraries.composed(self.name):
                return (advice,)
        guessed = meant(self.name, self.known)
        if self.in_front:
            front = _LABEL_FIRST.format(self.in_front.text)
            return (front,) if self.is_tapped else guessed or ("`cnnc explain` lists the operators", front)
        return guessed or ("`cnnc explain` lists the operators",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        if self.out_of_scope or other_libraries.composed(self.name):
            return ()
        label = self.in_front
        labeled = (Fix(_LABEL_FIRST.format(label.text), label),) if label and self.is_tapped else ()
        return self.translated or (*labeled, *guesses(self.span, self.name, self.known))

    @property
    def in_front(self) -> Edit | None:
        """The name moved in front of the layer it follows, where it ends a line and may be meant as a label."""
        text, start, end = self.span.source.text, self.span.start, self.span.end
        before = _LAYER.search(text[text.rfind("\n", 0, start) + 1 : start])
        if not before or not _LINE_END.match(text, end):
            return None
        return Edit(Span(self.span.source, start - len(before[0]), end), f"{self.name}: {before[1]}")

    @property
    def is_tapped(self) -> bool:
        return re.search(rf"\b(from|output) {re.escape(self.name)}\b", self.span.source.text) is not None


_LABEL_FIRST = "a label goes in front of its layer: `{}`"
_LAYER = re.compile(r"([A-Za-z_]\w*(?:\([^()]*\))?) *-> *$")

_LINE_END = re.compile(r"[ \t]*(?:[;#\n}]|\Z)")


@record
class UnknownName(Problem):
    """An expression uses a name that is not defined at this point.

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
    """The names of operators, which are seldom meant in an expression."""
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
            return (f"cnnc has no `{self.name}`: leave the argument out, or write `false`",)
        if self.is_function and self.name == "range":
            return ("write `0..3` for 0, 1 and 2",)
        if self.is_function:
            return meant(self.name, self.known)
        if self.out_of_scope:
            if self.out_of_scope.reason == "later":
                return ("move the `let` above this line",)
            return ("make it a parameter here, or define it with a `let` further up",)
        if self.name.startswith("in."):
            return meant(self.name, self.known) or (f"known names: {listed(self.known)}",)
        if self.name.rpartition(".")[2] in _SIZES:
            return ("only the sizes of the input are known: `in.channels`, `in.height`, `in.width` or `in.features`",)
        guess = closest(self.name, self._likely)
        if guess:
            return (f"did you mean `{guess}`?",)
        known = f"; names visible here: {listed(self.known)}" if 0 < len(self.known) <= _FEW else ""
        return (f"define it with `let {self.name} = ...`, or make it a parameter{known}",)

    @property
    def candidate_fixes(self) -> tuple[Fix, ...]:
        word = _WORDS.get(self.name.lower())
        if word:
            return (Fix(f"write `{word}`", Edit(self.span, word)),)
        return () if self.out_of_scope else guesses(self.span, self.name, self._likely)

    @property
    def _likely(self) -> tuple[str, ...]:
        """The known names, and an operator if its name is very similar."""
        near = closest(self.name, self.operators, _VERY_SIMILAR)
        return (*self.known, near) if near else self.known


_WORDS = {"true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false"}
"""The truth values in other languages."""

_NOTHING = ("none", "null", "nil", "nothing")

_SIZES = ("channels", "height", "width", "features", "shape", "size")

_FEW = 12

_VERY_SIMILAR = 0.75


@record
class UnknownLabel(Problem):
    """A `from` or an expectation names a value that no earlier line has labeled.

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
    """The label to write, where an expectation refers to a value in another way."""

    @property
    def title(self) -> str:
        return f"no earlier value is labeled `{self.name}`"

    @property
    def other_labels(self) -> tuple[Label, ...]:
        return _others(self.name, self.out_of_scope)

    @property
    def help(self) -> tuple[str, ...]:
        if self.verified_fix:
            return (self.verified_fix.advice,)
        if self.name.lower().endswith("flops"):
            return ("use `macs`, the number of multiply-accumulates; there are twice as many FLOPs",)
        if self.out_of_scope and self.out_of_scope.reason == "later":
            return ("use a value only after the line that computes it: move this line down, or that one up",)
        if self.out_of_scope and self.out_of_scope.reason == "definition":
            return ("a block returns only its last value: end it with this layer, or write its layers here",)
        if self.out_of_scope and self.out_of_scope.reason == "braces":
            return ("label a value outside of the `if` and the `for`",)
        if self._dotted:
            return (f"write `{self._dotted}`",)
        if self.instead:
            return (self._by_label,)
        if not self.known:
            return ("label the layer whose value is needed: `name: conv(64, 3)`",)
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
        return f"to expect a shape, write the label alone: `{self.instead}`"

    @property
    def _dotted(self) -> str:
        """The label with its group in front."""
        place = self.out_of_scope
        return f"{place.container}.{self.name.rpartition('.')[2]}" if place and place.reason == "group" else ""
