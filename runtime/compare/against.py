"""Find the first difference between a compiled network and a reference network, layer by layer; needs torch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, cast

import torch
from torch import Tensor, nn

from ...compiler.compilation import Compilation, Compiled
from ...dsl.span import Span
from ..io.refusal import Refusal
from ..library.compiling import network_of
from ..library.loading import class_of
from .random_weights import difference, outputs, randomize_weights
from .reference_network import builder

TOLERANCE = 1e-5
"""The largest relative difference at which values count as equal."""
ARGUMENTS = {"kernel_size": "kernel", "padding": "pad", "out_channels": "out", "out_features": "out"}
"""PyTorch's arguments that have another name in a spec."""
_STATELESS = (nn.Identity, nn.Flatten, nn.Unflatten)
_IGNORED = frozenset({"training", "inplace", "call_super_init", "in_channels", "in_features", "num_features"})


@dataclass(frozen=True)
class Difference:
    """The first difference: a layer of the spec, what differs there, and its place in the source."""

    layer: str
    what: str
    span: Span | None


@dataclass(frozen=True)
class _Call:
    """One call of a layer while a network runs."""

    name: str
    module: nn.Module
    input: Tensor

    @property
    def kind(self) -> str:
        """The name of the layer's class in `torch.nn`, or of the class there that it inherits from."""
        own = next(cls for cls in type(self.module).__mro__ if cls.__module__.startswith("torch.nn"))
        return own.__name__

    @property
    def shapes(self) -> dict[str, tuple[int, ...]]:
        return {name: tuple(tensor.shape) for name, tensor in self.module.state_dict().items() if "." not in name}


def first_difference(compilation: Compilation, reference: str) -> Difference | None:
    """Compare in evaluation mode with the same random weights; None if the outputs are equal. Raises Refusal."""
    result = network_of(compilation)
    build = builder(reference, auxiliary=bool(result.graph.auxiliary))
    theirs = randomize_weights(build()).eval()
    ours = class_of(compilation)().eval()
    generator = torch.Generator().manual_seed(1)
    images = [torch.randn((2, *map(int, node.shape)), generator=generator) for node in result.graph.inputs]
    their_calls, expected = _run(theirs, images)
    our_calls, _ = _run(ours, images)
    pairs = _pairs([call for call in our_calls if call.shapes], [call for call in their_calls if call.shapes])
    found = next(_structure_differences(result, pairs, our_calls, their_calls), None)
    if found:
        return found
    _copy_weights(ours, theirs, [(one, other) for one, other in pairs if one and other])
    our_calls, found_outputs = _run(ours, images)
    return _value_difference(result, pairs, our_calls, found_outputs, expected)


def _run(model: nn.Module, images: Sequence[Tensor]) -> tuple[list[_Call], list[Tensor]]:
    """Return the calls of a network's layers in order, and its outputs. Raises Refusal if it fails."""
    calls: list[_Call] = []

    def record(name: str, module: nn.Module) -> Any:
        def hook(_: nn.Module, inputs: tuple[Any, ...]) -> None:
            if inputs and isinstance(inputs[0], Tensor):
                calls.append(_Call(name, module, inputs[0].clone()))

        return module.register_forward_pre_hook(hook)

    handles = [
        record(name, module)
        for name, module in cast("Iterator[tuple[str, nn.Module]]", model.named_modules())
        if _is_layer(module)
    ]
    try:
        with torch.no_grad():
            result = outputs(model(*[image.clone() for image in images]))
    except Exception as error:
        raise Refusal(f"{type(model).__name__} cannot run on the spec's input: {error}") from error
    finally:
        for handle in handles:
            handle.remove()
    if not result:
        raise Refusal(f"{type(model).__name__} returns no tensor")
    return calls, result


def _is_layer(module: nn.Module) -> bool:
    """Whether the module has no submodules, or is a weighted layer of PyTorch to which others added submodules."""
    if isinstance(module, _STATELESS):
        return False
    weighted = isinstance(module, nn.Conv2d | nn.Linear | nn.BatchNorm1d | nn.BatchNorm2d)
    return weighted or next(module.children(), None) is None


def _pairs(ours: list[_Call], theirs: list[_Call]) -> list[tuple[_Call | None, _Call | None]]:
    """Pair the layers that have weights: by name if all names agree, else in the order of their calls."""
    named = {call.name: call for call in theirs}
    if {call.name for call in ours} == named.keys():
        return [(call, named[call.name]) for call in ours]
    return list(zip_longest(ours, theirs))


# Structure -----------------------------------------------------------------------------------------------------------


