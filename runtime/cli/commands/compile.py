"""Compile a spec to PyTorch code.

Writes SPEC's name with the suffix .py into the current directory, in one step; a file that cnnc did not generate, or
that was edited since, is not overwritten without --force. Exit status: 0 where code was written, else 1.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from ....compiler.compilation import Compilation
from ....dsl.problem import Problem
from ...io.files import write_generated
from ...io.refusal import Refusal, printable
from ...library.compiling import compile_spec, summary
from ...library.specs import stem
from ..formats import Outcome, add_format_arguments, refused, tell
from ..options.settings import add_net_arguments, as_mapping

HELP = "compile a spec to PyTorch code"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("spec", metavar="SPEC", help="a path, or the name of a spec that ships with cnnc")
    parser.add_argument("-o", "--output", metavar="FILE|DIR|-", help="where to; `-` is the standard output")
    add_net_arguments(parser)
    add_format_arguments(parser)
    parser.add_argument("--force", action="store_true", help="overwrite whatever is there")


def run(options: Namespace) -> int:
    return tell([_compile(options)], options.format, to_errors=options.output == "-")


def _compile(options: Namespace) -> Outcome:
    start = perf_counter()
    problems: tuple[Problem, ...] = ()
    try:
        compilation = compile_spec(options.spec, options.net, as_mapping(options.settings), allow_open=True)
        problems = compilation.problems
        found = Outcome(options.spec, problems, strict=options.warnings_as_errors)
        if compilation.result is None or not found.is_good:
            return found
        name = _deliver(compilation, compilation.result.code, options)
    except Refusal as refusal:
        return refused(options.spec, refusal, problems)
    milliseconds = 1000 * (perf_counter() - start)
    return replace(found, summary=f"{name}  {summary(compilation)}, {milliseconds:.0f} ms")


def _deliver(compilation: Compilation, code: str, options: Namespace) -> str:
    """Write the code where it is wanted; returns that place as it is shown."""
    if options.output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(code.encode("utf-8"))
        return stem(compilation.source)
    path = _target(options.output, stem(compilation.source))
    write_generated(path, code, options.force)
    return printable(path)


def _target(output: str | None, name: str) -> Path:
    if output is None or os.path.isdir(output) or output.endswith(os.sep):
        return Path(output or "", f"{name}.py")
    return Path(output)
