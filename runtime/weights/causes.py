"""Why a checkpoint does not fit: the likeliest mistakes in the spec, each with its place."""

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
from .fit import Fit


@dataclass(frozen=True)
class Cause:
    """One guess: what differs, where in the spec, what to write, and how many layers it would explain."""

    what: str
    span: Span
    help: str
    layers: tuple[str, ...]


def find_causes(compiled: Compiled, wanted: Mapping[str, Slot], fit: Fit) -> list[Cause]:
    """Guesses, those that explain most first; one for all layers to which one line of the spec gives the same fault."""
    found: dict[tuple[str, str, Span], list[str]] = {}
    for guess in (*_of_shapes(compiled, wanted, fit), *_of_missing(compiled, wanted, fit), *_of_surplus(compiled, fit)):
        found.setdefault((guess.what, guess.help, guess.span), []).extend(guess.layers)
    causes = [Cause(what, span, help, tuple(layers)) for (what, help, span), layers in found.items()]
    return sorted(causes, key=lambda cause: -len(cause.layers))


# Other shapes --------------------------------------------------------------------------------------------------------


def _of_shapes(compiled: Compiled, wanted: Mapping[str, Slot], fit: Fit) -> Iterator[Cause]:
    for key, shape in fit.other.items():
        slot = wanted[key]
        if slot.name != "weight" or len(shape) != len(slot.shape):
            continue
        match slot.node.operator:
            case Conv() as conv:
                yield from _of_conv(compiled, slot.node, conv, slot.shape, shape)
            case Linear():
                yield from _of_linear(compiled, slot.node, slot.shape, shape)
            case _:
                pass