def _structure_differences(
    result: Compiled,
    pairs: Sequence[tuple[_Call | None, _Call | None]],
    our_calls: Sequence[_Call],
    their_calls: Sequence[_Call],
) -> Iterator[Difference]:
    """Compare layers that have weights; compare others if both networks have equally many modules of their kind."""
    for one, other in pairs:
        if one is None or other is None:
            call = one or other
            assert call is not None
            owner = "reference" if one is None else "spec"
            yield Difference(call.name, f"only the {owner} has this {call.kind}", _span(result, call.name, ""))
            continue
        yield from _layer_differences(result, one, other)
    kinds = dict.fromkeys(call.kind for call in our_calls if not call.shapes)
    for kind in kinds:
        ours = [call for call in our_calls if call.kind == kind and not call.shapes]
        theirs = [call for call in their_calls if call.kind == kind and not call.shapes]
        if len(ours) == len(theirs):
            for one, other in zip(ours, theirs, strict=True):
                yield from _layer_differences(result, one, other)
        elif theirs and kind.startswith("Dropout"):  # the effect of other layers shows in the values
            what = f"{kind} is used {len(ours)} times in the spec, {len(theirs)} times in the reference"
            yield Difference(ours[0].name, what, _span(result, ours[0].name, ""))


def _layer_differences(result: Compiled, one: _Call, other: _Call) -> Iterator[Difference]:
    def versus(ours: object, theirs: object) -> str:
        return f"{ours} in the spec, {theirs} in the reference's `{other.name}`"

    if one.kind != other.kind:
        yield Difference(one.name, versus(one.kind, other.kind), _span(result, one.name, ""))
        return
    for name in dict.fromkeys([*one.shapes, *other.shapes]):
        mine, its = one.shapes.get(name), other.shapes.get(name)
        if mine != its:
            argument = "bias" if name == "bias" else ""
            what = f"{name} is {versus(_shape(mine), _shape(its))}"
            yield Difference(one.name, what, _span(result, one.name, argument))
    mine, its = _settings(one.module), _settings(other.module)
    for name in mine:
        if name in its and mine[name] != its[name]:
            what = f"{name} is {versus(mine[name], its[name])}"
            yield Difference(one.name, what, _span(result, one.name, ARGUMENTS.get(name, name)))
    if one.input.shape != other.input.shape:
        what = f"its input is {versus(_shape(tuple(one.input.shape[1:])), _shape(tuple(other.input.shape[1:])))}"
        yield Difference(one.name, what, _span(result, one.name, ""))


def _settings(module: nn.Module) -> Mapping[str, Any]:
    """The scalar attributes and tuples that a layer was constructed with; (3, 3) becomes 3."""
    settings: dict[str, Any] = {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, int | float | str | tuple) and name[:1] != "_" and name not in _IGNORED
    }
    return {name: _collapsed(value) for name, value in settings.items()}


def _collapsed(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    first, *others = cast("tuple[Any, ...]", value) or (None,)
    return first if others and all(other == first for other in others) else cast("Any", value)


def _shape(shape: tuple[int, ...] | None) -> str:
    return "absent" if shape is None else "x".join(map(str, shape)) or "a scalar"


# Values --------------------------------------------------------------------------------------------------------------


def _copy_weights(ours: nn.Module, theirs: nn.Module, pairs: Sequence[tuple[_Call, _Call]]) -> None:
    """Copy the weights of the reference: by name if all names agree, else layer by layer. Raises Refusal."""
    state = theirs.state_dict()
    if {key: tensor.shape for key, tensor in ours.state_dict().items()} == {k: v.shape for k, v in state.items()}:
        ours.load_state_dict(state)
        return
    copied: set[str] = set()
    for one, other in pairs:
        weights = other.module.state_dict()
        one.module.load_state_dict({name: weights[name] for name in one.module.state_dict()})
        copied |= {f"{one.name}.{name}" for name in one.shapes}
    missing = [key for key in ours.state_dict() if key not in copied]
    if missing:
        raise Refusal(f"the layers agree, but values cannot be compared: the reference has no `{missing[0]}`")


def _value_difference(
    result: Compiled,
    pairs: Sequence[tuple[_Call | None, _Call | None]],
    our_calls: Sequence[_Call],
    found: Sequence[Tensor],
    expected: Sequence[Tensor],
) -> Difference | None:
    """The first layer with weights whose input differs, or the output."""
    weighted = [call for call in our_calls if call.shapes]
    for call, (_, other) in zip(weighted, pairs, strict=True):
        assert other is not None
        error = difference(call.input, other.input)
        if error > TOLERANCE:
            what = f"its input differs from that of the reference's `{other.name}` by {error:.1e} of the largest value"
            hint = "look between this layer and the one before it"
            return Difference(call.name, f"{what}: {hint}", _span(result, call.name, ""))
    for one, other in zip(found, expected, strict=False):
        error = difference(one, other)
        if error > TOLERANCE:
            last = result.graph.outputs[0].value
            return Difference("the output", f"it differs by {error:.1e} of the largest value", _span(result, last, ""))
    return None


def _span(result: Compiled, path: str, argument: str) -> Span | None:
    """The place of a layer, or of one of its arguments, in the source."""
    node = next((node for node in result.graph.operations if node.path == path), None)
    return node and node.origin.arguments.get(argument, node.origin.span)
