"""Importing specs as if they were modules."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from types import ModuleType

from ..io.refusal import Refusal
from ..io.spec_names import SUFFIX
from .compiling import compile_spec, compiled
from .loading import CompileError, checked, execute, pictured


class SpecImportError(ImportError):
    """A spec that was to be imported has mistakes; the text is what `cnnc check` prints."""


class SpecLoader(Loader):
    """Fills a module with the code that a spec compiles to."""

    def __init__(self, path: str) -> None:
        self.path = path

    def exec_module(self, module: ModuleType) -> None:
        try:
            compilation = checked(compile_spec(self.path, takes_open=True))
        except CompileError as error:
            message = f"{self.path} has mistakes\n{error}"
            raise SpecImportError(message, name=module.__name__, path=self.path) from None
        except Refusal as refusal:
            raise SpecImportError(refusal.message, name=module.__name__, path=self.path) from None
        result = compiled(compilation)
        execute(result.code, f"<generated from {self.path}>", module, self.path)
        pictured(getattr(module, result.name), compilation)


class SpecFinder:
    """Finds `NAME.cnn` in the folders where `NAME.py` would be looked for."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ARG004
        for folder in sys.path if path is None else path:
            candidate = os.path.join(str(folder), name.rpartition(".")[2] + SUFFIX)
            if os.path.isfile(candidate):
                return spec_from_file_location(name, candidate, loader=SpecLoader(candidate))
        return None


def install() -> None:
    """Let Python ask for specs where it finds no module; installing twice changes nothing."""
    if SpecFinder not in sys.meta_path:
        sys.meta_path.append(SpecFinder)
