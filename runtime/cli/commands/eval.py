"""Evaluate a trained net: top-1 and top-5 accuracy, or IoU for segmentation, overall and by class.

RUN is a run folder, of which the best checkpoint is evaluated, with EMA weights if the recipe has them. A SPEC needs
--weights. By default the net is evaluated on the validation data: the folder val/ if there is one, otherwise the fifth
of the images that training held out. The confusion matrix is drawn to a file.
"""

from __future__ import annotations

import gc
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ...io.refusal import printable
from ..options.training import add_device_argument, add_trained_arguments, integer_from, open_trained, require_packages

HELP = "evaluate a trained net, by class"


def arguments(parser: ArgumentParser) -> None:
    add_trained_arguments(parser)
    parser.add_argument(
        "--data", metavar="DIR", help="a folder, digits or synthetic; default: the data that the run was trained on"
    )
    parser.add_argument(
        "--part",
        choices=["held-out", "train", "all"],
        default="held-out",
        help="held-out, the default: the validation data",
    )
    parser.add_argument("--batch-size", type=integer_from(1), default=64, metavar="N", help="default: 64")
    parser.add_argument(
        "--workers", type=integer_from(0), default=0, metavar="N", help="processes that load images; default: 0"
    )
    add_device_argument(parser)
    parser.add_argument(
        "-o", dest="output", type=Path, metavar="FILE.svg|png", help="the confusion matrix; default: RUN/confusion.svg"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: Namespace) -> int:
    gc.enable()
    require_packages("torch", "safetensors", "sklearn", "PIL", "matplotlib")
    from ...train.deploy.confusion import draw_confusion, refuse_other_kind
    from ...train.deploy.evaluation import data_for, evaluate
    from ...train.deploy.tables import as_json, report
    from ...train.settings.modes import device_for

    if options.output:
        refuse_other_kind(options.output)
    device = device_for(options.device)
    trained = open_trained(options)
    if trained is None:
        return 1
    data = data_for(trained, options.data)
    if not options.json:
        heading = f"{trained.name} with {trained.origin}, on {printable(data.name)}, {options.part}"
        print("\n".join([heading, *data.notices]), flush=True)
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
