"""The command line: `cnnc COMMAND ...`.

Exit status: 0; 1 for mistakes in a spec and for requests that cannot be met; 2 for bad usage; 70 for a mistake of
ours; 130 after an interrupt; 141 when the reader of the output went away.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType

from ...compiler.version import VERSION
from ..io.exit_status import exit_status_of
from ..io.refusal import Refusal

OK, MISTAKES, USAGE, OUR_BUG = 0, 1, 2, 70

_COMMANDS = Path(__file__).with_name("commands")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` (by default those of the process) name; returns the exit status."""
    # modules make many objects and drop few, so looking for garbage only costs time; what runs long turns it on
    collecting = gc.isenabled()
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        return exit_status_of(partial(_run, list(sys.argv[1:] if arguments is None else arguments)))
    except Refusal as refusal:
        from ..io.terminal import print_refusal

        print_refusal(refusal)
        return MISTAKES
    except Exception as error:  # noqa: BLE001  whatever it is, the user gets a message and not a traceback
        return _report_bug(error)
    finally:
        if arguments is None and not gc.isenabled():
            gc.freeze()  # the process ends, and Python would look through all that is there once more
        if collecting:
            gc.enable()


def command_names() -> list[str]:
    """Names of the commands: the files in `commands/`."""
    return sorted(file.stem for file in _COMMANDS.glob("[a-z]*.py"))


def _run(arguments: list[str]) -> int:
    names = command_names()
    try:
        if not arguments or arguments[0] not in names:
            return _without_command(arguments, names)
        command = _command(arguments[0])
        parser = ArgumentParser(
            prog=f"cnnc {arguments[0]}",
            description=command.__doc__,
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        command.arguments(parser)
        options = parser.parse_intermixed_args(arguments[1:])
    except SystemExit as stop:
        return int(stop.code or 0)
    from ..io.limits import override_limits

    options.given = tuple(arguments[1:])
    with override_limits(getattr(options, "limits", [])):
        return command.run(options)


def _command(name: str) -> ModuleType:
    return import_module(f".commands.{name}", __package__)


def _help(name: str) -> str:
    """A command's HELP as its file says it: to import all commands takes longer than most of them do."""
    lines = (_COMMANDS / f"{name}.py").read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith("HELP = ")).split('"')[1]


def _without_command(arguments: list[str], names: list[str]) -> int:
    """`cnnc`, `cnnc --help`, `cnnc --version`, and a command that does not exist."""
    lines = [f"  {name:<9} {_help(name)}" for name in names]
    parser = ArgumentParser(
        prog="cnnc",
        usage="cnnc [--help] [--version] COMMAND ...",
        description="Compiles readable specifications of convolutional networks to PyTorch.",
        epilog="\n".join(["commands:", *lines, "", "`cnnc COMMAND --help` says more about each."]),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"cnnc {VERSION}")
    if not arguments:
        parser.print_help(sys.stderr)
        return USAGE
    if not arguments[0].startswith("-"):
        parser.error(_unknown(arguments[0], names))
    parser.parse_args(arguments)
    return OK


def _unknown(name: str, names: list[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, names, n=1)
    return f"there is no command {name!r}" + (f"; did you mean `{close[0]}`?" if close else "")


def _report_bug(error: Exception) -> int:
    if os.environ.get("CNNC_TRACEBACK"):
        import traceback

        traceback.print_exception(error)
    print(f"internal error: {type(error).__name__}: {error}", file=sys.stderr)
    print(
        "This is a mistake in cnnc, not in your spec. Please report it with the spec and the command line;\n"
        "the environment variable CNNC_TRACEBACK=1 adds the traceback that the report needs.",
        file=sys.stderr,
    )
    return OUR_BUG
