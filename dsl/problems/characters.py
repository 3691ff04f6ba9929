"""E011: characters, texts and numbers that cannot be read."""

from __future__ import annotations

import re

from ..digits import LARGEST_EXPONENT, LONGEST
from ..problem import Edit, Label, Problem
from ..record import record
from ..span import Span


def called(character: str) -> str:
    """A character with its code point and its name: `U+0430 CYRILLIC SMALL LETTER A`."""
    import unicodedata

    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


@record
class StrayCharacters(Problem):
    """These characters mean nothing in the language.

    Wrong:

        let n = 3 @ 4

    Right:

        let n = 3 * 4
    """

    code = "E0111"

    @property
    def title(self) -> str:
        return f"`{self.span.text}` means nothing in a spec"

    @property
    def notes(self) -> tuple[str, ...]:
        foreign = [character for character in dict.fromkeys(self.span.text) if not character.isascii()]
        return tuple(f"`{character}` is {called(character)}" for character in foreign[:3])

    @property
    def help(self) -> tuple[str, ...]:
        source, start, end = self.span.source.text, self.span.start, self.span.end
        if self.span.text == "." and source[start - 1 : start].isdigit() and source[end : end + 1].isdigit():
            return ("the sizes that `x` joins are whole numbers",)
        if self.span.text == "." and source[start - 1 : start].isdigit():
            return ("take it out, or put a digit behind it",)
        if self.span.text == "?":
            return ("write `1 if first else 2` for one of two values",)
        if self.span.text == "|":
            return ("layers follow one another with `->`, and conditions are joined by `or`",)
        return ("take it out; words stand in double quotes, and comments begin with `#`",)


@record
class ForeignLetter(Problem):
    """A name contains a letter or a digit that is not ASCII.

    Many letters of other alphabets look like Latin ones, so that two names could look the same and differ; and the
    generated code's names are to be typed on any keyboard.

    Wrong:

        let größe = 3

    Right:

        let groesse = 3
    """

    code = "E0112"

    @property
    def title(self) -> str:
        return f"a name has letters from a to z, digits and underscores only, not `{self.span.text}`"

    @property
    def label(self) -> str:
        return f"this is {called(self.span.text)}"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write `{self._plain}`" if self._plain else "spell the name in these letters",)

    @property
    def edit(self) -> Edit | None:
        return Edit(self.span, self._plain) if self._plain else None

    @property
    def _plain(self) -> str:
        """The same letter or digit in its usual width."""
        import unicodedata

        plain = unicodedata.normalize("NFKC", self.span.text)
        return plain if re.fullmatch("[0-9A-Za-z]", plain) else ""


@record
class HiddenCharacter(Problem):
    """A character that cannot be seen, or that changes the order in which others are shown, stands in the spec.

    What a reader sees and what the compiler reads must be the same, in comments and texts too.

    Wrong:

        let n = 3  # three \u202e

    Right:

        let n = 3  # three
    """

    code = "E0113"

    @property
    def title(self) -> str:
        first = called(self.span.text[0])
        return (
            f"this is no plain space, but {first}" if self._blank else f"there is an invisible character here, {first}"
        )

    @property
    def help(self) -> tuple[str, ...]:
        if self._blank:
            return ("put a plain space in its place",)
        return ("end the line with a line feed, U+000A, as editors call LF",) if self._ends_line else ("delete it",)

    @property
    def edit(self) -> Edit | None:
        return Edit(self.span, " " if self._blank else "\n" if self._ends_line else "")

    @property
    def _blank(self) -> bool:
        """A space of another width, or one where no line may break."""
        import unicodedata

        return unicodedata.category(self.span.text[0]) == "Zs"

    @property
    def _ends_line(self) -> bool:
        """The end of a line of old, and not one that was converted twice."""
        return set(self.span.text) == {"\r"} and self.span.source.text[self.span.end : self.span.end + 1] not in (
            "\r",
            "",
        )


