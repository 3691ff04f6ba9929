"""Random specs without syntax errors, in any layout that the grammar allows."""

from __future__ import annotations

import random
import re

from hypothesis import strategies as st

SEPARATOR = "\n"
_NAMES = ("a", "b1", "n", "widths", "stem", "x", "net", "weight", "output")
_ATOMS = (
    *("a", "n", "in.channels", "features.4", "true", "false", "64", "25_557_032", "0.5", "1e-5", "4.1G"),
    *("1x7", "3xHxW", '""', '"same"', '"layer{i + 1}"', '"a # {b}"', '"{f("x, {y}")}"'),
)
_LEVELS = (
    ("or",),
    ("and",),
    ("==", "!=", "<", "<=", ">", ">="),
    ("..",),
    ("+", "-"),
    ("*", "/", "//", "%"),
    ("**",),
)
_SEPARATORS = ("\n", ";", "\n\n\n", ";\n", "# \n", " # \n", "\n# \n", "\n\n## \n \n", "\n## \n", "\n## \n# \n")
_BREAKS = ("\n", "\n  ", "# \n", " # \n  # \n\t", "\n\n# \n")
"""Each bare `# ` or `## ` becomes a numbered comment."""


@st.composite
def spec_texts(draw: st.DrawFn) -> str:
    """The text of a spec with numbered comments. All but the size depends on one seed, so that shrinking is quick."""
    writer = Writer(random.Random(draw(st.integers(0, 2**32))), draw(st.integers(1, 60)))
    writer.file()
    text = with_layout(writer.tokens, writer.rng)
    return ("\ufeff" if writer.rng.random() < 0.1 else "") + text


