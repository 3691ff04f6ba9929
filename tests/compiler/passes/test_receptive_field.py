"""Receptive fields against what gradients reach, where every weight is one."""

from __future__ import annotations

from fractions import Fraction

import pytest
import torch

from cnnc.compiler.passes.analyses.receptive_field import find_fields
from cnnc.compiler.pipeline import compile_source
from cnnc.dsl.span import Source
from cnnc.runtime.library.compiling import network_of
from cnnc.runtime.library.loading import class_of
from cnnc.runtime.library.specs import find_shipped

SIDE = 24
EXACT = [
    "conv(1, 3, stride=2, pad=1) -> conv(1, 3, stride=(2, 1), pad=1, dilation=2)",
    "avgpool(3, stride=2, pad=1) -> conv(1, 3)",
    "pad((1, 2, 3, 0)) -> conv(1, 3)",
    "crop(margins=(1, 2, 3, 0)) -> conv(1, 3, stride=2)",
    "crop(9) -> conv(1, 3)",
    "pixel_unshuffle(2) -> conv(1, 3, pad=1)",
    "concat(align=crop) { conv(1, 5); identity } -> conv(1, 3)",
    "add { conv(1, 5, pad=2); { conv(1, 3, dilation=3, pad=3) } } -> avgpool(2)",
]
ENLARGING = [
    "deconv(1, 2, stride=2) -> conv(1, 3, pad=1)",
    "conv(1, 3, stride=2) -> deconv(1, 4, stride=2, pad=1) -> conv(1, 3)",
    "avgpool(2) -> upsample(2, mode=bilinear)",
    "conv(4, 3, pad=1) -> pixel_shuffle(2) -> conv(1, 3)",
]


def reached(layers: str) -> tuple[list[tuple[int, int]], Fraction, Fraction, Fraction]:
    """First and last row that each row of the output depends on, and the field's start, size and jump as found."""
    compilation = compile_source(Source("a.cnn", f"net A {{ input 1x{SIDE}x{SIDE}; {layers} }}"), find_shipped)
    result = network_of(compilation)
    fields = find_fields(result.graph, result.shapes)[result.graph.outputs[0].value]
    assert fields is not None
    model = class_of(compilation)().double().eval()
    for parameter in model.parameters():
        torch.nn.init.ones_(parameter)
    image = torch.rand(1, 1, SIDE, SIDE, dtype=torch.double, requires_grad=True)
    output = model(image)
    rows: list[tuple[int, int]] = []
    for row in range(output.shape[2]):
        (gradient,) = torch.autograd.grad(output[0, :, row].sum(), image, retain_graph=True)
        seen = gradient[0, 0].abs().sum(1).nonzero().flatten().tolist()
        rows.append((seen[0], seen[-1]) if seen else (0, -1))
    return rows, fields[0].start, fields[0].size, fields[0].jump


@pytest.mark.parametrize("layers", EXACT)
def test_a_field_is_what_gradients_reach(layers: str):
    rows, start, size, jump = reached(layers)
    inside = [index for index in range(len(rows)) if 0 <= start + index * jump <= SIDE - size]
    assert len(inside) > 2
    for index in inside:
        assert rows[index] == (start + index * jump, start + index * jump + size - 1)


@pytest.mark.parametrize("layers", ENLARGING)
def test_behind_a_layer_that_enlarges_it_is_so_to_within_a_step(layers: str):
    rows, start, size, jump = reached(layers)
    assert max(last - first + 1 for first, last in rows) <= size < max(last - first + 1 for first, last in rows) + 1
    for index, (first, last) in enumerate(rows):
        begin = start + index * jump
        assert begin - 2 < first
        assert last < begin + size - 1 + 2


def test_a_merge_of_sizes_that_agree_for_some_inputs_only_has_no_one_field():
    lines = "input 3 x H x W\n    conv(8, 3, pad=1)\n    add { identity; conv(8, 3, stride=2, pad=1) }"
    result = network_of(compile_source(Source("a.cnn", f"net A {{\n    {lines}\n}}\n"), find_shipped))
    assert find_fields(result.graph, result.shapes)["add1"] is None
