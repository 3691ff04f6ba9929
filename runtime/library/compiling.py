"""Compiles the spec that a user names, and summarizes the result in one line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...compiler.algebra.open import has_open
from ...compiler.compilation import Compilation, Compiled, Setting
from ...compiler.operators.base.shape import text
from ...compiler.pipeline import compile_source
from ...compiler.reports.quantity import rounded
from ..io.limits import current_limits
from ..io.refusal import Refusal
from .specs import find, open_spec


def compile_spec(
    argument: str,
    net: str | None = None,
    settings: Mapping[str, Setting] | None = None,
    allow_open: bool = False,
) -> Compilation:
    """Compile a spec by its path, or a shipped spec by its name; errors and warnings are in `problems`.

    Raises Refusal where the file cannot be read and, unless `allow_open`, where the net has open input sizes.
    """
    compilation = drop_imported_warnings(compile_source(open_spec(argument), find, net, settings, current_limits()))
    if compilation.result is not None and not allow_open:
        refuse_open_sizes(compilation.result)
    return compilation


def drop_imported_warnings(compilation: Compilation) -> Compilation:
    """Remove warnings about unused blocks and seqs that another spec in the same folder imports."""
    if not any(problem.code == _UNUSED for problem in compilation.problems):
        return compilation
    from .specs import imported_beside

    imported = imported_beside(compilation.source)
    kept = (each for each in compilation.problems if each.code != _UNUSED or each.span.text not in imported)
    return replace(compilation, problems=tuple(kept))


_UNUSED = "W0108"


def refuse_open_sizes(result: Compiled) -> None:
    """Raise Refusal where the input of a network has open sizes."""
    if result.symbolic is None:
        return
    names = sorted({str(size) for node in result.graph.inputs for size in node.shape if has_open((size,))})
    sizes = " and ".join(text(node.shape) for node in result.graph.inputs)
    values = " ".join(f"--set {name}=224" for name in names)
    raise Refusal(f"the input of {result.name} has open sizes: {sizes}", f"give them values: {values}")


def network_of(compilation: Compilation) -> Compiled:
    """Return the network of a compilation that has no errors."""
    assert compilation.result is not None
    return compilation.result


def summary(compilation: Compilation) -> str:
    """Return `ResNet50: depth 50, 175 nodes, 25,557,032 parameters, 4.09 G MACs at 3x224x224`."""
    result = network_of(compilation)
    figures, training = result.figures, result.figures.training_params
    parameters = f"{figures.params:,} parameters"
    if training != figures.params:
        parameters += f" ({training:,} in training)"
    sizes = " and ".join(text(node.shape) for node in result.graph.inputs)
    unchecked = f", {compilation.unchecked} expectations not checked" if compilation.unchecked else ""
    layers = f"depth {figures.depth}, {figures.nodes} nodes"
    macs = rounded(figures.macs)
    costs = f"MACs that {macs}" if macs.startswith("depend") else f"{macs} MACs"
    return f"{result.name}: {layers}, {parameters}, {costs.replace('depends', 'depend')} at {sizes}{unchecked}"
