"""What operators emit, as modules that run; needs torch."""

from __future__ import annotations

import warnings
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import reduce
from typing import Any

import torch
from torch import Tensor, nn

from ....compiler.operators.base.emission import Custom, Emission, Function, Infix, Module, Option, Parameter
from ....compiler.operators.base.operator import Operator
from ....compiler.operators.base.reject import Reject
from ....compiler.operators.base.shape import Shape

BATCH = 2


class Merge(nn.Module):
    """What the emitter writes into `forward` for an Infix or a Function."""

    def __init__(self, emission: Infix | Function) -> None:
        super().__init__()
        self.emission = emission

    def forward(self, *inputs: Tensor) -> Tensor:
        if isinstance(self.emission, Function):
            return find(self.emission.path)(list(inputs), **keywords(self.emission.kwargs))
        return reduce({"+": torch.add, "*": torch.mul}[self.emission.symbol], inputs)


class Scaled(nn.Module):
    """A class that has a parameter of its own."""

    def __init__(self, emission: Parameter) -> None:
        super().__init__()
        self.weight = nn.Parameter(find(emission.start)(*emission.args))

    def forward(self, x: Tensor) -> Tensor:
        return self.weight * x


def build(emission: Emission) -> nn.Module:
    """The module that an emission stands for."""
    if isinstance(emission, Parameter):
        return Scaled(emission)
    if isinstance(emission, Infix | Function):
        return Merge(emission)
    return find_class(emission)(*emission.args, **keywords(emission.kwargs))


def find_class(emission: Module | Custom) -> Any:
    """The class of PyTorch's, or the one that the emission defines."""
    return find(emission.path) if isinstance(emission, Module) else _define(emission)


def keywords(kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """Options that have their default are left out, as the emitter does."""
    options = {name: value if isinstance(value, Option) else Option(value, None) for name, value in kwargs.items()}
    return {
        name: option.value
        for name, option in options.items()
        if option.value not in (option.default, (option.default, option.default))
    }


def find(path: str) -> Any:
    """What a dotted path such as `nn.Conv2d` names."""
    first, *rest = path.split(".")
    start: Any = {"nn": nn, "torch": torch}[first]
    return reduce(getattr, rest, start)


def _define(emission: Custom) -> Any:
    scope: dict[str, Any] = {"torch": torch, "nn": nn, "Tensor": Tensor}
    exec("\n".join((*emission.imports, emission.source)), scope)  # noqa: S102  the source is an operator's own
    return scope[emission.name]


def tensors(inputs: tuple[Shape, ...], device: str = "cpu") -> list[Tensor]:
    """A batch of random values for each shape."""
    return [torch.randn(BATCH, *shape, device=device) for shape in inputs]


@contextmanager
def quiet() -> Generator[None]:
    """PyTorch warns of even kernels with `same` padding, which are slow, and of weights without any number."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Initializing zero-element tensors is a no-op")
        warnings.filterwarnings("ignore", message="Using padding='same' with even kernel lengths")
        yield


def run(tried: Operator, inputs: tuple[Shape, ...], training: bool = True) -> Shape | None:
    """Shape that torch gives on the CPU, or None where it refuses."""
    try:
        with quiet(), torch.no_grad():
            output: Tensor = build(tried.emit(*inputs)).train(training)(*tensors(inputs))
    except (RuntimeError, ValueError, IndexError, TypeError):
        return None
    return tuple(output.shape[1:])


def said(tried: Operator, *arriving: Shape) -> Shape | None:
    """Shape that the operator gives, or None where it refuses."""
    try:
        return tried.shape(*arriving)
    except Reject:
        return None
