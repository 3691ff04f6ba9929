"""What tests share that run the shipped specs beside PyTorch."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import torch
from torch import Tensor, nn

from cnnc.compiler.pipeline import Compiled
from cnnc.dsl.parser import parse
from cnnc.dsl.syntax import Definition, Expect, Import, Item, Number, Variant
from cnnc.runtime.compiling import compile_spec, compiled
from cnnc.runtime.counterpart import torchvision_models
from cnnc.runtime.library import open_spec, shipped_names
from cnnc.runtime.loading import load

__all__ = ["torchvision_models"]


def _syntax(name: str) -> tuple[Item, ...]:
    return parse(open_spec(name)).file.items


def _needs_values(name: str) -> bool:
    last = _syntax(name)[-1]
    assert isinstance(last, Definition | Variant)
    return any(parameter.default is None for parameter in last.parameters)


FAMILIES = frozenset(name for name in shipped_names() if _needs_values(name))
"""Specs whose nets need values: they are meant for variants in other specs."""
NETWORKS = tuple(name for name in shipped_names() if name not in FAMILIES)


def _sample() -> Iterator[str]:
    least: dict[str, str] = {}
    for name in sorted(NETWORKS, key=_claimed_params):
        first = _syntax(name)[0]
        least.setdefault(first.module.path[0] if isinstance(first, Import) else name, name)
    yield from sorted({*least.values(), "resnet50"})


def _claimed_params(name: str) -> float:
    body = getattr(_syntax(name)[-1], "body", None)
    claims = [statement for statement in (body.statements if body else ()) if isinstance(statement, Expect)]
    figures = {s.left.span.text: s.right.value for s in claims if isinstance(s.right, Number)}
    return figures["params"]


SAMPLE = tuple(_sample())
"""The network that claims the fewest parameters of each family, those without a family, and ResNet-50."""
BATCH = 2


@cache
def network(name: str) -> Compiled:
    """The shipped spec, compiled; it has no errors."""
    return compiled(compile_spec(name))


def on_meta(name: str, training: bool = False, **arguments: int) -> nn.Module:
    """The generated network without memory behind its weights: shapes can be computed and nothing else."""
    with torch.device("meta"):
        return load(name)(**arguments).train(training)


def images(name: str, device: str | None = None) -> tuple[Tensor, ...]:
    """Two random examples for each input of a shipped spec."""
    return tuple(torch.randn(BATCH, *node.shape, device=device) for node in network(name).graph.inputs)


def randomise(model: nn.Module) -> None:
    """Give every parameter and every running statistic a value of its own, and keep signals of about one size.

    Convolutions and linear layers start as in He et al. 2015 (arXiv:1502.01852), so that the output of a deep network
    still depends on its input.
    """
    for module in model.modules():
        if isinstance(module, nn.Conv2d | nn.Linear):
            nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
            if module.bias is not None:
                nn.init.normal_(module.bias, std=0.1)
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.weight, 0.8, 1.2)
            nn.init.normal_(module.bias, std=0.1)
            assert module.running_mean is not None
            assert module.running_var is not None
            module.running_mean.normal_(0, 0.1)
            module.running_var.uniform_(0.5, 1.5)
