"""E02: names that mean nothing, mean two things, or cannot be carried."""

from __future__ import annotations

import re
from typing import Literal

from ...dsl.problem import Edit, Label, Problem, Remedy, mistake
from ...dsl.record import Record, record
from ...dsl.span import Span
from . import foreign
from .words import closest, guesses, listed, meant, same_but_for_case, shortened


@record
class Elsewhere(Record):
    """A place that has a name which is not known where it is used."""

    span: Span
    why: Literal["later", "group", "braces", "definition"]
    """It comes later, is in a group, in braces that are not reached from here, or in another definition."""
    around: str = ""
    """The group, dotted, or the definition."""


def _others(name: str, elsewhere: Elsewhere | None) -> tuple[Label, ...]:
    if elsewhere is None:
        return ()
    words = {
        "later": "stands here, further down",
        "group": f"stands in the group `{elsewhere.around}`",
        "braces": "stands in braces from which nothing comes here",
        "definition": f"stands in `{elsewhere.around}`, and is known in it alone",
    }
    return (Label(elsewhere.span, f"`{name.rpartition('.')[2]}` {words[elsewhere.why]}"),)


@mistake
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
    elsewhere: Elsewhere | None = None
    translated: tuple[Remedy, ...] = ()
    """The whole call in the words used here, where it is one of another library."""

    @property
    def title(self) -> str:
        return f"there is no operator or block `{self.name}`"

    @property
    def others(self) -> tuple[Label, ...]:
        return _others(self.name, self.elsewhere)

    @property
    def help(self) -> tuple[str, ...]:
        if self.proven:
            return (self.proven.advice,)
        if self.elsewhere and self.elsewhere.why == "later":
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
    def remedies(self) -> tuple[Remedy, ...]:
        if self.elsewhere or foreign.composed(self.name):
            return ()
        label = self.in_front
        labelled = (Remedy(f"a label stands in front: `{label.text}`", label),) if label and self.is_tapped else ()
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


@mistake
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
    elsewhere: Elsewhere | None = None
    is_function: bool = False

    @property
    def title(self) -> str:
        return f"the {'function' if self.is_function else 'name'} `{self.name}` is not defined here"

    @property
    def others(self) -> tuple[Label, ...]:
        return _others(self.name, self.elsewhere)

    @property
    def help(self) -> tuple[str, ...]:
        if self.proven:
            return (self.proven.advice,)
        if self.name.lower() in _NOTHING:
            return (f"there is no `{self.name}` here: leave the argument out, or write `false`",)
        if self.is_function and self.name == "range":
            return ("write `0..3` for 0, 1 and 2",)
        if self.is_function:
            return meant(self.name, self.known)
        if self.elsewhere:
            later = self.elsewhere.why == "later"
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
    def remedies(self) -> tuple[Remedy, ...]:
        word = _WORDS.get(self.name.lower())
        if word:
            return (Remedy(f"write `{word}`", Edit(self.span, word)),)
        return () if self.elsewhere else guesses(self.span, self.name, self._likely)

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


@mistake
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
    elsewhere: Elsewhere | None = None
    instead: str = ""
    """The label by which the value is known that is meant, of which a claim speaks in another way."""

    @property
    def title(self) -> str:
        return f"no value is labelled `{self.name}` so far"

    @property
    def others(self) -> tuple[Label, ...]:
        return _others(self.name, self.elsewhere)

    @property
    def help(self) -> tuple[str, ...]:
        if self.proven:
            return (self.proven.advice,)
        if self.name.lower().endswith("flops"):
            return ("claim `macs`, the multiplications with their additions: FLOPs are twice as many",)
        if self.elsewhere and self.elsewhere.why == "later":
            return ("a value is used below the line that gives it: move this line down, or that one up",)
        if self.elsewhere and self.elsewhere.why == "definition":
            return ("a block gives its last value alone: end it with this layer, or write its layers here",)
        if self.elsewhere and self.elsewhere.why == "braces":
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
    def remedies(self) -> tuple[Remedy, ...]:
        if self._dotted:
            return (Remedy(f"write `{self._dotted}`", Edit(self.span, self._dotted)),)
        if self.instead:
            return (Remedy(self._by_label, Edit(self.span, self.instead)),)
        if self.elsewhere:
            return ()
        return guesses(self.span, shortened(self.name, self.known) or self.name, self.known)

    @property
    def _by_label(self) -> str:
        return f"the shape of a value is claimed by its label: `{self.instead}`"

    @property
    def _dotted(self) -> str:
        """The label with the group that it is in."""
        place = self.elsewhere
        return f"{place.around}.{self.name.rpartition('.')[2]}" if place and place.why == "group" else ""


@mistake
class DefinedTwice(Problem):
    """Two things in one place have the same name: two labels, two definitions, two parameters or two `let`s.

    Wrong:

        net Small {
            input 1x8x8
            a: conv(4, 3)
            a: conv(4, 3)
        }

    Right:

        net Small {
            input 1x8x8
            a: conv(4, 3)
            b: conv(4, 3)
        }
    """

    code = "E0204"
    name: str
    first: Span
    is_choice: bool = False
    """A line of a recipe, which has no other name."""

    @property
    def title(self) -> str:
        return (
            f"the recipe chooses its `{self.name}` twice" if self.is_choice else f"the name `{self.name}` is used twice"
        )

    @property
    def label(self) -> str:
        return "used again here"

    @property
    def others(self) -> tuple[Label, ...]:
        return () if self.first == self.span else (Label(self.first, "used first here"),)

    @property
    def help(self) -> tuple[str, ...]:
        if self.first == self.span:
            return ('this line runs more than once: compute the label, as in `"layer{i}": ...`',)
        if self.span.source.text[: self.span.start].endswith("output "):
            return ("remove one of the lines, or give its output a name of its own: `output name from label`",)
        if self.is_choice:
            return ("remove one of the lines",)
        if _imports(self.first) and _imports(self.span):
            return ("remove one of the two from its import",)
        return ("give one of them another name",)


def _imports(name: Span) -> bool:
    line = name.source.line(name.first.line)
    return re.match(r"\s*from\s+\S+\s+import\b", line) is not None


@mistake
class UnusableName(Problem):
    """A name or label that the generated Python module could not carry.

    Wrong:

        net Small {
            input 1x8x8
            forward: conv(4, 3)
        }

    Right:

        net Small {
            input 1x8x8
            first: conv(4, 3)
        }
    """

    code = "E0208"
    name: str
    why: str

    @property
    def title(self) -> str:
        name = f"`{self.name}`" if self.name else "an empty text"
        return f"{name} cannot be used as a name: {self.why}"

    @property
    def help(self) -> tuple[str, ...]:
        return ("choose another name",)
