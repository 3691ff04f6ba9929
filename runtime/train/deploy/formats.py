"""The files that a network can leave as: how each is made, and how it is run again; all as bytes in memory."""

from __future__ import annotations

import io
import json
import logging
import warnings
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy, deepcopy
from importlib import import_module
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.export import ExportedProgram

from ....compiler.reports.quantity import in_bytes
from ...io.refusal import Refusal
from ...library.loading import class_of
from ..settings.compiled_net import CompiledNet

OPSET = 20
"""Of ONNX, where none is asked for; what is written is understood by onnxruntime since 1.17."""
_LEAST_OPSET = 18
"""The one that torch's exporter writes; it converts to later ones."""
_FACTS = "cnnc.json"
"""The extra file of a .pt2."""
_LARGEST_ONNX = 2**31 - 2**24
"""Bytes of weights that one protobuf holds beside the graph."""
_IMAGES, _LOGITS, _BATCH = "images", "logits", "batch"

Runner = Callable[[Sequence[Tensor]], Sequence[Tensor]]
"""Inputs (n, ...) to outputs, by what stands in a file."""


def write_onnx(net: CompiledNet, network: nn.Module, metadata: Mapping[str, str], opset: int | None) -> bytes:
    """A model of ONNX from `images` to `logits`, with any number of images, and the metadata in its metadata_props.

    Inputs and outputs of a net that is not for images are runner_for as in the spec. Raises Refusal where an operator
    cannot be exported, or there is no such opset.
    """
    size = sum(tensor.nbytes for tensor in network.state_dict().values())
    if size > _LARGEST_ONNX:
        raise Refusal(f"the weights take {in_bytes(size)}, and a file of ONNX holds 2 GiB", "export it --to pt2")
    asked = OPSET if opset is None else opset
    refusal = Refusal(f"opset {asked} cannot be written", f"leave --opset out, or give one from {_LEAST_OPSET} on")
    if asked < _LEAST_OPSET:
        raise refusal
    with _quiet():
        try:
            program = cast("Any", torch.onnx).export(
                _plain(net, network),
                _example(net),
                dynamo=True,
                verbose=False,
                opset_version=asked,
                input_names=[_IMAGES] if net.is_of_images else list(net.inputs),
                output_names=[_LOGITS] if net.is_of_images else list(net.outputs),
                dynamic_shapes=_any_number(net, _BATCH),
            )
        except torch.onnx.errors.OnnxExporterError as error:
            words = str(error.__cause__ or error).strip().splitlines()[0]
            raise Refusal(f"{net.result.name} cannot be exported to ONNX: {words}", "export it --to pt2") from None
        if program.model.opset_imports[""] != asked:
            raise refusal
        program.model.metadata_props.update(metadata)
        return program.model_proto.SerializeToString()


def run_onnx(data: bytes) -> Runner:
    """By onnxruntime on the CPU."""
    onnxruntime: Any = import_module("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    names = [each.name for each in session.get_inputs()]

    def run(inputs: Sequence[Tensor]) -> list[Tensor]:
        given = {name: tensor.numpy() for name, tensor in zip(names, inputs, strict=True)}
        return [torch.from_numpy(found) for found in session.run(None, given)]  # pyright: ignore[reportUnknownMemberType]

    return run


def write_pt2(net: CompiledNet, network: nn.Module, metadata: Mapping[str, str]) -> bytes:
    """An exported program of torch, with any number of images, and the metadata in its extra file `cnnc.json`."""
    buffer = io.BytesIO()
    with _quiet():
        program = _program(net, network)
        idle = _idle(network, program)
        if idle:
            smaller = deepcopy(network)
            for name in idle:
                delattr(smaller, name)
            program = _program(net, smaller)
        torch.export.save(program, buffer, extra_files={_FACTS: json.dumps(dict(metadata), indent=1)})
    return buffer.getvalue()


def run_pt2(data: bytes) -> Runner:
    """By `torch.export.load`."""
    with _quiet():
        return runner_for(torch.export.load(io.BytesIO(data)).module())


def write_safetensors(network: nn.Module, metadata: Mapping[str, str]) -> bytes:
    """The weights by the names that the generated module has, and the metadata in the header."""
    from safetensors.torch import save

    return save({name: tensor.contiguous() for name, tensor in network.state_dict().items()}, dict(metadata))


def run_safetensors(data: bytes, net: CompiledNet) -> Runner:
    """By a new instance of the generated module."""
    from safetensors import torch as tensors_of

    network: nn.Module = class_of(net.compilation)()
    network.load_state_dict(cast("Any", tensors_of).load(data), strict=True)
    return runner_for(network.eval())


def runner_for(network: nn.Module) -> Runner:
    """By the network itself."""

    def run(inputs: Sequence[Tensor]) -> Sequence[Tensor]:
        found = network(*inputs)
        return [found] if isinstance(found, Tensor) else found

    return run


def _program(net: CompiledNet, network: nn.Module) -> ExportedProgram:
    shapes = _any_number(net, torch.export.Dim(_BATCH))
    return torch.export.export(_plain(net, network), _example(net), dynamic_shapes=shapes)


def _plain(net: CompiledNet, network: nn.Module) -> nn.Module:
    """The network; one of several outputs gives them in a tuple of no type of its own, which nobody else would know."""
    if len(net.outputs) == 1:
        return network
    kind: Any = type(network)

    class Plain(kind):
        def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
            found: tuple[Tensor, ...] = kind.forward(self, *inputs)
            return tuple(found)

    plain = copy(network)
    plain.__class__ = Plain
    return plain


def _any_number(net: CompiledNet, batch: object) -> tuple[object, ...]:
    """For the exporter: how many examples there are stays open in every input."""
    each = tuple({0: batch} for _ in net.inputs)
    return each if len(net.outputs) == 1 else (each,)


def _idle(network: nn.Module, program: ExportedProgram) -> list[str]:
    """Names of the network's modules of which nothing is used but in training: auxiliary heads."""
    runner_for = {node.name for node in program.graph.nodes if node.users}
    used = {str(spec.target) for spec in program.graph_signature.input_specs if spec.arg.name in runner_for}
    holding = [(name, list(child.state_dict())) for name, child in network.named_children()]
    return [name for name, keys in holding if keys and not any(f"{name}.{key}" in used for key in keys)]


def _example(net: CompiledNet) -> tuple[Tensor, ...]:
    """Two examples: by one, the exporter would take it that there is always one."""
    return tuple(torch.zeros(2, *shape) for shape in net.inputs.values())


@contextmanager
def _quiet() -> Generator[None]:
    """Without what exporters log and warn about each other's versions."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)
