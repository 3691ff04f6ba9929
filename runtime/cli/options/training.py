"""What the commands have in common that train networks and use trained ones: options, and what must be installed."""

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
"""Where they are called otherwise than their modules."""


def add_trained_arguments(parser: ArgumentParser) -> None:
    """What `opened` reads: a run or a spec, the options of a net, and `--weights`."""
    parser.add_argument("name", metavar="RUN|SPEC", help="the folder of a run, or a spec")
    add_net_arguments(parser)
    parser.add_argument(
        "--weights", type=Path, metavar="FILE", help="a checkpoint, of safetensors or PyTorch; default: a run's best"
    )


def add_device_argument(parser: ArgumentParser) -> None:
    """`--device`."""
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto", help="auto: CUDA where it is")


def opened(options: Namespace, bare: bool = False) -> Model | None:
    """The trained network that a command names; None after a spec's mistakes were printed. Raises Refusal."""
    from ...library.loading import CompileError
    from ...train.deploy.model import open_model

    try:
        return open_model(options.name, options.net, as_mapping(options.settings), options.weights, bare=bare)
    except CompileError as error:
        print_problems(error.problems)
        return None


def integer(least: int) -> Callable[[str], int]:
    """What reads an integer from `least` on; it raises ArgumentTypeError."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text) >= least):
            raise ArgumentTypeError(f"{text!r} is not an integer from {least}")
        return int(text)

    return read


def refuse_without(*modules: str) -> None:
    """Raises Refusal where one of the modules is not installed."""
    missing = [_PACKAGES.get(name, name) for name in modules if find_spec(name) is None]
    if missing:
        raise Refusal(f"this needs {enumerated(missing)}", f"pip install {' '.join(missing)}")
