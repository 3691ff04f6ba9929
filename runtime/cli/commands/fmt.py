"""Bring specs into the canonical layout; comments stay where they are. `-` formats the standard input."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ....dsl.span import Source
from ...io.files import MAX_SPEC_BYTES, decode_text, read_text, write
from ...io.refusal import Refusal, printable
from ...io.terminal import print_problems, print_refusal
from ..fixing import print_difference

HELP = "bring specs into the canonical layout"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("specs", metavar="SPEC", nargs="+", help="a path; `-` is the standard input")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where something would change")
    parser.add_argument("--diff", action="store_true", help="write nothing; print what would change")


def run(options: Namespace) -> int:
    return max([_format(spec, options) for spec in options.specs])


def _format(spec: str, options: Namespace) -> int:
    try:
        source = _read(spec)
        formatted = _formatted(source)
        if formatted is None:
            return 1
        return _deliver(source, formatted, options)
    except Refusal as refusal:
        print_refusal(refusal)
        return 1


def _read(spec: str) -> Source:
    if spec == "-":
        return Source("<stdin>", decode_text(sys.stdin.buffer.read(MAX_SPEC_BYTES + 1), "the standard input"))
    return Source(spec, read_text(Path(spec)))


def _formatted(source: Source) -> str | None:
    """The canonical layout, or None after the mistakes were printed; raises Refusal where it is too long to be read."""
    from ....dsl.formatter import format_source
    from ....dsl.parsing.parser import MAX_CHARACTERS, parse

    formatted = format_source(source)
    if formatted is None:
        print_problems(parse(source).problems)
    elif len(formatted) > MAX_CHARACTERS:
        long = f"{len(formatted):,} characters, and {MAX_CHARACTERS:,} are the most that are read"
        raise Refusal(f"{printable(source.name)} would have {long}", "make blocks of what is nested deeply")
    return formatted


def _deliver(source: Source, formatted: str, options: Namespace) -> int:
    changed = formatted != source.text
    if options.diff:
        print_difference(source, Source(source.name, formatted), "formatted")
    if options.check:
        if changed:
            print(f"{printable(source.name)} would change", file=sys.stderr)
        return int(changed)
    if options.diff:
        return 0
    if source.name == "<stdin>":
        print(formatted, end="")
    elif changed:
        write(Path(source.name), formatted.encode("utf-8"))
        print(f"{printable(source.name)} formatted")
    return 0
