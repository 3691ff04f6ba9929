"""Write a trained net for other programs: ONNX, an exported program of PyTorch, or weights in safetensors.

RUN is the folder of a run: the checkpoint that did best on held-out examples is taken. The files take any number of
images and give logits; class names, normalisation, input size and the spec itself travel in them, under names that
begin with `cnnc.`. A SPEC without --weights is exported with those that training begins with.
"""

from __future__ import annotations

import gc
from argparse import ArgumentParser, Namespace
from pathlib import Path

from ....compiler.reports.quantity import in_bytes
from ...io.refusal import printable
from ..options.training import add_trained_arguments, integer, opened, refuse_without

HELP = "write a trained net as ONNX, PT2 or safetensors"
_NEEDED = {"onnx": ("onnx", "onnxscript"), "pt2": (), "safetensors": ()}


def arguments(parser: ArgumentParser) -> None:
    add_trained_arguments(parser)
    parser.add_argument("--to", choices=list(_NEEDED), help="default: as FILE is called")
    parser.add_argument(
        "-o", dest="output", type=Path, metavar="FILE", help="default: SPEC.onnx, a run's in its folder"
    )
    parser.add_argument("--opset", type=integer(1), metavar="N", help="of ONNX; default: 20")
    parser.add_argument("--verify", action="store_true", help="run what is written, and compare it with the net")
    parser.add_argument("--force", action="store_true", help="replace FILE where it exists")


def run(options: Namespace) -> int:
    gc.enable()
    refuse_without("torch", "safetensors")
    from ...library.specs import stem
    from ...train.deploy.exporting import BATCHES, export, format_for

    form = format_for(options.to, options.output)
    refuse_without(*_NEEDED[form], *(["onnxruntime"] if options.verify and form == "onnx" else []))
    trained = opened(options, bare=True)
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
