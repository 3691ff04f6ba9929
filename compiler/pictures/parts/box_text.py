"""The words in a box: what it is and its kernel, then its channels, stride and groups."""

from __future__ import annotations

from typing import Any

from ...algebra.expression import python
from ...algebra.traced import expression, is_traced, plain
from ...operators.base.operator import Operator
from ...operators.base.operator_text import operator_name
from ...operators.base.shape import Shape

LONGEST = 12
"""Expressions of more characters are not written into a box."""


def words(operator: Operator, inputs: tuple[Shape, ...], general: bool = False) -> tuple[str, ...]:
    """One or two lines: `conv 3×3` and `64 /2`; where `general`, with the parameters of the block around."""
    name = operator.caption or operator_name(operator)
    arguments = vars(operator)
    kernel = [_size(arguments["kernel"])] if "kernel" in arguments else []
    if "out" not in arguments:
        first, second = [name], [*kernel, *_details(arguments, inputs)]
        if "start" in arguments:
            second.append(f"{_number(arguments['start'], general)}:{_number(arguments['end'], general)}")
    else:
        first, second = [name, *kernel], [_number(arguments["out"], general), *_details(arguments, inputs)]
    return (" ".join(first), " ".join(second)) if second else (" ".join(first),)


def _details(arguments: dict[str, Any], inputs: tuple[Shape, ...]) -> list[str]:
    found: list[str] = []
    stride = plain(arguments.get("stride"))
    if stride is not None and stride != (1, 1):
        found.append(f"/{_size(stride)}" if stride[0] != stride[1] else f"/{stride[0]}")
    groups = plain(arguments.get("groups", 1))
    if isinstance(groups, int) and groups > 1:
        channels = plain(inputs[0][0])
        found.append("depthwise" if groups == channels else f"g{groups}")
    dilation = plain(arguments.get("dilation", (1, 1)))
    if isinstance(dilation, tuple) and dilation != (1, 1):
        found.append(f"d{dilation[0]}")
    return found


def _size(pair: Any) -> str:
    values = plain(pair)
    return "×".join(str(value) for value in values) if isinstance(values, tuple) else str(values)  # pyright: ignore


def _number(value: Any, general: bool) -> str:
    if general and is_traced(value):
        text = python(expression(value)).replace(" * ", "·").replace(" ", "")  # a word has no blank
        if len(text) <= LONGEST:
            return text
    return str(plain(value))
