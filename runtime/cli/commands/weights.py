"""Check whether a checkpoint fits a spec, and report missing, unexpected and mismatched tensors with likely causes.

FILE is a safetensors file or one of `torch.save` (.pth) that holds a state_dict. No code in it is run. Tensors are
matched by name. If the names differ, layers are matched by order, kind and shape along the graph; an ambiguous match
is refused. A checkpoint does not hold strides, padding, eps and the like, so a checkpoint can fit although the outputs
differ. `cnnc check SPEC --against NETWORK` compares the networks.
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
    from ...weights.matching import Match

HELP = "check whether a checkpoint fits a spec"
MAX_LINES = 6
"""Tensors printed of each kind of mismatch, and causes."""


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("spec", metavar="SPEC", help="a path, or the name of a shipped spec")
    parser.add_argument("file", metavar="FILE", type=Path, help="a checkpoint: .safetensors or .pth")
    add_net_arguments(parser)
    parser.add_argument("--map", action="store_true", help="print the checkpoint's name for each tensor of the net")
    parser.add_argument(
        "-o", dest="output", metavar="OUT.safetensors", type=Path, help="write the checkpoint with the spec's names"
    )
    parser.add_argument("--force", action="store_true", help="overwrite OUT if it exists")


def run(options: Namespace) -> int:
    if find_spec("torch") is None:
        raise Refusal("reading checkpoints needs torch", INSTALL)
    compilation = compile_spec(options.spec, options.net, as_mapping(options.settings))
    print_problems(compilation.problems)
    if compilation.result is None:
        return 1
    if options.output and os.path.lexists(options.output) and not options.force:
        raise Refusal(f"{printable(options.output)} exists", "choose another file with -o, or overwrite with --force")
    from ...weights.matching import match_checkpoint

    match = match_checkpoint(compilation.result, options.file)
    print("\n".join(_report(compilation.result, match)))
    if options.map:
        print("\n".join(_map(match)))
    not_finite = list(match.not_finite())
    for name, count in not_finite:
        print(f"not finite: {printable(name)} holds NaN or infinity in {count:,} places")
    if not match.is_complete or not_finite:
        return 1
    if options.output:
        _write(match, options.output)
    return 0


def _report(compiled: Compiled, match: Match) -> Iterator[str]:
    from ...weights.matching import match_summary

    checkpoint, by_name = match.checkpoint, match.by_name
    numbers = sum(tensor.numel() for tensor in checkpoint.tensors.values())
    dtypes = sorted({str(tensor.dtype).removeprefix("torch.") for tensor in checkpoint.tensors.values()})
    nested = f', under "{printable(checkpoint.nested)}"' if checkpoint.nested else ""
    prefix = f", with the prefix `{printable(by_name.prefix)}`" if by_name.prefix else ""
    tensors = f"{len(checkpoint.tensors)} tensors of {', '.join(dtypes)} with {numbers:,} numbers"
    yield f"{printable(checkpoint.path)}: {tensors}{nested}{prefix}"
    if match.by_structure:
        yield f"{compiled.name}: the names differ; by structure all {len(match.names)} tensors fit, in exactly one way"
        return
    yield f"{compiled.name}: {match_summary(by_name)}"
    if by_name.is_complete:
        return
    if match.refusal and not by_name.names:
        yield f"by structure: {match.refusal.message}"
    yield from _mismatches(match)
    from ...weights.causes import find_causes

    for cause in find_causes(compiled, match.expected, by_name)[:MAX_LINES]:
        yield from _cause(cause)


def _mismatches(match: Match) -> Iterator[str]:
    from ....compiler.operators.base.shape import text

    def shape_of(key: str) -> str:
        return text(match.expected[key].shape) or "one number"

    by_name = match.by_name
    different = [
        f"{key}  {shape_of(key)} here, {text(shape) or 'one number'} in the checkpoint"
        for key, shape in by_name.mismatched.items()
    ]
    yield from _truncated("other shape", different)
    yield from _truncated("missing", [f"{key}  {shape_of(key)}" for key in by_name.missing])
    yield from _truncated("unexpected", [printable(name) for name in by_name.unexpected])


def _truncated(what: str, lines: list[str]) -> Iterator[str]:
    yield from (f"  {what}: {line}" for line in lines[:MAX_LINES])
    if len(lines) > MAX_LINES:
        yield f"  {what}: and {len(lines) - MAX_LINES} more"


def _cause(cause: Cause) -> Iterator[str]:
    from ....dsl.render.report import span_location
    from ....dsl.render.terminal_text import escaped

    first = cause.span.first
    layer, *others = cause.layers
    more = f", and {len(others)} more" if others else ""
    yield f"likely cause: {cause.what} ({layer}{more})"
    yield f"  --> {span_location(cause.span)}: {escaped(cause.span.source.line(first.line).strip())}"
    yield f"  help: {cause.help}"


def _map(match: Match) -> Iterator[str]:
    width = max((len(key) for key in match.names), default=0)
    yield from (f"{key:<{width}}  <- {printable(name)}" for key, name in match.names.items())


def _write(match: Match, path: Path) -> None:
    try:
        from safetensors.torch import save
    except ModuleNotFoundError:
        raise Refusal("writing this file needs safetensors", INSTALL) from None
    from ...io.files import write

    write(path, save({key: tensor.contiguous().clone() for key, tensor in match.state().items()}))
    print(f"{printable(path)}: wrote {len(match.expected)} tensors")
