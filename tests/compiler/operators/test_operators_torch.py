"""Operators against PyTorch: what each example line says, and where each operator draws the line."""

from __future__ import annotations

import inspect
import random
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.utils.flop_counter import FlopCounterMode

from cnnc.compiler.operators.base.discovery import operator, signature
from cnnc.compiler.operators.base.docstring_examples import Accepted, Rejected, accepted, make, rejected
from cnnc.compiler.operators.base.emission import Custom, Infix, Module, Option, Parameter
from cnnc.runtime.fuzz.networks.modules import (
    BATCH,
    build,
    inferred_shape,
    keywords,
    quiet,
    resolve,
    resolve_class,
    tensors,
    torch_shape,
)
from cnnc.runtime.fuzz.networks.stricter import Rejection, stricter_check


def line(example: Accepted | Rejected) -> str:
    return example.line


@pytest.mark.parametrize("device", ["meta", "cpu"])
@pytest.mark.parametrize("example", accepted(), ids=line)
def test_accepted(example: Accepted, device: str) -> None:
    with torch.device(device):
        module = build(example.operator.emit(*example.inputs))
    counter = FlopCounterMode(display=False)
    with counter, quiet():
        output = module(*tensors(example.inputs, device))
    assert output.shape == (BATCH, *example.output)
    assert counter.get_total_flops() == 2 * BATCH * example.operator.macs(*example.inputs)


@pytest.mark.parametrize("example", accepted(), ids=line)
def test_state(example: Accepted) -> None:
    module = build(example.operator.emit(*example.inputs))
    weights = example.operator.weights(*example.inputs)
    assert {name: tuple(tensor.shape) for name, tensor in module.state_dict().items()} == {
        name or "weight": weight.shape for name, weight in weights.items()
    }
    trained = {name for name, parameter in module.named_parameters() if parameter.requires_grad}
    assert trained == {name or "weight" for name, weight in weights.items() if weight.trained}


@pytest.mark.parametrize("example", accepted(), ids=line)
def test_an_option_left_out_has_the_default_that_it_is_left_out_for(example: Accepted) -> None:
    emission = example.operator.emit(*example.inputs)
    if not isinstance(emission, Module | Custom):
        return
    parameters = inspect.signature(resolve_class(emission)).parameters
    options = {name: value for name, value in emission.kwargs.items() if isinstance(value, Option)}
    assert {name: option.default for name, option in options.items()} == {
        name: parameters[name].default for name in options
    }


OTHER_VALUES: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
    ("conv", (4, 3), {"stride": 2, "pad": 1, "dilation": 2, "groups": 2, "bias": False}),
    ("linear", (4,), {"bias": False, "axis": "last"}),
    ("deconv", (4, 3), {"stride": 2, "pad": 1, "out_pad": 1, "dilation": 2, "groups": 2, "bias": False}),
    ("leaky_relu", (), {"slope": 0.5}),
    ("elu", (), {"alpha": 0.5}),
    ("prelu", (), {"by_channel": True, "init": 0.5}),
    ("gelu", (), {"approximate": "tanh"}),
    ("softplus", (), {"beta": 2, "threshold": 9}),
    ("upsample", (), {"factor": 2, "size": 8, "mode": "bilinear", "align_corners": True}),
    ("gn", (2,), {"eps": 0.5, "affine": False}),
    ("ln", (), {"eps": 0.5, "affine": False, "axis": "last"}),
    ("instancenorm", (), {"eps": 0.5, "affine": True}),
    ("layer_scale", (), {"init": 0.5}),
    ("maxpool", (3,), {"stride": 2, "pad": 1, "dilation": 2, "ceil_mode": True}),
    ("avgpool", (3,), {"stride": 2, "pad": 1, "ceil_mode": True, "count_include_pad": False}),
    ("lrn", (), {"size": 3, "alpha": 0.5, "beta": 0.5, "k": 2}),
    ("bn", (), {"eps": 0.5, "momentum": 0.5, "affine": False}),
    ("dropout", (), {"p": 0.25}),
    ("scale", (), {"bias": False}),
    ("scaled_tanh", (), {"amplitude": 1, "slope": 0.5}),
]

WRITTEN_OUT = {"dropout": {"p": 0.5}}
"""PyTorch's default, written all the same because it is what a reader asks of a dropout."""


