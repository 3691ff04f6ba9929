"""Tell whether a generated file is what this version of cnnc makes of its spec, and unedited.

The spec is looked for beside the file, in the current directory, and among those that ship with cnnc.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ...compiler.pipeline import Compilation
from ...compiler.pytorch import header
from ...compiler.pytorch.header import Header
from ...compiler.version import VERSION
from ..compiling import compile_spec
from ..files import LARGEST_GENERATED, read_text
from ..library import SUFFIX, shipped_names
from ..refusal import Refusal, shown

HELP = "tell whether a generated file is unedited and up to date"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.py", type=Path, help="a generated file")
    parser.add_argument("--spec", metavar="SPEC", help="the spec it was generated from")


def run(options: Namespace) -> int:
    path: Path = options.file
    text = read_text(path, LARGEST_GENERATED)
    found = header.read(text)
    if found is None:
        raise Refusal(f"{shown(path)} does not begin with the header of a file that cnnc generated")
    objections = _objections(text, found, options.spec or _nearest(found, path.parent))
    for objection in objections:
        print(f"no: {objection}")
    if objections:
        return 1
    print(f"{shown(path)} is what cnnc {found.version} generates from {shown(found.spec + SUFFIX)}, unedited")
    return 0


def _nearest(found: Header, folder: Path) -> str | None:
    """The spec that the header names: of those that exist the first with the very text, else the first."""
    if Path(found.spec).name != found.spec:
        return None
    places = [str(place / f"{found.spec}{SUFFIX}") for place in dict.fromkeys((folder, Path()))]
    candidates = [place for place in places if os.path.isfile(place)]
    candidates += [found.spec] if found.spec in shipped_names() else []
    if len(candidates) < 2:
        return next(iter(candidates), None)
    same = (spec for spec in candidates if _sources(_recompiled(spec, found)) == found.sources)
    return next(same, candidates[0])


def _objections(text: str, found: Header, spec: str | None) -> list[str]:
    """Why the file is not what it should be, a sentence each."""
    objections: list[str] = []
    if header.digest(header.body_of(text)) != found.body:
        objections.append("it was edited after it was generated")
    if found.version != VERSION:
        objections.append(f"cnnc {found.version} generated it, and this is {VERSION}")
    if spec is None:
        return [*objections, f"its spec {shown(found.spec + SUFFIX)} is not found; name it with --spec"]
    again = _recompiled(spec, found)
    if again.result is None:
        return [*objections, f"{shown(again.source.name)} has mistakes; see `cnnc check`"]
    if _sources(again) != found.sources:
        objections.append(f"{shown(again.source.name)}, or a spec that it imports, has changed since")
    if not objections and again.result.code != text:
        objections.append(f"its text is not, byte for byte, what cnnc generates from {shown(again.source.name)}")
    return objections


def _recompiled(spec: str, found: Header) -> Compilation:
    return compile_spec(spec, found.net, found.settings, takes_open=True)


def _sources(compilation: Compilation) -> str:
    return header.digest_of_sources(dict.fromkeys((compilation.source, *compilation.sources)))
