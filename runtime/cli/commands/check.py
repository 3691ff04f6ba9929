"""Compile specs without writing code, and report the problems of each.

--fix first applies the fixes that are certain. --diff shows what --fix would change.

Exit status: 0 if no spec has errors; 1 if a spec has errors, cannot be read or written, has warnings with
--warnings-as-errors, or would be changed with --diff.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from ....compiler.compilation import Compilation
from ...io.refusal import Refusal, printable
from ...io.terminal import print_problems, print_refusal
from ...library.compiling import compile_spec, summary
from ...library.specs import stem
from ..formats import Outcome, add_format_arguments, refused_outcome, report
from ..options.settings import add_net_arguments, as_mapping

HELP = "check specs for errors and warnings"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("specs", metavar="SPEC", nargs="+", help="a path, or the name of a shipped spec")
    add_net_arguments(parser)
    add_format_arguments(parser)
    parser.add_argument("--fix", action="store_true", help="apply the fixes that are certain")
    parser.add_argument(
        "--against",
        metavar="NETWORK",
        help="compare with torchvision:NAME, timm:NAME or FILE.py:CLASS, whose code is run, and report the first "
        "layer that differs",
    )
    parser.add_argument("--diff", action="store_true", help="show what --fix would change, and write nothing")


def run(options: Namespace) -> int:
    if options.diff and options.format != "human":
        print_refusal(Refusal(f"--diff cannot be used with --format {options.format}"))
        return 2
    if options.against:
        return max([_against(spec, options) for spec in options.specs])
    return report((_check(spec, options) for spec in options.specs), options.format)


def _check(spec: str, options: Namespace) -> Outcome:
    settings = as_mapping(options.settings)
    try:
        if options.fix or options.diff:
            return _fix(spec, options)
        return _outcome(spec, compile_spec(spec, options.net, settings, allow_open=True), options)
    except Refusal as refusal:
        return refused_outcome(spec, refusal)


def _against(spec: str, options: Namespace) -> int:
    from importlib.util import find_spec

    compilation = compile_spec(spec, options.net, as_mapping(options.settings))
    print_problems(compilation.problems)
    if not compilation.ok:
        return 1
    if find_spec("torch") is None:
        raise Refusal("--against needs torch", "pip install torch")
    from ...compare.against import first_difference

    found = first_difference(compilation, options.against)
    name = f"{printable(stem(compilation.source))} and {printable(options.against)}"
    if found is None:
        print(f"{name}: the layers, their arguments and the outputs in evaluation mode are the same")
        return 0
    print(f"{name} differ, first at {printable(found.layer)}: {printable(found.what)}")
    if found.span:
        from ....dsl.render.report import span_location

        line = found.span.source.line(found.span.first.line).strip()
        print(f"  --> {span_location(found.span)}: {printable(line)}")
    return 1


def _fix(spec: str, options: Namespace) -> Outcome:
    from dataclasses import replace

    from ..fixing import fix_spec, print_diff, save

    found = fix_spec(spec, options.net, as_mapping(options.settings))
    outcome = _outcome(spec, found.compilation, options)
    if options.diff:
        print_diff(found.before, found.after, "fixed")
        return replace(outcome, failed=found.count > 0)
    if found.count:
        save(found)
    return replace(outcome, fixed=found.count)


def _outcome(spec: str, compilation: Compilation, options: Namespace) -> Outcome:
    name = printable(stem(compilation.source))
    if compilation.is_family and options.net is None:
        return Outcome(spec, summary=f"{name}  a family: its net has parameters without defaults, set by its variants")
    line = f"{name}  {summary(compilation)}" if compilation.ok else ""
    return Outcome(spec, compilation.problems, summary=line, strict=options.warnings_as_errors)
