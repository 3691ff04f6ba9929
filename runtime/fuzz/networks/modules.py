"""Build modules from what operators emit, and run them; needs torch."""

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
    """The module for an Infix or a Function, which the emitter writes into `forward`."""

    def __init__(self, emission: Infix | Function) -> None:
        super().__init__()
        self.emission = emission

    def forward(self, *inputs: Tensor) -> Tensor:
        if isinstance(self.emission, Function):
            return resolve(self.emission.path)(list(inputs), **keywords(self.emission.kwargs))
        return reduce({"+": torch.add, "*": torch.mul}[self.emission.symbol], inputs)


class Scaled(nn.Module):
    """The module for a Parameter."""

    def __init__(self, emission: Parameter) -> None:
        super().__init__()
        self.weight = nn.Parameter(resolve(emission.initial)(*emission.args))

    def forward(self, x: Tensor) -> Tensor:
        return self.weight * x


def build(emission: Emission) -> nn.Module:
    """Build the module of an emission."""
    if isinstance(emission, Parameter):
        return Scaled(emission)
    if isinstance(emission, Infix | Function):
        return Merge(emission)
    return resolve_class(emission)(*emission.args, **keywords(emission.kwargs))


def resolve_class(emission: Module | Custom) -> Any:
    """The class in PyTorch, or the class that the emission defines."""
    return resolve(emission.path) if isinstance(emission, Module) else _define(emission)


def keywords(kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """Keyword arguments without those that have their default, as in the generated code."""
    options = {name: value if isinstance(value, Option) else Option(value, None) for name, value in kwargs.items()}
    return {
        name: option.value
        for name, option in options.items()
        if option.value not in (option.default, (option.default, option.default))
    }


def resolve(path: str) -> Any:
    """The object at a dotted path such as `nn.Conv2d`."""
    first, *rest = path.split(".")
    root: Any = {"nn": nn, "torch": torch}[first]
    return reduce(getattr, rest, root)


def _define(emission: Custom) -> Any:
    scope: dict[str, Any] = {"torch": torch, "nn": nn, "Tensor": Tensor}
    exec("\n".join((*emission.imports, emission.source)), scope)  # noqa: S102  the source is an operator's
    return scope[emission.name]


def tensors(inputs: tuple[Shape, ...], device: str = "cpu") -> list[Tensor]:
    """A batch of random values for each shape."""
    return [torch.randn(BATCH, *shape, device=device) for shape in inputs]


@contextmanager
def quiet() -> Generator[None]:
    """Ignore PyTorch's warnings about even kernels with `same` padding, which are slow, and about empty weights."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Initializing zero-element tensors is a no-op")
        warnings.filterwarnings("ignore", message="Using padding='same' with even kernel lengths")
        yield


def torch_shape(operator: Operator, inputs: tuple[Shape, ...], training: bool = True) -> Shape | None:
    """The output shape that PyTorch computes on the CPU, or None if it rejects the inputs."""
    try:
        with quiet(), torch.no_grad():
            output: Tensor = build(operator.emit(*inputs)).train(training)(*tensors(inputs))
    except (RuntimeError, ValueError, IndexError, TypeError):
        return None
    return tuple(output.shape[1:])


def inferred_shape(operator: Operator, *inputs: Shape) -> Shape | None:
    """The output shape that the operator infers, or None if it rejects the inputs."""
    try:
        return operator.shape(*inputs)
    except Reject:
        return None
