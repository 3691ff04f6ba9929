"""Explain an operator, an error code or a warning code, with examples; without an argument, list all of them.

With -o, draw what an operator does: the curve of a function, a sliding window, a normalization with numbers. The suffix
of FILE selects the format: svg, png, pdf, html (with the explanation below), tex (TikZ) or drawio.

Exit status: 0; 1 if there is no picture; 2 for an unknown operator or code.
"""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ....compiler.diagnostics.codes import problem_classes
from ....compiler.operators.base.discovery import names
from ....compiler.problems.words import closest
from ....dsl.render.page import heading, page
from ...io.refusal import Refusal, printable
from ...io.terminal import print_refusal

HELP = "explain an operator or an error code"
_CODE = re.compile(r"[EWew]?[0-9Oo]+")
"""An argument that is probably meant as a code."""
_MAX_LENGTH = 60
"""Characters of the argument that are searched and printed; every code and operator is shorter."""


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("subject", metavar="OPERATOR|CODE", nargs="?", help="such as conv or E0302")
    parser.add_argument("-o", "--output", metavar="FILE", help="draw what the operator does")
    parser.add_argument(
        "--theme",
        choices=["light", "dark", "auto"],
        default="auto",
        help="auto, the default, follows the reader's theme",
    )
    parser.add_argument("--markdown", action="store_true", help="print the explanations of all codes as one page")


def run(options: Namespace) -> int:
    found = problem_classes()
    if options.output and (options.markdown or options.subject is None):
        raise Refusal("-o needs an operator", "name one: `cnnc explain conv -o conv.svg`")
    if options.markdown:
        from ..codes_page import codes_page

        sys.stdout.write(codes_page(found))
        return 0
    if options.subject is None:
        print(_overview())
        return 0
    subject: str = options.subject
    if subject.lower() in names():
        return _operator(subject.lower(), options)
    code = subject.upper()
    if code not in found:
        return _unknown(subject, list(found))
    if options.output:
        raise Refusal(f"there is no picture of {code}: only operators are drawn", f"run `cnnc explain {code}`")
    print(f"{code}: {page(found[code])}")
    return 0


def _overview() -> str:
    """Return a line for each code, then a line for each style of operators."""
    from ....compiler.reports.operator_page import by_style

    codes = [f"{code}  {heading(kind)}" for code, kind in problem_classes().items()]
    return "\n".join([*codes, "", *(f"{style}: {', '.join(called)}" for style, called in by_style().items())])


def _operator(name: str, options: Namespace) -> int:
    from ....compiler.reports import operator_page

    if not options.output:
        print(operator_page.page(name))
        return 0
    from ....compiler.pictures.operators.picture import lesson
    from ....compiler.pictures.page.drawing import Drawing
    from ..drawing import save

    scene = lesson(name)
    if scene is None:
        drawn = ", ".join(other for other in names() if lesson(other))
        raise Refusal(f"there is no picture of {name}", f"run `cnnc explain {name}`; there are pictures of {drawn}")
    save(Path(options.output), Drawing((), (), scene, operator_page.page(name)), options.theme)
    return 0


def _unknown(subject: str, codes: list[str]) -> int:
    code = closest(subject[:_MAX_LENGTH].upper().replace("O", "0"), codes)
    is_code = _CODE.fullmatch(subject) is not None
    close = code if is_code else closest(subject[:_MAX_LENGTH].lower(), names()) or code
    suggestion = f"; did you mean {close}?" if close else ""
    kind = "code" if is_code else "operator or code"
    name = printable(subject if len(subject) <= _MAX_LENGTH else f"{subject[:_MAX_LENGTH]}...")
    print_refusal(Refusal(f"no such {kind}: {name}{suggestion}", "`cnnc explain` lists all codes and operators"))
    return 2
