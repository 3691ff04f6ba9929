"""The cell magic `%%cnn`, which compiles and draws a notebook cell; `%load_ext cnnc` registers it."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Any, Protocol

from ...compiler import pipeline
from ...dsl.span import Source
from ..io.terminal import rendered
from .display import PicturedCompilation, add_picture, with_picture
from .loading import class_of
from .specs import find


class Shell(Protocol):
    """The part of IPython's shell that cnnc uses."""

    def register_magic_function(self, func: Any, magic_kind: str, magic_name: str) -> None: ...

    def push(self, variables: dict[str, Any]) -> None: ...


def load_ipython_extension(shell: Shell) -> None:
    """Register the cell magic `%%cnn`."""

    def cnn(line: str, cell: str) -> PicturedCompilation | None:
        return compile_cell(shell, line.strip() or None, cell)

    shell.register_magic_function(cnn, "cell", "cnn")


def compile_cell(shell: Shell, net: str | None, cell: str) -> PicturedCompilation | None:
    """Compile a cell and return its compilation, or print its errors and return None.

    `net` selects one of several nets. If torch is installed, the generated class becomes a variable of its own name.
    """
    compilation = pipeline.compile_source(Source("cell.cnn", cell), find, net)
    if compilation.problems:
        print(rendered(compilation.problems), file=sys.stderr)
    if compilation.result is None:
        return None
    if find_spec("torch") is not None:
        shell.push({compilation.result.name: add_picture(class_of(compilation), compilation)})
    return with_picture(compilation)
