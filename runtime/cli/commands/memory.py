"""Compare the memory that cnnc predicts with what PyTorch really takes, on the CPU, in float32.

Each network is built and run with random weights and inputs, at inference and for one step of training. `kept` is what
autograd keeps from the forward for the backward pass, without parameters; `inference` and `training` are the most bytes
that are alive at one time, without the weights: values and inputs, and in training gradients. Tensors that kernels use
inside while they run are not seen. Without a SPEC all that ship with cnnc are compared.
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
from ..options.memory import positive
from ..options.settings import add_net_arguments, as_mapping

HELP = "compare predicted memory with what PyTorch takes"


@dataclass(frozen=True)
class Compared:
    """One figure of one network, in bytes."""

    spec: str
    what: str
    predicted: int
    measured: int

    @property
    def error(self) -> float:
        """How much too high the prediction is, as a part of what was measured."""
        return self.predicted / self.measured - 1 if self.measured else float(self.predicted != 0)


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("specs", metavar="SPEC", nargs="*", help="a path, or the name of a spec that ships with cnnc")
    add_net_arguments(parser)
    parser.add_argument("--batch", type=positive, default=2, metavar="N", help="default: 2")


def run(options: Namespace) -> int:
    gc.enable()
    if find_spec("torch") is None:
        raise Refusal("measuring needs torch", "pip install torch")
    print(_line("spec", "bytes", "predicted", "measured", "error"))
    print("-" * 76)
    found: list[Compared] = []
    complete = True
    for spec in options.specs or shipped_names():
        compared = _compared(spec, options)
        complete = complete and compared is not None
        for index, row in enumerate(compared or ()):
            name = row.spec if index == 0 else ""
            print(_line(name, row.what, f"{row.predicted:,}", f"{row.measured:,}", _error(row)), flush=True)
        found += compared or ()
    if found:
        print("-" * 76)
        print("\n".join(_summary(found)))
    return 0 if complete else 1


def _compared(spec: str, options: Namespace) -> tuple[Compared, ...] | None:
    """The figures of one spec, none of a family; None where it has mistakes, which are printed."""
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
    except ValueError as error:  # batch normalisation of one value a channel
        print_refusal(Refusal(f"{name} at batch {options.batch}: {error}", "give a larger --batch"))
        return None


def compare(name: str, compiled: Compiled, model: object, batch: int) -> tuple[Compared, ...]:
    """Predicted and measured bytes of a network, of which `model` is an instance."""
    import torch
    from torch import nn

    from ....compiler.memory.amounts import Setting
    from ....compiler.memory.memory import count_memory
    from ...compare.measured_memory import inference_peak, saved_bytes, training_peak

    assert isinstance(model, nn.Module)
    memory = count_memory(compiled, Setting(device="cpu"))
    inputs = tuple(torch.randn(batch, *map(int, node.shape)) for node in compiled.graph.inputs)
    return (
        Compared(name, "kept", memory.kept.at(batch), saved_bytes(model, inputs)),
        Compared(name, "inference", memory.live.at(batch), inference_peak(model, inputs)),
        Compared(name, "training", memory.backward.at(batch), training_peak(model, inputs)),
    )


def _line(spec: str, what: str, predicted: str, measured: str, error: str) -> str:
    return f"{spec:<20}  {what:<9}  {predicted:>15}  {measured:>15}  {error:>9}"


def _error(row: Compared) -> str:
    return "exact" if row.predicted == row.measured else f"{row.error:+.2%}"


def _summary(found: list[Compared]) -> list[str]:
    """A line for each figure: of how many networks it is exact, and the worst error."""
    lines: list[str] = []
    for what in dict.fromkeys(row.what for row in found):
        rows = [row for row in found if row.what == what]
        exact = sum(row.predicted == row.measured for row in rows)
        worst = max(rows, key=lambda row: abs(row.error))
        rest = f"; the worst error is {worst.error:+.2%}, of {worst.spec}" if exact < len(rows) else ""
        lines.append(f"{what:<9}  exact for {exact} of {len(rows)}{rest}")
    return lines
