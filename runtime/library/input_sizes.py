"""Parses input sizes such as `3xHxW` and infers a network's shapes at them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import cast

from ...compiler.algebra.size import Size
from ...compiler.compilation import Compiled
from ...compiler.elaborate.scope.expansion_trace import within
from ...compiler.graph.graph import InputNode
from ...compiler.operators.base.argument_types import LARGEST
from ...compiler.operators.base.operator_text import operator_name
from ...compiler.operators.base.shape import Shape
from ...compiler.operators.base.shape import text as shape_text
from ...compiler.passes.analyses.symbolic import NoShape, Symbolic, infer_symbolic
from ...compiler.problems.open_sizes import InexpressibleSize, RejectedInputSize
from ...dsl.problem import Problem
from ..io.refusal import Refusal

_NAME = re.compile(r"[A-Za-wyzX][A-Za-z0-9_]{0,31}", re.ASCII)
_NUMBER = re.compile(r"\d{1,10}", re.ASCII)


def parse_input_sizes(compiled: Compiled, texts: Sequence[str]) -> dict[str, Shape]:
    """Parse `3xHxW`, which applies to all inputs, or `left=3xHxW`; returns sizes by input. Raises Refusal."""
    known = {node.id: node for node in compiled.graph.inputs}
    sizes: dict[str, Shape] = {}
    for text in texts:
        name, equals, size = text.rpartition("=")
        if equals and name not in known:
            raise Refusal(f"no such input: {name}", f"the inputs are {', '.join(known)}")
        for node in [known[name]] if equals else known.values():
            sizes[node.id] = _sizes(size, node)
    return sizes


def infer_shapes(compiled: Compiled, sizes: Mapping[str, Shape]) -> Symbolic | Problem:
    """Infer all shapes at these input sizes; returns a problem where the network does not accept them."""
    try:
        return infer_symbolic(compiled.graph, sizes, compiled.shapes)
    except NoShape as refused:
        node, reject = refused.node, refused.reject
        name = operator_name(node.operator)
        if reject is None:
            return InexpressibleSize(node.origin.span, name)
        trail = within(node.origin.trail)
        return RejectedInputSize(node.origin.span, name, reject.message, advice=reject.help, within=trail)


def _sizes(text: str, node: InputNode) -> Shape:
    axes = re.split(r"\s*x\s*", text.strip())
    parsed = [_axis(axis) for axis in axes]
    if any(axis is None for axis in parsed):
        raise Refusal(f"{text!r} is not an input size", "write numbers or names joined by x: 3x224x224, 3xHxW")
    shape = cast(Shape, tuple(parsed))
    if len(shape) != len(node.shape) or not isinstance(parsed[0], int) or parsed[0] != node.shape[0]:
        raise Refusal(
            f"the input `{node.id}` is {shape_text(node.shape)}, and {text} does not match it",
            "change only height and width: the weights depend on the channels",
        )
    return shape


def _axis(text: str) -> int | Size | None:
    if _NUMBER.fullmatch(text):
        return int(text) if 0 < int(text) <= LARGEST else None
    return Size.named(text) if _NAME.fullmatch(text) else None