ATTRIBUTES = {
    ("", "pad"): "padding",
    ("", "out_pad"): "output_padding",
    ("leaky_relu", "slope"): "negative_slope",
    ("upsample", "factor"): "scale_factor",
    ("ln", "affine"): "elementwise_affine",
}
"""What an argument is called in PyTorch's module, where it has another name there."""
SEEN_IN_WEIGHTS: dict[tuple[str, str], Callable[[Tensor], bool]] = {
    ("prelu", "by_channel"): lambda weight: weight.shape == (4,),
    ("prelu", "init"): lambda weight: weight.tolist() == [0.5],
    ("layer_scale", "init"): lambda weight: weight.flatten().tolist() == [0.5] * 4,
    ("linear", "axis"): lambda weight: weight.shape == (4, 4),
    ("ln", "axis"): lambda weight: weight.shape == (9,),
}


@pytest.mark.parametrize(("name", "required", "others"), OTHER_VALUES)
def test_every_argument_reaches_the_module_under_its_own_name(
    name: str, required: tuple[Any, ...], others: dict[str, Any]
) -> None:
    """PyTorch's own defaults where nothing is said, and each argument as the attribute of the same meaning."""
    found = operator(name)
    assert found is not None
    assert {field.name for field in signature(found) if not field.required} == set(others)
    arriving = (4,) if name == "linear" else (4, 9, 9)
    plain = make(found, required, {}).emit(arriving)
    assert isinstance(plain, Module | Custom | Parameter)
    assert isinstance(plain, Parameter) or keywords(plain.kwargs) == WRITTEN_OUT.get(name, {})
    for argument, value in others.items():
        module = build(make(found, required, {argument: value}).emit(arriving))
        if (name, argument) in SEEN_IN_WEIGHTS:
            assert SEEN_IN_WEIGHTS[name, argument](module.get_parameter("weight"))
            continue
        reached = getattr(module, ATTRIBUTES.get((name, argument)) or ATTRIBUTES.get(("", argument), argument))
        assert reached in (value, (value, value)) or (argument == "bias" and reached is None)


@pytest.mark.parametrize("example", rejected(), ids=line)
def test_rejected(example: Rejected) -> None:
    assert (torch_shape(example.operator, example.inputs) is not None) == example.stricter


@pytest.mark.parametrize("training", [True, False])
@pytest.mark.parametrize("example", accepted(), ids=line)
def test_outputs_that_backward_needs(example: Accepted, training: bool) -> None:
    """Overwriting the output breaks backward exactly where the operator says that it needs it."""
    module = build(example.operator.emit(*example.inputs)).train(training)
    arriving = [tensor.requires_grad_() * 1.0 for tensor in tensors(example.inputs)]
    output = module(*arriving)
    if not output.requires_grad:
        assert isinstance(example.operator.emit(*example.inputs), Custom)
        assert not example.operator.needs_output
        return
    output.add_(1.0)
    if example.operator.needs_output:
        with pytest.raises(RuntimeError, match="modified by an inplace operation"):
            output.sum().backward()
    else:
        output.sum().backward()


@pytest.mark.parametrize("example", accepted(), ids=line)
def test_views(example: Accepted) -> None:
    """An output shares its input's memory only where the operator says so."""
    module = build(example.operator.emit(*example.inputs)).eval()
    arriving = tensors(example.inputs)
    with quiet():
        shared = module(*arriving).untyped_storage().data_ptr() in {t.untyped_storage().data_ptr() for t in arriving}
    assert shared == example.operator.is_view


@pytest.mark.parametrize("example", [e for e in accepted() if e.operator.in_place], ids=line)
def test_in_place(example: Accepted) -> None:
    emission = example.operator.emit(*example.inputs)
    assert isinstance(emission, Module)
    assert inspect.signature(resolve(emission.path)).parameters["inplace"].default is False
    (arriving,) = tensors(example.inputs)
    expected = build(emission)(arriving)
    changed = resolve(emission.path)(*emission.args, **keywords(emission.kwargs), inplace=True)(arriving)
    assert changed is arriving
    assert torch.equal(changed, expected)


@pytest.mark.parametrize("example", [e for e in accepted() if e.operator.accumulates], ids=line)
def test_accumulating(example: Accepted) -> None:
    """Written into its first input it gives the same, to the output and to the gradients."""
    operator, apart = example.operator, tensors(example.inputs)
    assert isinstance(operator.emit(*example.inputs), Infix)
    assert not operator.needs_input
    assert not operator.needs_output
    assert not operator.saves(*example.inputs)
    if len(apart) != 2:
        return
    onto = [tensor.clone() for tensor in apart]
    results = [build(operator.emit(*example.inputs))(*(tensor.requires_grad_() * 1.0 for tensor in apart))]
    first, second = (tensor.requires_grad_() * 1.0 for tensor in onto)
    first += second
    results.append(first)
    assert torch.equal(*results)
    for result in results:
        result.square().sum().backward()
    assert all(torch.equal(one.grad, other.grad) for one, other in zip(apart, onto, strict=True))