class Writer:
    """Generates tokens by the rules of the grammar; `budget` is the approximate number of statements and operators."""

    def __init__(self, rng: random.Random, budget: int) -> None:
        self.rng = rng
        self.budget = budget
        self.tokens: list[str] = []

    def put(self, *tokens: str) -> None:
        self.tokens += tokens

    def continues(self) -> bool:
        self.budget -= 1
        return self.budget > 0 and self.rng.random() < 0.6

    def name(self) -> None:
        self.put(self.rng.choice(_NAMES))

    def file(self) -> None:
        self.item()
        while self.continues():
            self.put(SEPARATOR)
            self.item()

    def item(self) -> None:
        self.rng.choice((self.imports, self.let, self.definition, self.definition, self.variant))()

    def imports(self) -> None:
        self.put("from", self.rng.choice(("resnet", "a.b")), "import", "Stem")
        while self.continues():
            self.put(",", "Unit")

    def let(self) -> None:
        self.put("let")
        self.name()
        self.put("=")
        self.expression()

    def definition(self) -> None:
        self.put(self.rng.choice(("net", "block", "seq")))
        self.name()
        self.parameters()
        self.body()

    def variant(self) -> None:
        self.put("net")
        self.name()
        self.parameters()
        self.put("=", "Other")
        if self.continues():
            self.arguments()
        if self.continues():
            self.body(self.expect)

    def parameters(self) -> None:
        if not self.continues():
            return
        self.put("(")
        for i in range(self.rng.randrange(3)):
            self.put(*([","] if i else []))
            self.name()
            if self.continues():
                self.put("=")
                self.expression()
        if self.tokens[-1] != "(" and self.continues():
            self.put(",")
        self.put(")")

    def body(self, *kinds: object) -> None:
        self.put("{")
        while self.continues():
            self.put(SEPARATOR if self.tokens[-1] != "{" else self.rng.choice((SEPARATOR, "")))
            self.expect() if kinds else self.statement()
        self.put(self.rng.choice((SEPARATOR, "")), "}")

    def statement(self) -> None:
        declared = (self.inputs, self.output, self.aux, self.expect, self.init, self.recipe)
        rare = (*declared, self.let, self.loop, self.condition)
        self.rng.choice((*(self.chain,) * 7, *rare))()

    def chain(self) -> None:
        if self.rng.random() < 0.2:
            self.put("from", self.rng.choice(("stem", "features.4")))
        else:
            self.element()
        while self.continues():
            self.put("->")
            self.element()

    def element(self) -> None:
        form = self.rng.randrange(6)
        if form == 0:
            self.put('"layer{i}"')
            self.body()
        elif form == 1:
            self.body()
        else:
            if form == 2:
                self.put(self.rng.choice(("stem", '"layer{i + 1}"')), ":")
            self.put(self.rng.choice(("relu", "conv", "add")))
            if self.rng.random() < 0.7:
                self.arguments()
            if self.rng.random() < 0.2:
                self.body()
        if self.rng.random() < 0.15:
            self.put("x")
            self.expression()

    def inputs(self) -> None:
        self.put("input", *self.rng.choice(((), ("left", ":"))))
        self.put(*self.rng.choice((("3x224x224",), ("3", "x", "H", "x", "W"), ("3xH", "x", "W"))))

    def output(self) -> None:
        self.put("output", "logits", *self.rng.choice(((), ("from", "features.4"))))

    def aux(self) -> None:
        self.put("aux", "early", ":")
        self.element()
        self.put(*self.rng.choice(((), ("from", "stem"))))
        if self.continues():
            self.put("weight")
            self.expression()

    def expect(self) -> None:
        self.put("expect")
        self.level(3)
        self.put(self.rng.choice(("==", "~=", "<=")))
        if self.rng.random() < 0.3:
            self.level(4)
            self.put("x")
            self.level(4)
            while self.continues():
                self.put("x")
                self.level(4)
        else:
            self.level(3)

    def init(self) -> None:
        self.put("init", self.rng.choice(("conv", "stem", "linear.bias", "features.4")), "normal")
        if self.rng.random() < 0.7:
            self.arguments()

    def recipe(self) -> None:
        self.put("recipe", "{")
        while self.continues():
            self.put(SEPARATOR if self.tokens[-1] != "{" else self.rng.choice((SEPARATOR, "")))
            self.put(self.rng.choice(("optimizer", "batch", "schedule")))
            self.expression()
        self.put(self.rng.choice((SEPARATOR, "")), "}")

    def loop(self) -> None:
        self.put("for", "i", *self.rng.choice(((), (",", "d"))), "in")
        self.expression()
        self.body()

    def condition(self) -> None:
        self.put("if")
        self.expression()
        self.body()
        if self.rng.random() < 0.6:
            self.put("else")
            self.condition() if self.continues() else self.body()

    def expression(self) -> None:
        self.level(0)
        if self.rng.random() < 0.1 and self.continues():
            self.put("if")
            self.level(0)
            self.put("else")
            self.expression()

    def level(self, depth: int) -> None:
        if depth == len(_LEVELS):
            self.atom()
            return
        if _LEVELS[depth] == ("**",) and self.rng.random() < 0.1:
            self.put(self.rng.choice("+-"))
        if depth == 2 and self.rng.random() < 0.05:
            self.put("not")
        self.level(depth + 1)
        if self.rng.random() < 0.08 and self.continues():
            self.put(self.rng.choice(_LEVELS[depth]))
            self.level(depth + 1)

    def atom(self) -> None:
        form = self.rng.randrange(12) if self.budget > 0 else 0
        self.budget -= form in (1, 2, 3, 4, 5)
        if form == 1:
            self.put("(")
            self.expression()
            self.put(")")
        elif form == 2:
            self.put("max")
            self.arguments()
        elif form == 3:
            self.put("widths", "[")
            self.expression()
            self.put("]")
        elif form == 5 and self.rng.random() < 0.3:
            self.comprehension()
        elif form in (4, 5):
            self.sequence("()" if form == 4 else "[]")
        else:
            self.put(self.rng.choice(_ATOMS))

    def sequence(self, brackets: str) -> None:
        count = self.rng.randrange(4) if self.budget > 0 else 0
        self.put(brackets[0])
        for i in range(count):
            self.put(*([","] if i else []))
            self.expression()
        if (brackets == "()" and count == 1) or (count and self.rng.random() < 0.2):
            self.put(",")
        self.put(brackets[1])

    def comprehension(self) -> None:
        self.put("[")
        self.expression()
        self.put("for", "i", *self.rng.choice(((), (",", "d"))), "in")
        self.expression()
        self.put("]")

    def arguments(self) -> None:
        self.put("(")
        for i in range(self.rng.randrange(4) if self.budget > 0 else 0):
            self.put(*([","] if i else []))
            if self.rng.random() < 0.3:
                self.name()
                self.put("=")
            self.expression()
        if self.tokens[-1] != "(" and self.rng.random() < 0.1:
            self.put(",")
        self.put(")")


def with_layout(tokens: list[str], rng: random.Random) -> str:
    """The tokens with random blanks, line endings and comments where these are allowed."""
    comments = 0
    text = ""
    brackets: list[str] = []
    breaks = 0.02 if rng.random() < 0.5 else 0.2
    for token in tokens:
        free = bool(brackets) and brackets[-1] != "{"
        blank = rng.choice(("", " ", " ", "  ", "\t"))
        if token == SEPARATOR:
            blank += rng.choice(_SEPARATORS)
        elif (free or token in ("->", "else")) and rng.random() < breaks:
            blank += rng.choice(_BREAKS)
        elif text and re.match(r"[\w.]", token) and re.match(r"[\w.]", text[-1]):
            blank = blank or " "
        while "# \n" in blank:
            blank = blank.replace("# \n", f"# note {comments}\n", 1)
            comments += 1
        text += blank + ("" if token == SEPARATOR else token)
        if token in ("(", "[", "{"):
            brackets.append(token)
        elif token in (")", "]", "}"):
            brackets.pop()
    return text.replace("\n", "\r\n") if rng.random() < 0.1 else text
