"""Train a net on a small data set that needs no download, and print how well it does on examples it has not seen."""

from __future__ import annotations

import gc
import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from functools import partial
from importlib.util import find_spec
from math import isfinite
from pathlib import Path

from ..refusal import Refusal, shown
from ..settings import add_net_arguments, as_mapping

HELP = "train a net on a small data set"
_NEEDED = {"torch": "torch", "sklearn": "scikit-learn", "tqdm": "tqdm"}


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("spec", metavar="SPEC", help="a path, or the name of a spec that ships with cnnc")
    add_net_arguments(parser)
    parser.add_argument("--data", choices=["digits"], default="digits", help="1,797 handwritten digits (the default)")
    parser.add_argument("--epochs", type=partial(_integer, 1), metavar="N", help="default: the recipe's, or 30")
    parser.add_argument("--batch-size", type=partial(_integer, 2), metavar="N", help="default: the recipe's, or 64")
    parser.add_argument("--lr", type=_rate, metavar="RATE", help="learning rate; default: the recipe's, or 0.002")
    parser.add_argument("--seed", type=partial(_integer, 0), default=0, metavar="N", help="default: 0")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    parser.add_argument("--save", type=Path, metavar="FILE.pt", help="write the trained state_dict there")
    parser.add_argument("--force", action="store_true", help="let --save overwrite a file")


def run(options: Namespace) -> int:
    gc.enable()
    missing = [package for name, package in _NEEDED.items() if find_spec(name) is None]
    if missing:
        raise Refusal(f"training needs {' and '.join(missing)}", f"pip install {' '.join(missing)}")
    if options.save is not None:
        _refuse_unwritable(options.save, options.force)
    # before torch starts its threads: one that waits must sleep, for beside other work spinning is slow
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    from ..train import session

    return session.run(
        options.spec,
        options.net,
        as_mapping(options.settings),
        data=options.data,
        device=options.device,
        hyper=session.Hyper(options.epochs, options.batch_size, options.lr, options.seed),
        save=options.save,
    )


def _refuse_unwritable(path: Path, force: bool) -> None:
    """Said before the training rather than after it."""
    if os.path.lexists(path) and not force:
        raise Refusal(f"{shown(path)} exists", "choose another file, or overwrite with --force")
    if not os.path.isdir(path.parent):
        raise Refusal(f"there is no directory {shown(path.parent)}")


def _integer(least: int, text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text) >= least):
        raise ArgumentTypeError(f"{text!r} is not an integer from {least}")
    return int(text)


def _rate(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a number") from None
    if not (isfinite(value) and value > 0):
        raise ArgumentTypeError(f"{text} is not a positive number")
    return value
