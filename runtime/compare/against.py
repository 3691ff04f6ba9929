"""The first difference between a compiled network and one that somebody else wrote, layer by layer; needs torch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn

from ...compiler.compilation import Compilation, Compiled
from ...dsl.span import Span
from ..io.refusal import Refusal
from ..library.compiling import compiled
from ..library.loading import class_of
from .counterpart import builder
from .random_weights import difference, outputs, randomise

TOLERANCE = 1e-5
"""Largest difference of values, relative to the largest of them, that counts as none."""
ARGUMENTS = {"kernel_size": "kernel", "padding": "pad", "out_channels": "out", "out_features": "out"}
"""PyTorch's names of what a spec calls otherwise."""
_STATELESS = (nn.Identity, nn.Flatten, nn.Unflatten)
_UNSAID = frozenset({"training", "inplace", "call_super_init", "in_channels", "in_features", "num_features"})


@dataclass(frozen=True)
class Difference:
    """What differs first: at which layer of the spec, what, and where that is written."""

    layer: str
    what: str
    span: Span | None


@dataclass(frozen=True)
class _Call:
    """One application of a layer while a network runs."""

    name: str
    module: nn.Module
    arrives: Tensor

    @property
    def kind(self) -> str:
        """The class of `torch.nn` that the layer is, or is made from; `a subclass` of it may do something else."""
        own = next(cls for cls in type(self.module).__mro__ if cls.__module__.startswith("torch.nn"))
        return own.__name__

    @property
    def shapes(self) -> dict[str, tuple[int, ...]]:
        return {name: tuple(tensor.shape) for name, tensor in self.module.state_dict().items() if "." not in name}


def first_difference(compilation: Compilation, reference: str) -> Difference | None:
    """Compare in evaluation mode, with the same random weights; None where the outputs are equal. Raises Refusal."""
    result = compiled(compilation)
    build = builder(reference, auxiliary=bool(result.graph.auxiliary))
    theirs = randomise(build()).eval()
    ours = class_of(compilation)().eval()
    generator = torch.Generator().manual_seed(1)
    images = [torch.randn((2, *map(int, node.shape)), generator=generator) for node in result.graph.inputs]
    there, expected = _run(theirs, images)
    here, _ = _run(ours, images)
    pairs = _pairs([call for call in here if call.shapes], [call for call in there if call.shapes])
    found = next(_of_structure(result, pairs, here, there), None)
    if found:
        return found
    _share(ours, theirs, [(one, other) for one, other in pairs if one and other])
    again, outcome = _run(ours, images)
    return _of_values(result, pairs, again, outcome, expected)


