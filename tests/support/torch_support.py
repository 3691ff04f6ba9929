"""Shared support for tests that run shipped specs in PyTorch."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import torch
from torch import Tensor, nn

from cnnc.compiler.compilation import Compiled
from cnnc.dsl.parsing.parser import parse
from cnnc.dsl.syntax import Definition, Expect, Import, Item, Number, Variant
from cnnc.runtime.io.spec_names import shipped_names
from cnnc.runtime.library.compiling import compile_spec, network_of
from cnnc.runtime.library.loading import load
from cnnc.runtime.library.specs import open_spec


def _syntax(name: str) -> tuple[Item, ...]:
    return parse(open_spec(name)).file.items


def _is_family(name: str) -> bool:
    last = _syntax(name)[-1]
    assert isinstance(last, Definition | Variant)
    return any(parameter.default is None for parameter in last.parameters)


FAMILIES = frozenset(name for name in shipped_names() if _is_family(name))
"""Specs of families, which need arguments from variants in other specs."""
NETWORKS = tuple(name for name in shipped_names() if name not in FAMILIES)


def _sample() -> Iterator[str]:
    smallest: dict[str, str] = {}
    for name in sorted(NETWORKS, key=_expected_params):
        first = _syntax(name)[0]
        smallest.setdefault(first.module.path[0] if isinstance(first, Import) else name, name)
    yield from sorted({*smallest.values(), "resnet50"})


def _expected_params(name: str) -> float:
    body = getattr(_syntax(name)[-1], "body", None)
    expectations = [statement for statement in (body.statements if body else ()) if isinstance(statement, Expect)]
    figures = {s.left.span.text: s.right.value for s in expectations if isinstance(s.right, Number)}
    return figures["params"]


SAMPLE = tuple(_sample())
"""The smallest network of each family by its expected parameters, those without a family, and ResNet-50."""
BATCH = 2


@cache
def network(name: str) -> Compiled:
    """Compile a shipped spec."""
    return network_of(compile_spec(name))


def on_meta(name: str, training: bool = False, **arguments: int) -> nn.Module:
    """The generated network on the meta device, which computes shapes only."""
    with torch.device("meta"):
        return load(name)(**arguments).train(training)


def images(name: str, device: str | None = None) -> tuple[Tensor, ...]:
    """Two random examples for each input of a shipped spec."""
    return tuple(torch.randn(BATCH, *node.shape, device=device) for node in network(name).graph.inputs)
