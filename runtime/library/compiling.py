"""From what a command line names to a compilation, and its figures in one line."""

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
    takes_open: bool = False,
) -> Compilation:
    """Compile a path, or a shipped spec by name; mistakes are in its `problems`.

    Raises Refusal where it is no file, and, unless `takes_open`, where sizes of its input stay open.
    """
    compilation = without_imported(compile_source(open_spec(argument), find, net, settings, current_limits()))
    if compilation.result is not None and not takes_open:
        refuse_open(compilation.result)
    return compilation


def without_imported(compilation: Compilation) -> Compilation:
    """The compilation without warnings of unused blocks and seqs that a spec beside it imports."""
    if not any(problem.code == _UNUSED for problem in compilation.problems):
        return compilation
    from .specs import imported_beside

    imported = imported_beside(compilation.source)
    kept = (each for each in compilation.problems if each.code != _UNUSED or each.span.text not in imported)
    return replace(compilation, problems=tuple(kept))


_UNUSED = "W0108"


def refuse_open(result: Compiled) -> None:
    """Raises Refusal where sizes of a network's input stay open."""
    if result.symbolic is None:
        return
    names = sorted({str(size) for node in result.graph.inputs for size in node.shape if has_open((size,))})
    sizes = " and ".join(text(node.shape) for node in result.graph.inputs)
    values = " ".join(f"--set {name}=224" for name in names)
    raise Refusal(f"the input of {result.name} is {sizes}, and this needs numbers", f"give them: {values}")


def compiled(compilation: Compilation) -> Compiled:
    """The network of a compilation without errors."""
    assert compilation.result is not None
    return compilation.result


def summary(compilation: Compilation) -> str:
    """`ResNet50: depth 50, 175 nodes, 25,557,032 parameters, 4.09 G MACs at 3x224x224`, where there are no errors."""
    result = compiled(compilation)
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
