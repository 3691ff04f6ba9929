"""E07: files that cannot be read."""

from __future__ import annotations

from ...dsl.problem import Problem
from ...dsl.record import record
from .words import closest


@record
class FileProblem(Problem):
    """What is wrong with a file: told of the file as a whole, or of the import that leads to it."""

    name: str
    """The file, as it was named."""

    @property
    def has_place(self) -> bool:
        return bool(self.span.source.text)


@record
class NoSuchFile(FileProblem):
    """There is no file of this name, and no spec that ships with cnnc.

    A name without a folder and a suffix, such as `lenet5`, is one of a spec that ships with cnnc, which `cnnc list`
    shows; anything else is a path.
    """

    code = "E0701"
    near: tuple[str, ...] = ()
    """Files beside it, and shipped specs."""
    is_path: bool = True

    @property
    def title(self) -> str:
        return f"{self.name} does not exist" if self.is_path else f"there is no spec {self.name}"

    @property
    def help(self) -> tuple[str, ...]:
        stems = {name.removesuffix(".cnn"): name for name in self.near}
        guess = closest(self.name.removesuffix(".cnn"), stems)
        if self.name in self.near:
            return (f"`{self.name}` is a spec that ships with cnnc, and this command takes files",)
        if guess:
            return (f"did you mean `{stems[guess]}`?",)
        return ("write a path, or the name of a shipped spec; `cnnc list` shows them",)


@record
class NotAFile(FileProblem):
    """A directory, a FIFO, a device or a socket is named where a file is to be read.

    A FIFO has an end only when someone writes to it, so none is waited for.
    """

    code = "E0702"
    kind: str
    near: tuple[str, ...] = ()
    """The specs in a directory."""

    @property
    def title(self) -> str:
        return f"{self.name} is {self.kind}, not a file"

    @property
    def help(self) -> tuple[str, ...]:
        if self.near:
            return (f"name a file in it, such as `{self.near[0]}`",)
        return ("name a file that holds a spec",)


@record
class CannotRead(FileProblem):
    """The system does not let the file be read."""

    code = "E0703"
    why: str
    """In the system's words: "permission denied"."""

    @property
    def title(self) -> str:
        return f"{self.name} cannot be read: {self.why}"

    @property
    def help(self) -> tuple[str, ...]:
        return ("see to whom it belongs and who may read it: `ls -l`",) if "permi" in self.why else ()


@record
class BinaryFile(FileProblem):
    """The file holds bytes that no text has: it is a picture, an archive, a checkpoint, or text in UTF-16."""

    code = "E0704"
    offset: int
    """Of the first byte that is zero."""
    looks_like: str = ""

    @property
    def title(self) -> str:
        seems = f": it looks like {self.looks_like}" if self.looks_like else f": byte {self.offset:,} is zero"
        return f"{self.name} is a binary file{seems}"

    @property
    def help(self) -> tuple[str, ...]:
        if "UTF-16" in self.looks_like:
            return ("save it as UTF-8",)
        return ("a spec is a text in UTF-8; `cnnc list` shows the ones that ship with cnnc",)


@record
class NotUtf8(FileProblem):
    """The file is text in another encoding than UTF-8, such as Latin-1 or Windows-1252, or is damaged."""

    code = "E0705"
    byte: int
    """The first byte that is none of UTF-8."""
    line: int
    column: int

    @property
    def title(self) -> str:
        return f"{self.name} is not UTF-8: the byte at {self.line}:{self.column} is 0x{self.byte:02x}"

    @property
    def notes(self) -> tuple[str, ...]:
        meant = bytes([self.byte]).decode("cp1252", "ignore")
        return (f"in Windows-1252 and mostly in Latin-1 it is `{meant}`",) if meant.isprintable() and meant else ()

    @property
    def help(self) -> tuple[str, ...]:
        return ("save it as UTF-8, or convert it: `iconv -f WINDOWS-1252 -t UTF-8`",)


@record
class FileTooLarge(FileProblem):
    """The file has more bytes than are read of any file of its kind."""

    code = "E0706"
    mebibytes: int

    @property
    def title(self) -> str:
        return f"{self.name} is larger than {self.mebibytes} MiB"

    @property
    def help(self) -> tuple[str, ...]:
        return ("split it into files that import each other",)


@record
class LinkOutsideFolder(FileProblem):
    """An import finds a symbolic link that leads out of the folder of the importing file.

    A spec may come from anybody; what it imports lies beside it, or ships with cnnc.
    """

    code = "E0707"
    folder: str

    @property
    def title(self) -> str:
        return f"{self.name} leads out of {self.folder}"

    @property
    def help(self) -> tuple[str, ...]:
        return ("copy the file there instead of linking it",)
