"""Tell whether a checkpoint fits a spec: what is missing, surplus or of another shape, and why that may be.

FILE is of safetensors, or of `torch.save` (.pth) with a state_dict in it; nothing in it is run. The names of published
checkpoints are those of the generated network's modules. Where names are others, layers are matched by order, kind and
shape along the graph; where more than one way fits, that is refused. Strides, padding, eps and the like stand in no
checkpoint: that all tensors fit does not say that the outputs are the same. `cnnc check SPEC --against` compares them.
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ...io.refusal import Refusal, printable
from ...io.terminal import print_problems
from ...library.compiling import compile_spec
from ...weights import INSTALL
from ..options.settings import add_net_arguments, as_mapping

if TYPE_CHECKING:
    from ....compiler.compilation import Compiled
    from ...weights.causes import Cause
    from ...weights.filling import Filling

HELP = "tell whether a checkpoint fits a spec"
MOST = 6
"""So many names are printed of each kind of fault."""


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("spec", metavar="SPEC", help="a path, or the name of a spec that ships with cnnc")
    parser.add_argument("file", metavar="FILE", type=Path, help="a checkpoint: .safetensors or .pth")
    add_net_arguments(parser)
    parser.add_argument("--map", action="store_true", help="print which tensor of the checkpoint goes where")
    parser.add_argument("-o", dest="output", metavar="OUT.safetensors", type=Path, help="write it in the spec's names")
    parser.add_argument("--force", action="store_true", help="replace OUT where it exists")


def run(options: Namespace) -> int:
    if find_spec("torch") is None:
        raise Refusal("reading checkpoints needs torch", INSTALL)
    compilation = compile_spec(options.spec, options.net, as_mapping(options.settings))
    print_problems(compilation.problems)
    if compilation.result is None:
        return 1
    if options.output and os.path.lexists(options.output) and not options.force:
        raise Refusal(f"{printable(options.output)} exists", "choose another file with -o, or overwrite with --force")
    from ...weights.filling import fill

    filling = fill(compilation.result, options.file)
    print("\n".join(_report(compilation.result, filling)))
    if options.map:
        print("\n".join(_map(filling)))
    spoilt = list(filling.not_finite())
    for name, count in spoilt:
        print(f"not finite: {printable(name)} holds NaN or infinity in {count:,} places")
    if not filling.complete or spoilt:
        return 1
    if options.output:
        _write(filling, options.output)
    return 0


def _report(compiled: Compiled, filling: Filling) -> Iterator[str]:
    from ...weights.filling import counts

    checkpoint = filling.checkpoint
    numbers = sum(tensor.numel() for tensor in checkpoint.tensors.values())
    dtypes = sorted({str(tensor.dtype).removeprefix("torch.") for tensor in checkpoint.tensors.values()})
    nested = f', under "{printable(checkpoint.nested)}"' if checkpoint.nested else ""
    prefix = f", all names behind `{printable(filling.fit.prefix)}`" if filling.fit.prefix else ""
    tensors = f"{len(checkpoint.tensors)} tensors of {', '.join(dtypes)} with {numbers:,} numbers"
    yield f"{printable(checkpoint.path)}: {tensors}{nested}{prefix}"
    if filling.by_structure:
        yield f"{compiled.name}: names are others; by structure all {len(filling.names)} tensors fit, in one way"
        return
    yield f"{compiled.name}: {counts(filling.fit)}"
    if filling.fit.complete:
        return
    if filling.undecided and not filling.fit.names:
        yield f"by structure: {filling.undecided.message}"
    yield from _faults(filling)
    from ...weights.causes import find_causes

    for cause in find_causes(compiled, filling.wanted, filling.fit)[:MOST]:
        yield from _cause(cause)


def _faults(filling: Filling) -> Iterator[str]:
    from ....compiler.operators.base.shape import text

    fit = filling.fit
    shapes = {
        key: f"{text(filling.wanted[key].shape) or 'one number'} here, {text(shape) or 'one number'} in the checkpoint"
        for key, shape in fit.other.items()
    }
    yield from _some("other shape", [f"{key}  {words}" for key, words in shapes.items()])
    yield from _some("missing", [f"{key}  {text(filling.wanted[key].shape)}" for key in fit.missing])
    yield from _some("surplus", [printable(name) for name in fit.surplus])


def _some(what: str, lines: list[str]) -> Iterator[str]:
    yield from (f"  {what}: {line}" for line in lines[:MOST])
    if len(lines) > MOST:
        yield f"  {what}: and {len(lines) - MOST} more"


def _cause(cause: Cause) -> Iterator[str]:
    from ....dsl.render.report import place
    from ....dsl.render.visible import clean

    first = cause.span.first
    layer, *others = cause.layers
    more = f", and {len(others)} more" if others else ""
    yield f"likely cause: {cause.what} ({layer}{more})"
    yield f"  --> {place(cause.span)}: {clean(cause.span.source.line(first.line).strip())}"
    yield f"  help: {cause.help}"


def _map(filling: Filling) -> Iterator[str]:
    width = max((len(key) for key in filling.names), default=0)
    yield from (f"{key:<{width}}  <- {printable(name)}" for key, name in filling.names.items())


def _write(filling: Filling, path: Path) -> None:
    try:
        from safetensors.torch import save
    except ModuleNotFoundError:
        raise Refusal("writing safetensors needs the library of that name", INSTALL) from None
    from ...io.files import write

    write(path, save({key: tensor.contiguous().clone() for key, tensor in filling.state().items()}))
    print(f"{printable(path)}: written, {len(filling.wanted)} tensors")
