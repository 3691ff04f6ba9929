"""Export networks with random weights in every format, and compare: `python -m cnnc.runtime.compare.exports [SPEC...]`.

Prints for each format the largest difference of any logit from the network's own, divided by the largest logit if that
is above 1. Exit status 1 if a difference exceeds the bound.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from ..io.exit_status import exit_status_of
from ..io.refusal import Refusal
from ..train.deploy.exporting import FORMATS, export
from ..train.deploy.model import open_model
from .random_weights import randomize_weights

NETWORKS = ("vgg16", "resnet50", "inception_v1", "unet", "mobilenet_v2", "efficientnet_b0")


def main(specs: Sequence[str]) -> int:
    """Print a Markdown row for each spec."""
    passes = True
    for spec in specs or NETWORKS:
        trained = open_model(spec, None, {}, None, bare=True)
        randomize_weights(trained.network)
        cells: list[str] = []
        for form in FORMATS:
            with TemporaryDirectory() as folder:
                try:
                    found = export(trained, Path(folder) / f"net.{form}", form, verify=True).difference
                except Refusal as refusal:
                    passes = False
                    cells.append(refusal.message)
                    continue
            assert found is not None
            cells.append(f"{found.value / max(1, found.largest):.1g}")
        print(f"| {' | '.join([spec, *cells])} |", flush=True)
    return 0 if passes else 1


if __name__ == "__main__":
    sys.exit(exit_status_of(lambda: main(sys.argv[1:])))
