"""The export formats: a function that serializes a network to bytes, and one that loads them as a runner, for each."""

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
"""The default opset of ONNX, which onnxruntime supports since 1.17."""
_LEAST_OPSET = 18
"""The opset that PyTorch's exporter writes; it converts to later ones."""
_METADATA_FILE = "cnnc.json"
"""The extra file in a .pt2."""
_LARGEST_ONNX = 2**31 - 2**24
"""The number of bytes of weights that fit into one protobuf beside the graph."""
_IMAGES, _LOGITS, _BATCH = "images", "logits", "batch"

Runner = Callable[[Sequence[Tensor]], Sequence[Tensor]]
"""Maps inputs (n, ...) to outputs, by the network in a file."""


def write_onnx(net: CompiledNet, network: nn.Module, metadata: Mapping[str, str], opset: int | None) -> bytes:
    """An ONNX model from `images` to `logits` for any batch size, with the metadata in its metadata_props.

    If the net does not classify images, inputs and outputs have their names in the spec. Raises Refusal if an operator
    cannot be exported, or there is no such opset.
    """
    size = sum(tensor.nbytes for tensor in network.state_dict().values())
    if size > _LARGEST_ONNX:
        raise Refusal(f"the weights take {in_bytes(size)}, but an ONNX file holds at most 2 GiB", "use --to pt2")
    opset = OPSET if opset is None else opset
    refusal = Refusal(f"cannot export to opset {opset}", f"omit --opset, or use {_LEAST_OPSET} or later")
    if opset < _LEAST_OPSET:
        raise refusal
    with _quiet():
        try:
            program = cast("Any", torch.onnx).export(
                _with_plain_tuple(net, network),
                _example(net),
                dynamo=True,
                verbose=False,
                opset_version=opset,
                input_names=[_IMAGES] if net.is_of_images else list(net.inputs),
                output_names=[_LOGITS] if net.is_of_images else list(net.outputs),
                dynamic_shapes=_dynamic_batch(net, _BATCH),
            )
        except torch.onnx.errors.OnnxExporterError as error:
            message = str(error.__cause__ or error).strip().splitlines()[0]
            raise Refusal(f"cannot export {net.result.name} to ONNX: {message}", "use --to pt2") from None
        if program.model.opset_imports[""] != opset:
            raise refusal
        program.model.metadata_props.update(metadata)
        return program.model_proto.SerializeToString()


def run_onnx(data: bytes) -> Runner:
    """Run an ONNX model with onnxruntime on the CPU."""
    onnxruntime: Any = import_module("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    names = [each.name for each in session.get_inputs()]

    def run(inputs: Sequence[Tensor]) -> list[Tensor]:
        given = {name: tensor.numpy() for name, tensor in zip(names, inputs, strict=True)}
        return [torch.from_numpy(output) for output in session.run(None, given)]  # pyright: ignore[reportUnknownMemberType]

    return run


def write_pt2(net: CompiledNet, network: nn.Module, metadata: Mapping[str, str]) -> bytes:
    """A program of torch.export for any batch size, with the metadata in the extra file `cnnc.json`."""
    buffer = io.BytesIO()
    with _quiet():
        program = _program(net, network)
        unused = _unused_modules(network, program)
        if unused:
            smaller = deepcopy(network)
            for name in unused:
                delattr(smaller, name)
            program = _program(net, smaller)
        torch.export.save(program, buffer, extra_files={_METADATA_FILE: json.dumps(dict(metadata), indent=1)})
    return buffer.getvalue()


def run_pt2(data: bytes) -> Runner:
    """Run a program with `torch.export.load`."""
    with _quiet():
        return runner_for(torch.export.load(io.BytesIO(data)).module())


def write_safetensors(network: nn.Module, metadata: Mapping[str, str]) -> bytes:
    """The weights by state_dict key, with the metadata in the header."""
    from safetensors.torch import save

    return save({name: tensor.contiguous() for name, tensor in network.state_dict().items()}, dict(metadata))


def run_safetensors(data: bytes, net: CompiledNet) -> Runner:
    """Run a new instance of the generated module with the weights."""
    from safetensors import torch as tensors_of

    network: nn.Module = class_of(net.compilation)()
    network.load_state_dict(cast("Any", tensors_of).load(data), strict=True)
    return runner_for(network.eval())


def runner_for(network: nn.Module) -> Runner:
    """Run the network itself."""

    def run(inputs: Sequence[Tensor]) -> Sequence[Tensor]:
        outputs = network(*inputs)
        return [outputs] if isinstance(outputs, Tensor) else outputs

    return run


def _program(net: CompiledNet, network: nn.Module) -> ExportedProgram:
    shapes = _dynamic_batch(net, torch.export.Dim(_BATCH))
    return torch.export.export(_with_plain_tuple(net, network), _example(net), dynamic_shapes=shapes)


def _with_plain_tuple(net: CompiledNet, network: nn.Module) -> nn.Module:
    """The network; with several outputs, it returns a plain tuple instead of its own type, which others cannot load."""
    if len(net.outputs) == 1:
        return network
    kind: Any = type(network)

    class Plain(kind):
        def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
            outputs: tuple[Tensor, ...] = kind.forward(self, *inputs)
            return tuple(outputs)

    plain = copy(network)
    plain.__class__ = Plain
    return plain


def _dynamic_batch(net: CompiledNet, batch: object) -> tuple[object, ...]:
    """The exporter's dynamic shapes: the batch dimension of every input."""
    each = tuple({0: batch} for _ in net.inputs)
    return each if len(net.outputs) == 1 else (each,)


def _unused_modules(network: nn.Module, program: ExportedProgram) -> list[str]:
    """The names of the modules that only training uses: auxiliary heads."""
    runner_for = {node.name for node in program.graph.nodes if node.users}
    used = {str(spec.target) for spec in program.graph_signature.input_specs if spec.arg.name in runner_for}
    holding = [(name, list(child.state_dict())) for name, child in network.named_children()]
    return [name for name, keys in holding if keys and not any(f"{name}.{key}" in used for key in keys)]


def _example(net: CompiledNet) -> tuple[Tensor, ...]:
    """Two examples: with one, the exporter would fix the batch size at 1."""
    return tuple(torch.zeros(2, *shape) for shape in net.inputs.values())


@contextmanager
def _quiet() -> Generator[None]:
    """Silences the exporters' log messages and warnings about each other's versions."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)
