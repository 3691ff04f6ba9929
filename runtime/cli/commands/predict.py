"""Tell what a trained net sees in images: the most probable classes; of pixels a picture with a colour a class.

RUN is the folder of a run: the checkpoint that did best on held-out examples is taken. A SPEC needs --weights. Images
are prepared as in evaluation, and normalised as in the run; without a run, photos as ImageNet's are.
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
from ..options.training import add_device_argument, add_trained_arguments, integer, opened, refuse_without

if TYPE_CHECKING:
    from torch import Tensor

    from ...train.deploy.model import Model

HELP = "tell what a trained net sees in images"
_BATCH = 16


def arguments(parser: ArgumentParser) -> None:
    add_trained_arguments(parser)
    parser.add_argument("images", metavar="IMAGE", nargs="+", type=Path, help="a picture: JPEG, PNG, WebP, TIFF, ...")
    parser.add_argument("--top", type=integer(1), default=5, metavar="K", help="so many classes; default: 5")
    add_device_argument(parser)
    parser.add_argument(
        "-o", dest="output", type=Path, metavar="FILE.png|DIR", help="the class of every pixel, as a palette picture"
    )
    parser.add_argument("--json", action="store_true", help="for machines")


def run(options: Namespace) -> int:
    gc.enable()
    refuse_without("torch", "safetensors", "PIL")
    from ...train.deploy.prediction import predict, ranked
    from ...train.settings.modes import device_for

    device = device_for(options.device)
    trained = opened(options)
    if trained is None:
        return 1
    targets = _targets(trained, options)
    found = zip(options.images, predict(trained, options.images, device, _BATCH), strict=True)
    told: list[dict[str, object]] = []
    for at, (path, values) in enumerate(found):
        if targets:
            _paint(trained, values, path, targets[at])
        chosen = ranked(trained, values)[: options.top]
        if options.json:
            classes = [{"class": name, "probability": value} for name, value in chosen]
            told.append({"image": str(path), "classes": classes})
            continue
        print(printable(path) + (f" -> {printable(targets[at])}" if targets else ""))
        width = max(len(printable(name)) for name, _ in chosen)
        print("\n".join(f"  {printable(name):<{width}}  {value:7.2%}" for name, value in chosen), flush=True)
    if options.json:
        print(json.dumps(told, indent=2))
    return 0


def _targets(trained: Model, options: Namespace) -> list[Path]:
    """Where the picture of each image's pixels goes; nothing where none is asked for."""
    output, images = options.output, options.images
    if output is None:
        return []
    if trained.task == "classification":
        raise Refusal(f"{trained.name} says a class of an image, and none of its pixels", "leave -o out")
    if not output.is_dir():
        if len(images) > 1:
            raise Refusal(f"{printable(output)} is no folder for {len(images)} pictures", "make the folder, and name it")
        if output.suffix.lower() != ".png":
            raise Refusal(f"{printable(output)} is not called .png", "the picture is written as PNG")
        return [output]
    targets = [output / f"{path.stem}.png" for path in images]
    for target, path in zip(targets, images, strict=True):
        if targets.count(target) > 1 or target.resolve() == path.resolve():
            raise Refusal(f"{printable(target)} would be written over", "choose another folder, or fewer images")
    return targets


def _paint(trained: Model, values: Tensor, path: Path, target: Path) -> None:
    from ...train.deploy.prediction import class_map_picture

    buffer = io.BytesIO()
    class_map_picture(trained, values, path).save(buffer, format="PNG")
    write(target, buffer.getvalue())
