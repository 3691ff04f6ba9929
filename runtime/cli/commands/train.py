"""Train a net on images, and keep everything that comes of it in a folder from which training can go on."""

from __future__ import annotations

import gc
import os
from argparse import ArgumentParser, ArgumentTypeError, BooleanOptionalAction, Namespace
from functools import partial
from importlib.util import find_spec
from math import isfinite
from pathlib import Path

from ...io.refusal import Refusal
from ...io.terminal import print_problems, print_refusal
from ..options.settings import add_net_arguments, as_mapping

HELP = "train a net on a folder of images"
_NEEDED = {"torch": "torch", "safetensors": "safetensors", "sklearn": "scikit-learn", "tqdm": "tqdm"}


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("spec", metavar="SPEC", help="a path, or the name of a shipped spec")
    add_net_arguments(parser, recipe=True)
    parser.add_argument("--data", default="digits", metavar="DIR", help="a folder, digits (the default) or synthetic")
    parser.add_argument("--out", type=Path, metavar="RUN", help="the run's folder; default: a new one in runs/")
    parser.add_argument("--resume", metavar="CHECKPOINT", help="go on from there; auto: from the newest one in --out")
    whole = partial(_integer, 1)
    parser.add_argument("--epochs", type=whole, metavar="N", help="default: the recipe's, or 30")
    parser.add_argument("--batch-size", type=whole, metavar="N", help="default: the recipe's, or 64")
    parser.add_argument("--lr", type=_rate, metavar="RATE", help="learning rate; default: the recipe's, or 0.002")
    parser.add_argument("--seed", type=partial(_integer, 0), default=0, metavar="N", help="default: 0")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    parser.add_argument("--precision", choices=["auto", "fp32", "bf16"], default="auto", help="auto: bf16 on CUDA")
    parser.add_argument("--compile", action="store_true", help="run the net through torch.compile")
    parser.add_argument("--channels-last", action=BooleanOptionalAction, help="default: on CUDA")
    parser.add_argument("--deterministic", action="store_true", help="on CUDA too, the same bits in every run; slower")
    parser.add_argument("--gpus", type=whole, metavar="N", help="train on N GPUs of this machine, one process each")
    parser.add_argument("--sharding", choices=["none", "fsdp"], default="none", help="fsdp: each holds a part")
    parser.add_argument("--sync-batchnorm", action="store_true", help="normalise over the batches of all processes")
    parser.add_argument("--workers", type=partial(_integer, 0), metavar="N", help="processes that load images")
    parser.add_argument("--keep", type=whole, default=3, metavar="K", help="checkpoints that stay beside the best")
    parser.add_argument("--save-every", type=whole, metavar="N", help="a checkpoint every N steps too")
    parser.add_argument("--profile", action="store_true", help="trace a few steps to RUN/trace.json")
    parser.add_argument("--tensorboard", action="store_true", help="write RUN/tensorboard")


def run(options: Namespace) -> int:
    gc.enable()
    missing = [package for name, package in _NEEDED.items() if find_spec(name) is None]
    if missing:
        raise Refusal(f"training needs {' and '.join(missing)}", f"pip install {' '.join(missing)}")
    # before torch starts its threads: one that waits must sleep, for beside other work spinning is slow
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    if options.gpus is not None and "RANK" not in os.environ:
        from ...train.parallel.launching import launch

        return launch(options.gpus, options.device, options.given)
    from ...train.parallel.distributed import shut_down

    return shut_down(_train(options))


def _train(options: Namespace) -> int:
    """The exit status. Of many processes the first to fail in some way tells it."""
    from ...library.loading import CompileError
    from ...train.parallel.distributed import ProcessLost, detect_lost_process, is_distributed, is_first_report
    from ...train.run.signals import Interrupted
    from ...train.trainer import Trainer

    try:
        with detect_lost_process():
            Trainer(
                options.spec,
                options.data,
                options.out,
                net=options.net,
                settings=as_mapping(options.settings),
                epochs=options.epochs,
                batch_size=options.batch_size,
                lr=options.lr,
                seed=options.seed,
                device=options.device,
                precision=options.precision,
                channels_last=options.channels_last,
                compile=options.compile,
                deterministic=options.deterministic,
                sharding=options.sharding,
                sync_batchnorm=options.sync_batchnorm,
                workers=options.workers,
                keep=options.keep,
                save_every=options.save_every,
                profile=options.profile,
                tensorboard=options.tensorboard,
            ).fit(resume=options.resume)
    except CompileError as error:
        if is_first_report(options.spec):
            print_problems(error.problems)
        return 1
    except Interrupted as stop:
        if is_first_report(stop.message):
            print_refusal(Refusal(stop.message, stop.help))
        return stop.status
    except ProcessLost as gone:
        if is_first_report():
            print_refusal(gone)
        return 1
    except Refusal as refusal:
        if not is_distributed():
            raise
        if is_first_report(refusal.message):
            print_refusal(refusal)
        return 1
    return 0


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
