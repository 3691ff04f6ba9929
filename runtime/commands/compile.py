"""Compile a spec to PyTorch code.

Writes SPEC's name with the suffix .py into the current directory, in one step; a file that cnnc did not generate, or
that was edited since, is not overwritten without --force.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from time import perf_counter

from ...compiler.pipeline import Compilation
from ..compiling import compile_spec, summary
from ..files import write_generated
from ..library import stem
from ..refusal import shown
from ..settings import add_net_arguments, as_mapping
from ..terminal import print_problems

HELP = "compile a spec to PyTorch code"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("spec", metavar="SPEC", help="a path, or the name of a spec that ships with cnnc")
    parser.add_argument("-o", "--output", metavar="FILE|DIR|-", help="where to; `-` is the standard output")
    add_net_arguments(parser)
    parser.add_argument("--force", action="store_true", help="overwrite whatever is there")


def run(options: Namespace) -> int:
    start = perf_counter()
    compilation = compile_spec(options.spec, options.net, as_mapping(options.settings), takes_open=True)
    print_problems(compilation.problems)
    if compilation.result is None:
        return 1
    name = _deliver(compilation, compilation.result.code, options)
    milliseconds = 1000 * (perf_counter() - start)
    report = sys.stderr if options.output == "-" else sys.stdout
    print(f"{name}  {summary(compilation)}, {milliseconds:.0f} ms", file=report)
    return 0


def _deliver(compilation: Compilation, code: str, options: Namespace) -> str:
    """Write the code where it is wanted; returns that place as it is shown."""
    if options.output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(code.encode("utf-8"))
        return stem(compilation.source)
    path = _target(options.output, stem(compilation.source))
    write_generated(path, code, options.force)
    return shown(path)


def _target(output: str | None, name: str) -> Path:
    if output is None or os.path.isdir(output) or output.endswith(os.sep):
        return Path(output or "", f"{name}.py")
    return Path(output)
