"""Compile a spec to PyTorch code.

The code goes to a file named after the spec, with the suffix .py, in the current directory. Without --force, cnnc does
not overwrite a file that it did not generate or that was edited since. Exit status: 0 if code was written, else 1.
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
from ..formats import Outcome, add_format_arguments, refused_outcome, report
from ..options.settings import add_net_arguments, as_mapping

HELP = "compile a spec to PyTorch code"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("spec", metavar="SPEC", help="a path, or the name of a shipped spec")
    parser.add_argument("-o", "--output", metavar="FILE|DIR|-", help="where to write; `-` is the standard output")
    add_net_arguments(parser)
    add_format_arguments(parser)
    parser.add_argument("--force", action="store_true", help="overwrite any existing file")


def run(options: Namespace) -> int:
    return report([_compile(options)], options.format, to_stderr=options.output == "-")


def _compile(options: Namespace) -> Outcome:
    start = perf_counter()
    problems: tuple[Problem, ...] = ()
    try:
        compilation = compile_spec(options.spec, options.net, as_mapping(options.settings), allow_open=True)
        problems = compilation.problems
        found = Outcome(options.spec, problems, strict=options.warnings_as_errors)
        if compilation.result is None or not found.is_good:
            return found
        name = _write(compilation, compilation.result.code, options)
    except Refusal as refusal:
        return refused_outcome(options.spec, refusal, problems)
    milliseconds = 1000 * (perf_counter() - start)
    return replace(found, summary=f"{name}  {summary(compilation)}, {milliseconds:.0f} ms")


def _write(compilation: Compilation, code: str, options: Namespace) -> str:
    """Write the code to the output, and return its name for the summary."""
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
