"""Memory against PyTorch: what each operator declares that autograd keeps, and what whole networks take."""

from __future__ import annotations

import pytest

from cnnc.compiler.operators.dropout import Dropout
from cnnc.compiler.passes.memory import Amount, Setting
from cnnc.compiler.shape import numbers
from cnnc.runtime import measuring

from .operator_examples import Accepted, accepted
from .operator_modules import BATCH, build, quiet, tensors

CPU = Setting(device="cpu")
EXAMPLES = [example for example in accepted() if example.operator != Dropout(p=1)]
"""Dropout of everything is left out: on a CPU, PyTorch multiplies by a single zero instead."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.line)
def test_what_an_operator_keeps_for_the_backward_pass(example: Accepted) -> None:
    """Exactly what its declarations say: its input, its output, and what it saves besides."""
    operator, shapes = example.operator, example.inputs
    declared = sum(map(CPU.bytes, operator.saves(*shapes)), Amount())
    if operator.keeps_input(*shapes):
        declared += Amount(sum(map(numbers, shapes)) * CPU.number)
    if operator.needs_output:
        declared += Amount(numbers(example.output) * CPU.number)
    module = build(operator.emit(*shapes))
    inputs = tuple(tensor.requires_grad_() for tensor in tensors(shapes))
    with quiet():
        kept = measuring.kept(module, inputs)
    assert kept == (declared.at(BATCH) if operator.differentiable else 0)
