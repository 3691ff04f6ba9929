"""Options of the commands that use trained networks, and a check for installed packages."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ....compiler.problems.words import enumerated
from ...io.refusal import Refusal
from ...io.terminal import print_problems
from .settings import add_net_arguments, as_mapping

if TYPE_CHECKING:
    from ...train.deploy.model import Model

_PACKAGES = {"sklearn": "scikit-learn", "PIL": "pillow"}
"""Names of packages that differ from those of their modules."""


def add_trained_arguments(parser: ArgumentParser) -> None:
    """Add the arguments that `open_trained` reads: a run or a spec, the options of a net, and `--weights`."""
    parser.add_argument("name", metavar="RUN|SPEC", help="a run folder or a spec")
    add_net_arguments(parser)
    parser.add_argument(
        "--weights", type=Path, metavar="FILE", help="a safetensors or PyTorch checkpoint; default: the run's best"
    )


def add_device_argument(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--device", choices=["auto", "cpu", "cuda"], default="auto", help="auto, the default: CUDA if available"
    )


def open_trained(options: Namespace, bare: bool = False) -> Model | None:
    """Open the trained network that a command names; prints a spec's errors and returns None. Raises Refusal."""
    from ...library.loading import CompileError
    from ...train.deploy.model import open_model

    try:
        return open_model(options.name, options.net, as_mapping(options.settings), options.weights, bare=bare)
    except CompileError as error:
        print_problems(error.problems)
        return None


def integer_from(minimum: int) -> Callable[[str], int]:
    """Return a parser of integers from `minimum`; it raises ArgumentTypeError."""

    def parse(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text) >= minimum):
            raise ArgumentTypeError(f"{text!r} is not an integer from {minimum}")
        return int(text)

    return parse


def require_packages(*modules: str) -> None:
    """Raise Refusal where one of the modules is not installed."""
    missing = [_PACKAGES.get(name, name) for name in modules if find_spec(name) is None]
    if missing:
        raise Refusal(f"this command needs {enumerated(missing)}", f"pip install {' '.join(missing)}")
