"""The Python interface: specs as classes, and texts as compilations."""

from __future__ import annotations

import linecache
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from ...compiler import pipeline
from ...compiler.compilation import Compilation, Compiled, Setting
from ...compiler.pytorch.header import digest
from ...dsl.problem import Problem
from ...dsl.span import Source
from ..io.refusal import Refusal, shown
from ..io.terminal import rendered
from .compiling import compile_spec, compiled
from .display import displayed, pictured
from .specs import find_shipped, stem

SPEC = "__cnnc_spec__"
"""The attribute of a loaded module that names its spec."""


class CompileError(Exception):
    """A spec has mistakes: `problems` are all of them, warnings included; the text is what `cnnc check` prints."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(rendered(problems))
        self.problems = tuple(problems)


def load(
    spec: str, net: str | None = None, *, weights: str | os.PathLike[str] | None = None, **settings: Setting
) -> Any:
    """The generated class of a net, ready to be instantiated; with `weights`, an instance that has them.

    `load("resnet50", classes=10)` is a class; `load("resnet50", weights="resnet50.safetensors")` a network in
    evaluation mode, filled from a checkpoint of safetensors or of `torch.save`, by its names or, where these are others
    and only one way fits, by structure. No code in the file is run.

    `spec` is a path, or the name of a spec that ships with cnnc. Nothing is written; the same code gives the same
    class. A notebook shows it, and its instances, as the network's picture. Raises CompileError for mistakes in the
    spec, Refusal where a file cannot be read or the checkpoint does not fit or is not finite, ImportError without
    torch.
    """
    compilation = checked(compile_spec(spec, net, settings, takes_open=True))
    generated = pictured(class_of(compilation), compilation)
    return generated if weights is None else filled(generated(), compiled(compilation), Path(weights))


def filled(model: Any, result: Compiled, path: Path) -> Any:
    """An instance of a generated class, with the weights of a checkpoint, in evaluation mode. Raises Refusal."""
    from ..weights.filling import fill

    filling = fill(result, path)
    model.load_state_dict(filling.state(), strict=True)
    spoilt = next(filling.not_finite(), None)
    if spoilt:
        raise Refusal(f"{shown(path)}: {shown(spoilt[0])} holds NaN or infinity in {spoilt[1]:,} places")
    return model.eval()


def compile_source(
    text: str, name: str = "<text>", net: str | None = None, settings: Mapping[str, Setting] | None = None
) -> Compilation:
    """Graph, figures and code of a spec's text, which may import the specs that ship with cnnc.

    `name` is what messages call the text. Raises CompileError.
    """
    return displayed(checked(pipeline.compile_source(Source(name, text), find_shipped, net, settings)))


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
