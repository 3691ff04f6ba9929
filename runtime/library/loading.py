"""The Python interface: loads a spec as a generated class, and compiles text."""

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
from ...compiler.pytorch.header import text_hash
from ...dsl.problem import Problem
from ...dsl.span import Source
from ..io.refusal import Refusal, printable
from ..io.terminal import rendered
from .compiling import compile_spec, network_of
from .display import add_picture, with_picture
from .specs import find_shipped, stem

SPEC_ATTRIBUTE = "__cnnc_spec__"
"""Attribute of a loaded module that holds the path or name of its spec."""


class CompileError(Exception):
    """A spec has errors: `problems` holds errors and warnings, and the message is what `cnnc check` prints."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(rendered(problems))
        self.problems = tuple(problems)


def load(
    spec: str, net: str | None = None, *, weights: str | os.PathLike[str] | None = None, **settings: Setting
) -> Any:
    """Return the generated class of a net or, with `weights`, an instance with these weights.

    `load("resnet50", classes=10)` returns a class; `load("resnet50", weights="resnet50.safetensors")` returns a network
    in evaluation mode. The checkpoint is a safetensors file or one of `torch.save`. Its tensors are matched by name or,
    if the names differ and exactly one assignment fits, by structure. No code in the file is run.

    `spec` is a path or the name of a shipped spec. No file is written, and the same code gives the same class. A
    notebook displays the class and its instances as a picture of the network. Raises CompileError for errors in the
    spec, Refusal for a file that cannot be read and for a checkpoint that does not fit or holds NaN or infinity, and
    ImportError without torch.
    """
    compilation = checked(compile_spec(spec, net, settings, allow_open=True))
    model_class = add_picture(class_of(compilation), compilation)
    return model_class if weights is None else load_weights(model_class(), network_of(compilation), Path(weights))


def load_weights(model: Any, result: Compiled, path: Path) -> Any:
    """Load a checkpoint into an instance of a generated class and set it to evaluation mode; raises Refusal."""
    from ..weights.matching import match_checkpoint

    match = match_checkpoint(result, path)
    model.load_state_dict(match.state(), strict=True)
    for name, count in match.not_finite():
        raise Refusal(f"{printable(path)}: {printable(name)} holds NaN or infinity in {count:,} places")
    return model.eval()


def compile_source(
    text: str, name: str = "<text>", net: str | None = None, settings: Mapping[str, Setting] | None = None
) -> Compilation:
    """Compile the text of a spec to its graph, figures and code; it can import shipped specs.

    `name` stands for the text in messages. Raises CompileError.
    """
    return with_picture(checked(pipeline.compile_source(Source(name, text), find_shipped, net, settings)))


def checked(compilation: Compilation) -> Compilation:
    """Return a compilation that has no errors; raises CompileError for another."""
    if not compilation.ok:
        raise CompileError(compilation.problems)
    return compilation


def class_of(compilation: Compilation) -> Any:
    """Return the generated class of a compilation without errors, from a module that exists only in memory."""
    result = network_of(compilation)
    name = f"cnnc.loaded.{stem(compilation.source)}_{text_hash(result.code)[:12]}"
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
    """Run generated code as the body of `module`, which keeps the name of its spec; tracebacks show `filename`."""
    setattr(module, SPEC_ATTRIBUTE, spec)
    linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
    exec(compile(code, filename, "exec"), module.__dict__)  # noqa: S102  generated code
