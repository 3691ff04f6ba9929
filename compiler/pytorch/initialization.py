"""How weights start in generated code: a function for whole kinds of layers, and lines for single ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..passes.analyses.initialization import Initialization
from .layout import Bracket, lay_out
from .python_text import string_literal

FUNCTION = "_initialise"


def function(initializations: Sequence[Initialization]) -> list[str]:
    """The function that initializes one module; nothing where no `init` line names an operator."""
    kinds = dict.fromkeys(start.classes for start in initializations if start.classes)
    if not kinds:
        return []
    lines = [f"def {FUNCTION}(module: nn.Module) -> None:", '    """Start the weights of one layer."""']
    for classes in kinds:
        tested = classes[0] if len(classes) == 1 else " | ".join(classes)
        of_kind = [start for start in initializations if start.classes == classes]
        if len(of_kind) == 1 and of_kind[0].optional:
            tensor = f"module.{of_kind[0].tensor}"
            lines.append(f"    if isinstance(module, {tested}) and {tensor} is not None:")
            lines += lay_out(_call(of_kind[0], tensor), " " * 8)
            continue
        lines.append(f"    if isinstance(module, {tested}):")
        for start in of_kind:
            lines += _of_module(start)
    return ["\n".join(lines)]


def constructor(initializations: Sequence[Initialization], indent: str) -> Iterator[str]:
    """What the net's constructor ends with."""
    if any(start.classes for start in initializations):
        yield f"{indent}self.apply({FUNCTION})"
    for start in initializations:
        if start.path:
            yield from lay_out(_call(start, f"self.get_parameter({string_literal(start.path)})"), indent)


def _of_module(start: Initialization) -> list[str]:
    tensor = f"module.{start.tensor}"
    if not start.optional:
        return lay_out(_call(start, tensor), " " * 8)
    return [f"        if {tensor} is not None:", *lay_out(_call(start, tensor), " " * 12)]


def _call(start: Initialization, tensor: str) -> Bracket:
    values = {name: string_literal(v) if isinstance(v, str) else repr(v) for name, v in start.arguments.items()}
    given = (f"{name}={value}" for name, value in values.items())
    return Bracket(f"nn.init.{start.function}_", (tensor, *given), together=True)
