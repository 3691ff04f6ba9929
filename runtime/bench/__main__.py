"""Benchmark generated modules against torchvision's, timm's or hand-written ones."""

from __future__ import annotations

import gc
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path

from ..io.exit_status import exit_status_of
from ..io.refusal import Refusal, printable
from ..io.terminal import print_problems, print_refusal
from ..library.loading import CompileError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a benchmark; return 1 if a generated module is worse or nothing can be measured."""
    parser = ArgumentParser(prog="python -m cnnc.runtime.bench", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    steps = commands.add_parser("steps", help="compare numbers, time and memory of one training step on the CPU")
    steps.add_argument("names", metavar="NAME", nargs="*", help="shipped specs (resnet50 inception_v1 vgg16)")
    steps.add_argument("--batch", type=_positive, default=2, metavar="N", help="batch size (2)")
    steps.add_argument("--side", type=_positive, metavar="N", help="height and width of the images (the spec's)")
    steps.add_argument("--rounds", type=_rounds, default=24, metavar="N", help="measurements of each network (24)")
    steps.add_argument("--threads", type=_positive, default=1, metavar="N", help="threads of torch (1)")
    steps.set_defaults(run=_steps)
    gpu = commands.add_parser("gpu", help="measure throughput and memory on a GPU; a later run continues the file")
    gpu.add_argument(
        "--output",
        type=Path,
        default=Path("gpu.json"),
        metavar="FILE",
        help="results (gpu.json), with tables in gpu.md",
    )
    gpu.add_argument("--device", choices=["cuda", "cpu"], default="cuda", help="cpu tries out the command (cuda)")
    gpu.add_argument("--parts", nargs="+", choices=["learning", "throughput"])
    gpu.add_argument("--networks", nargs="+", metavar="NAME", help="shipped specs (the four of the README)")
    gpu.add_argument("--tasks", nargs="+", choices=["training", "inference"])
    gpu.add_argument("--modes", nargs="+", choices=["eager", "compiled"])
    gpu.add_argument("--batches", nargs="+", type=_positive, metavar="N", help="batch sizes (64 256)")
    gpu.add_argument("--overfit", default="resnet50", metavar="NAME", help="network that overfits noise (resnet50)")
    gpu.add_argument("--images", type=_positive, default=256, metavar="N", help="number of noise images (256)")
    gpu.add_argument("--epochs", type=_positive, metavar="N", help="epochs of LeNet-5 on digits (those of cnnc train)")
    gpu.add_argument("--seconds", type=_amount, default=4.0, metavar="S", help="time for each pair of networks (4)")
    gpu.add_argument(
        "--minutes", type=_amount, default=8.0, metavar="M", help="start no measurement after this time (8)"
    )
    gpu.add_argument(
        "--size", type=_positive, default=8192, metavar="N", help="size of the matrices for the peaks (8192)"
    )
    gpu.set_defaults(run=_gpu)
    options = parser.parse_args(arguments)
    # before torch starts its threads: waiting threads must sleep, because spinning slows down other work
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    try:
        return options.run(options)
    except Refusal as refusal:
        print_refusal(refusal)
    except CompileError as error:
        print_problems(error.problems)
    return 1


def _steps(options: Namespace) -> int:
    import torch

    from . import steps

    torch.set_num_threads(options.threads)
    print(
        f"one training step on the CPU in float32, {options.threads} thread{'s' if options.threads > 1 else ''}, "
        f"torch {torch.__version__}; medians of {options.rounds} rounds and their 95% intervals"
    )
    found: list[steps.Comparison] = []
    for name in options.names or steps.NETWORKS:
        found.append(steps.compare(name, options.batch, options.rounds, options.side))
        print(f"\n{steps.description(found[-1])}", flush=True)
        gc.collect()
    print(f"\n{steps.total(found)}")
    return 0 if all(comparison.passes for comparison in found) else 1


def _gpu(options: Namespace) -> int:
    from . import gpu
    from .device import device_for

    selection = gpu.Selection(
        options.parts or gpu.PARTS,
        options.networks or gpu.NETWORKS,
        options.tasks or gpu.TASKS,
        options.modes or gpu.MODES,
        options.batches or gpu.BATCHES,
        options.overfit,
        options.images,
        options.epochs,
        options.size,
        options.seconds,
        options.minutes,
    )
    device = device_for(options.device)
    print(f"{device.model}, results in {printable(options.output)}", flush=True)
    remaining = gpu.run(selection, device, options.output, lambda line: print(line, flush=True))
    if remaining:
        print(f"{remaining} measurements remain: run the same command again to continue")
    return 0


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 10**6):
        raise ArgumentTypeError(f"{text!r} is not an integer from 1 to 999999")
    return int(text)


def _amount(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a number") from None
    if not 0 <= value < 10**6:
        raise ArgumentTypeError(f"{text} is not between 0 and 999999")
    return value


def _rounds(text: str) -> int:
    from .timing import MIN_ROUNDS

    if _positive(text) < MIN_ROUNDS:
        raise ArgumentTypeError(f"{text} rounds are too few; use {MIN_ROUNDS} or more")
    return int(text)


if __name__ == "__main__":
    sys.exit(exit_status_of(main))