@pytest.mark.parametrize("example", [e for e in accepted() if e.operator.head], ids=line)
def test_heads(example: Accepted) -> None:
    """`predict` of logits is what the module in the middle of a network gives."""
    (logits,) = tensors(example.inputs)
    predicted = eval(example.operator.predict() or "", {"torch": torch, "logits": logits})
    assert torch.equal(predicted, build(example.operator.emit(*example.inputs))(logits))


# Where the line is drawn --------------------------------------------------------------------------------------------


def _pair(rng: random.Random, least: int, most: int) -> int | tuple[int, int]:
    one = rng.randint(least, most)
    return one if rng.random() < 0.5 else (one, rng.randint(least, most))


def _conv(rng: random.Random) -> dict[str, Any]:
    same = rng.random() < 0.2
    return {
        "out": rng.randint(1, 6),
        "kernel": _pair(rng, 1, 5),
        "stride": 1 if same and rng.random() < 0.7 else _pair(rng, 1, 3),
        "pad": "same" if same else _pair(rng, 0, 3),
        "dilation": _pair(rng, 1, 3),
        "groups": rng.choice([1, 1, 2, 3]),
        "bias": rng.random() < 0.5,
    }


def _pool(rng: random.Random) -> dict[str, Any]:
    stride = {"stride": _pair(rng, 1, 4)} if rng.random() < 0.7 else {}
    return {"kernel": _pair(rng, 1, 5), "pad": _pair(rng, 0, 2), "ceil_mode": rng.random() < 0.5, **stride}


def _deconv(rng: random.Random) -> dict[str, Any]:
    return {
        "out": rng.randint(1, 6),
        "kernel": _pair(rng, 1, 4),
        "stride": _pair(rng, 1, 3),
        "pad": _pair(rng, 0, 2),
        "out_pad": _pair(rng, 0, 2),
        "dilation": _pair(rng, 1, 3),
        "groups": rng.choice([1, 1, 2, 3]),
    }


def _upsample(rng: random.Random) -> dict[str, Any]:
    named = {"factor": _pair(rng, 1, 3)} if rng.random() < 0.5 else {"size": _pair(rng, 1, 12)}
    mode = rng.choice(["nearest", "bilinear", "bicubic"])
    return {**named, "mode": mode, "align_corners": rng.random() < 0.3}


def _pad(rng: random.Random) -> dict[str, Any]:
    mode = rng.choice(["constant", "reflect", "replicate"])
    value = {"value": rng.choice([0, 1.5])} if mode == "constant" else {}
    margins = rng.choice([rng.randint(0, 5), tuple(rng.randint(0, 4) for _ in range(rng.choice([2, 4])))])
    return {"margins": margins, "mode": mode, **value}


CONFIGURATIONS: dict[str, Callable[[random.Random], dict[str, Any]]] = {
    "conv": _conv,
    "maxpool": lambda rng: {**_pool(rng), "dilation": _pair(rng, 1, 3)},
    "avgpool": lambda rng: {**_pool(rng), "count_include_pad": rng.random() < 0.5},
    "adaptiveavgpool": lambda rng: {"size": _pair(rng, 1, 9)},
    "deconv": _deconv,
    "upsample": _upsample,
    "pad": _pad,
    "channel_shuffle": lambda rng: {"groups": rng.randint(1, 4)},
    "pixel_shuffle": lambda rng: {"factor": rng.randint(1, 2)},
    "pixel_unshuffle": lambda rng: {"factor": rng.randint(1, 4)},
    "gn": lambda rng: {"groups": rng.randint(1, 4), "affine": rng.random() < 0.5},
    "instancenorm": lambda rng: {"affine": rng.random() < 0.5},
    "lrn": lambda rng: {"size": rng.randint(1, 9), "alpha": rng.uniform(0, 1), "k": rng.choice([1, 2.0])},
}


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_accepts_what_torch_accepts(name: str) -> None:
    """Of random configurations, exactly those are accepted that torch accepts on the CPU, with the same shape.

    What torch takes and cnnc does not is nothing that a network could mean, such as a map without any place.
    """
    rng = random.Random(name)
    found = operator(name)
    assert found is not None
    outcomes: set[bool] = set()
    for _ in range(300):
        tried = make(found, (), CONFIGURATIONS[name](rng))
        arriving = (rng.randint(1, 6), rng.randint(1, 9), rng.randint(1, 9))
        shape = inferred_shape(tried, arriving)
        theirs = torch_shape(tried, (arriving,))
        lenient = shape is None and theirs is not None and stricter_check(Rejection(tried, (arriving,), theirs))
        assert lenient or shape == theirs, f"{arriving} -> {tried}"
        outcomes.add(shape is not None)
    assert outcomes == ({True} if name in ("adaptiveavgpool", "lrn") else {True, False})