@record
class ConflictMark(Problem):
    """A merge of two versions of the file left its marks: both versions stand here. The first one is read.

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
    """Where the second version begins, and where it ends."""

    @property
    def title(self) -> str:
        return "a conflict between two versions of this file is not resolved"

    @property
    def label(self) -> str:
        return "one version begins here" if self.ends else ""

    @property
    def other_labels(self) -> tuple[Label, ...]:
        words = ("the other one begins here", "and ends here")
        return tuple(Label(span, said) for span, said in zip(self.ends, words, strict=False))

    @property
    def help(self) -> tuple[str, ...]:
        return ("keep one of the versions, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`",)


@record
class UnclosedText(Problem):
    """A text has no closing quote on its line.

    Wrong:

        net Small {
            input 1x8x8
            "stem: conv(4, 3)
        }

    Right:

        net Small {
            input 1x8x8
            "stem": conv(4, 3)
        }
    """

    code = "E0114"

    @property
    def title(self) -> str:
        return "the text that begins here is not closed on its line"

    @property
    def help(self) -> tuple[str, ...]:
        return ('put a `"` where it ends; a quote inside a text is written `\\"`',)


@record
class UnknownEscape(Problem):
    r"""A backslash in a text stands in front of a character that it gives no meaning to.

    Wrong:

        let name = "a\d"

    Right:

        let name = "a\\d"
    """

    code = "E0115"

    @property
    def title(self) -> str:
        return f"`{self.span.text}` has no meaning in a text"

    @property
    def help(self) -> tuple[str, ...]:
        return ('write `\\\\` for a backslash; the others are `\\"`, `\\n`, `\\{` and `\\}`',)


@record
class LoneBrace(Problem):
    r"""A `}` stands in a text without a `{` that it closes.

    Braces in a text hold an expression whose value is put there.

    Wrong:

        let name = "layer}"

    Right:

        let name = "layer\}"
    """

    code = "E0116"

    @property
    def title(self) -> str:
        return "this `}` in a text closes nothing"

    @property
    def help(self) -> tuple[str, ...]:
        return ("write `\\}` for the character itself",)


@record
class MalformedNumber(Problem):
    """Something begins with a digit and is no number.

    Numbers are `64`, `25_557_032`, `0.5`, `1e-5`, `4.1G`, `26M`, `60K`; sizes are `3x224x224`; names begin with a
    letter.

    Wrong:

        let n = 3k

    Right:

        let n = 3K
    """

    code = "E0117"

    @property
    def title(self) -> str:
        return f"`{self.span.text}` is not a number"

    @property
    def notes(self) -> tuple[str, ...]:
        return ("numbers look like `64`, `25_557_032`, `0.5`, `1e-5` or `4.1G`, sizes like `3x224x224`",)

    @property
    def meant(self) -> str:
        """`0.5` for `.5`, `3x32x32` for `3X32X32`, and `26M` for `26m`; empty for others."""
        text = self.span.text
        if text.startswith("."):
            return f"0{text}"
        return text.lower() if _LARGE_X.fullmatch(text) else text.upper() if _SMALL_UNIT.fullmatch(text) else ""

    @property
    def edit(self) -> Edit | None:
        return Edit(self.span, self.meant) if self.meant else None

    @property
    def help(self) -> tuple[str, ...]:
        """What is meant; or where a name is expected, which cannot be one either."""
        if self.meant:
            return (f"write `{self.meant}`",)
        text, end = self.span.source.text, self.span.end
        before = text[: self.span.start].rpartition("\n")[2].split()
        named = before[-1:] and before[-1] in ("from", "import", "net", "block", "seq", "let")
        labels = not before and text[end : end + 2].lstrip(" ")[:1] in (":", "{")
        return ("a name begins with a letter or an underscore",) if named or labels else ()


_LARGE_X = re.compile("[0-9]+(?:X[0-9]+)+")
_SMALL_UNIT = re.compile(r"[0-9]+(?:\.[0-9]+)?[kmg]")


@record
class NumberTooLarge(Problem):
    """A number has too many digits, or its power of ten is beyond 300 or below -300.

    Wrong:

        let n = 1e999

    Right:

        let n = 1e9
    """

    code = "E0118"

    @property
    def title(self) -> str:
        return "this number is too long, too large or too close to zero"

    @property
    def help(self) -> tuple[str, ...]:
        return (f"write one of at most {LONGEST} characters between 1e-{LARGEST_EXPONENT} and 1e{LARGEST_EXPONENT}",)
