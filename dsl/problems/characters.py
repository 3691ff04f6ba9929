"""E011: characters that a spec cannot contain, and unresolved merge conflicts."""

from __future__ import annotations

import re

from ..problem import Edit, Label, Problem
from ..record import record
from ..span import Span


def code_point(character: str) -> str:
    """A character's code point and name: `U+0430 CYRILLIC SMALL LETTER A`."""
    import unicodedata

    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


@record
class InvalidCharacters(Problem):
    """A character has no meaning in the language.

    Wrong:

        let n = 3 @ 4

    Right:

        let n = 3 * 4
    """

    code = "E0111"

    @property
    def title(self) -> str:
        return f"invalid character{'s' if len(self.span.text) > 1 else ''} `{self.span.text}`"

    @property
    def notes(self) -> tuple[str, ...]:
        non_ascii = [character for character in dict.fromkeys(self.span.text) if not character.isascii()]
        return tuple(f"`{character}` is {code_point(character)}" for character in non_ascii[:3])

    @property
    def help(self) -> tuple[str, ...]:
        source, start, end = self.span.source.text, self.span.start, self.span.end
        if self.span.text == "." and source[start - 1 : start].isdigit() and source[end : end + 1].isdigit():
            return ("the sizes joined by `x` are whole numbers",)
        if self.span.text == "." and source[start - 1 : start].isdigit():
            return ("remove it, or add a digit after it",)
        if self.span.text == "?":
            return ("to choose between two values, write `1 if first else 2`",)
        if self.span.text == "|":
            return ("use `->` to chain layers, and `or` to combine conditions",)
        return ("remove it; strings need double quotes, and comments begin with `#`",)


@record
class NonAsciiName(Problem):
    """A name contains a letter or digit that is not ASCII.

    Letters of other alphabets can look like Latin ones, so two different names could look the same. Names also
    appear in the generated code, where they must be easy to type on any keyboard.

    Wrong:

        let größe = 3

    Right:

        let groesse = 3
    """

    code = "E0112"

    @property
    def title(self) -> str:
        return f"non-ASCII character `{self.span.text}` in a name"

    @property
    def label(self) -> str:
        return f"this is {code_point(self.span.text)}"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `{self._ascii}`" if self._ascii else "use only the letters a to z, digits and underscores",)

    @property
    def edit(self) -> Edit | None:
        return Edit(self.span, self._ascii) if self._ascii else None

    @property
    def _ascii(self) -> str:
        """The ASCII form of a fullwidth or otherwise compatible letter or digit; empty for others."""
        import unicodedata

        normalized = unicodedata.normalize("NFKC", self.span.text)
        return normalized if re.fullmatch("[0-9A-Za-z]", normalized) else ""


@record
class InvisibleCharacter(Problem):
    """A spec contains an invisible character, or one that changes the order in which text is displayed.

    What a reader sees must be what the compiler reads, so comments and strings are checked too.

    Wrong:

        let n = 3  # three \u202e

    Right:

        let n = 3  # three
    """

    code = "E0113"

    @property
    def title(self) -> str:
        found = code_point(self.span.text[0])
        return f"expected a plain space, found {found}" if self._is_space else f"invisible character {found}"

    @property
    def help(self) -> tuple[str, ...]:
        if self._is_space:
            return ("replace it with a plain space",)
        return ("end the line with a line feed, U+000A, which editors call LF",) if self._ends_line else ("delete it",)

    @property
    def edit(self) -> Edit | None:
        return Edit(self.span, " " if self._is_space else "\n" if self._ends_line else "")

    @property
    def _is_space(self) -> bool:
        """Whether it is a space of another width or a non-breaking one."""
        import unicodedata

        return unicodedata.category(self.span.text[0]) == "Zs"

    @property
    def _ends_line(self) -> bool:
        """Whether it is a CR line ending, and not the rest of a CR LF that was converted twice."""
        text, end = self.span.source.text, self.span.end
        return set(self.span.text) == {"\r"} and text[end : end + 1] not in ("\r", "")


@record
class ConflictMarker(Problem):
    """A spec contains the conflict markers of an unresolved merge.

    The first of the two versions is read, and the second is skipped.

    Wrong:

        net Small {
            input 1x8x8
        <<<<<<< HEAD
            conv(4, 3)
        =======
            conv(8, 3)
        >>>>>>> wider
        }

    Right:

        net Small {
            input 1x8x8
            conv(8, 3)
        }
    """

    code = "E0119"
    ends: tuple[Span, ...]
    """The markers at which the second version begins and ends."""

    @property
    def title(self) -> str:
        return "unresolved merge conflict"

    @property
    def label(self) -> str:
        return "one version begins here" if self.ends else ""

    @property
    def other_labels(self) -> tuple[Label, ...]:
        texts = ("the other version begins here", "the conflict ends here")
        return tuple(Label(span, text) for span, text in zip(self.ends, texts, strict=False))

    @property
    def help(self) -> tuple[str, ...]:
        return ("keep one version, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`",)
