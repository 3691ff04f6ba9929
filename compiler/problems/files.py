"""E07: files that do not exist or cannot be read."""

from __future__ import annotations

from ...dsl.problem import Problem
from ...dsl.record import record
from .words import closest


@record
class FileProblem(Problem):
    """A problem with a file, reported for the file as a whole or at the import that names it."""

    name: str
    """The file's name, as the user wrote it."""

    @property
    def has_place(self) -> bool:
        return bool(self.span.source.text)


@record
class NoSuchFile(FileProblem):
    """There is no file and no shipped spec of this name.

    A name without a folder or a suffix, such as `lenet5`, refers to a spec that ships with cnnc; `cnnc list` shows
    these. Anything else is a path.
    """

    code = "E0701"
    near: tuple[str, ...] = ()
    """The names of files in the same folder, and of shipped specs."""
    is_path: bool = True

    @property
    def title(self) -> str:
        return f"{self.name} does not exist" if self.is_path else f"there is no spec {self.name}"

    @property
    def help(self) -> tuple[str, ...]:
        stems = {name.removesuffix(".cnn"): name for name in self.near}
        guess = closest(self.name.removesuffix(".cnn"), stems)
        if self.name in self.near:
            return (f"`{self.name}` is a spec that ships with cnnc, but this command needs the path of a file",)
        if guess:
            return (f"did you mean `{stems[guess]}`?",)
        return ("give a path, or the name of a shipped spec; `cnnc list` shows them",)


@record
class NotAFile(FileProblem):
    """The path names a directory, a FIFO, a device or a socket instead of a file.

    A FIFO is not read, since that could wait forever for a writer.
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
            return (f"give a file inside it, such as `{self.near[0]}`",)
        return ("give the path of a file that contains a spec",)


@record
class CannotRead(FileProblem):
    """The operating system refuses to read the file."""

    code = "E0703"
    why: str
    """The operating system's message: "permission denied"."""

    @property
    def title(self) -> str:
        return f"{self.name} cannot be read: {self.why}"

    @property
    def help(self) -> tuple[str, ...]:
        return ("check its owner and permissions with `ls -l`",) if "permi" in self.why else ()


@record
class BinaryFile(FileProblem):
    """The file is binary, such as an image, an archive, a checkpoint, or text in UTF-16."""

    code = "E0704"
    offset: int
    """The offset of the first zero byte."""
    looks_like: str = ""

    @property
    def title(self) -> str:
        seems = f": it looks like {self.looks_like}" if self.looks_like else f": byte {self.offset:,} is zero"
        return f"{self.name} is a binary file{seems}"

    @property
    def help(self) -> tuple[str, ...]:
        if "UTF-16" in self.looks_like:
            return ("save it as UTF-8",)
        return ("a spec is a text file in UTF-8; `cnnc list` shows those that ship with cnnc",)


@record
class NotUtf8(FileProblem):
    """The file is not valid UTF-8: it is in another encoding, such as Latin-1 or Windows-1252, or damaged."""

    code = "E0705"
    byte: int
    """The first invalid byte."""
    line: int
    column: int

    @property
    def title(self) -> str:
        return f"{self.name} is not valid UTF-8: the byte at {self.line}:{self.column} is 0x{self.byte:02x}"

    @property
    def notes(self) -> tuple[str, ...]:
        meant = bytes([self.byte]).decode("cp1252", "ignore")
        return (f"in Windows-1252 it would be `{meant}`",) if meant.isprintable() and meant else ()

    @property
    def help(self) -> tuple[str, ...]:
        return ("save it as UTF-8, or convert it: `iconv -f WINDOWS-1252 -t UTF-8`",)


@record
class FileTooLarge(FileProblem):
    """The file is larger than any spec that is read."""

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
    """An import resolves to a symbolic link that points outside the folder of the importing file.

    A spec may come from an untrusted source, so it can import only specs in its own folder and those that ship with
    cnnc.
    """

    code = "E0707"
    folder: str

    @property
    def title(self) -> str:
        return f"{self.name} is a symbolic link that points outside of {self.folder}"

    @property
    def help(self) -> tuple[str, ...]:
        return ("copy the file into the folder instead of linking to it",)
