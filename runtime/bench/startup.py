"""How long a compilation takes as a whole process, against `import torch`, and what drawing costs.

`python -m cnnc.runtime.bench.startup` prints it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from ..io.exit_status import ended

ROUNDS = 7
DRAWN = ["lenet5", "alexnet", "vgg16", "inception_v1", "resnet50", "unet", "densenet121", "mobilenet_v2"]
RESNET50 = Path(__file__).parents[2] / "specs" / "resnet50.cnn"


def main() -> None:
    """Run both in turn, after one round that is not counted, and print medians and the median ratio."""
    with TemporaryDirectory() as folder:
        compile_ = [sys.executable, "-m", "cnnc", "compile", str(RESNET50), "-o", folder, "--force"]
        import_ = [sys.executable, "-c", "import torch"]
        draw = [sys.executable, "-m", "cnnc", "draw", str(RESNET50), "-o", os.path.join(folder, "resnet50.svg")]
        drawings = [_processor_seconds(draw) for _ in range(ROUNDS + 1)][1:]
        rounds = [(_seconds(compile_), _seconds(import_)) for _ in range(ROUNDS + 1)][1:]
    together = _drawn()
    ours, theirs = (median(column) for column in zip(*rounds, strict=True))
    ratio = median(one / other for one, other in rounds)
    print(f"cnnc compile specs/resnet50.cnn  {ours * 1000:.0f} ms")
    print(f"python -c 'import torch'         {theirs * 1000:.0f} ms")
    print(f"ratio                            {ratio:.2f}  (median of {ROUNDS} pairs)")
    print(f"cnnc draw specs/resnet50.cnn     {median(drawings) * 1000:.0f} ms of processor time")
    print(f"{len(DRAWN)} networks in one process      {together * 1000:.0f} ms of processor time: {', '.join(DRAWN)}")


def _seconds(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return perf_counter() - start


def _processor_seconds(command: list[str]) -> float:
    """What a process takes of the processor, whatever else runs beside it."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _drawn() -> float:
    """Compiling networks and writing their SVG in this process."""
    from ...compiler.pictures.formats.svg import svg
    from ...compiler.pictures.page.page import page
    from ...compiler.pictures.parts.fold import folded
    from ...compiler.pictures.parts.structure import picture
    from ..cli.options.networks import networks

    start = process_time()
    for network in networks(DRAWN, {}) or ():
        svg(page(folded(picture(network), "auto")))
    return process_time() - start


if __name__ == "__main__":
    sys.exit(ended(main))