def _of_conv(compiled: Compiled, node: Node, conv: Conv, ours: Shape, theirs: Shape) -> Iterator[Cause]:
    out, inputs, *kernel = theirs
    if tuple(kernel) != ours[2:]:
        what = f"the kernel is {text(tuple(kernel))} in the checkpoint, and {text(ours[2:])} here"
        yield _cause(node, "kernel", what, f"write {_size(kernel)} for the kernel")
    if out != ours[0]:
        yield _of_out(compiled, node, ours[0], out)
    source = compiled.graph.nodes[node.inputs[0]]
    channels = plain(compiled.shapes[source.id][0])
    if inputs == ours[1]:
        return
    if isinstance(source, InputNode):
        what = f"images have {inputs * conv.groups} channels in the checkpoint, and {channels} here"
        span = source.origin.span
        yield Cause(what, span, f"input {text((inputs * conv.groups, *source.shape[1:]))}", (node.path,))
    elif channels % inputs == 0 and out == ours[0] and out % (channels // inputs) == 0:
        what = f"{channels // inputs} groups in the checkpoint, and {conv.groups} here"
        yield _cause(node, "groups", what, f"groups={channels // inputs}")


def _of_linear(compiled: Compiled, node: Node, ours: Shape, theirs: Shape) -> Iterator[Cause]:
    out, features = theirs
    if out != ours[0]:
        yield _of_out(compiled, node, ours[0], out)
    shape = _flattened(compiled, node)
    if features == ours[1] or shape is None or features % shape[0]:
        return
    area = features // shape[0]
    side = isqrt(area)
    size = f"{side}x{side}" if side * side == area else f"{area} places"
    what = f"the map that is flattened has {size} in the checkpoint, and {text(shape[1:])} here"
    yield _cause(node, "", what, "another input size, stride, padding or pooling in front of it")


def _of_out(compiled: Compiled, node: Node, ours: int, theirs: int) -> Cause:
    """Another number of outputs; of the last layer it is that of the classes."""
    last = {result.value for result in (*compiled.graph.outputs, *compiled.graph.auxiliary)}
    setting = next((name for name, value in compiled.unit.parameters.items() if value == ours), None)
    if setting and _leads_to(compiled, node, last):
        return _cause(
            node, "out", f"{theirs} {setting} in the checkpoint, and {ours} here", f"--set {setting}={theirs}"
        )
    return _cause(node, "out", f"{theirs} outputs in the checkpoint, and {ours} here", f"write {theirs}")


def _leads_to(compiled: Compiled, node: Node, last: set[str]) -> bool:
    """No layer with weights comes between the node and an output."""
    reached = {node.id}
    for other in compiled.graph.operations:
        if other.id != node.id and reached & set(other.inputs):
            if other.operator.weighted:
                return False
            reached.add(other.id)
    return bool(reached & last)


def _flattened(compiled: Compiled, node: Node) -> Shape | None:
    """Shape of the map whose values arrive, by way of layers without weights; None where no map does."""
    source = compiled.graph.nodes[node.inputs[0]]
    while isinstance(source, Node) and not source.operator.weighted and len(source.inputs) == 1:
        source = compiled.graph.nodes[source.inputs[0]]
        shape = tuple(plain(size) for size in compiled.shapes[source.id])
        if len(shape) == 3:
            return shape
    return None


# Missing and surplus -------------------------------------------------------------------------------------------------


def _of_missing(compiled: Compiled, wanted: Mapping[str, Slot], fit: Fit) -> Iterator[Cause]:
    needed = compiled.graph.needed(compiled.graph.outputs)
    absent = _absent(wanted, fit)
    for key in fit.missing:
        slot = wanted[key]
        node, path = slot.node, slot.node.path
        if node.id not in needed:
            yield _of_auxiliary(node)
        elif path in absent:
            yield _of_absent(node, absent.pop(path))
        elif slot.name == "bias" and isinstance(node.operator, Conv | Linear) and f"{path}.weight" in fit.names:
            yield _cause(node, "bias", "no bias in the checkpoint", "bias=false")
        elif slot.name == "weight" and isinstance(node.operator, Bn) and f"{path}.running_mean" in fit.names:
            yield _cause(node, "affine", "no weight and bias in the checkpoint", "affine=false")


def _of_auxiliary(node: Node) -> Cause:
    """A layer of a head that exists in training only, told at the head's call."""
    call = next((expansion.span for expansion in _blocks(node)), node.origin.span)
    help = "leave the line with `aux` out: the head exists in training only"
    return Cause("an auxiliary head is not in the checkpoint", call, help, (node.path,))


def _blocks(node: Node) -> list[Expansion]:
    """The blocks around a node, outermost first."""
    return [step for step in node.origin.trail if isinstance(step, Expansion)]


def _absent(wanted: Mapping[str, Slot], fit: Fit) -> dict[str, str]:
    """For the first layer of each module that the checkpoint lacks as a whole, the module's path; outermost modules."""
    there = {key[:end] for key in (*fit.names, *fit.other) for end in _ends(key)}
    found: dict[str, str] = {}
    seen: set[str] = set()
    for key in fit.missing:
        path = wanted[key].node.path
        outermost = next((path[:end] for end in (*_ends(path), len(path)) if path[:end] not in there), None)
        if outermost and outermost not in seen:
            seen.add(outermost)
            found[path] = outermost
    return found


def _ends(path: str) -> list[int]:
    """Where the names of the modules around end: before each dot."""
    return [index for index, character in enumerate(path) if character == "."]


def _of_absent(node: Node, module: str) -> Cause:
    """A layer that is not there, or the block or group of which it is the first."""
    blocks = _blocks(node)
    call = blocks[-1].span if blocks and module != node.path else node.origin.span
    help = "leave it out, or call it as the checkpoint does"
    return Cause("nothing of this name is in the checkpoint", call, help, (module,))


def _of_surplus(compiled: Compiled, fit: Fit) -> Iterator[Cause]:
    modules = {node.path: node for node in compiled.graph.operations}
    for name in fit.surplus:
        path, _, last = name.rpartition(".")
        node = modules.get(path)
        if node is None or last != "bias":
            continue
        if isinstance(node.operator, Conv | Linear):
            yield _cause(node, "bias", "a bias in the checkpoint", "leave out bias=false")


def _cause(node: Node, argument: str, what: str, help: str) -> Cause:
    return Cause(what, node.origin.arguments.get(argument, node.origin.span), help, (node.path,))


def _size(kernel: list[int]) -> str:
    return str(kernel[0]) if len(set(kernel)) == 1 else "x".join(map(str, kernel))
