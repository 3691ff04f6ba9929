"""Writes the initialization of weights: one function for all layers of a class, and lines for single layers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..passes.analyses.initialization import Initialization
from .layout import Bracket, lay_out
from .python_text import string_literal

FUNCTION = "_initialise"


def function(initializations: Sequence[Initialization]) -> list[str]:
    """The function that initializes one module, if an `init` line names an operator."""
    kinds = dict.fromkeys(init.classes for init in initializations if init.classes)
    if not kinds:
        return []
    lines = [f"def {FUNCTION}(module: nn.Module) -> None:", '    """Start the weights of one layer."""']
    for classes in kinds:
        tested = classes[0] if len(classes) == 1 else " | ".join(classes)
        of_kind = [init for init in initializations if init.classes == classes]
        if len(of_kind) == 1 and of_kind[0].optional:
            tensor = f"module.{of_kind[0].tensor}"
            lines.append(f"    if isinstance(module, {tested}) and {tensor} is not None:")
            lines += lay_out(_call(of_kind[0], tensor), " " * 8)
            continue
        lines.append(f"    if isinstance(module, {tested}):")
        for init in of_kind:
            lines += _of_module(init)
    return ["\n".join(lines)]


def constructor(initializations: Sequence[Initialization], indent: str) -> Iterator[str]:
    """The last lines of the net's constructor."""
    if any(init.classes for init in initializations):
        yield f"{indent}self.apply({FUNCTION})"
    for init in initializations:
        if init.path:
            yield from lay_out(_call(init, f"self.get_parameter({string_literal(init.path)})"), indent)


def _of_module(init: Initialization) -> list[str]:
    tensor = f"module.{init.tensor}"
    if not init.optional:
        return lay_out(_call(init, tensor), " " * 8)
    return [f"        if {tensor} is not None:", *lay_out(_call(init, tensor), " " * 12)]


def _call(init: Initialization, tensor: str) -> Bracket:
    values = {name: string_literal(v) if isinstance(v, str) else repr(v) for name, v in init.arguments.items()}
    given = (f"{name}={value}" for name, value in values.items())
    return Bracket(f"nn.init.{init.function}_", (tensor, *given), together=True)
