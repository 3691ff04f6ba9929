"""Proposes candidate fixes for a rejected input; `diagnostics.verified_fixes` tries them by compiling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....dsl.problem import Edit, Fix
from ....dsl.span import Span
from ...algebra.expression import python, symbols
from ...algebra.traced import expression, plain
from ...graph.graph import InputNode
from ...graph.origin import Expansion, Origin
from ...operators.base.reject import Broadcast, KernelTooLarge, Reject, ShapeClash, WrongRank
from ...operators.base.shape import Shape, looks_channels_last
from ..scope.branch import Branch, branch
from ..scope.elaboration import Elaboration
from ..scope.frame import Value
from .padded_branches import pad_branches

_MAX_STRIDE = 8


def candidate_fixes(
    rejection: Reject, name: str, inputs: tuple[Value, ...], origin: Origin, elaboration: Elaboration
) -> Iterator[Fix]:
    """Candidate fixes, the likeliest first."""
    if isinstance(rejection, ShapeClash):
        branches = [branch(value, elaboration) for value in inputs]
        if all(plain(size) > 0 for each in branches for size in each.shape):  # a sample of open sizes may be too small
            yield from _merge(rejection, name, branches, origin)
        return
    if isinstance(rejection, WrongRank) and len(inputs[0].shape or ()) == 3:
        yield Fix("flatten the map first", Edit(_before(origin.span), "flatten -> "))
    if isinstance(rejection, KernelTooLarge):
        yield from _channels_last(elaboration)
        yield from _channels_given(inputs[0], origin)
    written = origin.arguments.get(rejection.argument or "")
    if rejection.suggestion is not None and written is not None and written.text.isdigit():
        advice = f"write `{rejection.argument}={rejection.suggestion}`"
        yield Fix(rejection.help or advice, Edit(written, str(rejection.suggestion)))


def _channels_given(value: Value, origin: Origin) -> Iterator[Fix]:
    """Remove the number of input channels from `conv(3, 16, 3)`, where other libraries write it."""
    out, kernel = origin.arguments.get("out"), origin.arguments.get("kernel")
    shape = plain(value.shape or (0,))
    if out is None or kernel is None or not out.end < kernel.start or out.text != str(shape[0]):
        return
    advice = f"the {shape[0]} input channels are inferred: the first argument is the number of output channels"
    yield Fix(advice, Edit(Span(out.source, out.start, kernel.start), ""))


def _channels_last(elaboration: Elaboration) -> Iterator[Fix]:
    """Move the channels of the first input to the front, if they are last."""
    from ...problems.warnings.library_habits import channels_first

    for node in elaboration.nodes.values():
        if isinstance(node, InputNode) and looks_channels_last(plain(node.shape)):
            fix = channels_first(node.origin.span, plain(node.shape))
            yield from (fix,) if fix else ()
            return


def _before(span: Span) -> Span:
    return Span(span.source, span.start, span.start)


def _after(span: Span) -> Span:
    return Span(span.source, span.end, span.end)


def _merge(rejection: ShapeClash, name: str, branches: Sequence[Branch], origin: Origin) -> Iterator[Fix]:
    first, second = (branches[operand] for operand in rejection.operands)
    if len(first.shape) != len(second.shape):
        for branch in (first, second):
            if len(branch.shape) == 3:
                yield Fix("flatten the map", Edit(_after(branch.value.span), " -> flatten"))
        return
    if len(first.shape) != 3:
        yield from _same_channels(first, second)
        return
    smaller, larger = sorted((first, second), key=lambda branch: plain(branch.shape)[1:])
    yield from pad_branches(branches)
    if rejection.joins:
        yield from _upsample(smaller, larger)
        yield from _crop(name, branches, origin)
        return
    if isinstance(rejection, Broadcast) or name != "add":
        yield from _same_channels(first, second)
        return
    for shortcut, computed in ((first, second), (second, first)):
        if shortcut.is_identity and not computed.is_identity:
            narrows = plain(computed.shape)[0] < plain(shortcut.shape)[0]
            yield from _same_channels(shortcut, computed) if narrows else ()
            yield from _project(shortcut, computed, origin)
    yield from _same_channels(first, second)


def _upsample(smaller: Branch, larger: Branch) -> Iterator[Fix]:
    high, low = plain(larger.shape), plain(smaller.shape)
    factor = high[1] // low[1]
    if factor > 1 and (low[1] * factor, low[2] * factor) == high[1:]:
        yield Fix("upsample the smaller map", Edit(_after(smaller.value.span), f" -> upsample({factor})"))


def _crop(name: str, branches: Sequence[Branch], origin: Origin) -> Iterator[Fix]:
    """Crop all maps to the smallest, as in U-Net, unless that is far smaller, which is not what was meant."""
    heights = [plain(branch.shape)[1] for branch in branches if len(branch.shape) == 3]
    if not origin.arguments and origin.span.text == name and max(heights) <= _MAX_CROP * min(heights):
        yield Fix("crop all maps to the smallest", Edit(_after(origin.span), "(align=crop)"))


_MAX_CROP = 2
"""The largest factor by which a map is cropped."""


def _project(shortcut: Branch, computed: Branch, origin: Origin) -> Iterator[Fix]:
    """Put a 1x1 convolution on the shortcut, as in a ResNet."""
    stride = _stride(plain(shortcut.shape), plain(computed.shape))
    if stride is None:
        return
    step = _stride_text(stride, computed)
    out = _written(computed.shape[0])
    strided = "" if stride == 1 else f", stride={step}" if step.isdigit() else f", {step}"
    layer = f"conv({out}, 1{strided})"
    advice = f"project the shortcut: `{layer}`"
    text = shortcut.value.span.text
    if text != "identity":
        yield Fix(advice, Edit(_after(shortcut.value.span), f" -> {layer}"))
        return
    if any(isinstance(part, Expansion) for part in origin.trail):
        test = f"in.channels != {out}" if step.isdigit() else f"{step} != 1 or in.channels != {out}"
        choice = f"if {test} {{ {layer} }} else {{ identity }}"
        yield Fix(f"project the shortcut where the shapes differ: `{layer}`", Edit(shortcut.value.span, choice))
    yield Fix(advice, Edit(shortcut.value.span, layer))


def _stride(shortcut: Shape, computed: Shape) -> int | None:
    """The stride with which a 1x1 window turns the first size into the second; None if there is none."""
    for stride in range(1, _MAX_STRIDE + 1):
        if all((before - 1) // stride + 1 == after for before, after in zip(shortcut[1:], computed[1:], strict=True)):
            return stride
    return None


def _stride_text(stride: int, branch: Branch) -> str:
    """The stride as written in the branch's only strided layer; as a number if there are several."""
    strided = [node for node in branch.layers if getattr(node.operator, "stride", None) not in (None, (1, 1))]
    written = strided[0].origin.arguments.get("stride") if len(strided) == 1 else None
    return written.text if written is not None else str(stride)


def _same_channels(first: Branch, second: Branch) -> Iterator[Fix]:
    """Change the number of output channels of one branch to that of the other."""
    for wrong, right in ((second, first), (first, second)):
        layer = next((node for node in wrong.layers if hasattr(node.operator, "out")), None)
        written = layer.origin.arguments.get("out") if layer else None
        if layer is None or written is None or not written.text.isdigit():
            continue
        out = _written(right.shape[0])
        yield Fix(f"give the branch {out} channels", Edit(written, out))


def _written(size: int) -> str:
    """A size as an expression in the names that its definition knows."""
    trace = expression(size)
    known = {
        "in_channels": "in.channels",
        "in_height": "in.height",
        "in_width": "in.width",
        "in_features": "in.features",
    }
    return python(trace, lambda name: known.get(name, name)) if symbols(trace) else str(plain(size))
