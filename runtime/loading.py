"""The Python interface: specs as classes, and texts as compilations."""

from __future__ import annotations

import linecache
import sys
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from ..compiler import pipeline
from ..compiler.pipeline import Compilation, Setting
from ..compiler.pytorch.header import digest
from ..dsl.problem import Problem
from ..dsl.span import Source
from .compiling import compile_spec, compiled
from .library import find_shipped, stem

SPEC = "__cnnc_spec__"
"""The attribute of a loaded module that names its spec."""


class CompileError(Exception):
    """A spec has mistakes: `problems` are all of them, warnings included; the text is what `cnnc check` prints."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        from ..dsl.render import render_all

        super().__init__(render_all(problems, colour=False).rstrip("\n"))
        self.problems = tuple(problems)


def load(spec: str, net: str | None = None, **settings: Setting) -> Any:
    """The generated class of a net, ready to be instantiated: `load("resnet50", classes=10)`.

    `spec` is a path, or the name of a spec that ships with cnnc. Nothing is written; the same code gives the same
    class. Raises CompileError for mistakes in the spec, Refusal where it cannot be read, ImportError without torch.
    """
    compilation = checked(compile_spec(spec, net, settings))
    return class_of(compilation)


def compile_source(
    text: str, name: str = "<text>", net: str | None = None, settings: Mapping[str, Setting] | None = None
) -> Compilation:
    """Graph, figures and code of a spec's text, which may import the specs that ship with cnnc.

    `name` is what messages call the text. Raises CompileError.
    """
    return checked(pipeline.compile_source(Source(name, text), find_shipped, net, settings))


def checked(compilation: Compilation) -> Compilation:
    """The compilation itself where it has no errors; raises CompileError."""
    if not compilation.ok:
        raise CompileError(compilation.problems)
    return compilation


def class_of(compilation: Compilation) -> Any:
    """The generated class of a compilation without errors, in a module of its own that is not on disk."""
    result = compiled(compilation)
    name = f"cnnc.loaded.{stem(compilation.source)}_{digest(result.code)[:12]}"
    if name not in sys.modules:
        module = ModuleType(name)
        sys.modules[name] = module
        try:
            execute(result.code, f"<{name}>", module, compilation.source.name)
        except BaseException:
            del sys.modules[name]
            raise
    return getattr(sys.modules[name], result.name)


def execute(code: str, filename: str, module: ModuleType, spec: str) -> None:
    """Run generated code as the body of `module`; tracebacks show its lines under `filename`.

    The module remembers the name of the file, or of the shipped spec, that it was compiled from.
    """
    setattr(module, SPEC, spec)
    linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
    exec(compile(code, filename, "exec"), module.__dict__)  # noqa: S102  the emitter's own output
