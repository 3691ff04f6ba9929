"""Replacements that may mend what an operator refuses; which of them does is tried elsewhere, by compiling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....dsl.problem import Edit, Fix
from ....dsl.span import Span
from ...algebra.expression import python, symbols
from ...algebra.traced import expression, plain
from ...graph.graph import InputNode
from ...graph.origin import Expansion, Origin
from ...operators.base.reject import Broadcast, KernelTooLarge, Reject, ShapeClash, WrongRank
from ...operators.base.shape import Shape, reads_channels_last
from ..scope.branch import Branch, branch
from ..scope.elaboration import Elaboration
from ..scope.frame import Value
from .padded_branches import padded

_MOST_STRIDE = 8


def candidate_fixes(
    rejected: Reject, name: str, arriving: tuple[Value, ...], origin: Origin, elaboration: Elaboration
) -> Iterator[Fix]:
    """The likeliest first."""
    if isinstance(rejected, ShapeClash):
        branches = [branch(value, elaboration) for value in arriving]
        if all(plain(size) > 0 for each in branches for size in each.shape):  # a sample of open sizes may be too small
            yield from _merge(rejected, name, branches, origin)
        return
    if isinstance(rejected, WrongRank) and len(arriving[0].shape or ()) == 3:
        yield Fix("flatten the map first", Edit(_before(origin.span), "flatten -> "))
    if isinstance(rejected, KernelTooLarge):
        yield from _channels_last(elaboration)
        yield from _channels_given(arriving[0], origin)
    written = origin.arguments.get(rejected.argument or "")
    if rejected.instead is not None and written is not None and written.text.isdigit():
        advice = f"write `{rejected.argument}={rejected.instead}`"
        yield Fix(rejected.help or advice, Edit(written, str(rejected.instead)))


def _channels_given(value: Value, origin: Origin) -> Iterator[Fix]:
    """`conv(3, 16, 3)` as other libraries have it, with the channels that arrive in front."""
    out, kernel = origin.arguments.get("out"), origin.arguments.get("kernel")
    shape = plain(value.shape or (0,))
    if out is None or kernel is None or not out.end < kernel.start or out.text != str(shape[0]):
        return
    advice = f"the {shape[0]} channels that arrive are known and not written: the first argument is those that go out"
    yield Fix(advice, Edit(Span(out.source, out.start, kernel.start), ""))


def _channels_last(elaboration: Elaboration) -> Iterator[Fix]:
    """The first input with its channels in front, where it has them last."""
    from ...problems.warnings.library_habits import turned

    for node in elaboration.nodes.values():
        if isinstance(node, InputNode) and reads_channels_last(plain(node.shape)):
            remedy = turned(node.origin.span, plain(node.shape))
            yield from (remedy,) if remedy else ()
            return


def _before(span: Span) -> Span:
    return Span(span.source, span.start, span.start)


def _behind(span: Span) -> Span:
    return Span(span.source, span.end, span.end)


def _merge(rejected: ShapeClash, name: str, branches: Sequence[Branch], origin: Origin) -> Iterator[Fix]:
    first, second = (branches[operand] for operand in rejected.operands)
    if len(first.shape) != len(second.shape):
        for branch in (first, second):
            if len(branch.shape) == 3:
                yield Fix("flatten the map", Edit(_behind(branch.value.span), " -> flatten"))
        return
    if len(first.shape) != 3:
        yield from _same_channels(first, second)
        return
    smaller, larger = sorted((first, second), key=lambda branch: plain(branch.shape)[1:])
    yield from padded(branches)
    if rejected.joins:
        yield from _enlarged(smaller, larger)
        yield from _cropped(name, branches, origin)
        return
    if isinstance(rejected, Broadcast) or name != "add":
        yield from _same_channels(first, second)
        return
    for passing, computed in ((first, second), (second, first)):
        if passing.passes and not computed.passes:
            narrows = plain(computed.shape)[0] < plain(passing.shape)[0]
            yield from _same_channels(passing, computed) if narrows else ()
            yield from _projected(passing, computed, origin)
    yield from _same_channels(first, second)


def _enlarged(smaller: Branch, larger: Branch) -> Iterator[Fix]:
    high, low = plain(larger.shape), plain(smaller.shape)
    factor = high[1] // low[1]
    if factor > 1 and (low[1] * factor, low[2] * factor) == high[1:]:
        yield Fix("enlarge the smaller map", Edit(_behind(smaller.value.span), f" -> upsample({factor})"))


def _cropped(name: str, branches: Sequence[Branch], origin: Origin) -> Iterator[Fix]:
    """All maps cropped to the smallest, as in U-Net; where that is far smaller it is not what was meant."""
    heights = [plain(branch.shape)[1] for branch in branches if len(branch.shape) == 3]
    if not origin.arguments and origin.span.text == name and max(heights) <= _MOST_CROPPED * min(heights):
        yield Fix("crop all maps to the smallest", Edit(_behind(origin.span), "(align=crop)"))


_MOST_CROPPED = 2


def _projected(passing: Branch, computed: Branch, origin: Origin) -> Iterator[Fix]:
    """A convolution of 1x1 in the branch that computes nothing, as on the shortcuts of a ResNet."""
    stride = _stride(plain(passing.shape), plain(computed.shape))
    if stride is None:
        return
    step = _stride_text(stride, computed)
    out = _spelled(computed.shape[0])
    strided = "" if stride == 1 else f", stride={step}" if step.isdigit() else f", {step}"
    layer = f"conv({out}, 1{strided})"
    advice = f"project the value that is passed on: `{layer}`"
    text = passing.value.span.text
    if text != "identity":
        yield Fix(advice, Edit(_behind(passing.value.span), f" -> {layer}"))
        return
    if any(isinstance(part, Expansion) for part in origin.trail):
        test = f"in.channels != {out}" if step.isdigit() else f"{step} != 1 or in.channels != {out}"
        choice = f"if {test} {{ {layer} }} else {{ identity }}"
        yield Fix(f"project the value where the shapes differ: `{layer}`", Edit(passing.value.span, choice))
    yield Fix(advice, Edit(passing.value.span, layer))


def _stride(passing: Shape, computed: Shape) -> int | None:
    """The stride with which a window of 1x1 makes the one size of the other."""
    for stride in range(1, _MOST_STRIDE + 1):
        if all((before - 1) // stride + 1 == after for before, after in zip(passing[1:], computed[1:], strict=True)):
            return stride
    return None


def _stride_text(stride: int, branch: Branch) -> str:
    """The stride as the branch's one strided layer has it written; the number where several make it up."""
    strided = [node for node in branch.layers if getattr(node.operator, "stride", None) not in (None, (1, 1))]
    written = strided[0].origin.arguments.get("stride") if len(strided) == 1 else None
    return written.text if written is not None else str(stride)


def _same_channels(first: Branch, second: Branch) -> Iterator[Fix]:
    """Another number of channels for the layer that gives too few or too many of them."""
    for wrong, right in ((second, first), (first, second)):
        layer = next((node for node in wrong.layers if hasattr(node.operator, "out")), None)
        written = layer.origin.arguments.get("out") if layer else None
        if layer is None or written is None or not written.text.isdigit():
            continue
        out = _spelled(right.shape[0])
        yield Fix(f"let the branch give {out} channels", Edit(written, out))


def _spelled(size: int) -> str:
    """A size as a spec computes it from what its definition knows."""
    trace = expression(size)
    known = {
        "in_channels": "in.channels",
        "in_height": "in.height",
        "in_width": "in.width",
        "in_features": "in.features",
    }
    return python(trace, lambda name: known.get(name, name)) if symbols(trace) else str(plain(size))
