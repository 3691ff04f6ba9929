"""Finds the likely causes why a checkpoint does not fit, each with its place in the spec."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isqrt

from ...compiler.algebra.traced import plain
from ...compiler.compilation import Compiled
from ...compiler.graph.graph import InputNode, Node
from ...compiler.graph.origin import Expansion
from ...compiler.operators.base.shape import Shape, text
from ...compiler.operators.bn import Bn
from ...compiler.operators.conv import Conv
from ...compiler.operators.linear import Linear
from ...compiler.passes.analyses.state import Slot
from ...dsl.span import Span
from .name_matching import NameMatch


@dataclass(frozen=True)
class Cause:
    """A likely cause: what differs, where in the spec, the fix, and the layers that it explains."""

    what: str
    span: Span
    help: str
    layers: tuple[str, ...]


def find_causes(compiled: Compiled, expected: Mapping[str, Slot], match: NameMatch) -> list[Cause]:
    """Return the likely causes, those that explain most layers first; layers with the same cause are grouped."""
    found: dict[tuple[str, str, Span], list[str]] = {}
    for candidate in (
        *_from_shapes(compiled, expected, match),
        *_from_missing(compiled, expected, match),
        *_from_unexpected(compiled, match),
    ):
        found.setdefault((candidate.what, candidate.help, candidate.span), []).extend(candidate.layers)
    causes = [Cause(what, span, help, tuple(layers)) for (what, help, span), layers in found.items()]
    return sorted(causes, key=lambda cause: -len(cause.layers))


def _from_shapes(compiled: Compiled, expected: Mapping[str, Slot], match: NameMatch) -> Iterator[Cause]:
    for key, shape in match.mismatched.items():
        slot = expected[key]
        if slot.name != "weight" or len(shape) != len(slot.shape):
            continue
        match slot.node.operator:
            case Conv() as conv:
                yield from _from_conv(compiled, slot.node, conv, slot.shape, shape)
            case Linear():
                yield from _from_linear(compiled, slot.node, slot.shape, shape)
            case _:
                pass


def _from_conv(compiled: Compiled, node: Node, conv: Conv, ours: Shape, theirs: Shape) -> Iterator[Cause]:
    out, inputs, *kernel = theirs
    if tuple(kernel) != ours[2:]:
        what = f"the kernel is {text(tuple(kernel))} in the checkpoint and {text(ours[2:])} here"
        yield _cause(node, "kernel", what, f"set the kernel to {_size(kernel)}")
    if out != ours[0]:
        yield _from_outputs(compiled, node, ours[0], out)
    source = compiled.graph.nodes[node.inputs[0]]
    channels = plain(compiled.shapes[source.id][0])
    if inputs == ours[1]:
        return
    if isinstance(source, InputNode):
        what = f"the input has {inputs * conv.groups} channels in the checkpoint and {channels} here"
        span = source.origin.span
        yield Cause(what, span, f"write input {text((inputs * conv.groups, *source.shape[1:]))}", (node.path,))
    elif channels % inputs == 0 and out == ours[0] and out % (channels // inputs) == 0:
        what = f"{channels // inputs} groups in the checkpoint and {conv.groups} here"
        yield _cause(node, "groups", what, f"write groups={channels // inputs}")


def _from_linear(compiled: Compiled, node: Node, ours: Shape, theirs: Shape) -> Iterator[Cause]:
    out, features = theirs
    if out != ours[0]:
        yield _from_outputs(compiled, node, ours[0], out)
    shape = _flattened_shape(compiled, node)
    if features == ours[1] or shape is None or features % shape[0]:
        return
    area = features // shape[0]
    side = isqrt(area)
    size = f"{side}x{side}" if side * side == area else f"of {area} positions"
    what = f"the flattened map is {size} in the checkpoint and {text(shape[1:])} here"
    yield _cause(node, "", what, "change the input size, or a stride, padding or pooling before it")


def _from_outputs(compiled: Compiled, node: Node, ours: int, theirs: int) -> Cause:
    """Explain another number of outputs, which in the last layer comes from a parameter such as `classes`."""
    last = {result.value for result in (*compiled.graph.outputs, *compiled.graph.auxiliary)}
    setting = next((name for name, value in compiled.unit.parameters.items() if value == ours), None)
    if setting and _is_last_weighted(compiled, node, last):
        return _cause(
            node, "out", f"{theirs} {setting} in the checkpoint and {ours} here", f"use --set {setting}={theirs}"
        )
    return _cause(node, "out", f"{theirs} outputs in the checkpoint and {ours} here", f"write {theirs}")


def _is_last_weighted(compiled: Compiled, node: Node, last: set[str]) -> bool:
    """Whether no layer with weights follows the node on its way to an output."""
    reached = {node.id}
    for other in compiled.graph.operations:
        if other.id != node.id and reached & set(other.inputs):
            if other.operator.weighted:
                return False
            reached.add(other.id)
    return bool(reached & last)


def _flattened_shape(compiled: Compiled, node: Node) -> Shape | None:
    """Return the shape of the map that reaches a layer through layers without weights, or None."""
    source = compiled.graph.nodes[node.inputs[0]]
    while isinstance(source, Node) and not source.operator.weighted and len(source.inputs) == 1:
        source = compiled.graph.nodes[source.inputs[0]]
        shape = tuple(plain(size) for size in compiled.shapes[source.id])
        if len(shape) == 3:
            return shape
    return None


def _from_missing(compiled: Compiled, expected: Mapping[str, Slot], match: NameMatch) -> Iterator[Cause]:
    needed = compiled.graph.needed(compiled.graph.outputs)
    absent = _absent_modules(expected, match)
    for key in match.missing:
        slot = expected[key]
        node, path = slot.node, slot.node.path
        if node.id not in needed:
            yield _from_auxiliary_head(node)
        elif path in absent:
            yield _from_absent(node, absent.pop(path))
        elif slot.name == "bias" and isinstance(node.operator, Conv | Linear) and f"{path}.weight" in match.names:
            yield _cause(node, "bias", "no bias in the checkpoint", "write bias=false")
        elif slot.name == "weight" and isinstance(node.operator, Bn) and f"{path}.running_mean" in match.names:
            yield _cause(node, "affine", "no weight and bias in the checkpoint", "write affine=false")


def _from_auxiliary_head(node: Node) -> Cause:
    """Report a layer of an auxiliary head at the head's call."""
    call = next((expansion.span for expansion in _blocks(node)), node.origin.span)
    help = "remove the line with `aux`: the head exists in training only"
    return Cause("an auxiliary head is not in the checkpoint", call, help, (node.path,))


