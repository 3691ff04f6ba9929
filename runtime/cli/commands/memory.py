"""Compare the memory that cnnc predicts with the memory that PyTorch uses, on the CPU in float32.

Each network runs with random weights and inputs, once for inference and once for a training step. `kept` is what
autograd saves for the backward pass, without parameters. `inference` and `training` are the peaks of live bytes without
weights: inputs and activations, and gradients in training. Workspaces inside kernels are not measured. Without a SPEC,
all shipped specs are compared.
"""

from __future__ import annotations

import gc
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from importlib.util import find_spec

from ....compiler.compilation import Compiled
from ...io.refusal import Refusal, printable
from ...io.spec_names import shipped_names
from ...io.terminal import print_problems, print_refusal
from ...library.compiling import compile_spec
from ...library.loading import class_of
from ...library.specs import stem
from ..options.memory import positive_integer
from ..options.settings import add_net_arguments, as_mapping

HELP = "compare predicted memory with PyTorch's"


@dataclass(frozen=True)
class Comparison:
    """One figure of one network, in bytes."""

    spec: str
    what: str
    predicted: int
    measured: int

    @property
    def error(self) -> float:
        """The relative error of the prediction; positive if it is too high."""
        return self.predicted / self.measured - 1 if self.measured else float(self.predicted != 0)


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("specs", metavar="SPEC", nargs="*", help="a path, or the name of a shipped spec")
    add_net_arguments(parser)
    parser.add_argument("--batch", type=positive_integer, default=2, metavar="N", help="batch size; default: 2")


def run(options: Namespace) -> int:
    gc.enable()
    if find_spec("torch") is None:
        raise Refusal("measuring memory needs torch", "pip install torch")
    print(_line("spec", "bytes", "predicted", "measured", "error"))
    print("-" * 76)
    found: list[Comparison] = []
    complete = True
    for spec in options.specs or shipped_names():
        compared = _compare_spec(spec, options)
        complete = complete and compared is not None
        for index, row in enumerate(compared or ()):
            name = row.spec if index == 0 else ""
            print(_line(name, row.what, f"{row.predicted:,}", f"{row.measured:,}", _error(row)), flush=True)
        found += compared or ()
    if found:
        print("-" * 76)
        print("\n".join(_summary(found)))
    return 0 if complete else 1


def _compare_spec(spec: str, options: Namespace) -> tuple[Comparison, ...] | None:
    """Return the figures of a spec, none for a family; prints errors and returns None if it has any."""
    try:
        compilation = compile_spec(spec, options.net, as_mapping(options.settings))
    except Refusal as refusal:
        print_refusal(refusal)
        return None
    if compilation.is_family and options.net is None:
        return ()
    print_problems(compilation.problems)
    if compilation.result is None:
        return None
    name = printable(stem(compilation.source))
    try:
        return compare(name, compilation.result, class_of(compilation)(), options.batch)
    except ValueError as error:  # batch normalization of one value per channel
        print_refusal(Refusal(f"{name} at batch {options.batch}: {error}", "use a larger --batch"))
        return None


def compare(name: str, compiled: Compiled, model: object, batch: int) -> tuple[Comparison, ...]:
    """Return predicted and measured bytes of a network; `model` is an instance of it."""
    import torch
    from torch import nn

    from ....compiler.memory.amounts import Setting
    from ....compiler.memory.memory import count_memory
    from ...compare.measured_memory import inference_peak, saved_bytes, training_peak

    assert isinstance(model, nn.Module)
    memory = count_memory(compiled, Setting(device="cpu"))
    inputs = tuple(torch.randn(batch, *map(int, node.shape)) for node in compiled.graph.inputs)
    return (
        Comparison(name, "kept", memory.kept.at(batch), saved_bytes(model, inputs)),
        Comparison(name, "inference", memory.live.at(batch), inference_peak(model, inputs)),
        Comparison(name, "training", memory.backward.at(batch), training_peak(model, inputs)),
    )


def _line(spec: str, what: str, predicted: str, measured: str, error: str) -> str:
    return f"{spec:<20}  {what:<9}  {predicted:>15}  {measured:>15}  {error:>9}"


def _error(row: Comparison) -> str:
    return "exact" if row.predicted == row.measured else f"{row.error:+.2%}"


def _summary(found: list[Comparison]) -> list[str]:
    """Return a line for each figure: the number of networks for which it is exact, and the worst error."""
    lines: list[str] = []
    for what in dict.fromkeys(row.what for row in found):
        rows = [row for row in found if row.what == what]
        exact = sum(row.predicted == row.measured for row in rows)
        worst = max(rows, key=lambda row: abs(row.error))
        rest = f"; the worst error is {worst.error:+.2%}, for {worst.spec}" if exact < len(rows) else ""
        lines.append(f"{what:<9}  exact for {exact} of {len(rows)}{rest}")
    return lines
