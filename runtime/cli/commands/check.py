"""Compile specs without writing anything, and say of each what it is or what is wrong with it.

With --fix the mistakes are mended first for which there is one certain way; with --diff the change is shown instead.

Exit status: 0 where no spec has errors; 1 where one has, cannot be read or written, has warnings under
--warnings-as-errors, or would be changed under --diff.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from ....compiler.compilation import Compilation
from ...io.refusal import Refusal, printable
from ...io.terminal import print_problems, print_refusal
from ...library.compiling import compile_spec, summary
from ...library.specs import stem
from ..formats import Outcome, add_format_arguments, refused, tell
from ..options.settings import add_net_arguments, as_mapping

HELP = "find the mistakes in specs"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("specs", metavar="SPEC", nargs="+", help="a path, or the name of a spec that ships with cnnc")
    add_net_arguments(parser)
    add_format_arguments(parser)
    parser.add_argument("--fix", action="store_true", help="mend what can be mended for certain")
    parser.add_argument(
        "--against",
        metavar="NETWORK",
        help="compare with torchvision:NAME, timm:NAME or FILE.py:CLASS, which is run: the first layer that differs",
    )
    parser.add_argument("--diff", action="store_true", help="show what --fix would change, and write nothing")


def run(options: Namespace) -> int:
    if options.diff and options.format != "human":
        print_refusal(Refusal("--diff is for people, and --format asks for another format"))
        return 2
    if options.against:
        return max([_against(spec, options) for spec in options.specs])
    return tell((_check(spec, options) for spec in options.specs), options.format)


def _check(spec: str, options: Namespace) -> Outcome:
    settings = as_mapping(options.settings)
    try:
        if options.fix or options.diff:
            return _fix(spec, options)
        return _outcome(spec, compile_spec(spec, options.net, settings, allow_open=True), options)
    except Refusal as refusal:
        return refused(spec, refusal)


def _against(spec: str, options: Namespace) -> int:
    from importlib.util import find_spec

    compilation = compile_spec(spec, options.net, as_mapping(options.settings))
    print_problems(compilation.problems)
    if not compilation.ok:
        return 1
    if find_spec("torch") is None:
        raise Refusal("comparing networks needs torch", "pip install torch")
    from ...compare.against import first_difference

    found = first_difference(compilation, options.against)
    name = f"{printable(stem(compilation.source))} and {printable(options.against)}"
    if found is None:
        print(f"{name}: layers, their arguments and the outputs in evaluation are the same")
        return 0
    print(f"{name} differ, first at {printable(found.layer)}: {printable(found.what)}")
    if found.span:
        from ....dsl.render.report import span_location

        line = found.span.source.line(found.span.first.line).strip()
        print(f"  --> {span_location(found.span)}: {printable(line)}")
    return 1


def _fix(spec: str, options: Namespace) -> Outcome:
    from dataclasses import replace

    from ..fixing import fixed, print_difference, save

    found = fixed(spec, options.net, as_mapping(options.settings))
    outcome = _outcome(spec, found.compilation, options)
    if options.diff:
        print_difference(found.before, found.after, "mended")
        return replace(outcome, failed=found.count > 0)
    if found.count:
        save(found)
    return replace(outcome, fixed=found.count)


def _outcome(spec: str, compilation: Compilation, options: Namespace) -> Outcome:
    name = printable(stem(compilation.source))
    if compilation.is_family and options.net is None:
        return Outcome(spec, summary=f"{name}  a family: its net waits for the values that a variant gives it")
    said = f"{name}  {summary(compilation)}" if compilation.ok else ""
    return Outcome(spec, compilation.problems, summary=said, strict=options.warnings_as_errors)
