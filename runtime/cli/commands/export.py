"""Export a trained net for other programs: to ONNX, to a PyTorch exported program (PT2), or to safetensors.

RUN is a run folder, of which the best checkpoint is exported. The exported net takes any batch size and returns logits.
Its metadata holds class names, normalization, input size and the spec, under keys that begin with `cnnc.`. A SPEC
without --weights is exported with its initial weights.
"""

from __future__ import annotations

import gc
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ....compiler.reports.quantity import in_bytes
from ...io.refusal import printable
from ..options.training import add_trained_arguments, integer_from, open_trained, require_packages

HELP = "export a trained net to ONNX, PT2 or safetensors"
_NEEDED = {"onnx": ("onnx", "onnxscript"), "pt2": (), "safetensors": ()}


def arguments(parser: ArgumentParser) -> None:
    add_trained_arguments(parser)
    parser.add_argument("--to", choices=list(_NEEDED), help="format; default: the suffix of FILE")
    parser.add_argument(
        "-o", dest="output", type=Path, metavar="FILE", help="default: SPEC.onnx, in the run folder if there is one"
    )
    parser.add_argument("--opset", type=integer_from(1), metavar="N", help="ONNX opset; default: 20")
    parser.add_argument("--verify", action="store_true", help="run the exported net, and compare it with the original")
    parser.add_argument("--force", action="store_true", help="overwrite FILE if it exists")


def run(options: Namespace) -> int:
    gc.enable()
    require_packages("torch", "safetensors")
    from ...library.specs import stem
    from ...train.deploy.exporting import BATCHES, export, format_for

    form = format_for(options.to, options.output)
    require_packages(*_NEEDED[form], *(["onnxruntime"] if options.verify and form == "onnx" else []))
    trained = open_trained(options, bare=True)
    if trained is None:
        return 1
    path = options.output or (trained.folder or Path()) / f"{stem(trained.net.source)}.{form}"
    exported = export(trained, path, form, options.opset, options.verify, options.force)
    print(f"{printable(path)}: {trained.name} with {trained.origin}, {in_bytes(exported.size)}")
    if exported.difference:
        found = exported.difference
        sizes = ", ".join(map(str, BATCHES[:-1]))
        print(
            f"verified on batches of {sizes} and {BATCHES[-1]}: largest difference {found.value:.2g}, "
            f"largest logit {found.largest:.3g}, bound {found.bound:.2g}"
        )
    return 0
