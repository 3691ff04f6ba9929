"""Explain an operator, or the code of an error or a warning, with examples; without either, list them all.

With -o, draw what an operator does: a function's curve, a window that slides, a normalisation worked out in numbers.
The suffix of FILE says the format: svg, png, pdf, html (with the page below the picture), tex (TikZ) or drawio.

Exit status: 0, 1 where there is no picture, or 2 for what does not exist.
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

HELP = "explain an operator, or the code of an error"
_CODE = re.compile(r"[EWew]?[0-9Oo]+")
"""What was probably meant as a code."""
_LONGEST = 60
"""Characters of what is looked up; no code and no operator has as many."""


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("subject", metavar="OPERATOR|CODE", nargs="?", help="such as conv or E0302")
    parser.add_argument("-o", "--output", metavar="FILE", help="draw what the operator does")
    parser.add_argument("--theme", choices=["light", "dark", "auto"], default="auto", help="auto follows the reader's")
    parser.add_argument(
        "--markdown", action="store_true", help="all codes on one page, with what is said of each mistake"
    )


def run(options: Namespace) -> int:
    found = problem_classes()
    if options.output and (options.markdown or options.subject is None):
        raise Refusal("what is to be drawn?", "name an operator: `cnnc explain conv -o conv.svg`")
    if options.markdown:
        from ..codes_page import codes_page

        sys.stdout.write(codes_page(found))
        return 0
    if options.subject is None:
        print(_listed())
        return 0
    subject: str = options.subject
    if subject.lower() in names():
        return _operator(subject.lower(), options)
    code = subject.upper()
    if code not in found:
        return _unknown(subject, list(found))
    if options.output:
        raise Refusal(f"{code} is a mistake, and pictures show what operators do", f"`cnnc explain {code}` explains it")
    print(f"{code}: {page(found[code])}")
    return 0


def _listed() -> str:
    """All codes, a line each, then the operators, a line for each style."""
    from ....compiler.reports.operator_page import by_style

    codes = [f"{code}  {heading(kind)}" for code, kind in problem_classes().items()]
    return "\n".join([*codes, "", *(f"{style}: {', '.join(called)}" for style, called in by_style().items())])


def _operator(name: str, options: Namespace) -> int:
    from ....compiler.reports import operator_page as explained

    if not options.output:
        print(explained.page(name))
        return 0
    from ....compiler.pictures.operators.picture import lesson
    from ....compiler.pictures.page.drawing import Drawing
    from ..drawing import save

    scene = lesson(name)
    if scene is None:
        drawn = ", ".join(other for other in names() if lesson(other))
        raise Refusal(f"there is no picture of {name}", f"`cnnc explain {name}` prints its page; drawn are {drawn}")
    save(Path(options.output), Drawing((), (), scene, explained.page(name)), options.theme)
    return 0


def _unknown(subject: str, codes: list[str]) -> int:
    code = closest(subject[:_LONGEST].upper().replace("O", "0"), codes)
    is_code = _CODE.fullmatch(subject) is not None
    close = code if is_code else closest(subject[:_LONGEST].lower(), names()) or code
    suggestion = f"; did you mean {close}?" if close else ""
    kind = "code" if is_code else "operator or code"
    said = printable(subject if len(subject) <= _LONGEST else f"{subject[:_LONGEST]}...")
    print_refusal(Refusal(f"there is no {kind} '{said}'{suggestion}", "`cnnc explain` lists all codes and operators"))
    return 2
