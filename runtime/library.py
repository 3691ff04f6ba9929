"""Finding specs: by path, by the name of one that ships with cnnc, and by the dotted names that specs import."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from ..dsl.span import Source
from .files import read_text
from .refusal import Refusal, shown

SUFFIX = ".cnn"
SHIPPED = Path(__file__).parent.parent / "specs"


def open_spec(argument: str) -> Source:
    """The source that a command line names: a path, or the name of a shipped spec; raises Refusal."""
    path = Path(argument)
    if _is_path(argument) or os.path.isfile(path):
        return Source(argument, read_text(path))
    shipped = _shipped((argument,)) if argument in shipped_names() else None
    if shipped is not None:
        return shipped
    if os.path.lexists(path):
        return Source(argument, read_text(path))
    raise Refusal(f"there is no spec {shown(argument)}", _instead(argument))


def find(module: tuple[str, ...], importer: Source) -> Source | None:
    """The source of `from module import ...`: beside the importing file, or among the shipped specs.

    Raises Refusal where a file is there but cannot be read, or lies outside through a symbolic link.
    """
    return _beside(Path(importer.name).parent, module) or find_shipped(module, importer)


def find_shipped(module: tuple[str, ...], importer: Source) -> Source | None:  # noqa: ARG001
    """The source of `from module import ...` among the shipped specs alone: for text that lies in no folder."""
    return _shipped(module)


@cache
def shipped_names() -> tuple[str, ...]:
    """Names of the specs that ship with cnnc, sorted."""
    return tuple(sorted(path.stem for path in SHIPPED.glob(f"*{SUFFIX}")))


def stem(source: Source) -> str:
    """A spec's name without folder and suffix."""
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
        raise Refusal(f"{shown(path)} leads out of {shown(folder)}", "copy the file there instead of linking it")
    return Source(str(path), read_text(path))


def _shipped(module: tuple[str, ...]) -> Source | None:
    if len(module) != 1 or module[0] not in shipped_names():
        return None
    path = SHIPPED / (module[0] + SUFFIX)
    return Source(str(path), read_text(path))


def _instead(argument: str) -> str:
    from difflib import get_close_matches

    if os.path.isfile(argument + SUFFIX):
        return f"did you mean the file {shown(argument + SUFFIX)}?"
    close = get_close_matches(argument, shipped_names(), n=1)
    if close:
        return f"did you mean `{close[0]}`?"
    return "write a path, or the name of a shipped spec; `cnnc list` shows them"
