"""Imports specs as Python modules."""

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
from .compiling import compile_spec, network_of
from .loading import CompileError, add_picture, checked, execute


class SpecImportError(ImportError):
    """An imported spec has errors; the message is what `cnnc check` prints."""


class SpecLoader(Loader):
    """Runs the code that a spec compiles to as the body of a module."""

    def __init__(self, path: str) -> None:
        self.path = path

    def exec_module(self, module: ModuleType) -> None:
        try:
            compilation = checked(compile_spec(self.path, allow_open=True))
        except CompileError as error:
            message = f"{self.path} has errors\n{error}"
            raise SpecImportError(message, name=module.__name__, path=self.path) from None
        except Refusal as refusal:
            raise SpecImportError(refusal.message, name=module.__name__, path=self.path) from None
        result = network_of(compilation)
        execute(result.code, f"<generated from {self.path}>", module, self.path)
        add_picture(getattr(module, result.name), compilation)


class SpecFinder:
    """Finds `NAME.cnn` in the folders where Python looks for `NAME.py`."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ARG004
        for folder in sys.path if path is None else path:
            candidate = os.path.join(str(folder), name.rpartition(".")[2] + SUFFIX)
            if os.path.isfile(candidate):
                return spec_from_file_location(name, candidate, loader=SpecLoader(candidate))
        return None


def install() -> None:
    """Make Python look for a spec where it finds no module; calling it again changes nothing."""
    if SpecFinder not in sys.meta_path:
        sys.meta_path.append(SpecFinder)
