"""Time compiling and drawing against `import torch` and bare Python: `python -m cnnc.runtime.bench.startup`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from ..io.exit_status import exit_status_of

ROUNDS = 7
DRAWN = ["lenet5", "alexnet", "vgg16", "inception_v1", "resnet50", "unet", "densenet121", "mobilenet_v2"]
RESNET50 = Path(__file__).parents[2] / "specs" / "resnet50.cnn"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment of the processes, in which Python caches bytecode as usual."""


def main() -> None:
    """Run all commands in turn after a warm-up round, and print medians and median ratios."""
    with TemporaryDirectory() as folder:
        commands = [
            [sys.executable, "-m", "cnnc", "compile", str(RESNET50), "-o", folder, "--force"],
            [sys.executable, "-c", "import torch"],
            [sys.executable, "-m", "cnnc", "--version"],
            [sys.executable, "-c", "pass"],
        ]
        draw = [sys.executable, "-m", "cnnc", "draw", str(RESNET50), "-o", os.path.join(folder, "resnet50.svg")]
        drawings = [_processor_seconds(draw) for _ in range(ROUNDS + 1)][1:]
        rounds = [[_seconds(command) for command in commands] for _ in range(ROUNDS + 1)][1:]
    together = _drawing_seconds()
    ours, theirs, version, bare = (median(column) for column in zip(*rounds, strict=True))
    to_torch, to_bare = (median(times[0] / times[other] for times in rounds) for other in (1, 3))
    print(f"cnnc compile specs/resnet50.cnn  {ours * 1000:.0f} ms")
    print(f"python -c 'import torch'         {theirs * 1000:.0f} ms")
    print(f"ratio                            {to_torch:.2f}  (median of {ROUNDS} pairs)")
    print(f"python -c pass                   {bare * 1000:.0f} ms")
    print(f"ratio                            {to_bare:.1f}  (median of {ROUNDS} pairs)")
    print(f"cnnc --version                   {version * 1000:.0f} ms")
    print(f"cnnc draw specs/resnet50.cnn     {median(drawings) * 1000:.0f} ms of CPU time")
    print(f"{len(DRAWN)} networks in one process      {together * 1000:.0f} ms of CPU time: {', '.join(DRAWN)}")


def _seconds(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)  # noqa: S603
    return perf_counter() - start


def _processor_seconds(command: list[str]) -> float:
    """The CPU time of a process, which does not depend on other processes."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)  # noqa: S603
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _drawing_seconds() -> float:
    """The CPU time to compile networks and render them as SVG in this process."""
    from ...compiler.pictures.formats.svg import svg
    from ...compiler.pictures.page.page import page
    from ...compiler.pictures.parts.fold import folded
    from ...compiler.pictures.parts.structure import picture
    from ..cli.options.networks import compile_networks

    start = process_time()
    for network in compile_networks(DRAWN, {}) or ():
        svg(page(folded(picture(network), "auto")))
    return process_time() - start


if __name__ == "__main__":
    sys.exit(exit_status_of(main))
