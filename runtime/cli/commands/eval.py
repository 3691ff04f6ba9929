"""Tell how well a trained net does: top-1 and top-5, or IoU for pixels, by class, with a picture of the confusions.

RUN is the folder of a run: the checkpoint that did best on held-out examples is taken, with averaged weights where the
recipe has them. A SPEC needs --weights. Without --part the examples are those that training holds out: what lies in
val/, or the fifth that is chosen by name.
"""

from __future__ import annotations

import gc
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ...io.refusal import printable
from ..options.training import add_device_argument, add_trained_arguments, integer, opened, refuse_without

HELP = "tell how well a trained net does, by class"


def arguments(parser: ArgumentParser) -> None:
    add_trained_arguments(parser)
    parser.add_argument(
        "--data", metavar="DIR", help="a folder, digits or synthetic; default: what the run was trained on"
    )
    parser.add_argument("--part", choices=["held-out", "train", "all"], default="held-out", help="default: held-out")
    parser.add_argument("--batch-size", type=integer(1), default=64, metavar="N", help="default: 64")
    parser.add_argument("--workers", type=integer(0), default=0, metavar="N", help="processes that load images")
    add_device_argument(parser)
    parser.add_argument(
        "-o", dest="output", type=Path, metavar="FILE.svg|png", help="the confusion matrix; default: RUN/confusion.svg"
    )
    parser.add_argument("--json", action="store_true", help="for machines")


def run(options: Namespace) -> int:
    gc.enable()
    refuse_without("torch", "safetensors", "sklearn", "PIL", "matplotlib")
    from ...train.deploy.confusion import draw_confusion, refuse_other_kind
    from ...train.deploy.evaluation import data_for, evaluate
    from ...train.deploy.tables import as_json, report
    from ...train.settings.modes import device_for

    if options.output:
        refuse_other_kind(options.output)
    device = device_for(options.device)
    trained = opened(options)
    if trained is None:
        return 1
    data = data_for(trained, options.data)
    if not options.json:
        told = [f"{trained.name} with {trained.origin}, on {printable(data.name)}, {options.part}", *data.notices]
        print("\n".join(told), flush=True)
    evaluation = evaluate(trained, data, options.part, options.batch_size, device, options.workers)
    picture = options.output or (trained.folder and trained.folder / "confusion.svg")
    if picture:
        title = f"{trained.name} on {data.name}, {options.part}"
        draw_confusion(evaluation.scores.confusion, trained.classes, title, picture)
    if options.json:
        print(json.dumps(as_json(trained, evaluation)))
        return 0
    print("\n".join(report(trained, evaluation)))
    if picture:
        print(f"{printable(picture)}: the confusion matrix")
    return 0