def _run(model: nn.Module, images: Sequence[Tensor]) -> tuple[list[_Call], list[Tensor]]:
    """The applications of a network's layers in order, and what it returns. Raises Refusal where it fails."""
    calls: list[_Call] = []

    def note(name: str, module: nn.Module) -> Any:
        def hook(_: nn.Module, arrived: tuple[Any, ...]) -> None:
            if arrived and isinstance(arrived[0], Tensor):
                calls.append(_Call(name, module, arrived[0].clone()))

        return module.register_forward_pre_hook(hook)

    handles = [
        note(name, module)
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
    """It has nothing inside, or is a layer of PyTorch's with weights and something of others behind it."""
    if isinstance(module, _STATELESS):
        return False
    weighted = isinstance(module, nn.Conv2d | nn.Linear | nn.BatchNorm1d | nn.BatchNorm2d)
    return weighted or next(module.children(), None) is None


def _pairs(here: list[_Call], there: list[_Call]) -> list[tuple[_Call | None, _Call | None]]:
    """Layers with weights of both, by name where all names are the same, else in the order of their application."""
    named = {call.name: call for call in there}
    if {call.name for call in here} == named.keys():
        return [(call, named[call.name]) for call in here]
    longest = max(len(here), len(there))
    padding: list[_Call | None] = [None] * longest
    return list(zip([*here, *padding][:longest], [*there, *padding][:longest], strict=True))


# Structure -----------------------------------------------------------------------------------------------------------


def _of_structure(
    result: Compiled, pairs: Sequence[tuple[_Call | None, _Call | None]], here: Sequence[_Call], there: Sequence[_Call]
) -> Iterator[Difference]:
    """Differences of layers with weights, and of the others where as many of a kind are modules on both sides."""
    for one, other in pairs:
        if one is None or other is None:
            call = one or other
            assert call is not None
            where = "there" if one is None else "here"
            yield Difference(call.name, f"a layer {call.kind} is {where} only", _span(result, call.name, ""))
            continue
        yield from _of_pair(result, one, other)
    kinds = dict.fromkeys(call.kind for call in here if not call.shapes)
    for kind in kinds:
        ours = [call for call in here if call.kind == kind and not call.shapes]
        theirs = [call for call in there if call.kind == kind and not call.shapes]
        if len(ours) == len(theirs):
            for one, other in zip(ours, theirs, strict=True):
                yield from _of_pair(result, one, other)
        elif theirs and kind.startswith("Dropout"):  # what others do, as modules or functions, shows in the values
            what = f"{len(ours)} layers {kind} here, {len(theirs)} there"
            yield Difference(ours[0].name, what, _span(result, ours[0].name, ""))


def _of_pair(result: Compiled, one: _Call, other: _Call) -> Iterator[Difference]:
    there = f"there, in `{other.name}`"
    if one.kind != other.kind:
        yield Difference(one.name, f"{one.kind} here, {other.kind} {there}", _span(result, one.name, ""))
        return
    for name in dict.fromkeys([*one.shapes, *other.shapes]):
        mine, its = one.shapes.get(name), other.shapes.get(name)
        if mine != its:
            what = f"{name} {_shape(mine)} here, {_shape(its)} {there}"
            yield Difference(one.name, what, _span(result, one.name, "bias" if name == "bias" else ""))
    mine, its = _settings(one.module), _settings(other.module)
    for name in mine:
        if name in its and mine[name] != its[name]:
            what = f"{name} {mine[name]} here, {its[name]} {there}"
            yield Difference(one.name, what, _span(result, one.name, ARGUMENTS.get(name, name)))
    if one.arrives.shape != other.arrives.shape:
        what = f"{_shape(tuple(one.arrives.shape[1:]))} arrives here, {_shape(tuple(other.arrives.shape[1:]))} {there}"
        yield Difference(one.name, what, _span(result, one.name, ""))


def _settings(module: nn.Module) -> Mapping[str, Any]:
    """The numbers, words and truth values that a layer was made with; a size given once means both directions."""
    settings: dict[str, Any] = {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, int | float | str | tuple) and name[:1] != "_" and name not in _UNSAID
    }
    return {name: _once(value) for name, value in settings.items()}


def _once(value: Any) -> Any:
    """3 for (3, 3)."""
    if not isinstance(value, tuple):
        return value
    first, *others = cast("tuple[Any, ...]", value) or (None,)
    return first if others and all(other == first for other in others) else cast("Any", value)


def _shape(shape: tuple[int, ...] | None) -> str:
    return "is not" if shape is None else "x".join(map(str, shape)) or "one number"


# Values --------------------------------------------------------------------------------------------------------------


def _share(ours: nn.Module, theirs: nn.Module, pairs: Sequence[tuple[_Call, _Call]]) -> None:
    """Give ours the weights of theirs: by name where all are the same, else layer by layer. Raises Refusal."""
    state = theirs.state_dict()
    if {key: tensor.shape for key, tensor in ours.state_dict().items()} == {k: v.shape for k, v in state.items()}:
        ours.load_state_dict(state)
        return
    given: set[str] = set()
    for one, other in pairs:
        inside = other.module.state_dict()
        one.module.load_state_dict({name: inside[name] for name in one.module.state_dict()})
        given |= {f"{one.name}.{name}" for name in one.shapes}
    without = [key for key in ours.state_dict() if key not in given]
    if without:
        raise Refusal(f"the layers agree; values cannot be compared, since nothing there is `{without[0]}`")


def _of_values(
    result: Compiled,
    pairs: Sequence[tuple[_Call | None, _Call | None]],
    again: Sequence[_Call],
    outcome: Sequence[Tensor],
    expected: Sequence[Tensor],
) -> Difference | None:
    """The first layer with weights at which other values arrive, or the output."""
    weighted = [call for call in again if call.shapes]
    for call, (_, other) in zip(weighted, pairs, strict=True):
        assert other is not None
        error = difference(call.arrives, other.arrives)
        if error > TOLERANCE:
            what = f"other values arrive than there at `{other.name}`, by {error:.1e} of the largest"
            return Difference(
                call.name, f"{what}: look between this layer and the one before it", _span(result, call.name, "")
            )
    for one, other in zip(outcome, expected, strict=False):
        error = difference(one, other)
        if error > TOLERANCE:
            last = result.graph.outputs[0].value
            return Difference("the output", f"its values differ by {error:.1e} of the largest", _span(result, last, ""))
    return None


def _span(result: Compiled, path: str, argument: str) -> Span | None:
    """Where the layer, or that argument of it, is written."""
    node = next((node for node in result.graph.operations if node.path == path), None)
    return node and node.origin.arguments.get(argument, node.origin.span)