def _blocks(node: Node) -> list[Expansion]:
    """Return the blocks around a node, outermost first."""
    return [step for step in node.origin.trail if isinstance(step, Expansion)]


def _absent_modules(expected: Mapping[str, Slot], match: NameMatch) -> dict[str, str]:
    """Return the outermost modules that the checkpoint lacks as a whole, by the path of their first layer."""
    there = {key[:end] for key in (*match.names, *match.mismatched) for end in _module_ends(key)}
    found: dict[str, str] = {}
    seen: set[str] = set()
    for key in match.missing:
        path = expected[key].node.path
        outermost = next((path[:end] for end in (*_module_ends(path), len(path)) if path[:end] not in there), None)
        if outermost and outermost not in seen:
            seen.add(outermost)
            found[path] = outermost
    return found


def _module_ends(path: str) -> list[int]:
    """Return the ends of the paths of all enclosing modules, which are the dots."""
    return [index for index, character in enumerate(path) if character == "."]


def _from_absent(node: Node, module: str) -> Cause:
    """Report a layer that the checkpoint lacks, or the block or group that it begins."""
    blocks = _blocks(node)
    call = blocks[-1].span if blocks and module != node.path else node.origin.span
    help = "remove it, or give it the name that the checkpoint uses"
    return Cause("the checkpoint has no tensors of this name", call, help, (module,))


def _from_unexpected(compiled: Compiled, match: NameMatch) -> Iterator[Cause]:
    modules = {node.path: node for node in compiled.graph.operations}
    for name in match.unexpected:
        path, _, last = name.rpartition(".")
        node = modules.get(path)
        if node is None or last != "bias":
            continue
        if isinstance(node.operator, Conv | Linear):
            yield _cause(node, "bias", "a bias in the checkpoint", "remove bias=false")


def _cause(node: Node, argument: str, what: str, help: str) -> Cause:
    return Cause(what, node.origin.arguments.get(argument, node.origin.span), help, (node.path,))


def _size(kernel: list[int]) -> str:
    return str(kernel[0]) if len(set(kernel)) == 1 else "x".join(map(str, kernel))
