"""How long a compilation takes as a whole process, against `import torch`: `python -m cnnc.runtime.startup`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROUNDS = 7
RESNET50 = Path(__file__).parent.parent / "specs" / "resnet50.cnn"


def main() -> None:
    """Run both in turn, after one round that is not counted, and print medians and the median ratio."""
    with TemporaryDirectory() as folder:
        compile_ = [sys.executable, "-m", "cnnc", "compile", str(RESNET50), "-o", folder, "--force"]
        import_ = [sys.executable, "-c", "import torch"]
        rounds = [(_seconds(compile_), _seconds(import_)) for _ in range(ROUNDS + 1)][1:]
    ours, theirs = (median(column) for column in zip(*rounds, strict=True))
    ratio = median(one / other for one, other in rounds)
    print(f"cnnc compile specs/resnet50.cnn  {ours * 1000:.0f} ms")
    print(f"python -c 'import torch'         {theirs * 1000:.0f} ms")
    print(f"ratio                            {ratio:.2f}  (median of {ROUNDS} pairs)")


def _seconds(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return perf_counter() - start


if __name__ == "__main__":
    main()
