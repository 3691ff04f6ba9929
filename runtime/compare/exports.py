"""`python -m cnnc.runtime.train.deploy [SPEC...]`: export networks with random weights to every form, and compare.

Prints, for each, the largest difference of any logit from what the network gives, divided by the largest logit where
one is above 1. Exit status 1 where one is above the bound.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from ..io.exit_status import ended
from ..io.refusal import Refusal
from ..train.deploy.exporting import FORMS, export
from ..train.deploy.trained import open_trained
from .random_weights import randomise

NETWORKS = ("vgg16", "resnet50", "inception_v1", "unet", "mobilenet_v2", "efficientnet_b0")


def main(specs: Sequence[str]) -> int:
    """A row of Markdown for each spec."""
    passes = True
    for spec in specs or NETWORKS:
        trained = open_trained(spec, None, {}, None, bare=True)
        randomise(trained.network)
        cells: list[str] = []
        for form in FORMS:
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
    sys.exit(ended(lambda: main(sys.argv[1:])))
