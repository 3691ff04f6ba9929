"""Finds specs by path, by the name of a shipped spec, and by the dotted names in imports."""

from __future__ import annotations

import os
import re
from pathlib import Path

from ...compiler.elaborate.scope.elaboration import Absent
from ...dsl.span import Source
from ..io.files import read_text
from ..io.refusal import UnreadableFile
from ..io.spec_names import SHIPPED, SUFFIX, shipped_names, spec_names_in
from ..io.unreadable import outside_folder, spec_not_found


def open_spec(argument: str) -> Source:
    """Read a spec by its path, or a shipped spec by its name; raises UnreadableFile."""
    path = Path(argument)
    if _is_path(argument) or os.path.isfile(path):
        return Source(argument, read_text(path))
    shipped = _shipped((argument,)) if argument in shipped_names() else None
    if shipped is not None:
        return shipped
    if os.path.lexists(path):
        return Source(argument, read_text(path))
    raise spec_not_found(argument)


def find(module: tuple[str, ...], importer: Source) -> Source | Absent:
    """Resolve `from module import ...`: in the folder of the importing file, then among the shipped specs."""
    folder = Path(importer.name).parent
    try:
        found = _beside(folder, module) or _shipped(module)
    except UnreadableFile as unreadable:
        return Absent(fault=unreadable.problem)
    return found or Absent((*spec_names_in(folder), *shipped_names()))


def find_shipped(module: tuple[str, ...], importer: Source) -> Source | Absent:  # noqa: ARG001
    """Resolve `from module import ...` among the shipped specs only, for text that is not in a file."""
    return _shipped(module) or Absent(shipped_names())


def imported_beside(source: Source) -> frozenset[str]:
    """Return the names that other specs in the same folder import from a spec; a large folder is searched in part."""
    folder = Path(source.name).parent
    line = re.compile(rf"^[ \t]*from[ \t]+{re.escape(stem(source))}[ \t]+import[ \t]+([^#;\n]*)", re.MULTILINE)
    found = set[str]()
    for name in spec_names_in(folder):
        try:
            found.update(re.findall(r"\w+", " ".join(line.findall(read_text(folder / (name + SUFFIX))))))
        except UnreadableFile:
            continue
    return frozenset(found)


def stem(source: Source) -> str:
    """Return a spec's file name without folder and suffix."""
    return Path(source.name).name.removesuffix(SUFFIX)


def _is_path(argument: str) -> bool:
    separators = [os.sep, os.altsep] if os.altsep else [os.sep]
    return bool(Path(argument).suffix) or any(separator in argument for separator in separators)


def _beside(folder: Path, module: tuple[str, ...]) -> Source | None:
    if not all(re.fullmatch(r"[A-Za-z_]\w*", name, re.ASCII) for name in module):
        return None
    path = folder.joinpath(*module[:-1], module[-1] + SUFFIX)
    if not os.path.isfile(path):
        return None
    if not path.resolve().is_relative_to(folder.resolve()):
        raise outside_folder(path, folder)
    return Source(str(path), read_text(path))


def _shipped(module: tuple[str, ...]) -> Source | None:
    if len(module) != 1 or module[0] not in shipped_names():
        return None
    path = SHIPPED / (module[0] + SUFFIX)
    return Source(str(path), read_text(path), shipped=True)
