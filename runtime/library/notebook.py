"""Specs in notebooks: after `%load_ext cnnc`, a cell that begins with `%%cnn` is compiled, drawn, and ready to use."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Any, Protocol

from ...compiler import pipeline
from ...dsl.span import Source
from ..io.terminal import rendered
from .display import Displayed, displayed, pictured
from .loading import class_of
from .specs import find


class Shell(Protocol):
    """What is needed of IPython's shell."""

    def register_magic_function(self, func: Any, magic_kind: str, magic_name: str) -> None: ...

    def push(self, variables: dict[str, Any]) -> None: ...


def load_ipython_extension(shell: Shell) -> None:
    """Register the cell magic `%%cnn`."""

    def cnn(line: str, cell: str) -> Displayed | None:
        return compiled_cell(shell, line.strip() or None, cell)

    shell.register_magic_function(cnn, "cell", "cnn")


def compiled_cell(shell: Shell, net: str | None, cell: str) -> Displayed | None:
    """The compilation of a cell, which a notebook shows as its picture; mistakes are printed, and None returned.

    `net` chooses one of several nets. The generated class becomes a variable of its name, where torch is installed.
    """
    compilation = pipeline.compile_source(Source("cell.cnn", cell), find, net)
    if compilation.problems:
        print(rendered(compilation.problems), file=sys.stderr)
    if compilation.result is None:
        return None
    if find_spec("torch") is not None:
        shell.push({compilation.result.name: pictured(class_of(compilation), compilation)})
    return displayed(compilation)
