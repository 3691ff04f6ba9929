"""Classify images with a trained net: print the most probable classes, or draw a picture with a color per class.

RUN is a run folder, of which the best checkpoint is used. A SPEC needs --weights. Images are preprocessed as in
evaluation and normalized as in the run; without a run, color images are normalized as ImageNet's.
"""

from __future__ import annotations

import gc
import io
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ...io.files import write
from ...io.refusal import Refusal, printable
from ..options.training import add_device_argument, add_trained_arguments, integer_from, open_trained, require_packages

if TYPE_CHECKING:
    from torch import Tensor

    from ...train.deploy.model import Model

HELP = "classify images with a trained net"
_BATCH = 16


def arguments(parser: ArgumentParser) -> None:
    add_trained_arguments(parser)
    parser.add_argument("images", metavar="IMAGE", nargs="+", type=Path, help="a picture: JPEG, PNG, WebP, TIFF, ...")
    parser.add_argument(
        "--top", type=integer_from(1), default=5, metavar="K", help="number of classes to print; default: 5"
    )
    add_device_argument(parser)
    parser.add_argument(
        "-o",
        dest="output",
        type=Path,
        metavar="FILE.png|DIR",
        help="where to write the class of each pixel, as a palette image",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: Namespace) -> int:
    gc.enable()
    require_packages("torch", "safetensors", "PIL")
    from ...train.deploy.prediction import predict, ranked
    from ...train.settings.modes import device_for

    device = device_for(options.device)
    trained = open_trained(options)
    if trained is None:
        return 1
    targets = _targets(trained, options)
    found = zip(options.images, predict(trained, options.images, device, _BATCH), strict=True)
    rows: list[dict[str, object]] = []
    for at, (path, values) in enumerate(found):
        if targets:
            _paint(trained, values, path, targets[at])
        chosen = ranked(trained, values)[: options.top]
        if options.json:
            classes = [{"class": name, "probability": value} for name, value in chosen]
            rows.append({"image": str(path), "classes": classes})
            continue
        print(printable(path) + (f" -> {printable(targets[at])}" if targets else ""))
        width = max(len(printable(name)) for name, _ in chosen)
        print("\n".join(f"  {printable(name):<{width}}  {value:7.2%}" for name, value in chosen), flush=True)
    if options.json:
        print(json.dumps(rows, indent=2))
    return 0


def _targets(trained: Model, options: Namespace) -> list[Path]:
    """Return the output file of each image, or nothing without -o."""
    output, images = options.output, options.images
    if output is None:
        return []
    if trained.task == "classification":
        raise Refusal(f"{trained.name} classifies images, not pixels", "leave -o out")
    if not output.is_dir():
        if len(images) > 1:
            raise Refusal(
                f"{printable(output)} is no folder for {len(images)} pictures", "make the folder, and name it"
            )
        if output.suffix.lower() != ".png":
            raise Refusal(f"{printable(output)} is not called .png", "the picture is written as PNG")
        return [output]
    targets = [output / f"{path.stem}.png" for path in images]
    for target, path in zip(targets, images, strict=True):
        if targets.count(target) > 1 or target.resolve() == path.resolve():
            raise Refusal(f"{printable(target)} would be overwritten", "choose another folder, or fewer images")
    return targets


def _paint(trained: Model, values: Tensor, path: Path, target: Path) -> None:
    from ...train.deploy.prediction import class_map_picture

    buffer = io.BytesIO()
    class_map_picture(trained, values, path).save(buffer, format="PNG")
    write(target, buffer.getvalue())
