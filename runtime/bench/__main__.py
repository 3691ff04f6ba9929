"""Measure generated modules against torchvision's, or such as were written by hand."""

from __future__ import annotations

import gc
import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path

from ..io.exit_status import ended
from ..io.refusal import Refusal, shown
from ..io.terminal import print_problems, print_refusal
from ..library.loading import CompileError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked for; 1 where generated code falls behind, or nothing can be measured."""
    parser = ArgumentParser(prog="python -m cnnc.runtime.bench", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    steps = commands.add_parser("steps", help="one training step on the CPU: numbers, time, memory")
    steps.add_argument("names", metavar="NAME", nargs="*", help="shipped specs; by default those that are judged")
    steps.add_argument("--batch", type=_positive, default=2, metavar="N", help="images (2)")
    steps.add_argument("--side", type=_positive, metavar="N", help="their height and width; by default the spec's")
    steps.add_argument("--rounds", type=_rounds, default=24, metavar="N", help="measurements of each (24)")
    steps.add_argument("--threads", type=_positive, default=1, metavar="N", help="of torch (1)")
    steps.set_defaults(run=_steps)
    gpu = commands.add_parser("gpu", help="throughput and memory on a GPU, into a file that a further run continues")
    gpu.add_argument(
        "--output", type=Path, default=Path("gpu.json"), metavar="FILE", help="gpu.json, and gpu.md beside"
    )
    gpu.add_argument("--device", choices=["cuda", "cpu"], default="cuda", help="cpu is for trying out the command")
    gpu.add_argument("--parts", nargs="+", choices=["learning", "throughput"])
    gpu.add_argument("--networks", nargs="+", metavar="NAME", help="shipped specs (the four of the README)")
    gpu.add_argument("--tasks", nargs="+", choices=["training", "inference"])
    gpu.add_argument("--modes", nargs="+", choices=["eager", "compiled"])
    gpu.add_argument("--batches", nargs="+", type=_positive, metavar="N", help="(64 256)")
    gpu.add_argument("--overfit", default="resnet50", metavar="NAME", help="what learns images by heart (resnet50)")
    gpu.add_argument("--images", type=_positive, default=256, metavar="N", help="that it learns (256)")
    gpu.add_argument("--epochs", type=_positive, metavar="N", help="of LeNet-5 on digits (those of cnnc train)")
    gpu.add_argument("--seconds", type=_amount, default=4.0, metavar="S", help="that a pair is measured for (4)")
    gpu.add_argument("--minutes", type=_amount, default=8.0, metavar="M", help="after which nothing more is begun (8)")
    gpu.add_argument("--size", type=_positive, default=8192, metavar="N", help="of the matrices for the peaks (8192)")
    gpu.set_defaults(run=_gpu)
    options = parser.parse_args(arguments)
    # before torch starts its threads: one that waits must sleep, for beside other work spinning is slow
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
        print(f"\n{steps.described(found[-1])}", flush=True)
        gc.collect()
    print(f"\n{steps.total(found)}")
    return 0 if all(one.good for one in found) else 1


def _gpu(options: Namespace) -> int:
    from . import gpu
    from .device import device_for

    wanted = gpu.Wanted(
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
    print(f"{device.model}, into {shown(options.output)}", flush=True)
    remaining = gpu.run(wanted, device, options.output, lambda line: print(line, flush=True))
    if remaining:
        print(f"{remaining} measurements remain: the same command goes on with them")
    return 0


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 10**6):
        raise ArgumentTypeError(f"{text!r} is not an integer from 1")
    return int(text)


def _amount(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a number") from None
    if not 0 <= value < 10**6:
        raise ArgumentTypeError(f"{text} is not a number from 0")
    return value


def _rounds(text: str) -> int:
    from .paired import LEAST

    if _positive(text) < LEAST:
        raise ArgumentTypeError(f"{text} rounds prove nothing; take {LEAST} or more")
    return int(text)


if __name__ == "__main__":
    sys.exit(ended(main))
