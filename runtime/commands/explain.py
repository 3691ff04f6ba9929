"""Explain the code of an error or a warning, with an example; without a code, list them all.

Exit status: 0, or 2 for a code that does not exist.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from ...compiler.codes import problem_classes
from ...compiler.problems.words import closest
from ...dsl.render.page import heading, page
from ..refusal import Refusal
from ..terminal import print_refusal

HELP = "explain the code of an error"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", nargs="?", help="such as E0302")
    parser.add_argument(
        "--markdown", action="store_true", help="all codes on one page, with what is said of each mistake"
    )


def run(options: Namespace) -> int:
    found = problem_classes()
    if options.markdown:
        from ..codes_page import codes_page

        sys.stdout.write(codes_page(found))
        return 0
    if options.code is None:
        print("\n".join(f"{code}  {heading(kind)}" for code, kind in found.items()))
        return 0
    code = options.code.upper()
    if code not in found:
        return _unknown(options.code, list(found))
    print(f"{code}: {page(found[code])}")
    return 0


def _unknown(code: str, codes: list[str]) -> int:
    close = closest(code.upper().replace("O", "0"), codes)
    meant = f"; did you mean {close}?" if close else ""
    print_refusal(Refusal(f"there is no code {code!r}{meant}", "`cnnc explain` lists all codes"))
    return 2
