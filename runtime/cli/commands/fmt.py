"""Format specs in the canonical layout and keep their comments. `-` formats the standard input."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ....dsl.span import Source
from ...io.files import MAX_SPEC_BYTES, decode_text, read_text, write
from ...io.refusal import Refusal, printable
from ...io.terminal import print_problems, print_refusal
from ..fixing import print_diff

HELP = "format specs"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("specs", metavar="SPEC", nargs="+", help="a path; `-` is the standard input")
    parser.add_argument("--check", action="store_true", help="write nothing, and exit with 1 if a spec would change")
    parser.add_argument("--diff", action="store_true", help="write nothing, and print the changes")


def run(options: Namespace) -> int:
    return max([_format(spec, options) for spec in options.specs])


def _format(spec: str, options: Namespace) -> int:
    try:
        source = _read(spec)
        formatted = _formatted(source)
        if formatted is None:
            return 1
        return _output(source, formatted, options)
    except Refusal as refusal:
        print_refusal(refusal)
        return 1


def _read(spec: str) -> Source:
    if spec == "-":
        return Source("<stdin>", decode_text(sys.stdin.buffer.read(MAX_SPEC_BYTES + 1), "the standard input"))
    return Source(spec, read_text(Path(spec)))


def _formatted(source: Source) -> str | None:
    """Return the formatted text, or None after printing errors; raises Refusal if the result is too long for a spec."""
    from ....dsl.formatter import format_source
    from ....dsl.parsing.parser import MAX_CHARACTERS, parse

    formatted = format_source(source)
    if formatted is None:
        print_problems(parse(source).problems)
    elif len(formatted) > MAX_CHARACTERS:
        count = f"{len(formatted):,} characters, and the limit is {MAX_CHARACTERS:,}"
        raise Refusal(f"{printable(source.name)} would be too long: {count}", "move deeply nested parts to blocks")
    return formatted


def _output(source: Source, formatted: str, options: Namespace) -> int:
    changed = formatted != source.text
    if options.diff:
        print_diff(source, Source(source.name, formatted), "formatted")
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
