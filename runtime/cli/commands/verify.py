"""Tell whether a generated file is what this version of cnnc makes of its spec, and unedited.

The spec is looked for beside the file, in the current directory, and among those that ship with cnnc.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from ....compiler.pytorch import header
from ....compiler.pytorch.header import Header
from ....compiler.version import VERSION
from ...io.files import MAX_GENERATED_BYTES, read_text
from ...io.refusal import Refusal, printable
from ...io.spec_names import SUFFIX
from ...library.generated import nearest_spec, recompile, sources_digest

HELP = "tell whether a generated file is unedited and up to date"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.py", type=Path, help="a generated file")
    parser.add_argument("--spec", metavar="SPEC", help="the spec it was generated from")


def run(options: Namespace) -> int:
    path: Path = options.file
    text = read_text(path, MAX_GENERATED_BYTES)
    found = header.read(text)
    if found is None:
        raise Refusal(f"{printable(path)} does not begin with the header of a file that cnnc generated")
    objections = _objections(text, found, options.spec or nearest_spec(found, path.parent))
    for objection in objections:
        print(f"no: {objection}")
    if objections:
        return 1
    print(f"{printable(path)} is what cnnc {found.version} generates from {printable(found.spec + SUFFIX)}, unedited")
    return 0


def _objections(text: str, found: Header, spec: str | None) -> list[str]:
    """Why the file is not what it should be, a sentence each."""
    objections: list[str] = []
    if header.text_hash(header.strip_header(text)) != found.body:
        objections.append("it was edited after it was generated")
    if found.version != VERSION:
        objections.append(f"cnnc {found.version} generated it, and this is {VERSION}")
    if spec is None:
        return [*objections, f"its spec {printable(found.spec + SUFFIX)} is not found; name it with --spec"]
    again = recompile(spec, found)
    if again.result is None:
        return [*objections, f"{printable(again.source.name)} has mistakes; see `cnnc check`"]
    if sources_digest(again) != found.sources:
        objections.append(f"{printable(again.source.name)}, or a spec that it imports, has changed since")
    if not objections and again.result.code != text:
        objections.append(f"its text is not, byte for byte, what cnnc generates from {printable(again.source.name)}")
    return objections
